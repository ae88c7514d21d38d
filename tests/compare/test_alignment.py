"""Alignment: words that stand for each other, in sentences that share few or none."""

from __future__ import annotations

import math

import numpy as np

from rashomon.compare.alignment import Reading, align, nearest_wholes, read_sentences

SAME = (
    "Rescuers pulled two children from the flooded cellar.",
    "Firefighters saved a boy and his sister who were trapped in a basement full of water.",
)
OTHER = "The council will vote on the new harbour tax next spring."


def _readings(*texts: str) -> dict[int, Reading]:
    return dict(enumerate(read_sentences(texts)))


def test_a_sentence_stands_for_itself() -> None:
    found = align(_readings(SAME[0], SAME[0]), [(0, 1)])[0, 1]
    assert found.told_less > 0.99
    assert found.gist > 0.99
    assert found.lacking_more < 0.01


def test_what_is_told_in_other_words_is_nearer_than_what_is_not_told() -> None:
    readings = _readings(*SAME, OTHER)
    found = align(readings, [(0, 1), (0, 2), (1, 2)])
    assert found[0, 1].told_less > max(found[0, 2].told_less, found[1, 2].told_less)
    assert found[0, 1].gist > max(found[0, 2].gist, found[1, 2].gist)
    assert found[0, 1].lacking_more < min(found[0, 2].lacking_more, found[1, 2].lacking_more)


def test_a_sentence_is_read_alike_whatever_is_read_beside_it() -> None:
    alone, beside = read_sentences([OTHER])[0], read_sentences([*SAME, OTHER])[2]
    assert np.array_equal(alone.pieces, beside.pieces)
    one, many = align(_readings(*SAME), [(0, 1)]), align(_readings(*SAME, OTHER), [(0, 2), (0, 1)])
    assert one[0, 1] == many[0, 1]
    assert list(many) == [(0, 2), (0, 1)]


def test_a_sentence_of_nothing_and_a_very_long_one_are_aligned_too() -> None:
    readings = _readings("", "word " * 5000, SAME[0])
    for found in align(readings, [(0, 1), (0, 2), (1, 2)]).values():
        assert math.isfinite(found.told_less)
        assert math.isfinite(found.gist)


def test_the_nearest_of_other_articles_are_found_and_none_of_the_own() -> None:
    readings = _readings(*SAME, OTHER)
    assert nearest_wholes(readings, ["a", "b", "b"], 1) == [(0, 1), (0, 2)]
    assert nearest_wholes(readings, ["a", "a", "a"], 3) == []


def test_of_sentences_that_are_as_near_the_first_are_taken() -> None:
    readings = _readings(*[SAME[0]] * 5)
    assert nearest_wholes(readings, list("abcde"), 2) == [(0, 1), (0, 2), (0, 3), (0, 4), (1, 2), (1, 3), (1, 4)]
