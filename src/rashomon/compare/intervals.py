"""Intervals: the values that the words of a quantity allow, by its bound and by how it is rounded."""

from __future__ import annotations

import math
import re

from rashomon.lexicon.numbers import VAGUE
from rashomon.text import fold
from rashomon.types import Quantity

_WRITTEN = re.compile(r"(?P<whole>\d[\d,]*)(?:\.(?P<decimals>\d+))?")
_SCALED = re.compile(r"\d ?(?:thousand|[mb]n?|tn|(?:m|b|tr)illion)\b", re.IGNORECASE)
_WHOLE = 0.8
"""Of half the last digit, how much a figure in whole millions allows for: half a million is told as half a million."""
_MOST_DOZENS, _MOST_TIMES = 5, 20
"""How many times its least value a plural may mean at most: 'dozens' and 'scores' no hundreds, 'hundreds' not 20,000."""
_ABOUT, _OVER = 0.1, 0.02
"""The share of a round figure by which the exact one may differ, and be more where it is said to be less."""
_UNDER = re.compile(r"(?:nearly|almost|just under|not quite)\b", re.IGNORECASE)
"""What says of a round figure that the exact one is less."""
_PLURALS = frozenset((*VAGUE, "tens"))
_CURRENCIES = frozenset(
    "crown crowns mark marks krona kronor krone kroner franc francs peso pesos lira liras dinar dinars dirham dirhams"
    " shilling shillings florin florins guilder guilders thaler thalers zloty zlotys forint forints ruble rubles rouble"
    " roubles rupee rupees rand real reais baht won".split()
)


def interval(quantity: Quantity) -> tuple[float, float]:
    """The closed interval of values that the words allow: rounding by trailing zeros, bounds by their words,
    orders of size by the next."""
    value = quantity.value
    if quantity.bound == "range" and quantity.upper is not None:
        return value, quantity.upper
    if quantity.bound == "at-least" and (plural := fold(quantity.text).split()[0]) in _PLURALS:
        return value, value * (_MOST_DOZENS if plural in ("dozens", "scores") else _MOST_TIMES)
    if quantity.bound in ("at-least", "more-than"):
        return (value if quantity.bound == "at-least" else math.nextafter(value, math.inf)), math.inf
    if quantity.bound in ("at-most", "less-than"):
        return 0.0, (value if quantity.bound == "at-most" else math.nextafter(value, -math.inf))
    if quantity.bound == "about" and _UNDER.match(quantity.text):
        return (1 - _ABOUT) * value, (1 + _OVER) * value
    slack = _ABOUT * abs(value) if quantity.bound == "about" else _rounding(quantity)
    return value - slack, value + slack


def _last_digit(quantity: Quantity) -> float:
    """A little less than half of the last digit of a figure that has decimals or a scale (4.2 billion, 3 million):
    figures rounded from one do not only touch."""
    written = _WRITTEN.search(quantity.text)
    if written is None or (written["decimals"] is None and not _SCALED.search(quantity.text)):
        return math.inf
    number = float(written["whole"].replace(",", "") + "." + (written["decimals"] or "0"))
    scale = abs(quantity.value) / number if number else 1.0
    return 0.499 * scale / 10.0 ** len(written["decimals"] or "")


def _is_currency(counted: str | None) -> bool:
    """Whether what is counted is money that has no unit here: crowns, marks."""
    return bool(counted) and fold(counted or "").split()[-1] in _CURRENCIES


def _rounding(quantity: Quantity) -> float:
    """Half a unit of the last digit that is written as other than zero, for figures that look rounded (1,200; 2.5m)."""
    value = abs(quantity.value)
    money = quantity.role == "money" or (quantity.role == "count" and _is_currency(quantity.counted))
    if money or (quantity.role == "measure" and quantity.unit not in ("s", "year")):
        return min(0.02 * value, _last_digit(quantity))  # else converted between units on the way
    if quantity.role == "count" and _SCALED.search(quantity.text):
        return _last_digit(quantity) * (1.0 if "." in quantity.text else _WHOLE)
    if value < 100 or value != int(value):
        return 0.0
    digits = str(int(value))
    zeros = len(digits) - len(digits.rstrip("0"))
    return 0.5 * 10**zeros if zeros >= 2 else 0.0
