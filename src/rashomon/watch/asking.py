"""Asking: one fetcher for each host, robots.txt first, a second and third try where that may help."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TypeVar

import msgspec

from rashomon.errors import NotFetched
from rashomon.fetch import Fetched, Fetcher
from rashomon.fetch.addresses import checked_url
from rashomon.watch.manners import Manners, Pace
from rashomon.watch.robots import MAX_BYTES as ROBOTS_BYTES
from rashomon.watch.robots import Robots
from rashomon.watch.schedule import seconds_of

USER_AGENT = "Rashomon-News (watches news feeds; one request at a time, follows robots.txt)"
TRIES = 3
_Answer = TypeVar("_Answer")
_FIRST_PAUSE = 1.0
_PATIENCE = 10.0
"""Seconds of Retry-After for which a try waits; for more, the feed is put off."""
_REST, LONGEST_REST = 60.0, 3_600.0
"""Seconds for which a host is left alone that does not say how long, and at most: hosts may be shared by many."""


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What one request may take, and whom it may ask. The first word of ``user_agent`` is our name in robots.txt."""

    seconds: float = 30.0
    max_bytes: int = 10_000_000
    pause: float = 1.0
    allow_private: bool = False
    user_agent: str = USER_AGENT


def lane_of(url: str) -> str:
    """The host of an address, on which there is one request at a time; a bad address has a lane of its own."""
    try:
        return checked_url(url)[0]
    except NotFetched:
        return url


class HostRests(NotFetched):
    """Nothing was asked, as the host lately said that it is asked too much."""


class Asker:
    """Asks addresses for a watch, from several threads at once, but never two for one host (:func:`lane_of`)."""

    def __init__(
        self,
        limits: Limits,
        *,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], object] = time.sleep,
        resolver: Callable[[str, int], list[str]] | None = None,
    ) -> None:
        self._limits, self._clock, self._sleep, self._resolver = limits, clock, sleep, resolver
        self._pace = Pace(limits.pause, sleep=sleep)
        agent = limits.user_agent.split()[0].split("/")[0] if limits.user_agent.split() else "Rashomon-News"
        self._robots = Robots(self._robots_txt, agent, time.monotonic)
        self._manners = Manners(self._pace, self._robots)
        self._fetchers: dict[str, Fetcher] = {}
        self._resting: dict[str, float] = {}
        self._door = threading.Lock()

    def ask(self, url: str, *, etag: str | None = None, last_modified: str | None = None) -> Fetched | NotFetched:
        """What the server answered, or why there is no answer. Never raises.

        A host that answers one request with 429 or 503 is left alone for as long as it says, up to an hour.
        """
        lane = lane_of(url)
        rest = self._resting.get(lane, 0.0) - self._clock()
        if rest > 0:
            reason = f"its host asked to be left alone, for {rest:.0f} s more"
            return HostRests(url, reason, retry_after=str(int(rest) + 1), temporary=True)
        try:
            fetcher = self._fetcher(lane)
            return self._persistently(url, lambda: fetcher.get(url, etag=etag, last_modified=last_modified))
        except NotFetched as error:
            if error.status in (429, 503):
                hold = seconds_of(error.retry_after, self._clock())
                self._resting[lane] = self._clock() + min(_REST if hold is None else hold, LONGEST_REST)
            return error
        except Exception as error:
            return NotFetched(url, f"a fault in fetching it, please report: {type(error).__name__}: {error}")

    def end_round(self) -> None:
        """Close the connections, and forget the robots.txt files that are old or could not be had."""
        self._robots.tidy()
        with self._door:
            fetchers, self._fetchers = self._fetchers, {}
        for fetcher in fetchers.values():
            fetcher.close()

    def _fetcher(self, lane: str) -> Fetcher:
        with self._door:
            if lane not in self._fetchers:
                limits = self._limits
                self._fetchers[lane] = Fetcher(
                    seconds=limits.seconds,
                    max_bytes=limits.max_bytes,
                    allow_private=limits.allow_private,
                    user_agent=limits.user_agent,
                    resolver=self._resolver,
                    turn=self._manners.turn,
                )
            return self._fetchers[lane]

    def _robots_txt(self, url: str) -> Fetched:
        limits = self._limits
        with Fetcher(
            seconds=limits.seconds,
            max_bytes=ROBOTS_BYTES,
            allow_private=limits.allow_private,
            user_agent=limits.user_agent,
            resolver=self._resolver,
            turn=self._pace.turn,
        ) as fetcher:
            return persistently(lambda: fetcher.get(url), clock=self._clock, sleep=self._sleep)

    def _persistently(self, url: str, get: Callable[[], Fetched]) -> Fetched:
        return persistently(get, clock=self._clock, sleep=self._sleep, hopeless=lambda: self._robots.faulty(url))


def persistently(
    get: Callable[[], _Answer],
    *,
    clock: Callable[[], float],
    sleep: Callable[[float], object],
    hopeless: Callable[[], bool] = lambda: False,
) -> _Answer:
    """What ``get`` gives, at the third try if need be, with pauses of one and two seconds or as Retry-After says.

    Raises its NotFetched at once where another try is of no use, would have to wait long, or the first took long.
    """
    for number in range(1, TRIES + 1):
        began = time.monotonic()
        try:
            return get()
        except NotFetched as error:
            wait = max(_FIRST_PAUSE * 2.0 ** (number - 1), seconds_of(error.retry_after, clock()) or 0.0)
            long = wait > _PATIENCE or time.monotonic() - began > _PATIENCE
            if not error.temporary or number == TRIES or long or hopeless():
                raise
        sleep(wait)
    raise AssertionError("unreachable")
