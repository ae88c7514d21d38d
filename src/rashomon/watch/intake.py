"""From an entry that waits to an article in the archive: which pages to fetch, and what to do with each answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from rashomon.errors import ArchiveError, NotFetched
from rashomon.fetch import Fetched
from rashomon.types import Article, Skipped
from rashomon.watch import news
from rashomon.watch.alerts import Alerts
from rashomon.watch.asking import HostRests
from rashomon.watch.door import Became, Door, particulars
from rashomon.watch.events import Added, Event, NotRead, Revised
from rashomon.watch.memory import Memory
from rashomon.watch.moments import iso
from rashomon.watch.reading import article_of, summary_of, whole_entry
from rashomon.watch.values import Feed, FeedState, Waiting

TRIES = 3
"""Rounds in which a page is asked for that its server cannot give just now."""


class Job(msgspec.Struct, frozen=True):
    """An entry to deal with: ``url`` is the page to fetch, None where the feed itself gives the whole ``article``."""

    feed: Feed
    one: Waiting
    url: str | None
    article: Article | None = None


class Intake:
    """Hands articles in at the door and tells what became of them."""

    def __init__(
        self,
        memory: Memory,
        door: Door,
        alerts: Alerts | None,
        tell: Callable[[Event], None],
        clock: Callable[[], float],
    ) -> None:
        self._memory, self._door, self._alerts, self._tell, self._clock = memory, door, alerts, tell, clock

    def jobs(self, feeds: Sequence[Feed], pages: int) -> list[Job]:
        """What waits in these feeds, in their order, the oldest first; at most so many pages to fetch for each."""
        jobs: list[Job] = []
        for feed in feeds:
            left = pages
            for one in self._memory.feed(feed.url).waiting:
                article = _safely(whole_entry, one)
                if article is not None or not one.entry.url:
                    jobs.append(Job(feed, one, None, article))
                elif left > 0:
                    jobs.append(Job(feed, one, one.entry.url))
                    left -= 1
        return jobs

    def deal_with(self, job: Job, answer: Fetched | NotFetched | None) -> None:
        """Hand in the article of an entry, or tell why there is none."""
        if isinstance(answer, HostRests):
            return  # it waits as it did
        if isinstance(answer, NotFetched) and _may_come(answer) and job.one.tries + 1 < TRIES:
            self._remember(job, news.tried(self._memory.feed(job.feed.url), job.one))
            return
        became = self._hand_in(job, self._article(job, answer))
        in_vain = became is None or became.change == "known"
        self._remember(job, news.done(self._memory.feed(job.feed.url), job.one, in_vain=in_vain))

    def _remember(self, job: Job, state: FeedState) -> None:
        self._memory.keep(job.feed.url, state)

    def _article(self, job: Job, answer: Fetched | NotFetched | None) -> Article | None:
        """The article of the page or of the feed; a summary, after the reason, where there is no more to be had."""
        if answer is None and job.article is not None:
            return job.article
        found: Article | Skipped
        if answer is None:
            found = Skipped(job.one.place, "read", "the entry has no address and not the whole text")
        elif isinstance(answer, NotFetched):
            found = Skipped(job.url or "", "fetch", answer.reason)
        else:
            found = article_of(job.one, answer)
        if not isinstance(found, Skipped):
            return found
        summary = None if job.one.update else _safely(summary_of, job.one)
        self._not_read(job, found, summary=summary is not None)
        return summary

    def _hand_in(self, job: Job, article: Article | None) -> Became | None:
        if article is None:
            return None
        try:
            became = self._door.add(article)
        except ArchiveError:
            raise
        except Exception as error:  # one article never stops a watch, even by a fault of ours
            reason = f"a fault in adding it, please report: {type(error).__name__}: {error}"
            became = Skipped(article.source, "archive", reason)
        if isinstance(became, Skipped):
            self._not_read(job, became)
            return None
        self._tell_of(job, became)
        return became

    def _not_read(self, job: Job, skipped: Skipped, *, summary: bool = False) -> None:
        url = job.url or job.one.place
        at = iso(self._clock())
        self._tell(NotRead(at=at, url=url, reason=skipped.reason, summary=summary, feed=job.feed.url))

    def _tell_of(self, job: Job, became: Became) -> None:
        if became.change == "known":
            return
        at, feed, told = iso(self._clock()), job.feed.url, particulars(became)
        if became.change == "revised":
            self._tell(Revised(at=at, feed=feed, **told))
        else:
            self._tell(Added(at=at, feed=feed, new_story=became.new_story, stub=became.article.stub, **told))
        if self._alerts is not None:
            self._alerts.check(became, self._tell)


def _may_come(error: NotFetched) -> bool:
    """Whether a page may be had in a later round: its server was in trouble or out of reach, and forbade nothing."""
    return error.temporary or error.retry_after is not None


def _safely(make: Callable[[Waiting], Article | None], one: Waiting) -> Article | None:
    """What the feed's own words give; nothing, if there is a fault in reading them."""
    try:
        return make(one)
    except Exception:
        return None
