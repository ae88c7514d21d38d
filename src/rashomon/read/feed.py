"""Feeds as lists of articles: RSS 0.9 to 2.0 and RDF, Atom (RFC 4287), JSON Feed 1.1, sitemaps for news."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import msgspec

from rashomon.errors import UnreadableInput
from rashomon.read.assemble import article_of_text
from rashomon.read.dates import iso_date, no_date
from rashomon.read.decode import decode
from rashomon.read.entries import FEED_SUMMARY, Entry, plain_title, web_address
from rashomon.read.feed_xml import xml_entries
from rashomon.read.fragment import moved, text_of_fragment
from rashomon.read.identity import article_id
from rashomon.read.titleparts import feed_outlet
from rashomon.read.topics import names_of, topics_of
from rashomon.types import BODY, Article, Block, Page, Skipped

WHOLE_WORDS = 150
"""Words of body from which an entry is taken for the whole article."""
MAX_ENTRIES = 20_000
_CUT_OFF = re.compile(
    r"(?:\[?(?:…|\.\.\.)\]?|\[\+?\d+ chars\]|(?:continue|keep) reading\W*|read (?:more|the (?:full|whole) \w+)\W*"
    r"|(?:lire la suite|weiterlesen|leer más|leggi tutto|lees verder)\W*)\s*$",
    re.IGNORECASE,
)


def feed_entries(page: Page) -> Iterator[tuple[str, Entry]]:
    """The entries of a feed or sitemap in its order, each with its place (``source#number``).

    Raises UnreadableInput if it is none.
    """
    text = decode(page.data, page.charset)
    as_json = text.lstrip("\ufeff \t\r\n").startswith("{")
    found = _json_entries(page, text) if as_json else xml_entries(page, text)
    for number, entry in enumerate(found, 1):
        if number > MAX_ENTRIES:
            raise UnreadableInput(page.source, f"only its first {MAX_ENTRIES:,} entries are read")
        yield f"{page.source}#{number}", entry


def read_entry(entry: Entry, place: str) -> Article | Skipped:
    """The article of an entry. One with less than the whole text says so in ``stub``; one with no text is Skipped, and
    leads to its page.
    """
    if entry.sitemaps:
        many = f"a list of {len(entry.sitemaps)} sitemaps, {entry.sitemaps[0]} first; --fetch reads them"
        return Skipped(place, "read", many, entry.sitemaps)
    markup = entry.markup if "<" in entry.markup else entry.markup.replace("\n", "<br>")
    text, blocks = text_of_fragment(markup)
    words = sum(len(text[block.start : block.end].split()) for block in blocks if block.kind in BODY)
    stub = None if words >= WHOLE_WORDS and not _CUT_OFF.search(text) else FEED_SUMMARY
    if entry.title:
        blocks = [Block(0, len(entry.title), "headline"), *(moved(block, len(entry.title) + 2) for block in blocks)]
        text = f"{entry.title}\n\n{text}" if text else entry.title
    if not text:
        if not entry.url:
            return Skipped(place, "read", "the entry has no text")
        return Skipped(place, "read", f"the entry has no text; --fetch reads its page: {entry.url}", (entry.url,))
    return article_of_text(
        id=article_id(urlsplit(entry.url).path if entry.url else place.replace("#", "-"), _key(entry, text)),
        source=place,
        text=text,
        blocks=blocks,
        title=entry.title,
        published=entry.published,
        published_basis="feed" if entry.published else None,
        modified=entry.modified,
        outlet=entry.outlet,
        url=entry.url,
        byline=entry.byline,
        language=entry.language,
        topics=entry.topics,
        stub=stub,
    )


def unread_entry_date(entry: Entry, place: str) -> Skipped | None:
    """What an entry with a text gives as its date, if that is none."""
    if entry.published or not entry.given_date or entry.sitemaps or not (entry.title or entry.markup):
        return None
    return no_date(place, "the date", entry.given_date)


def _key(entry: Entry, text: str) -> bytes:
    return f"{entry.url or ''}\n{text}".encode("utf-8", "replace")


def _json_entries(page: Page, text: str) -> Iterator[Entry]:
    try:
        feed = msgspec.json.decode(text.lstrip("\ufeff").encode("utf-8", "replace"))
    except (msgspec.DecodeError, RecursionError) as error:
        raise UnreadableInput(page.source, f"not a JSON feed: {error}") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise UnreadableInput(page.source, "a JSON feed without items")
    for item in items:
        if isinstance(item, dict):
            yield _json_entry(item, feed, page.url or "")


def _json_entry(item: dict[str, Any], feed: dict[str, Any], base: str) -> Entry:
    def text(value: object) -> str:
        return value if isinstance(value, str) else ""

    authors = next((found for of in (item, feed) if (found := of.get("authors") or [of.get("author")]) != [None]), [])
    names = (
        [text(author.get("name")) for author in authors if isinstance(author, dict)]
        if isinstance(authors, list)
        else []
    )
    plain = html.escape(text(item.get("content_text")) or text(item.get("summary")))
    return Entry(
        title=plain_title(text(item.get("title"))),
        url=web_address(base, text(item.get("url")) or text(item.get("id"))),
        published=iso_date(text(item.get("date_published"))),
        given_date=text(item.get("date_published")),
        modified=iso_date(text(item.get("date_modified"))),
        byline=", ".join(name for name in names if name) or None,
        outlet=feed_outlet(text(feed.get("title")).strip()) or None,
        language=(text(item.get("language")) or text(feed.get("language")))[:2].lower() or None,
        topics=topics_of(names_of(item.get("tags"))),
        markup=max(text(item.get("content_html")), plain, key=len),
    )
