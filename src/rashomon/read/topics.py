"""The section and the topics under which a newsroom files an article: JSON-LD, meta elements, breadcrumbs, tags."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from lxml import etree

from rashomon.text import squeeze

MOST = 30
"""Topics that are kept; pages with more name them for machines that search."""
_LONGEST = 80
"""Characters of a section or topic; longer ones are sentences."""
_SECTIONS = ("article:section", "og:article:section", "parsely-section", "sailthru.section", "section", "dc.subject")
_TAGS = ("news_keywords", "parsely-tags", "sailthru.tags", "keywords")
_SPLIT = re.compile(r"\s*[,;|]\s*")
_FIRST = re.compile(r"home(?:page)?|start(?:seite)?|accueil|inicio|início|news ?home|front ?page", re.IGNORECASE)
_CRUMBS: Any = etree.XPath(
    "descendant::*/@itemtype[.='http://schema.org/BreadcrumbList' or .='https://schema.org/BreadcrumbList']"
    "/../descendant::*[@itemprop='name']"
    " | descendant::nav[contains(translate(@aria-label, 'B', 'b'), 'breadcrumb') or contains(@class, 'breadcrumb')]"
    "/descendant::a"
)


def find_section(
    root: Any, data: Mapping[str, Any], typed: Sequence[Mapping[str, Any]], meta: Mapping[str, str], title: str | None
) -> str | None:
    """The section: schema.org's articleSection, then meta elements, then the last breadcrumb before the headline."""
    declared = (*names_of(data.get("articleSection")), *(meta[key] for key in _SECTIONS if key in meta))
    named = next(_kept(declared), None)
    if named:
        return named
    crumbs = _crumbs_in_data(typed) or _crumbs_shown(root)
    filed = [name for name in crumbs if not _FIRST.fullmatch(name) and not _is_headline(name, title)]
    return next(_kept(filed[-1:]), None)


def find_topics(data: Mapping[str, Any], meta: Mapping[str, str], tags: Sequence[str]) -> tuple[str, ...]:
    """The topics in their order, each once: ``article:tag`` (``tags``), schema.org's keywords, else meta keywords."""
    declared = [*tags, *(part for name in names_of(data.get("keywords")) for part in _SPLIT.split(name))]
    if not declared:
        declared = next(([*_SPLIT.split(meta[key])] for key in _TAGS if key in meta), [])
    return topics_of(declared)


def topics_of(names: Iterable[str]) -> tuple[str, ...]:
    """The names as topics: cleaned, each once whatever its case, at most :data:`MOST`."""
    found: dict[str, str] = {}
    for name in _kept(names):
        found.setdefault(name.casefold(), name)
    return tuple(found.values())[:MOST]


def names_of(value: Any) -> Iterator[str]:
    """The names in a value of JSON-LD: a text, an object with a name, or a list of either."""
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        if isinstance(name, str):
            yield name


def _kept(names: Iterable[str]) -> Iterator[str]:
    for raw in names:
        name = squeeze(html.unescape(raw))
        if name and len(name) <= _LONGEST and any(map(str.isalpha, name)):
            yield name


def _crumbs_in_data(typed: Sequence[Mapping[str, Any]]) -> list[str]:
    items = next((item.get("itemListElement") for item in typed if item.get("@type") == "BreadcrumbList"), None)
    entries = [entry for entry in items if isinstance(entry, dict)] if isinstance(items, list) else []
    entries = sorted(entries[:20], key=lambda entry: p if isinstance(p := entry.get("position"), int) else 0)
    return [name for entry in entries for name in names_of(entry.get("name") or entry.get("item"))]


def _crumbs_shown(root: Any) -> list[str]:
    return [squeeze("".join(element.itertext())) for element in _CRUMBS(root)[:20]]


def _is_headline(name: str, title: str | None) -> bool:
    stem = name.rstrip("….").casefold()
    return bool(title) and len(stem.split()) > 2 and title.casefold().startswith(stem)  # type: ignore[union-attr]
