"""Similarities: the cosines of statements of two articles, of each its nearest ones."""

from __future__ import annotations

import importlib

import pytest
from invented_articles import article

from rashomon.compare.statements import MIN_SIMILARITY, Statement, make_statements, similarities

TEXTS = (
    "The ferry struck the north pier at Velm. Divers searched the ferry for two days. Gulls sat on the roof.",
    "A ferry struck a pier at Velm on Monday. The pier at Velm stayed shut. Gulls sat on the roof.",
    "Divers searched the pier. The harbour office said that the ferry had lost power before it struck the pier.",
)


def _statements() -> list[Statement]:
    return make_statements([article(str(number), text) for number, text in enumerate(TEXTS)])


def _summed(statements: list[Statement]) -> dict[tuple[int, int], float]:
    """By its definition: of every pair the sum over the words of the later one, from the first."""
    found = {}
    for j, other in enumerate(statements):
        for i, one in enumerate(statements[:j]):
            cosine = 0.0
            for term, weight in other.weights.items():
                cosine += weight * one.weights.get(term, 0.0)
            if one.alone and other.alone and one.article.id != other.article.id and cosine >= MIN_SIMILARITY:
                found[i, j] = cosine
    return dict(sorted(found.items()))


def test_they_are_the_sums_of_the_weights_of_common_words_to_the_last_bit() -> None:
    statements = _statements()
    assert list(similarities(statements).items()) == list(_summed(statements).items())


def test_of_each_statement_the_nearest_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.import_module("rashomon.compare.statements"), "_NEAREST", 1)
    statements = _statements()
    every = _summed(statements)
    nearest = {
        min((pair for pair in every if i in pair), key=lambda pair: (-every[pair], sum(pair)), default=None)
        for i in range(len(statements))
    }
    assert set(similarities(statements)) == nearest - {None}
    assert len(every) > len(nearest - {None})


def test_no_statements_have_none() -> None:
    assert similarities([]) == {}
