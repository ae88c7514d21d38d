"""What is remembered of each feed between two rounds."""

from __future__ import annotations

import msgspec

from rashomon.read.entries import Entry


class Feed(msgspec.Struct, frozen=True):
    """One feed (or list of feeds) to watch; ``title`` where a list gives it one."""

    url: str
    title: str | None = None


class Seen(msgspec.Struct, frozen=True, omit_defaults=True):
    """An entry that was met: when the feed said that it last changed, and how often that had changed nothing."""

    stamp: str | None = None
    in_vain: int = 0


class Waiting(msgspec.Struct, frozen=True, omit_defaults=True):
    """An entry whose page is still to be fetched. ``place`` is where in the feed it stood."""

    key: str
    entry: Entry
    place: str
    update: bool = False
    """Whether it was met before, and the feed says that it has changed since."""
    tries: int = 0


class FeedState(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A feed as the last round left it. Moments are seconds since 1970 (UTC)."""

    moved: str | None = None
    """The address to ask, if the feed has moved for good (301, 308)."""
    etag: str | None = None
    last_modified: str | None = None
    due: float = 0.0
    failures: int = 0
    """How many times in a row it could not be had."""
    held: bool = False
    """Whether the server itself said when to come back (Retry-After)."""
    refused: bool = False
    """Whether it was not asked at all, as it leads to a private network: a person's next round tries it again."""
    gone: bool = False
    """The server said that it is gone for good (410): it is not asked again."""
    lists: tuple[Feed, ...] = ()
    """The feeds that it names, if it is a list."""
    seen: dict[str, Seen] = {}
    waiting: tuple[Waiting, ...] = ()
