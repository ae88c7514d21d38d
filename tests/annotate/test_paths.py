"""The likeliest row of tags: lawful, and the likeliest of each word where that is lawful."""

import itertools

import numpy as np
import pytest

from rashomon.annotate.paths import likeliest
from rashomon.annotate.tags import NAMES

OUTSIDE, B_PERSON, I_PERSON, B_ORGANISATION, I_ORGANISATION = (
    NAMES.index(tag) for tag in ("O", "B-person", "I-person", "B-organisation", "I-organisation")
)


def likely(*words: dict[int, float]) -> np.ndarray:
    rows = np.full((len(words), len(NAMES)), 1e-6, np.float32)
    for row, word in zip(rows, words, strict=True):
        for tag, chance in word.items():
            row[tag] = chance
    return np.log(rows)


def test_a_name_goes_on_over_a_word_that_was_in_the_balance() -> None:
    words = likely(
        {B_ORGANISATION: 0.9}, {OUTSIDE: 0.55, I_ORGANISATION: 0.45}, {I_ORGANISATION: 0.8, B_ORGANISATION: 0.15}
    )
    assert likeliest(words, frozenset()).tolist() == [B_ORGANISATION, I_ORGANISATION, I_ORGANISATION]


def test_a_name_is_of_one_kind() -> None:
    words = likely({B_PERSON: 0.6, B_ORGANISATION: 0.4}, {I_ORGANISATION: 0.7, I_PERSON: 0.3})
    assert likeliest(words, frozenset()).tolist() == [B_ORGANISATION, I_ORGANISATION]


def test_no_name_goes_on_over_a_break() -> None:
    words = likely({B_PERSON: 0.9}, {I_PERSON: 0.6, B_PERSON: 0.3})
    assert likeliest(words, frozenset({1})).tolist() == [B_PERSON, B_PERSON]


@pytest.mark.parametrize("seed", range(5))
def test_rows_are_the_likeliest_lawful_ones(seed: int) -> None:
    words = np.log(np.random.default_rng(seed).dirichlet(np.full(len(NAMES), 0.3), size=3)).astype(np.float32)
    lawful = (
        row
        for row in itertools.product(range(len(NAMES)), repeat=3)
        if all(t == 0 or t % 2 or before in (t, t - 1) for before, t in zip((0, *row), row, strict=False))
    )
    best = max(lawful, key=lambda row: float(words[range(3), row].sum()))
    assert likeliest(words, frozenset()).tolist() == list(best)
