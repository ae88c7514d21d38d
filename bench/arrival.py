"""A collection as it grows: articles placed one by one, in time order and in random order, with repair now and then."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.measure import Row, score, timed
from bench.sets import records
from rashomon.stories import CANDIDATES, MEMBERS, Candidate, Sketch, Statistics, keys, place, repair, sketch, terms
from rashomon.types import Article, Grouped

CROWDED = 200
"""Articles from which a key finds no stories."""


class Shelf:
    """A small archive in memory: what the real one does with tables."""

    def __init__(self) -> None:
        self.story: dict[str, str] = {}
        self._sketches: dict[str, Sketch] = {}
        self._members: dict[str, list[str]] = defaultdict(list)
        self._holding: dict[str, list[str]] = defaultdict(list)
        self._terms: Counter[str] = Counter()
        self._opened = 0

    def add(self, article: Article) -> None:
        """Place an article."""
        new = sketch(article)
        self._terms.update(terms(new))
        self._sketches[article.id] = new
        candidates = [Candidate(story, self._some(story, MEMBERS)) for story in self._near(new, CANDIDATES)]
        self._put(article.id, place(new, candidates, self._statistics()).story or self._open())
        for key in keys(new):
            self._holding[key].append(article.id)

    def settle(self) -> int:
        """Look over every story with those next to it; how many steps were taken."""
        steps = 0
        for story in list(self._members):
            if not self._members[story]:
                continue
            beside = self._near(self._sketches[self._members[story][-1]], 4)
            looked_at = {each: self._some(each, 2 * MEMBERS) for each in {story, *beside} if self._members[each]}
            for step in repair(looked_at, self._statistics()):
                target = step.other or self._open() if step.kind == "split" else step.story
                for id in list(self._members[step.other or ""]) if step.kind == "merge" else step.articles:
                    self._members[self.story[id]].remove(id)
                    self._put(id, target)
                steps += 1
        return steps

    def _statistics(self) -> Statistics:
        return Statistics(len(self._sketches), self._terms)

    def _near(self, new: Sketch, most: int) -> list[str]:
        shared: dict[str, float] = defaultdict(float)
        for key in keys(new):
            holding = self._holding[key]
            if len(holding) <= CROWDED:
                for story in {self.story[id] for id in holding}:
                    shared[story] += 1 / (1 + len(holding)) ** 0.5
        return sorted(shared, key=lambda story: (-shared[story], story))[:most]

    def _some(self, story: str, most: int) -> tuple[Sketch, ...]:
        return tuple(self._sketches[id] for id in self._members[story][-most:])

    def _put(self, id: str, story: str) -> None:
        self.story[id] = story
        self._members[story].append(id)

    def _open(self) -> str:
        self._opened += 1
        return f"story {self._opened:06}"


def arrive(articles: Sequence[Article], *, seed: int | None = None, settle: bool = True) -> list[Grouped]:
    """The stories after all articles arrived: by date (undated ones last, by id), or shuffled with a seed."""
    order = sorted(articles, key=lambda article: (article.published or "9", article.id))
    if seed is not None:
        random.Random(seed).shuffle(order)
    shelf = Shelf()
    for n, article in enumerate(order, 1):
        shelf.add(article)
        if settle and (n % 100 == 0 or n == len(order)):
            shelf.settle()
    return [Grouped(article.id, shelf.story[article.id]) for article in articles]


def arriving(shared: Path) -> Iterator[Row]:
    """The development sets as they would have come in: by date, and shuffled."""
    for name in ("giveme5w1h", "ecbplus"):
        path = shared / "data" / "stories" / f"{name}.jsonl"
        articles = records(path)
        for order, seed in (("by date", None), ("shuffled", 1)):
            found, cpu = timed(lambda articles=articles, seed=seed: arrive(articles, seed=seed))  # type: ignore[misc]
            figure = score(shared, "stories", path, found)["b3_f"]
            yield Row("arrive", f"stories/{name}", len(articles), f"B³ F, {order}", figure, 1000 * cpu / len(articles))
