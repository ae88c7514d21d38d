"""What an article is about, as a sparse vector over the words of its sketch."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from rashomon.stories.background import share
from rashomon.stories.sketching import Sketch, form, terms

_BACKGROUND = 400
"""Articles of other news that stand behind every collection."""
_NAME = 1.5
"""Weight of a word written with a capital within a sentence, against one that is not."""

Vector = Mapping[str, float]


class Statistics(msgspec.Struct, frozen=True):
    """How many articles were seen so far, and in how many of them each word stands.

    Only words of the sketches at hand are looked up (see :func:`rashomon.stories.sketching.terms`). Empty statistics
    serve, too: then a word is as rare as it is in English at large.
    """

    documents: int = 0
    holding: Mapping[str, int] = {}


def count(sketches: Sequence[Sketch]) -> Statistics:
    """The statistics of a collection."""
    return Statistics(len(sketches), Counter(term for sketch in sketches for term in terms(sketch)))


def make_vector(sketch: Sketch, statistics: Statistics) -> Vector:
    """The words of a sketch, weighted by (1 + log count) times idf (Salton and Buckley 1988), as a vector of length 1.

    idf knows the collection and, behind it, _BACKGROUND articles in which common words are as common as in English at
    large: so a few articles on one event do not take that event's own words for common ones.
    """
    names = {form(name) for name in sketch.names}
    weights = {}
    for word, times in sketch.words.items():
        held = 0.5 + min(statistics.documents, statistics.holding.get(word, 0)) + _BACKGROUND * share(word)
        idf = max(0.05, math.log((1 + statistics.documents + _BACKGROUND) / held))
        weights[word] = (1 + math.log(times * _NAME if word in names else times)) * idf
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}


def cosine(a: Vector, b: Vector) -> float:
    """The cosine of two vectors of length 1. Symmetric to the last bit."""
    if len(a) > len(b):
        a, b = b, a
    return math.fsum(weight * b[word] for word, weight in a.items() if word in b)
