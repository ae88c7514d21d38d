"""Pairs of articles with features and labels, out of the development sets: whole ones and small ones drawn from them."""

from __future__ import annotations

import hashlib
import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from rashomon.read import load, read
from rashomon.stories.likeness import LEAST, WEIGHTS, features, nearness
from rashomon.stories.members import members as weighed
from rashomon.stories.sketching import Sketch, sketch
from rashomon.stories.vectors import Comparer, count, stacked
from rashomon.types import Article, Page

SHA256 = {
    "giveme5w1h": "660a3cd6cc6c91b5fe89f642d23d66461b5f8fd85e5a1374c673ddf9e69c3f76",
    "ecbplus": "98c8b959a79d5ce8b9b0c6e7d9a2bf7ecd00a8217d0f37acc778406a247c06a0",
}
FOLDS = 5
NAMES = tuple(WEIGHTS)[1:]
"""The features of the model, in the order of :func:`rashomon.stories.likeness.features`."""
_COMPARER = Comparer()
KINDS = ("one", "two", "odd", "alike", "mid", "pair, one story", "pair, two stories", "pair, look-alikes")


class Member(msgspec.Struct, frozen=True):
    """An article of a development set: its sketch, its story, its topic (look-alike stories share one), its fold."""

    sketch: Sketch
    story: str
    topic: str
    fold: int


class Collection(msgspec.Struct, frozen=True):
    """Articles that are grouped together: a whole set, or a small one of some kind."""

    set: str
    kind: str
    members: list[Member]
    pairs: list[tuple[int, int]]
    features: NDArray[np.float64]

    def labels(self) -> NDArray[np.float64]:
        """1 where both articles are of one story."""
        return np.array([self.members[i].story == self.members[j].story for i, j in self.pairs], dtype=float)

    def folds(self) -> list[frozenset[int]]:
        """The folds that each pair touches."""
        return [frozenset((self.members[i].fold, self.members[j].fold)) for i, j in self.pairs]


def read_set(shared: Path, name: str) -> list[Member]:
    """The articles of a development set, whose content must be the pinned one."""
    path = shared / "data" / "stories" / f"{name}.jsonl"
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != SHA256[name]:
        sys.exit(f"{path} is not the file that the weights were made from")
    stories = {str(row["id"]): str(row["story"]) for row in map(json.loads, data.decode().splitlines())}
    topics = {story: _topic(story) for story in stories.values()}
    order = sorted(set(topics.values()))
    random.Random(7).shuffle(order)
    fold = {topic: n % FOLDS for n, topic in enumerate(order)}
    articles = [item for page in load([path]) if isinstance(page, Page) for item in read(page, input_format="jsonl")]
    return [
        Member(sketch(item), stories[item.id], topics[stories[item.id]], fold[topics[stories[item.id]]])
        for item in articles
        if isinstance(item, Article)
    ]


def _topic(story: str) -> str:
    match = re.fullmatch(r"(\d+)ecb(?:plus)?", story)
    return match[1] if match else story


def collection(name: str, kind: str, members: list[Member]) -> Collection:
    """The articles with the features of all their pairs that have something in common."""
    sketches = [member.sketch for member in members]
    compared = weighed(sketches, count(sketches))
    vectors = [each.vector for each in compared]
    stack = stacked(vectors)
    alike = np.array([_COMPARER.cosines(vector, stack) for vector in vectors])
    np.fill_diagonal(alike, -np.inf)
    j, i = np.nonzero(np.tril(alike, -1) >= LEAST)
    near = nearness(alike) if len(members) > 1 else nearness(np.zeros((len(members), 0)))
    rows = features(compared, i, j, alike[i, j], near) if len(i) else np.zeros((0, len(NAMES)))
    return Collection(name, kind, members, list(zip(i.tolist(), j.tolist(), strict=True)), rows)


def small(name: str, members: Sequence[Member], per_fold: int, seed: str) -> Iterator[Collection]:
    """Collections of 2 to 30 articles, each within one fold, drawn with a fixed seed."""
    for fold in range(FOLDS):
        stories: dict[str, list[Member]] = defaultdict(list)
        for member in members:
            if member.fold == fold:
                stories[member.story].append(member)
        for kind in KINDS:
            dice = random.Random(f"{seed} {name} {kind} {fold}")
            for _ in range(per_fold):
                drawn = _draw(kind, stories, dice)
                if drawn:
                    yield collection(name, kind, drawn)


def _draw(kind: str, stories: dict[str, list[Member]], dice: random.Random) -> list[Member]:
    large = sorted(story for story, members in stories.items() if len(members) >= 4)
    topics: dict[str, list[str]] = defaultdict(list)
    for story in large:
        topics[stories[story][0].topic].append(story)
    twins = [both for _, both in sorted(topics.items()) if len(both) == 2]
    if kind in ("alike", "pair, look-alikes"):
        chosen = dice.choice(twins) if twins else []
    else:
        number = {"one": 1, "pair, one story": 1, "odd": dice.randint(2, 4), "mid": 6}.get(kind, 2)
        chosen = dice.sample(large, min(number, len(large)))
    sizes = {
        "one": [(2, 8)],
        "odd": [(2, 8), *[(1, 1)] * 3],
        "mid": [(1, 6)] * 6,
        "pair, one story": [(2, 2)],
        "pair, two stories": [(1, 1)] * 2,
        "pair, look-alikes": [(1, 1)] * 2,
    }.get(kind, [(2, 5)] * 2)
    return [
        member
        for story, (least, most) in zip(chosen, sizes, strict=False)
        for member in dice.sample(stories[story], min(len(stories[story]), dice.randint(least, most)))
    ]
