"""What every command takes: INPUT..., and what they are."""

from __future__ import annotations

from collections.abc import Sequence

import click

inputs_argument = click.argument("inputs", nargs=-1, metavar="INPUT...")
input_format_option = click.option(
    "--input-format",
    type=click.Choice(["auto", "html", "text", "jsonl"]),
    default="auto",
    show_default=True,
    help="What the inputs are; auto tells by their content.",
)


def required(inputs: Sequence[str]) -> Sequence[str]:
    """The inputs as given; wrong usage if there are none."""
    if not inputs:
        raise click.UsageError("name at least one INPUT: a file, a folder, a glob, or -")
    return inputs
