"""What an answer holds: a list of feeds, the entries of one, or the article behind an entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin

import msgspec

from rashomon.errors import UnreadableInput
from rashomon.fetch import Fetched
from rashomon.read import FEED_SUMMARY, MAX_TAGS, pages_of, read, stream_of
from rashomon.read.dateline import redated
from rashomon.read.entries import Entry
from rashomon.read.feed import feed_entries, read_entry
from rashomon.read.limits import TimeIsUp, time_limit
from rashomon.types import Article, Page, Skipped
from rashomon.watch.opml import feeds_of_opml, is_opml
from rashomon.watch.sitemaps import sitemaps_of
from rashomon.watch.values import Feed, Waiting

SECONDS = 20.0
"""CPU seconds for one feed."""
_NAMED = re.compile(r"<link\b[^>]{0,500}\btype=[\"']?application/(?:rss|atom|feed)\+(?:xml|json)[^>]{0,500}>", re.I)
_HREF = re.compile(r"\bhref=[\"']?([^\"'\s>]{1,500})", re.I)


class Content(msgspec.Struct, frozen=True):
    """What a watched address gave: other feeds, or entries each with its place (``source#number``)."""

    lists: tuple[Feed, ...] = ()
    entries: tuple[tuple[str, Entry], ...] = ()


def content_of(answer: Fetched, source: str, *, since: float) -> Content:
    """The feeds or entries that an answer names. Raises UnreadableInput if it is neither feed nor list."""
    try:
        with time_limit(SECONDS):
            return _content(answer, source, since)
    except TimeIsUp:
        raise UnreadableInput(source, f"reading this feed took over {SECONDS:g} s of CPU time: given up") from None


def _content(answer: Fetched, source: str, since: float) -> Content:
    page = _page(answer, source)
    if is_opml(page.data):
        return Content(lists=feeds_of_opml(page.data, source, answer.url))
    if page.kind != "feed":
        raise UnreadableInput(source, _no_feed(page))
    if page.data.count(b"<") > MAX_TAGS:
        raise UnreadableInput(source, f"no feed has over {MAX_TAGS:,} tags")
    sitemaps = sitemaps_of(page.data, answer.url, since=since)
    if sitemaps is not None:
        return Content(lists=sitemaps)
    return Content(entries=tuple(_up_to_a_fault(page)))


def _page(answer: Fetched, source: str) -> Page:
    for page in pages_of(stream_of(source, answer.data)):
        if isinstance(page, Skipped):
            raise UnreadableInput(source, page.reason)
        return msgspec.structs.replace(page, url=answer.url, charset=answer.charset)
    raise UnreadableInput(source, "the answer is empty")


def _no_feed(page: Page) -> str:
    if page.kind != "html":
        return "this is no feed (RSS, Atom, JSON Feed, sitemap) and no list of feeds (OPML)"
    named = _NAMED.search(page.data[:50_000].decode("utf-8", "replace"))
    place = _HREF.search(named[0]) if named else None
    return "this is a page, not a feed" + (f"; its feed: {urljoin(page.url or '', place[1])}" if place else "")


def _up_to_a_fault(page: Page) -> Iterator[tuple[str, Entry]]:
    """The entries; those that came before a fault are sound."""
    found = 0
    try:
        for place, entry in feed_entries(page):
            found += 1
            yield place, entry
    except UnreadableInput:
        if not found:
            raise


def whole_entry(one: Waiting) -> Article | None:
    """The article that the feed itself gives in full; None where it gives a summary only."""
    article = read_entry(one.entry, one.place)
    return article if isinstance(article, Article) and article.stub != FEED_SUMMARY else None


def summary_of(one: Waiting) -> Article | None:
    """What the feed itself gives of the article, if it gives any text beside the title."""
    article = read_entry(one.entry, one.place)
    return article if isinstance(article, Article) and one.entry.markup.strip() else None


def article_of(one: Waiting, answer: Fetched) -> Article | Skipped:
    """The article of an entry's page; what the page does not tell of itself, the feed does."""
    url = one.entry.url or answer.url
    found: Article | Skipped = Skipped(url, "read", "the answer is empty")
    for page in pages_of(stream_of(url, answer.data)):
        if isinstance(page, Skipped):
            return page
        if page.kind not in ("html", "text"):
            return Skipped(url, "read", f"the entry leads to no page, but to {page.kind or 'binary data'}")
        found = next(read(msgspec.structs.replace(page, url=answer.url, charset=answer.charset)), found)
        break
    return found if isinstance(found, Skipped) else _completed(found, one.entry)


def _completed(article: Article, entry: Entry) -> Article:
    published = article.published or entry.published
    told = msgspec.structs.replace(
        article,
        published=published,
        published_basis=article.published_basis if article.published else ("feed" if published else None),
        title=article.title or entry.title,
        byline=article.byline or entry.byline,
        language=article.language or entry.language,
    )
    return redated(told)
