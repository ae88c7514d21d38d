"""Ages: figures of which the words around say that they are somebody's years."""

from __future__ import annotations

import re

from rashomon.annotate.counted import counted_after
from rashomon.annotate.figures import Figure
from rashomon.annotate.quantity_patterns import AGE_AFTER, AGE_BEFORE, AGE_BOUND, NAME_BEFORE
from rashomon.lexicon.numbers import CARDINALS

_WINDOW, _LIST = 40, 80
_OLDEST = 110
_GROWN = 13
"""The least age that 'at' gives ('left home at 16'): less can be the hour."""
_YEARS = {"year": 1.0, "month": 1 / 12, "week": 7 / 365.25, "day": 1 / 365.25}
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(CARDINALS)})"
_ALSO = re.compile(rf"\baged\s{_NUMBER}(?:,\s{_NUMBER}){{0,8}}(?:,\s|,?\s(?:and|or|to)\s)$", re.IGNORECASE)
"""'Aged 15 and', before 16."""
_MORE = re.compile(r"\s(?:more|others?|further|additional|of)\b", re.IGNORECASE)
_SOMEBODY = re.compile(
    r"\b(?:an?|the|one|another)\s(?:[\w-]+\s){0,2}(?:man|woman|boy|girl|child|lad|teenager|youth|widow|widower|pensioner|toddler|student)"
    r"\sof\s(?:just\s|only\s|about\s)?$",
    re.IGNORECASE,
)
"""'A woman of', before 62; 'a mother of three' has three children."""
_BEING = re.compile(
    r"\b(?:he|she|who|I)(?:\s(?:is|was|were|am|will\sbe|would\sbe|had\sbeen)|['’]s)\s(?:just\s|only\s|now\s|still\s)?$",
    re.IGNORECASE,
)
_BEING_ENDS = re.compile(
    r"\s?[.,;!?)\"”](?!\d)|\s?$|\s(?:when|and(?!\s\d)(?!\s(?:[a-z]+\s)?(?:under|over|up|down)\b)|at\sthe\stime|now|but|then)\b"
)
_LIFE = re.compile(
    r"\b(?:die[sd]?|dying|dead|dies\speacefully|marri(?:ed|es)|retir(?:ed|es|ing)|orphaned|widowed|(?:left|leav(?:es|ing)|quit)\s(?:home|school)"
    r"|dropped\sout(?:\sof\s\w+)?|became\s(?:an?\s)?(?:[\w-]+\s){0,2}\w+)\s(?:\w+\s)?at\s(?:just\s|only\s)?$",
    re.IGNORECASE,
)
_LIFE_ENDS = re.compile(r"\s?[.,;!?)\"”](?!\d)|\s?$|\s(?:and|after|from|in|when|but|following|with|to|because)\b")
_FULL_NAME = re.compile(r"(?<![\w.])[A-Z][\w’'.-]{1,20}\s[A-Z][\w’'-]{1,30}\s?,\s$")
_SENTENCE_ENDS = re.compile(r"\s?(?:[.;](?=[\"”]?(?:\s|$))|$)")


def as_age(text: str, figure: Figure, low: int, high: int) -> bool:
    """Make it an age in years if the words around say so: 'five-year-old', 'aged 45', 'Smith, 33,', 'he was 88'."""
    after = AGE_AFTER.match(text, figure.end, high)
    before = text[max(low, figure.start - _WINDOW) : figure.start]
    factor = 1.0
    if after is not None:
        figure.end = after.end()
        factor = _YEARS[(after["unit"] or "year").casefold()]
    elif (bound := AGE_BOUND.match(text, figure.end, high)) and _can_be_age(figure):
        figure.end = bound.end()
        figure.bound = "at-most" if bound["less"] else "at-least"
    elif (aged := AGE_BEFORE.search(before)) and figure.value <= 120:
        figure.start -= len(before) - aged.start()
    elif not (_can_be_age(figure) and figure.upper is None and _is_told(text, figure, low, high, before)):
        return False
    figure.value *= factor
    figure.upper = None if figure.upper is None else figure.upper * factor
    figure.unit, figure.role = "year", "age"
    return True


def _is_told(text: str, figure: Figure, low: int, high: int, before: str) -> bool:
    """Whether a bare number is an age by what stands before and behind it."""
    after = text[figure.end : min(high, figure.end + _WINDOW)]
    if text[figure.start].isdecimal() and NAME_BEFORE.search(before):
        if re.match(r"\s?\)" if "(" in before[-3:] else r"\s?,(?!\s?\d)", after[:4]):
            return True
        return bool(_FULL_NAME.search(before) and _SENTENCE_ENDS.match(after))
    last = before[-12:].casefold()
    if last.endswith(("and ", "or ", "to ", ", ")) and _ALSO.search(text, max(0, figure.start - _LIST), figure.start):
        return not _MORE.match(after) and counted_after(text, figure.end, high) is None
    if last.endswith(("of ", "just ", "only ", "about ")) and _SOMEBODY.search(before):
        return figure.value > 1 and counted_after(text, figure.end, high) is None
    if _BEING.search(before):
        return figure.value > 1 and _BEING_ENDS.match(after) is not None
    return figure.value >= _GROWN and _LIFE.search(before) is not None and _LIFE_ENDS.match(after) is not None


def _can_be_age(figure: Figure) -> bool:
    return 0 < figure.value <= _OLDEST and figure.value == int(figure.value)
