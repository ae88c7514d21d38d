"""The archive's articles as JSON lines, as a table, as Parquet."""

from __future__ import annotations

import csv
import io
import itertools
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

import msgspec

from rashomon.types import Annotated

Row = tuple[Annotated, str | None]

_COLUMNS = "id story outlet url title published published_basis modified byline language stub source text".split()
_MARKS = "names times quantities quotes claims".split()
_TOGETHER = 1000
"""Rows of a Parquet row group."""


class Missing(Exception):
    """A library that this kind of file needs is not installed; says how to install it."""


def write(rows: Iterable[Row], kind: str, output: Path | None) -> None:
    """Write the rows to the file, or to standard output. Raises OSError, and Missing for Parquet without pyarrow."""
    if kind == "parquet":
        assert output is not None
        _write_parquet(rows, output)
        return
    lines = _json_lines(rows) if kind == "jsonl" else _csv_lines(rows)
    if output is None:
        _write_lines(lines, sys.stdout.buffer)
        return
    with output.open("wb") as file:
        _write_lines(lines, file)


def _write_lines(lines: Iterable[bytes], file: IO[bytes]) -> None:
    for line in lines:
        file.write(line)
    file.flush()


def _json_lines(rows: Iterable[Row]) -> Iterator[bytes]:
    """Articles as ``rashomon annotate`` prints them, with ``story`` beside: they can be added again."""
    for article, story in rows:
        yield msgspec.json.encode({**msgspec.to_builtins(article), "story": story}) + b"\n"


def _csv_lines(rows: Iterable[Row]) -> Iterator[bytes]:
    """RFC 4180, with a head; marks by their number."""
    line = io.StringIO()
    writer = csv.writer(line)
    for row in itertools.chain([[*_COLUMNS, *_MARKS]], map(_csv_row, rows)):
        writer.writerow(row)
        yield line.getvalue().encode()
        line.seek(0)
        line.truncate()


def _csv_row(row: Row) -> list[Any]:
    article, story = row
    cells = [story if name == "story" else getattr(article, name) for name in _COLUMNS]
    return [*cells, *(len(getattr(article, name)) for name in _MARKS)]


def _write_parquet(rows: Iterable[Row], output: Path) -> None:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise Missing("Parquet needs pyarrow: pip install 'rashomon-news[parquet]'") from error
    texts = [pa.field(name, pa.string()) for name in _COLUMNS]
    schema = pa.schema([*texts, *(pa.field(name, pa.string()) for name in ("blocks", *_MARKS))])
    iterator = iter(rows)
    with pq.ParquetWriter(output, schema, compression="zstd") as writer:
        while some := list(itertools.islice(iterator, _TOGETHER)):
            writer.write_table(pa.Table.from_pylist([_parquet_row(row) for row in some], schema))


def _parquet_row(row: Row) -> dict[str, str | None]:
    """Marks are JSON in their column, as the JSON lines have them."""
    article, story = row
    cells = {name: story if name == "story" else getattr(article, name) for name in _COLUMNS}
    marks = {name: msgspec.json.encode(getattr(article, name)).decode() for name in ("blocks", *_MARKS)}
    return cells | marks
