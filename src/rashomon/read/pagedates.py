"""When a page was published: from its metadata, its dated elements, the line under the headline, its address."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from lxml import etree

from rashomon.read.dates import iso_date

_PUBLISHED = (
    "article:published_time og:article:published_time og:published_time published_time published-date article.published"
    " article_date_original datepublished date pubdate publishdate publish-date publish_date dc.date dc.date.issued"
    " dc.date.created dcterms.created dcterms.date dcterms.issued parsely-pub-date sailthru.date publication_date"
    " publication-date cxenseparse:recs:publishtime citation_publication_date citation_date originalpublicationdate"
    " w-published-date displaydate ptime"
).split()
_META_LIKE = re.compile(r"(?:^|[:._-])(?:publish(?:ed)?|publication|pub)[:._-]?(?:date|time)$|(?:^|:)date$")
_MODIFIED = (
    "article:modified_time og:updated_time og:modified_time datemodified date-modified modified_time lastmod"
    " last-modified last_modified updated dc.date.modified dcterms.modified"
).split()
_IN_DATA = re.compile(
    rb'"(?:date_?published|published_?(?:date|at|time|on)|publish_?(?:date|time)|first_publication_date|post_?date'
    rb'|publication_?date|date_?first_?published)\\?"\s*:\s*\\?"(\d{4}-\d\d-\d\d[^"\\]{0,20})',
    re.IGNORECASE,
)
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/-]|$|\D)")
_COMPACT_IN_ADDRESS = re.compile(r"[/-]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)")
_UPDATED = re.compile(
    r"updated|modified|revised|reviewed|edited|aktualisiert|mis à jour|actualizad|aggiornat|atualizad", re.IGNORECASE
)
_FIRST = re.compile(r"publish|posted|first|originally", re.IGNORECASE)
_DATED: Any = etree.XPath("//*[@itemprop][@itemprop='datePublished'] | //*[@pubdate]")
_LINE = 140
"""Characters up to which a block can be a dated line."""
_AROUND = (6, 14)
"""Text blocks before and after the headline among which its dated line stands."""
_REWRITTEN = 30
"""Days from which a text that was changed is no longer that of its first day."""
_RUNNING = 200
"""Characters from which a block is running text, before which the dated line stands."""


class PageDates(msgspec.Struct, frozen=True):
    """ISO 8601 dates of a page and what ``published`` was read from; None for what the page does not tell."""

    published: str | None = None
    basis: str | None = None
    modified: str | None = None


def declared_dates(
    root: Any, data: Mapping[str, Any], others: Sequence[Mapping[str, Any]], meta: Mapping[str, str]
) -> PageDates:
    """What the page tells machines: JSON-LD of the article, meta elements, microdata, JSON-LD of the page around it."""
    modified = _date(data.get("dateModified")) or next((d for k in _MODIFIED if (d := _date(meta.get(k)))), None)
    modified = modified or next((d for item in others if (d := _date(item.get("dateModified")))), None)
    if found := _date(data.get("datePublished")):
        return PageDates(found, "json-ld", modified)
    named = [meta[key] for key in _PUBLISHED if key in meta] + [meta[key] for key in meta if _META_LIKE.search(key)]
    for value in named:
        if found := _date(value):
            return PageDates(found, "meta", modified)
    for element in _DATED(root)[:5]:
        value = element.get("content") or element.get("datetime") or "".join(element.itertext())[:_LINE]
        if found := _date(value):
            return PageDates(found, "time-element", modified)
    for item in others:
        if found := _date(item.get("datePublished") or item.get("uploadDate")):
            return PageDates(found, "json-ld", modified)
    return PageDates(None, None, modified)


def with_shown(dates: PageDates, lines: Sequence[str], headline: int, address: str | None, markup: bytes) -> PageDates:
    """The dates of a page, with what it shows near the headline (``lines[headline]``; -1 if there is none) and its address.

    The date that readers see goes before one that only machines are told (often that of a move to another system). A
    date of a change alone does so only if it is over a month later: the text is then that of the later day.
    """
    shown, updated = _shown(lines, headline)
    if dates.published is None:
        for date, basis in (
            (shown or updated, "timestamp-line"),
            (_in_address(address), "url"),
            (_in_data(markup), "page-data"),
        ):
            if date:
                return PageDates(date, basis, dates.modified)
        return dates
    if shown and dates.modified and shown[:10] == dates.modified[:10]:
        shown, updated = None, dates.modified
    if shown and abs(_days(shown, dates.published)) > 1:
        return PageDates(shown, "timestamp-line", dates.modified)
    if not shown and updated and _days(updated, dates.published) > _REWRITTEN:
        return PageDates(updated, "timestamp-line", dates.modified or updated)
    return dates


def _days(later: str, earlier: str) -> int:
    return (datetime.date.fromisoformat(later[:10]) - datetime.date.fromisoformat(earlier[:10])).days


def _shown(lines: Sequence[str], headline: int) -> tuple[str | None, str | None]:
    """The date of publication and that of a change in the short lines around the headline; those below it first."""
    top = max(headline, 0)
    below = list(lines[top + (headline >= 0) : top + _AROUND[1]])
    running = next((index for index, line in enumerate(below) if len(line) > _RUNNING), len(below))
    above = lines[max(0, headline - _AROUND[0]) : top]
    published = updated = None
    for line in (*below[:running], *reversed(above)):
        if len(line) <= _LINE and (date := iso_date(line)):
            if _UPDATED.search(line) and not _FIRST.search(line):
                updated = updated or date
            else:
                published = published or date
    return published, updated


def _in_address(address: str | None) -> str | None:
    for pattern in (_IN_ADDRESS, _COMPACT_IN_ADDRESS):
        match = pattern.search(address or "")
        if match:
            return iso_date(f"{match[1]}-{match[2]:0>2}-{match[3]:0>2}")
    return None


def _in_data(markup: bytes) -> str | None:
    """The date of publication in the data a page carries for its scripts, if all that it carries are of one day."""
    found = [date for match in _IN_DATA.finditer(markup) if (date := iso_date(match[1].decode("utf-8", "replace")))]
    return found[0] if len({date[:10] for date in found}) == 1 else None


def _date(value: Any) -> str | None:
    return iso_date(value) if isinstance(value, str) else None
