"""Direction: who took it from whom, or both from a third. Told by credits and mentions, never by time alone."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal

from rashomon.lexicon.agencies import agency_of, agency_pattern
from rashomon.reuse.sources import cited_newsrooms, named_outlet
from rashomon.types import BODY, Article

Direction = Literal["a->b", "b->a", "common", "unknown"]

_TOLD = re.compile(r"\b(?:told|tells|said in an interview with|in a statement to)(?: the)? $")
_CUE = 30


def called(article: Article) -> str:
    """What a reader knows the article by: its outlet, else the file it came from."""
    return article.outlet or PurePath(article.source).stem or article.id


def find_direction(a: Article, b: Article, *, same_origin: bool) -> tuple[Direction, tuple[str, ...]]:
    """The direction, and the reasons for it in words.

    An agency's own page is where a text comes from, and so is an outlet that the other one names as its source. An
    agency that one credits, or whose name stayed in the text ('told …'), and a newsroom that both name, is the common
    origin of both: a page without a credit may have it from the wire or from another page. Otherwise nothing tells. Dates only support a reason.
    """
    if not same_origin:
        return "unknown", ()
    for one, other, direction in _both_ways(a, b):
        agency = agency_of_outlet(one)
        if agency and not agency_of_outlet(other) and (other.credit is None or other.credit.agency == agency):
            return direction, (f"{called(one)} is the page of {agency} itself", *_earlier(one, other))
    wires = {article.credit.agency for article in (a, b) if article.credit}
    if wires:
        return "common", (_credits(a, b),)
    cited = {article.id: cited_newsrooms(article) for article in (a, b)}
    for one, other, direction in _both_ways(a, b):
        if named_outlet(cited[other.id], one) and not named_outlet(cited[one.id], other):
            return direction, (f"{called(other)} names {called(one)} as its source", *_earlier(one, other))
    third = sorted(cited[a.id] & cited[b.id])
    if third:
        return "common", (f"both name {third[0].title()} as a source",)
    kept = {article.id: _told_agencies(article) for article in (a, b)}
    told = sorted(kept[a.id] | kept[b.id])
    if told:
        holders = " and ".join(called(article) for article in (a, b) if told[0] in kept[article.id])
        return "common", (f"“told {told[0]}” stayed in {holders}",)
    return "unknown", ()


def _both_ways(a: Article, b: Article) -> tuple[tuple[Article, Article, Direction], ...]:
    return (a, b, "a->b"), (b, a, "b->a")


def _credits(a: Article, b: Article) -> str:
    if a.credit and b.credit and a.credit.agency == b.credit.agency:
        return f"both carry {a.credit.agency}"
    if a.credit and b.credit:
        return f"{called(a)} carries {a.credit.agency}, {called(b)} {b.credit.agency}"
    credited, silent = (a, b) if a.credit else (b, a)
    agency = credited.credit.agency if credited.credit else ""
    return f"{called(credited)} carries {agency}, {called(silent)} names no agency"


def _earlier(one: Article, other: Article) -> tuple[str, ...]:
    """Supporting evidence where both pages state a day; never a reason by itself."""
    if one.published and other.published and one.published[:10] < other.published[:10]:
        return (f"{called(one)} is dated {one.published[:10]}, {called(other)} {other.published[:10]}",)
    return ()


def agency_of_outlet(article: Article) -> str | None:
    """The agency whose own page this is, or None."""
    if article.outlet is None:
        return None
    label = article.outlet.removeprefix("www.").split(".")[0]
    return agency_of(article.outlet) or agency_of(label) or agency_of(label.upper()) or agency_of(label.capitalize())


def _told_agencies(article: Article) -> set[str]:
    """Agencies to which somebody speaks in the body: the trace of their own interviews."""
    found = set()
    for block in article.blocks:
        if block.kind in BODY:
            for match in agency_pattern().finditer(article.text, block.start, block.end):
                if _TOLD.search(article.text[max(block.start, match.start() - _CUE) : match.start()]):
                    found.add(agency_of(match.group()) or match.group())
    return found
