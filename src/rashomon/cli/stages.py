"""One command for each stage: JSON lines out."""

from __future__ import annotations

import click

from rashomon import pipeline
from rashomon.cli.inputs import input_format_option, inputs_argument, required
from rashomon.cli.output import kept, print_lines


@click.command()
@inputs_argument
@input_format_option
def read(inputs: tuple[str, ...], input_format: pipeline.InputFormat) -> None:
    """Read pages, texts and records into articles, one JSON line each."""
    print_lines(kept(pipeline.read(required(inputs), input_format=input_format)))


@click.command()
@inputs_argument
@input_format_option
def annotate(inputs: tuple[str, ...], input_format: pipeline.InputFormat) -> None:
    """Mark names, times, quantities, quotations and claims: one JSON line per article."""
    print_lines(kept(pipeline.annotate(required(inputs), input_format=input_format)))


@click.command()
@inputs_argument
@input_format_option
@click.option("--one-story", is_flag=True, help="Take all articles as coverage of one event.")
def group(inputs: tuple[str, ...], input_format: pipeline.InputFormat, one_story: bool) -> None:
    """Group articles into stories: one JSON line per article."""
    articles = list(kept(pipeline.read(required(inputs), input_format=input_format)))
    print_lines(pipeline.group(articles, one_story=one_story))
