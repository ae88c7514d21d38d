"""Alerts: each new or revised article is held against the saved queries, and who asked for it is told."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Literal

import msgspec

from rashomon.errors import NotFetched, RashomonError
from rashomon.watch.door import Became, particulars
from rashomon.watch.events import Alert, Event, Undelivered
from rashomon.watch.memory import Memory
from rashomon.watch.moments import iso
from rashomon.watch.queries import Query, find
from rashomon.watch.receivers import Receiver
from rashomon.watch.schedule import seconds_of
from rashomon.watch.state import Unsent

TRIES = 10
"""How often an alert is sent before it is given up."""
FIRST_RETRY, LONGEST_RETRY = 60.0, 3_600.0
"""Seconds after the first failure, doubling, and at most."""
MAX_UNSENT = 1_000


class Alerts:
    """Queries and who is told; what a receiver does not take is kept and sent again.

    ``each``: told of every article, or of the first article of each story only.
    """

    def __init__(
        self,
        queries: Sequence[Query],
        receivers: Sequence[Receiver],
        *,
        memory: Memory,
        each: Literal["article", "story"] = "article",
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._queries, self._memory, self._each, self._clock = tuple(queries), memory, each, clock
        self._receivers = {receiver.to: receiver for receiver in receivers}

    def check(self, became: Became, tell: Callable[[Event], None]) -> None:
        """Tell of an article that came in, if any query finds it."""
        for query in self._queries:
            passages = find(query, became.article)
            if passages is None or not self._wanted(query, became):
                continue
            at, published = iso(self._clock()), became.article.published
            alert = Alert(at=at, query=query.text, published=published, passages=passages, **particulars(became))
            tell(alert)
            body = _body(alert)
            for to in self._receivers:
                self._first_try(to, body, tell)

    def deliver_again(self, tell: Callable[[Event], None]) -> None:
        """Send what is due of what was not taken before, in the order in which it came."""
        resting: set[str] = set()
        waiting, self._memory.unsent = self._memory.unsent, ()
        kept: list[Unsent] = []
        for one in waiting:
            receiver = self._receivers.get(one.to)
            if receiver is None or one.to in resting or one.due > self._clock():
                kept.append(one)  # in this run, nobody of that name is told; or not yet
                continue
            failed = self._try(one, receiver, tell)
            if failed is not None:
                resting.add(one.to)
                kept += [failed] if failed.tries < TRIES else []
        self._memory.unsent = tuple(kept)

    def next_due(self) -> float | None:
        """The moment at which something is to be sent again; None if nothing is."""
        return min((one.due for one in self._memory.unsent if one.to in self._receivers), default=None)

    def _wanted(self, query: Query, became: Became) -> bool:
        if self._each == "article" or became.story is None:
            return True
        return self._memory.alert_is_new(query.text, became.story)

    def _first_try(self, to: str, body: str, tell: Callable[[Event], None]) -> None:
        """Send at once, or queue behind what this receiver did not take."""
        unsent = self._memory.unsent
        before = [one.due for one in unsent if one.to == to]
        one = Unsent(to, body, tries=0, due=max(before, default=0.0))
        failed = one if before else self._try(one, self._receivers[to], tell)
        if failed is not None:
            self._memory.unsent = (*unsent, failed)[-MAX_UNSENT:]

    def _try(self, one: Unsent, receiver: Receiver, tell: Callable[[Event], None]) -> Unsent | None:
        """None if it was taken; else what is kept of it."""
        try:
            receiver.send(one.body.encode())
            return None
        except Exception as error:  # no receiver ends a watch
            now, tries = self._clock(), one.tries + 1
            wait = min(FIRST_RETRY * 2.0 ** (tries - 1), LONGEST_RETRY)
            if isinstance(error, NotFetched):
                wait = max(wait, seconds_of(error.retry_after, now) or 0.0)
            reason = error.reason if isinstance(error, RashomonError) else f"{type(error).__name__}: {error}"
            again = iso(now + wait) if tries < TRIES else None
            query = msgspec.json.decode(one.body)["query"]
            tell(Undelivered(at=iso(now), to=receiver.shown, query=query, reason=reason, next=again))
            return Unsent(one.to, one.body, tries, now + wait)


def _body(alert: Alert) -> str:
    """The JSON object that is sent; ``text`` says it in a line, as chat programs show it."""
    where = f" ({alert.outlet})" if alert.outlet else ""
    line = f"{alert.query}: {alert.title or alert.article}{where}" + (f" {alert.url}" if alert.url else "")
    plain = {"schema": "rashomon/alert/1", "text": line} | msgspec.to_builtins(alert)
    return msgspec.json.encode(plain).decode()
