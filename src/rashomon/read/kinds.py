"""What an input is, told by its first bytes: a page, a text, records, a feed, news items in XML, a web archive."""

from __future__ import annotations

import re
from typing import Literal

from rashomon.read.decode import decode, is_binary
from rashomon.read.html import looks_like_html
from rashomon.read.records import looks_like_records

Kind = Literal["html", "text", "jsonl", "feed", "xml", "warc"]
InputFormat = Literal["auto", "html", "text", "jsonl", "feed", "xml", "warc"]

HEAD = 16_384
"""Bytes from which a kind is told."""
_ROOT = re.compile(
    r"\ufeff?\s*(?P<declared><\?xml[^>]{0,300}\?>\s*)?(?>(?><\?[\w-]+[^>]{0,500}\?>|<!--.{0,4000}?-->"
    r"|<!DOCTYPE\s+\w{1,20}\b[^\[>]{0,300}(?:\[.{0,8000}?\]\s*)?>)\s*)*+"  # atomic: a row of comments is read in one way only
    r"<(?:\w{1,20}:)?(?P<root>\w{1,20})[\s/>]",
    re.DOTALL,
)
_FEEDS = frozenset({"rss", "feed", "RDF", "urlset", "sitemapindex"})
_NEWS = frozenset({"nitf", "newsItem", "newsMessage", "NewsML", "NewsItem", "newsitem"})
_JSON_FEED = re.compile(r'\s*\{.{0,8000}?"version"\s*:\s*"https?:(?:\\?/){2}jsonfeed\.org', re.DOTALL)


def kind_of(head: bytes) -> Kind | None:
    """The kind of an input that starts with these bytes (:data:`HEAD` of them will do), or None for binary data."""
    if head.startswith(b"WARC/"):
        return "warc"
    if is_binary(head):
        return None
    text = decode(head)
    root = _ROOT.match(text)
    if (root and root["root"] in _FEEDS) or _JSON_FEED.match(text):
        return "feed"
    if root and root["root"] in _NEWS:
        return "xml"
    if looks_like_records(text):
        return "jsonl"
    if looks_like_html(text):
        return "html"
    return "xml" if root and root["declared"] else "text"
