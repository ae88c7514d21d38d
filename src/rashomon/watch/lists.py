"""What to watch, from what the user named: addresses of feeds or lists, OPML files, text files of addresses."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from rashomon.errors import UnreadableInput
from rashomon.watch.opml import feeds_of_opml, is_opml
from rashomon.watch.values import Feed

_MAX_BYTES = 10_000_000
_SCHEMES = ("http://", "https://")


def watch_list(named: Iterable[str]) -> tuple[Feed, ...]:
    """The feeds in the order in which they were named, each once.

    An address may lead to a feed, a sitemap, or a list of either (OPML, a sitemap index): that is seen when it is
    asked. A file is OPML, or a text of one address a line, where ``#`` begins a comment. Raises UnreadableInput for a
    file that cannot be read or has a line that is no address: a list is not half watched in silence.
    """
    found: dict[str, Feed] = {}
    for name in named:
        for feed in (Feed(name),) if name.lower().startswith(_SCHEMES) else _feeds_in(name):
            found.setdefault(feed.url, feed)
    return tuple(found.values())


def _feeds_in(path: str) -> Iterable[Feed]:
    if "://" in path:
        raise UnreadableInput(path, "only feeds at http and https addresses are watched")
    try:
        with Path(path).open("rb") as file:
            data = file.read(_MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise UnreadableInput(path, f"cannot be read: {getattr(error, 'strerror', None) or error}") from error
    if len(data) > _MAX_BYTES:
        raise UnreadableInput(path, f"a list of over {_MAX_BYTES / 1e6:.0f} MB is no watch list")
    return feeds_of_opml(data, path) if is_opml(data) else _addresses(data, path)


def _addresses(data: bytes, path: str) -> list[Feed]:
    feeds: list[Feed] = []
    for number, line in enumerate(data.decode("utf-8-sig", "replace").splitlines(), 1):
        address = line.partition(" #")[0].strip()
        if not address or address.startswith("#"):
            continue
        if not address.lower().startswith(_SCHEMES) or " " in address:
            raise UnreadableInput(f"{path}:{number}", f"not the address of a feed: {address[:80]!r}")
        feeds.append(Feed(address))
    if not feeds:
        raise UnreadableInput(path, "this list names no feed")
    return feeds
