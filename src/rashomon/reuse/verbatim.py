"""Verbatim runs: stretches of two documents with the same words, small edits inside allowed."""

from __future__ import annotations

import msgspec

from rashomon.reuse.document import SHINGLE, Document

_GAP = 6
"""Words that an edit inside a run may change."""
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
    runs: list[list[int]] = []
    for i, shingle in enumerate(a.shingles):
        for j in places_b.get(shingle, ())[:_REPEATS]:
            for run in reversed(runs[-_OPEN:]):
                end_a, end_b = run[0] + run[1], run[2] + run[3]
                if i <= end_a + _GAP and end_b - SHINGLE <= j <= end_b + _GAP and j > run[2]:
                    run[1] = max(run[1], i + SHINGLE - run[0])
                    run[3] = max(run[3], j + SHINGLE - run[2])
                    break
            else:
                runs.append([i, SHINGLE, j, SHINGLE])
    return _apart([Run(*run) for run in runs])


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
