"""Candidates: which pairs of articles are worth aligning, without looking at all pairs of a collection.

Shared shingles find copies; shared rare words, names and numbers find rewrites, which share almost no five words in a
row. This is for collections that fit into memory; keys.py has the keys by which an index of any size finds the same.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from rashomon.reuse.collection import MAX_FREQUENCY
from rashomon.reuse.document import SHINGLE, Document

ALL_PAIRS = 16
"""Up to so many documents every pair is a candidate."""
MIN_SHINGLES = 3
CONTAINMENT = 0.04
"""Share of the shorter document's narrated shingles that two documents must have in common."""
ALIKE = 0.2
"""Cosine over rare words (tf-idf) that two documents without enough shared shingles must have."""


def candidates(documents: Sequence[Document], idf: Mapping[str, float]) -> list[tuple[int, int]]:
    """Pairs of indices (i < j), in order, whose documents may share a text."""
    if len(documents) <= ALL_PAIRS:
        return [(i, j) for j in range(len(documents)) for i in range(j)]
    found = _sharing_shingles(documents) | _alike(documents, idf)
    return sorted(found, key=lambda pair: (pair[1], pair[0]))


def _sharing_shingles(documents: Sequence[Document]) -> set[tuple[int, int]]:
    holding: dict[int, list[int]] = defaultdict(list)
    sizes = []
    for index, document in enumerate(documents):
        narrated = {
            shingle
            for at, shingle in enumerate(document.shingles)
            if not (document.quoted[at] and document.quoted[at + SHINGLE - 1])
        }
        sizes.append(len(narrated))
        for shingle in narrated:
            holding[shingle].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for indices in holding.values():
        if 2 <= len(indices) <= MAX_FREQUENCY:
            shared.update((i, j) for n, j in enumerate(indices) for i in indices[:n])
    return {
        (i, j)
        for (i, j), count in shared.items()
        if count >= MIN_SHINGLES and count >= CONTAINMENT * min(sizes[i], sizes[j])
    }


def _alike(documents: Sequence[Document], idf: Mapping[str, float]) -> set[tuple[int, int]]:
    most = max(4, min(MAX_FREQUENCY, len(documents) // 10))
    frequency = Counter(
        stem for document in documents for stem in {s for sentence in document.sentences for s in sentence.stems}
    )
    holding: dict[str, list[tuple[int, float]]] = defaultdict(list)
    found: set[tuple[int, int]] = set()
    for j, document in enumerate(documents):
        counts = Counter(stem for sentence in document.sentences for stem in sentence.stems if frequency[stem] <= most)
        weights = {stem: (1 + math.log(count)) * idf[stem] for stem, count in sorted(counts.items())}
        norm = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        dots: dict[int, float] = defaultdict(float)
        for stem, weight in weights.items():
            for i, other in holding[stem]:
                dots[i] += weight / norm * other
            holding[stem].append((j, weight / norm))
        found.update((i, j) for i, dot in dots.items() if dot >= ALIKE)
    return found
