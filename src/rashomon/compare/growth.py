"""How a story grew: when each fact was first told and by whom, and when its figures changed."""

from __future__ import annotations

import datetime
import math
from collections.abc import Sequence

import msgspec

from rashomon.compare.intervals import interval
from rashomon.compare.statements import stems_of
from rashomon.text import fold
from rashomon.types import Annotated, Fact, GrowthStep, Quantity, Say

_CONVERTED = 0.02
"""By how much a measure is off that was put into other units."""


class _Figure(msgspec.Struct, frozen=True):
    """A number as it counts here: the same wherever it stands."""

    value: float
    low: float
    high: float
    """The values that its words allow."""
    unit: str | None
    role: str

    def allows(self, value: float) -> bool:
        slack = _CONVERTED * abs(value) if self.role == "measure" else 0.0
        return self.low - slack <= value <= self.high + slack


class _Value(msgspec.Struct, frozen=True):
    """What an article gives as the value of a fact: its words, their stems, the figure in them."""

    words: str
    stems: frozenset[str]
    figure: _Figure | None


def trace_growth(articles: Sequence[Annotated], facts: Sequence[Fact]) -> tuple[GrowthStep, ...]:
    """The steps in order of publication: a fact first told, then every other value that an update gave it.

    Articles without a date of publication take no part, and facts of one article alone are left out. A date without a
    time counts as the end of its day, so that it takes the first place from nobody; a time without a zone as UTC.
    """
    published = {article.id: article.published for article in articles if article.published}
    moment = {id: _moment(text) for id, text in published.items()}
    by_id = {article.id: article for article in articles}
    steps: list[GrowthStep] = []
    for fact in facts:
        says = sorted((say for say in fact.says if say.article in published), key=lambda say: moment[say.article])
        if fact.relation == "only" or fact.doubtful or not says:
            continue
        told: dict[_Value, None] = {}  # in order, as a set has none
        for say in says:
            value = _value(by_id[say.article], say)
            first = say is says[0]
            if first or (fact.relation == "update" and say.value and not any(_is_told(value, old) for old in told)):
                kind = "first" if first else "changed"
                steps.append(
                    GrowthStep(published[say.article], say.article, fact.id, kind, say.value, say.text)  # type: ignore[arg-type]
                )
            told[value] = None
    return tuple(sorted(steps, key=lambda step: moment[step.article]))


def _value(article: Annotated, say: Say) -> _Value:
    words = fold(say.value or "")
    figure = next(
        (
            known
            for known in article.quantities
            if say.start <= known.start < say.end and words and (fold(known.text) in words or words in fold(known.text))
        ),
        None,
    )
    return _Value(words, frozenset(stems_of(words, 0, len(words))), None if figure is None else _figure(figure))


def _is_told(new: _Value, old: _Value) -> bool:
    """Whether a value is one that was told before: the same words, a figure that can be the same ('131 feet' after '40
    metres', 'more than three days' after '85 hours'), or the same state in other words ('remains unknown')."""
    if new.words == old.words:
        return True
    a, b = new.figure, old.figure
    if a is None or b is None:
        return a is b and bool(new.stems & old.stems)
    if (a.unit, a.role) != (b.unit, b.role):
        return False
    return a.allows(b.value) or (b.high < math.inf and b.allows(a.value))


def _figure(known: Quantity) -> _Figure:
    low, high = interval(known)
    return _Figure(known.value, low, high, known.unit, known.role)


def _moment(published: str) -> str:
    """A publication's time in UTC, to be sorted; what is no ISO date as it stands."""
    try:
        if len(published) <= len("2024-05-14"):
            return f"{datetime.date.fromisoformat(published)}T23:59:59"
        at = datetime.datetime.fromisoformat(published)
    except ValueError:
        return published
    return (at.astimezone(datetime.UTC) if at.tzinfo else at).strftime("%Y-%m-%dT%H:%M:%S")
