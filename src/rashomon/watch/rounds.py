"""A round: ask the feeds that are due, sort out what is new in them, fetch its pages, hand them in, tell of it."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

import msgspec

from rashomon.errors import ArchiveError, NotAllowed, NotFetched, UnreadableInput
from rashomon.fetch import Fetched
from rashomon.watch import schedule
from rashomon.watch.alerts import Alerts
from rashomon.watch.asking import Asker, lane_of
from rashomon.watch.door import Door
from rashomon.watch.events import (
    Event,
    Failing,
    Fault,
    Gone,
    LeftOut,
    Listed,
    Moved,
    Recovered,
    Resting,
    Round,
    name_of,
)
from rashomon.watch.intake import Intake
from rashomon.watch.lanes import side_by_side
from rashomon.watch.memory import Memory
from rashomon.watch.moments import iso
from rashomon.watch.news import sort_out
from rashomon.watch.reading import content_of
from rashomon.watch.values import Feed, FeedState

DAY = 86_400.0
MAX_FEEDS = 5_000
_REVERT = 3
"""Failures after which a feed that has moved is asked at its first address again."""
Answer = Fetched | NotFetched


class Rhythm(msgspec.Struct, frozen=True, kw_only=True):
    """How often feeds are asked, how many hosts at a time, and how much is taken in a round."""

    every: float = 900.0
    hosts: int = 8
    pages: int = 20
    """Pages that are fetched for one feed in one round, the oldest entries first; the rest waits."""
    max_age_days: float = 30.0


class Watch:
    """Feeds, asked round after round. What happens is told in the order of the feeds, whoever answers first."""

    def __init__(
        self,
        feeds: Sequence[Feed],
        *,
        memory: Memory,
        door: Door,
        asker: Asker,
        tell: Callable[[Event], None],
        alerts: Alerts | None = None,
        rhythm: Rhythm | None = None,
        clock: Callable[[], float] = time.time,
        stopped: Callable[[], bool] = lambda: False,
    ) -> None:
        self._named, self._memory, self._asker, self._alerts = tuple(feeds), memory, asker, alerts
        self._rhythm, self._clock, self._stopped = rhythm or Rhythm(), clock, stopped
        self._counts: Counter[str] = Counter()
        self._door, self._tell_event = door, tell
        self._intake = Intake(memory, door, alerts, self._tell, clock)

    def round(self, *, asked_for: bool = False) -> Round:
        """Ask what is due, deal with it, save what is remembered; what came of it.

        ``asked_for``: a person wants a round now, so all feeds are asked but those that fail and are not due yet.
        Raises ArchiveError or UnreadableInput if the archive or the state cannot be written.
        """
        self._counts.clear()
        try:
            asked = self._ask_feeds(asked_for=asked_for)
            if asked_for:
                self._tell_resting({feed.url for feed in asked})
            self._memory.save()
            self._fetch_pages(asked)
            if self._alerts is not None:
                self._alerts.deliver_again(self._tell)
            self._settle()
        finally:
            self._memory.save()
            self._asker.end_round()
        return self._summed_up(len(asked))

    def next_due(self) -> float | None:
        """The moment at which a feed is due next, or an alert to be sent again; None if every feed is gone."""
        due = schedule.next_due(self._memory.feed(feed.url) for feed in self._feeds())
        unsent = self._alerts.next_due() if self._alerts is not None else None
        return due if due is None or unsent is None else min(due, unsent)

    def _feeds(self) -> Iterator[Feed]:
        """The feeds that were named, each followed by those that it lists; none twice."""
        listed: set[str] = set()
        waiting = [(feed, 0) for feed in reversed(self._named)]
        while waiting and len(listed) < MAX_FEEDS:
            feed, depth = waiting.pop()
            if feed.url in listed:
                continue
            listed.add(feed.url)
            yield feed
            if depth < 2:
                waiting += [(one, depth + 1) for one in reversed(self._memory.feed(feed.url).lists)]

    def _ask_feeds(self, *, asked_for: bool) -> list[Feed]:
        """The feeds that were asked, in order. What a list names for the first time is asked right after it."""
        asked: dict[str, Feed] = {}
        share, most = schedule.SLACK
        slack = min(self._rhythm.every * share, most)

        def due() -> list[Feed]:
            now = self._clock()
            states = ((feed, self._memory.feed(feed.url)) for feed in self._feeds() if feed.url not in asked)
            return [
                feed
                for feed, state in states
                if schedule.is_due(state, now, self._rhythm.every, slack=slack, asked_for=asked_for)
            ]

        while (batch := due()) and not self._stopped():
            for feed, answer in side_by_side(
                batch,
                self._ask,
                lane=lambda feed: lane_of(self._memory.feed(feed.url).moved or feed.url),
                width=self._rhythm.hosts,
                stopped=self._stopped,
            ):
                asked[feed.url] = feed
                self._answered(feed, answer)
        return list(asked.values())

    def _tell_resting(self, asked: set[str]) -> None:
        """Which feeds were left alone in a round that a person asked for, and until when."""
        for feed in self._feeds():
            state = self._memory.feed(feed.url)
            if feed.url not in asked and state.failures and not state.gone:
                at, due = iso(self._clock()), iso(state.due)
                self._tell(Resting(at=at, feed=feed.url, title=feed.title, failures=state.failures, next=due))

    def _ask(self, feed: Feed) -> Answer:
        state = self._memory.feed(feed.url)
        return self._asker.ask(state.moved or feed.url, etag=state.etag, last_modified=state.last_modified)

    def _answered(self, feed: Feed, answer: Answer) -> None:
        if isinstance(answer, NotFetched):
            self._failed(feed, answer)
            return
        state, now = self._memory.feed(feed.url), self._clock()
        if answer.not_modified:
            self._counts["unchanged"] += 1
        else:
            try:
                state = self._taken_in(feed, state, answer, now)
            except UnreadableInput as error:
                self._failed(feed, NotFetched(feed.url, error.reason))
                return
            except Exception as error:  # one feed never stops another, even by a fault of ours
                reason = f"a fault in reading it, please report: {type(error).__name__}: {error}"
                self._failed(feed, NotFetched(feed.url, reason))
                return
        if answer.moved and answer.moved not in (feed.url, state.moved):
            state = msgspec.structs.replace(state, moved=answer.moved)
            self._tell(Moved(at=iso(now), feed=feed.url, title=feed.title, to=answer.moved))
        if state.failures:
            self._tell(Recovered(at=iso(now), feed=feed.url, title=feed.title, failures=state.failures))
        self._memory.keep(feed.url, schedule.after_success(state, now, self._rhythm.every))

    def _taken_in(self, feed: Feed, state: FeedState, answer: Fetched, now: float) -> FeedState:
        since = now - self._rhythm.max_age_days * DAY
        content = content_of(answer, feed.url, since=since)
        if content.lists != state.lists:
            self._tell(Listed(at=iso(now), feed=feed.url, feeds=len(content.lists)))
        found = sort_out(state, content.entries, now=now, since=since, elsewhere=self._memory.elsewhere(feed.url))
        if found.old or found.beyond:
            self._tell(LeftOut(at=iso(now), feed=feed.url, old=found.old, beyond=found.beyond))
        return msgspec.structs.replace(
            found.state, etag=answer.etag, last_modified=answer.last_modified, lists=content.lists
        )

    def _failed(self, feed: Feed, error: NotFetched) -> None:
        state, now = self._memory.feed(feed.url), self._clock()
        if error.status == 410:
            self._memory.keep(feed.url, msgspec.structs.replace(state, gone=True))
            self._tell(Gone(at=iso(now), feed=feed.url, title=feed.title))
            return
        hold = schedule.seconds_of(error.retry_after, now)
        state = schedule.after_failure(state, now, self._rhythm.every, hold)
        state = msgspec.structs.replace(state, refused=isinstance(error, NotAllowed))
        if state.failures >= _REVERT:
            state = msgspec.structs.replace(state, moved=None)
        self._memory.keep(feed.url, state)
        self._tell(
            Failing(
                at=iso(now),
                feed=feed.url,
                title=feed.title,
                reason=error.reason,
                failures=state.failures,
                next=iso(state.due),
            )
        )

    def _fetch_pages(self, feeds: Sequence[Feed]) -> None:
        jobs = self._intake.jobs(feeds, self._rhythm.pages)
        for job, answer in side_by_side(
            jobs,
            lambda job: self._asker.ask(job.url) if job.url else None,
            lane=lambda job: lane_of(job.url) if job.url else job.one.key,
            width=self._rhythm.hosts,
            stopped=self._stopped,
        ):
            self._intake.deal_with(job, answer)
            self._memory.save_now_and_then()

    def _settle(self) -> None:
        if not self._counts["added"] and not self._counts["revised"]:
            return
        try:
            self._door.settle()
        except ArchiveError:
            raise
        except Exception as error:
            reason = f"a fault in looking over the stories, please report: {type(error).__name__}: {error}"
            self._tell(Fault(at=iso(self._clock()), reason=reason))

    def _tell(self, event: Event) -> None:
        self._counts[name_of(event)] += 1
        self._tell_event(event)

    def _summed_up(self, asked: int) -> Round:
        counts, due = self._counts, self.next_due()
        states = [self._memory.feed(feed.url) for feed in self._feeds()]
        done = Round(
            at=iso(self._clock()),
            asked=asked,
            unchanged=counts["unchanged"],
            failing=sum(state.failures > 0 for state in states),
            added=counts["added"],
            revised=counts["revised"],
            not_read=counts["not-read"],
            waiting=sum(len(state.waiting) for state in states),
            alerts=counts["alert"],
            next=iso(due) if due is not None else None,
        )
        if asked or counts["resting"]:
            self._tell_event(done)
        return done
