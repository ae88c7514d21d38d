"""Keys under which an article is looked up: the hashes that articles with a common text share, whatever the store.

Three kinds. A *shingle* key is five words in a row outside quotation marks, one in four kept by its hash (Manber 1994;
Schleimer et al. 2003): copies, cut or edited, share many. A *name* key is two names or numbers that follow each other,
whatever words stand between them, or with one name between, in either order: a rewrite shares no five words with its
source, but brings the same persons, places and figures together. A *spoken* key is a shingle in quotation marks: who
shares some of them, and names, is worth a look, though two reporters may have heard one speech. What too many articles
hold is a stock phrase and tells nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

import msgspec
import numpy as np

from rashomon.reuse.collection import MAX_FREQUENCY
from rashomon.reuse.document import body_blocks, quoted_words, within, words_of
from rashomon.reuse.joins import distinct
from rashomon.reuse.words import Flags, Hashes, Numbers, roll
from rashomon.types import Article

SAMPLE_MOD = 4
_NAMES = np.uint64(0xD6E8FEB86659FD93)
_LEAST_SHINGLES, _CONTAINED = 3, 0.04
_LEAST_NAMES, _NAMES_CONTAINED = 4, 0.12
_LEAST_SPOKEN, _NAMES_BESIDE, _SPOKEN_CONTAINED = 2, 2, 0.1
"""Spoken keys, name keys beside them, and the share of the spoken keys of the article that has fewer."""
QUOTED_BY = 64
"""Articles that have one spoken key at most: what more of them quote is everybody's."""
_APART = 2
"""Places from one name or number to the next, and to the one after it."""

Id = TypeVar("Id", bound=Hashable)


class Keys(msgspec.Struct, frozen=True):
    """The keys of an article, each once and in ascending order; 64-bit, the same on every machine."""

    shingles: Hashes
    names: Hashes
    spoken: Hashes
    """Shingles as sampled, but of words in quotation marks; they also teach what was spoken."""


Counts = tuple[Numbers, Numbers, Numbers]
"""For each of several pairs of articles, how many shingle, name and spoken keys."""


def keys_of(article: Article) -> Keys:
    """The keys of the article's body; none for an article without one."""
    blocks = body_blocks(article)
    known, starts, ends = words_of(article.text, blocks)
    quoted = quoted_words(article.text, blocks, starts, ends)
    shingles = roll(known.hashes)
    sampled, inside = shingles % np.uint64(SAMPLE_MOD) == 0, within(quoted)
    names = _pairs(known.hashes[(known.capital | known.number) & (known.stems != 0) & ~quoted])
    return Keys(*map(distinct, (shingles[sampled & ~inside], names, shingles[sampled & inside])))


def _pairs(named: Hashes) -> Hashes:
    """The keys of names and numbers that follow each other at once or with one between, whichever comes first."""
    found = [
        np.minimum(one, other)[one != other] * _NAMES + np.maximum(one, other)[one != other]
        for one, other in ((named[:-apart], named[apart:]) for apart in range(1, _APART + 1))
    ]
    return np.concatenate(found)


def are_worth_aligning(shared: Counts, of: Counts) -> Flags:
    """Which pairs of articles share enough to be compared in full.

    ``shared`` is how many keys each pair shares, ``of`` how many the article has that has fewer.
    """
    shingles, names, spoken = shared
    shingles_of, names_of, spoken_of = of
    least = np.clip(shingles_of, 1, _LEAST_SHINGLES)
    by_shingles = (shingles >= least) & (shingles >= _CONTAINED * shingles_of)
    by_names = (names >= _LEAST_NAMES) & (names >= _NAMES_CONTAINED * names_of)
    heard = (spoken >= _LEAST_SPOKEN) & (spoken >= _SPOKEN_CONTAINED * spoken_of)
    return by_shingles | by_names | (heard & (names >= _NAMES_BESIDE))


def choose(keys: Keys, holders: Mapping[int, Sequence[Id]], sizes: Mapping[Id, tuple[int, int, int]]) -> list[Id]:
    """The articles worth aligning with one that has these keys, in the order in which the lookups name them.

        ``holders`` gives for a key the ids of the articles in which it stands (at most a few more than MAX_FREQUENCY are ever
    needed), ``sizes`` for an id how many keys of each kind that article has.
    """
    kinds = (keys.shingles, keys.names, keys.spoken)
    shared: tuple[Counter[Id], ...] = (Counter(), Counter(), Counter())
    for counter, own in zip(shared, kinds, strict=True):
        for key in own.tolist():
            ids = holders.get(key, ())
            if len(ids) <= (QUOTED_BY if own is keys.spoken else MAX_FREQUENCY):
                counter.update(ids)
    found = list(dict.fromkeys(id for counter in shared for id in counter))
    least = [(min(len(own), sizes[id][at]) for id in found) for at, own in enumerate(kinds)]
    counts = [np.fromiter((counter[id] for id in found), np.int64, len(found)) for counter in shared]
    sizes_of = [np.fromiter(column, np.int64, len(found)) for column in least]
    worth = are_worth_aligning((counts[0], counts[1], counts[2]), (sizes_of[0], sizes_of[1], sizes_of[2]))
    return [id for id, kept in zip(found, worth, strict=True) if kept]
