"""Candidates: the pairs of statements that are looked at closely, by their words and by their meaning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.compare.alignment import Reading, align, nearest_wholes, read_sentences
from rashomon.compare.likeness import Features, Pair, compare_pairs
from rashomon.compare.statements import Statement, tellers

_BY_MEANING = 4
"""Of each statement, so many of other articles are looked at because the two are alike as wholes."""


def read_statements(statements: Sequence[Statement]) -> dict[int, Reading]:
    """The readings of all statements by index; those that repeat the words of an earlier one are left out."""
    alone = [i for i, statement in enumerate(statements) if statement.alone]
    return dict(zip(alone, read_sentences(statements[i].claim.text for i in alone), strict=True))


def find_candidates(
    statements: Sequence[Statement], near: Mapping[Pair, float], readings: Mapping[int, Reading] | None = None
) -> dict[Pair, Features]:
    """The features of the pairs in ``near`` (cosines of words by index) and of those that mean much the same.

    ``readings`` are those of :func:`read_statements`, if they are at hand.
    """
    readings = read_statements(statements) if readings is None else readings
    meant = nearest_wholes(readings, tellers(statements), _BY_MEANING)
    pairs = {pair: _cosine(statements[pair[0]], statements[pair[1]]) for pair in meant if pair not in near}
    pairs = dict(sorted({**pairs, **near}.items()))
    return compare_pairs(statements, pairs, align(readings, pairs))


def _cosine(a: Statement, b: Statement) -> float:
    return sum(weight * b.weights[term] for term, weight in a.weights.items() if term in b.weights)
