"""Figures that an article itself calls older ones, and that another article gives: whatever else is told, they were revised."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rashomon.compare.differences import Difference
from rashomon.compare.figures import Figure
from rashomon.compare.later import is_later
from rashomon.compare.likeness import Pair
from rashomon.compare.numbers import difference
from rashomon.compare.statements import Statement

_MAY_BE_ONE = 0.1
"""How sure it must be that two sentences tell one fact where they count things by other names."""
_CONFIDENCE = 0.6
_TELLING = 13
"""From here on a number is seldom met by chance."""


def compare_revised(
    statements: Sequence[Statement], figures: Sequence[Sequence[Figure]], same: Mapping[Pair, float]
) -> Iterator[Difference]:
    """Updates: one article says that a figure has become another one ('has grown from 140 to 395'), and an article that did
    not come out later gives the older one, of the same thing or in a sentence that may tell the same.

    ``same`` is how sure it is that two statements tell one fact.
    """
    given: dict[tuple[tuple[str, str], float, float], list[Figure]] = defaultdict(list)
    for of_statement in figures:
        for figure in of_statement:
            if not figure.superseded:
                given[figure.kind, figure.low, figure.high].append(figure)
    for of_statement in figures:
        for old in of_statement:
            if not old.superseded or old.low < _TELLING or (new := _newer(old, of_statement)) is None:
                continue
            for other in given[new.kind, old.low, old.high]:
                i, j = sorted((old.value.statement, other.value.statement))
                here, there = statements[old.value.statement], statements[other.value.statement]
                if here.article.id == there.article.id or is_later(here, there):
                    continue
                if (other.measured == old.measured and old.head) or same.get((i, j), 0.0) >= _MAY_BE_ONE:
                    yield difference(other, new, "update", _CONFIDENCE)


def _newer(old: Figure, figures: Sequence[Figure]) -> Figure | None:
    """What an older figure has become: the one that has changed, or the only other one of its kind, or of any where it has
    none of its own ('35 percent, up from 15')."""
    bare = old.kind == ("count", "") and old.head is None
    others = [one for one in figures if (bare or one.kind == old.kind) and not one.superseded]
    changed = [one for one in others if one.changed] or others
    return changed[0] if len(changed) == 1 else None
