"""An entry of a feed, as it comes out of XML and JSON alike."""

from __future__ import annotations

import html
import re
from urllib.parse import urljoin, urlsplit

import msgspec

FEED_SUMMARY = "summary of a feed"
"""What ``stub`` says of an entry of a feed that holds a part of its article only."""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry as the feed has it; ``markup`` is the longest text it gives, as HTML."""

    title: str | None = None
    url: str | None = None
    published: str | None = None
    given_date: str = ""
    """What it gives as its date of publication, in its own words."""
    modified: str | None = None
    byline: str | None = None
    outlet: str | None = None
    language: str | None = None
    topics: tuple[str, ...] = ()
    markup: str = ""
    sitemaps: tuple[str, ...] = ()
    """For a list of sitemaps, which is one entry: their addresses."""


def web_address(base: str, place: str | None) -> str | None:
    """The http or https address of a place named in a page at ``base``; None if it is none."""
    try:
        found = urljoin(base, (place or "").strip())
        return found if urlsplit(found).scheme in ("http", "https") and urlsplit(found).hostname else None
    except ValueError:
        return None


def plain_title(title: str | None) -> str | None:
    """A title without the markup and the doubly escaped entities that many feeds leave in it."""
    if not title:
        return None
    return " ".join(html.unescape(re.sub(r"</?[a-zA-Z][^<>]*>", "", title)).split()) or None
