"""A figure as it is read: its number, then the range, sign, unit and bound words that stand around it."""

from __future__ import annotations

import re
from typing import Literal, cast

import msgspec

from rashomon.annotate.compound import rest_after
from rashomon.annotate.counted import counted_after, is_plural
from rashomon.annotate.overs import bounds
from rashomon.annotate.pounds import are_money
from rashomon.annotate.quantity_patterns import (
    BENCHMARK_AFTER,
    BENCHMARK_BEFORE,
    BESIDE,
    BETWEEN,
    BOUND_AFTER,
    BOUND_BEFORE,
    BOUNDS,
    IN_ORDER_AFTER,
    NO_FRACTION_BEFORE,
    NO_RANK_AFTER,
    OF_A_UNIT,
    ONE_LETTER_BEFORE,
    PLACED_AFTER,
    PLACED_BEFORE,
    RANGE,
    RANK_BEFORE,
    SCALE_AFTER,
    SIGN_BEFORE,
    UNIT_AFTER,
)
from rashomon.annotate.scales import magnitude_around, temperature_after
from rashomon.lexicon.numbers import CARDINALS, ORDINALS, SCALES, SHORT_SCALES, VAGUE, number_value
from rashomon.lexicon.units import CODES, CURRENCIES, MEASURES, ONE_LETTER, SCREENS, SYMBOLS, TIGHT, Unit

_WINDOW = 40
_GRAND = 1000.0
_ALL_SCALES = {**SCALES, **SHORT_SCALES, "dozen": 12.0}
_DECIMALS = 6
"""Of a measure in several parts."""

Role = Literal["count", "measure", "age", "rank", "money", "percent"]
Bound = Literal["exact", "about", "at-least", "at-most", "more-than", "less-than", "range"]


class Figure(msgspec.Struct):
    """A figure while it is being read: it grows to the left and right as its words are recognised."""

    start: int
    end: int
    value: float
    upper: float | None = None
    unit: str | None = None
    bound: Bound = "exact"
    role: Role = "count"


def read_number(text: str, match: re.Match[str], low: int, high: int) -> Figure | None:
    """The figure whose number matched, with its scale; None if the words are no number or no rank."""
    start, end = match.span()
    if match["rank"]:
        return _rank(text, match, low)
    if match["share"]:
        few, many = (number_value(words) for words in _OUT_OF.split(match["share"]))
        return Figure(start, end, 100.0 * (few or 0.0) / (many or 1.0), unit="percent", role="percent")
    if match["fraction"]:
        if NO_FRACTION_BEFORE.search(text, max(low, start - 20), start):
            return None
        figure = Figure(start, end, _fraction(match["fraction"]), unit="percent", role="percent")
        of = OF_A_UNIT.match(text, end, high)
        if of is not None:
            figure.value /= 100.0
            _convert(figure, MEASURES[_folded(of["unit"])], "measure", of.end())
        return figure
    if match["one"]:
        return _one_and_more(text, start, end, high)
    if match["single"]:
        return Figure(start, end, 0.5 if match["single"].casefold().endswith("half") else 1.0)
    if match["vague"]:
        words = match["vague"].casefold().split()
        least = {"tens": 10.0, "hundreds": 100.0, "thousands": 1000.0}.get(words[0], 1.0) if len(words) > 1 else 1.0
        last = VAGUE[words[-1]]
        if words[-1] == "scores" and not re.match(r"\s+(?:of|were|more)\b", text[end : end + 8]):
            return None
        return Figure(start, end, least * last, bound="at-least")
    if match["couple"]:
        return Figure(start, end, 2.0, bound="about")
    value = number_value((match["digits"] or match["words"]) + (match["part"] or ""))
    if value is None:
        return None
    figure = Figure(start, end, value)
    if match["short"] == "m" and _means_metres(text, match, low, high):
        _convert(figure, MEASURES["metre"], "measure", end)
    elif match["short"]:
        figure.value *= SHORT_SCALES[match["short"].casefold()]
    else:
        _add_scale(text, figure, high)
    return figure


def _one_and_more(text: str, start: int, end: int, high: int) -> Figure | None:
    """'a year and six months', 'an hour and a half'; None for 'a day and night'."""
    unit = UNIT_AFTER.match(text, end, high)
    form = _folded(unit["unit"]) if unit is not None and unit["unit"] else None
    rest = rest_after(text, MEASURES[form], unit.end(), high) if unit is not None and form else None
    if form is None or rest is None:
        return None
    figure = Figure(start, end, 1.0)
    _convert(figure, MEASURES[form], "measure", rest.end)
    figure.value = round(figure.value + rest.value, _DECIMALS)
    return figure


