"""Reuse in a collection that fits into memory: every shingle is looked at, and every article teaches."""

from __future__ import annotations

from collections.abc import Sequence

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


def find_reuse_among(articles: Sequence[Article]) -> tuple[Reuse, ...]:
    """The pairs of articles that share a text, in the order of the articles."""
    documents = [make_document(article) for article in articles]
    sides = {document.article.id: Side(document) for document in documents}
    documents = _taught(documents)
    idf = learn_idf(documents)
    prepared = [prepare(document, idf) for document in documents]
    found = []
    for i, j in sorted(candidates(documents, idf)):
        reuse = relate(documents[i], documents[j], align(prepared[i], prepared[j]))
        if reuse is not None:
            found.append(reuse)
    by_id = {article.id: article for article in articles}
    told = tell_by_family(found, by_id)
    return tuple(with_changes(pair, sides[pair.a], sides[pair.b]) for pair in told)


def _taught(documents: Sequence[Document]) -> list[Document]:
    """The documents without what the collection teaches not to count."""
    speech, usual = spoken(documents), too_often_cited(documents)
    recurring = np.setdiff1d(furniture(documents), speech, assume_unique=True)
    return [without_sources(marked_as_spoken(without(document, recurring), speech), usual) for document in documents]
