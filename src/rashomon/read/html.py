"""HTML pages: the article's blocks out of the page's own tree, with what the page says of itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rashomon.read.another import own_part
from rashomon.read.assemble import article_of_text
from rashomon.read.credit import source_line
from rashomon.read.declared import declared_text
from rashomon.read.echoes import without_echoes
from rashomon.read.identity import article_id
from rashomon.read.insets import without_insets
from rashomon.read.metadata import find_metadata
from rashomon.read.nearhead import near_headline
from rashomon.read.pagedates import PageDates, with_shown
from rashomon.read.preformatted import with_parted
from rashomon.read.shownbyline import shown_byline
from rashomon.read.stubs import find_stub
from rashomon.read.tree import TreeBlock, parse, read_tree
from rashomon.types import BODY, Article, Block, BlockKind, Skipped

if TYPE_CHECKING:
    from rashomon.read.forest import Forest

_LOOKS = re.compile(
    r"\s*(?>(?><!--.{0,4000}?-->)\s*)*+<(?:!doctype\s+html|html|head|body|\?xml[^>]{0,200}>\s*<(?:!doctype\s+html|html))\b",
    re.IGNORECASE | re.DOTALL,
)
_TAGS = re.compile(r"<(?:p|div|article|h1|title|meta|span|a)\b[^>]*>", re.IGNORECASE)
_BEFORE = frozenset(
    {"caption", "photo-credit", "byline", "timestamp", "correction", "standfirst", "headline", "credit"}
)
_AFTER = frozenset({"correction", "credit", "copyright"})
"""Kinds that are kept although they stand before or after the body."""
_FOOT = 5
"""Blocks after the body among which a dated line is the article's."""


def looks_like_html(head: str) -> bool:
    """Whether the start of a text is that of a page."""
    return bool(_LOOKS.match(head)) or len(_TAGS.findall(head)) >= 4


def read_html(
    markup: bytes, source: str, data: bytes, model: Forest | None = None, address: str | None = None
) -> Article | Skipped:
    """The article of a page in UTF-8, or Skipped if there is no text in it. ``data`` are the bytes that its id is made
    from; ``address`` is where the page was found; ``model`` replaces the classifier's weights (for scoring on pages that the package's own were fitted on).

    The article's text is made of the page's text blocks, joined by empty lines: the body, and what stands between and
    around it (captions, promos, related links) with its kind; menus and footers are left out. Where a page shows hardly any
    text and its JSON-LD has it, that is read, as lines.
    """
    from rashomon.read.blockkinds import find_kinds
    from rashomon.read.body import find_body  # numpy is slow to load, and a run over plain texts needs none of it

    root = parse(markup)
    if root is None:
        return Skipped(source, "read", "no page can be made out of this markup")
    metadata = find_metadata(root)
    tree = without_echoes(with_parted(read_tree(root), root))
    body = find_body(tree, metadata, model) if tree.blocks else []
    tree, body = own_part(tree, body, metadata.title)
    body = without_insets(tree, body)
    kinds = find_kinds(tree, body, metadata.title, metadata.summary)
    text, blocks = _assembled(tree.blocks, kinds)
    stub = find_stub(tree.blocks, kinds, metadata, tree.containers)
    declared = declared_text(root, metadata, text, blocks, stub)
    if declared is not None:
        text, stub = declared, None
    elif not tree.blocks:
        return Skipped(source, "read", "no text found in this page")
    elif not text or not (stub or any(block.kind in BODY for block in blocks)):
        return Skipped(source, "read", "no article text found in this page")
    headline = kinds.index("headline") if "headline" in kinds else -1
    told = PageDates(metadata.published, metadata.published_basis, metadata.modified, metadata.created)
    dates = with_shown(told, tree, headline, metadata.url or address, markup)
    sources = [line for line, _ in near_headline(tree, headline, source_line)]
    return article_of_text(
        id=article_id(source, data),
        source=source,
        text=text,
        blocks=blocks if declared is None else None,
        title=metadata.title,
        published=dates.published,
        published_basis=dates.basis,
        modified=dates.modified,
        outlet=metadata.outlet,
        url=metadata.url,
        byline=metadata.byline
        or shown_byline(tree, headline, metadata.outlet, last=_last(kinds), signed=metadata.signed is not None),
        signed="; ".join([*filter(None, [metadata.signed]), *sources[:1]]) or None,
        language=metadata.language,
        section=metadata.section,
        topics=metadata.topics,
        stub=stub,
    )


def _last(kinds: Sequence[BlockKind | None]) -> int:
    return next((at for at in range(len(kinds) - 1, -1, -1) if kinds[at] in BODY), -1)


def _assembled(found: Sequence[TreeBlock], kinds: Sequence[BlockKind | None]) -> tuple[str, list[Block]]:
    body = [index for index, kind in enumerate(kinds) if kind in BODY]
    first, last = (body[0], body[-1]) if body else (len(found), len(found))
    pieces: list[str] = []
    blocks: list[Block] = []
    at = 0
    for index, (block, kind) in enumerate(zip(found, kinds, strict=True)):
        if kind is None:
            continue
        below = kind in _AFTER or (kind == "timestamp" and index <= last + _FOOT)
        kept = kind in _BEFORE if index < first else index <= last or below
        if not (kept or kind == "headline"):
            continue
        if blocks:
            pieces.append("\n\n")
            at += 2
        pieces.append(block.text)
        blocks.append(Block(at, at + len(block.text), kind))
        at += len(block.text)
    return "".join(pieces), blocks