def _sign_before(text: str, low: int, start: int) -> re.Match[str] | None:
    return SIGN_BEFORE.search(text, low, start) or ONE_LETTER_BEFORE.search(text, low, start)


def _means_metres(text: str, match: re.Match[str], low: int, high: int) -> bool:
    """'a 40m well', not '€40m', '40m people', '40m euros'."""
    start, end = match.span()
    if _sign_before(text, max(low, start - 6), start) or UNIT_AFTER.match(text, end, high):
        return False
    counted = counted_after(text, end, high)
    return counted is None or not is_plural(counted.split()[-1].casefold())


def _rank(text: str, match: re.Match[str], low: int) -> Figure | None:
    """'3rd', 'the third attack'; not 'at first', 'the first two', '97th Street'."""
    word, after = match["rank"].casefold(), text[match.end() : match.end() + 20]
    value = ORDINALS.get(word) or int(re.sub(r"\D", "", word))
    if re.match(r"\s[A-Z]", after):
        return None
    if word[0].isalpha():
        following = re.match(r"\s([a-z]+)", after)
        if _is_placed(text[max(low, match.start() - 24) : match.start()], text[match.end() : match.end() + 40]):
            return Figure(match.start(), match.end(), float(value), role="rank")
        if following is None or following[1] in CARDINALS or NO_RANK_AFTER.match(after):
            return None
        if not RANK_BEFORE.search(text[max(low, match.start() - 12) : match.start()]):
            return None
    return Figure(match.start(), match.end(), float(value), role="rank")


def _is_placed(before: str, after: str) -> bool:
    """'She finished third', 'the party is second in the polls'."""
    placed = PLACED_BEFORE.search(before)
    if placed is None:
        return False
    return bool((IN_ORDER_AFTER if placed["being"] else PLACED_AFTER).match(after))


_OUT_OF = re.compile(r"\s(?:in|out\sof)(?:\severy)?\s")
_PARTS = {"hal": 2, "thi": 3, "qua": 4, "fif": 5, "six": 6, "eig": 8, "ten": 10}


def _fraction(words: str) -> float:
    first, _, second = re.sub(r"[-\s]", " ", words.casefold()).partition(" ")
    if not second:
        return 50.0
    return 100.0 * (1.0 if first in ("a", "an") else number_value(first) or 1.0) / _PARTS[second[:3]]


def _add_scale(text: str, figure: Figure, high: int) -> None:
    scale = SCALE_AFTER.match(text, figure.end, high)
    if scale is not None:
        figure.value *= _ALL_SCALES[scale["scale"].casefold()] if scale["scale"] else _GRAND
        figure.end = scale.end()


def add_range(text: str, match: re.Match[str], figure: Figure, low: int, high: int) -> None:
    """'10-15', '10 to 15', 'between 10 and 15'; 'from 10 to 15' is a change and stays two figures."""
    other = RANGE.match(text, figure.end, high)
    if other is None or (match["short"] and not other["short"]):
        return
    upper = number_value(other["upper"])
    if upper is None:
        return
    before = BETWEEN.search(text, max(low, figure.start - _WINDOW), figure.start)
    word, opener = (other["word"] or "-").casefold(), before["word"].casefold() if before else ""
    if (word == "and") != (opener == "between") or opener == "from":
        return
    second = Figure(other.start("upper"), other.end(), upper)
    if other["short"]:
        second.value *= SHORT_SCALES[other["short"].casefold()]
    else:
        _add_scale(text, second, high)
    scaled = second.value / upper if upper else 1.0
    if second.value <= figure.value and scaled == 1.0:
        return
    if figure.value < second.value / scaled and figure.value * scaled < second.value:
        figure.value *= scaled
    if other["upper"].endswith(",000") and figure.value * 1000 < second.value:
        figure.value *= 1000  # '5-6,000'
    if figure.value >= second.value:
        return
    figure.upper, figure.end, figure.bound = second.value, second.end, "range"
    if opener == "between" and before:
        figure.start = before.start()


def as_money(text: str, figure: Figure, low: int) -> bool:
    """Make it money if a currency sign stands before it."""
    sign = _sign_before(text, max(low, figure.start - 6), figure.start)
    if sign is None:
        return False
    code = SYMBOLS.get(sign["sign"]) or ONE_LETTER.get(sign["sign"]) or CODES[sign["sign"]]
    figure.start, figure.unit, figure.role = sign.start(), code, "money"
    return True


