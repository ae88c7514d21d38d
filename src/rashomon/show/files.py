"""Results as files of records, JSON lines or Parquet: whole or not there at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path

import msgspec

from rashomon.show.records import to_jsonl

_ROWS = 10_000
"""Records of a row group, and the most that are held."""


def write_records(path: Path, items: Iterable[object]) -> int:
    """Write the items to a file and return how many there were; ``.parquet`` makes Parquet, any other ending JSON lines.

    The file appears when it is complete; an older one stays until then. Raises OSError if it cannot be written, and
    ModuleNotFoundError with the command to install it where Parquet is asked for and pyarrow is missing.
    """
    write: Callable[[Path, Iterable[object]], int] = _write_parquet if path.suffix == ".parquet" else _write_jsonl
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.part")
    try:
        count = write(draft, items)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return count


def _write_jsonl(path: Path, items: Iterable[object]) -> int:
    count = 0
    with path.open("wb") as file:
        for line in to_jsonl(items):
            file.write(line)
            count += 1
    return count


def _write_parquet(path: Path, items: Iterable[object]) -> int:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError("Parquet needs pyarrow: pip install 'rashomon-news[parquet]'") from error
    rest = iter(items)
    count, writer = 0, None
    try:
        while rows := [msgspec.to_builtins(item) for item in islice(rest, _ROWS)]:
            table = pa.Table.from_pylist(rows, schema=writer.schema if writer else None)
            writer = writer or pq.ParquetWriter(path, table.schema)
            writer.write_table(table)
            count += len(rows)
        if writer is None:
            pq.write_table(pa.table({}), path)
    finally:
        if writer:
            writer.close()
    return count
