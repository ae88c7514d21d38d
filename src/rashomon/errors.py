"""What the world can do wrong. Our own mistakes raise built-ins.

::

    RashomonError            anything below; carries ``source`` (a path or URL) and ``reason``
    ├── UnreadableInput      a file that is missing, empty, binary, too large, or not what it claims to be
    ├── NotFetched           an address that is refused, or whose server gave no page within the limits
    └── NothingToCompare     fewer than two articles are left
"""

from __future__ import annotations

from rashomon.types import Skipped


class RashomonError(Exception):
    """Base of all errors that an input can cause."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class UnreadableInput(RashomonError):
    """An input that cannot become an article; ``reason`` says why in words for its owner."""


class NotFetched(RashomonError):
    """An address that gave no page: refused beforehand, or what the server did instead; ``reason`` tells which."""


class NothingToCompare(RashomonError):
    """Fewer than two articles are left to compare; ``skipped`` lists what could not be read, and why."""

    def __init__(self, source: str, reason: str, skipped: tuple[Skipped, ...] = ()) -> None:
        super().__init__(source, reason)
        self.skipped = skipped
