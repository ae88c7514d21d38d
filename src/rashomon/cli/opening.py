"""Which archive a command works on, and what it says if that cannot be used."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rashomon.errors import ArchiveError, NotInArchive

if TYPE_CHECKING:
    from rashomon.desk import Archive

NOT_THERE = 3
ARCHIVE_FAILED = 4

archive_option = click.option(
    "--archive",
    "archive_path",
    type=click.Path(path_type=Path),
    envvar="RASHOMON_ARCHIVE",
    metavar="FILE",
    help="The archive; default: archive.rashomon in your data folder. Also RASHOMON_ARCHIVE.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON lines.")
most_option = click.option("--limit", "most", type=click.IntRange(1), default=20, show_default=True)


window_option = click.option(
    "--window",
    type=click.IntRange(0, 4_000),
    default=14,
    show_default=True,
    help="Days around an article's in which its story must have had one, unless it has much in common.",
)


def day_option(name: str, help: str) -> Callable[[Any], Any]:
    """An option that takes a day."""
    return click.option(name, type=click.DateTime(["%Y-%m-%d"]), help=help)


@contextmanager
def opened(path: Path | None, *, read_only: bool = False, window: int = 14) -> Iterator[Archive]:
    """The archive; what is wrong with it is told on standard error, and ends the command."""
    from rashomon.desk import Archive  # the database is loaded by the commands that need it

    try:
        with Archive(path, read_only=read_only, window=window) as archive:
            yield archive
    except NotInArchive as error:
        click.echo(f"Not found: {error}", err=True)
        sys.exit(NOT_THERE)
    except ArchiveError as error:
        click.echo(f"The archive cannot be used: {error}", err=True)
        sys.exit(ARCHIVE_FAILED)
