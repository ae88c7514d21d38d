"""How common the common words of English are: so that a collection of three articles knows what is rare."""

from __future__ import annotations

import functools
import math
from importlib.resources import files

RARE = 0.0003
"""Share of articles that hold a word which is not in the table."""


@functools.cache
def shares() -> dict[str, float]:
    """The share of articles that hold each common word, by stem (made by training/stories/common_words.py)."""
    found = {}
    for line in (files("rashomon.stories") / "common_words.txt").read_text("utf-8").splitlines():
        level, *stems = line.split()
        found.update(dict.fromkeys(stems, 2 ** (-int(level) / 10)))
    return found


def share(word: str) -> float:
    """The share of news articles that hold a stem, by what is known of English in general."""
    return shares().get(word, RARE)


@functools.lru_cache(1 << 16)
def rarity(word: str) -> float:
    """How much a stem tells, before anything is known of the collection: minus the logarithm of its share."""
    return -math.log(share(word))
