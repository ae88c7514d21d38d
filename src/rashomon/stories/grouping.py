"""Grouping articles into stories, all at once: average linkage over how likely each two tell one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import xxhash

from rashomon.linkage import average_linkage
from rashomon.stories.candidates import candidate_pairs
from rashomon.stories.likeness import LEAST, Profile, likelihood, nearness
from rashomon.stories.sketching import Sketch, sketch
from rashomon.stories.vectors import Statistics, cosine, count, make_vector
from rashomon.types import Article, Grouped, Reuse

SAME_STORY = 0.5
"""Mean likelihood from which two groups are one story: one setting for all collections."""
_COPY = 0.95
"""How likely two articles of one origin tell one event, whatever else they hold."""


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
    likely = likelihoods(sketches, count(sketches))
    for pair in reuse:
        if pair.same_origin and pair.a in place and pair.b in place:
            i, j = sorted((place[pair.a], place[pair.b]))
            likely[i, j] = max(_COPY, likely.get((i, j), 0.0))
    return [tuple(order[rank] for rank in cluster) for cluster in average_linkage(len(articles), likely, SAME_STORY)]


def likelihoods(sketches: Sequence[Sketch], statistics: Statistics) -> dict[tuple[int, int], float]:
    """How likely each two (i < j) tell one event; pairs that have little in common are left out."""
    profiles, alike = profiles_of(sketches, statistics)
    found = {(i, j): likelihood(profiles[i], profiles[j], cosine) for (i, j), cosine in alike.items()}
    return {pair: likely for pair, likely in found.items() if likely > 0.001}


def profiles_of(
    sketches: Sequence[Sketch], statistics: Statistics
) -> tuple[list[Profile], Mapping[tuple[int, int], float]]:
    """Each article among the others, and the cosines of the pairs that have something in common."""
    vectors = [make_vector(one, statistics) for one in sketches]
    alike = {(i, j): found for i, j in candidate_pairs(vectors) if (found := cosine(vectors[i], vectors[j])) >= LEAST}
    near: dict[int, list[float]] = defaultdict(list)
    for (i, j), found in alike.items():
        near[i].append(found)
        near[j].append(found)
    profiles = [Profile(one, vectors[n], nearness(near[n])) for n, one in enumerate(sketches)]
    return profiles, alike
