"""Verbatim runs: stretches of two documents with the same words, small edits inside allowed."""

from __future__ import annotations

import msgspec
import numpy as np

from rashomon.reuse.joins import cross
from rashomon.reuse.words import SHINGLE, Hashes, Numbers

_GAP = 6
"""Words that an edit inside a run may change, add or drop."""
_REACH = SHINGLE + _GAP
_REPEATS = 4
"""Places of one shingle in the other document that are tried."""
_OPEN = 8
"""Runs that a further shingle may continue."""


class Run(msgspec.Struct, frozen=True, order=True):
    """Words ``a`` to ``a + length_a`` of one document and ``b`` to ``b + length_b`` of the other."""

    a: int
    length_a: int
    b: int
    length_b: int

    @property
    def length(self) -> int:
        """Words of the shorter side."""
        return min(self.length_a, self.length_b)


class Places(msgspec.Struct, frozen=True):
    """The shingles of a document in ascending order, with the place of each."""

    shingles: Hashes
    places: Numbers


def shingle_places(shingles: Hashes) -> Places:
    """Where each shingle of a document begins; 0 is none."""
    order = np.argsort(shingles, kind="stable")
    order = order[np.searchsorted(shingles[order], np.uint64(1)) :]
    return Places(shingles[order], order)


def find_runs(a: Hashes, b: Places) -> list[Run]:
    """The runs of two documents in order of ``a``, each word in one run at most (seed and extend)."""
    runs: list[_Growing] = []
    for i, j, length in _diagonals(a, b):
        for run in reversed(runs[-_OPEN:]):
            if run.reaches(i, j):
                run.last_a, run.last_b = i + length - 1, j + length - 1
                break
        else:
            runs.append(_Growing(i, j, i + length - 1, j + length - 1))
    return _apart([run.closed() for run in runs])


def _diagonals(a: Hashes, b: Places) -> list[tuple[int, int, int]]:
    """Stretches of shingles that follow each other in both: where they begin, and how many they are."""
    left = np.searchsorted(b.shingles, a)
    at = np.flatnonzero(np.append(b.shingles, np.uint64(0))[left] == a)
    at = at[a[at] != 0]
    if not len(at):
        return []
    left = left[at]
    size = np.minimum(np.searchsorted(b.shingles, a[at], "right") - left, _REPEATS)
    one, other = cross(at, np.ones_like(at), left, size)
    i, j = one, b.places[other]
    goes_on = (np.diff(i) == 1) & (np.diff(j) == 1)
    begins = np.flatnonzero(np.concatenate(([True], ~goes_on)))
    lengths = np.diff(np.append(begins, len(i)))
    return list(zip(i[begins].tolist(), j[begins].tolist(), lengths.tolist(), strict=True))


class _Growing(msgspec.Struct):
    """A run that may go on: where its first and its last shingle begin."""

    a: int
    b: int
    last_a: int
    last_b: int

    def reaches(self, i: int, j: int) -> bool:
        step_a, step_b = i - self.last_a, j - self.last_b
        return 0 < step_a <= _REACH and 0 < step_b <= _REACH and abs(step_a - step_b) <= _GAP

    def closed(self) -> Run:
        return Run(self.a, self.last_a + SHINGLE - self.a, self.b, self.last_b + SHINGLE - self.b)


def _apart(runs: list[Run]) -> list[Run]:
    """Runs without those of which a longer one has most."""
    kept: list[Run] = []
    used_a = bytearray(max((run.a + run.length_a for run in runs), default=0))
    used_b = bytearray(max((run.b + run.length_b for run in runs), default=0))
    for run in sorted(runs, key=lambda run: (-run.length, run)):
        end_a, end_b = run.a + run.length_a, run.b + run.length_b
        if 2 * used_a.count(1, run.a, end_a) < run.length_a and 2 * used_b.count(1, run.b, end_b) < run.length_b:
            kept.append(run)
            used_a[run.a : end_a] = b"\x01" * run.length_a
            used_b[run.b : end_b] = b"\x01" * run.length_b
    return sorted(kept)
