"""Receivers of alerts: a file that grows by a line, or an address to which one JSON object is posted."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from rashomon.errors import NotFetched, UnreadableInput
from rashomon.fetch import Fetcher
from rashomon.fetch.addresses import checked_url
from rashomon.watch.asking import USER_AGENT, persistently
from rashomon.watch.manners import Pace

SECONDS = 10.0
"""For one POST; whoever receives news answers at once."""


class Receiver(Protocol):
    """Takes the JSON of one alert. ``shown`` names it without what may be secret."""

    to: str
    shown: str

    def send(self, body: bytes) -> None:
        """Hand the alert over. Raises NotFetched or UnreadableInput if it was not taken."""


class AlertFile:
    """A file of JSON lines."""

    def __init__(self, path: Path) -> None:
        self.to = self.shown = str(path)

    def send(self, body: bytes) -> None:
        """Append a line. Raises UnreadableInput if that cannot be done."""
        try:
            with Path(self.to).open("ab") as file:
                file.write(body + b"\n")
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise UnreadableInput(self.to, f"cannot be written: {error.strerror or error}") from error


class Webhook:
    """An http or https address, checked as those of pages are: one POST for each alert, redirects are not followed.

    Raises NotFetched at once for what is no such address.
    """

    def __init__(
        self,
        url: str,
        *,
        allow_private: bool = False,
        seconds: float = SECONDS,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        checked_url(url)
        self.to = url
        self.shown = f"{urlsplit(url).scheme}://{urlsplit(url).netloc}/..."
        self._allow_private, self._seconds, self._clock, self._sleep = allow_private, seconds, clock, sleep
        self._pace = Pace(0.0)

    def send(self, body: bytes) -> None:
        """Post the alert, at the third try if need be. Raises NotFetched if it was not taken (2xx)."""
        with Fetcher(
            seconds=self._seconds, allow_private=self._allow_private, user_agent=USER_AGENT, turn=self._pace.turn
        ) as fetcher:
            try:
                persistently(lambda: fetcher.post(self.to, body), clock=self._clock, sleep=self._sleep)
            except NotFetched as error:
                reason = error.reason.replace(self.to, self.shown)
                raise NotFetched(self.shown, reason, retry_after=error.retry_after) from error
