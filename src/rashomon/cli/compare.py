"""``rashomon compare``: the report, the page, the JSON object."""

from __future__ import annotations

import datetime
import io
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Unpack

import click

from rashomon import pipeline
from rashomon.cli.inputs import ReadOptions, inputs_argument, reading_options, required
from rashomon.cli.output import NOTHING_TO_COMPARE, plain_width, tell_skipped, unwritable
from rashomon.cli.progress import counted
from rashomon.errors import NothingToCompare
from rashomon.intake import HEAD, is_ours
from rashomon.show import records
from rashomon.types import Article, Comparison, Skipped

STDOUT = Path("-")


page_option = click.option(
    "--html",
    "page",
    type=click.Path(dir_okay=False, path_type=Path, allow_dash=True),
    metavar="FILE",
    help="Write one self-contained page; - writes it to standard output.",
)


@click.command()
@inputs_argument
@reading_options
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object (rashomon/comparison/1).")
@page_option
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
    check_page(page, as_json=as_json, inputs=inputs)
    told: set[Skipped] = set()
    try:
        with counted("annotated") as count:
            how["on_read"] = _telling(count, told)
            comparison = pipeline.compare(
                _with_sample(inputs) if sample else required(inputs),
                one_story=one_story,
                today=today.date() if today else None,
                **how,
            )
    except NothingToCompare as nothing:
        tell_skipped(item for item in nothing.skipped if item not in told)
        click.echo(f"Nothing to compare: {nothing}", err=True)
        sys.exit(NOTHING_TO_COMPARE)
    tell_skipped(item for item in comparison.skipped if item not in told)
    if page is not None:
        write_page(page, comparison)
    if as_json:
        sys.stdout.buffer.write(records.to_json(comparison))
    elif page != STDOUT:
        print_report(comparison)


def _telling(count: Callable[[object], None], told: set[Skipped]) -> Callable[[Article | Skipped], None]:
    """Counts what is read, and tells on standard error what is skipped, as it comes."""

    def tell(item: Article | Skipped) -> None:
        count(item)
        if isinstance(item, Skipped) and item not in told:
            told.add(item)
            tell_skipped([item])

    return tell


def _with_sample(inputs: Sequence[str]) -> list[str | Path]:
    from rashomon.sample import sample_paths

    return [*sample_paths(), *inputs]


def check_page(page: Path | None, *, as_json: bool, inputs: Sequence[str] = ()) -> None:
    """Wrong usage if the page would stand in the way of other output, or take the place of what is to be compared."""
    if page == STDOUT and as_json:
        raise click.UsageError("--html - and --json both write to standard output")
    if page is None or page == STDOUT or not page.is_file():
        return
    with page.open("rb") as file:
        ours = is_ours(file.read(HEAD))
    own = page.resolve()
    if not ours and any(own == (named := Path(item).resolve()) or named in own.parents for item in inputs):
        raise click.UsageError(f"--html would take the place of {page}, which is to be compared; name another file")


def write_page(path: Path, comparison: Comparison) -> None:
    """Write the comparison as one page; what cannot be written is told, and ends the command."""
    from rashomon.show.page import render

    whole = render(comparison).encode("utf-8", "replace")
    if path == STDOUT:
        sys.stdout.buffer.write(whole)
        return
    try:
        if not path.parent.exists():
            path.parent.mkdir(parents=True)
            click.echo(f"made the folder {path.parent}", err=True)
        path.write_bytes(whole)
    except OSError as error:
        unwritable(path, error)


def print_report(comparison: Comparison) -> None:
    """Print the comparison, in colours on a terminal."""
    from rich.console import Console

    from rashomon.show.terminal import report

    if sys.stdout.isatty():
        report(comparison, Console(highlight=False))
        return
    plain = io.StringIO()
    report(comparison, Console(file=plain, width=plain_width(), highlight=False, color_system=None))
    click.echo("\n".join(line.rstrip() for line in plain.getvalue().splitlines()))
