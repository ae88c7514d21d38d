"""Rivals: how sure it is that two sentences have a fact in common, judged beside the other sentences of their articles.

An article tells a fact in one place, mostly. Where another of its sentences is liker to the one at hand, that has the fact, and
what the two have in common is only what all sentences on the event have. Short facts stand in long sentences, so this asks for
less than :func:`rashomon.compare.likeness.one_fact`, which wants the sentences as wholes to tell the same.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from rashomon.compare.likeness import Features, Pair, probability
from rashomon.compare.statements import Statement

_LEAST = 1e-3
"""What a probability is from nothing and from one, at least, as odds."""


class Beside(msgspec.Struct, frozen=True):
    """Two statements, and how like the others of their articles are to them; as log-odds that two tell one fact."""

    features: Features
    likely: float
    """That the two do."""
    rival_more: float
    rival_less: float
    """That each of them and the likest other statement of the other one's article do: the more likely and the less."""


IN_COMMON_BIAS = -3.571
IN_COMMON: Mapping[str, float] = {
    "features.cosine": -0.607,
    "features.told_less": 4.236,
    "features.told_more": 0.966,
    "features.shared": -0.682,
    "features.rarest": 0.467,
    "features.clause": 0.758,
    "features.names": 0.229,
    "features.numbers": 0.241,
    "features.dates": 0.748,
    "features.nearest": 0.22,
    "features.leads": 0.74,
    "features.apart": -1.052,
    "features.shorter": 0.438,
    "features.evenness": -0.66,
    "features.telling": 0.255,
    "features.aligned.told_less": -2.978,
    "features.aligned.told_more": 1.44,
    "features.aligned.common_less": 0.055,
    "features.aligned.common_more": 1.371,
    "features.aligned.lacking_less": -0.199,
    "features.aligned.lacking_more": -0.645,
    "features.aligned.gist": 0.484,
    "likely": 0.185,
    "rival_more": -0.134,
    "rival_less": -0.091,
}


def in_common(
    statements: Sequence[Statement], features: Mapping[Pair, Features], likely: Mapping[Pair, float]
) -> dict[Pair, float]:
    """The probability that two statements have a fact in common, for every pair; ``likely`` is that they tell one."""
    beside = set_beside(statements, features, likely)
    return {pair: probability(IN_COMMON_BIAS, IN_COMMON, found) for pair, found in beside.items()}


def set_beside(
    statements: Sequence[Statement], features: Mapping[Pair, Features], likely: Mapping[Pair, float]
) -> dict[Pair, Beside]:
    """Every pair beside the others that one of its statements has with the other one's article."""
    best: dict[tuple[int, str], list[float]] = defaultdict(lambda: [0.0, 0.0])
    for (i, j), sure in likely.items():
        for one, other in ((i, j), (j, i)):
            two = best[one, statements[other].article.id]
            two[:] = sorted((*two, sure))[1:]
    found = {}
    for (i, j), sure in likely.items():
        rivals = []
        for one, other in ((i, j), (j, i)):
            second, first = best[one, statements[other].article.id]
            rivals.append(first if sure < first else second)
        found[i, j] = Beside(features[i, j], _odds(sure), _odds(max(rivals)), _odds(min(rivals)))
    return found


def _odds(chance: float) -> float:
    return math.log((chance + _LEAST) / (1 + _LEAST - chance))
