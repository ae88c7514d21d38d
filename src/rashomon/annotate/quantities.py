"""Numbers with their units, bounds, and what they count."""

from __future__ import annotations

import re
from typing import Literal, cast

import msgspec

from rashomon.annotate.counted import counted_after, counted_before
from rashomon.annotate.quantity_patterns import (
    AGE_AFTER,
    AGE_BEFORE,
    BETWEEN,
    BOUND_AFTER,
    BOUND_BEFORE,
    BOUNDS,
    DESIGNATOR_BEFORE,
    NAME_BEFORE,
    NUMBER,
    RANGE,
    SCALE_AFTER,
    SIGN_BEFORE,
    UNIT_AFTER,
)
from rashomon.annotate.times import find_times
from rashomon.lexicon.numbers import ORDINALS, SCALES, SHORT_SCALES, VAGUE, number_value
from rashomon.lexicon.units import CURRENCIES, MEASURES, SYMBOLS, TIGHT, Unit
from rashomon.types import SPOKEN, Article, Quantity, Time

_WINDOW = 40
_ALL_SCALES = {**SCALES, **SHORT_SCALES, "dozen": 12.0}
_AGE_YEARS = {"year": 1.0, "month": 1 / 12, "week": 7 / 365.25, "day": 1 / 365.25}

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


def find_quantities(article: Article, times: tuple[Time, ...] | None = None) -> tuple[Quantity, ...]:
    """The quantities of an article's spoken blocks, in order.

    The span holds the number with its bound words, sign and unit ('more than $5.8bn'), not the noun it counts. Values
    are normalised as ``lexicon.units`` says: metres, kilograms, seconds, ISO currencies; ages are in years; shares in
    words ('two-thirds') in percent; a vague plural ('dozens') has its least value and the bound at-least. ``times``
    are the article's time expressions if known already; figures within dates and times of day are no quantities.
    """
    times = find_times(article) if times is None else times
    taken = [(t.start, t.end) for t in times if t.kind != "DURATION"]
    found: list[Quantity] = []
    at = 0
    for block in article.blocks:
        if block.kind not in SPOKEN:
            continue
        position = block.start
        while (match := NUMBER.search(article.text, position, block.end)) is not None:
            while at < len(taken) and taken[at][1] <= match.start():
                at += 1
            if at < len(taken) and taken[at][0] < match.end():
                position = max(taken[at][1], match.end())
                continue
            quantity = _quantity(article.text, match, max(block.start, position), block.end)
            if quantity is not None:
                found.append(quantity)
            position = max(match.end(), quantity.end if quantity else 0)
    return tuple(found)


def _quantity(text: str, match: re.Match[str], low: int, high: int) -> Quantity | None:
    """The quantity whose number matched, looking no further than ``low`` and ``high``."""
    figure = _number(text, match, low, high)
    if figure is None:
        return None
    if figure.role == "count":
        _add_range(text, match, figure, low, high)
        if not (_as_age(text, figure, low, high) or _as_money(text, figure, low, high)):
            _add_unit(text, figure, high)
    if _is_no_quantity(text, match, figure, low, high):
        return None
    _add_bound(text, figure, low, high)
    counted = None
    if figure.role in ("count", "percent", "rank"):
        counted = counted_after(text, figure.end, high)
        if counted is None and figure.role == "count":
            counted = counted_before(text, low, figure.start)
    return Quantity(
        figure.start, figure.end, text[figure.start : figure.end], figure.value, figure.unit, figure.bound,
        figure.upper, counted, figure.role,
    )  # fmt: skip


def _number(text: str, match: re.Match[str], low: int, high: int) -> Figure | None:
    start, end = match.span()
    if match["rank"]:
        return _rank(text, match, low)
    if match["fraction"]:
        return Figure(start, end, _fraction(match["fraction"]), unit="percent", role="percent")
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
    if match["short"]:
        figure.value *= SHORT_SCALES[match["short"].casefold()]
    else:
        _add_scale(text, figure, high)
    return figure


def _rank(text: str, match: re.Match[str], low: int) -> Figure | None:
    word = match["rank"].casefold()
    value = ORDINALS.get(word) or int(re.sub(r"\D", "", word))
    if word[0].isalpha():
        before = text[max(low, match.start() - 12) : match.start()]
        if not re.search(r"\b(?:the|a|an|his|her|its|their|our|my|this|that)\s+$", before, re.IGNORECASE):
            return None
        if not re.match(r"\s[a-z]", text[match.end() : match.end() + 2]) or re.match(
            r"\s(?:time|and|of|to|half|place|lady|ladies|is|was|in|on)\b", text[match.end() : match.end() + 8]
        ):
            return None
    return Figure(match.start(), match.end(), float(value), role="rank")


_PARTS = {"hal": 2, "thi": 3, "qua": 4, "fif": 5, "six": 6, "eig": 8, "ten": 10}


def _fraction(words: str) -> float:
    first, _, second = re.sub(r"[-\s]", " ", words.casefold()).partition(" ")
    if not second:
        return 50.0
    return 100.0 * (1.0 if first in ("a", "an") else number_value(first) or 1.0) / _PARTS[second[:3]]


def _add_scale(text: str, figure: Figure, high: int) -> None:
    scale = SCALE_AFTER.match(text, figure.end, high)
    if scale is not None:
        figure.value *= _ALL_SCALES[scale["scale"].casefold()]
        figure.end = scale.end()


