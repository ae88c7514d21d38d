"""Margins: by how much one is ahead of another, or short of an aim, which is no count of what the one has."""

from __future__ import annotations

import re

from rashomon.types import Claim, Quantity

_BEHIND = (
    r"(?:adrift|behind(?! bars| closed)|ahead(?= of)|clear(?= of| at)|shy(?= of)|short(?= of)|off the|away from)\b"
)
_AFTER = re.compile(rf" (?:(?:[a-z]+ )?[a-z]+s? )?{_BEHIND}", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:(?:(?:an?|the|his|her|its|their|whose|['’]s?) (?:\w+ )?lead|margin|majority|deficit|cushion|gap|advantage)"
    r"(?: [^,;:\d]{1,60}?)? (?:of|by|to|at|from)"
    r"|(?:leads?|leading|led|trail(?:s|ed|ing)?|beat(?:s|en)?|w[io]ns?|ahead|behind)(?: [^,;:\d]{1,60}?)? by)"
    r"(?: (?:just|only|about|at least|more than|an?))* $",
    re.IGNORECASE,
)
_MOVED_BY = re.compile(
    r"\b(?:up|down|r[io]s(?:es?|en|ing)|increas\w+|rais\w+|cut|lower\w*|gr[eo]w\w*|f[ae]ll\w*|dropp?\w*|declin\w+|climb\w*|jump\w*|soar\w*|widen\w*"
    r"|extend\w*|reduc\w*|shorten\w*) by(?: (?:just|only|about|at least|more than|an?|another))* $",
    re.IGNORECASE,
)
"""Before what something moved by: 'goes up by 12 crowns'."""


def is_margin(text: str, claim: Claim, quantity: Quantity) -> bool:
    """Whether a count or a share says how far one is from another: 'four points behind', 'a lead of four points', 'five short of
    a majority'; in '68 points, four behind the leaders' the four does, and not the 68. So does a count or a sum by which
    something moved."""
    before = text[max(claim.start, quantity.start - 120) : quantity.start]
    if quantity.role in ("count", "money") and _MOVED_BY.search(before):
        return True
    if quantity.role not in ("count", "percent"):
        return False
    if _AFTER.match(text, quantity.end, claim.end):
        return True
    return _BEFORE.search(before) is not None
