"""The page's own tree as a flat list of text blocks, in reading order, with what their elements say of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec
from lxml import etree, html

from rashomon.types import BlockKind

MAX_ELEMENTS = 100_000
_INVISIBLE = frozenset(
    "script style noscript template svg iframe object embed canvas select button input textarea dialog nav head".split()
)
_BLOCK = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1"
    " h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul br"
    " time".split()
)
_HINTS: tuple[tuple[BlockKind, str], ...] = (
    ("photo-credit", r"(?:photo|image|picture|media|caption|figure)-?credits?|credits?|photographer"),
    ("caption", r"(?:wp-)?caption(?:-text)?|figcaption|photo-?text|image-?description"),
    ("newsletter", r"newsletter\w*|sign-?up|subscribe\w*|mailing"),
    (
        "related",
        r"related\w*|recommend\w*|more-?(?:stories|on|from|news)|most-?read|trending|read-?(?:more|next|also)|see-?also"
        r"|popular|also-?read",
    ),
    ("share", r"shar(?:e|ing)\w*|social\w*|follow"),
    ("comment", r"comments?|disqus|discussion"),
    (
        "promo",
        r"promo\w*|advert\w*|ads?|sponsor\w*|banner|cookies?|consent|gdpr|paywall|regwall|marketing|app-?download",
    ),
    ("byline", r"by-?lines?|authors?|writer|contributor"),
    ("timestamp", r"time-?stamps?|dates?|pub-?date|published|updated|post-?date|date-?time"),
    ("standfirst", r"stand-?first|dek|deck|sub-?title|sub-?head(?:line)?|summary|article-?(?:intro|lead)"),
    ("correction", r"corrections?|editors?-?note|clarification"),
    ("copyright", r"copyright|legal|footer"),
    ("media", r"video\w*|player|gallery|slideshow|poll|quiz|infographic"),
)
_HINT_PATTERNS = tuple(
    (kind, re.compile(rf"(?:^|[\s_-])(?:{words})(?:$|[\s_-])", re.IGNORECASE)) for kind, words in _HINTS
)
_SPACE = re.compile(r"\s+")


class TreeBlock(msgspec.Struct, frozen=True):
    """A run of visible text inside one block-level element."""

    text: str
    tag: str
    """The block-level element that holds it, or the list, quotation, heading or caption above that."""
    hint: BlockKind | None
    """What the class names, ids and tags of the nearest elements say that it is."""
    linked: float
    """Share of its characters that are links, 0 to 1."""


class _Open(msgspec.Struct):
    tag: str
    hint: BlockKind | None
    depth_of_hint: int


def parse(markup: str) -> Any:
    """The root element of a page, or None if there is none. Nesting beyond the parser's limit is cut off there."""
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=False, encoding="utf-8")
    try:
        return html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None


def tree_blocks(root: Any) -> Iterator[TreeBlock]:
    """The visible text blocks of a page in reading order. Walks without recursion, at most MAX_ELEMENTS elements."""
    stack: list[_Open] = []
    buffer: list[str] = []
    linked = 0
    in_link = 0
    skipping: Any = None
    count = 0

    def flush() -> Iterator[TreeBlock]:
        nonlocal linked
        text = _SPACE.sub(" ", "".join(buffer)).strip()
        if stack and text:
            top = stack[-1]
            yield TreeBlock(text, top.tag, top.hint, min(1.0, linked / len(text)))
        buffer.clear()
        linked = 0

    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        if not isinstance(tag, str):
            continue
        if event == "start":
            count += 1
            if count > MAX_ELEMENTS:
                break
            if skipping is not None:
                continue
            if _hidden(element, tag):
                skipping = element
                continue
            if tag in _BLOCK:
                yield from flush()
                stack.append(_opened(element, tag, stack[-1] if stack else None))
            in_link += tag == "a"
            if element.text:
                buffer.append(element.text)
                linked += len(element.text.strip()) if in_link else 0
            continue
        if skipping is not None and element is not skipping:
            continue
        if skipping is None:
            if tag in _BLOCK:
                yield from flush()
                stack.pop()
            in_link -= tag == "a"
        skipping = None
        if element.tail:
            buffer.append(element.tail)
            linked += len(element.tail.strip()) if in_link else 0
    yield from flush()


def _hidden(element: Any, tag: str) -> bool:
    if tag in _INVISIBLE or element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    style = element.get("style")
    return bool(style and re.search(r"display:\s*none|visibility:\s*hidden", style))


_KEPT = frozenset("li blockquote figcaption figure footer aside header time td".split())
_PASSED_DOWN = frozenset("li blockquote figcaption aside footer".split())
_NEAR = 3
"""Levels of block elements over which a hint is passed down."""


def _opened(element: Any, tag: str, above: _Open | None) -> _Open:
    names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}".strip()
    hint = next((kind for kind, pattern in _HINT_PATTERNS if pattern.search(names)), None) if names else None
    if tag == "figcaption" and hint != "photo-credit":
        hint = "caption"
    depth = 0
    if hint is None and above is not None and above.hint is not None and above.depth_of_hint < _NEAR:
        hint, depth = above.hint, above.depth_of_hint + 1
    telling = tag in _KEPT or (tag[0] == "h" and tag[1:].isdigit())
    return _Open(above.tag if above and not telling and above.tag in _PASSED_DOWN else tag, hint, depth)
