"""Boosted trees, evaluated in numpy: a forest of small trees over rows of numbers."""

from __future__ import annotations

from typing import Any

import numpy as np

LEAVES = 16
"""Most leaves of a tree: one bit each in 16."""
SCALE = 1 << 16
"""Leaf values are whole numbers of this part of one, so that a sum is the same in any order and on any machine."""
_ROWS = 256
"""Rows that are looked at together, so that all answers to them stay near the processor."""


class Forest:
    """The splits of all trees, tree by column: what is asked, and which leaves are out of reach if the answer is no."""

    def __init__(self, feature: Any, threshold: Any, reach: Any, value: Any) -> None:
        self.feature = feature
        """int16, splits × trees. A tree with fewer splits is filled up with ones that rule out no leaf."""
        self.threshold = threshold
        """float64, splits × trees: the answer is yes up to this value."""
        self.reach = reach
        """uint16, splits × trees: the leaves that stay within reach if the answer is no."""
        self.value = value
        """int32, trees × LEAVES."""
        questions = np.rec.fromarrays([feature.ravel(), threshold.ravel()])
        asked, which = np.unique(questions, return_inverse=True)
        self.asked = asked["f0"].astype(np.intp), asked["f1"][:, None].copy()
        """Each question once: the trees of a forest ask half of theirs again."""
        self.splits = which.ravel(), ~reach.reshape(-1, 1)
        """Of each split of all trees, those of one depth together: which question it asks, and the leaves that it rules out."""
        self.first = (LEAVES * np.arange(len(value)) - _EXPONENT).astype(np.int32)[:, None]
        """Where a tree's values begin among those of all, less what an exponent of 0 is written as; in 32 bits, as exponents are."""


def scores(forest: Forest, rows: Any) -> Any:
    """The log-odds of each row: the sum of the leaves it falls into.

    Every split is asked of every row; of the leaves that no answer rules out, the first is the row's (QuickScorer,
    Lucchese et al. 2015).
    """
    parts = [_scores(forest, rows[start : start + _ROWS]) for start in range(0, len(rows), _ROWS)]
    return np.concatenate(parts) / SCALE if parts else np.zeros(0)


def _scores(forest: Forest, rows: Any) -> Any:
    feature, threshold = forest.asked
    answers = np.ascontiguousarray(rows.T).take(feature, axis=0) > threshold
    noes = np.negative(answers.view(np.uint8), dtype=np.uint16)  # all bits set where the answer is no
    which, ruled_out = forest.splits
    lost = noes.take(which, axis=0, mode="clip")
    lost &= ruled_out
    out = np.bitwise_or.reduce(lost.reshape(-1, len(forest.value), len(rows)), axis=0)
    first = (~out & (out + np.uint16(1))).astype(np.float32)  # the lowest bit that is not set: a power of two
    leaf = (first.view(np.int32) >> _MANTISSA) + forest.first
    return forest.value.take(leaf).sum(axis=0, dtype=np.int64)


_MANTISSA, _EXPONENT = 23, 127
"""Of a number of 32 bits: how many stand below its exponent, and how an exponent of 0 is written."""
