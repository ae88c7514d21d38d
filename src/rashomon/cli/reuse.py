"""``rashomon reuse``: pairs of articles that share text, from a handful of articles or from a million."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Unpack

import click

from rashomon import pipeline
from rashomon.cli.inputs import ReadOptions, inputs_argument, reading_options, required
from rashomon.cli.output import kept, print_lines, unwritable
from rashomon.cli.progress import counted
from rashomon.errors import UnreadableInput
from rashomon.types import Article


@click.command()
@inputs_argument
@reading_options
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write a file: .parquet or JSON lines.")
@click.option(
    "--format",
    "shape",
    type=click.Choice(["pairs", "passim"]),
    default="pairs",
    show_default=True,
    help="One record per pair, or one per article and cluster in the fields of passim.",
)
@click.option(
    "--state",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Keep the work in this file; the same command goes on where it stopped.",
)
def reuse(
    inputs: tuple[str, ...],
    output: Path | None,
    shape: str,
    state: Path | None,
    **how: Unpack[ReadOptions],
) -> None:
    """Find copies and rewrites: one record per pair of articles."""
    head: list[Article] = []
    with counted("read") as how["on_read"]:
        articles = iter(kept(pipeline.read(required(inputs), **how)))
        if state is None and shape == "pairs":
            head = list(itertools.islice(articles, pipeline.LARGE))
            if len(head) < pipeline.LARGE:
                _give(pipeline.reuse(head), output, len(head))
                return
        try:
            with pipeline.reuse_in(itertools.chain(head, articles), state=state, inputs="\n".join(inputs)) as found:
                records: Iterator[object] = found.pairs() if shape == "pairs" else found.clusters()
                _give(records, output, found.articles)
        except UnreadableInput as error:
            raise click.UsageError(str(error)) from error


def _give(records: Iterable[object], output: Path | None, articles: int) -> None:
    if output is None:
        print_lines(records, expected=articles)
        return
    from rashomon.show.files import write_records

    try:
        count = write_records(output, records)
    except OSError as error:
        unwritable(output, error)
    except ModuleNotFoundError as error:
        raise click.UsageError(str(error)) from error
    click.echo(f"{count} records of {articles} articles: {output}", err=True)
