"""What articles are about, as sparse vectors over the terms of their sketches."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rashomon.stories.background import TERMS, shares
from rashomon.stories.sketching import KEPT, Sketch

_BACKGROUND = 400
"""Articles of other news that stand behind every collection."""
_NAME = 1.5
"""Weight of a word written with a capital within a sentence, against one that is not."""
_EXACT = 1 << 16
"""Weights are multiples of 1 / _EXACT: so a sum of their products is exact, whatever the order and the machine."""

Floats = NDArray[np.float64]


class Vector(NamedTuple):
    """A vector of length 1: KEPT terms, the most telling first, filled up with term 0, and their weights."""

    terms: NDArray[np.uint32]
    weights: NDArray[np.float32]


class Idf:
    """How much each term tells in a collection, worked out when it is asked for.

    It knows the collection and, behind it, _BACKGROUND articles in which common words are as common as in English at
    large: so a few articles on one event do not take that event's own words for common ones. ``look_up`` hands over in
    how many of so many articles each of some terms stands; those that stand in none may be left out.
    """

    def __init__(self, articles: int, look_up: Callable[[Sequence[int]], Mapping[int, int]]) -> None:
        self._articles, self._look_up = articles, look_up
        self._known = np.zeros(TERMS, np.float32)

    def of(self, terms: NDArray[np.uint32]) -> Floats:
        """How much each of the terms tells."""
        missing = terms[self._known[terms] == 0.0]
        if len(missing):
            found = self._look_up(missing.tolist())
            holding = np.array([found.get(term, 0) for term in missing.tolist()])
            held = 0.5 + np.minimum(self._articles, holding) + _BACKGROUND * shares()[missing]
            self._known[missing] = np.maximum(0.05, np.log((1 + self._articles + _BACKGROUND) / held))
        return self._known[terms].astype(np.float64)


def count(sketches: Sequence[Sketch]) -> Idf:
    """How much terms tell in a collection that is at hand as a whole."""
    holding = Counter(term for sketch in sketches for term in sketch.words)
    return Idf(len(sketches), lambda terms: {term: holding[term] for term in terms})


_TIMES = np.arange(64).clip(1)
_COUNTED = np.concatenate([1 + np.log(_TIMES), 1 + np.log(_TIMES * _NAME)])
"""What a term counts by how often it stands there: first those that are no names, then those that are."""


def make_vector(terms: NDArray[np.uint32], times: NDArray[np.uint8], idf: Idf) -> Vector:
    """Terms weighted by (1 + log count) times idf (Salton and Buckley 1988).

    ``times``: how often each stands there, 63 at most, and 64 more for a name.
    """
    filled = np.zeros(KEPT, np.uint32)
    weights = np.zeros(KEPT)
    filled[: len(terms)] = terms
    weights[: len(terms)] = _COUNTED[times] * idf.of(terms)
    length = math.sqrt(float(weights @ weights)) or 1.0
    return Vector(filled, np.rint(weights * (_EXACT / length)).astype(np.float32) / np.float32(_EXACT))


def stacked(vectors: Sequence[Vector]) -> Vector:
    """Vectors as the rows of one."""
    terms = np.array([vector.terms for vector in vectors], np.uint32).reshape(-1, KEPT)
    return Vector(terms, np.array([vector.weights for vector in vectors], np.float32).reshape(-1, KEPT))


def joined(stacks: Sequence[Vector]) -> Vector:
    """Stacks one over the other."""
    return Vector(
        np.concatenate([stack.terms for stack in stacks]), np.concatenate([stack.weights for stack in stacks])
    )


class Comparer:
    """Cosines of one vector with many: it is spread out over all terms, and those of the others are looked up."""

    def __init__(self) -> None:
        self._spread = np.zeros(TERMS, np.float64)

    def cosines(self, vector: Vector, stack: Vector) -> Floats:
        """The cosine with each row. Exact but for the rounding of the weights, and so symmetric to the last bit."""
        self._spread[vector.terms] = vector.weights
        self._spread[0] = 0.0
        found: Floats = np.einsum("ij,ij->i", self._spread[stack.terms], stack.weights)
        self._spread[vector.terms] = 0.0
        return found

    def besides(self, vector: Vector, stack: Vector, most: int) -> Floats:
        """What of the cosine with each row is left without so many terms, those that add most to it."""
        self._spread[vector.terms] = vector.weights
        self._spread[0] = 0.0
        shared = np.partition(self._spread[stack.terms] * stack.weights, KEPT - most, axis=1)
        self._spread[vector.terms] = 0.0
        found: Floats = shared[:, : KEPT - most].sum(1)
        return found
