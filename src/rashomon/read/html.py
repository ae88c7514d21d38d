"""HTML pages: the article's blocks out of the page's own tree, main text judged by trafilatura (Barbaresi 2021)."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence

from rashomon.read.assemble import article_of_text
from rashomon.read.dateline import find_dateline
from rashomon.read.identity import article_id
from rashomon.read.lines import form_of
from rashomon.read.metadata import Metadata, find_metadata
from rashomon.read.tree import TreeBlock, parse, tree_blocks
from rashomon.text import fold
from rashomon.types import BODY, Article, Block, BlockKind, Skipped

_LOOKS = re.compile(
    r"\s*(?:<!--.{0,4000}?-->\s*)*<(?:!doctype\s+html|html|head|body|\?xml[^>]{0,200}>\s*<(?:!doctype\s+html|html))\b",
    re.IGNORECASE | re.DOTALL,
)
_TAGS = re.compile(r"<(?:p|div|article|h1|title|meta|span|a)\b[^>]*>", re.IGNORECASE)
_OUTSIDE = frozenset({"caption", "photo-credit", "byline", "timestamp", "correction", "standfirst", "headline"})
"""Kinds that are kept although they stand before or after the body."""
_SHORT = 25
"""Letters under which a block is too common to be looked for in the whole main text."""
_MAX_JUDGED = 20_000
"""Text blocks over which a page is left to the tree's own features, for time's sake."""
_STUB_WORDS = 150
_PAYWALL = re.compile(
    r"subscri\w+ to (?:continue|read|unlock|access)|to (?:continue|keep) reading|already a (?:subscriber|member)"
    r"|(?:this|for) (?:article|content|story)? ?is (?:for|available to|only for|exclusive to) (?:subscribers|members)",
    re.IGNORECASE,
)


def looks_like_html(head: str) -> bool:
    """Whether the start of a text is that of a page."""
    return bool(_LOOKS.match(head)) or len(_TAGS.findall(head)) >= 4


def read_html(markup: str, source: str, data: bytes) -> Article | Skipped:
    """The article of a page, or Skipped if there is no text in it. ``data`` are the bytes that its id is made from.

    The article's text is made of the page's text blocks, joined by empty lines: the body, and what stands between and
    around it (captions, promos, related links) with its kind; menus and footers are left out.
    """
    root = parse(markup)
    if root is None:
        return Skipped(source, "read", "no page can be made out of this markup")
    metadata = find_metadata(root)
    found = list(tree_blocks(root))
    if not found:
        return Skipped(source, "read", "no text found in this page")
    kinds = _kinds(found, metadata, _main_text(markup) if len(found) <= _MAX_JUDGED else "")
    text, blocks = _assembled(found, kinds)
    words = sum(len(text[block.start : block.end].split()) for block in blocks if block.kind in BODY)
    if not words:
        return Skipped(source, "read", "no article text found in this page")
    return article_of_text(
        id=article_id(source, data),
        source=source,
        text=text,
        blocks=blocks,
        title=metadata.title,
        published=metadata.published,
        published_basis=metadata.published_basis,
        modified=metadata.modified,
        outlet=metadata.outlet,
        url=metadata.url,
        byline=metadata.byline,
        language=metadata.language,
        stub=_stub(found, metadata, words),
    )


def _main_text(markup: str) -> str:
    """The words of the main text as trafilatura finds it, folded, white space removed; empty if it finds none."""
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        document = bare_extraction(markup, include_comments=False, include_tables=True, favor_recall=False)
    except Exception:  # it is a guest: whatever it stumbles over, the tree's own features decide
        return ""
    return _key(document.text or "") if document is not None and not isinstance(document, dict) else ""


def _key(text: str) -> str:
    return "".join(c for c in fold(text) if c.isalnum())


def _kinds(blocks: Sequence[TreeBlock], metadata: Metadata, main: str) -> list[BlockKind | None]:
    """The kind of each tree block; None for what is left out of the article."""
    title = _key(metadata.title or "")
    kinds: list[BlockKind | None] = []
    at = 0
    headline_seen = False
    for block in blocks:
        key = _key(block.text)
        if not headline_seen and (block.tag == "h1" or (title and key == title and block.tag in ("h2", "div"))):
            headline_seen = headline_seen or key == title or not title
            kinds.append("headline" if key and (key == title or key in title or title in key) else None)
            continue
        place = _place(key, main, at) if main else (0 if _likely_body(block) else -1)
        if place >= 0:
            at = place + len(key) if main else at
            kinds.append(_body_kind(block))
        else:
            kinds.append(block.hint or (form_of(block.text) if block.linked < 0.5 else None) or _by_tag(block))
    return kinds


def _place(key: str, main: str, at: int) -> int:
    """Where a block stands in the main text, or -1; a short one must stand close after ``at``, the block before it."""
    if not key:
        return -1
    if len(key) < _SHORT:
        return main.find(key, at, at + len(key) + _SHORT)
    for probe in (key[:60], key[-60:]):
        found = main.find(probe, at)
        if found < 0:
            found = main.find(probe)
        if found >= 0:
            return found
    return -1


def _likely_body(block: TreeBlock) -> bool:
    return block.hint is None and block.linked < 0.3 and block.tag not in ("footer", "aside") and len(block.text) > 80


def _body_kind(block: TreeBlock) -> BlockKind:
    short = len(block.text) < 300
    if block.tag in ("figcaption", "figure") or (short and block.hint in ("caption", "photo-credit")):
        return "photo-credit" if block.hint == "photo-credit" else "caption"
    if short and block.hint in ("newsletter", "related", "promo", "correction"):
        return block.hint
    form = form_of(block.text)
    if (
        form is not None
        and form not in ("byline", "timestamp", "share", "media")
        and not find_dateline(block.text, 0, len(block.text))
    ):
        return form
    if block.tag in ("h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary"):
        return "subheading"
    return {"li": "list", "blockquote": "quote"}.get(block.tag, "paragraph")  # type: ignore[return-value]


def _by_tag(block: TreeBlock) -> BlockKind:
    if block.tag in ("aside", "li") and block.linked > 0.5:
        return "related"
    return "timestamp" if block.tag == "time" else "other"


def _assembled(found: Sequence[TreeBlock], kinds: Sequence[BlockKind | None]) -> tuple[str, list[Block]]:
    body = [index for index, kind in enumerate(kinds) if kind in BODY]
    first, last = (body[0], body[-1]) if body else (0, -1)
    pieces: list[str] = []
    blocks: list[Block] = []
    at = 0
    for index, (block, kind) in enumerate(zip(found, kinds, strict=True)):
        if kind is None or not (first <= index <= last or kind in _OUTSIDE or _just_after(index, last, kind)):
            continue
        if blocks:
            pieces.append("\n\n")
            at += 2
        pieces.append(block.text)
        blocks.append(Block(at, at + len(block.text), kind))
        at += len(block.text)
    return "".join(pieces), blocks


def _just_after(index: int, last: int, kind: BlockKind) -> bool:
    return kind in ("credit", "copyright") and last < index


def _stub(blocks: Sequence[TreeBlock], metadata: Metadata, words: int) -> str | None:
    if words >= _STUB_WORDS:
        return None
    if not metadata.free or any(_PAYWALL.search(block.text) for block in blocks):
        return "paywall"
    return None
