"""A page as a browser sees it: the text content of its body, and the elements with what they cover of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from html import escape
from typing import Any

import msgspec

from rashomon.read.hoards import without_hoards
from rashomon.types import Span

_UNSEEN = frozenset(
    "script style noscript template textarea select option datalist svg math canvas object audio video iframe".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp"
    " small span strike strong sub sup time tt u var wbr".split()
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_RAW = re.compile(r"<(?:(script|style|noscript)\b[^>]*>|!--)", re.IGNORECASE)
_IN_BODY = re.compile(
    r"</head\b|<(?!(?:html|head|title|meta|link|base|script|style|noscript|template)\b)[a-z]", re.IGNORECASE
)
"""A tag that is none of the head's."""
_TAG = re.compile(
    r"<(/?)(div|span|section|article|main|font|b|i|em|strong|a|table|ul|ol|form|center|blockquote)\b", re.I
)
_DEEPEST = 3000
"""Elements within each other. No browser keeps more than 512, and the parser's time grows with the square."""


class Element(Span, frozen=True):
    """An element and the stretch of the body's text content that it covers."""

    path: str
    """Its XPath in the page as a browser parses it."""
    parent: int
    """Its place in :attr:`Content.elements`; -1 for the body."""


class Run(Span, frozen=True):
    """A text node."""

    element: int
    seen: bool
    """Whether a browser shows it, as far as the markup tells."""
    block: int
    """The number of the block-level stretch that it belongs to: words of one are on one line or wrapped."""


class Content(msgspec.Struct, frozen=True):
    """The text content of a page's ``body`` (DOM ``textContent``, in code points) with its text nodes and elements."""

    text: str
    runs: tuple[Run, ...]
    elements: tuple[Element, ...]

    def around(self, place: Span) -> Element:
        """The innermost element that covers the place."""
        run = bisect_right(self.runs, place.start, key=lambda run: run.start) - 1
        index = self.runs[run].element if run >= 0 else 0
        while self.elements[index].end < place.end and self.elements[index].parent >= 0:
            index = self.elements[index].parent
        return self.elements[index]


def page_content(markup: str) -> Content | None:
    """The content of a page, parsed by the HTML Living Standard as with scripts enabled; None if it is nested absurdly."""
    if _too_deep(markup):
        return None
    from selectolax.lexbor import LexborHTMLParser

    bounded = without_hoards(markup.encode("utf-8", "replace")).decode()
    body = LexborHTMLParser(_noscript_as_text(bounded)).body
    return _walked(body) if body is not None else None


def _too_deep(markup: str) -> bool:
    depth = 0
    for tag in _TAG.finditer(markup):
        depth += -1 if tag[1] and depth else 1
        if depth > _DEEPEST:
            return True
    return False


def _noscript_as_text(markup: str) -> str:
    """With scripts enabled a browser takes what is inside ``noscript`` for text, as it stands there: so it is escaped.

    In the head it is left out: no text content of the body, and text would end the head.
    """
    pieces: list[str] = []
    at = 0
    in_body = False
    while (start := _RAW.search(markup, at)) is not None:
        name = (start[1] or "").lower()
        end = re.compile(rf"</{name}" if name else "-->", re.IGNORECASE).search(markup, start.end())
        inside_end = end.start() if end else len(markup)
        inside = markup[start.end() : inside_end]
        in_body = in_body or bool(_IN_BODY.search(markup, at, start.start()))
        if name == "noscript":
            inside = escape(inside, quote=False) if in_body else ""
        pieces += [markup[at : start.end()], inside]
        at = inside_end
        if end is None:
            break
    return "".join((*pieces, markup[at:]))


class _Open(msgspec.Struct):
    """An element that is being walked through."""

    index: int
    tag: str
    seen: bool
    counts: dict[str, int]


def _walked(body: Any) -> Content:
    pieces: list[str] = []
    runs: list[Run] = []
    paths, parents, starts, ends = ["/html[1]/body[1]"], [-1], [0], [0]
    stack = [_Open(0, "body", True, {})]
    at = block = 0
    for event, node in _steps(body):
        top = stack[-1]
        if event == "text":
            text = node.text_content or ""
            runs.append(Run(at, at + len(text), top.index, top.seen, block))
            pieces.append(text)
            at += len(text)
            continue
        if event == "enter":
            tag = node.tag
            top.counts[tag] = top.counts.get(tag, 0) + 1
            stack.append(_Open(len(paths), tag, top.seen and _is_seen(node, tag), {}))
            paths.append(f"{paths[top.index]}/{tag}[{top.counts[tag]}]")
            parents.append(top.index)
            starts.append(at)
            ends.append(at)
        else:
            ends[top.index] = at
            stack.pop()
        block += (top if event == "leave" else stack[-1]).tag not in _INLINE
    ends[0] = at
    covered = [Element(*element) for element in zip(starts, ends, paths, parents, strict=True)]
    return Content("".join(pieces), tuple(runs), tuple(covered))


def _steps(body: Any) -> Iterator[tuple[str, Any]]:
    """The nodes below ``body`` in the order of the page: text, and elements when entered and when left."""
    above: list[Any] = []
    node = body.child
    while True:
        if node is None:
            if not above:
                return
            node = above.pop()
            yield "leave", node
        elif node.is_text_node:
            yield "text", node
        elif node.is_element_node:
            yield "enter", node
            above.append(node)
            node = node.child
            continue
        node = node.next


def _is_seen(node: Any, tag: str) -> bool:
    if tag in _UNSEEN:
        return False
    attributes = node.attributes
    return "hidden" not in attributes and not _HIDDEN.search(attributes.get("style") or "")
