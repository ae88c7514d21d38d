"""An article as read: its text, the blocks over it, and the way back to the page."""

from __future__ import annotations

from typing import Literal

import msgspec

BlockKind = Literal[
    # the body
    "paragraph", "subheading", "list", "quote",
    # about the body
    "headline", "standfirst", "byline", "dateline", "timestamp", "credit", "correction",
    # beside the body
    "pull-quote", "caption", "photo-credit", "promo", "newsletter", "related", "share", "comment", "copyright", "media", "other",
]  # fmt: skip
BODY: frozenset[str] = frozenset({"paragraph", "subheading", "list", "quote"})
"""Block kinds that count as the article's body: facts, copies and quotations rest on these."""

SPOKEN: frozenset[str] = BODY | {"headline", "standfirst", "caption", "correction"}
"""Block kinds in which a newsroom may quote somebody."""


class Span(msgspec.Struct, frozen=True, order=True):
    """A half-open stretch of an article's text, in code points."""

    start: int
    end: int


class Mark(Span, frozen=True):
    """A span that carries its own words."""

    text: str


class Page(msgspec.Struct, frozen=True):
    """Bytes as they came, with where they came from: a path (with record or line number in an archive) or a URL."""

    source: str
    data: bytes
    kind: Literal["html", "text", "jsonl", "feed", "xml"] | None = None
    """What the bytes are, where that is known already; None: their content tells."""
    url: str | None = None
    """The address the bytes were served at."""
    charset: str | None = None
    """What the server said of their encoding: a hint, as servers err."""
    line: int = 1
    """For records: the number of the first line in the file."""


class XPathSelector(msgspec.Struct, frozen=True, tag_field="type", tag="XPathSelector", omit_defaults=True):
    """An element of the page (W3C Web Annotation), and the place in its text content that refines it."""

    value: str
    refinedBy: TextPositionSelector | None = None  # noqa: N815 - the standard's name


class TextPositionSelector(msgspec.Struct, frozen=True, tag_field="type", tag="TextPositionSelector"):
    """Half-open code points of a text content (W3C Web Annotation): of the page's ``body`` unless it refines a path."""

    start: int
    end: int


class TextQuoteSelector(msgspec.Struct, frozen=True, tag_field="type", tag="TextQuoteSelector"):
    """The words as the page has them, with what stands before and after (W3C Web Annotation)."""

    exact: str
    prefix: str
    suffix: str


class FragmentSelector(msgspec.Struct, frozen=True, tag_field="type", tag="FragmentSelector"):
    """``:~:text=…``: appended to the page's address after ``#``, it opens the page at the passage."""

    value: str
    conformsTo: str = "https://wicg.github.io/scroll-to-text-fragment/"  # noqa: N815 - the standard's name


Selector = XPathSelector | TextQuoteSelector | TextPositionSelector | FragmentSelector
"""One way back from a passage to its place in the page."""


class Block(Span, frozen=True, omit_defaults=True):
    """A stretch of the page with one role. A paragraph that a lost link broke over several lines is one block."""

    kind: BlockKind
    selectors: tuple[Selector, ...] = ()
    """The way back to the page, where it was asked for and found."""


class Dateline(Span, frozen=True):
    """``KAZAN, Russia``: the place a report is filed from, the span that states it, and its date if it has one."""

    place: str
    date: str | None = None


class Credit(Span, frozen=True):
    """The agency or newsroom to which an article gives its text, and where it does so.

    ``basis`` is one of dateline, signature, byline, reporting-by, copyright, with-agencies, metadata. For metadata the
    span is empty (0, 0).
    """

    agency: str
    basis: str


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One outlet's page as read: text that never changes, and blocks over it in order of position."""

    id: str
    source: str
    text: str
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    """ISO 8601, with zone where the page tells one."""
    published_basis: str | None = None
    """What ``published`` was read from: record, feed, json-ld, meta, time-element, timestamp-line,
    page-data (scripts of the page), dateline or url."""
    modified: str | None = None
    not_before: str | None = None
    """Where nothing dates an English article: the newest day that its text states as past. No date of publication."""
    dateline: Dateline | None = None
    byline: str | None = None
    credit: Credit | None = None
    language: str | None = None
    """ISO 639-1 code."""
    section: str | None = None
    """The section under which the newsroom files the article, as the page names it."""
    topics: tuple[str, ...] = ()
    """Its tags and keywords, as the page or the feed names them."""
    stub: str | None = None
    """Why this page does not hold its whole article (paywall, index, video …); None for a whole one."""
    also: tuple[str, ...] = ()
    """Other addresses (or sources without one) at which the same page was met in the same run."""
    blocks: tuple[Block, ...] = ()
