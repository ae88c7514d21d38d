"""The page's own tree as a flat list of text blocks in reading order, and the containers they stand in."""

from __future__ import annotations

import re
from typing import Any

import msgspec
from lxml import etree

from rashomon.read.roles import HIDDEN, roles_of_names, roles_of_tag

MAX_ELEMENTS = 100_000
MAX_BLOCKS = 10_000
"""Elements and text blocks after which a page is cut off, for time's sake."""
_SKIPPED = frozenset("script style noscript template svg iframe object embed canvas select input textarea head".split())
_DOUBTFUL = frozenset("nav button dialog".split())
"""Skipped, unless the parser has put the article into one of them for want of an end tag."""
_BLOCK = frozenset(
    "address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th"
    " thead tr ul".split()
)
_STRONG = frozenset("b strong em i u".split())
_KIND = {
    **dict.fromkeys(_BLOCK, "block"),
    **dict.fromkeys(_SKIPPED, "skipped"),
    **dict.fromkeys(_STRONG, "strong"),
    "a": "link",
    "br": "break",
}
_HIDING = re.compile(r"display:\s*none|visibility:\s*hidden")
_CLEANED = {
    0xAD: None, 0x200B: None, 0x2060: None, 0xFEFF: None,
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl",
}  # fmt: skip


class Container(msgspec.Struct, gc=False):
    """A block-level element that is open around text. ``above`` is the index of the one around it, -1 for the root."""

    tag: str
    names: str
    """Its class, id and itemprop."""
    roles: int
    above: int


class TreeBlock(msgspec.Struct, gc=False):
    """A run of visible text inside one block-level element."""

    text: str
    container: int
    """Index of the container it stands in."""
    linked: int
    """How many of its characters are links."""
    links: int
    """How many links begin in it."""
    strong: int
    """How many of its characters are bold or italic."""
    inline: int
    """The roles that the inline elements in it tell."""


class Tree(msgspec.Struct):
    """All text blocks of a page in reading order, and all containers (a container's index is above those within)."""

    blocks: list[TreeBlock]
    containers: list[Container]


def parse(markup: str) -> Any:
    """The root element of a page, or None if there is none. Nesting beyond the parser's limit is cut off there."""
    parser = etree.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=False, encoding="utf-8")
    try:
        return etree.fromstring(markup.encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None


def clean(text: str) -> str:
    """The words of a text node as the article has them: white space squeezed, soft hyphens out, ligatures spelled."""
    return " ".join((text if text.isascii() else text.translate(_CLEANED)).split())


def read_tree(root: Any) -> Tree:
    """The visible text blocks of a page. Walks without recursion, at most MAX_ELEMENTS elements and MAX_BLOCKS blocks."""
    return _Walk().run(root)


class _Walk:
    """The state of one walk over a tree: what is open, and the text gathered since the last block ended."""

    def __init__(self) -> None:
        self.blocks: list[TreeBlock] = []
        self.containers: list[Container] = []
        self.open: list[int] = []
        self.pieces: list[str] = []
        self.linked = self.links = self.strong = self.inline = 0
        self.in_link = self.in_strong = self.breaks = 0

    def run(self, root: Any) -> Tree:
        walker = etree.iterwalk(root, events=("start", "end"))
        skip, pieces, blocks = walker.skip_subtree, self.pieces, self.blocks
        left: Any = None
        count = 0
        for event, element in walker:
            tag = element.tag
            if event == "start":
                count += 1
                if count > MAX_ELEMENTS or len(blocks) >= MAX_BLOCKS:
                    break
                kind = _KIND.get(tag, "inline") if isinstance(tag, str) else "skipped"
                if kind == "skipped" or (tag in _DOUBTFUL and next(element.iterdescendants("p"), None) is None):
                    skip()
                    left = element
                    continue
                self.start(element, tag, kind)
                text = element.text
            else:
                if element is left:
                    left = None
                elif (kind := _KIND.get(tag, "inline")) == "block":
                    if pieces or self.links or self.inline:
                        self.flush()
                    self.breaks = 0
                    self.open.pop()
                elif kind == "link":
                    self.in_link -= 1
                elif kind == "strong":
                    self.in_strong -= 1
                text = element.tail
            if text and (pieces or not text.isspace()):
                if self.breaks or self.in_link or self.in_strong:
                    self.take(text)
                else:
                    pieces.append(text)
        self.flush()
        return Tree(blocks, self.containers)

    def start(self, element: Any, tag: str, kind: str) -> None:
        items = element.items()
        has: dict[str, str] | None = None
        if len(items) == 1 and items[0][0] == "class":
            names = f"{items[0][1]}  "
            roles = roles_of_names(names)
        elif items:
            has = dict(items)
            get = has.get
            names = f"{get('class', '')} {get('id', '')} {get('itemprop', '')}"
            roles = roles_of_names(names) if len(names) > 2 else 0
        else:
            names, roles = "  ", 0
        if kind == "block":
            if self.pieces or self.links or self.inline:
                self.flush()
            self.breaks = 0
            around = self.open
            roles |= roles_of_tag(tag) | (HIDDEN if has and _hidden(has) else 0)
            above = around[-1] if around else -1
            around.append(len(self.containers))
            self.containers.append(Container(tag, names, roles, above))
        elif kind == "break":
            self.breaks += 1
        else:
            self.inline |= roles
            if kind == "link":
                self.in_link += 1
                self.links += 1
            elif kind == "strong":
                self.in_strong += 1

    def take(self, text: str) -> None:
        bare = text.strip()
        if bare and self.breaks:
            if self.breaks > 1 or not bare[0].islower():
                self.flush()
            else:
                self.pieces.append(" ")
            self.breaks = 0
        self.pieces.append(text)
        if self.in_link:
            self.linked += len(bare)
        if self.in_strong:
            self.strong += len(bare)

    def flush(self) -> None:
        if self.pieces:
            text = clean("".join(self.pieces))
            if text and self.open:
                self.blocks.append(TreeBlock(text, self.open[-1], self.linked, self.links, self.strong, self.inline))
            self.pieces.clear()
        elif not self.links and not self.inline:
            self.breaks = 0
            return
        self.linked = self.links = self.strong = self.inline = self.breaks = 0


def _hidden(has: dict[str, str]) -> bool:
    if "hidden" in has or has.get("aria-hidden") == "true":
        return True
    style = has.get("style")
    return bool(style and _HIDING.search(style))
