"""Record files are whole or not there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon.show.files import write_records
from rashomon.types import Skipped


def test_json_lines_hold_every_item(tmp_path: Path) -> None:
    path = tmp_path / "new" / "items.jsonl"
    assert write_records(path, [Skipped("a", "read", "why")] * 3) == 3
    assert len(path.read_bytes().splitlines()) == 3


def test_a_failure_leaves_the_older_file_and_no_draft(tmp_path: Path) -> None:
    path = tmp_path / "items.jsonl"
    path.write_text("older")

    def failing() -> Iterator[Skipped]:
        yield Skipped("a", "read", "why")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_records(path, failing())
    assert path.read_text() == "older" and [p.name for p in tmp_path.iterdir()] == ["items.jsonl"]


def test_parquet_holds_every_item(tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
    path = tmp_path / "items.parquet"
    assert write_records(path, [Skipped("a", "read", "why")] * 3) == 3
    assert pq.read_table(path).to_pylist()[0] == {"source": "a", "stage": "read", "reason": "why"}
