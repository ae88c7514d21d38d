"""Figures that are no result yet: what was expected, forecast or hoped for."""

from __future__ import annotations

import functools
import re

from rashomon.types import Claim, Quantity

_EXPECTED = re.compile(
    r"\b(?:expect(?:ed|s|ing|ations?)?|forecasts?|forecast(?:ed|ing)|predict(?:ed|s|ions?)?|project(?:ed|ions)|hoped(?: for)?"
    r"|anticipat(?:ed|es?)|consensus)\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[,;:]|\b(?:and|but|while|which|who|that)\b|\d[\d.,]*")
_REACH = 45


@functools.lru_cache(1 << 13)
def tells_expected(text: str) -> bool:
    """Whether a text has any words for an expectation."""
    return _EXPECTED.search(text) is not None


def is_expected(text: str, claim: Claim, quantity: Quantity) -> bool:
    """Whether words for an expectation stand beside a figure, with no other figure and no other clause between."""
    after = _EXPECTED.search(text, quantity.end, min(claim.end, quantity.end + _REACH))
    if after and not _BREAK.search(text, quantity.end, after.start()):
        return True
    low = max(claim.start, quantity.start - _REACH)
    before = [found.end() for found in _EXPECTED.finditer(text, low, quantity.start)]
    return bool(before) and not _BREAK.search(text, before[-1], quantity.start)
