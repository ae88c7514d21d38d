"""Grouping articles into stories, all at once: average linkage over what they are about and what they copied."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence

import xxhash

from rashomon.linkage import average_linkage
from rashomon.stories.vectors import make_vectors
from rashomon.types import Article, Grouped, Reuse

SAME_STORY = 0.16
"""Mean cosine from which two groups are one story: one setting for all collections."""
_FLOOR = 0.05
_COPY = 0.9
"""What two articles of one origin have at least in common."""
_DAYS, _APART = 5, 0.75
"""Articles further apart than so many days are so much less alike."""


def group(articles: Sequence[Article], reuse: Sequence[Reuse] = (), *, one_story: bool = False) -> tuple[Grouped, ...]:
    """The story of each article, in the order of the articles.

    A story's id is made from the smallest id of its articles: it does not depend on their order. Articles without a
    date are grouped by their text alone.
    """
    if one_story:
        clusters: list[tuple[int, ...]] = [tuple(range(len(articles)))] if articles else []
    else:
        clusters = _clusters(articles, reuse)
    story = {}
    for cluster in clusters:
        id = _story_id(min(articles[i].id for i in cluster))
        story.update(dict.fromkeys(cluster, id))
    return tuple(
        Grouped(article.id, story[index], article.title, article.outlet) for index, article in enumerate(articles)
    )


def _story_id(smallest: str) -> str:
    return "s-" + xxhash.xxh3_64_hexdigest(smallest.encode("utf-8", "surrogatepass"))[:8]


def _clusters(articles: Sequence[Article], reuse: Sequence[Reuse]) -> list[tuple[int, ...]]:
    order = sorted(range(len(articles)), key=lambda i: articles[i].id)
    place = {articles[i].id: rank for rank, i in enumerate(order)}
    similar = _similarities(make_vectors([articles[i] for i in order]))
    dates = [_date(articles[i]) for i in order]
    for (i, j), similarity in similar.items():
        one, other = dates[i], dates[j]
        if one and other and abs((one - other).days) > _DAYS:
            similar[i, j] = similarity * _APART
    for pair in reuse:
        if pair.same_origin and pair.a in place and pair.b in place:
            i, j = sorted((place[pair.a], place[pair.b]))
            similar[i, j] = max(_COPY, similar.get((i, j), 0.0))
    return [tuple(order[rank] for rank in cluster) for cluster in average_linkage(len(articles), similar, SAME_STORY)]


def _similarities(vectors: Sequence[Mapping[str, float]]) -> dict[tuple[int, int], float]:
    """Cosines over a floor, by pairs of indices (i < j)."""
    holding: dict[str, list[tuple[int, float]]] = defaultdict(list)
    found: dict[tuple[int, int], float] = {}
    for j, vector in enumerate(vectors):
        near: dict[int, float] = defaultdict(float)
        for term, weight in vector.items():
            for i, other in holding[term]:
                near[i] += weight * other
            holding[term].append((j, weight))
        found.update({(i, j): cosine for i, cosine in near.items() if cosine >= _FLOOR})
    return found


def _date(article: Article) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat((article.published or "")[:10])
    except ValueError:
        return None
