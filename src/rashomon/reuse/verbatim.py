"""Verbatim runs: stretches of two documents with the same words, small edits inside allowed."""

from __future__ import annotations

import msgspec

from rashomon.reuse.document import SHINGLE, Document

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


def shingle_places(document: Document) -> dict[int, list[int]]:
    """Where each shingle of the document begins."""
    places: dict[int, list[int]] = {}
    for index, shingle in enumerate(document.shingles):
        places.setdefault(shingle, []).append(index)
    return places


def find_runs(a: Document, places_b: dict[int, list[int]]) -> list[Run]:
    """The runs of two documents in order of ``a``, each word in one run at most (seed and extend)."""
    runs: list[_Growing] = []
    for i, shingle in enumerate(a.shingles):
        for j in places_b.get(shingle, ())[:_REPEATS]:
            for run in reversed(runs[-_OPEN:]):
                if run.reaches(i, j):
                    run.last_a, run.last_b = i, j
                    break
            else:
                runs.append(_Growing(i, j, i, j))
    return _apart([run.closed() for run in runs])


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
    used_a: set[int] = set()
    used_b: set[int] = set()
    for run in sorted(runs, key=lambda run: (-run.length, run)):
        words_a, words_b = range(run.a, run.a + run.length_a), range(run.b, run.b + run.length_b)
        if 2 * len(used_a.intersection(words_a)) < len(words_a) and 2 * len(used_b.intersection(words_b)) < len(
            words_b
        ):
            kept.append(run)
            used_a.update(words_a)
            used_b.update(words_b)
    return sorted(kept)
