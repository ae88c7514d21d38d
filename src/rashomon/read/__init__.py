"""Reading: bytes become an article with text that never changes and blocks over it, or a reason why not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeVar
from urllib.parse import urlsplit

import msgspec

from rashomon.errors import UnreadableInput
from rashomon.read.assemble import article_of_text
from rashomon.read.bylines import people
from rashomon.read.decode import decode, is_binary, utf8
from rashomon.read.duplicates import fold
from rashomon.read.entries import FEED_SUMMARY
from rashomon.read.html import read_html
from rashomon.read.identity import article_id
from rashomon.read.inputs import load
from rashomon.read.kinds import HEAD, InputFormat, kind_of
from rashomon.read.limits import TimeIsUp, time_limit
from rashomon.read.masthead import outlet_in_byline, outlet_in_lines
from rashomon.read.pages import pages_of
from rashomon.read.records import read_record, record_lines, unread_date
from rashomon.read.streams import stream_of
from rashomon.read.stubs import stub_of_lines
from rashomon.types import BODY, Article, Page, Skipped

__all__ = ["FEED_SUMMARY", "PAGE_SECONDS", "InputFormat", "fold", "load", "pages_of", "read", "stream_of"]

MAX_LINE = 1_000_000
"""Characters. A longer line is no article."""
MAX_LINES = 20_000
"""A text of more lines is no article, either."""
MAX_TAGS = 200_000
"""Tags in the markup of a page, opening and closing. Live blogs of a whole day have a tenth of that."""
PAGE_SECONDS = 20.0
"""CPU seconds for one page. The slowest pages of the development sets take one."""


def read(
    page: Page, *, input_format: InputFormat = "auto", page_seconds: float | None = PAGE_SECONDS
) -> Iterator[Article | Skipped]:
    """The articles of a page: one for HTML and plain text, one a line for records, one an entry for feeds, one a
    news item in XML.

    Never raises on any bytes. The kind is told by content unless ``input_format`` or the page itself says it. What
    cannot be an article comes back as Skipped, and so does a page that takes more than ``page_seconds`` of CPU time
    (where the platform can tell: Unix, main thread).
    """
    jobs = _jobs(page, input_format)
    while (job := _guarded(lambda: next(jobs, None), page.source, page_seconds)) is not None:
        if isinstance(job, Skipped):
            yield job
            return
        source, work = job
        found = _guarded(work, source, page_seconds)
        if found is not None:
            yield found


_Job = tuple[str, Callable[[], Article | Skipped | None]]
_Found = TypeVar("_Found")


def _guarded(work: Callable[[], _Found], source: str, seconds: float | None) -> _Found | Skipped:
    """What the work gives; Skipped if its time is up or if there is a fault in it: one page never ends a run."""
    try:
        with time_limit(seconds):
            return work()
    except TimeIsUp:
        return Skipped(source, "read", f"took over {seconds:g} s of CPU time: given up")
    except UnreadableInput as error:
        return Skipped(source, "read", error.reason)
    except Exception as error:
        return Skipped(source, "read", f"a fault in reading it, please report: {type(error).__name__}: {error}")


def _jobs(page: Page, input_format: InputFormat) -> Iterator[_Job]:
    """What there is to read in a page, each with its place: the page itself, its records, or its entries."""
    kind = input_format if input_format not in ("auto", "warc") else page.kind or kind_of(page.data[:HEAD])
    source = page.source
    if not page.data.strip():
        yield source, lambda: Skipped(source, "read", "the file is empty")
    elif kind is None or is_binary(page.data):
        yield source, lambda: Skipped(source, "read", "binary data, not a page or a text")
    elif kind == "jsonl":
        for place, line in record_lines(page):
            yield place, partial(read_record, line, place)
            yield place, partial(unread_date, line, place)
    elif kind in ("feed", "html", "xml") and page.data.count(b"<") > MAX_TAGS:
        yield source, lambda: Skipped(source, "read", f"no article has over {MAX_TAGS:,} tags")
    elif kind == "feed":
        from rashomon.read.feed import feed_entries, read_entry, unread_entry_date

        for place, entry in feed_entries(page):
            yield place, partial(read_entry, entry, place)
            yield place, partial(unread_entry_date, entry, place)
    elif kind == "xml":
        from rashomon.read.newsitems import news_items, read_item, unread_item_date

        for place, item in news_items(page):
            yield place, partial(read_item, item, place)
            yield place, partial(unread_item_date, item, place)
    else:
        yield source, partial(_read_html if kind == "html" else _read_text, page)


def _read_html(page: Page) -> Article | Skipped:
    found = read_html(utf8(page.data, page.charset), page.source, page.data, address=page.url)
    return found if isinstance(found, Skipped) else _served(found, page)


def _read_text(page: Page) -> Article | Skipped:
    text = decode(page.data, page.charset).replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    lines = text.split("\n")
    if len(lines) > MAX_LINES or len(max(lines, key=len)) > MAX_LINE:
        return Skipped(
            page.source, "read", f"no article has over {MAX_LINES:,} lines or {MAX_LINE:,} characters in one"
        )
    article = article_of_text(id=article_id(page.source, page.data), source=page.source, text=text)
    if not any(block.kind in BODY for block in article.blocks):
        return Skipped(page.source, "read", "no article text found in this file")
    stub = stub_of_lines([text[b.start : b.end] for b in article.blocks], [b.kind for b in article.blocks])
    article = msgspec.structs.replace(article, stub=stub)
    named = outlet_in_lines(text, article.blocks) or outlet_in_byline(text, article.blocks)
    if named:
        article = msgspec.structs.replace(article, outlet=named, byline=people([article.byline], named))
    return _served(article, page)


def _served(article: Article, page: Page) -> Article:
    """The article with what its address tells: the address itself, the host as outlet, an id by that address."""
    if page.url is None:
        return article
    host = urlsplit(page.url).hostname or ""
    return msgspec.structs.replace(
        article,
        id=article_id(urlsplit(page.url).path or host, page.url.encode("utf-8", "replace") + page.data),
        url=article.url or page.url,
        outlet=article.outlet or host.removeprefix("www.") or None,
    )
