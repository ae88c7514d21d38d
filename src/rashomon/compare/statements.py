"""Statements: the sentences of a story's articles, weighed so that they can be told alike.

The weight of a stem is its inverse document frequency (Spärck Jones 1972) over the story's sentences and a background
of other news, so that a word which most of a small story's sentences hold still tells something. Figures tell more; the
words that only say who said it tell less: two sentences do not state one fact because one ministry is behind both.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeVar

import msgspec

from rashomon.lexicon.spelling import american
from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.text import fold, stem, words
from rashomon.types import Annotated, Claim, Mark, Quantity, Time

_BACKGROUND, _RATE = 300, 0.01
"""Sentences of other news that stand behind every story, and the share of them that hold a stem by chance."""
_NUMBER = 1.5
_ATTRIBUTION = 0.3
"""Weights of a figure, and of a word in a cue or a source, against other words."""
_MIN_SIMILARITY = 0.1
_COMMON = 400
"""Stems in more sentences than this find no new pairs; they still count in those found."""


class Statement(msgspec.Struct, frozen=True):
    """A sentence of one article with its marks and its weighted stems (a unit vector)."""

    article: Annotated
    claim: Claim
    weights: Mapping[str, float]
    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]
    names: tuple[str, ...]
    quoted: int
    """How many quotation marks' contents stand in it."""


def stems_of(text: str, start: int, end: int) -> list[str]:
    """The stems of the content words of ``text[start:end]``, in order."""
    folded = (fold(found.text) for found in words(text, start, end))
    return [stem(american(word.removesuffix("'s"))) for word in folded if word not in STOPWORDS]


_Mark = TypeVar("_Mark", bound=Mark)


def _inside(marks: Sequence[_Mark], start: int, end: int) -> tuple[_Mark, ...]:
    return tuple(mark for mark in marks if start <= mark.start and mark.end <= end)


def make_statements(articles: Sequence[Annotated]) -> list[Statement]:
    """The statements of all articles, in order of article and position; those without content words are left out."""
    bags = [(article, claim, bag) for article in articles for claim in article.claims if (bag := _bag(article, claim))]
    frequency = Counter(term for _, _, bag in bags for term in bag)
    return [_statement(article, claim, bag, frequency, len(bags)) for article, claim, bag in bags]


def _bag(article: Annotated, claim: Claim) -> Counter[str]:
    bag: Counter[str] = Counter()
    at = claim.start
    for quantity in _inside(article.quantities, claim.start, claim.end):
        bag.update(stems_of(article.text, at, quantity.start))
        bag[f"#{quantity.value:g}{quantity.unit or ''}"] += 1
        at = max(at, quantity.end)
    bag.update(stems_of(article.text, at, claim.end))
    return bag


def _statement(
    article: Annotated, claim: Claim, bag: Mapping[str, int], frequency: Mapping[str, int], total: int
) -> Statement:
    attributing = _attribution(article, claim)
    raw = {}
    for term in bag:
        weight = math.log((1 + total + _BACKGROUND) / (frequency[term] + _BACKGROUND * _RATE))
        raw[term] = weight * (_NUMBER if term[0] == "#" else _ATTRIBUTION if term in attributing else 1.0)
    norm = math.sqrt(sum(weight * weight for weight in raw.values()))
    return Statement(
        article,
        claim,
        {term: weight / norm for term, weight in raw.items()},
        _inside(article.times, claim.start, claim.end),
        _inside(article.quantities, claim.start, claim.end),
        tuple(dict.fromkeys(name.entity for name in _inside(article.names, claim.start, claim.end))),
        sum(quote.kind != "indirect" for quote in _inside(article.quotes, claim.start, claim.end)),
    )


def _attribution(article: Annotated, claim: Claim) -> frozenset[str]:
    """The stems of the cues and sources that stand in a claim."""
    parts = (part for quote in article.quotes for part in (quote.cue, quote.source) if part)
    return frozenset(
        stem
        for part in _inside(tuple(parts), claim.start, claim.end)
        for stem in stems_of(article.text, part.start, part.end)
    )


def similarities(statements: Sequence[Statement]) -> dict[tuple[int, int], float]:
    """Cosines of pairs of statements by index (i < j), 0 to 1; pairs under a floor are left out."""
    holding: dict[str, list[int]] = defaultdict(list)
    for index, statement in enumerate(statements):
        for term in statement.weights:
            holding[term].append(index)
    found: dict[tuple[int, int], float] = {}
    for j, statement in enumerate(statements):
        near: dict[int, float] = defaultdict(float)
        for term, weight in statement.weights.items():
            indices = holding[term]
            if len(indices) <= _COMMON:
                for i in indices:
                    if i >= j:
                        break
                    near[i] += weight * statements[i].weights[term]
        found.update({(i, j): cosine for i, cosine in near.items() if cosine >= _MIN_SIMILARITY})
    return found
