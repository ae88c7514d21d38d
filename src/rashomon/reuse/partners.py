"""Sentence alignment: which sentence of one article says in other words what a sentence of the other says."""

from __future__ import annotations

import bisect
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from rashomon.reuse.document import Document

ALIKE = 0.36
"""Cosine of two sentences from which one is taken for a rewording of the other."""
HELD = 0.6
"""Share of a sentence's content that a longer one must hold to be its partner besides another (split and merged)."""
_TOPIC = 64
"""A stem in more pairs of sentences than that is what both articles are about, and tells no two sentences apart."""


class Vectors(msgspec.Struct, frozen=True):
    """The sentences of a document as sparse vectors, by stem: (sentence, weight); and their squared lengths."""

    by_stem: Mapping[str, tuple[tuple[int, float], ...]]
    squares: tuple[float, ...]


def sentence_vectors(document: Document, idf: Mapping[str, float]) -> Vectors:
    """Vectors of idf over the root of the stem's frequency in the document: what it is all about tells least."""
    frequency = Counter(stem for sentence in document.sentences for stem in sentence.stems)
    by_stem: dict[str, list[tuple[int, float]]] = defaultdict(list)
    squares = []
    for index, sentence in enumerate(document.sentences):
        square = 0.0
        for stem in sorted(sentence.stems):
            weight = idf[stem] / math.sqrt(frequency[stem])
            by_stem[stem].append((index, weight))
            square += weight * weight
        squares.append(square)
    return Vectors({stem: tuple(places) for stem, places in by_stem.items()}, tuple(squares))


def find_partners(a: Vectors, b: Vectors, same_words: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """Pairs of sentences that say the same, with their likeness (0 to 1).

    A pair is kept if each is the other's best, or if one holds most of the other's content. ``same_words`` gives the
    share of the shorter sentence that stands in verbatim runs, for the pairs that have one.
    """
    common: Counter[tuple[int, int]] = Counter()
    dots: dict[tuple[int, int], float] = defaultdict(float)
    for stem in sorted(a.by_stem.keys() & b.by_stem.keys()):
        places_a, places_b = a.by_stem[stem], b.by_stem[stem]
        if len(places_a) * len(places_b) <= _TOPIC:
            for x, weight_a in places_a:
                for y, weight_b in places_b:
                    dots[x, y] += weight_a * weight_b
                    common[x, y] += 1
    scores: dict[tuple[int, int], float] = {}
    held: set[tuple[int, int]] = set()
    for (x, y), dot in dots.items():
        if common[x, y] >= 3:
            cosine = dot / math.sqrt(a.squares[x] * b.squares[y])
            if cosine >= ALIKE:
                scores[x, y] = min(1.0, cosine)
            if cosine >= ALIKE and dot >= HELD * min(a.squares[x], b.squares[y]):
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


def share_in_order(pairs: Sequence[tuple[int, int]]) -> float:
    """Share of the pairs in the longest chain that goes forward in both documents (patience sorting), 0 to 1."""
    tails: list[int] = []
    for _, y in sorted(set(pairs), key=lambda pair: (pair[0], -pair[1])):
        at = bisect.bisect_left(tails, y)
        tails[at : at + 1] = [y]
    return len(tails) / len(pairs) if pairs else 0.0
