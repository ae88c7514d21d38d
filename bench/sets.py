"""The development sets under ../shared, each read into articles through the product's own reading stage."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import msgspec

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


def pages(folder: Path) -> Iterator[Article]:
    """The articles of a folder of pages (``html/ID.html.gz``), with the gold's ids."""
    for row in rows(folder / "articles.jsonl"):
        id = str(row["id"])
        data = gzip.decompress((folder / "html" / f"{id}.html.gz").read_bytes())
        for item in read(Page(f"{id}.html", data), input_format="html"):
            if isinstance(item, Article):
                yield msgspec.structs.replace(item, id=id)


def rows(path: Path) -> list[dict[str, object]]:
    """The JSON objects of a file of lines."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]
