"""The command line. Exit codes: 0 done, 2 wrong usage, 3 nothing to compare."""

from __future__ import annotations

import datetime
import io
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

import click

from rashomon import __version__, pipeline
from rashomon.errors import NothingToCompare
from rashomon.show import records
from rashomon.types import Article, Comparison, Skipped

NOTHING_TO_COMPARE = 3

_Read = TypeVar("_Read", bound=Article)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="rashomon")
def main() -> None:
    """Compare what newsrooms published on one event.

    INPUT is a file (HTML, plain text, JSON lines), a folder, a glob, or - for standard input.
    """


_inputs = click.argument("inputs", nargs=-1, metavar="INPUT...")
_input_format = click.option(
    "--input-format",
    type=click.Choice(["auto", "html", "text", "jsonl"]),
    default="auto",
    show_default=True,
    help="What the inputs are; auto tells by their content.",
)


@main.command()
@_inputs
@_input_format
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object (rashomon/comparison/1).")
@click.option("--html", "page", type=click.Path(dir_okay=False, path_type=Path), help="Write one self-contained page.")
@click.option("--one-story", is_flag=True, help="Take all articles as coverage of one event.")
@click.option("--sample", is_flag=True, help="Compare the bundled sample: invented coverage of an invented event.")
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The date up to which undated articles may have been written; default: this day.",
)
def compare(
    inputs: tuple[str, ...],
    input_format: pipeline.InputFormat,
    as_json: bool,
    page: Path | None,
    one_story: bool,
    sample: bool,
    today: datetime.datetime | None,
) -> None:
    """Compare the coverage of an event: origins, quotations, facts."""
    try:
        comparison = pipeline.compare(
            _with_sample(inputs) if sample else _required(inputs),
            one_story=one_story,
            today=today.date() if today else None,
            input_format=input_format,
        )
    except NothingToCompare as nothing:
        _tell_skipped(nothing.skipped)
        click.echo(f"Nothing to compare: {nothing}", err=True)
        sys.exit(NOTHING_TO_COMPARE)
    if page is not None:
        _write_page(page, comparison)
    if as_json:
        sys.stdout.buffer.write(records.to_json(comparison))
        _tell_skipped(comparison.skipped)
    else:
        _report(comparison)


@main.command()
@_inputs
@_input_format
def read(inputs: tuple[str, ...], input_format: pipeline.InputFormat) -> None:
    """Read pages, texts and records into articles, one JSON line each."""
    _print_lines(_kept(pipeline.read(_required(inputs), input_format=input_format)))


@main.command()
@_inputs
@_input_format
def annotate(inputs: tuple[str, ...], input_format: pipeline.InputFormat) -> None:
    """Mark names, times, quantities, quotations and claims: one JSON line per article."""
    _print_lines(_kept(pipeline.annotate(_required(inputs), input_format=input_format)))


@main.command()
@_inputs
@_input_format
def reuse(inputs: tuple[str, ...], input_format: pipeline.InputFormat) -> None:
    """Find copies and rewrites: one JSON line per pair of articles."""
    articles = list(_kept(pipeline.read(_required(inputs), input_format=input_format)))
    _print_lines(pipeline.reuse(articles), expected=len(articles))


@main.command()
@_inputs
@_input_format
@click.option("--one-story", is_flag=True, help="Take all articles as coverage of one event.")
def group(inputs: tuple[str, ...], input_format: pipeline.InputFormat, one_story: bool) -> None:
    """Group articles into stories: one JSON line per article."""
    articles = list(_kept(pipeline.read(_required(inputs), input_format=input_format)))
    _print_lines(pipeline.group(articles, one_story=one_story))


def _required(inputs: Sequence[str]) -> Sequence[str]:
    if not inputs:
        raise click.UsageError("name at least one INPUT: a file, a folder, a glob, or -")
    return inputs


def _with_sample(inputs: Sequence[str]) -> list[str | Path]:
    from rashomon.sample import sample_paths

    return [*sample_paths(), *inputs]


def _kept(items: Iterable[_Read | Skipped]) -> Iterable[_Read]:
    """The articles; what was skipped goes to standard error as it comes."""
    for item in items:
        if isinstance(item, Skipped):
            _tell_skipped([item])
        else:
            yield item


def _print_lines(items: Iterable[object], expected: int = 0) -> None:
    """Print each as a JSON line; exit with NOTHING_TO_COMPARE if there was nothing to work on at all."""
    count = 0
    for line in records.to_jsonl(items):
        sys.stdout.buffer.write(line)
        count += 1
    sys.stdout.buffer.flush()
    if not count and not expected:
        click.echo("Nothing to show: no article could be read", err=True)
        sys.exit(NOTHING_TO_COMPARE)


def _tell_skipped(skipped: Iterable[Skipped]) -> None:
    for item in skipped:
        click.echo(f"skipped {item.source}: {item.reason}", err=True)


def _write_page(path: Path, comparison: Comparison) -> None:
    from rashomon.show.page import render

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(render(comparison), encoding="utf-8")
    except OSError as error:
        raise click.UsageError(f"cannot write {path}: {error.strerror}") from error


def _report(comparison: Comparison) -> None:
    from rich.console import Console

    from rashomon.show.terminal import report

    if sys.stdout.isatty():
        report(comparison, Console(highlight=False))
        return
    plain = io.StringIO()
    report(comparison, Console(file=plain, width=100, highlight=False, color_system=None))
    click.echo("\n".join(line.rstrip() for line in plain.getvalue().splitlines()))
