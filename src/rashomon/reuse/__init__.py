"""Reuse: which articles took text from each other or from a third, and how many origins are behind them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from rashomon.reuse.align import align, prepare
from rashomon.reuse.changes import find_changes
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
from rashomon.reuse.large import Found, find_reuse_in
from rashomon.reuse.lineage import tell_by_family
from rashomon.reuse.origins import find_origins
from rashomon.reuse.relation import relate
from rashomon.types import Article, Reuse, ReusePassage

__all__ = ["LARGE", "Found", "find_origins", "find_reuse", "find_reuse_in"]

LARGE = 2000
"""Articles from which a collection is joined on disk, and shingles are sampled."""


def find_reuse(articles: Sequence[Article]) -> tuple[Reuse, ...]:
    """The pairs of articles that share a text, in the order of the articles (``a`` before ``b``), with reasons.

    Only the bodies count. What recurs in unrelated articles of the collection is furniture, and what any article has
    in quotation marks is somebody's speech: neither makes two reports one.
    """
    if len(articles) >= LARGE:
        return _of_many(articles)
    documents = _documents(articles)
    idf = learn_idf(documents)
    prepared = [prepare(document, idf) for document in documents]
    found = []
    for i, j in sorted(candidates(documents, idf)):
        reuse = relate(articles[i], articles[j], align(prepared[i], prepared[j]))
        if reuse is not None:
            found.append(reuse)
    by_id = {article.id: article for article in articles}
    return tuple(_with_changes(pair, by_id) for pair in tell_by_family(found, by_id))


def _with_changes(pair: Reuse, articles: Mapping[str, Article]) -> Reuse:
    """The pair with what the version changed; the article that it is known to be taken from is the one before."""
    if not pair.same_origin:
        return pair
    a, b, passages = articles[pair.a], articles[pair.b], pair.passages
    if pair.direction == "b->a":
        a, b = b, a
        passages = tuple(ReusePassage(passage.b, passage.a, passage.kind) for passage in passages)
    return msgspec.structs.replace(pair, changes=find_changes(a, b, passages))


def _of_many(articles: Sequence[Article]) -> tuple[Reuse, ...]:
    place = {article.id: number for number, article in enumerate(articles)}
    with find_reuse_in(articles) as found:
        pairs = sorted(found.pairs(), key=lambda pair: (place[pair.a], place[pair.b]))
    return tell_by_family(pairs, {article.id: article for article in articles})


def _documents(articles: Sequence[Article]) -> list[Document]:
    documents = [make_document(article) for article in articles]
    speech, usual = spoken(documents), too_often_cited(documents)
    recurring = furniture(documents) - speech
    return [without_sources(marked_as_spoken(without(document, recurring), speech), usual) for document in documents]
