"""How common the common words of English are: so that a collection of three articles knows what is rare."""

from __future__ import annotations

import functools
from importlib.resources import files

import numpy as np
import xxhash
from numpy.typing import NDArray

TERMS = 1 << 20
"""Terms are numbers below this: hashes of stems (the hashing trick, Weinberger and others 2009). Zero is no term."""
RARE = 0.0003
"""Share of articles that hold a word which is not in the table."""


def term(stem: str) -> int:
    """The number of a stem; 0 for none."""
    return xxhash.xxh3_64_intdigest(stem.encode("utf-8", "surrogatepass")) % (TERMS - 1) + 1 if stem else 0


@functools.cache
def shares() -> NDArray[np.float64]:
    """The share of news articles that hold each term, by what is known of English in general.

    Made by training/stories/common_words.py.
    """
    found = np.full(TERMS, RARE)
    for line in (files("rashomon.stories") / "common_words.txt").read_text("utf-8").splitlines():
        level, *stems = line.split()
        found[list(map(term, stems))] = 2 ** (-int(level) / 10)
    return found


@functools.cache
def rarities() -> NDArray[np.float64]:
    """How much each term tells, before anything is known of the collection: minus the logarithm of its share."""
    found: NDArray[np.float64] = -np.log(shares())
    return found
