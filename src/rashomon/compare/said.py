"""What was said, told in several ways: the statements that hold one utterance, quoted or reported."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Sequence

from rashomon.compare.likeness import Pair
from rashomon.compare.statements import Statement
from rashomon.types import QuoteGroup

_HELD = 0.3
"""Share of a statement that an utterance must be, for the statement to tell it."""


def said_alike(statements: Sequence[Statement], quotes: Sequence[QuoteGroup]) -> list[Pair]:
    """Pairs of statements (by index, of those that repeat no other) of two articles that hold versions of one utterance.

    Two sentences can hold two halves of it: whether they tell one thing is for their likeness to say.
    """
    first: dict[tuple[str, ...], int] = {}
    of_article: dict[str, list[int]] = defaultdict(list)
    for index, statement in enumerate(statements):
        first.setdefault(statement.wording, index)
        of_article[statement.article.id].append(index)
    found: set[Pair] = set()
    for group in quotes:
        holding = {
            first[statements[index].wording]
            for version in group.versions
            for index in of_article[version.article]
            if _share(statements[index], version.start, version.end) >= _HELD
        }
        for i, j in itertools.combinations(sorted(holding), 2):
            if statements[i].article.id != statements[j].article.id:
                found.add((i, j))
    return sorted(found)


def _share(statement: Statement, start: int, end: int) -> float:
    claim = statement.claim
    return (min(end, claim.end) - max(start, claim.start)) / max(1, claim.end - claim.start)