def add_unit(text: str, figure: Figure, low: int, high: int, *, sterling: bool = False) -> None:
    """Take in the unit after the number and convert to the normal one; ``sterling``: the article counts in it."""
    of = figure.end + 3 if figure.bound == "at-least" and text.startswith(" of ", figure.end) else figure.end
    found = UNIT_AFTER.match(text, of, high)
    if found is None:
        return
    if found["percent"]:
        figure.unit, figure.role, figure.end = "percent", "percent", found.end()
        return
    if found["pence"]:
        if figure.value in SCREENS and found["pence"] == "p":
            return
        _convert(figure, Unit("GBP", 0.01), "money", found.end())
        figure.value = round(figure.value, _DECIMALS)
    elif found["cents"]:
        _convert(figure, Unit("USD", 0.01), "money", found.end())
    elif found["currency"]:
        word = _folded(found["currency"])
        if word == "won" and figure.value < 1000:
            return
        _convert(figure, Unit(CURRENCIES[word]), "money", found.end())
    elif found["degree"]:
        letter = found["degree"].strip()[-1].casefold()
        unit = MEASURES["°f"] if letter == "f" else MEASURES["°c"] if letter == "c" else MEASURES["°"]
        _convert(figure, unit, "measure", found.end())
    else:
        form = _folded(found["unit"])
        if form in TIGHT and (found["unit"].islower() and form != "ha"):
            return
        whole = figure.upper is None and text[found.start("unit") - 1] != "-"
        rest = rest_after(text, MEASURES[form], found.end(), high) if whole else None
        if rest is not None:
            _convert(figure, MEASURES[form], "measure", rest.end)
            figure.value = round(figure.value + rest.value, _DECIMALS)
            return
        if form in ("pound", "pounds") and are_money(text, figure.start, found.end(), low, high, sterling=sterling):
            _convert(figure, Unit("GBP"), "money", found.end())
            return
        role: Role = "percent" if MEASURES[form].name == "percentage point" else "measure"
        _convert(figure, MEASURES[form], role, found.end())


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())


def _convert(figure: Figure, unit: Unit, role: Role, end: int) -> None:
    figure.value = figure.value * unit.factor + unit.offset
    if figure.upper is not None:
        figure.upper = figure.upper * unit.factor + unit.offset
    figure.unit, figure.role, figure.end = unit.name, role, end


def as_scaled(text: str, figure: Figure, low: int, high: int) -> bool:
    """Make it a temperature or the strength of an earthquake, if a bare letter or 'magnitude' says so."""
    warmth = temperature_after(text, figure.start, figure.end, high, figure.value)
    if warmth is not None:
        _convert(figure, MEASURES[f"°{warmth[0].casefold()}"], "measure", warmth[1])
        return True
    strength = magnitude_around(text, figure.start, figure.end, low, high, figure.value)
    if strength is None:
        return False
    figure.start, figure.end = strength
    figure.unit, figure.role = "magnitude", "measure"
    return True


def add_bound(text: str, figure: Figure, low: int, high: int) -> None:
    """Take in the words that bound it: 'more than', 'up to', 'or so', '+'."""
    before = BOUND_BEFORE.search(text, max(low, figure.start - _WINDOW), figure.start)
    if before is not None and _folded(before["bound"]) == "over":
        length = figure.unit == "s"
        if not bounds(text, before.start(), figure.end, money=figure.role == "money", lasts=length):
            return
    if before is not None and figure.role != "rank" and not _is_benchmark(text, figure, high):
        figure.start = before.start()
        if figure.bound in ("exact", "at-least"):
            figure.bound = cast(Bound, BOUNDS[_folded(before["bound"])])
        return
    after = BOUND_AFTER.match(text, figure.end, high)
    if after is None or figure.role in ("rank", "age"):
        return
    figure.end = after.end()
    figure.bound = "about" if after["so"] or after["odd"] else "at-most" if after["less"] else "at-least"


def _is_benchmark(text: str, figure: Figure, high: int) -> bool:
    """Whether the words before it set another figure beside it: 'below the 40 expected', '38, above 30 a year earlier'."""
    if figure.role == "age":
        return False
    start = max(0, figure.start - _WINDOW)
    if BESIDE.search(text, start, figure.start):
        return True
    return bool(BENCHMARK_BEFORE.search(text, start, figure.start) and BENCHMARK_AFTER.match(text, figure.end, high))
