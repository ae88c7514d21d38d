"""``--agencies``: a table of the user's own, from the option, the environment or the config folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from rashomon.agencies import use_agencies
from rashomon.errors import UnreadableInput

_Command = TypeVar("_Command", bound=Callable[..., Any])


def default_path() -> Path:
    """Where the table lies if none is named: in the user's config folder."""
    from platformdirs import user_config_path

    return user_config_path("rashomon", appauthor=False) / "agencies.toml"


def agencies_option(command: _Command) -> _Command:
    """The option on the program itself: what it names holds for every command."""
    return click.option(
        "--agencies",
        type=click.Path(path_type=Path),
        envvar="RASHOMON_AGENCIES",
        metavar="FILE",
        expose_value=False,
        callback=_use,
        help="Agencies beside the declared ones (TOML or JSON, see the docs); default: agencies.toml in your config"
        " folder. Also RASHOMON_AGENCIES.",
    )(command)


def _use(_: click.Context, __: click.Parameter, path: Path | None) -> None:
    if path is None:
        path = default_path()
        if not path.is_file():
            return
    try:
        use_agencies(path)
    except UnreadableInput as error:
        raise click.BadParameter(str(error)) from error
