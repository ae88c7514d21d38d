"""Figures that stand in one place: sentences that are the same but for them, however few words they have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from rashomon.compare.differences import Difference
from rashomon.compare.figures import Figure
from rashomon.compare.frames import frame_of, overlap
from rashomon.compare.numbers import comparable, compatible
from rashomon.compare.statements import Statement

_ROLES = ("percent", "money", "measure")
_ALIKE = 0.75
"""Share of the words around two figures that must be the same."""
_ONE_FACT, _MOSTLY = 0.75, 0.5
"""Likeness of sentences that tell one fact, and the share that then suffices for how long it was: 'lasted', 'went on for'."""
_BEING = frozenset(
    ("last", "previou", "amount", "came", "come", "given", "put", "reach", "stand", "stood", "total", "were")
)
"""Stems that only join a figure to what it measures."""
_SAME_TIME = 0.05
"""Share by which two lengths of time may be apart and be one: '90 days', 'three months'."""
_DOUBTFUL, _AGREEING = 0.4, 0.5


def can_stand_in(figures: Sequence[Figure]) -> dict[str, Figure]:
    """The shares, sums and measures of a sentence of which it has one each, by what they are."""
    roles = [figure.kind[0] for figure in figures]
    return {role: figures[roles.index(role)] for role in _ROLES if roles.count(role) == 1}


def compare_stand_ins(
    pair: tuple[Statement, Statement],
    a: Mapping[str, Figure],
    b: Mapping[str, Figure],
    *,
    sure: float,
    same: float = 0.0,
) -> Iterator[Difference]:
    """What figures that stand amid the same words, one in each of two sentences (as ``can_stand_in`` finds them), say of
    each other: agreements that are finer, and doubtful differences, also of one number in two currencies.

    ``same`` is how sure it is that the sentences tell one fact. Those that can be compared by what they count with a confidence of ``sure`` are left to that.
    """
    for role, x in a.items():
        y = b.get(role)
        if y is None or comparable(x, y) >= sure or not _in_one_place(pair, x, y, same):
            continue
        if x.kind != y.kind:
            if role == "money" and compatible(msgspec.structs.replace(x, kind=y.kind), y):
                why = f"one sum in two currencies: {x.value.text} and {y.value.text}"
                yield Difference("number", "conflict", x.value, y.value, why, _DOUBTFUL)
        elif not compatible(x, y) and not is_same_time(x, y):
            why = f"amid the same words: {x.value.text} and {y.value.text}"
            yield Difference("number", "conflict", x.value, y.value, why, _DOUBTFUL)
        elif (x.low, x.high) != (y.low, y.high) and role == "percent":
            why = f"both speak of {x.what}: {x.value.text} and {y.value.text} can both be true"
            yield Difference("number", "agree", x.value, y.value, why, _AGREEING, finer=True)


def _in_one_place(pair: tuple[Statement, Statement], x: Figure, y: Figure, same: float) -> bool:
    if (x.rate, x.chosen, x.background) != (y.rate, y.chosen, y.background) or x.superseded or y.superseded:
        return False
    if (x.around or y.around) and not x.around & y.around:
        return False
    if x.dimension and y.dimension and x.dimension != y.dimension:
        return False
    one, other = (
        frame_of(statement, figure.value.start, figure.value.end).stems - _BEING
        for statement, figure in zip(pair, (x, y), strict=True)
    )
    times = same >= _ONE_FACT and x.kind == y.kind == ("measure", "s")
    return bool(one & other) and overlap(one, other) >= (_MOSTLY if times else _ALIKE)


def is_same_time(x: Figure, y: Figure) -> bool:
    """Whether two lengths of time, in whatever units, may be one: '90 days', 'three months'."""
    less, more = sorted((x.low + x.high, y.low + y.high))
    return x.kind == ("measure", "s") and more > 0 and less / more >= 1 - _SAME_TIME
