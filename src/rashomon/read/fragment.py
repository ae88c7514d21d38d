"""A piece of HTML that is all content (an entry of a feed) as text with blocks; no furniture has to be told from it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree, html

from rashomon.read.forms import form_of
from rashomon.read.hoards import without_hoards
from rashomon.read.pagelabels import kind_of_page_label
from rashomon.types import Block, BlockKind

_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "dt"), "subheading"),
    "li": "list",
    "blockquote": "quote",
    "figcaption": "caption",
    "figure": "caption",
}
_BREAKING = frozenset("p div section article ul ol dl dd table tr td th pre br hr aside header footer".split()) | {
    *_KINDS
}
_SILENT = frozenset("script style noscript template iframe object svg head title".split())
_DEEPEST = 500
"""Elements within each other; what is deeper is left out."""


def text_of_fragment(markup: str) -> tuple[str, list[Block]]:
    """The visible text, a block a paragraph with an empty line between, and the blocks over it."""
    pieces: list[str] = []
    blocks: list[Block] = []
    at = 0
    for line, kind in _lines(markup):
        at += 2 if blocks else 0
        pieces.append(line)
        blocks.append(Block(at, at + len(line), _kind(line, kind)))
        at += len(line)
    return "\n\n".join(pieces), blocks


def moved(block: Block, by: int) -> Block:
    """The block in a text before which so many characters have been put."""
    return Block(block.start + by, block.end + by, block.kind)


def _kind(line: str, by_tag: BlockKind) -> BlockKind:
    return form_of(line) or kind_of_page_label(line) or by_tag


def _lines(markup: str) -> Iterator[tuple[str, BlockKind]]:
    root = _parsed(markup)
    if root is None:
        return
    buffer: list[str] = []
    kind: BlockKind = "paragraph"
    for text, breaks, inside in _runs(root):
        if breaks:
            line = " ".join("".join(buffer).split())
            if line:
                yield line, kind
            buffer, kind = [], inside
        buffer.append(text)
    line = " ".join("".join(buffer).split())
    if line:
        yield line, kind


def _parsed(markup: str) -> Any:
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        return html.document_fromstring(without_hoards(f"<body>{markup}".encode("utf-8", "replace")), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None


def _runs(root: Any) -> Iterator[tuple[str, bool, BlockKind]]:
    """Each run of text, whether a line breaks before it, and the kind of line that it then begins."""
    kinds: list[BlockKind] = []
    silent: Any = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        if event == "start":
            if silent is None and (tag in _SILENT or len(kinds) > _DEEPEST):
                silent = element
            if silent is not None:
                continue
            kinds.append(_KINDS.get(tag) or (kinds[-1] if kinds else "paragraph"))
            yield element.text or "", tag in _BREAKING, kinds[-1]
            continue
        if silent is None:
            kinds.pop()
        elif silent is element:
            silent = None
        if silent is None:
            yield element.tail or "", tag in _BREAKING, kinds[-1] if kinds else "paragraph"
