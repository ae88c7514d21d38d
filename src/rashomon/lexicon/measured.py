"""What sums and shares of money are sums and shares of: an offer, a move of a price, a profit."""

from __future__ import annotations

import re

_WORDS = {
    "deal": r"offer(?:s|ed|ing)?|bids?|bidding|pric(?:e|es|ed)|costs?|worth|valu(?:e|es|ed)|wages?|pay (?:rise|deal|offer)",
    "move": r"f[ae]lls?|fallen|r[io]ses?|risen|dropp?(?:ed|s)?|gain(?:ed|s)?|climb(?:ed|s)?|slipp?(?:ed|s)?|jump(?:ed|s)?|slid"
    r"|tumbl(?:ed|es)|surg(?:ed|es)|plung(?:ed|es)|sank|grew|growth|increas(?:ed?|es)|decreas(?:ed?|es)|inflation|up|down|higher|lower",
    "shares": r"shares?|stakes?|holdings?|stocks?",
    "profit": r"profits?|earnings|loss(?:es)?|net income",
    "revenue": r"revenues?|sales|turnover",
    "saving": r"sav(?:e|es|ed|ings?)|cost cuts|synergies",
    "debt": r"debts?|loans?|deficit",
    "votes": r"votes?|turnout|polls?|majority|ballots?",
}
MEASURED: re.Pattern[str] = re.compile(
    r"\b(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _WORDS.items()) + r")\b", re.IGNORECASE
)
"""Matches one such word; the name of the group that matched is what is measured."""
