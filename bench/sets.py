"""The development sets under ../shared, each read into articles through the product's own reading stage."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from rashomon.read import load, read
from rashomon.types import Article, Page


def records(path: Path) -> list[Article]:
    """The articles of a record file, with their ids and texts as they are."""
    return [
        item
        for page in load([path])
        if isinstance(page, Page)
        for item in read(page, input_format="jsonl")
        if isinstance(item, Article)
    ]


def story_of(shared: Path, name: str, ids: Sequence[str]) -> list[Article]:
    """The articles with these ids, in this order, of one of the sets of stories."""
    articles = _by_id(shared, name)
    return [articles[id] for id in ids]


@functools.cache
def _by_id(shared: Path, name: str) -> Mapping[str, Article]:
    """A set is read once."""
    return {article.id: article for article in records(shared / "data" / "stories" / f"{name}.jsonl")}


def rows(path: Path) -> list[dict[str, object]]:
    """The JSON objects of a file of lines."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]
