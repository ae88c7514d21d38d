"""``rashomon add`` and ``refresh``: articles into the archive, and what is stale in it made anew."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rashomon import pipeline
from rashomon.cli.inputs import input_format_option, inputs_argument, required
from rashomon.cli.opening import archive_option, opened, window_option
from rashomon.cli.output import NOTHING_TO_COMPARE, tell_skipped
from rashomon.show import records
from rashomon.types import Skipped

if TYPE_CHECKING:
    from rashomon.archive.values import Stored

_RECORDS = (".jsonl", ".ndjson")


@click.command()
@inputs_argument
@input_format_option
@archive_option
@click.option("--no-annotate", is_flag=True, help="Leave names, times and quotations for `rashomon refresh`.")
@click.option("--no-group", is_flag=True, help="Leave the placing in stories for `rashomon refresh`, too.")
@click.option(
    "--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes that read and annotate."
)
@click.option("--batch", type=click.IntRange(1), default=500, show_default=True, help="Articles stored together.")
@window_option
@click.option("--lines", is_flag=True, help="Print a JSON line for each article once it is safely stored.")
@click.option("--sample", is_flag=True, help="Add the bundled sample, too.")
def add(
    inputs: tuple[str, ...],
    input_format: pipeline.InputFormat,
    archive_path: Path | None,
    no_annotate: bool,
    no_group: bool,
    workers: int,
    batch: int,
    window: int,
    lines: bool,
    sample: bool,
) -> None:
    """Add articles to the archive. What is there already is left alone; a page that changed becomes a revision."""
    given = _with_sample(inputs) if sample else list(required(inputs))
    done: Counter[str] = Counter()
    with opened(archive_path, window=window) as archive, _progress(given) as progress:
        try:
            for item in archive.adding(
                given,
                annotate=not no_annotate,
                group=not no_group,
                workers=workers,
                batch=batch,
                input_format=input_format,
            ):
                _count(item, done, lines=lines)
                progress()
            if not no_group:
                done += archive.repair()
        except KeyboardInterrupt:
            click.echo("Stopped. What was counted is stored; the same command goes on from here.", err=True)
            sys.exit(130)
        finally:
            if not lines:
                click.echo(_summary(done))
    if done["skipped"] and not (done["new"] or done["revised"] or done["known"]):
        sys.exit(NOTHING_TO_COMPARE)


@click.command()
@archive_option
@window_option
def refresh(archive_path: Path | None, window: int) -> None:
    """Redo what an earlier version made, and what was left out when adding. Nothing else is touched."""

    def told(kind: str, count: int) -> None:
        if sys.stderr.isatty():
            click.echo(f"\r{count} {kind} ", nl=False, err=True)

    with opened(archive_path, window=window) as archive:
        done = archive.refresh(told)
    if sys.stderr.isatty():
        click.echo(err=True)
    click.echo(", ".join(f"{done[kind]} {kind}" for kind in ("annotated", "placed", "indexed")) + _repaired(done))


def _with_sample(inputs: Sequence[str]) -> list[str | Path]:
    from rashomon.sample import sample_paths

    return [*sample_paths(), *inputs]


def _count(item: Stored | Skipped, done: Counter[str], *, lines: bool) -> None:
    if isinstance(item, Skipped):
        done["skipped"] += 1
        tell_skipped([item])
        return
    done[item.change] += 1
    done["opened"] += item.change == "new" and item.story is not None and item.score is None
    if lines:
        sys.stdout.buffer.writelines(records.to_jsonl([item]))
        sys.stdout.buffer.flush()


def _summary(done: Counter[str]) -> str:
    line = f"{done['new']} added, {done['revised']} revised, {done['known']} already there, {done['skipped']} skipped"
    return line + (f"; {done['opened']} stories opened" if done["opened"] else "") + _repaired(done)


def _repaired(done: Counter[str]) -> str:
    parts = [f"{done[kind]} {word}" for kind, word in (("merge", "merged"), ("split", "split")) if done[kind]]
    return f"; stories repaired: {', '.join(parts)} (rashomon log)" if parts else ""


class _Bar:
    """Counts up; on a terminal as a bar with rate and time left."""

    def __init__(self, step: object = None) -> None:
        self._step = step

    def __call__(self) -> None:
        if callable(self._step):
            self._step()


@contextmanager
def _progress(inputs: Sequence[str | Path]) -> Iterator[_Bar]:
    if not sys.stderr.isatty():
        yield _Bar()
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("adding"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=_expected(inputs), rate="")

        def step() -> None:
            speed = progress.tasks[0].speed
            progress.update(task, advance=1, rate=f"{speed:,.0f}/s" if speed else "")

        yield _Bar(step)


def _expected(inputs: Sequence[str | Path]) -> int | None:
    """How many articles the inputs may hold; None if nobody can know."""
    total = 0
    for path in map(Path, inputs):
        if path.is_dir():
            total += sum(_held(found) for found in path.rglob("*") if found.is_file())
        elif path.is_file():
            total += _held(path)
        else:
            return None
    return total or None


def _held(path: Path) -> int:
    if path.suffix.lower() not in _RECORDS:
        return 1
    with path.open("rb") as file:
        return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(1 << 20), b""))
