"""What a watch tells: one frozen value for each thing that happened, one JSON object or one line each."""

from __future__ import annotations

import msgspec

from rashomon.types import Span


class Event(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="event"):
    """Something that happened at a moment (ISO 8601, UTC)."""

    at: str


class OfArticle(Event, frozen=True, kw_only=True):
    """Something about an article of the archive, and the story that it is in."""

    article: str
    story: str | None
    story_title: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None


class Added(OfArticle, frozen=True, kw_only=True, tag="added"):
    """An article is in the archive, in a story that it opened (``new_story``) or joined."""

    feed: str
    new_story: bool = False
    stub: str | None = None


class Revised(OfArticle, frozen=True, kw_only=True, tag="revised"):
    """A page that was known has other words now: a revision of its article."""

    feed: str


class NotRead(Event, frozen=True, tag="not-read"):
    """A page that a feed names could not be had or read. ``summary``: what the feed gives of it was added instead."""

    feed: str
    url: str
    reason: str
    summary: bool = False


class LeftOut(Event, frozen=True, tag="left-out"):
    """Entries of a feed that are passed over: too old, or too many at once."""

    feed: str
    old: int = 0
    beyond: int = 0


class Failing(Event, frozen=True, tag="failing"):
    """A feed that could not be had, for the how many-th time in a row, and when it is asked again."""

    feed: str
    reason: str
    failures: int
    next: str
    title: str | None = None


class Resting(Event, frozen=True, tag="resting"):
    """A feed that failed so many times in a row and was not asked in this round, as its time has not come."""

    feed: str
    failures: int
    next: str
    title: str | None = None


class Recovered(Event, frozen=True, tag="recovered"):
    """A feed that had failed and can be had again."""

    feed: str
    failures: int
    title: str | None = None


class Moved(Event, frozen=True, tag="moved"):
    """A feed that has moved for good: from now on the new address is asked."""

    feed: str
    to: str
    title: str | None = None


class Gone(Event, frozen=True, tag="gone"):
    """A feed whose server said that it is gone for good (410): it is not asked again."""

    feed: str
    title: str | None = None


class Listed(Event, frozen=True, tag="listed"):
    """An address that turned out to be a list: how many feeds are watched from it."""

    feed: str
    feeds: int


class Passage(Span, frozen=True):
    """A stretch of the article's text that a query found."""

    text: str


class Alert(OfArticle, frozen=True, kw_only=True, tag="alert"):
    """An article that a saved query found, with the passages that it found there."""

    query: str
    published: str | None = None
    passages: tuple[Passage, ...] = ()


class Undelivered(Event, frozen=True, tag="undelivered"):
    """An alert that its receiver did not take; ``next`` is when it is tried again, None if that is given up."""

    to: str
    query: str
    reason: str
    next: str | None = None


class Fault(Event, frozen=True, tag="fault"):
    """A fault of ours, in looking over the stories after a round: what was added stays, the watch goes on."""

    reason: str


class Round(Event, frozen=True, tag="round", omit_defaults=False):
    """A round is over: what was asked and what came of it, how many feeds fail, and when the next one is due."""

    asked: int = 0
    unchanged: int = 0
    failing: int = 0
    added: int = 0
    revised: int = 0
    not_read: int = 0
    waiting: int = 0
    alerts: int = 0
    next: str | None = None


def name_of(event: Event) -> str:
    """How an event is called in JSON: ``added``, ``failing`` ..."""
    return str(type(event).__struct_config__.tag)
