"""Keys under which an article is looked up: the hashes that articles with a common text share, whatever the store.

Two kinds. A *shingle* key is five words in a row outside quotation marks, one in eight kept by its hash (Manber 1994;
Schleimer et al. 2003): copies, cut or edited, share many. A *name* key is two names or numbers in a row, whatever stands
between them: a rewrite shares no five words with its source, but tells the same persons, places and figures in the same
order. What too many articles hold is a stock phrase and tells nothing.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

import msgspec

from rashomon.reuse.document import SHINGLE, Form, form_of, is_beside, roll
from rashomon.reuse.quoted import in_quotation_marks
from rashomon.text import WORD
from rashomon.types import BODY, Article

SAMPLE_MOD = 8
MAX_HOLDERS = 200
"""Articles that may hold a key; in more it is a stock phrase or furniture."""
_MASK = (1 << 64) - 1
_NAMES = 0xD6E8FEB86659FD93
_LEAST_SHINGLES, _CONTAINED = 3, 0.04
_LEAST_NAMES, _NAMES_CONTAINED = 4, 0.12

Id = TypeVar("Id", bound=Hashable)


class Keys(msgspec.Struct, frozen=True):
    """The keys of an article, each once and in ascending order; 64-bit, the same on every machine."""

    shingles: tuple[int, ...]
    names: tuple[int, ...]


def keys_of(article: Article) -> Keys:
    """The keys of the article's body; none for an article without one."""
    hashes: list[int] = []
    rare: list[Form] = []
    quoted = bytearray()
    for block in article.blocks:
        if block.kind in BODY and not is_beside(article, block):
            starts, ends, forms = [], [], []
            for match in WORD.finditer(article.text, block.start, block.end):
                starts.append(match.start())
                ends.append(match.end())
                forms.append(form_of(match.group()))
            marks = in_quotation_marks(article.text, block.start, block.end, starts, ends)
            hashes += [form.hash for form in forms]
            quoted += marks
            rare += [form for form, inside in zip(forms, marks, strict=True) if form.rare is not None and not inside]
    shingles = {
        shingle
        for at, shingle in enumerate(roll(hashes))
        if not shingle % SAMPLE_MOD and not (quoted[at] and quoted[at + SHINGLE - 1])
    }
    named = [form for form in rare if form.stem is not None]
    names = {(one.hash * _NAMES + other.hash) & _MASK for one, other in itertools.pairwise(named)}
    return Keys(tuple(sorted(shingles)), tuple(sorted(names)))


def worth_aligning(shingles: int, names: int, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two articles share enough to be compared in full.

    ``shingles`` and ``names`` are how many keys they share, ``one`` and ``other`` how many each has, in this order.
    """
    least = max(1, min(_LEAST_SHINGLES, one[0], other[0]))
    if shingles >= least and shingles >= _CONTAINED * min(one[0], other[0]):
        return True
    return names >= _LEAST_NAMES and names >= _NAMES_CONTAINED * min(one[1], other[1])


def choose(keys: Keys, holders: Mapping[int, Sequence[Id]], sizes: Mapping[Id, tuple[int, int]]) -> list[Id]:
    """The articles worth aligning with one that has these keys, in the order in which the lookups name them.

    ``holders`` gives for a key the ids of the articles in which it stands (at most a few more than MAX_HOLDERS are ever
    needed), ``sizes`` for an id how many shingle and name keys that article has.
    """
    shared: tuple[Counter[Id], Counter[Id]] = (Counter(), Counter())
    for counter, own in zip(shared, (keys.shingles, keys.names), strict=True):
        for key in own:
            ids = holders.get(key, ())
            if len(ids) <= MAX_HOLDERS:
                counter.update(ids)
    own_sizes = (len(keys.shingles), len(keys.names))
    found = dict.fromkeys((*shared[0], *shared[1]))
    return [id for id in found if worth_aligning(shared[0][id], shared[1][id], own_sizes, sizes[id])]
