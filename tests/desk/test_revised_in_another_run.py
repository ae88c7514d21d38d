"""What one run added, another one revises: the counts of terms stay right."""

import sqlite3
from contextlib import closing
from pathlib import Path

from newsroom import budget, clock, gale, revised, storm

from rashomon import Archive


def counted(path: Path) -> list[tuple[int, int]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute("SELECT number, holding FROM term WHERE holding > 0 ORDER BY number").fetchall()


def test_a_page_revised_in_a_later_run_counts_as_if_it_had_come_so(tmp_path: Path) -> None:
    path, other, noon = tmp_path / "news.rashomon", tmp_path / "other.rashomon", clock("2024-10-23T12:00:00+00:00")
    with Archive(path, clock=noon) as archive:
        archive.add([storm(), gale(), budget()])
    with Archive(path, clock=noon) as archive:
        assert archive.add([revised(storm(), "12 boats", "15 yachts")]).revised == 1
    with Archive(other, clock=noon) as archive:
        archive.add([revised(storm(), "12 boats", "15 yachts"), gale(), budget()])
    assert counted(path) == counted(other)
