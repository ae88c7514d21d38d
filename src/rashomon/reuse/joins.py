"""Joins by sorting: which holders a key has, and which pairs they make, for columns of keys of any size."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from rashomon.reuse.words import Flags, Hashes, Numbers

_AT_ONCE = 1 << 21
"""Pairs that are made at once."""
_NEAR = 4
"""Places in a group up to which its holders are neighbours."""


def distinct(keys: Hashes) -> Hashes:
    """Each key once, ascending: numpy's own function takes many times as long for the keys of one article."""
    ordered = np.sort(keys)
    return ordered[np.append(True, ordered[1:] != ordered[:-1])] if len(ordered) else ordered


def groups(ordered: Hashes) -> tuple[Numbers, Numbers]:
    """Where each run of one key begins in a sorted column, and how long it is."""
    if not len(ordered):
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    begins = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1]))).astype(np.int64)
    return begins, np.diff(np.append(begins, len(ordered)))


def pairs(holders: NDArray[np.int64], begins: Numbers, sizes: Numbers) -> Iterator[tuple[Numbers, Numbers]]:
    """For groups of holders (ascending within a group) all pairs (earlier, later), some millions at a time."""
    made = sizes * (sizes - 1) // 2
    for some in _chunks(made):
        begin, size = begins[some], sizes[some]
        # every holder but the first of its group is the later one of as many pairs as stand before it
        rank = _ranks(size)
        later = np.repeat(begin, size) + rank
        first = np.repeat(later - rank, rank)
        yield holders[first + _ranks(rank)], holders[np.repeat(later, rank)]


def cross(begin_a: Numbers, size_a: Numbers, begin_b: Numbers, size_b: Numbers) -> tuple[Numbers, Numbers]:
    """All pairs of places that corresponding groups of two columns make."""
    each = size_a * size_b
    at = _ranks(each)
    width = np.repeat(size_b, each)
    return np.repeat(begin_a, each) + at // width, np.repeat(begin_b, each) + at % width


def _ranks(sizes: Numbers) -> Numbers:
    """0, 1, 2 … for each size, one after the other."""
    ends = np.cumsum(sizes)
    total = int(ends[-1]) if len(ends) else 0
    return np.arange(total, dtype=np.int64) - np.repeat(ends - sizes, sizes)


def _chunks(weights: Numbers) -> Iterator[slice]:
    ends = np.cumsum(weights)
    start = 0
    while start < len(weights):
        done = int(ends[start - 1]) if start else 0
        stop = max(start + 1, int(np.searchsorted(ends, done + _AT_ONCE, "right")))
        yield slice(start, stop)
        start = stop


def contains(ordered: Hashes, wanted: Hashes) -> Flags:
    """For each of the wanted keys whether it stands in a sorted column."""
    if not len(ordered):
        return np.zeros(len(wanted), np.bool_)
    found: Flags = ordered[np.minimum(np.searchsorted(ordered, wanted), len(ordered) - 1)] == wanted
    return found


def neighbours(holders: Numbers, begins: Numbers, sizes: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Pairs of holders that stand near each other in their group, the first following the last.

    Up to four places apart, so that all pairs of a small group are there, and in a large one the order of the holders
    hardly matters. Comes back as the number of the group, the one holder, the other.
    """
    group = np.repeat(np.arange(len(sizes)), sizes)
    rank, begin, size = (
        np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes),
        begins[group],
        sizes[group],
    )
    numbers, ones, others = [], [], []
    for apart in range(1, _NEAR + 1):
        kept = 2 * apart <= size
        numbers.append(group[kept])
        ones.append(holders[(begin + rank)[kept]])
        others.append(holders[(begin + (rank + apart) % size)[kept]])
    return np.concatenate(numbers), np.concatenate(ones), np.concatenate(others)


def is_recurring(groups: int, group: Numbers, related: Flags) -> Flags:
    """For each group whether fewer than a third of its neighbours are ``related``: versions of one text."""
    counts = np.bincount(group, minlength=groups)
    recurring: Flags = 3 * np.bincount(group[related], minlength=groups) < counts
    return recurring
