"""Results to standard output, what was skipped to standard error, and the exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn, TypeVar

import click

from rashomon.show import records
from rashomon.types import Article, Skipped

NOTHING_TO_COMPARE = 3
UNWRITABLE = 6

_WIDTH, _NARROWEST = 100, 40

_Read = TypeVar("_Read", bound=Article)


def unwritable(path: Path | None, error: OSError) -> NoReturn:
    """Say on standard error that an output cannot be written, and why, and end the command."""
    click.echo(f"The output cannot be written{f' to {path}' if path else ''}: {error.strerror or error}", err=True)
    sys.exit(UNWRITABLE)


def plain_width() -> int:
    """Columns of what is piped: as COLUMNS says, or 100."""
    told = os.environ.get("COLUMNS", "")
    return max(_NARROWEST, int(told)) if told.isdecimal() and int(told) else _WIDTH


def kept(items: Iterable[_Read | Skipped]) -> Iterable[_Read]:
    """The articles; what was skipped goes to standard error as it comes."""
    for item in items:
        if isinstance(item, Skipped):
            tell_skipped([item])
        else:
            yield item


def print_lines(items: Iterable[object], expected: int = 0) -> None:
    """Print each as a JSON line; exit with NOTHING_TO_COMPARE if there was nothing to work on at all."""
    count = 0
    for line in records.to_jsonl(items):
        sys.stdout.buffer.write(line)
        count += 1
    sys.stdout.buffer.flush()
    if not count and not expected:
        click.echo("Nothing to show: no article could be read", err=True)
        sys.exit(NOTHING_TO_COMPARE)


def tell_skipped(skipped: Iterable[Skipped]) -> None:
    """One line on standard error for each, with its path and the reason."""
    for item in skipped:
        print(f"skipped {item.source}: {item.reason}", file=sys.stderr)  # click writes past rich's line
