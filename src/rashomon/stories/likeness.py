"""How likely two articles tell one event: a logistic model over few features that have names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.stories.members import Member
from rashomon.stories.vectors import Floats

WEIGHTS: Mapping[str, float] = {
    "constant": 1.12,
    "alike": 5.07,
    "crowd": -7.69,
    "figures": 0.61,
    "days": 0.54,
}
"""Made by training/stories/train.py; what each of them is stands at :func:`features`."""

LEAST = 0.03
"""Cosine below which two articles have nothing to do with each other."""
_NEAREST, _FAR, _COPY, _USUAL = 3, 0.1, 0.6, 0.4
"""How many neighbours tell how near an article's own are; each counts at least _FAR, and a copy no more than _COPY;
_USUAL stands where there are none, and once beside them."""
_NONE = 0.3
"""What is not so near, as a share of the nearest, is no neighbour: two reports of an event with two have one each."""

Indices = NDArray[np.intp]


def nearness(cosines: Floats) -> Floats:
    """How near the nearest neighbours of articles are, by a row of cosines for each: their mean, drawn to _USUAL.

    What is no neighbour stands in a row as -inf. A row without any has _USUAL.
    """
    if not cosines.shape[1]:
        return np.full(len(cosines), _USUAL)
    nearest = np.sort(cosines, axis=1)[:, -_NEAREST:]
    clipped = np.clip(nearest, _FAR, _COPY)
    counted = np.where((nearest == -np.inf) | (clipped < _NONE * clipped[:, -1:]), _USUAL, clipped)
    missing = 1 + _NEAREST - nearest.shape[1]
    found: Floats = (counted.sum(1) + _USUAL * missing) / (1 + _NEAREST)
    return found


def features(members: Sequence[Member], i: Indices, j: Indices, alike: Floats, near: Floats) -> Floats:
    """What the model looks at, for each pair (i, j) of the articles a row; each weight has the sign that sense gives it.

    ``alike``: the cosine of each pair, ``near``: the nearness of each article. Columns: logarithm of the cosine of what
    the two articles are about (alike). Logarithm of how near the nearest neighbours of both are, their geometric mean
    (crowd): articles of one event are as alike as each is to its own nearest, articles of two look-alike events are not
    (the idea of local scaling, Zelnik-Manor and Perona 2004). 1 if the leads have a number in common (figures), or the
    texts a day (days); -1 if both name some and none in common.
    """
    logs = np.log(near)
    leads = [frozenset(each.lead_figures) for each in members]
    days = [frozenset(each.days) for each in members]
    pairs = list(zip(i.tolist(), j.tolist(), strict=True))
    return np.column_stack(
        [
            np.log(alike),
            (logs[i] + logs[j]) / 2,
            np.array([_figures(members[a], members[b], leads[a], leads[b]) for a, b in pairs]),
            np.array([_common(days[a], days[b]) for a, b in pairs]),
        ]
    )


def likelihoods(members: Sequence[Member], i: Indices, j: Indices, alike: Floats, near: Floats) -> Floats:
    """How likely the two articles of each pair tell one event (0 to 1). Symmetric. See :func:`features`."""
    found = np.zeros(len(i))
    some = np.flatnonzero(alike >= LEAST)
    if len(some):
        constant, *weights = WEIGHTS.values()
        sums = (features(members, i[some], j[some], alike[some], near) * np.array(weights)).sum(1)
        found[some] = 1 / (1 + np.exp(-(constant + sums)))
    return found


def _common(a: frozenset[str], b: frozenset[str]) -> float:
    if not a or not b:
        return 0.0
    return -1.0 if a.isdisjoint(b) else 1.0


def _figures(a: Member, b: Member, in_a: frozenset[str], in_b: frozenset[str]) -> float:
    """Like _common, but a figure of one lead that stands anywhere in the other text speaks against a difference."""
    found = _common(in_a, in_b)
    if found < 0 and not (in_a.isdisjoint(b.figures) and in_b.isdisjoint(a.figures)):
        return 0.0
    return found
