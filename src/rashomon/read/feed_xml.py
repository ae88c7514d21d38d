"""The entries of RSS, RDF and Atom feeds and of sitemaps, also where their XML is broken.

By lxml in its forgiving mode and not by feedparser: see docs/decisions/feeds-by-lxml.md. Entities are never expanded.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from rashomon.errors import UnreadableInput
from rashomon.read.bylines import people
from rashomon.read.dates import feed_date
from rashomon.read.entries import Entry, plain_title, web_address
from rashomon.read.titleparts import feed_outlet
from rashomon.read.titles import without_outlet
from rashomon.read.topics import topics_of
from rashomon.read.xmlroot import raw_text, text_in, xml_root
from rashomon.types import Page

_SPACES = {
    "http://www.w3.org/2005/Atom": "",
    "http://purl.org/atom/ns#": "",
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://www.sitemaps.org/schemas/sitemap/0.9": "",
    "http://www.google.com/schemas/sitemap/0.84": "",
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://www.google.com/schemas/sitemap-news/0.9": "news:",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",
}


def xml_entries(page: Page, text: str) -> Iterator[Entry]:
    """The entries in the order of the feed. Raises UnreadableInput if it is none; a list of other sitemaps is one entry."""
    root = xml_root(page, text, "feed")
    kind = _name(root)
    if kind == "sitemapindex":
        places = (web_address(page.url or "", text_in(element)) for element in root.iter("{*}loc"))
        sitemaps = tuple(dict.fromkeys(place for place in places if place))
        if not sitemaps:
            raise UnreadableInput(page.source, "a list of sitemaps that names none by its whole address")
        yield Entry(sitemaps=sitemaps)
        return
    base = root.get("{http://www.w3.org/XML/1998/namespace}base") or page.url or ""
    channel = next((child for child in root if _name(child) == "channel"), root)
    outlet = feed_outlet(text_in(_child(channel, "title"))) or None
    language = text_in(_child(channel, "language")) or root.get("{http://www.w3.org/XML/1998/namespace}lang") or None
    byline = people([_people({"author": [_child(channel, "author")]})], outlet) if _name(root) == "feed" else None
    for element in root.iter(etree.Element):
        if _name(element) in ("item", "entry", "url"):
            yield _xml_entry(element, base, outlet, language, byline)


def _xml_entry(element: Any, base: str, outlet: str | None, language: str | None, byline: str | None) -> Entry:
    children: dict[str, list[Any]] = {}
    for child in element:
        children.setdefault(_name(child), []).append(child)
    news = children.get("news:news", [None])[0]
    if news is not None:
        publication = _child(news, "news:publication")
        outlet = text_in(_child(publication, "news:name")) or outlet
        language = text_in(_child(publication, "news:language")) or language
        for child in news:
            children.setdefault(_name(child), []).append(child)

    def first(*names: str) -> str | None:
        return next((text for name in names for child in children.get(name, ()) if (text := text_in(child))), None)

    def dated(*names: str) -> str | None:
        return next((date for name in names if (text := first(name)) and (date := feed_date(text))), None)

    title = plain_title(first("title", "news:title"))
    if named := first("source") if not element.findall("{*}source/*") else None:
        outlet, title = named, without_outlet(title, named) if title else None
    markups = [_markup(child) for name in _CONTENTS for child in children.get(name, ())]
    return Entry(
        title=title,
        url=_link(children, base, first),
        published=dated(*_DATES),
        given_date=first(*_DATES) or "",
        modified=dated("updated", "modified", "lastmod"),
        byline=_people(children) or byline,
        outlet=outlet,
        language=language[:2].lower() if language else None,
        topics=topics_of(_categories(children)),
        markup=max(markups, key=len, default=""),
    )


_DATES = ("published", "pubDate", "dc:date", "issued", "news:publication_date", "created")
_CONTENTS = ("content:encoded", "content", "description", "summary", "dc:description")


def _link(children: dict[str, list[Any]], base: str, first: Any) -> str | None:
    for child in children.get("link", ()):
        if child.get("href") and child.get("rel", "alternate") == "alternate":
            return web_address(base, child.get("href"))
    guid = next((child for child in children.get("guid", ()) if child.get("isPermaLink", "true") == "true"), None)
    return web_address(base, first("feedburner:origLink", "link", "loc") or (text_in(guid) if guid is not None else ""))


def _people(children: dict[str, list[Any]]) -> str | None:
    names = [
        text_in(_child(child, "name")) or text_in(child)
        for key in ("dc:creator", "author")
        for child in children.get(key, ())
    ]
    given = [re.sub(r"^\S+@\S+ \((.+)\)$", r"\1", name) for name in names if name]
    return ", ".join(dict.fromkeys(given)) or None


def _categories(children: dict[str, list[Any]]) -> Iterator[str]:
    """RSS and Atom categories by their label, Dublin Core subjects, and the keywords of a sitemap for news."""
    for name in ("category", "dc:subject"):
        for child in children.get(name, ()):
            yield child.get("label") or text_in(child) or child.get("term") or ""
    for child in children.get("news:keywords", ()):
        yield from text_in(child).split(",")


def _name(element: Any) -> str:
    """The element's name with the usual prefix of its namespace, whatever prefix the feed has declared or forgotten."""
    if element is None or not isinstance(element.tag, str):
        return ""
    if element.tag[0] != "{":
        return str(element.tag).removeprefix("atom:")
    space, _, local = element.tag[1:].partition("}")
    return f"{_SPACES.get(space, '?:')}{local}"


def _child(element: Any, name: str) -> Any:
    return next((child for child in element if _name(child) == name), None) if element is not None else None


def _markup(element: Any) -> str:
    """The content of an element as HTML: inline XHTML as it stands, escaped HTML as read, plain text escaped."""
    kind = element.get("type", "html")
    if kind == "xhtml" or (len(element) and any(isinstance(child.tag, str) for child in element)):
        return "".join(etree.tostring(child, encoding="unicode") for child in element if isinstance(child.tag, str))
    return html.escape(raw_text(element)) if kind in ("text", "text/plain") else raw_text(element)
