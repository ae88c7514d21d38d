"""What two articles must have in common before they can begin a story, or one can join it, however alone they are.

The model asks whether two articles are as near as each is to its own nearest. Of an article that nothing is near to,
anything is: these are the bounds below which it is not asked.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from rashomon.stories.likeness import Indices
from rashomon.stories.vectors import Comparer, Floats, Vector, stacked

_FEW, _MORE = 2, 0.08
"""Shared terms that make no story of two articles, as a town and a kind of event are two; what of their cosine must be
left without these."""
JOINS = 0.12
"""Cosine with one of its articles from which another can join a story of several."""


def chains(vectors: Sequence[Vector], i: Indices, j: Indices, alike: Floats, comparer: Comparer) -> Indices:
    """A number for each article, the same for those that a chain of the pairs (i, j) can bring into one story.

    ``alike``: the cosine of each pair. The pairs of each j stand together.
    """
    more = np.zeros(len(j), np.bool_)
    for pairs in np.split(np.arange(len(j)), np.flatnonzero(np.diff(j)) + 1):
        for one in set(j[pairs].tolist()):
            others = stacked([vectors[other] for other in i[pairs].tolist()])
            more[pairs] = comparer.besides(vectors[one], others, _FEW) >= _MORE
    first = _connected(len(vectors), i[more], j[more])
    sizes = np.bincount(first, minlength=len(vectors))
    several = np.maximum(sizes[first[i]], sizes[first[j]]) > 1
    held = more | (several & (alike >= JOINS))
    return _connected(len(vectors), i[held], j[held])


def _connected(count: int, i: Indices, j: Indices) -> Indices:
    """The lowest index that the pairs connect with each index."""
    root = list(range(count))

    def first(index: int) -> int:
        while root[index] != index:
            root[index] = root[root[index]]
            index = root[index]
        return index

    for one, other in zip(i.tolist(), j.tolist(), strict=True):
        low, high = sorted((first(one), first(other)))
        root[high] = low
    return np.array([first(index) for index in range(count)], np.intp)
