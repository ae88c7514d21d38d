"""The articles as the page's reading pane shows them: paragraphs cut at the evidence, furniture set aside."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from urllib.parse import urlsplit

import msgspec

from rashomon.show.labels import Label
from rashomon.show.segments import Evidence, Segment, segments
from rashomon.show.wording import BESIDE, CREDITED, DATED, clean, when
from rashomon.types import BODY, Article, Block

_ABOUT = frozenset({"headline", "standfirst", "byline", "dateline", "timestamp", "credit", "correction"})


class ShownBlock(msgspec.Struct, frozen=True):
    """A block's kind and its text in segments."""

    kind: str
    segments: tuple[Segment, ...]


class Run(msgspec.Struct, frozen=True):
    """Blocks that follow each other, all of the article or all furniture; ``kinds`` names the furniture."""

    furniture: bool
    kinds: str
    blocks: tuple[ShownBlock, ...]


class ShownArticle(msgspec.Struct, frozen=True):
    """An article with its head line; ``url`` is None unless it is one that a reader may safely follow."""

    id: str
    letter: str
    name: str
    title: str
    published: str
    published_basis: str
    not_before: str
    byline: str
    credit: str
    origin: int | None
    url: str | None
    stub: str
    runs: tuple[Run, ...]


def show_article(label: Label, id: str, evidence: Sequence[Evidence]) -> ShownArticle:
    """The article under ``id`` (an anchor of the page) with every piece of evidence in place."""
    article = label.article
    blocks = _covering(article)
    cut = segments(article.text, blocks, evidence)
    shown = [ShownBlock(block.kind, tuple(pieces)) for block, pieces in zip(blocks, cut, strict=True)]
    runs = tuple(
        _run(furniture, tuple(group))
        for furniture, group in groupby(shown, key=lambda block: block.kind not in BODY | _ABOUT)
    )
    return ShownArticle(
        id=id,
        letter=label.letter,
        name=label.name,
        title=clean(article.title or ""),
        published=when(article.published),
        published_basis=DATED.get(article.published_basis or "", clean(article.published_basis or "")),
        not_before=when(article.not_before),
        byline=clean(article.byline or ""),
        credit=credited(article),
        origin=label.origin,
        url=safe_url(article.url),
        stub=clean(article.stub or ""),
        runs=runs,
    )


def credited(article: Article) -> str:
    """The agency to which the page gives its text, and where it does; empty if to none."""
    if article.credit is None:
        return ""
    return f"{clean(article.credit.agency)} ({CREDITED.get(article.credit.basis, article.credit.basis)})"


def safe_url(url: str | None) -> str | None:
    """The address if it is plain http or https; a link of any other scheme could run in the reader's browser."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc and url == clean(url or "") else None


def _covering(article: Article) -> list[Block]:
    """The blocks without overlaps, and a block of kind ``other`` for words that stand in none."""
    found: list[Block] = []
    position = 0
    ends = Block(len(article.text), len(article.text), "other")
    for block in (*sorted(article.blocks, key=lambda block: (block.start, block.end)), ends):
        start, end = max(position, block.start), min(block.end, len(article.text))
        if article.text[position : max(position, start)].strip():
            found.append(Block(position, start, "other" if article.blocks else "paragraph"))
        if start < end:
            found.append(Block(start, end, block.kind))
        position = max(position, start, end)
    return found


def _run(furniture: bool, blocks: tuple[ShownBlock, ...]) -> Run:
    kinds = dict.fromkeys(BESIDE.get(block.kind, block.kind.replace("-", " ")) for block in blocks)
    return Run(furniture, ", ".join(kinds), blocks)
