"""Whether a clause looks back or ahead: a light test on the verbs around an expression."""

from __future__ import annotations

import re
from typing import Literal

Tense = Literal["past", "future"]

_WINDOW = 90
_AHEAD = re.compile(
    r"\b(?:(?:will|shall|(?:\w+\s)?to)\s(?:not\s|also\s)?be\s[a-z]+|will|won['’]t|shall|to be|is to|are to|going to|upcoming|scheduled"
    r"|expect(?:s|ed)? to|due|set to|plan(?:s|ned)? to|until|hopes? to|deadline|(?:is|are) (?:\w+ing))\b|['’]ll\b",
    re.IGNORECASE,
)
"""'will be held' is one verb, which looks ahead with all its words."""
_BACK = re.compile(
    r"\b(?:was|were|had|has|have|did|went|came|took|made|began|rose|fell|won|lost|met|left|held|been|got|gave|saw|led"
    r"|hit|struck|shot|sent|put|cut|since"
    r"|(?!(?:announced|added|reported|planned|expected|scheduled|proposed|agreed)\b)[a-z]{2,}ed)\b",
    re.IGNORECASE,
)
"""Verbs of reporting and planning are left out: 'said' tells nothing of the day that it reports on."""
_RELATIVE = re.compile(r"\b(?:who|which|that)\b\W*(?:\w+ ?)?$")
"""A clause that opens right before the expression has its verb after it: 'who on Tuesday had insisted'."""
_SENTENCE_END = re.compile(r"(?<![ (][A-Z])(?<![ (][A-Z][a-z])[.!?]['\"”’)]?\s|\n\s*\n")
"""No word ends a sentence that is one or two letters with a capital: 'St.', 'Dr.', 'J.'."""


def tense_around(text: str, start: int, end: int, low: int, high: int) -> Tense | None:
    """The tense of the verb nearest before ``text[start:end]`` in its sentence, else nearest after; None if none."""
    before = text[max(low, start - _WINDOW) : start]
    ends = [stop.end() for stop in _SENTENCE_END.finditer(before)]
    before = before[ends[-1] :] if ends else before
    relative = _RELATIVE.search(before)
    before = before[relative.start() :] if relative else before
    ahead = max((match.end() for match in _AHEAD.finditer(before)), default=-1)
    back = max((match.end() for match in _BACK.finditer(before)), default=-1)
    if max(ahead, back) >= 0:
        return "future" if ahead >= back else "past"
    after = text[end : min(high, end + _WINDOW)]
    stop = _SENTENCE_END.search(after)
    after = after[: stop.start()] if stop else after
    first_ahead, first_back = _AHEAD.search(after), _BACK.search(after)
    if first_ahead is None and first_back is None:
        return None
    if first_ahead is None:
        return "past"
    return "future" if first_back is None or first_ahead.start() < first_back.start() else "past"
