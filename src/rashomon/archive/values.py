"""What an archive tells of what it holds."""

from __future__ import annotations

from typing import Literal

import msgspec

from rashomon.types import Edit, Related, Skipped

Change = Literal["new", "revised", "known"]


class Known(msgspec.Struct, frozen=True):
    """An article that is in the archive already. ``same``: with these very words, now or in an earlier revision."""

    number: int
    id: str
    revision: int
    same: bool


class Stored(msgspec.Struct, frozen=True, kw_only=True):
    """One article that was handed to the archive and is safely in it: its story, and what became of it."""

    id: str
    change: Change
    revision: int
    story: str | None
    score: float | None = None
    """How likely (0 to 1) it tells the story's event; None where it was not placed now."""
    why: tuple[str, ...] = ()


class Added(msgspec.Struct, frozen=True, kw_only=True):
    """What a run of adding did."""

    new: int = 0
    revised: int = 0
    known: int = 0
    stories_opened: int = 0
    merged: int = 0
    split: int = 0
    skipped: tuple[Skipped, ...] = ()


class StorySummary(msgspec.Struct, frozen=True, kw_only=True):
    """A story as a list shows it. ``title`` is one of its headlines; days are ISO dates of publication."""

    id: str
    title: str
    size: int
    first: str
    last: str
    origins: int | None = None
    """Independent origins, if the story was compared since it last changed."""
    places: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    growth: tuple[tuple[str, int], ...] = ()
    """How many of its articles were published on each day."""
    related: tuple[Related, ...] = ()


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """An article of a story as a list shows it, with why it is there."""

    id: str
    outlet: str | None
    title: str | None
    published: str | None
    url: str | None
    revision: int
    score: float
    why: tuple[str, ...]
    held: bool
    """Put there by hand: no repair moves it."""


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """An article that a search found; ``excerpt`` has the words found between ``[`` and ``]``."""

    id: str
    story: str | None
    outlet: str | None
    title: str | None
    published: str | None
    url: str | None
    excerpt: str


class Quotation(msgspec.Struct, frozen=True, kw_only=True):
    """Words given to somebody, with the article and the revision of it that has them."""

    article: str
    revision: int
    start: int
    end: int
    text: str
    kind: str
    speaker: str | None
    speaker_kind: str | None
    source: str | None
    said_to: str | None
    outlet: str | None
    published: str | None
    url: str | None
    story: str | None
    current: bool
    """Whether the newest revision of the article still has them."""
    denied: str | None = None
    """The words before them by which they are denied, or not said: 'denied that', 'never said that'."""


class Carried(msgspec.Struct, frozen=True, kw_only=True):
    """A quotation near a claimed one: how alike (0 to 1), how its wording differs, whether it came first."""

    quotation: Quotation
    alike: float
    drift: str
    edits: tuple[Edit, ...]
    """``a`` are passages of the claimed words, ``b`` of the article."""
    first: Literal["first", "perhaps"] | None
    """Whether it is the earliest of those with these words; perhaps, where hours are missing to tell."""


class Revision(msgspec.Struct, frozen=True, kw_only=True):
    """One state of an article's page. ``added`` is when it came into the archive (UTC)."""

    number: int
    added: str
    title: str | None
    published: str | None
    modified: str | None
    text: str


class LogEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A merge or a split, by the machine or by hand, with its reasons."""

    at: str
    by: Literal["machine", "hand"]
    kind: Literal["merge", "split"]
    story: str
    other: str | None
    articles: tuple[str, ...]
    score: float | None
    why: tuple[str, ...]


class Status(msgspec.Struct, frozen=True, kw_only=True):
    """How much an archive holds, and what of it is not up to date."""

    path: str
    bytes: int
    format: int
    articles: int
    revisions: int
    stories: int
    quotations: int
    outlets: int
    first: str | None
    last: str | None
    unannotated: int
    stale: int
    """Articles whose marks another version of the annotating stage made."""
    unplaced: int
    """Articles without a story, or whose sketch another version of the grouping stage made."""
    unsettled: int
    """Stories that changed since they were last looked over for merges and splits."""


class Finding(msgspec.Struct, frozen=True):
    """What a check of the archive looked at, and what is wrong with it (None if nothing is)."""

    what: str
    wrong: str | None
