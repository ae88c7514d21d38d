"""Words as numbers: what is known of each form of a word stands in columns, so that a whole text is looked up at once."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
import xxhash
from numpy.typing import NDArray

from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.reuse.cues import cues_of
from rashomon.text import fold, stem

SHINGLE = 5
"""Words of a shingle (Broder 1997; passim uses 5 to 7)."""
_BASE = 0x9E3779B97F4A7C15
_POWERS = tuple(np.uint64(pow(_BASE, SHINGLE - 1 - at, 1 << 64)) for at in range(SHINGLE))
_REMEMBERED = 1 << 18
"""Forms that are remembered; with more of them all are forgotten and learned anew."""

Hashes = NDArray[np.uint64]
Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]
Kinds = NDArray[np.uint8]


class Words(msgspec.Struct, frozen=True):
    """The words of a text in columns."""

    hashes: Hashes
    """Of the plain form: no case, accents, hyphens, points or apostrophes."""
    stems: Hashes
    """Of the stem; 0 for a stop word."""
    capital: Flags
    number: Flags
    cues: Kinds
    """Which of the cues it may be, see cues.py."""


def look_up(words: Sequence[str]) -> Words:
    """What is known of these words."""
    if len(_FORMS) > _REMEMBERED:
        _FORMS.forget()
    places = np.fromiter(map(_FORMS.__getitem__, words), np.intp, len(words))
    kinds = _FORMS.kinds[places]
    return Words(_FORMS.hashes[places], _FORMS.stems[places], kinds == _CAPITAL, kinds == _NUMBER, _FORMS.cues[places])


def hash_of(word: str) -> int:
    """The 64-bit hash of a string, the same on every machine."""
    return xxhash.xxh3_64_intdigest(word.encode("utf-8", "surrogatepass"))


def roll(hashes: Hashes) -> Hashes:
    """The hash of every five hashes in a row (Karp and Rabin 1987), modulo 2 ** 64."""
    count = max(0, len(hashes) - SHINGLE + 1)
    rolled = np.zeros(count, np.uint64)
    for at, power in enumerate(_POWERS):
        rolled += hashes[at : at + count] * power
    return rolled


_CAPITAL, _NUMBER = 1, 2


class _Forms(dict[str, int]):
    """The place of each form in the columns; a form that is new gets the next."""

    def __init__(self) -> None:
        super().__init__()
        self.hashes: Hashes = np.zeros(1 << 12, np.uint64)
        self.stems: Hashes = np.zeros(1 << 12, np.uint64)
        self.kinds: Kinds = np.zeros(1 << 12, np.uint8)
        self.cues: Kinds = np.zeros(1 << 12, np.uint8)

    def __missing__(self, word: str) -> int:
        place = len(self)
        if place == len(self.hashes):
            self.hashes = np.append(self.hashes, np.zeros_like(self.hashes))
            self.stems = np.append(self.stems, np.zeros_like(self.stems))
            self.kinds = np.append(self.kinds, np.zeros_like(self.kinds))
            self.cues = np.append(self.cues, np.zeros_like(self.cues))
        folded = fold(word)
        self.hashes[place] = hash_of(folded.replace("-", "").replace(".", "").replace("'", ""))
        self.stems[place] = 0 if folded in STOPWORDS else hash_of(stem(folded.removesuffix("'s")))
        self.kinds[place] = _NUMBER if word[0].isdigit() else _CAPITAL if word[0].isupper() else 0
        self.cues[place] = cues_of(word)
        self[word] = place
        return place

    def forget(self) -> None:
        """Begin anew; the columns keep their size."""
        self.clear()


_FORMS = _Forms()
