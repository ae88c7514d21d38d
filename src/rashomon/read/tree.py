"""The page's own tree as a flat list of text blocks in reading order, and the containers they stand in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import msgspec
from lxml import etree

from rashomon.read.hoards import without_hoards
from rashomon.read.roles import HIDDEN, OF_NAMES, roles_of_tag

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
_ROLES = {tag: roles_of_tag(tag) for tag in _BLOCK}
_STRONG = frozenset("b strong em i u".split())
_KIND = {
    **dict.fromkeys(_BLOCK, "block"),
    **dict.fromkeys(_SKIPPED, "skipped"),
    **dict.fromkeys(_STRONG, "strong"),
    **dict.fromkeys(_DOUBTFUL, "doubtful"),
    "a": "link",
    "br": "break",
}
_MAY_HIDE = frozenset({"hidden", "aria-hidden", "style"})
_HIDING = re.compile(r"display:\s*none|visibility:\s*hidden")
_CLEANED = {
    "\xad": None, "\u200b": None, "\u2060": None, "\ufeff": None,
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
}  # fmt: skip
_CLEAN = str.maketrans(_CLEANED)


NO_NAMES = "  "
"""The names of an element that has none."""


class Container(msgspec.Struct, gc=False):
    """A block-level element that is open around text. ``above`` is the index of the one around it, -1 for the root."""

    tag: str
    names: str
    """Its class, id and itemprop."""
    roles: int
    above: int
    last: int = -1
    """The index of the last container within it, its own if there is none: those within stand right behind it."""


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
    headlines: dict[str | None, tuple[int, bool]] = msgspec.field(default_factory=dict)
    """Where the headline is by titles that it was asked for (:func:`rashomon.read.below.headline_at`)."""


def is_within(tree: Tree, container: int, outer: int) -> bool:
    """Whether a container is another one or stands in it; those around stand before."""
    while container > outer:
        container = tree.containers[container].above
    return container == outer


def sums_within(tree: Tree, numbers: list[int]) -> None:
    """Adds to each container's number those of the containers within it."""
    containers = tree.containers
    for at in range(len(containers) - 1, 0, -1):
        if numbers[at] and (above := containers[at].above) >= 0:
            numbers[above] += numbers[at]


