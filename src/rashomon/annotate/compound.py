"""One measure told in two or three parts: four years and six months, 2 hours 40 minutes, 6ft 2in."""

from __future__ import annotations

import re

import msgspec

from rashomon.annotate.quantity_patterns import GAP, any_of
from rashomon.lexicon.numbers import DIGITS, WORDS, number_value
from rashomon.lexicon.units import MEASURES, Unit

_SMALLER = {
    "year": "month week day",
    "month": "week day",
    "week": "day",
    "day": "hour",
    "hour": "minute",
    "minute": "second",
    "mile": "yard foot",
    "yard": "foot inch",
    "foot": "inch",
    "kilometre": "metre",
    "metre": "centimetre",
    "pound": "ounce",
    "kilogram": "gram",
}
"""The units in which the rest of each is told."""
_PARTS = {
    MEASURES[unit]: {MEASURES[small]: MEASURES[unit].factor / MEASURES[small].factor for small in listed.split()}
    for unit, listed in _SMALLER.items()
}
_FORMS = any_of(
    form
    for form, unit in MEASURES.items()
    if form.isalpha() and form not in ("m", "c", "in") and any(unit in small for small in _PARTS.values())
)
_PART = re.compile(
    rf"(?:,?{GAP}|{GAP}and{GAP})(?P<number>{DIGITS}|{WORDS}){GAP}?(?P<unit>{_FORMS}|in(?=[\s.,;)]))(?![\w/-])",
    re.IGNORECASE,
)
_HALF = re.compile(
    rf"{GAP}and{GAP}(?P<part>a{GAP}half|a{GAP}quarter|three{GAP}quarters)(?![\w-]|{GAP}of\b)", re.IGNORECASE
)
_HALVES = {"a half": 0.5, "a quarter": 0.25, "three quarters": 0.75}
_TWO = re.compile(rf"{GAP}(?:ago|earlier|later|before|after|apart|respectively|suspended|of{GAP}(?:which|it|them)|on{GAP}probation)\b"
                  rf"|[^.;:!?\n]{{0,60}}\brespectively\b", re.IGNORECASE)  # fmt: skip
"""What makes of the last part a length by itself: 'four years and six months respectively'."""


class Rest(msgspec.Struct, frozen=True):
    """What the further parts add, in the unit that all are normalised to, and where they end."""

    value: float
    end: int


def rest_after(text: str, unit: Unit, end: int, high: int) -> Rest | None:
    """The further parts of a measure in ``unit`` that ends at ``end``; None if there are none.

    Each part is in a smaller unit, and less than one of the unit before it.
    """
    half = _HALF.match(text, end, high)
    if half is not None:
        return Rest(_HALVES[" ".join(half["part"].casefold().split())] * unit.factor, half.end())
    total, at, larger = 0.0, end, unit
    while (part := _PART.match(text, at, high)) is not None:
        form = part["unit"].casefold()
        smaller = MEASURES["inch" if form == "in" else form]
        many = _PARTS.get(larger, {}).get(smaller)
        number = number_value(part["number"])
        if many is None or number is None or not 0 < number < many or _TWO.match(text, part.end(), high):
            break
        total, at, larger = total + number * smaller.factor, part.end(), smaller
    return Rest(total, at) if at > end else None
