"""What is new in a feed: pure decisions on its entries and on what was met before."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import NamedTuple
from urllib.parse import urldefrag

import msgspec
import xxhash

from rashomon.archive.identity import canonical
from rashomon.read.entries import Entry
from rashomon.watch.moments import moment_of
from rashomon.watch.values import FeedState, Seen, Waiting

KEPT = 500
"""Entries that are remembered of a feed beyond those that it has now."""
MAX_WAITING = 2_000
MAX_MARKUP = 200_000
PATIENCE = 3
"""How often a feed may say in vain that an entry has changed; after that it is not believed for this one."""


class SortedOut(NamedTuple):
    """A feed with its new entries waiting, and how many were left out for their age or their number."""

    state: FeedState
    old: int
    beyond: int


def sort_out(
    state: FeedState, entries: Iterable[tuple[str, Entry]], *, now: float, since: float, elsewhere: Container[str] = ()
) -> SortedOut:
    """Put what is new, and what the feed says has changed, among the waiting, the oldest first.

    Nothing dated before ``since`` waits, and nothing that is known ``elsewhere`` (in another feed). An entry that comes
    twice is one entry. A date in the future counts as now.
    """
    seen = dict(state.seen)
    waiting = {one.key: one for one in state.waiting}
    fresh: list[Waiting] = []
    here: set[str] = set()
    old = 0
    for place, entry in entries:
        key = key_of(entry)
        if key in here:
            continue
        here.add(key)
        entry = msgspec.structs.replace(entry, markup=entry.markup[:MAX_MARKUP])
        before = seen.pop(key, None)
        stamp = entry.modified or entry.published
        seen[key] = Seen(stamp or (before.stamp if before else None), before.in_vain if before else 0)
        if key in waiting:
            waiting[key] = msgspec.structs.replace(waiting[key], entry=entry, place=place)
        elif before is None:
            too_old = _moment(entry, now) < since
            old += too_old
            if not too_old and key not in elsewhere:
                fresh.append(Waiting(key, entry, place))
        elif before.in_vain < PATIENCE and _later(stamp, before.stamp):
            fresh.append(Waiting(key, entry, place, update=True))
    # feeds begin with the newest: among entries of one moment, the last in the feed is the oldest
    ordered = sorted([*waiting.values(), *reversed(fresh)], key=lambda one: _moment(one.entry, now))
    kept = ordered[-MAX_WAITING:]
    remembered = dict(list(seen.items())[-(len(here) + KEPT) :])
    return SortedOut(
        msgspec.structs.replace(state, seen=remembered, waiting=tuple(kept)), old, len(ordered) - len(kept)
    )


def key_of(entry: Entry) -> str:
    """By what an entry is known again: its address as the archive compares it, or else its words."""
    if entry.url:
        return canonical(entry.url) or urldefrag(entry.url).url
    return "words:" + xxhash.xxh3_64_hexdigest(f"{entry.title}\n{entry.markup}".encode("utf-8", "replace"))


def done(state: FeedState, one: Waiting, *, in_vain: bool = False) -> FeedState:
    """The feed once an entry is dealt with; ``in_vain``: it was said to have changed and had not."""
    seen = state.seen
    if one.update and one.key in seen:
        before = seen[one.key]
        count = before.in_vain + 1 if in_vain else 0
        seen = seen | {one.key: msgspec.structs.replace(before, in_vain=count)}
    waiting = tuple(other for other in state.waiting if other.key != one.key)
    return msgspec.structs.replace(state, seen=seen, waiting=waiting)


def tried(state: FeedState, one: Waiting) -> FeedState:
    """The feed once the page of an entry could not be had, but may be later."""
    again = msgspec.structs.replace(one, tries=one.tries + 1)
    waiting = tuple(again if other.key == one.key else other for other in state.waiting)
    return msgspec.structs.replace(state, waiting=waiting)


def _moment(entry: Entry, now: float) -> float:
    found = moment_of(entry.published or entry.modified)
    return now if found is None else min(found, now)


def _later(stamp: str | None, before: str | None) -> bool:
    one, other = moment_of(stamp), moment_of(before)
    return one is not None and other is not None and one > other
