"""Which pairs of a collection are looked at: those that share telling words which not too many articles hold."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np

from rashomon.stories.vectors import Vector

ALL_PAIRS = 800
"""Up to so many articles all pairs are looked at."""
_KEYS = 32
"""Terms of an article under which others look for it in a larger collection: the heaviest of its vector."""
_SHARED = 2
_CROWDED = 400
"""Articles from which a term finds no pairs: so the work grows with the collection, not with its square."""


def candidates(vectors: Sequence[Vector]) -> list[list[int]]:
    """For each article the earlier ones, in order, with which it may be of one story."""
    if len(vectors) <= ALL_PAIRS:
        return [list(range(index)) for index in range(len(vectors))]
    holding: dict[int, list[int]] = defaultdict(list)
    for index, vector in enumerate(vectors):
        for term in _heaviest(vector):
            holding[term].append(index)
    found: list[list[int]] = []
    for index, vector in enumerate(vectors):
        shared: Counter[int] = Counter()
        for term in _heaviest(vector):
            if len(holding[term]) <= _CROWDED:
                shared.update(holding[term])
        found.append(sorted(other for other, count in shared.items() if other < index and count >= _SHARED))
    return found


def _heaviest(vector: Vector) -> list[int]:
    order = np.lexsort((vector.terms, -vector.weights))[:_KEYS]
    return [term for term in vector.terms[order].tolist() if term]
