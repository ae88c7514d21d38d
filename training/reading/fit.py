"""Gradient boosted trees (Friedman 2001) by LightGBM, and their way into the shape that the package evaluates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from rashomon.read.forest import LEAVES, SCALE, Forest
from training.reading.examples import Example

ROUNDS = 150
TEMPERED = 0.7
"""What the log-odds are multiplied with: boosted trees are surer of themselves on other sites than they are right, and the
choice of blocks takes them at their word (temperature scaling; Guo et al. 2017)."""
SETTINGS: dict[str, Any] = {
    "objective": "binary",
    "num_leaves": LEAVES,
    "learning_rate": 0.08,
    "min_child_samples": 20,
    "feature_fraction": 0.3,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "max_bin": 63,
    "use_missing": False,
    "seed": 1,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbose": -1,
}


LINE_SETTINGS: dict[str, Any] = {
    **SETTINGS,
    "num_leaves": 12,
    "learning_rate": 0.08,
    "feature_fraction": 0.6,
    "min_child_samples": 30,
}
"""For lines of scraped texts."""


def fit(pages: Sequence[Example]) -> Forest:
    """The forest that the pages teach. The same pages give the same forest."""
    import lightgbm

    rows, labels, weights = (
        np.concatenate([getattr(page, name)[~page.out] for page in pages]) for name in ("rows", "labels", "weights")
    )
    data = lightgbm.Dataset(rows, labels, weight=weights / weights.mean())
    return exported(lightgbm.train(SETTINGS, data, ROUNDS).dump_model()["tree_info"], TEMPERED)


def exported(trees: Sequence[dict[str, Any]], tempered: float = 1.0) -> Forest:
    """LightGBM's trees as a Forest, their values multiplied with ``tempered``: leaves numbered from left to right, a mask of reachable leaves for each split."""
    feature = np.zeros((LEAVES - 1, len(trees)), dtype=np.int16)
    threshold = np.full((LEAVES - 1, len(trees)), np.inf)
    reach = np.full((LEAVES - 1, len(trees)), 0xFFFF, dtype=np.uint16)
    value = np.zeros((len(trees), LEAVES), dtype=np.int32)
    for column, tree in enumerate(trees):
        splits: list[tuple[int, float, int]] = []
        leaves: list[float] = []
        _walk(tree["tree_structure"], splits, leaves)
        for row, (of, limit, mask) in enumerate(splits):
            feature[row, column], threshold[row, column], reach[row, column] = of, limit, mask
        value[column, : len(leaves)] = np.round(np.array(leaves) * (tempered * SCALE))
    return Forest(feature, threshold, reach, value)


def _walk(node: dict[str, Any], splits: list[tuple[int, float, int]], leaves: list[float]) -> None:
    if "leaf_value" in node:
        leaves.append(float(node["leaf_value"]))
        return
    first = len(leaves)
    _walk(node["left_child"], splits, leaves)
    out_of_reach = sum(1 << leaf for leaf in range(first, len(leaves)))
    splits.append((int(node["split_feature"]), float(node["threshold"]), 0xFFFF & ~out_of_reach))
    _walk(node["right_child"], splits, leaves)
