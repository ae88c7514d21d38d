"""Who tells something: agencies and newsrooms, whose reports bear no witness to each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.text import fold
from rashomon.types import Article, Origin


def find_tellers(articles: Sequence[Article], origins: Iterable[Origin]) -> dict[str, str]:
    """Of each article what it counts as: the agency whose report it is; one newsroom for those of an outlet that copy
    nobody and credit no agency; else its origin. Two reports of one teller bear no witness to each other."""
    by_id = {article.id: article for article in articles}
    counts: dict[str, str] = {}
    for number, origin in enumerate(origins):
        for id in origin.articles:
            article = by_id.get(id)
            own = article is not None and article.outlet and article.credit is None and len(origin.articles) == 1
            named = f"of {fold(article.outlet)}" if own and article and article.outlet else f"origin {number}"
            counts[id] = f"agency {fold(origin.wire)}" if origin.wire else named
    return counts
