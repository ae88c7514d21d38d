"""What a page says of itself: JSON-LD (schema.org), OpenGraph, meta elements, ``time``, canonical link."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import msgspec

from rashomon.read.dates import iso_date
from rashomon.text import fold, squeeze

_ARTICLE = re.compile(
    r"(?:News|Reportage|Analysis|Opinion|Background|Review|LiveBlog)?(?:Article|BlogPosting|Posting|Report)$"
)
_PUBLISHED = (
    "article:published_time og:article:published_time datepublished date pubdate publishdate dc.date dc.date.issued"
    " dcterms.created parsely-pub-date sailthru.date article.published cxenseparse:recs:publishtime publication_date"
).split()
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified")
_AUTHORS = ("author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "citation_author")
_NOBODY = re.compile(r"^(?:https?:|staff\b|admin\b|editor(?:ial)?\b|newsroom\b|web ?desk\b|unknown\b)", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s+[|–—·•»:-]\s+")
_MAX_JSON = 2_000_000


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
    free: bool = True
    """False if the page says that it is not accessible for free."""


def find_metadata(root: Any) -> Metadata:
    """The metadata of a page, JSON-LD before OpenGraph before meta elements before the visible page."""
    data = next(_articles(root), {})
    meta = _meta(root)
    url = _http(_first(root, "//link[@rel='canonical']/@href")) or _http(meta.get("og:url"))
    outlet = _name(data.get("publisher")) or meta.get("og:site_name") or meta.get("application-name") or _host(url)
    published, basis = _published(root, data, meta)
    return Metadata(
        title=_title(root, data, meta, outlet),
        published=published,
        published_basis=basis,
        modified=_date(data.get("dateModified")) or _date(next((meta[k] for k in _MODIFIED if k in meta), None)),
        outlet=outlet,
        byline=_byline(data.get("author")) or _byline([meta[k] for k in _AUTHORS if k in meta][:1]),
        url=url,
        language=_language(root),
        free=str(data.get("isAccessibleForFree", "true")).lower() != "false",
    )


def _articles(root: Any) -> Iterator[dict[str, Any]]:
    for script in root.iterfind(".//script[@type='application/ld+json']"):
        text = (script.text or "")[:_MAX_JSON]
        try:
            found = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        waiting = [found]
        while waiting:
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting = item[:200] + waiting
            elif isinstance(item, dict):
                kinds = item.get("@type")
                kinds = kinds if isinstance(kinds, list) else [kinds]
                if any(isinstance(kind, str) and _ARTICLE.match(kind) for kind in kinds):
                    yield item
                waiting += [
                    item[key]
                    for key in ("@graph", "mainEntity", "mainEntityOfPage")
                    if isinstance(item.get(key), list | dict)
                ]


def _meta(root: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in root.iterfind(".//meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = squeeze(element.get("content") or "")
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _first(root: Any, path: str) -> str | None:
    found = root.xpath(path)
    return str(found[0]) if found else None


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


def _byline(value: Any) -> str | None:
    names = [_name(item) for item in (value if isinstance(value, list) else [value])]
    people = [re.sub(r"^by\s+", "", name, flags=re.IGNORECASE) for name in names if name and not _NOBODY.match(name)]
    return ", ".join(dict.fromkeys(people)) or None


def _date(value: Any) -> str | None:
    return iso_date(value) if isinstance(value, str) else None


def _published(root: Any, data: dict[str, Any], meta: dict[str, str]) -> tuple[str | None, str | None]:
    found = _date(data.get("datePublished"))
    if found:
        return found, "json-ld"
    for key in _PUBLISHED:
        if key in meta and (found := _date(meta[key])):
            return found, "meta"
    for element in root.xpath("//time[@datetime]")[:20]:
        if found := _date(element.get("datetime")):
            return found, "time-element"
    return None, None


def _title(root: Any, data: dict[str, Any], meta: dict[str, str], outlet: str | None) -> str | None:
    """The headline on the page if it is one that the metadata know, else theirs without the outlet's name."""
    declared = [
        squeeze(title)
        for title in (data.get("headline"), meta.get("og:title"), root.findtext(".//title"))
        if isinstance(title, str) and title.strip()
    ]
    shown = [squeeze(element.text_content()) for element in root.xpath("//h1")[:8]]
    for heading in shown:
        if len(heading) >= 10 and any(
            fold(heading) in fold(title) or fold(title) in fold(heading) for title in declared
        ):
            return heading
    if declared:
        return _without_outlet(declared[0], outlet)
    return next((heading for heading in shown if len(heading) >= 10), None)


def _without_outlet(title: str, outlet: str | None) -> str:
    """'A bridge falls - The Herald' is 'A bridge falls': the last part goes if it names the outlet, or is short."""
    parts = _SEPARATOR.split(title)
    if len(parts) < 2:
        return title
    last = parts[-1]
    at = title.rfind(last)
    names_outlet = outlet and (fold(last) in fold(outlet) or fold(outlet) in fold(last))
    if names_outlet or ("|" in title[:at][-4:] and len(last.split()) <= 4):
        return re.sub(r"\s+[|–—·•»:-]\s*$", "", title[:at])
    return title


def _language(root: Any) -> str | None:
    declared = root.get("lang") or ""
    return declared[:2].lower() if re.match(r"[A-Za-z]{2}(?:[-_]|$)", declared) else None
