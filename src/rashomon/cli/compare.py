"""``rashomon compare``: the report, the page, the JSON object."""

from __future__ import annotations

import datetime
import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Unpack

import click

from rashomon import pipeline
from rashomon.cli.inputs import ReadOptions, inputs_argument, reading_options, required
from rashomon.cli.output import NOTHING_TO_COMPARE, tell_skipped
from rashomon.cli.progress import counted
from rashomon.errors import NothingToCompare
from rashomon.show import records
from rashomon.types import Comparison


@click.command()
@inputs_argument
@reading_options
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object (rashomon/comparison/1).")
@click.option("--html", "page", type=click.Path(dir_okay=False, path_type=Path), help="Write one self-contained page.")
@click.option("--one-story", is_flag=True, help="Take all articles as coverage of one event.")
@click.option("--sample", is_flag=True, help="Compare the bundled sample: invented coverage of an invented event.")
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The last day on which undated articles can have been written, if it is known.",
)
def compare(
    inputs: tuple[str, ...],
    as_json: bool,
    page: Path | None,
    one_story: bool,
    sample: bool,
    today: datetime.datetime | None,
    **how: Unpack[ReadOptions],
) -> None:
    """Compare the coverage of an event: origins, quotations, facts."""
    try:
        with counted("annotated") as how["on_read"]:
            comparison = pipeline.compare(
                _with_sample(inputs) if sample else required(inputs),
                one_story=one_story,
                today=today.date() if today else None,
                **how,
            )
    except NothingToCompare as nothing:
        tell_skipped(nothing.skipped)
        click.echo(f"Nothing to compare: {nothing}", err=True)
        sys.exit(NOTHING_TO_COMPARE)
    if page is not None:
        write_page(page, comparison)
    if as_json:
        sys.stdout.buffer.write(records.to_json(comparison))
        tell_skipped(comparison.skipped)
    else:
        print_report(comparison)


def _with_sample(inputs: Sequence[str]) -> list[str | Path]:
    from rashomon.sample import sample_paths

    return [*sample_paths(), *inputs]


def write_page(path: Path, comparison: Comparison) -> None:
    """Write the comparison as one page; wrong usage if that cannot be written."""
    from rashomon.show.page import render

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(render(comparison), encoding="utf-8")
    except OSError as error:
        raise click.UsageError(f"cannot write {path}: {error.strerror}") from error


def print_report(comparison: Comparison) -> None:
    """Print the comparison, in colours on a terminal."""
    from rich.console import Console

    from rashomon.show.terminal import report

    if sys.stdout.isatty():
        report(comparison, Console(highlight=False))
        return
    plain = io.StringIO()
    report(comparison, Console(file=plain, width=100, highlight=False, color_system=None))
    click.echo("\n".join(line.rstrip() for line in plain.getvalue().splitlines()))
