"""What a page says of itself: JSON-LD (schema.org), OpenGraph, meta elements, ``time``, canonical link."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urlsplit

import msgspec

from rashomon.read.bylines import people
from rashomon.read.pagedates import declared_dates
from rashomon.read.titles import find_title
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
_SPEAKING = ("meta", "link", "script", "title", "h1", "time")
_MAX_JSON = 2_000_000
_MAX_OBJECTS = 500


class Metadata(msgspec.Struct, frozen=True):
    """What was found; None for what the page does not say. Dates are ISO 8601."""

    title: str | None = None
    published: str | None = None
    published_basis: str | None = None
    modified: str | None = None
    outlet: str | None = None
    byline: str | None = None
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
    data: dict[str, Any] = max(articles, key=lambda item: bool(item.get("headline")), default={})
    others = [item for item in typed if item is not data and _is(item, _PAGE)]
    meta = _meta(named["meta"])
    canonical = (link.get("href") for link in named["link"] if link.get("rel") == "canonical")
    url = _http(next((href for href in canonical if href is not None), None)) or _http(meta.get("og:url"))
    outlet = _name(data.get("publisher")) or meta.get("og:site_name") or meta.get("application-name") or _host(url)
    dates = declared_dates(root, data, others, meta, named["time"])
    declared = (
        data.get("headline"),
        meta.get("og:title"),
        next((element.text or "" for element in named["title"]), None),
        data.get("name"),
    )
    headings = [element for element in named["h1"] if next(element.iterancestors("nav"), None) is None]
    shown = [squeeze("".join(element.itertext())) for element in headings[:8]]
    title = find_title(shown, [title for title in declared if isinstance(title, str)], outlet)
    tags = [element.get("content") or "" for element in named["meta"] if element.get("property") == "article:tag"]
    return Metadata(
        title=title,
        published=dates.published,
        published_basis=dates.basis,
        modified=dates.modified,
        outlet=outlet,
        byline=_byline(data.get("author"), outlet) or _byline([meta[k] for k in _AUTHORS if k in meta][:1], outlet),
        url=url,
        language=_language(root),
        section=find_section(root, data, typed, meta, title),
        topics=find_topics(data, meta, tags),
        summary=meta.get("og:description") or meta.get("description"),
        body=data["articleBody"] if isinstance(data.get("articleBody"), str) else None,
        kind=_kind(data, typed, meta),
        free=all(map(_is_free, (data, *_parts(data)))),
    )


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
            waiting = [json.loads((script.text or "")[:_MAX_JSON].strip().removesuffix(";"), strict=False)]
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


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    return squeeze(value) or None if isinstance(value, str) else None


def _byline(value: Any, outlet: str | None) -> str | None:
    return people([_name(item) for item in (value if isinstance(value, list) else [value])], outlet)


def _language(root: Any) -> str | None:
    declared = root.get("lang") or ""
    return declared[:2].lower() if re.match(r"[A-Za-z]{2}(?:[-_]|$)", declared) else None
