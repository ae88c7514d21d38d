"""Boosted trees, evaluated in numpy: a forest of small trees over rows of numbers."""

from __future__ import annotations

from typing import Any

import msgspec
import numpy as np

LEAVES = 16
"""Most leaves of a tree: one bit each in 16."""
SCALE = 1 << 16
"""Leaf values are whole numbers of this part of one, so that a sum is the same in any order and on any machine."""
_ROWS = 1024
"""Rows that are looked at together, to bound memory."""


class Forest(msgspec.Struct, frozen=True):
    """The splits of all trees, tree by column: what is asked, and which leaves are out of reach if the answer is no."""

    feature: Any
    """int16, splits × trees. A tree with fewer splits is filled up with ones that rule out no leaf."""
    threshold: Any
    """float64, splits × trees: the answer is yes up to this value."""
    reach: Any
    """uint16, splits × trees: the leaves that stay within reach if the answer is no."""
    value: Any
    """int32, trees × LEAVES."""


def scores(forest: Forest, rows: Any) -> Any:
    """The log-odds of each row: the sum of the leaves it falls into.

    Every split is asked of every row; of the leaves that no answer rules out, the first is the row's (QuickScorer,
    Lucchese et al. 2015).
    """
    parts = [_scores(forest, rows[start : start + _ROWS]) for start in range(0, len(rows), _ROWS)]
    return np.concatenate(parts) / SCALE if parts else np.zeros(0)


def _scores(forest: Forest, rows: Any) -> Any:
    trees = len(forest.value)
    columns = np.ascontiguousarray(rows.T)
    shape = trees, len(rows)
    asked, above, lost = np.empty(shape), np.empty(shape, dtype=np.bool_), np.empty(shape, dtype=np.uint16)
    out = np.zeros(shape, dtype=np.uint16)
    for feature, threshold, reach in zip(forest.feature, forest.threshold, ~forest.reach, strict=True):
        np.take(columns, feature, axis=0, out=asked, mode="clip")
        np.greater(asked, threshold[:, None], out=above)
        np.multiply(above, reach[:, None], out=lost)
        out |= lost
    within = ~out
    leaf = _BIT[within & (~within + np.uint16(1))]
    return forest.value[np.arange(trees)[:, None], leaf].sum(axis=0, dtype=np.int64)


_BIT = np.zeros(1 << LEAVES, dtype=np.int8)
_BIT[1 << np.arange(LEAVES)] = np.arange(LEAVES)
