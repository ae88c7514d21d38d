"""Candidates: which pairs of articles are worth aligning, without looking at all pairs of a large collection.

Shared shingles find copies; shared rare names and numbers find rewrites, which share almost no five words in a row.
Sampling shingles by their hash (mod 8) keeps recall at a fraction of the cost (Schleimer et al. 2003, Manber 1994).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set

from rashomon.reuse.document import SHINGLE, Document

ALL_PAIRS = 12
"""Up to so many documents every pair is a candidate."""
SAMPLE_FROM = 2000
"""Documents from which shingles are sampled."""
SAMPLE_MOD = 8
MAX_FREQUENCY = 200
"""A shingle in more documents is a stock phrase or furniture."""
MIN_SHINGLES = 3
MIN_RARE = 5
"""Rare names and numbers that two documents without shared shingles must have in common."""


def candidates(documents: Sequence[Document]) -> list[tuple[int, int]]:
    """Pairs of indices (i < j), in order, whose documents may share a text."""
    if len(documents) <= ALL_PAIRS:
        return [(i, j) for j in range(len(documents)) for i in range(j)]
    mod = SAMPLE_MOD if len(documents) >= SAMPLE_FROM else 1
    shingles = ({hash for hash in document.shingles if hash % mod == 0} for document in documents)
    found = _sharing(shingles, MIN_SHINGLES, MAX_FREQUENCY)
    rare = ({stem for sentence in document.sentences for stem in sentence.rare} for document in documents)
    found |= _sharing(rare, MIN_RARE, max(4, min(40, len(documents) // 25)))
    return sorted(found, key=lambda pair: (pair[1], pair[0]))


def _sharing(features: Iterable[Set[int] | Set[str]], least: int, most: int) -> set[tuple[int, int]]:
    """Pairs that share at least ``least`` features out of those that at most ``most`` documents have."""
    holding: dict[int | str, list[int]] = defaultdict(list)
    for index, own in enumerate(features):
        for feature in own:
            holding[feature].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for indices in holding.values():
        if 2 <= len(indices) <= most:
            shared.update((i, j) for n, j in enumerate(indices) for i in indices[:n])
    return {pair for pair, count in shared.items() if count >= least}


def furniture(documents: Sequence[Document]) -> frozenset[int]:
    """Shingles that too many documents of the collection share to tell anything."""
    if len(documents) <= ALL_PAIRS:
        return frozenset()
    frequency = Counter(hash for document in documents for hash in set(document.shingles))
    return frozenset(hash for hash, count in frequency.items() if count > MAX_FREQUENCY)


def spoken(documents: Sequence[Document]) -> frozenset[int]:
    """Shingles that stand in quotation marks as a whole in at least one document."""
    found: set[int] = set()
    for document in documents:
        inside = 0
        for index, quoted in enumerate(document.quoted):
            inside = inside + 1 if quoted else 0
            if inside >= SHINGLE:
                found.add(document.shingles[index - SHINGLE + 1])
    return frozenset(found)
