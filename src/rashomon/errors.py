"""What the world can do wrong. Our own mistakes raise built-ins.

::

    RashomonError            anything below; carries ``source`` (a path or URL) and ``reason``
    ├── UnreadableInput      a file that is missing, empty, binary, too large, or not what it claims to be
    ├── NotFetched           an address that is refused, or whose server gave no page within the limits
    ├── NothingToCompare     fewer than two articles are left
    └── ArchiveError         the archive cannot be opened, read or written
        ├── NotAnArchive     the file is something else, or damaged
        ├── NewerArchive     a later version of Rashomon wrote it
        ├── ArchiveBusy      another process kept writing for longer than we waited
        ├── CannotWrite      the disk is full, or the file may only be read; nothing was changed
        └── NotInArchive     no story, article or revision of that id
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
    """An address that gave no page: refused beforehand, or what the server did instead; ``reason`` tells which.

    ``status`` is what the server answered, if it answered; ``retry_after`` its header of that name (RFC 9110, 10.2.3).
    ``temporary``: the same request may well succeed a moment later.
    """

    def __init__(
        self,
        source: str,
        reason: str,
        *,
        status: int | None = None,
        retry_after: str | None = None,
        temporary: bool = False,
    ) -> None:
        super().__init__(source, reason)
        self.status = status
        self.retry_after = retry_after
        self.temporary = temporary


class NotAllowed(NotFetched):
    """An address that leads to this machine or a private network, and was not asked."""


class NothingToCompare(RashomonError):
    """Fewer than two articles are left to compare; ``skipped`` lists what could not be read, and why."""

    def __init__(self, source: str, reason: str, skipped: tuple[Skipped, ...] = ()) -> None:
        super().__init__(source, reason)
        self.skipped = skipped


class ArchiveError(RashomonError):
    """An archive that cannot be opened, read or written; ``source`` is its path."""


class NotAnArchive(ArchiveError):
    """The file is no Rashomon archive, or no longer a sound one."""


class NewerArchive(ArchiveError):
    """The archive was written by a later version of Rashomon; this one leaves it alone."""


class ArchiveBusy(ArchiveError):
    """Another process was writing for longer than we waited. Nothing was changed."""


class CannotWrite(ArchiveError):
    """The disk is full or the file may only be read. What was stored before is whole; what failed was not stored."""


class NotInArchive(ArchiveError):
    """The archive holds no story, article or revision of that id."""
