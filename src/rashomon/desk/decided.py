"""What one run of repairing has decided: what it joined it does not part again, and what it parted it does not join.

A story is grouped anew with its neighbours, and each of two stories has neighbours of its own, among which the model may
answer otherwise. So two articles change at most once whether they are in one story: the run comes to an end, and its log
never tells a step and then its opposite. Articles that come later are new evidence, and what they change is looked over
by a run that remembers nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection


class Decided:
    """The steps of a run, found by the articles that they moved and by those that these came to or left."""

    def __init__(self) -> None:
        self._joined = _Sides()
        self._parted = _Sides()

    def join(self, some: Collection[int], others: Collection[int]) -> None:
        """These articles came into one story with the others."""
        self._joined.add(some, others)

    def part(self, some: Collection[int], others: Collection[int]) -> None:
        """These articles left the story of the others."""
        self._parted.add(some, others)

    def may_join(self, some: Collection[int], others: Collection[int]) -> bool:
        """Whether no two of them, one of each, were parted."""
        return not self._parted.face(some, others)

    def may_part(self, some: Collection[int], others: Collection[int]) -> bool:
        """Whether no two of them, one of each, were joined."""
        return not self._joined.face(some, others)


class _Sides:
    """Steps with two sides each: a number for each side (twice the step's, and one more), under its articles."""

    def __init__(self) -> None:
        self._count = 0
        self._of: dict[int, list[int]] = defaultdict(list)

    def add(self, some: Collection[int], others: Collection[int]) -> None:
        for side, articles in enumerate((some, others)):
            for article in articles:
                self._of[article].append(2 * self._count + side)
        self._count += 1

    def face(self, some: Collection[int], others: Collection[int]) -> bool:
        """Whether any of them stand on two sides of one step."""
        facing = {side ^ 1 for article in some for side in self._of.get(article, ())}
        return any(side in facing for article in others for side in self._of.get(article, ()))
