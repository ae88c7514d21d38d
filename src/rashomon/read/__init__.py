"""Reading: bytes become an article with text that never changes and blocks over it, or a reason why not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from rashomon.read.assemble import article_of_text
from rashomon.read.decode import decode, is_binary
from rashomon.read.html import looks_like_html, read_html
from rashomon.read.identity import article_id
from rashomon.read.inputs import load
from rashomon.read.records import looks_like_records, read_records
from rashomon.types import BODY, Article, Page, Skipped

__all__ = ["load", "read"]

MAX_LINE = 1_000_000
"""Characters. A longer line is no article."""
MAX_LINES = 20_000
"""A text of more lines is no article, either."""


def read(page: Page, *, input_format: Literal["auto", "html", "text", "jsonl"] = "auto") -> Iterator[Article | Skipped]:
    """The articles of a page: one for HTML and plain text, one a line for records. Never raises on any bytes.

    The kind is told by content unless ``input_format`` says it. What cannot be an article comes back as Skipped.
    """
    if is_binary(page.data):
        yield Skipped(page.source, "read", "binary data, not a page or a text")
        return
    head = decode(page.data[:16384])
    if input_format == "auto":
        input_format = "jsonl" if looks_like_records(head) else "html" if looks_like_html(head) else "text"
    if input_format == "jsonl":
        yield from read_records(page)
    elif input_format == "html":
        yield read_html(decode(page.data), page.source, page.data)
    else:
        yield _read_text(page)


def _read_text(page: Page) -> Article | Skipped:
    text = decode(page.data).replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    lines = text.split("\n")
    if len(lines) > MAX_LINES or len(max(lines, key=len)) > MAX_LINE:
        return Skipped(
            page.source, "read", f"no article has over {MAX_LINES:,} lines or {MAX_LINE:,} characters in one"
        )
    article = article_of_text(id=article_id(page.source, page.data), source=page.source, text=text)
    if not any(block.kind in BODY for block in article.blocks):
        return Skipped(page.source, "read", "no article text found in this file")
    return article
