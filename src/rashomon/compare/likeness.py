"""Likeness: how sure it is that two statements of different articles tell one fact.

A logistic model over a dozen named features, so that each weight can be read and argued with. ``training/likeness``
fits the weights and tells their figures on stories that it did not see.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import msgspec

from rashomon.compare.statements import Statement

Pair = tuple[int, int]


class Features(msgspec.Struct, frozen=True):
    """What can be said of two statements side by side; every field is about 0 to 3."""

    cosine: float
    """Of their words, weighed against other news."""
    told_less: float
    told_more: float
    """Share of each one's words (weighed within the story) that the other has: the less and the more."""
    shared: float
    """How much, on a logarithmic scale, the shared words single these two out in the story."""
    rarest: float
    """How few statements of the story hold the rarest of them."""
    clause: float
    """The best cosine of a clause of one and a clause of the other."""
    names: float
    numbers: float
    dates: float
    """How many of each they share."""
    nearest: float
    """Of how many of the two (0 to 2) the other is the nearest in its article."""
    leads: float
    """Whether both open their articles."""
    apart: float
    """How far apart they stand in their articles."""
    shorter: float
    """Words of the shorter one, on a logarithmic scale."""
    evenness: float
    """Words of the shorter one for each of the longer."""


BIAS = -1.925
WEIGHTS: Mapping[str, float] = {
    "cosine": 1.503,
    "told_less": 2.474,
    "told_more": -1.5,
    "shared": 1.608,
    "rarest": 0.467,
    "clause": -0.323,
    "names": 0.388,
    "numbers": 0.552,
    "dates": 0.509,
    "nearest": 0.287,
    "leads": 0.504,
    "apart": -1.42,
    "shorter": -1.834,
    "evenness": 1.033,
}


def likeness(features: Features) -> float:
    """The probability that two statements tell one fact."""
    score = BIAS + sum(weight * float(getattr(features, name)) for name, weight in WEIGHTS.items())
    return 1 / (1 + math.exp(-score))


def compare_pairs(statements: Sequence[Statement], near: Mapping[Pair, float]) -> dict[Pair, Features]:
    """The features of every pair in ``near`` (cosines by index)."""
    best: dict[tuple[int, str], float] = {}
    for (i, j), cosine in near.items():
        for one, other in ((i, j), (j, i)):
            key = (one, statements[other].article.id)
            best[key] = max(best.get(key, 0.0), cosine)
    return {
        (i, j): _features(
            statements[i],
            statements[j],
            cosine,
            (cosine >= best[i, statements[j].article.id]) + (cosine >= best[j, statements[i].article.id]),
        )
        for (i, j), cosine in near.items()
    }


def _features(a: Statement, b: Statement, cosine: float, nearest: int) -> Features:
    common = a.weights.keys() & b.weights.keys()
    rare = sorted(a.rareness[term] for term in common)
    shared = math.fsum(rare)
    told = sorted((shared / (math.fsum(a.rareness.values()) or 1), shared / (math.fsum(b.rareness.values()) or 1)))
    sizes = sorted((len(a.weights), len(b.weights)))
    numbers = {(q.value, q.unit) for q in a.quantities} & {(q.value, q.unit) for q in b.quantities}
    return Features(
        cosine=cosine,
        told_less=min(1.0, told[0]),
        told_more=min(1.0, told[1]),
        shared=math.log1p(shared),
        rarest=rare[-1] if rare else 0.0,
        clause=_clause(a, b, common),
        names=min(3, len(set(a.names) & set(b.names))),
        numbers=min(2, len(numbers)),
        dates=min(2, len(_days(a) & _days(b))),
        nearest=nearest,
        leads=float(a.order < 2 and b.order < 2),
        apart=abs(a.place - b.place),
        shorter=math.log1p(sizes[0]),
        evenness=sizes[0] / max(1, sizes[1]),
    )


def _days(statement: Statement) -> set[str]:
    return {time.value[:10] for time in statement.times if time.kind in ("DATE", "TIME")}


def _clause(a: Statement, b: Statement, common: frozenset[str] | set[str]) -> float:
    best = 0.0
    for one in a.clauses:
        held = one & common
        if not held:
            continue
        weight = math.fsum(a.rareness.get(term, 1.0) for term in one)
        for other in b.clauses:
            both = held & other
            if both:
                shared = math.fsum(a.rareness[term] for term in both)
                best = max(best, shared / math.sqrt((weight * math.fsum(b.rareness.get(t, 1.0) for t in other)) or 1))
    return min(1.0, best)
