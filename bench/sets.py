"""The development sets under ../shared, each read into articles through the product's own reading stage."""

from __future__ import annotations

import json
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


def rows(path: Path) -> list[dict[str, object]]:
    """The JSON objects of a file of lines."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]
