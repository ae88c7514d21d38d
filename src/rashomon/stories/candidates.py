"""Which pairs of a collection are looked at: those that share telling words which not too many articles hold."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from rashomon.stories.vectors import Vector

ALL_PAIRS = 800
"""Up to so many articles all pairs with a word in common are looked at."""
_KEYS = 32
"""Words of an article under which others look for it in a larger collection: the heaviest of its vector."""
_SHARED = 2
_CROWDED = 400
"""Articles from which a word finds no pairs: so the work grows with the collection, not with its square."""


def candidate_pairs(vectors: Sequence[Vector]) -> list[tuple[int, int]]:
    """Pairs of indices (i < j), in order, that may be of one story."""
    large = len(vectors) > ALL_PAIRS
    holding: dict[str, list[int]] = defaultdict(list)
    for index, vector in enumerate(vectors):
        for word in _heaviest(vector) if large else vector:
            holding[word].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for _, indices in sorted(holding.items()):
        if not large or len(indices) <= _CROWDED:
            shared.update((i, j) for n, j in enumerate(indices) for i in indices[:n])
    least = _SHARED if large else 1
    return sorted(pair for pair, count in shared.items() if count >= least)


def _heaviest(vector: Vector) -> list[str]:
    return sorted(vector, key=lambda word: (-vector[word], word))[:_KEYS]
