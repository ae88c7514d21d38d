"""Candidates: which pairs of articles are worth aligning, without looking at all pairs of a collection.

Shared shingles find copies; shared rare words, names and numbers find rewrites, which share almost no five words in a
row. This is for collections that fit into memory; keys.py has the keys by which an index of any size finds the same.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np

from rashomon.reuse.collection import MAX_FREQUENCY
from rashomon.reuse.document import Document, within
from rashomon.reuse.idf import Idf, content
from rashomon.reuse.joins import distinct, groups, pairs
from rashomon.reuse.words import Hashes, Numbers

ALL_PAIRS = 64
"""Up to so many documents every pair is a candidate: the articles of a story are."""
MIN_SHINGLES = 3
CONTAINMENT = 0.04
"""Share of the shorter document's narrated shingles that two documents must have in common."""
ALIKE = 0.2
"""Cosine over rare words (tf-idf) that two documents without enough shared shingles must have."""


def candidates(documents: Sequence[Document], idf: Idf) -> list[tuple[int, int]]:
    """Pairs of indices (i < j), in order, whose documents may share a text."""
    if len(documents) <= ALL_PAIRS:
        return [(i, j) for j in range(len(documents)) for i in range(j)]
    found = _sharing_shingles(documents) | _alike(documents, idf)
    return sorted(found, key=lambda pair: (pair[1], pair[0]))


def _sharing_shingles(documents: Sequence[Document]) -> set[tuple[int, int]]:
    own = [distinct(document.shingles[~within(document.quoted)]) for document in documents]
    sizes = np.array([len(shingles) for shingles in own])
    held = np.concatenate(own)
    holders = np.repeat(np.arange(len(own)), sizes)
    order = np.argsort(held, kind="stable")
    held, holders = held[order], holders[order]
    begins, counts = groups(held)
    few = (counts >= 2) & (counts <= MAX_FREQUENCY) & (held[begins] != 0)
    shared: Counter[int] = Counter()
    for earlier, later in pairs(holders, begins[few], counts[few]):
        numbers, times = np.unique(earlier * len(own) + later, return_counts=True)
        shared.update(dict(zip(numbers.tolist(), times.tolist(), strict=True)))
    return {
        (i, j)
        for (i, j), count in ((divmod(number, len(own)), count) for number, count in shared.items())
        if count >= MIN_SHINGLES and count >= CONTAINMENT * min(sizes[i], sizes[j])
    }


def _alike(documents: Sequence[Document], idf: Idf) -> set[tuple[int, int]]:
    most = max(4, min(MAX_FREQUENCY, len(documents) // 10))
    found: set[tuple[int, int]] = set()
    columns = [groups_of(content(document)[0]) for document in documents]
    stems = np.concatenate([own for own, _ in columns])
    counts = np.concatenate([counts for _, counts in columns])
    holders = np.repeat(np.arange(len(columns)), [len(own) for own, _ in columns])
    order = np.argsort(stems, kind="stable")
    stems, counts, holders = stems[order], counts[order], holders[order]
    begins, sizes = groups(stems)
    rare = np.repeat(sizes <= most, sizes)
    stems, counts, holders = stems[rare], counts[rare], holders[rare]
    weights = (1 + np.log(counts)) * idf.of(stems)
    norms = np.sqrt(np.bincount(holders, weights * weights, len(columns)))
    weights /= np.where(norms > 0, norms, 1.0)[holders]
    begins, sizes = groups(stems)
    dots: dict[int, float] = defaultdict(float)
    places = np.arange(len(stems))
    for earlier, later in pairs(places, begins, sizes):
        numbers, at = np.unique(holders[earlier] * len(columns) + holders[later], return_inverse=True)
        for number, dot in zip(
            numbers.tolist(), np.bincount(at, weights[earlier] * weights[later]).tolist(), strict=True
        ):
            dots[number] += dot
    found.update(divmod(number, len(columns)) for number, dot in dots.items() if dot >= ALIKE)
    return found


def groups_of(ordered: Hashes) -> tuple[Hashes, Numbers]:
    """Each key of a sorted column once, and how often it stands there."""
    begins, sizes = groups(ordered)
    return ordered[begins], sizes
