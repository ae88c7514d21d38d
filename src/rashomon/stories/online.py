"""Placing articles as they arrive: each joins a story or opens one.

The one who keeps the articles looks up the stories that share keys with the new one
(:func:`rashomon.stories.sketching.keys`), and hands them over. Nothing here stores or reads a clock.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
import numpy as np

from rashomon.stories.chains import JOINS
from rashomon.stories.grouping import SAME_STORY
from rashomon.stories.likeness import LEAST, likelihoods, nearness
from rashomon.stories.members import Member
from rashomon.stories.reasons import reasons
from rashomon.stories.vectors import Comparer, Floats, Vector, joined, stacked

MEMBERS = 24
"""Articles of a story that suffice to place another: the newest ones."""
_LOOKED_AT = 3
"""Stories that are looked at whole: those that are nearest on average."""


class Story:
    """A story that may take an article: its newest articles, and how alike these are among each other."""

    def __init__(self, id: str) -> None:
        self.id = id
        self.members: list[Member] = []
        self._stack: Vector | None = None
        self._cosines = np.zeros((0, 0))

    def add(self, new: Member, comparer: Comparer) -> None:
        """One article more; the oldest beyond MEMBERS is dropped."""
        known = len(self.members)
        row = comparer.cosines(new.vector, self.stack)
        grown = np.full((known + 1, known + 1), -np.inf)
        grown[:known, :known] = self._cosines
        grown[known, :known] = grown[:known, known] = np.where(row >= LEAST, row, -np.inf)
        first = max(0, known + 1 - MEMBERS)
        self._cosines = grown[first:, first:]
        self.members = [*self.members, new][first:]
        self._stack = None

    @property
    def stack(self) -> Vector:
        """The vectors of its articles."""
        if self._stack is None:
            self._stack = stacked([each.vector for each in self.members])
        return self._stack

    def nearness(self, new: Floats) -> Floats:
        """The nearness of its articles, ``new`` being their cosines with one that may join them."""
        return nearness(np.column_stack([self._cosines, np.where(new >= LEAST, new, -np.inf)]))


class Placement(msgspec.Struct, frozen=True):
    """The story that an article joins, or None if it opens one; how likely it is of the best story (0 to 1), and why."""

    story: str | None
    score: float
    why: tuple[str, ...]


def place(new: Member, names: Mapping[int, str], candidates: Sequence[Story], comparer: Comparer) -> Placement:
    """The story that the article joins: the one whose articles it is likeliest to share its event with, on average.

    The same model and threshold as in grouping all at once, over the articles at hand; without a story that likely
    enough holds the event the article opens one. ``names``: how those of the article are written, for the reasons. The
    result does not depend on the order of the candidates. Those without articles are passed over.
    """
    stories = [story for story in candidates if story.members]
    if not stories:
        return Placement(None, 0.0, ("nothing before it has its words",))
    bounds = np.cumsum([len(story.members) for story in stories])[:-1]
    parts = np.split(comparer.cosines(new.vector, joined([story.stack for story in stories])), bounds)
    ranked = sorted(zip(stories, parts, strict=True), key=lambda pair: (-float(pair[1].mean()), pair[0].id))
    looked_at = ranked[:_LOOKED_AT]
    alike = np.concatenate([part for _, part in looked_at])
    own = nearness(np.where(alike >= LEAST, alike, -np.inf)[None, :])
    near = np.concatenate([own, *(story.nearness(part) for story, part in looked_at)])
    everyone = [new, *(one for story, _ in looked_at for one in story.members)]
    others = np.arange(1, len(everyone))
    likely = likelihoods(everyone, np.zeros_like(others), others, alike, near)
    first = 0
    best: tuple[bool, float, str, int] | None = None
    for story, part in looked_at:
        mine = likely[first : first + len(part)]
        mean = float(mine.mean())
        joins = mean >= SAME_STORY and bool(((part >= JOINS) & (mine >= SAME_STORY)).any())
        if best is None or (joins, mean) > best[:2]:
            best = joins, mean, story.id, first + int(mine.argmax())
        first += len(part)
    assert best is not None
    joins, mean, id, closest = best
    both = near[[0, 1 + closest]]
    why = reasons(new, everyone[1 + closest], names, float(alike[closest]), both, joined=joins)
    return Placement(id if joins else None, mean, why)
