"""How common the common words of English are, by stems: so that three articles know what is rare."""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping
from importlib.resources import files

RARE = 0.0003
"""Share of articles that hold a word which is not in the table: names are not, and rare words."""


@functools.cache
def shares() -> Mapping[str, float]:
    """The share of news articles that hold each of the common stems. Made by training/stories/common_words.py."""
    found: dict[str, float] = {}
    for line in (files("rashomon.lexicon") / "common_words.txt").read_text("utf-8").splitlines():
        level, *stems = line.split()
        found.update(dict.fromkeys(stems, 2 ** (-int(level) / 10)))
    return found


def rarity(stem: str) -> float:
    """How rare a stem is in English, on a logarithmic scale: 0 (in every article) to 1 (a name, a rare word)."""
    return math.log(shares().get(stem, RARE)) / math.log(RARE)