def parse(markup: bytes) -> Any:
    """The root element of a page in UTF-8, or None if there is none. Nesting beyond the parser's limit is cut off there.

    NUL bytes are left out, as browsers do, and so are attributes beyond what an element can sensibly have.
    """
    if b"\0" in markup:
        markup = markup.replace(b"\0", b"")
    markup = without_hoards(markup)
    parser = etree.HTMLParser(
        remove_comments=True, remove_pis=True, huge_tree=False, collect_ids=False, encoding="utf-8"
    )
    try:
        return etree.fromstring(markup, parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None


def clean(text: str) -> str:
    """The words of a text node as the article has them: white space squeezed, soft hyphens out, ligatures spelled."""
    if not text.isascii() and any(map(text.__contains__, _CLEANED)):
        text = text.translate(_CLEAN)
    text = text.strip()
    squeezed = text.isprintable() and "  " not in text  # no white space but the space counts as printable
    return text if squeezed else " ".join(text.split())


def read_tree(root: Any) -> Tree:
    """The visible text blocks of a page. Walks without recursion, at most MAX_ELEMENTS elements and MAX_BLOCKS blocks."""
    blocks: list[TreeBlock] = []
    containers: list[Container] = []
    pieces: list[str] = []
    linked = links = strong = inline = in_link = in_strong = breaks = count = 0
    inside = -1
    opened: list[Any] = [None]  # the elements around the walk's place, and nothing around the root
    kinds = ["outside"]
    walk, kind_of = root.iter(), _KIND.get
    element, above = next(walk), None
    while True:  # one loop with its state in local names: a call for each element would cost as much again
        if above is opened[-1]:
            if element is None:
                break
            opened.append(element)
            tag = element.tag
            kind = kind_of(tag, "inline")
            count += 1
            if count > MAX_ELEMENTS:
                break
            if kind == "doubtful":
                kind = _kind_by_text(element)
            kinds.append(kind)
            if kind == "skipped":
                text = None
                for _ in element.iterdescendants():
                    next(walk)
            else:
                text = element.text
                if kind == "block":
                    if pieces or links or inline:
                        _end_block(blocks, inside, pieces, linked, links, strong, inline)
                        linked = links = strong = inline = 0
                        if len(blocks) >= MAX_BLOCKS:
                            break
                    breaks = 0
                    has = element.items()
                    containers.append(
                        _container(tag, has, inside) if has else Container(tag, NO_NAMES, _ROLES[tag], inside)
                    )
                    inside = len(containers) - 1
                elif kind == "break":
                    breaks += 1
                else:
                    if kind == "link":
                        in_link += 1
                        links += 1
                    elif kind == "strong":
                        in_strong += 1
                    names = _names_of(element)
                    if names != NO_NAMES:
                        inline |= OF_NAMES[names]
            element = next(walk, None)
            above = None if element is None else element.getparent()
        else:
            kind = kinds.pop()
            text = opened.pop().tail
            if kind == "block":
                if pieces or links or inline:
                    _end_block(blocks, inside, pieces, linked, links, strong, inline)
                    linked = links = strong = inline = 0
                breaks = 0
                closed = containers[inside]
                closed.last = len(containers) - 1
                inside = closed.above
            elif kind == "link":
                in_link -= 1
            elif kind == "strong":
                in_strong -= 1
        if not text or not (pieces or not text.isspace()):
            continue
        if breaks or in_link or in_strong:
            bare = text.strip()
            if bare and breaks:
                if breaks > 1 or not bare[0].islower():
                    _end_block(blocks, inside, pieces, linked, links, strong, inline)
                    linked = links = strong = inline = 0
                else:
                    pieces.append(" ")
                breaks = 0
            if in_link:
                linked += len(bare)
            if in_strong:
                strong += len(bare)
        pieces.append(text)
    _end_block(blocks, inside, pieces, linked, links, strong, inline)
    del blocks[MAX_BLOCKS:]
    _end_containers(containers, inside)
    return Tree(blocks, containers)


def _kind_by_text(element: Any) -> str:
    """What a doubtful element is: a block if there are paragraphs in it."""
    return "block" if next(element.iterdescendants("p"), None) is not None else "skipped"


def _end_containers(containers: list[Container], inside: int) -> None:
    """Ends the container at which a walk was broken off, and those around it."""
    while inside >= 0:
        containers[inside].last = len(containers) - 1
        inside = containers[inside].above


def _container(tag: str, has: Sequence[tuple[str, str]], above: int) -> Container:
    """A container as its element's attributes tell it."""
    roles = _ROLES[tag]
    if len(has) == 1 and has[0][0] == "class":
        names = f"{has[0][1]}  "
    else:
        attributes = dict(has)
        get = attributes.get
        names = f"{get('class', '')} {get('id', '')} {get('itemprop', '')}"
        if not _MAY_HIDE.isdisjoint(attributes) and _hidden(attributes):
            roles |= HIDDEN
    if names != NO_NAMES:
        roles |= OF_NAMES[names]
    return Container(tag, names, roles, above)


def _end_block(
    blocks: list[TreeBlock], container: int, pieces: list[str], linked: int, links: int, strong: int, inline: int
) -> None:
    """A block out of the text gathered, if there is any; ``pieces`` is empty afterwards."""
    if pieces:
        text = clean("".join(pieces))
        if text and container >= 0:
            blocks.append(TreeBlock(text, container, linked, links, strong, inline))
        pieces.clear()


def _names_of(element: Any) -> str:
    """An element's class, id and itemprop in one: three look-ups, as links and pictures have many long attributes, by names
    that need not be encoded."""
    get = element.get
    return f"{get(b'class', '')} {get(b'id', '')} {get(b'itemprop', '')}"


def _hidden(has: dict[str, str]) -> bool:
    return (
        "hidden" in has or has.get("aria-hidden") == "true" or ("style" in has and bool(_HIDING.search(has["style"])))
    )
