"""How likely two articles tell one event: a logistic model over few features that have names."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from rashomon.stories.sketching import Sketch
from rashomon.stories.vectors import Vector

WEIGHTS: Mapping[str, float] = {
    "constant": 1.12,
    "alike": 5.07,
    "crowd": -7.69,
    "figures": 0.61,
    "days": 0.54,
}
"""Made by training/stories/train.py; what each of them is stands in :class:`Features`."""

LEAST = 0.03
"""Cosine below which two articles have nothing to do with each other."""
_NEAREST, _FAR, _COPY, _USUAL = 3, 0.1, 0.6, 0.4
"""How many neighbours tell how near an article's own are; each counts at least _FAR, and a copy no more than _COPY;
_USUAL stands where there are none, and once beside them."""


class Features(msgspec.Struct, frozen=True):
    """What the model looks at. Each weight has the sign that sense gives it.

    alike: logarithm of the cosine of what the two articles are about. crowd: logarithm of how near the nearest
    neighbours of both are (geometric mean): articles of one event are as alike as each is to its own nearest, articles
    of two look-alike events are not (the idea of local scaling, Zelnik-Manor and Perona 2004). figures, days: 1 if
    the leads have a number in common, or the texts a day; -1 if both name some and none in common.
    """

    alike: float
    crowd: float
    figures: float
    days: float


class Profile(msgspec.Struct, frozen=True):
    """An article among others: its sketch, its vector, and how near its nearest neighbours are."""

    sketch: Sketch
    vector: Vector
    nearness: float


def nearness(cosines: Iterable[float]) -> float:
    """How near the nearest neighbours of an article are, by its cosines with the others: their mean, drawn to _USUAL."""
    nearest = sorted((min(_COPY, max(_FAR, each)) for each in cosines), reverse=True)[:_NEAREST]
    return (math.fsum(nearest) + _USUAL * (1 + _NEAREST - len(nearest))) / (1 + _NEAREST)


def features(a: Profile, b: Profile, alike: float) -> Features:
    """The features of a pair whose cosine is ``alike`` (above 0)."""
    one, other = a.sketch, b.sketch
    return Features(
        math.log(alike),
        (math.log(a.nearness) + math.log(b.nearness)) / 2,
        _figures(one, other),
        _common(one.days, other.days),
    )


def likelihood(a: Profile, b: Profile, alike: float) -> float:
    """How likely the two articles tell one event (0 to 1), their cosine being ``alike``. Symmetric."""
    if alike < LEAST:
        return 0.0
    found = features(a, b, alike)
    sum_ = WEIGHTS["constant"] + sum(WEIGHTS[name] * getattr(found, name) for name in found.__struct_fields__)
    return 1 / (1 + math.exp(-sum_))


def _common(a: Sequence[str], b: Sequence[str]) -> float:
    if not a or not b:
        return 0.0
    return 1.0 if set(a) & set(b) else -1.0


def _figures(a: Sketch, b: Sketch) -> float:
    """Like _common, but a figure of one lead that stands anywhere in the other text speaks against a difference."""
    found = _common(a.lead_figures, b.lead_figures)
    if found < 0 and (set(a.lead_figures) & set(b.figures) or set(b.lead_figures) & set(a.figures)):
        return 0.0
    return found
