"""Repairing stories now and then: which are one, which are two, and which article is in the wrong one."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from rashomon.linkage import average_linkage
from rashomon.stories.grouping import SAME_STORY, likelihoods
from rashomon.stories.sketching import Sketch
from rashomon.stories.vectors import Statistics

_MARGIN = 0.05
"""By how much the model must be surer than for placing, before something that was decided is changed."""


class Step(msgspec.Struct, frozen=True):
    """A repair. ``merge``: all of ``other`` goes into ``story``. ``split``: ``articles`` leave ``story``, for ``other``
    or, if that is None, for a new story of their own. ``score``: how likely those that come together (merge), or those
    that part (split), tell one event on average.
    """

    kind: Literal["merge", "split"]
    story: str
    other: str | None
    articles: tuple[str, ...]
    score: float
    why: tuple[str, ...]


def repair(members: Mapping[str, Sequence[Sketch]], statistics: Statistics) -> tuple[Step, ...]:
    """Splits, then merges, that bring the stories near what grouping all their articles at once would give.

    Hand over stories that share keys with each other, as many as should be looked at together. Steps are to be applied
    in order. The larger of two stories, or else the one with the smaller id, keeps its id. One who keeps decisions made
    by hand drops the steps that would undo them.
    """
    stories = {story: sorted(sketches, key=lambda one: one.article) for story, sketches in sorted(members.items())}
    everyone = [one for sketches in stories.values() for one in sketches]
    likely = likelihoods(everyone, statistics)
    parts = list(_parts(stories, likely))
    steps: list[Step] = []
    for together in _joined(parts, likely):
        whole = [part for part in together if part.whole]
        target = min(whole, key=lambda part: (-len(part.indices), part.story)) if whole else None
        steps.extend(
            _step(part, target, parts, everyone, likely)
            for part in together
            if part is not target and (target is None or part.whole or part.story != target.story)
        )
    return tuple(sorted(steps, key=lambda step: (step.kind == "merge", step.story, step.articles)))


class _Part(msgspec.Struct, frozen=True):
    """Articles of a story that stay together; ``whole`` if they are what remains of it, and keep its id."""

    story: str
    whole: bool
    indices: tuple[int, ...]


def _parts(stories: Mapping[str, Sequence[Sketch]], likely: Mapping[tuple[int, int], float]) -> Iterator[_Part]:
    inside: dict[int, str] = {}
    for story, sketches in stories.items():
        inside.update(dict.fromkeys(range(len(inside), len(inside) + len(sketches)), story))
    within: dict[str, dict[tuple[int, int], float]] = defaultdict(dict)
    for (i, j), each in likely.items():
        if inside[i] == inside[j]:
            within[inside[i]][i, j] = each
    first = 0
    for story, sketches in stories.items():
        mine = {(i - first, j - first): each for (i, j), each in within[story].items()}
        clusters = sorted(
            average_linkage(len(sketches), mine, SAME_STORY - _MARGIN), key=lambda part: (-len(part), part)
        )
        for n, cluster in enumerate(clusters):
            yield _Part(story, n == 0, tuple(first + i for i in cluster))
        first += len(sketches)


def _joined(parts: Sequence[_Part], likely: Mapping[tuple[int, int], float]) -> list[list[_Part]]:
    """Which parts are one story: average linkage over the means between them."""
    part_of = {index: n for n, part in enumerate(parts) for index in part.indices}
    sums: dict[tuple[int, int], float] = defaultdict(float)
    for (i, j), each in sorted(likely.items()):
        a, b = sorted((part_of[i], part_of[j]))
        if a != b:
            sums[a, b] += each
    sizes = [len(part.indices) for part in parts]
    clusters = average_linkage(len(parts), sums, SAME_STORY + _MARGIN, sizes=sizes)
    return [[parts[n] for n in cluster] for cluster in clusters]


def _step(
    part: _Part,
    target: _Part | None,
    parts: Sequence[_Part],
    everyone: Sequence[Sketch],
    likely: Mapping[tuple[int, int], float],
) -> Step:
    articles = tuple(everyone[i].article for i in part.indices)
    if part.whole and target is not None:
        score = _mean(part.indices, target.indices, likely)
        reason = f"articles of the two tell one event with a likelihood of {score:.2f} on average"
        return Step("merge", target.story, part.story, articles, score, (reason,))
    rest = [i for other in parts if other.story == part.story and other is not part for i in other.indices]
    score = _mean(part.indices, rest, likely)
    why: tuple[str, ...] = (f"they tell the event of the rest with a likelihood of only {score:.2f} on average",)
    if target is not None:
        why = (*why, f"that of the other story with {_mean(part.indices, target.indices, likely):.2f}")
    return Step("split", part.story, target.story if target else None, articles, score, why)


def _mean(a: Sequence[int], b: Sequence[int], likely: Mapping[tuple[int, int], float]) -> float:
    pairs = [likely.get((min(i, j), max(i, j)), 0.0) for i in a for j in b]
    return math.fsum(pairs) / len(pairs) if pairs else 0.0
