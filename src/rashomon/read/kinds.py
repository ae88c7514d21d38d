"""What an input is, told by its first bytes: a page, a text, records, a feed, a web archive."""

from __future__ import annotations

import re
from typing import Literal

from rashomon.read.decode import decode, is_binary
from rashomon.read.html import looks_like_html
from rashomon.read.records import looks_like_records

Kind = Literal["html", "text", "jsonl", "feed", "warc"]
InputFormat = Literal["auto", "html", "text", "jsonl", "feed", "warc"]

HEAD = 16_384
"""Bytes from which a kind is told."""
_FEED = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]{0,300}\?>\s*)?(?>(?><\?[\w-]+[^>]{0,500}\?>|<!--.{0,4000}?-->"
    r"|<!DOCTYPE\s+\w{1,20}\b[^\[>]{0,300}(?:\[.{0,8000}?\]\s*)?>)\s*)*+"  # atomic: a row of comments is read in one way only
    r"<(?:\w{1,20}:)?(?:rss|feed|RDF|urlset|sitemapindex)[\s>]",
    re.DOTALL,
)
_JSON_FEED = re.compile(r'\s*\{.{0,8000}?"version"\s*:\s*"https?:(?:\\?/){2}jsonfeed\.org', re.DOTALL)


def kind_of(head: bytes) -> Kind | None:
    """The kind of an input that starts with these bytes (:data:`HEAD` of them will do), or None for binary data."""
    if head.startswith(b"WARC/"):
        return "warc"
    if is_binary(head):
        return None
    text = decode(head)
    if _FEED.match(text) or _JSON_FEED.match(text):
        return "feed"
    if looks_like_records(text):
        return "jsonl"
    return "html" if looks_like_html(text) else "text"
