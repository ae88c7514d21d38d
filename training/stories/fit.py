"""Logistic regression by Newton's method, with a ridge and with signs that some weights must have."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
RIDGE = 1.0


def fit(rows: Array, labels: Array, weights: Array, signs: Array) -> Array:
    """The constant and the weights that make the labels likeliest. A weight of the wrong sign is set to 0 and left out.

    ``signs``: for each column 1 (not below 0), -1 (not above 0) or 0 (free).
    """
    used = np.ones(rows.shape[1], dtype=bool)
    while True:
        found = np.zeros(rows.shape[1] + 1)
        found[np.r_[True, used]] = _newton(rows[:, used], labels, weights)
        wrong = used & (found[1:] * signs < 0)
        if not wrong.any():
            return found
        used &= ~wrong


def _newton(rows: Array, labels: Array, weights: Array) -> Array:
    mean, spread = rows.mean(0), rows.std(0) + 1e-9
    x = np.column_stack([np.ones(len(rows)), (rows - mean) / spread])
    weights = weights / weights.mean()
    ridge = np.diag([1e-6] + [RIDGE] * rows.shape[1])
    beta = np.zeros(x.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-x @ beta))
        curve = weights * p * (1 - p) + 1e-9
        step = np.linalg.solve(x.T @ (x * curve[:, None]) + ridge, x.T @ (weights * (labels - p)) - ridge @ beta)
        beta += step
        if np.abs(step).max() < 1e-7:
            break
    scaled = beta[1:] / spread
    return np.concatenate([[beta[0] - scaled @ mean], scaled])
