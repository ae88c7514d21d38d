"""Alignment: how well the words of two sentences stand for each other, also where they are other words.

A small encoder gives each word piece a vector that knows its sentence and a weight of what it tells; two sentences are
compared piece by piece, each with the nearest of the other (late interaction: Khattab & Zaharia 2020, ColBERT). So a
sentence is read once, however many others it is set against. Three layers of MiniLM, trained on pairs of sentences of
news that were read for whether they tell one fact; they share the table of pieces with the annotator's encoder
(``models/card.md``).
"""

from __future__ import annotations

import itertools
import math
import operator
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from rashomon.networks import BEGIN, END, open_network, open_tokenizer

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

    Floats = NDArray[np.float32]

LONGEST = 88
"""Pieces of a sentence that are read; what stands behind them in a longer one is not."""
HALF, LACKING = 0.5, 0.6
"""Likeness from which a piece counts as told by the other sentence, and under which it counts as not told."""
_KEPT = 2048
"""Sentences whose vectors are kept, about 13 kB each: copies of one report are read once."""


class Alignment(msgspec.Struct, frozen=True):
    """What the pieces of two sentences say of them side by side; ``less`` and ``more`` are the two directions."""

    told_less: float
    told_more: float
    """Mean likeness of each one's pieces to the nearest of the other, by weight, -1 to 1."""
    common_less: float
    common_more: float
    """How much of each one the other tells, on a logarithmic scale."""
    lacking_less: float
    lacking_more: float
    """How much of each one the other does not tell, on a logarithmic scale."""
    gist: float
    """Cosine of the two as wholes."""


UNALIGNED = Alignment(0, 0, 0, 0, 0, 0, 0)
"""Of sentences that nobody aligned."""


class Reading(msgspec.Struct, frozen=True):
    """The vectors (pieces × 96, of length 1), the weights, and the vector of the whole of a sentence: arrays, which
    msgspec cannot name without importing numpy."""

    pieces: Any
    weights: Any
    whole: Any
    weight: float
    """Of all pieces, never 0."""
    spans: Any
    """Where each piece begins and ends in its sentence (pieces × 2)."""


def read_sentences(texts: Iterable[str]) -> list[Reading]:
    """The reading of each sentence, in order. Each is read by itself, so that it is read alike wherever it stands."""
    return [_read(text) for text in texts]


def align(readings: Mapping[int, Reading], pairs: Iterable[tuple[int, int]]) -> dict[tuple[int, int], Alignment]:
    """The alignment of every pair of readings (by index)."""
    found: dict[tuple[int, int], Alignment] = {}
    for i, of_one in itertools.groupby(pairs, key=operator.itemgetter(0)):
        those = [j for _, j in of_one]
        told = _align(readings[i], [readings[j] for j in those])
        found.update(((i, j), alignment) for j, alignment in zip(those, told, strict=True))
    return found


def _align(one: Reading, others: Sequence[Reading]) -> Iterator[Alignment]:
    """The alignment of a sentence with each of the others. Every product is of two sentences alone, so that it is the same
    whatever others there are; the rest is done of all at once."""
    import numpy as np

    nearest: list[Floats] = []
    for other in others:
        likeness = one.pieces @ other.pieces.T
        nearest += (np.maximum.reduce(likeness, axis=1), np.maximum.reduce(likeness, axis=0))
    near = np.concatenate(nearest)
    common, lacking = np.maximum(near - HALF, 0), np.maximum(LACKING - near, 0)
    at = 0
    for other in others:
        sides = []
        for side in (one, other):
            own = slice(at, at + len(side.weights))
            sides.append(_side(side, near[own], common[own], lacking[own]))
            at = own.stop
        (a, b), (c, d), (e, f) = map(sorted, zip(*sides, strict=True))
        yield Alignment(a, b, c, d, e, f, float(one.whole.dot(other.whole)))


def _side(side: Reading, near: Floats, common: Floats, lacking: Floats) -> tuple[float, float, float]:
    """Of one sentence: its mean likeness, how much of it the other tells, how much not."""
    weigh = side.weights.dot
    return (
        float(weigh(near)) / side.weight,
        math.log1p(float(weigh(common)) / HALF),
        math.log1p(float(weigh(lacking))),
    )


@lru_cache(maxsize=_KEPT)
def _read(text: str) -> Reading:
    import numpy as np

    session, tokenizer = _opened()
    encoded = tokenizer.encode(text, add_special_tokens=False)
    pieces = encoded.ids[:LONGEST]
    ids = np.array([[BEGIN, *pieces, END]], dtype=np.int64)
    vectors, weights, whole = session.run(["vectors", "weights", "whole"], {"ids": ids})
    own = slice(1, -1) if pieces else slice(1)  # the frame of what holds no piece weighs nothing
    spans = np.array(encoded.offsets[:LONGEST] or [(0, 0)], dtype=np.int32)
    return Reading(vectors[0, own], weights[0, own], whole[0], max(float(weights[0, own].sum()), 1e-3), spans)


@cache
def _opened() -> tuple[InferenceSession, Tokenizer]:
    return open_network("aligner"), open_tokenizer()


def nearest_wholes(readings: Mapping[int, Reading], group_of: Sequence[str], most: int) -> list[tuple[int, int]]:
    """Pairs (i < j) of readings of different groups of which one is among the ``most`` nearest of the other as a whole."""
    import numpy as np

    if not readings:
        return []
    indices = sorted(readings)
    wholes = np.stack([readings[i].whole for i in indices])
    groups = {name: number for number, name in enumerate(dict.fromkeys(group_of[i] for i in indices))}
    own = np.array([groups[group_of[i]] for i in indices])
    found: set[tuple[int, int]] = set()
    for at, i in enumerate(indices):
        cosines = np.where(own == own[at], -2.0, wholes @ wholes[at])
        least = np.partition(cosines, -most)[-most] if most < len(cosines) else -2.0  # only the nearest are sorted
        near = np.flatnonzero(cosines >= least)
        best = near[np.argsort(-cosines[near], kind="stable")[:most]]
        found.update((min(i, indices[b]), max(i, indices[b])) for b in best if cosines[b] > -2.0)
    return sorted(found)
