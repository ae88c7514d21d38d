"""Measures whose unit is a bare letter or a word of a scale: 41C, 41 C (106 F), magnitude 6.1, a 6.1-magnitude quake."""

from __future__ import annotations

import re

from rashomon.annotate.quantity_patterns import DESIGNATOR_BEFORE

_LETTER = re.compile(r"(?P<gap>\s?)(?P<letter>[CF])\b(?![.’'&/-]?\w)")
_RANGES = {"C": (-90.0, 65.0), "F": (-130.0, 150.0)}
"""Least and greatest that the air, a body or a sea of the news has; a kiln's degrees are written out."""
_WARMTH = re.compile(
    r"\b(?:temperatures?|degrees|heat\w*|hot\w*|cold\w*|cool\w*|warm\w*|celsius|fahrenheit|mercury|freez\w+|thermometers?|fever|mild)\b"
    r"|\d\s?[CF]\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\b(?:seats?|rows?|flats?|apartments?|blocks?|bus|stands?|cells?|lots?|plots?|wards?)\s$", re.IGNORECASE
)
_REACH = 80
_MAGNITUDE_BEFORE = re.compile(r"\bmagnitude(?:-|\s(?:of\s)?)$", re.IGNORECASE)
_MAGNITUDE_AFTER = re.compile(
    r"[-\s]magnitude\b|\son\sthe\s(?:(?:open-ended\s)?Richter|moment\smagnitude)\sscale\b", re.IGNORECASE
)
_STRONGEST = 10.0


def temperature_after(text: str, start: int, end: int, high: int, value: float) -> tuple[str, int] | None:
    """The letter of the scale behind the figure ``text[start:end]``, and where it ends; None if it is of no temperature.

    A letter that stands off needs a word about warmth, or a second temperature, nearby.
    """
    found = _LETTER.match(text, end, high)
    if found is None:
        return None
    least, greatest = _RANGES[found["letter"]]
    before = text[max(0, start - _REACH) : start]
    if not least <= value <= greatest or DESIGNATOR_BEFORE.search(before) or _NUMBERED.search(before):
        return None
    if found["gap"] and not _WARMTH.search(before + "; " + text[found.end() : min(high, found.end() + _REACH)]):
        return None
    return found["letter"], found.end()


def magnitude_around(text: str, start: int, end: int, low: int, high: int, value: float) -> tuple[int, int] | None:
    """The span of the figure with the words that make it the strength of an earthquake; None if none do."""
    if not 0 < value < _STRONGEST:
        return None
    before = _MAGNITUDE_BEFORE.search(text, max(low, start - 20), start)
    if before:
        return before.start(), end
    after = _MAGNITUDE_AFTER.match(text, end, high)
    return (start, after.end()) if after else None
