"""The group of commands: names that are close to what was typed, and an end in words where the output cannot be written."""

from __future__ import annotations

import contextlib
import difflib
import errno
import os
import sys
from typing import Any

import click

from rashomon.cli.output import unwritable

_CLOSE = 0.7
"""How like a command what was typed has to be for the command to be suggested."""
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}


class Commands(click.Group):
    """A click group with these two manners."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that was named. Raises UsageError with the names that are close to it, if any is."""
        name = str(args[0])
        if self.get_command(ctx, name) is None and not name.startswith("-") and not ctx.resilient_parsing:
            close = difflib.get_close_matches(name, self.list_commands(ctx), cutoff=_CLOSE)
            ctx.fail(f"No such command '{name}'." + (f" Did you mean {' or '.join(close)}?" if close else ""))
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **options: Any) -> Any:
        """Run the command; if standard output cannot take it, say so and exit with UNWRITABLE."""
        try:
            try:
                return super().main(*args, **options)
            finally:
                sys.stdout.flush()
        except OSError as error:
            if error.errno not in _FULL:
                raise
            with contextlib.suppress(OSError, ValueError):  # what waits to be written would fail once more at the end
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            unwritable(None, error)
