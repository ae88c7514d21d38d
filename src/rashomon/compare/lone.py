"""The one figure of its sort in each of two sentences that tell one fact, whatever words are around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rashomon.compare.counted import count_alike
from rashomon.compare.differences import Difference
from rashomon.compare.figures import Figure
from rashomon.compare.frames import frame_of
from rashomon.compare.numbers import comparable, compatible, told_alike
from rashomon.compare.standing import is_same_time
from rashomon.compare.statements import Statement

_DOUBTFUL, _CHANGED = 0.4, 0.55
_SURELY, _SHARED = 0.75, 2
"""Likeness from which two sentences surely tell one fact; words that the clauses of two measures else have in common."""


_Kind = tuple[str, str]


def lone_figures(figures: Sequence[Figure]) -> dict[_Kind, Figure]:
    """The figures of a sentence that are the only one of their sort, by sort."""
    kinds = [figure.kind for figure in figures]
    return {kind: figure for kind, figure in zip(kinds, figures, strict=True) if kinds.count(kind) == 1}


def compare_lone_figures(
    pair: tuple[Statement, Statement], a: Mapping[_Kind, Figure], b: Mapping[_Kind, Figure], *, sure: float, same: float
) -> Iterator[Difference]:
    """Updates of what both measure, if the later article says that it changed, and doubtful differences between figures of two
    sentences that tell one fact: each has one of a sort, of things that can be one ('12 houses', 'fourteen homes'), and not
    both can be true.

    ``same`` is how sure it is that they tell one fact. Those that can be compared by what they count with a confidence of ``sure`` are left to that.
    """
    for sort in sorted(a.keys() & b.keys()):
        x, y = a[sort], b[sort]
        if not _can_be_one(x, y) or compatible(x, y) or is_same_time(x, y):
            continue
        if comparable(x, y) >= sure:
            continue
        if x.measures and x.measures == y.measures and x.changed != y.changed and _in_turn(pair, x):
            why = f"both speak of {x.what}: {x.value.text} and {y.value.text}; an article says that it changed: update"
            yield Difference("number", "update", x.value, y.value, why, _CHANGED, parts=True)
        elif _meet(pair, x, y, same):
            why = f"of what both tell, one has {x.value.text}, the other {y.value.text}"
            yield Difference("number", "conflict", x.value, y.value, why, _DOUBTFUL, parts=True)


def _in_turn(pair: tuple[Statement, Statement], x: Figure) -> bool:
    """Whether the article of the figure that changed is not the earlier one."""
    one, other = ((statement.article.published or "")[:16] for statement in pair)
    return bool(one and other) and (other <= one if x.changed else one <= other)


def _can_be_one(x: Figure, y: Figure) -> bool:
    if x.superseded != y.superseded or not told_alike(x, y):
        return False
    if x.state and y.state and x.state != y.state:
        return False
    if x.head and y.head:
        return count_alike(x.head, y.head)
    return x.kind[0] in ("money", "percent", "measure") or bool(x.state and x.state == y.state)


def _meet(pair: tuple[Statement, Statement], x: Figure, y: Figure, same: float) -> bool:
    """Whether the clauses of both have words in common, and more of them where nothing is counted and it is less sure that the
    sentences tell one fact."""
    one, other = (
        frame_of(statement, figure.value.start, figure.value.end).stems
        for statement, figure in zip(pair, (x, y), strict=True)
    )
    return len(one & other) >= (1 if (x.head and y.head) or same >= _SURELY else _SHARED)
