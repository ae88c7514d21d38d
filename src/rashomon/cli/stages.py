"""One command for each stage: JSON lines out."""

from __future__ import annotations

from typing import Unpack

import click

from rashomon import pipeline
from rashomon.cli.inputs import ReadOptions, inputs_argument, reading_options, required
from rashomon.cli.output import kept, print_lines
from rashomon.cli.progress import counted


@click.command()
@inputs_argument
@reading_options
@click.option("--selectors", is_flag=True, help="Put on each block the way back to its page (W3C selectors).")
def read(inputs: tuple[str, ...], **how: Unpack[ReadOptions]) -> None:
    """Read pages, feeds, archives, texts and records into articles, one JSON line each."""
    with counted("read") as how["on_read"]:
        print_lines(kept(pipeline.read(required(inputs), **how)))


@click.command()
@inputs_argument
@reading_options
def annotate(inputs: tuple[str, ...], **how: Unpack[ReadOptions]) -> None:
    """Mark names, times, quantities, quotations and claims: one JSON line per article."""
    with counted("annotated") as how["on_read"]:
        print_lines(kept(pipeline.annotate(required(inputs), **how)))


@click.command()
@inputs_argument
@reading_options
@click.option("--one-story", is_flag=True, help="Take all articles as coverage of one event.")
def group(inputs: tuple[str, ...], one_story: bool, **how: Unpack[ReadOptions]) -> None:
    """Group articles into stories: one JSON line per article."""
    with counted("read") as how["on_read"]:
        articles = list(kept(pipeline.read(required(inputs), **how)))
    print_lines(pipeline.group(articles, one_story=one_story))
