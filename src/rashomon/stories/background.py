"""How common the common words of English are: so that a collection of three articles knows what is rare."""

from __future__ import annotations

import functools

import numpy as np
import xxhash
from numpy.typing import NDArray

from rashomon.lexicon import commonness
from rashomon.lexicon.commonness import RARE

TERMS = 1 << 20
"""Terms are numbers below this: hashes of stems (the hashing trick, Weinberger and others 2009). Zero is no term."""


def term(stem: str) -> int:
    """The number of a stem; 0 for none."""
    return xxhash.xxh3_64_intdigest(stem.encode("utf-8", "surrogatepass")) % (TERMS - 1) + 1 if stem else 0


@functools.cache
def shares() -> NDArray[np.float64]:
    """The share of news articles that hold each term, by what is known of English in general."""
    found = np.full(TERMS, RARE)
    for stem, share in commonness.shares().items():
        found[term(stem)] = share
    return found


@functools.cache
def rarities() -> NDArray[np.float64]:
    """How much each term tells, before anything is known of the collection: minus the logarithm of its share."""
    found: NDArray[np.float64] = -np.log(shares())
    return found
