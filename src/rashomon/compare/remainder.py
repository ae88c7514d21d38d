"""What a sentence tells that no other article does, beside what it shares with them: 'The jeweller who was shot on Tuesday | died
on Thursday evening'."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from rashomon.compare.alignment import Reading
from rashomon.compare.clauses import clause_words, states_something
from rashomon.compare.likeness import Pair
from rashomon.compare.statements import Clause, Statement
from rashomon.types import Span

_UNTOLD = 0.75
"""Mean likeness of a clause's pieces to the nearest in other articles under which none of them tells it."""
_OWN, _MOSTLY = 3, 0.6
"""Stems of a clause at least that no other article has at all, and their share of all."""
_CONTENT = 3
"""Stems at least, those left out that only say who said it."""


def remainders(
    statements: Sequence[Statement],
    readings: Mapping[int, Reading],
    pairs: Iterable[Pair],
    among: Collection[int],
) -> Iterator[tuple[int, Span]]:
    """Clauses of statements ``among`` (by index) that no other article tells, the first of each, in order.

    ``pairs`` are the pairs of statements that were looked at closely: what the others of a statement tell is known by them.
    """
    told_by: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        for stem in statement.weights:
            told_by[stem].add(statement.article.id)
    asked = {i: found for i in among if i in readings and (found := _own_clauses(statements[i], told_by))}
    beside: dict[int, list[int]] = defaultdict(list)
    for i, j in pairs:
        if statements[i].article.id != statements[j].article.id:
            beside[i].append(j)
            beside[j].append(i)
    for i in sorted(asked):
        others = [readings[j] for j in beside[i] if j in readings]
        for clause in asked[i]:
            if others and _likeness(statements[i], readings[i], clause.span, others) < _UNTOLD:
                yield i, clause.span
                break


def _own_clauses(statement: Statement, told_by: Mapping[str, set[str]]) -> list[Clause]:
    """The clauses of a statement of several that state something, by words of which some are in no other article."""
    text = statement.article.text
    return [
        clause
        for clause in statement.clauses
        if len(statement.clauses) > 1
        and len(clause.stems - statement.attributing) >= _CONTENT
        and sum(len(told_by[stem]) == 1 for stem in clause.stems) >= max(_OWN, _MOSTLY * len(clause.stems))
        and states_something(clause_words(text, clause.span))
    ]


def _likeness(statement: Statement, reading: Reading, span: Span, others: Sequence[Reading]) -> float:
    """The mean likeness, by weight, of the pieces of a clause to the nearest of all others; 1 where it stands behind what is read."""
    import numpy as np

    low, high = span.start - statement.claim.start, span.end - statement.claim.start
    held = (reading.spans[:, 0] < high) & (reading.spans[:, 1] > low)
    weights = reading.weights[held]
    if not len(weights) or not float(weights.sum()):
        return 1.0
    pieces = reading.pieces[held]
    nearest = np.maximum.reduce([np.maximum.reduce(pieces @ other.pieces.T, axis=1) for other in others])
    return float(weights.dot(nearest)) / float(weights.sum())
