"""A collection as it grows: a real archive, to which articles are added in time order and in random order."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.measure import Row, score, timed
from bench.sets import records
from rashomon.desk import Archive
from rashomon.types import Article, Grouped

TOGETHER = 100
"""Articles of one run of adding, at whose end stories are repaired."""


def arrive(articles: Sequence[Article], *, seed: int | None = None) -> list[Grouped]:
    """The stories after all articles arrived: by date (undated ones last, by id), or shuffled with a seed."""
    order = sorted(articles, key=lambda article: (article.published or "9", article.id))
    if seed is not None:
        random.Random(seed).shuffle(order)
    with tempfile.TemporaryDirectory() as folder, Archive(Path(folder) / "arriving.rashomon") as archive:
        for at in range(0, len(order), TOGETHER):
            archive.add(order[at : at + TOGETHER], annotate=False)
        return [Grouped(article.id, story) for article, story in archive.export() if story]


def arriving(shared: Path) -> Iterator[Row]:
    """The development sets as they would have come in: by date, and shuffled."""
    for name, target in (("giveme5w1h", "≥ .965"), ("ecbplus", "≥ .92")):
        path = shared / "data" / "stories" / f"{name}.jsonl"
        articles = records(path)
        for order, seed in (("by date", None), ("shuffled", 1)):
            found, cpu = timed(lambda articles=articles, seed=seed: arrive(articles, seed=seed))  # type: ignore[misc]
            figure = score(shared, "stories", path, found)["b3_f"]
            each = 1000 * cpu / len(articles)
            yield Row("arrive", f"stories/{name}", len(articles), f"B³ F, {order}", figure, each, target)
