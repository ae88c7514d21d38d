"""When a page was published: from its metadata, its dated elements, the line under the headline, its address."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from lxml import etree

from rashomon.read.dates import date_of_value, iso_date
from rashomon.read.nearhead import near_headline
from rashomon.read.stamps import stamp_of
from rashomon.read.timeelements import dated_elements
from rashomon.read.tree import Tree

_PUBLISHED = (
    "article:published_time og:article:published_time og:published_time published_time published-date article.published"
    " article_date_original datepublished date pubdate publishdate publish-date publish_date dc.date dc.date.issued"
    " dc.date.created dcterms.created dcterms.date dcterms.issued parsely-pub-date sailthru.date publication_date"
    " publication-date cxenseparse:recs:publishtime citation_publication_date citation_date originalpublicationdate"
    " w-published-date displaydate ptime govuk:first-published-at article:published vr:published_time citation_online_date"
    " iso-8601-publish-date article.created datecreated created parsely-page pdate"
).split()
_META_LIKE = re.compile(r"(?:^|[:._-])(?:publish(?:ed)?|publication|pub)[:._-]?(?:date|time)$|(?:^|:)date$")
_MODIFIED = (
    "article:modified_time og:updated_time og:modified_time datemodified date-modified modified_time lastmod"
    " last-modified last_modified updated dc.date.modified dcterms.modified"
).split()
_IN_DATA = re.compile(
    rb'"(?:(?-i:[dD])ate_?(?:first_?)?published|(?-i:[fF])irst_publication_date'
    rb'|(?-i:[pP])(?:ublished_?(?:date|at|time|on)|ublish_?(?:date|time)|ost_?date|ublication_?date))\\?"\s*:\s*\\?"(\d{4}-\d\d-\d\d[^"\\]{0,20})',
    re.IGNORECASE,
)
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/-]|$|\D)")
_COMPACT_IN_ADDRESS = re.compile(r"[/-]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)")
_DATED: Any = etree.XPath("descendant::*/@itemprop[.='datePublished']/.. | descendant::*/@pubdate/..")
"""By way of the attributes, as a condition on each element takes four times as long."""
_LINE = 140
"""Characters of an element's text in which its date is looked for."""
_WITHOUT_ZONE = len("2024-03-12T10:00:00")
"""Characters of a date without a zone; one with a zone can be of another day where the page's readers are."""
_REWRITTEN = 30
"""Days from which a text that was changed is no longer that of its first day."""
_UNSET = ("1970-01-01", "1969-12-31")
"""Days that systems give where none was set."""


class PageDates(msgspec.Struct, frozen=True):
    """ISO 8601 dates of a page and what ``published`` was read from; None for what the page does not tell."""

    published: str | None = None
    basis: str | None = None
    modified: str | None = None
    created: str | None = None
    """When the text was begun, as JSON-LD tells it: for pages that tell no more."""


def declared_dates(
    root: Any,
    data: Mapping[str, Any],
    others: Sequence[Mapping[str, Any]],
    meta: Mapping[str, str],
    times: Sequence[Any] = (),
) -> PageDates:
    """What the page tells machines: JSON-LD of the article, meta elements, microdata, JSON-LD of the page around it, and
    the ``time`` elements by its headline (``times`` are all of the page)."""
    modified = _date(data.get("dateModified")) or next((d for k in _MODIFIED if (d := _date(meta.get(k)))), None)
    modified = modified or next((d for item in others if (d := _date(item.get("dateModified")))), None)
    if found := _date(data.get("datePublished")):
        return PageDates(found, "json-ld", modified)
    named = [meta[key] for key in _PUBLISHED if key in meta] + [
        meta[key] for key in meta if key.endswith(("date", "time")) and _META_LIKE.search(key)
    ]
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
    shown, changed = dated_elements(times)
    found, changed = _date(shown) or _date(changed), _date(changed)
    basis = "time-element" if found else None
    return PageDates(found, basis, modified or changed, _date(data.get("dateCreated")))


def with_shown(dates: PageDates, tree: Tree, headline: int, address: str | None, markup: bytes) -> PageDates:
    """The dates of a page, with what it shows near the headline (block ``headline``; -1 if there is none) and its address.

    The date that readers see goes before one that only machines are told (often that of a move to another system). It
    is later than that only if the page was changed then. A date of a change alone goes before it only if it is over a
    month later: the text is then that of the later day.
    """
    shown, updated, labelled = _shown(tree, headline)
    if dates.published is None:
        for date, basis in (
            (shown or updated, "timestamp-line"),
            (date_in_address(address), "url"),
            (_in_data(markup), "page-data"),
            (dates.created, "json-ld"),
        ):
            if date:
                return PageDates(date, basis, dates.modified or updated)
        return dates
    if shown and dates.modified and shown[:10] == dates.modified[:10]:
        shown, updated = None, dates.modified
    if shown and not labelled and shown[:10] > max(dates.published, dates.modified or "")[:10]:
        shown = None  # the day on which the page was fetched, or that of another text
    if shown and abs(_days(shown, dates.published)) > (len(dates.published) > _WITHOUT_ZONE):
        return PageDates(shown, "timestamp-line", dates.modified or updated)
    if not shown and updated and _days(updated, dates.published) > _REWRITTEN:
        return PageDates(updated, "timestamp-line", dates.modified or updated)
    return dates


def _days(later: str, earlier: str) -> int:
    return (datetime.date.fromisoformat(later[:10]) - datetime.date.fromisoformat(earlier[:10])).days


def _shown(tree: Tree, headline: int) -> tuple[str | None, str | None, bool]:
    """The date of publication and that of a change in the date lines by the headline, and whether the first is labelled."""
    published = updated = None
    labelled = False
    for stamp, below in near_headline(tree, headline, stamp_of):
        if not (below or stamp.labelled):
            continue
        if stamp.published and published is None:
            published, labelled = stamp.published, stamp.labelled
        updated = updated or stamp.modified
    return published, updated, labelled


def date_in_address(address: str | None) -> str | None:
    """The day that a page's address names, or None."""
    for pattern in (_IN_ADDRESS, _COMPACT_IN_ADDRESS):
        match = pattern.search(address or "")
        if match:
            return iso_date(f"{match[1]}-{match[2]:0>2}-{match[3]:0>2}")
    return None


def _in_data(markup: bytes) -> str | None:
    """The date of publication in the data a page carries for its scripts, if all that it carries are of one day."""
    found = [date for match in _IN_DATA.finditer(markup) if (date := _date(match[1].decode("utf-8", "replace")))]
    return found[0] if len({date[:10] for date in found}) == 1 else None


def _date(value: Any) -> str | None:
    date = date_of_value(value)
    return date if date and not date.startswith(_UNSET) else None
