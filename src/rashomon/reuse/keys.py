"""Keys under which an article is looked up: the hashes that articles with a common text share, whatever the store.

Two kinds. A *shingle* key is five words in a row outside quotation marks, one in four kept by its hash (Manber 1994;
Schleimer et al. 2003): copies, cut or edited, share many. A *name* key is two names or numbers in a row, whatever stands
between them: a rewrite shares no five words with its source, but tells the same persons, places and figures in the same
order. What too many articles hold is a stock phrase and tells nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

import msgspec
import numpy as np

from rashomon.reuse.collection import MAX_FREQUENCY
from rashomon.reuse.document import body_blocks, quoted_words, within, words_of
from rashomon.reuse.words import Flags, Hashes, Numbers, look_up, roll
from rashomon.types import Article

SAMPLE_MOD = 4
_NAMES = np.uint64(0xD6E8FEB86659FD93)
_LEAST_SHINGLES, _CONTAINED = 3, 0.04
_LEAST_NAMES, _NAMES_CONTAINED = 4, 0.12

Id = TypeVar("Id", bound=Hashable)


class Keys(msgspec.Struct, frozen=True):
    """The keys of an article, each once and in ascending order; 64-bit, the same on every machine."""

    shingles: Hashes
    names: Hashes
    spoken: Hashes
    """Shingles as sampled, but of words in quotation marks: nobody is found by them, they teach what was spoken."""


def keys_of(article: Article) -> Keys:
    """The keys of the article's body; none for an article without one."""
    blocks = body_blocks(article)
    words, starts, ends = words_of(article.text, blocks)
    known = look_up(words)
    quoted = quoted_words(article.text, blocks, starts, ends)
    shingles = roll(known.hashes)
    sampled, inside = shingles % np.uint64(SAMPLE_MOD) == 0, within(quoted)
    named = known.hashes[(known.capital | known.number) & (known.stems != 0) & ~quoted]
    names = named[:-1] * _NAMES + named[1:]
    return Keys(*map(np.unique, (shingles[sampled & ~inside], names, shingles[sampled & inside])))


def are_worth_aligning(shingles: Numbers, names: Numbers, shingles_of: Numbers, names_of: Numbers) -> Flags:
    """Which pairs of articles share enough to be compared in full.

    ``shingles`` and ``names`` are how many keys each pair shares, the others how many the article has that has fewer.
    """
    least = np.clip(shingles_of, 1, _LEAST_SHINGLES)
    by_shingles = (shingles >= least) & (shingles >= _CONTAINED * shingles_of)
    by_names = (names >= _LEAST_NAMES) & (names >= _NAMES_CONTAINED * names_of)
    return by_shingles | by_names


def choose(keys: Keys, holders: Mapping[int, Sequence[Id]], sizes: Mapping[Id, tuple[int, int]]) -> list[Id]:
    """The articles worth aligning with one that has these keys, in the order in which the lookups name them.

    ``holders`` gives for a key the ids of the articles in which it stands (at most a few more than MAX_FREQUENCY are ever
    needed), ``sizes`` for an id how many shingle and name keys that article has.
    """
    shared: tuple[Counter[Id], Counter[Id]] = (Counter(), Counter())
    for counter, own in zip(shared, (keys.shingles, keys.names), strict=True):
        for key in own.tolist():
            ids = holders.get(key, ())
            if len(ids) <= MAX_FREQUENCY:
                counter.update(ids)
    found = list(dict.fromkeys((*shared[0], *shared[1])))
    columns = np.array(
        [
            (
                shared[0][id],
                shared[1][id],
                min(len(keys.shingles), sizes[id][0]),
                min(len(keys.names), sizes[id][1]),
            )
            for id in found
        ],
        np.int64,
    ).reshape(-1, 4)
    return [id for id, worth in zip(found, are_worth_aligning(*columns.T), strict=True) if worth]
