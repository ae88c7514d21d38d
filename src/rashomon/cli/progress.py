"""How many articles there are so far and how many a second: on standard error, on a terminal only."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator

from rashomon.types import Skipped


@contextlib.contextmanager
def counted(verb: str) -> Iterator[Callable[[object], None]]:
    """What to call with each article and each reason; the count stands on the terminal meanwhile.

    Nothing is shown where standard error is no terminal, or where results go to that same terminal.
    """
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield lambda item: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(f"0 {verb}", total=None)
        done = skipped = 0

        def count(item: object) -> None:
            nonlocal done, skipped
            skipped += isinstance(item, Skipped)
            done += not isinstance(item, Skipped)
            rate = done / max(progress.tasks[0].elapsed or 0.0, 0.001)
            told = f"{done:,} {verb}, {rate:,.0f} a second" + (f", {skipped:,} skipped" if skipped else "")
            progress.update(task, description=told)

        yield count
