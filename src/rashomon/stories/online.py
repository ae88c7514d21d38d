"""Placing articles as they arrive: each joins a story or opens one.

The one who keeps the articles looks up the stories that share keys with the new one (:func:`keys`), and hands over the
sketches of some of their articles. Nothing here stores, reads a clock, or depends on the order of the candidates.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec

from rashomon.stories.grouping import SAME_STORY
from rashomon.stories.likeness import Profile, likelihood, nearness
from rashomon.stories.reasons import reasons
from rashomon.stories.repair import Step, repair
from rashomon.stories.sketching import Sketch, keys, sketch, terms
from rashomon.stories.vectors import Statistics, Vector, cosine, make_vector

__all__ = [
    "CANDIDATES",
    "MEMBERS",
    "Candidate",
    "Placement",
    "Sketch",
    "Statistics",
    "Step",
    "keys",
    "place",
    "repair",
    "sketch",
    "terms",
]

CANDIDATES = 8
"""Stories that suffice to place an article: those that share most keys with it."""
MEMBERS = 12
"""Articles of a story that suffice to place another: the newest ones. More are welcome and cost time."""
_LOOKED_AT, _FIRST = 3, 3
"""Stories that are looked at whole, by the likeness of so many of their articles."""


class Candidate(msgspec.Struct, frozen=True):
    """A story that may take the article, with the sketches of its articles or of some of them (see MEMBERS)."""

    story: str
    members: tuple[Sketch, ...]


class Placement(msgspec.Struct, frozen=True):
    """The story that an article joins, or None if it opens one; how likely it is of the best story (0 to 1), and why."""

    story: str | None
    score: float
    why: tuple[str, ...]


def place(sketch: Sketch, candidates: Sequence[Candidate], statistics: Statistics) -> Placement:
    """The story that the article joins: the one whose articles it is likeliest to share its event with, on average.

    The same model and threshold as in grouping all at once, over the articles at hand; without a story that likely
    enough holds the event the article opens one. The result does not depend on the order of the candidates or of their
    members. Candidates without members are passed over.
    """
    new = make_vector(sketch, statistics)
    stories = [_Story(each, new, statistics) for each in candidates if each.members]
    stories = sorted(stories, key=lambda story: (-story.first, story.id))[:_LOOKED_AT]
    own = Profile(sketch, new, nearness(each for story in stories for each in story.alike()))
    best: tuple[float, str, Profile, float] | None = None
    for story in stories:
        profiles = story.profiles()
        likely = [likelihood(own, one, near) for one, near in zip(profiles, story.alike(), strict=True)]
        mean = math.fsum(likely) / len(likely)
        if best is None or mean > best[0]:
            top = max(range(len(likely)), key=lambda n: (likely[n], -n))
            best = mean, story.id, profiles[top], story.alike()[top]
    if best is None:
        return Placement(None, 0.0, ("nothing before it has its words",))
    mean, id, closest, near = best
    return Placement(id if mean >= SAME_STORY else None, mean, reasons(own, closest, near, mean >= SAME_STORY))


class _Story:
    """A candidate beside the new article. Only those whose first articles are near are looked at whole."""

    def __init__(self, candidate: Candidate, new: Vector, statistics: Statistics) -> None:
        self.id = candidate.story
        self._members = sorted(candidate.members, key=lambda member: member.article)
        self._new, self._statistics = new, statistics
        self._vectors: list[Vector] = []
        self._alike: list[float] = []
        self._read(_FIRST)
        self.first = math.fsum(self._alike) / len(self._alike)

    def _read(self, most: int) -> None:
        for member in self._members[len(self._vectors) : most]:
            self._vectors.append(make_vector(member, self._statistics))
            self._alike.append(cosine(self._new, self._vectors[-1]))

    def alike(self) -> list[float]:
        """The cosines of its articles with the new one."""
        self._read(len(self._members))
        return self._alike

    def profiles(self) -> list[Profile]:
        """Its articles among each other and the new one."""
        near = [[each] for each in self.alike()]
        for j, vector in enumerate(self._vectors):
            for i in range(j):
                found = cosine(vector, self._vectors[i])
                near[i].append(found)
                near[j].append(found)
        found_for = zip(self._members, self._vectors, near, strict=True)
        return [Profile(one, vector, nearness(each)) for one, vector, each in found_for]
