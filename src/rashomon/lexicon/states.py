"""What can have happened to people who are counted in the news: words for one state, by stem-like prefix."""

from __future__ import annotations

import re

STATES: tuple[tuple[str, str], ...] = (
    (
        "dead",
        r"kill(?:ed|s|ing)|dead|deaths?|die[ds]?|dying|death toll|fatalit(?:y|ies)|bodies|perish(?:ed)?|drown(?:ed|s|ing)?(?! out)|lives",
    ),
    ("injured", r"injur(?:ed|ies|y|ing)|wound(?:ed|s)|hurt|hospitali[sz]ed"),
    ("missing", r"missing|unaccounted"),
    ("arrested", r"arrest(?:ed|s)|detain(?:ed|ees)|in custody|jailed"),
    ("evacuated", r"evacuat(?:ed|ion)|displaced|fled|homeless"),
    ("rescued", r"rescued|saved|pulled (?:alive|out)|survivors?|survived"),
    ("infected", r"infected|infections?|cases|tested positive"),
    ("aboard", r"on ?board|aboard|passengers"),
    ("voted", r"vot(?:ed|es)"),
)
"""(state, alternatives of a pattern), in order of precedence where two stand equally near."""

GROWING: frozenset[str] = frozenset({"dead", "injured", "missing", "arrested", "evacuated", "rescued", "infected"})
"""States whose count usually changes while a story runs: another count later is an update."""

STATE_PATTERN: re.Pattern[str] = re.compile(
    r"\b(?:" + "|".join(f"(?P<{state}>{words})" for state, words in STATES) + r")\b", re.IGNORECASE
)
"""Matches one state word; the name of the group that matched is the state."""

NOBODY: re.Pattern[str] = re.compile(
    r"\b(?:no ?one|nobody|none|no (?:people|person|passengers?|casualties|injuries|deaths|fatalities|victims))\b",
    re.IGNORECASE,
)
"""Words that count zero people."""
