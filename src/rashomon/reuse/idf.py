"""How much a word tells: inverse document frequency by stem, learned from documents."""

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from rashomon.reuse.document import Document
from rashomon.reuse.joins import groups
from rashomon.reuse.words import Flags, Hashes, Numbers

_PRIOR_DOCUMENTS = 30
_PRIOR_RARE, _PRIOR_WORD = 0.02, 0.06
"""What is believed about a stem before the collection is seen: the share of articles that have it."""

Weights = NDArray[np.float64]


class Idf(msgspec.Struct, frozen=True):
    """The weight of each stem that was learned, and of all others."""

    stems: Hashes
    """Ascending."""
    weights: Weights
    unseen: float

    def of(self, stems: Hashes) -> Weights:
        """The weights of these stems."""
        if not len(self.stems):
            return np.full(len(stems), self.unseen)
        at = np.minimum(np.searchsorted(self.stems, stems), len(self.stems) - 1)
        return np.where(self.stems[at] == stems, self.weights[at], self.unseen)


def learn_idf(documents: Sequence[Document]) -> Idf:
    """Inverse document frequency by stem, smoothed by thirty imagined documents.

    In a large collection the counts decide; with two articles names and numbers count somewhat more than words.
    """
    total = len(documents) + _PRIOR_DOCUMENTS
    unseen = math.log(total / (_PRIOR_DOCUMENTS * _PRIOR_RARE))
    columns = [_once(*content(document)) for document in documents]
    if not columns:
        return Idf(np.zeros(0, np.uint64), np.zeros(0), unseen)
    stems = np.concatenate([stems for stems, _ in columns])
    rare = np.concatenate([rare for _, rare in columns])
    order = np.argsort(stems, kind="stable")
    begins, counts = groups(stems[order])
    if not len(begins):
        return Idf(np.zeros(0, np.uint64), np.zeros(0), unseen)
    is_rare = np.logical_or.reduceat(rare[order], begins)
    prior = _PRIOR_DOCUMENTS * np.where(is_rare, _PRIOR_RARE, _PRIOR_WORD)
    return Idf(stems[order][begins], np.log(total / (counts + prior)), unseen)


def content(document: Document) -> tuple[Hashes, Numbers, Flags]:
    """The stems of each sentence, each once: stem, sentence, whether it is rare there; sorted by stem, then sentence."""
    at = np.flatnonzero(document.stems)
    stems, sentences, rare = document.stems[at], document.sentence_of_word()[at], document.rare[at]
    order = np.argsort(stems, kind="stable")  # words stand in the order of their sentences
    stems, sentences, rare = stems[order], sentences[order], rare[order]
    if not len(stems):
        return stems, sentences, rare
    new = np.concatenate(([True], (stems[1:] != stems[:-1]) | (sentences[1:] != sentences[:-1])))
    begins = np.flatnonzero(new)
    return stems[begins], sentences[begins], np.logical_or.reduceat(rare, begins)


def _once(stems: Hashes, _: Numbers, rare: Flags) -> tuple[Hashes, Flags]:
    """Each stem of a document once, and whether it is rare anywhere in it."""
    begins, _sizes = groups(stems)
    return stems[begins], np.logical_or.reduceat(rare, begins) if len(begins) else rare
