"""Manners: whose turn it is at a host, how long to pause between two requests, and what robots.txt allows."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rashomon.errors import NotFetched
from rashomon.fetch.addresses import checked_url
from rashomon.watch.robots import Robots


class Pace:
    """One request at a time to a host, over all threads, with a pause after each."""

    def __init__(
        self,
        pause: float,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        self._pause, self._clock, self._sleep = pause, clock, sleep
        self._ended: dict[str, float] = {}
        self._locks: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._door = threading.Lock()

    @contextmanager
    def turn(self, url: str, *, pause: float = 0.0) -> Iterator[None]:
        """Wait until nobody else asks this host and the pause (ours, or the longer one given) is over."""
        host, _ = checked_url(url)
        with self._door:
            lock = self._locks[host]
        with lock:
            wait = self._ended.get(host, float("-inf")) + max(self._pause, pause) - self._clock()
            if wait > 0:
                self._sleep(wait)
            try:
                yield
            finally:
                self._ended[host] = self._clock()


class Manners:
    """The turn of a request for a page or feed: what robots.txt forbids is not asked, redirects included."""

    def __init__(self, pace: Pace, robots: Robots) -> None:
        self._pace, self._robots = pace, robots

    @contextmanager
    def turn(self, url: str) -> Iterator[None]:
        """Wait for the turn of this address. Raises NotFetched if robots.txt forbids it or cannot be had."""
        rules = self._robots.rules(url)
        if not rules.allow(url):
            raise NotFetched(url, "the robots.txt of this host asks us not to fetch it")
        with self._pace.turn(url, pause=rules.delay):
            yield
