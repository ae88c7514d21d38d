"""The state of a watch while it runs, and when it is written."""

from __future__ import annotations

import time
from collections.abc import Callable, Container
from pathlib import Path

from rashomon.watch.state import State, Unsent, load_state, save_state
from rashomon.watch.values import FeedState

_BETWEEN = 1.0
"""Seconds between two writings while pages come in."""
_ALERTED = 1_000
"""Stories that are remembered of each query."""
_NOTHING = FeedState()


class Memory:
    """What is remembered of the feeds, in a file; ``path`` None keeps it in memory only (for tests)."""

    def __init__(self, path: Path | None = None, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._path, self._clock = path, clock
        self._state = load_state(path) if path is not None else State()
        self._feeds = dict(self._state.feeds)
        self._alerted = dict(self._state.alerted)
        self.unsent: tuple[Unsent, ...] = self._state.unsent
        self._times: dict[str, int] = {}
        for state in self._feeds.values():
            self._count(state, 1)
        self._written = clock()

    def feed(self, url: str) -> FeedState:
        """What is remembered of a feed; nothing of one that is new."""
        return self._feeds.get(url, _NOTHING)

    def keep(self, url: str, state: FeedState) -> None:
        """Remember this of a feed."""
        self._count(self.feed(url), -1)
        self._feeds[url] = state
        self._count(state, 1)

    def elsewhere(self, url: str) -> Container[str]:
        """The entries that are known from other feeds than this one."""
        return _Elsewhere(self._times, self.feed(url))

    def alert_is_new(self, query: str, story: str) -> bool:
        """Whether this query has not told of this story before; from now on it has."""
        told = self._alerted.get(query, ())
        if story in told:
            return False
        self._alerted[query] = (*told, story)[-_ALERTED:]
        return True

    def save(self) -> None:
        """Write the file. Raises UnreadableInput if that cannot be done."""
        if self._path is not None:
            save_state(State(feeds=self._feeds, alerted=self._alerted, unsent=self.unsent), self._path)
        self._written = self._clock()

    def save_now_and_then(self) -> None:
        """Write the file if it was not written lately."""
        if self._clock() - self._written >= _BETWEEN:
            self.save()

    def _count(self, state: FeedState, by: int) -> None:
        for key in state.seen:
            self._times[key] = self._times.get(key, 0) + by


class _Elsewhere:
    """Membership only: in another feed's entries, that is, more often than in this feed's own."""

    def __init__(self, times: dict[str, int], own: FeedState) -> None:
        self._times, self._own = times, own

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self._times.get(key, 0) > (key in self._own.seen)
