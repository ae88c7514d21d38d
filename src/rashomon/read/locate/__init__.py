"""The way back: from a span of an article to its place in the page, as W3C Web Annotation selectors.

Made from the page and the article alone, after reading: the letters of the article are found again in the text content
of the page as a browser parses it (HTML Living Standard), so a selector holds there, and the reader of pages may change
as it likes.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from rashomon.read.decode import decode
from rashomon.read.kinds import HEAD, kind_of
from rashomon.read.locate.align import align
from rashomon.read.locate.content import Content, page_content
from rashomon.read.locate.textlink import TextLinks
from rashomon.types import (
    Article,
    FragmentSelector,
    Page,
    Selector,
    Skipped,
    Span,
    TextPositionSelector,
    TextQuoteSelector,
    XPathSelector,
)

_CONTEXT = (32, 64, 128, 256)
"""Characters before and after a quote, as many as make it the only one."""


def locate(page: Page, article: Article, spans: Iterable[Span]) -> list[tuple[Selector, ...]]:
    """For each span of the article its selectors in the page it was read from; none where the page does not show it.

    In this order: XPathSelector with the offsets in that element's text content, TextQuoteSelector,
    TextPositionSelector in the text content of ``body``, and FragmentSelector (``:~:text=``) where the words can be
    told from the rest by it. Offsets are code points. For pages of HTML; other kinds give no selectors.
    """
    spans = list(spans)
    content = _content(page)
    if content is None:
        return [() for _ in spans]
    places = align(article, content)
    links = TextLinks(content)
    return [_selectors(content, links, place) if (place := places.of(span)) else () for span in spans]


def with_selectors(item: Article | Skipped, page: Page) -> Article | Skipped:
    """The article with the way back on each of its blocks."""
    if isinstance(item, Skipped):
        return item
    found = locate(page, item, item.blocks)
    blocks = [
        msgspec.structs.replace(block, selectors=selectors) for block, selectors in zip(item.blocks, found, strict=True)
    ]
    return msgspec.structs.replace(item, blocks=tuple(blocks))


def _content(page: Page) -> Content | None:
    kind = page.kind or kind_of(page.data[:HEAD])
    return page_content(decode(page.data, page.charset)) if kind == "html" else None


def _selectors(content: Content, links: TextLinks, place: Span) -> tuple[Selector, ...]:
    element = content.around(place)
    inside = TextPositionSelector(place.start - element.start, place.end - element.start)
    directive = links.directive(place)
    return (
        XPathSelector(element.path, inside),
        _quote(content.text, place),
        TextPositionSelector(place.start, place.end),
        *([FragmentSelector(directive)] if directive else []),
    )


def _quote(text: str, place: Span) -> TextQuoteSelector:
    exact = text[place.start : place.end]
    prefix = suffix = ""
    for reach in _CONTEXT:
        prefix, suffix = text[max(0, place.start - reach) : place.start], text[place.end : place.end + reach]
        whole = prefix + exact + suffix
        if text.find(whole, text.find(whole) + 1) < 0:
            break
    return TextQuoteSelector(exact, prefix, suffix)
