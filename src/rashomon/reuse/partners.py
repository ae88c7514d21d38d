"""Sentence alignment: which sentence of one article says in other words what a sentence of the other says."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec
import numpy as np

from rashomon.reuse.document import Document
from rashomon.reuse.idf import Idf, Weights, content
from rashomon.reuse.joins import cross, groups
from rashomon.reuse.words import Hashes, Numbers

ALIKE = 0.36
"""Cosine of two sentences from which one is taken for a rewording of the other."""
HELD = 0.6
"""Share of a sentence's content that a longer one must hold to be its partner besides another (split and merged)."""
_TOPIC = 64
"""A stem in more pairs of sentences than that is what both articles are about, and tells no two sentences apart."""

_COMMON = 3
"""Stems that two sentences must have in common."""


class Vectors(msgspec.Struct, frozen=True):
    """The sentences of a document as sparse vectors, in columns sorted by stem; and their squared lengths."""

    stems: Hashes
    """The stems, each once, ascending."""
    begins: Numbers
    sizes: Numbers
    """Where the sentences of each stem begin, and how many there are."""
    sentences: Numbers
    weights: Weights
    squares: Weights


def sentence_vectors(document: Document, idf: Idf) -> Vectors:
    """Vectors of idf over the root of the stem's frequency in the document: what it is all about tells least."""
    stems, sentences, _ = content(document)
    begins, sizes = groups(stems)
    own = stems[begins]
    weights = np.repeat(idf.of(own) / np.sqrt(sizes), sizes)
    squares: Weights = np.bincount(sentences, weights * weights, len(document.sentences)).astype(np.float64)
    return Vectors(own, begins, sizes, sentences, weights, squares)


def find_partners(a: Vectors, b: Vectors, same_words: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """Pairs of sentences that say the same, with their likeness (0 to 1).

    A pair is kept if each is the other's best, or if one holds most of the other's content. ``same_words`` gives the
    share of the shorter sentence that stands in verbatim runs, for the pairs that have one.
    """
    scores: dict[tuple[int, int], float] = {}
    held: set[tuple[int, int]] = set()
    for x, y, cosine, share in _alike(a, b):
        scores[x, y] = min(1.0, cosine)
        if share >= HELD:
            held.add((x, y))
    for pair, share in same_words.items():
        if share >= ALIKE:
            scores[pair] = max(scores.get(pair, 0.0), min(1.0, share))
        if share >= HELD:
            held.add(pair)
    best_a: dict[int, float] = defaultdict(float)
    best_b: dict[int, float] = defaultdict(float)
    for (x, y), score in scores.items():
        best_a[x] = max(best_a[x], score)
        best_b[y] = max(best_b[y], score)
    return {
        (x, y): score
        for (x, y), score in sorted(scores.items())
        if (score >= best_a[x] and score >= best_b[y])
        or ((x, y) in held and (score >= best_a[x] or score >= best_b[y]))
    }


def _alike(a: Vectors, b: Vectors) -> list[tuple[int, int, float, float]]:
    """Pairs of sentences with three stems and enough of their content in common: cosine, share of the shorter one."""
    _, in_a, in_b = np.intersect1d(a.stems, b.stems, assume_unique=True, return_indices=True)
    telling = a.sizes[in_a] * b.sizes[in_b] <= _TOPIC
    in_a, in_b = in_a[telling], in_b[telling]
    places_a, places_b = cross(a.begins[in_a], a.sizes[in_a], b.begins[in_b], b.sizes[in_b])
    width = max(1, len(b.squares))
    crossed, at = np.unique(a.sentences[places_a] * width + b.sentences[places_b], return_inverse=True)
    dots = np.bincount(at, a.weights[places_a] * b.weights[places_b], len(crossed))
    enough = np.bincount(at, minlength=len(crossed)) >= _COMMON
    x, y = np.divmod(crossed[enough], width)
    dot, square_a, square_b = dots[enough], a.squares[x], b.squares[y]
    cosine = dot / np.sqrt(square_a * square_b)
    alike = cosine >= ALIKE
    columns = (x, y, cosine, dot / np.minimum(square_a, square_b))
    return list(zip(*(column[alike].tolist() for column in columns), strict=True))


def share_in_order(pairs: Sequence[tuple[int, int]]) -> float:
    """Share of the pairs in the longest chain that goes forward in both documents (patience sorting), 0 to 1."""
    tails: list[int] = []
    for _, y in sorted(set(pairs), key=lambda pair: (pair[0], -pair[1])):
        at = bisect.bisect_left(tails, y)
        tails[at : at + 1] = [y]
    return len(tails) / len(pairs) if pairs else 0.0
