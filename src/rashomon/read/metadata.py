"""What a page says of itself: JSON-LD (schema.org), OpenGraph, meta elements, ``time``, canonical link."""

from __future__ import annotations

import functools
import itertools
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

import msgspec
from lxml import etree

from rashomon.read.bylines import is_person, people
from rashomon.read.pagedates import declared_dates
from rashomon.read.timeelements import is_beside_heading
from rashomon.read.titleparts import outlet_beside
from rashomon.read.titles import are_alike, find_title, unescaped
from rashomon.read.topics import find_section, find_topics
from rashomon.text import squeeze

_ARTICLE = re.compile(
    r"(?:https?://schema\.org/)?(?:\w*News|Reportage|Analysis|Opinion|AskPublic|Background|Review|Tech|Scholarly|Social\w+"
    r"|LiveBlog|Blog|Satirical|Advertiser\w+)?(?:Article|Posting|Report)$"
)
_PAGE = re.compile(
    r"(?:https?://schema\.org/)?(?:\w*WebPage|ItemPage|AboutPage|Product|CreativeWork|VideoObject|PodcastEpisode|Course|Guide|Recipe)$"
)
_AUTHORS = ("author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "citation_author")
_AUTHOR_LINKS: Any = etree.XPath("descendant::a/@rel[contains(., 'author')]/..")
_MAX_LINKS = 5
_LESSER = ("h2", "h3", "b", "strong")
_MOST_LESSER = 200
_PLAIN, _LEAST_LINE = ("div", "span", "td", "font", "p"), 12
"""Elements in which old and odd pages set their headline, and characters of one."""
_SPEAKING = ("meta", "link", "script", "title", "h1", "time")
_JSON = json.JSONDecoder(strict=False)
_MAX_JSON = 2_000_000
_MAX_OBJECTS = 500
_MAX_NAMES = 100
_LONGEST_NAME = 500


class Metadata(msgspec.Struct, frozen=True):
    """What was found; None for what the page does not say. Dates are ISO 8601."""

    title: str | None = None
    published: str | None = None
    published_basis: str | None = None
    modified: str | None = None
    created: str | None = None
    outlet: str | None = None
    byline: str | None = None
    signed: str | None = None
    """The authors as they are declared: people, desks, agencies."""
    url: str | None = None
    language: str | None = None
    section: str | None = None
    topics: tuple[str, ...] = ()
    summary: str | None = None
    """The description in the meta elements."""
    body: str | None = None
    """The text that JSON-LD gives; often cut short, and not always the page's."""
    kind: str | None = None
    """``live`` for a live blog, ``video`` for a page about a video, ``gallery`` for one of pictures."""
    free: bool = True
    """False if the page says that it is not accessible for free."""


def find_metadata(root: Any) -> Metadata:
    """The metadata of a page, JSON-LD before OpenGraph before meta elements before the visible page."""
    named = _by_tag(root)
    typed = list(_typed(named["script"]))
    articles = [item for item in typed if _is(item, _ARTICLE)]
    headings = [element for element in named["h1"] if next(element.iterancestors("nav"), None) is None]
    shown = [squeeze("".join(element.itertext())) for element in headings[:8]]
    meta = _meta(named["meta"])
    canonical = (link.get("href") for link in named["link"] if link.get("rel") == "canonical")
    url = _http(next((href for href in canonical if href is not None), None)) or _http(meta.get("og:url"))
    titles = [*shown, *filter(None, [meta.get("og:title")])]
    titles += [element.text or "" for element in named["title"][:1]] if titles else []
    own = [item for item in articles if _is_own(item, titles, url)]
    data: dict[str, Any] = max(own, key=lambda item: _likely(item, shown), default={})
    nodes = {key: item for item in typed if isinstance(key := item.get("@id"), str) and item.get("name")}
    others = [item for item in typed if item is not data and _is(item, _PAGE)]
    outlet = (
        _name(_organisation(data.get("publisher"), nodes), nodes)
        or meta.get("og:site_name")
        or meta.get("application-name")
    )
    authors = list(_names(data.get("author"), nodes))
    named_in_meta = [meta[key][:_LONGEST_NAME] for key in _AUTHORS if key in meta][:1]
    dates = declared_dates(root, data, others, meta, named["time"])
    declared = (
        data.get("headline"),
        meta.get("og:title"),
        next((element.text or "" for element in named["title"]), None),
        data.get("name"),
    )
    known = [title for title in declared if isinstance(title, str)]
    title = find_title(shown, known, outlet or _host(url), functools.partial(_lesser, root, known))
    outlet = outlet or _outlet_beside(known, title, _host(url)) or _host(url)
    tags = [element.get("content") or "" for element in named["meta"] if element.get("property") == "article:tag"]
    return Metadata(
        title=title,
        published=dates.published,
        published_basis=dates.basis,
        modified=dates.modified,
        created=dates.created,
        outlet=outlet,
        byline=people(authors, outlet) or people(named_in_meta, outlet) or people(_linked_authors(root), outlet),
        signed="; ".join(authors or named_in_meta) or None,
        url=url,
        language=_language(root),
        section=find_section(root, data, typed, meta, title),
        topics=find_topics(data, meta, tags),
        summary=meta.get("og:description") or meta.get("description"),
        body=data["articleBody"] if isinstance(data.get("articleBody"), str) else None,
        kind=_kind(data, typed, meta),
        free=all(map(_is_free, (data, *_parts(data)))),
    )


def _lesser(root: Any, titles: Sequence[str]) -> list[str]:
    """Headings of lower levels and words in bold, of which one may be the headline; on a page without any, lines of any
    element that stand in a declared title."""
    elements = itertools.islice(root.iter(*_LESSER), _MOST_LESSER)
    found = [squeeze("".join(element.itertext())[:_LONGEST_NAME]) for element in elements]
    if found or next(root.iter("h1"), None) is not None:
        return found
    whole = "\n".join(titles)
    lines = (squeeze(text) for element in root.iter(*_PLAIN) if (text := element.text) and len(text) <= _LONGEST_NAME)
    return [line for line in lines if len(line) >= _LEAST_LINE and line in whole]


def _outlet_beside(titles: Sequence[str], headline: str | None, host: str | None) -> str | None:
    found = (outlet_beside(unescaped(title), headline or "", host) for title in titles)
    return next(filter(None, found), None)


def _is_own(item: Mapping[str, Any], titles: Sequence[str], url: str | None) -> bool:
    """Whether an article in JSON-LD may be the page's: not if its headline is like no title of the page, and its address
    is another or none."""
    headline = item.get("headline")
    if not isinstance(headline, str) or not headline.strip() or not any(titles):
        return True
    if any(map(functools.partial(are_alike, unescaped(headline)), map(unescaped, filter(None, titles)))):
        return True
    main = item.get("mainEntityOfPage")
    places = (item.get("url"), main.get("@id") if isinstance(main, dict) else main, item.get("@id"))
    return url is not None and any(isinstance(place, str) and _place(place) == _place(url) for place in places)


def _place(url: str) -> str:
    """An address without what may differ between two names of one page."""
    return re.sub(r"^https?://(?:www\.|m\.)?|[?#].*$|/+$", "", url)


def _likely(item: dict[str, Any], shown: Sequence[str]) -> int:
    """How likely an article of several is the page's: it has a headline, and the page shows that."""
    headline = item.get("headline")
    if not isinstance(headline, str) or not headline:
        return 0
    return 1 + (unescaped(headline).casefold() in map(str.casefold, shown))


def _kind(data: dict[str, Any], typed: list[dict[str, Any]], meta: dict[str, str]) -> str | None:
    """What else than an article the page says it is: ``live``, ``video`` or ``gallery``."""
    if "LiveBlog" in str(data.get("@type", "")):
        return "live"
    others = "" if data else " ".join(str(item.get("@type", "")) for item in typed)
    if "VideoObject" in others or meta.get("og:type", "").startswith("video"):
        return "video"
    return "gallery" if "ImageGallery" in others or "MediaGallery" in others else None


def _is_free(item: dict[str, Any]) -> bool:
    return str(item.get("isAccessibleForFree", "true")).lower() not in ("false", "no", "0")


def _parts(data: dict[str, Any]) -> list[dict[str, Any]]:
    """The parts of an article that have terms of their own (schema.org hasPart)."""
    parts = data.get("hasPart")
    return [part for part in (parts if isinstance(parts, list) else [parts]) if isinstance(part, dict)]


def _is(item: dict[str, Any], pattern: re.Pattern[str]) -> bool:
    kinds = item.get("@type")
    return any(
        isinstance(kind, str) and pattern.match(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _by_tag(root: Any) -> dict[str, list[Any]]:
    """The elements in which a page speaks of itself, by their tags: one pass over the page."""
    found: dict[str, list[Any]] = {tag: [] for tag in _SPEAKING}
    for element in root.iter(*_SPEAKING):
        found[element.tag].append(element)
    return found


def _typed(scripts: Sequence[Any]) -> Iterator[dict[str, Any]]:
    """The objects of the page's JSON-LD, those of graphs and lists one by one."""
    for script in scripts:
        if script.get("type") != "application/ld+json":
            continue
        try:
            waiting = [_JSON.decode((script.text or "")[:_MAX_JSON].strip().removesuffix(";"))]
        except (ValueError, RecursionError):
            continue
        for _ in range(_MAX_OBJECTS):
            if not waiting:
                break
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting = item[:200] + waiting
            elif isinstance(item, dict):
                yield item
                inner = (item.get(key) for key in ("@graph", "mainEntity", "mainEntityOfPage"))
                waiting += [found for found in inner if isinstance(found, list | dict)]


def _meta(elements: Sequence[Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in elements:
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = squeeze(element.get("content") or "")
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _http(url: str | None) -> str | None:
    try:
        return url if url and urlsplit(url).scheme in ("http", "https") and urlsplit(url).hostname else None
    except ValueError:
        return None


def _host(url: str | None) -> str | None:
    host = urlsplit(url).hostname if url else None
    return host.removeprefix("www.") if host else None


_Nodes = Mapping[str, Mapping[str, Any]]
"""The named objects of a page's JSON-LD by their ``@id``, to which others refer."""


def _name(value: Any, nodes: _Nodes) -> str | None:
    return next(_names(value, nodes), None)


def _organisation(publisher: Any, nodes: _Nodes) -> Any:
    """The publisher, unless it is a person: a site of one person has a name of its own."""
    node: Mapping[str, Any] = publisher if isinstance(publisher, dict) else {}
    node = nodes.get(str(node.get("@id")), node)
    return None if "Person" in str(node.get("@type")) else publisher


def _names(value: Any, nodes: _Nodes) -> Iterator[str]:
    """The names in a value: a text, an object with one or several, a reference to such an object, or a list of these."""
    outer = value[:_MAX_NAMES] if isinstance(value, list) else [value]
    for item in [part for inner in outer for part in (inner[:_MAX_NAMES] if isinstance(inner, list) else [inner])]:
        if isinstance(item, dict):
            item = item.get("name") or nodes.get(str(item.get("@id")), {}).get("name")
        for name in item if isinstance(item, list) else [item]:
            if isinstance(name, str) and (found := squeeze(name[:_LONGEST_NAME])):
                yield found


def _linked_authors(root: Any) -> list[str]:
    """The names in links beside the headline that say that they lead to an author."""
    links = [link for link in _AUTHOR_LINKS(root)[:_MAX_LINKS] if is_beside_heading(link)]
    return list(filter(is_person, (squeeze("".join(link.itertext())) for link in links)))


def _language(root: Any) -> str | None:
    declared = root.get("lang") or ""
    return declared[:2].lower() if re.match(r"[A-Za-z]{2}(?:[-_]|$)", declared) else None
