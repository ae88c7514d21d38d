"""Likeness: how sure it is that two statements of different articles speak of one matter, and that they tell one fact.

Two logistic models over named features, so that each weight can be read and argued with. MATTER was fitted to pairs of
which both stand on passages that a reader chose as facts: it finds the sentences whose values are worth setting against
each other. Most sentences of an article are no such passage; FACT was fitted to pairs of all of them, too, sees how their
words are aligned, and decides what is told as agreed. ``training/likeness`` fits both and tells their figures on stories
that they did not see.
"""

from __future__ import annotations

import functools
import math
import operator
import re
from collections.abc import Callable, Mapping, Sequence

import msgspec

from rashomon.compare.alignment import UNALIGNED, Alignment
from rashomon.compare.statements import Statement, is_question

Pair = tuple[int, int]

_ENDED = re.compile(r"\bno longer\b|\bnot any ?more\b|n[’']t any ?more\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|no|never|nobody|none|without|denied|deny|denies|refused|\w+n[’']t)\b", re.IGNORECASE)


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
    telling: float
    """How rare the rarest word that they share is, in the story and in English, those left out that say who said it."""
    denied: float
    """Whether one has a 'not' or the like and the other has none."""
    asked: float
    """Whether one is a question."""
    ended: bool = False
    """Whether one says that something is no longer so and the other does not."""
    aligned: Alignment = UNALIGNED
    """How well their words stand for each other, also where they are other words."""


MATTER_BIAS = -1.925
MATTER: Mapping[str, float] = {
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
FACT_BIAS = -5.398
FACT: Mapping[str, float] = {
    "cosine": 1.583,
    "told_less": 3.144,
    "names": -0.107,
    "numbers": 0.029,
    "dates": -0.19,
    "leads": 0.955,
    "apart": -1.043,
    "shorter": 0.184,
    "evenness": -0.418,
    "telling": -0.106,
    "denied": -0.421,
    "asked": -1.026,
    "aligned.told_less": -0.709,
    "aligned.told_more": 4.127,
    "aligned.common_less": 1.027,
    "aligned.common_more": 0.712,
    "aligned.lacking_less": -0.404,
    "aligned.lacking_more": -0.713,
    "aligned.gist": 0.343,
}


def one_matter(features: Features) -> float:
    """The probability that two statements speak of one thing, so that their values can be set against each other."""
    return probability(MATTER_BIAS, MATTER, features)


def one_fact(features: Features) -> float:
    """The probability that two statements tell one fact; none if one of them says that it is no longer so."""
    return 0.0 if features.ended else probability(FACT_BIAS, FACT, features)


def probability(bias: float, weights: Mapping[str, float], features: object) -> float:
    """What a logistic model says of features that it names, 0 to 1; those within others by their dotted names."""
    score = bias + sum(map(operator.mul, weights.values(), _measures(tuple(weights))(features)))
    return 1 / (1 + math.exp(-score))


@functools.cache
def _measures(names: tuple[str, ...]) -> Callable[[object], tuple[float, ...]]:
    """What takes these features out of all."""
    return operator.attrgetter(*names)


def compare_pairs(
    statements: Sequence[Statement], near: Mapping[Pair, float], aligned: Mapping[Pair, Alignment] | None = None
) -> dict[Pair, Features]:
    """The features of every pair in ``near`` (cosines by index); ``aligned`` is what FACT needs beside."""
    aligned = aligned or {}
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
            aligned.get((i, j), UNALIGNED),
        )
        for (i, j), cosine in near.items()
    }


def _features(a: Statement, b: Statement, cosine: float, nearest: int, aligned: Alignment) -> Features:
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
        telling=max((a.telling[term] for term in common if term in a.telling and term in b.telling), default=0.0),
        denied=float(_denies(a.claim.text) != _denies(b.claim.text)),
        asked=float(is_question(a.claim.text) or is_question(b.claim.text)),
        ended=_has_ended(a.claim.text) != _has_ended(b.claim.text),
        aligned=aligned,
    )


@functools.lru_cache(1 << 14)
def _denies(text: str) -> bool:
    return _NOT.search(text) is not None


@functools.lru_cache(1 << 14)
def _has_ended(text: str) -> bool:
    return _ENDED.search(text) is not None


def _days(statement: Statement) -> set[str]:
    return {time.value[:10] for time in statement.times if time.kind in ("DATE", "TIME")}


def _clause(a: Statement, b: Statement, common: frozenset[str] | set[str]) -> float:
    best = 0.0
    for clause in a.clauses:
        one = clause.stems
        held = one & common
        if not held:
            continue
        weight = math.fsum(a.rareness.get(term, 1.0) for term in one)
        for beside in b.clauses:
            other = beside.stems
            both = held & other
            if both:
                shared = math.fsum(a.rareness[term] for term in both)
                best = max(best, shared / math.sqrt((weight * math.fsum(b.rareness.get(t, 1.0) for t in other)) or 1))
    return min(1.0, best)
