"""What every command takes: INPUT..., what they are, and how they are read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar, get_args

import click

from rashomon.intake import InputFormat, ReadOptions

_Command = TypeVar("_Command", bound=Callable[..., Any])

inputs_argument = click.argument("inputs", nargs=-1, metavar="INPUT...")
input_format_option = click.option(
    "--input-format",
    type=click.Choice(get_args(InputFormat)),
    default="auto",
    show_default=True,
    help="What the inputs are; auto tells by their content.",
)
_OPTIONS = (
    input_format_option,
    click.option(
        "--workers",
        type=click.IntRange(1, 256),
        default=1,
        show_default=True,
        help="Processes that read; order and result stay the same.",
    ),
    click.option("--fetch", is_flag=True, help="Fetch what feeds hold a summary of, and what sitemaps name."),
    click.option("--allow-private", is_flag=True, help="Fetch from this machine and private networks, too."),
    click.option(
        "--page-seconds",
        type=click.FloatRange(0.01, 86_400),
        default=20.0,
        show_default=True,
        help="CPU seconds after which a page is given up.",
    ),
)


def reading_options(command: _Command) -> _Command:
    """The options that tell how inputs are read; the command takes them as ``**how``, for ``rashomon.read``."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def required(inputs: Sequence[str]) -> Sequence[str]:
    """The inputs as given; wrong usage if there are none."""
    if not inputs:
        raise click.UsageError("name at least one INPUT: a file, a folder, a glob, an address, or -")
    return inputs


__all__ = ["ReadOptions", "input_format_option", "inputs_argument", "reading_options", "required"]
