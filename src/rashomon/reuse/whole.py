"""Reuse in a collection that fits into memory: every shingle is looked at, and every article teaches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

import numpy as np

from rashomon.reuse.align import align, prepare
from rashomon.reuse.changes import Side, with_changes
from rashomon.reuse.collection import (
    furniture,
    marked_as_spoken,
    spoken,
    too_often_cited,
    without,
    without_sources,
)
from rashomon.reuse.document import Document, make_document
from rashomon.reuse.idf import learn_idf
from rashomon.reuse.index import candidates
from rashomon.reuse.lineage import tell_by_family
from rashomon.reuse.relation import relate
from rashomon.types import Article, Reuse


def find_reuse_among(articles: Sequence[Article], of: str | None = None) -> tuple[Reuse, ...]:
    """The pairs of articles that share a text, in the order of the articles; of one article alone if it is named."""
    documents = [make_document(article) for article in articles]
    sides = {document.article.id: Side(document) for document in documents}
    documents = _taught(documents)
    idf = learn_idf(documents)
    prepared = [prepare(document, idf) for document in documents]

    def related(pairs: Iterable[tuple[int, int]]) -> dict[tuple[int, int], Reuse]:
        aligned = ((i, j, align(prepared[i], prepared[j])) for i, j in pairs)
        found = ((i, j, relate(documents[i], documents[j], alignment)) for i, j, alignment in aligned)
        return {(i, j): pair for i, j, pair in found if pair is not None}

    if of is None:
        found = related(sorted(candidates(documents, idf)))
    else:
        one = next(number for number, article in enumerate(articles) if article.id == of)
        found = related((min(one, other), max(one, other)) for other in range(len(documents)) if other != one)
        family = sorted({number for pair in found for number in pair} - {one})
        found |= related(combinations(family, 2))  # what they are to each other tells directions
    by_id = {article.id: article for article in articles}
    told = tell_by_family([found[pair] for pair in sorted(found)], by_id)
    wanted = (pair for pair in told if of is None or of in (pair.a, pair.b))
    return tuple(with_changes(pair, sides[pair.a], sides[pair.b]) for pair in wanted)


def _taught(documents: Sequence[Document]) -> list[Document]:
    """The documents without what the collection teaches not to count."""
    speech, usual = spoken(documents), too_often_cited(documents)
    recurring = np.setdiff1d(furniture(documents), speech, assume_unique=True)
    return [without_sources(marked_as_spoken(without(document, recurring), speech), usual) for document in documents]
