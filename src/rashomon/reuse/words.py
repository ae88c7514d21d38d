"""Words as numbers: what is known of each form of a word stands in columns, so that a whole text is looked up at once."""

from __future__ import annotations

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
_SLOTS = 20
"""Bits of a form's print that tell its slot: the first ones, which depend on all of its characters."""
_SLOT = np.uint64(64 - _SLOTS)

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


def look_up(text: str, prints: Hashes, starts: Numbers, ends: Numbers) -> Words:
    """What is known of the words of a text, given as :class:`rashomon.reuse.letters.Forms`."""
    places = _FORMS.places(text, prints, starts, ends)
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


class _Forms:
    """What is known of each form, in columns, and where: in a slot by its print, or in a dict if another has the slot."""

    def __init__(self) -> None:
        self.prints: Hashes = np.zeros(1 << 12, np.uint64)
        self.hashes: Hashes = np.zeros(1 << 12, np.uint64)
        self.stems: Hashes = np.zeros(1 << 12, np.uint64)
        self.kinds: Kinds = np.zeros(1 << 12, np.uint8)
        self.cues: Kinds = np.zeros(1 << 12, np.uint8)
        self._begin()

    def _begin(self) -> None:
        self._count = 1  # the first place is that of an empty slot
        self._slots = np.zeros(1 << _SLOTS, np.int32)
        self._others: dict[int, int] = {}

    def places(self, text: str, prints: Hashes, starts: Numbers, ends: Numbers) -> NDArray[np.int32]:
        """The places of these words; a form that is new gets the next."""
        if self._count > _REMEMBERED:
            self._begin()
        places: NDArray[np.int32] = self._slots[prints >> _SLOT]
        for at in np.flatnonzero(self.prints[places] != prints).tolist():
            places[at] = self._place(int(prints[at]), text, int(starts[at]), int(ends[at]))
        return places

    def _place(self, key: int, text: str, start: int, end: int) -> int:
        slot = key >> (64 - _SLOTS)
        there = int(self._slots[slot])
        place = there if self.prints[there] == key else self._others.get(key)
        if place is None:
            place = self._learn(key, text[start:end])
            if there:
                self._others[key] = place
            else:
                self._slots[slot] = place
        return place

    def _learn(self, key: int, word: str) -> int:
        place = self._count
        if place == len(self.prints):
            self.prints = np.append(self.prints, np.zeros_like(self.prints))
            self.hashes = np.append(self.hashes, np.zeros_like(self.hashes))
            self.stems = np.append(self.stems, np.zeros_like(self.stems))
            self.kinds = np.append(self.kinds, np.zeros_like(self.kinds))
            self.cues = np.append(self.cues, np.zeros_like(self.cues))
        folded = fold(word)
        self.prints[place] = key
        self.hashes[place] = hash_of(folded.replace("-", "").replace(".", "").replace("'", ""))
        self.stems[place] = 0 if folded in STOPWORDS else hash_of(stem(folded.removesuffix("'s")))
        self.kinds[place] = _NUMBER if word[0].isdigit() else _CAPITAL if word[0].isupper() else 0
        self.cues[place] = cues_of(word)
        self._count += 1
        return place


_FORMS = _Forms()
