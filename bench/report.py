"""The table of scores as a page of the documentation."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

from bench.measure import Row

_HEAD = """# Scores

Every stage on the development halves of the gold and the data, by `make bench` (the shared scorer, `score.py`). The
rules and thresholds were made while looking at these sets, so expect somewhat less on others. CPU is of one process on a
shared machine: trust ratios, not seconds. Published marks stand on other data sets: compare with care.

Commit {commit}, {date}; peak memory of the whole run {peak:.0f} MB.

| stage | data | n | metric | figure | CPU ms per article | asked for | published marks nearby |
|---|---|---|---|---|---|---|---|
"""


def write(path: Path, rows: Sequence[Row], peak: float) -> None:
    """Write the table for the commit that is checked out, with the date of that commit."""
    commit, date = _git("rev-parse", "--short", "HEAD"), _git("log", "-1", "--format=%cs")
    lines = [
        f"| {row.stage} | {row.data} | {row.n} | {row.metric} | {_figure(row.figure)} |"
        f" {'' if row.cpu_ms is None else f'{row.cpu_ms:.1f}'} | {row.target} | {row.beside} |"
        for row in rows
    ]
    path.parent.mkdir(exist_ok=True)
    path.write_text(_HEAD.format(commit=commit, date=date, peak=peak) + "\n".join(lines) + "\n", encoding="utf-8")


def _figure(figure: float | str) -> str:
    return figure if isinstance(figure, str) else f"{figure:.3f}".removeprefix("0")


def _git(*arguments: str) -> str:
    out = subprocess.run(["git", *arguments], capture_output=True, text=True, check=False)
    return out.stdout.strip() or "unknown"
