"""robots.txt as RFC 9309 says, parsed by protego, remembered for a day."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from rashomon.errors import NotAllowed, NotFetched

if TYPE_CHECKING:
    from rashomon.fetch import Fetched

MAX_BYTES = 2_000_000
_PARSED = 512_000
"""Bytes that are looked at; the standard asks for 500 KiB at least."""
KEPT = 86_400.0
"""Seconds for which a file is taken as it was (RFC 9309, 2.4)."""
LONGEST_DELAY = 30.0
"""Seconds of a Crawl-delay that are respected."""


class Rules(NamedTuple):
    """What a host's robots.txt means for us: whether an address may be asked, and seconds between two requests."""

    allow: Callable[[str], bool]
    delay: float = 0.0


_ANYTHING = Rules(lambda _: True)


def rules_of(data: bytes, agent: str) -> Rules:
    """The rules that a file has for the product token ``agent``."""
    from protego import Protego

    parsed = Protego.parse(data[:_PARSED].decode("utf-8-sig", "replace"))
    delay = parsed.crawl_delay(agent)
    rate = parsed.request_rate(agent)
    if delay is None and rate is not None and rate.requests:
        delay = rate.seconds / rate.requests
    delay = float(delay) if delay is not None and delay > 0 else 0.0
    return Rules(lambda url: bool(parsed.can_fetch(url, agent)), min(delay, LONGEST_DELAY))


class Robots:
    """The rules of each host (scheme, name and port), fetched when first needed. For several threads at once.

    ``get`` fetches an address or raises NotFetched, and does not itself ask for rules; ``clock`` counts seconds.
    """

    def __init__(self, get: Callable[[str], Fetched], agent: str, clock: Callable[[], float]) -> None:
        self._get, self._agent, self._clock = get, agent, clock
        self._kept: dict[str, tuple[float, Rules | NotFetched]] = {}
        self._locks: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._door = threading.Lock()

    def rules(self, url: str) -> Rules:
        """The rules for an address. Raises NotFetched if its robots.txt cannot be had: nothing may be asked then."""
        host = _host(url)
        with self._door:
            lock = self._locks[host]
        with lock:
            until, rules = self._kept.get(host, (float("-inf"), _ANYTHING))
            if until <= self._clock():
                rules = self._fetched(host, url)
                self._kept[host] = (self._clock() + KEPT, rules)
        if isinstance(rules, NotFetched):
            kind = NotAllowed if isinstance(rules, NotAllowed) else NotFetched
            raise kind(url, rules.reason, retry_after=rules.retry_after, temporary=rules.temporary)
        return rules

    def faulty(self, url: str) -> bool:
        """Whether the robots.txt for an address was asked for and could not be had."""
        return isinstance(self._kept.get(_host(url), (0.0, _ANYTHING))[1], NotFetched)

    def tidy(self) -> None:
        """Forget what is old, and what could not be had: it is asked for again when it is next needed."""
        for host, (until, rules) in list(self._kept.items()):
            if isinstance(rules, NotFetched) or until <= self._clock():
                del self._kept[host]

    def _fetched(self, host: str, url: str) -> Rules | NotFetched:
        """No file (4xx) allows everything, a server in trouble forbids everything (RFC 9309, 2.3.1.3 and 2.3.1.4).

        Too many requests (429) is trouble, too, though its number says otherwise.
        """
        try:
            return rules_of(self._get(f"{host}/robots.txt").data, self._agent)
        except NotFetched as error:
            if error.status is None:
                return error  # the host itself cannot be reached, or may not be asked
            if 400 <= error.status < 500 and error.status != 429:
                return _ANYTHING
            reason = f"its robots.txt cannot be had ({error.reason}); until then nothing is asked there"
            return NotFetched(url, reason, retry_after=error.retry_after, temporary=True)


def _host(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}".lower()
