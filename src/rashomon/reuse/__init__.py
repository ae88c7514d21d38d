"""Reuse: which articles took text from each other or from a third, and how many origins are behind them."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.reuse.align import align, prepare
from rashomon.reuse.collection import (
    furniture,
    learn_idf,
    marked_as_spoken,
    spoken,
    too_often_cited,
    without,
    without_sources,
)
from rashomon.reuse.document import Document, make_document
from rashomon.reuse.index import candidates
from rashomon.reuse.origins import find_origins
from rashomon.reuse.relation import relate
from rashomon.types import Article, Reuse

__all__ = ["find_origins", "find_reuse"]


def find_reuse(articles: Sequence[Article]) -> tuple[Reuse, ...]:
    """The pairs of articles that share a text, in the order of the articles (``a`` before ``b``), with reasons.

    Only the bodies count. What recurs in unrelated articles of the collection is furniture, and what any article has
    in quotation marks is somebody's speech: neither makes two reports one.
    """
    documents = _documents(articles)
    idf = learn_idf(documents)
    prepared = [prepare(document, idf) for document in documents]
    found = []
    for i, j in sorted(candidates(documents, idf)):
        reuse = relate(articles[i], articles[j], align(prepared[i], prepared[j]))
        if reuse is not None:
            found.append(reuse)
    return tuple(found)


def _documents(articles: Sequence[Article]) -> list[Document]:
    documents = [make_document(article) for article in articles]
    speech, usual = spoken(documents), too_often_cited(documents)
    recurring = furniture(documents) - speech
    return [without_sources(marked_as_spoken(without(document, recurring), speech), usual) for document in documents]
