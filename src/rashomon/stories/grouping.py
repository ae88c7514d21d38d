"""Grouping articles into stories, all at once: average linkage over how likely each two tell one event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import xxhash

from rashomon.linkage import average_linkage
from rashomon.stories.candidates import candidates
from rashomon.stories.chains import chains
from rashomon.stories.likeness import LEAST, Indices, likelihoods, nearness
from rashomon.stories.members import Member, members
from rashomon.stories.sketching import sketch
from rashomon.stories.vectors import Comparer, Floats, Vector, count, stacked
from rashomon.types import Article, Grouped, Reuse

SAME_STORY = 0.5
"""Mean likelihood from which two groups are one story: one setting for all collections."""
_COPY = 0.95
"""How likely two articles of one origin tell one event, whatever else they hold."""
_UNLIKELY = 0.001
"""Likelihoods up to this count as none."""

Likely = Mapping[tuple[int, int], float]
"""How likely each two (i < j) of some articles tell one event; those that are left out do not."""


def group(articles: Sequence[Article], reuse: Sequence[Reuse] = (), *, one_story: bool = False) -> tuple[Grouped, ...]:
    """The story of each article, in the order of the articles.

    A story's id is made from the smallest id of its articles: neither it nor the grouping depends on their order. No
    dates are needed.
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
    sketches = [sketch(articles[i]) for i in order]
    likely = dict(likely_pairs(members(sketches, count(sketches)), Comparer()))
    for pair in reuse:
        if pair.same_origin and pair.a in place and pair.b in place:
            i, j = sorted((place[pair.a], place[pair.b]))
            likely[i, j] = max(_COPY, likely.get((i, j), 0.0))
    return [tuple(order[rank] for rank in cluster) for cluster in average_linkage(len(articles), likely, SAME_STORY)]


def likely_pairs(articles: Sequence[Member], comparer: Comparer) -> Likely:
    """How likely each two of the articles tell one event, seen among all of them.

    Those that no chain of likely pairs with enough in common connects do not (:mod:`rashomon.stories.chains`).
    """
    vectors = [article.vector for article in articles]
    i, j, alike = alike_pairs(vectors, comparer)
    found = likelihoods(articles, i, j, alike, near_of(len(articles), i, j, alike))
    likely = np.flatnonzero(found >= SAME_STORY)
    chain = chains(vectors, i[likely], j[likely], alike[likely], comparer)
    some = np.flatnonzero((found > _UNLIKELY) & (chain[i] == chain[j]))
    return dict(zip(zip(i[some].tolist(), j[some].tolist(), strict=True), found[some].tolist(), strict=True))


def alike_pairs(vectors: Sequence[Vector], comparer: Comparer) -> tuple[Indices, Indices, Floats]:
    """The pairs (i < j) that have something in common, and the cosine of each."""
    stack = stacked(vectors)
    first, second, cosines = [], [], []
    for index, others in enumerate(candidates(vectors)):
        if others:
            rows = np.array(others)
            found = comparer.cosines(vectors[index], Vector(stack.terms[rows], stack.weights[rows]))
            kept = found >= LEAST
            first.append(rows[kept])
            second.append(np.full(int(kept.sum()), index))
            cosines.append(found[kept])
    none = np.zeros(0, np.intp)
    return np.concatenate([none, *first]), np.concatenate([none, *second]), np.concatenate([np.zeros(0), *cosines])


def near_of(count: int, i: Indices, j: Indices, alike: Floats) -> Floats:
    """The nearness of each article, by the pairs that have something in common."""
    own, cosines = np.concatenate([i, j]), np.concatenate([alike, alike])
    order = np.lexsort((-cosines, own))
    own, cosines = own[order], cosines[order]
    rank = np.arange(len(own)) - np.searchsorted(own, own)
    rows = np.full((count, 3), -np.inf)
    near = rank < 3
    rows[own[near], rank[near]] = cosines[near]
    return nearness(rows)
