"""Repairing stories now and then: which are one, which are two, and which article is in the wrong one."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from typing import Literal

import msgspec

from rashomon.linkage import average_linkage
from rashomon.stories.grouping import SAME_STORY, Likely, likely_pairs
from rashomon.stories.members import Member
from rashomon.stories.online import Story
from rashomon.stories.vectors import Comparer

_MARGIN = 0.01
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


def repair(stories: Sequence[Story], comparer: Comparer) -> tuple[Step, ...]:
    """Splits, then merges, that bring the stories near what grouping all their articles at once would give.

    Hand over stories that share keys with each other, as many as should be looked at together. Steps are to be applied
    in order. The larger of two stories, or else the one with the smaller id, keeps its id. One who keeps decisions made
    by hand drops the steps that would undo them.
    """
    stories = sorted(stories, key=lambda story: story.id)
    everyone = [one for story in stories for one in story.members]
    inside = [story.id for story in stories for _ in story.members]
    likely = likely_pairs(everyone, comparer)
    together = average_linkage(
        len(everyone),
        {(i, j): each + (_MARGIN if inside[i] == inside[j] else -_MARGIN) for (i, j), each in likely.items()},
        SAME_STORY,
    )
    clusters = _parts(together, inside)
    parts = [part for cluster in clusters for part in cluster]
    steps: list[Step] = []
    for cluster in clusters:
        whole = [part for part in cluster if part.whole]
        target = min(whole, key=lambda part: (-len(part.indices), part.story)) if whole else None
        steps.extend(
            _step(part, target, parts, everyone, likely)
            for part in cluster
            if part is not target and (target is None or part.whole or part.story != target.story)
        )
    return tuple(sorted(steps, key=lambda step: (step.kind == "merge", step.story, step.articles)))


class _Part(msgspec.Struct, frozen=True):
    """Articles of a story that stay together; ``whole`` if they are what remains of it, and keep its id."""

    story: str
    whole: bool
    indices: tuple[int, ...]


def _parts(clusters: Sequence[tuple[int, ...]], inside: Sequence[str]) -> list[list[_Part]]:
    """What each cluster takes from each story. The largest part of a story, or else the first, is what remains of it."""
    found: list[list[tuple[str, tuple[int, ...]]]] = []
    largest: dict[str, tuple[int, ...]] = {}
    for cluster in clusters:
        by_story: dict[str, list[int]] = defaultdict(list)
        for index in cluster:
            by_story[inside[index]].append(index)
        found.append([(story, tuple(indices)) for story, indices in by_story.items()])
        for story, indices in found[-1]:
            if len(indices) > len(largest.get(story, ())):
                largest[story] = indices
    return [[_Part(story, largest[story] == indices, indices) for story, indices in parts] for parts in found]


def _step(
    part: _Part,
    target: _Part | None,
    parts: Sequence[_Part],
    everyone: Sequence[Member],
    likely: Likely,
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


def _mean(a: Sequence[int], b: Sequence[int], likely: Likely) -> float:
    pairs = [likely.get((min(i, j), max(i, j)), 0.0) for i in a for j in b]
    return math.fsum(pairs) / len(pairs) if pairs else 0.0