def _add_range(text: str, match: re.Match[str], figure: Figure, low: int, high: int) -> None:
    """'10-15', '10 to 15', 'between 10 and 15'; 'from 10 to 15' is a change and stays two figures."""
    other = RANGE.match(text, figure.end, high)
    if other is None or match["short"] and not other["short"]:
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
    if figure.value >= second.value:
        return
    figure.upper, figure.end, figure.bound = second.value, second.end, "range"
    if opener == "between" and before:
        figure.start = before.start()


def _as_age(text: str, figure: Figure, low: int, high: int) -> bool:
    after = AGE_AFTER.match(text, figure.end, high)
    before = text[max(low, figure.start - _WINDOW) : figure.start]
    factor = 1.0
    if after is not None:
        figure.end = after.end()
        factor = _AGE_YEARS[(after["unit"] or "year").casefold()]
    elif (aged := AGE_BEFORE.search(before)) and figure.value <= 120:
        figure.start -= len(before) - aged.start()
    elif not (
        0 < figure.value <= 110
        and figure.value == int(figure.value)
        and text[figure.start].isdecimal()
        and NAME_BEFORE.search(before)
        and text[figure.end : figure.end + 1] == ("," if before.endswith(", ") else ")")
        and not re.match(r",\s\d", text[figure.end : figure.end + 3])
    ):
        return False
    figure.value *= factor
    figure.upper = None if figure.upper is None else figure.upper * factor
    figure.unit, figure.role = "year", "age"
    return True


def _as_money(text: str, figure: Figure, low: int, high: int) -> bool:
    window = max(low, figure.start - 6)
    between = BETWEEN.match(text, figure.start) if figure.upper is not None else None
    sign = None if between else SIGN_BEFORE.search(text, window, figure.start)
    if sign is None:
        return False
    figure.start, figure.unit, figure.role = sign.start(), SYMBOLS[sign["sign"]], "money"
    return True


def _add_unit(text: str, figure: Figure, high: int) -> None:
    found = UNIT_AFTER.match(text, figure.end, high)
    if found is None:
        return
    if found["percent"]:
        figure.unit, figure.role, figure.end = "percent", "percent", found.end()
        return
    if found["cents"]:
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
        if form in ("pound", "pounds") and figure.value >= 1e5:
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


def _add_bound(text: str, figure: Figure, low: int, high: int) -> None:
    before = BOUND_BEFORE.search(text, max(low, figure.start - _WINDOW), figure.start)
    if before is not None and figure.role != "rank":
        figure.start = before.start()
        if figure.bound in ("exact", "at-least"):
            figure.bound = cast(Bound, BOUNDS[_folded(before["bound"])])
        return
    after = BOUND_AFTER.match(text, figure.end, high)
    if after is None or figure.role in ("rank", "age"):
        return
    figure.end = after.end()
    figure.bound = "about" if after["so"] or after["odd"] else "at-most" if after["less"] else "at-least"


_NAME_WORD = re.compile(r"(?<![.!?“\"\n])(?<!^)\s?\b(?-i:[A-Z])[\w’'-]*\s$")
_PLURAL_AFTER = re.compile(r"\s(?:[a-z][\w-]*\s){0,2}(?:[a-z][\w-]*s|people|men|women|children|troops|dead|killed)\b")
_COMMON_OPENERS = frozenset(
    "the at in on some all only with by of to and but for from about over nearly almost their its his her our these those"
    " another last first as when after while if there they we also more killed".split()
)
_TELEPHONE = re.compile(r"\+\d[\d\s()-]{0,20}$|\(0\d{1,4}\)[\d\s-]{0,14}$")
_NOT_ONE = re.compile(
    r"\b(?:no|any|every|some|each|this|that|which|the|another|another|such|as|for|it)\s$", re.IGNORECASE
)


def _is_no_quantity(text: str, match: re.Match[str], figure: Figure, low: int, high: int) -> bool:
    """Names, scores, telephone numbers, pronouns: figures that measure nothing."""
    start = match.start()
    before = text[max(low, start - _WINDOW) : start]
    following = text[figure.end : min(high, figure.end + _WINDOW)]
    if figure.role in ("money", "age", "rank"):
        return False
    if match["digits"]:
        if re.match(r"(?:[-–—]\d|[-–—]?[A-Za-z])", following) and not re.match(
            r"-(?:odd|strong|[a-z]{3,})\b", following
        ):
            return True
        if figure.unit is None and DESIGNATOR_BEFORE.search(before):
            return True
        if _TELEPHONE.search(before):
            return True
        if figure.upper is not None and figure.unit is None and text[match.end() : match.end() + 1] in "-–—":
            return not _PLURAL_AFTER.match(following)
        word = before.split()[-1:] if _NAME_WORD.search(" " + before) else []
        if word and word[0].casefold() not in _COMMON_OPENERS and figure.unit is None and figure.value < 10000:
            return not _PLURAL_AFTER.match(following)
        return False
    if match["words"] and match["words"].casefold() == "one" and figure.unit is None and figure.upper is None:
        return (
            bool(_NOT_ONE.search(before))
            or counted_after(text, figure.end, high) is None
            or following.startswith((" of ", " another", " day", "-"))
        )
    return False
