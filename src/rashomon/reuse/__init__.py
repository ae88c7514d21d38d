"""Reuse: which articles took text from each other or from a third, and how many origins are behind them."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.reuse.align import align
from rashomon.reuse.document import make_document
from rashomon.reuse.index import candidates, furniture, spoken
from rashomon.reuse.origins import find_origins
from rashomon.reuse.relation import relate
from rashomon.types import Article, Reuse

__all__ = ["find_origins", "find_reuse"]


def find_reuse(articles: Sequence[Article]) -> tuple[Reuse, ...]:
    """The pairs of articles that share a text, in the order of the articles (``a`` before ``b``), with reasons.

    Only the bodies count. What too many articles of the collection share is furniture, and what one of them has in
    quotation marks is somebody's speech: neither makes two reports one.
    """
    documents = [make_document(article) for article in articles]
    ignored, quoted = furniture(documents), spoken(documents)
    found = []
    for i, j in candidates(documents):
        alignment = align(documents[i], documents[j], ignored=ignored, spoken=quoted)
        reuse = relate(articles[i], articles[j], alignment)
        if reuse is not None:
            found.append((i, j, reuse))
    return tuple(reuse for _, _, reuse in sorted(found, key=lambda item: item[:2]))
