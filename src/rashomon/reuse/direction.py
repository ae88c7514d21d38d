"""Direction: who took it from whom, or both from a third. Told by credits and mentions, never by time alone."""

from __future__ import annotations

import functools
import re
from typing import Literal

import msgspec

from rashomon.lexicon.agencies import agency_of, agency_pattern
from rashomon.naming import called, called_apart
from rashomon.reuse.sources import named_outlet
from rashomon.types import BODY, Article

Direction = Literal["a->b", "b->a", "common", "unknown"]

_TOLD = r"\b(?:told|tells|known to|seen by|said in an interview with|in a statement to)(?: the| an?)? "
_TOLD_HINTS = ("told ", "tells ", "known to ", "seen by ", "interview with ", "statement to ")
"""One of them stands in all that the pattern finds; looking for them is much quicker."""
_INSTITUTION = re.compile(
    r"\.(?:edu|gov|mil|int)(?:\.\w\w)?(?:/|$)|\.(?:ac|go|gob|gouv)\.\w\w(?:/|$)"
    r"|\b(?:University|Institute|Ministry|Department|Police|Government|Laboratory|Academy)\b",
)
"""Outlets that are no newsrooms: what they publish are announcements of their own."""
_REPUBLISHED = re.compile(
    r"\b(?:originally (?:published|appeared|posted)|first (?:published|appeared) (?:on|in|at|by)|republished (?:from|with)"
    r"|reprinted (?:from|with)|this (?:article|story|report) (?:first |originally )?(?:appeared|was published) (?:on|in|at))\b",
    re.IGNORECASE,
)
_RUNNING = re.compile(r"\W*(?:The Latest|THE LATEST)(?: on\b|:)")
"""How an agency opens the items that it sends while an event goes on, before it writes its full report."""
_WHOLE = 0.9
"""Share of both articles from which they are one text from end to end."""
_MOST = 0.85
"""The same, trims allowed: a note of republication speaks of a text that is kept."""
_HELD = 0.6
"""Share of an article that must stand in another for that one's naming of a source to be about this text."""


class Shared(msgspec.Struct, frozen=True):
    """How much of each of two articles stands in the other, 0 to 1, and the newsrooms that each names as its sources."""

    a: float
    b: float
    verbatim: float
    """The lesser share in the same words."""
    cited_a: frozenset[str]
    cited_b: frozenset[str]


def find_direction(a: Article, b: Article, shared: Shared, *, same_origin: bool) -> tuple[Direction, tuple[str, ...]]:
    """The direction, and the reasons for it in words. The first of these that tells decides:

    an agency's or institution's own page is where a text comes from; a running item comes before the full report; an agency that one credits is behind both; an
    outlet that the other names as its source; a newsroom that both name; a note that one was first published elsewhere;
    an agency's name that stayed in the text ('told …'); one newsroom using its own earlier text again; one text from end to end on two sites
    of which neither names the other, as only subscribers of one service have it. Otherwise nothing tells. Dates only
    support a reason.
    """
    if not same_origin:
        return "unknown", ()
    for test in (
        _own_page,
        _running,
        _credited,
        _named,
        _named_without_outlet,
        _third,
        _republished,
        _told,
        _own_text,
        _syndicated,
    ):
        found = test(a, b, shared)
        if found:
            return found
    return "unknown", ()


Found = tuple[Direction, tuple[str, ...]] | None


def _own_page(a: Article, b: Article, shared: Shared) -> Found:
    for one, other, direction in _both_ways(a, b):
        agency = agency_of_outlet(one)
        if agency and not agency_of_outlet(other) and (other.credit is None or other.credit.agency == agency):
            name = called(one)
            itself = f"{name} is the agency itself" if name.casefold() == agency.casefold() else ""
            return direction, (itself or f"{name} is the page of {agency} itself", *_earlier(one, other))
    for one, other, direction in _both_ways(a, b):
        if _is_institution(one) and not _is_institution(other):
            return direction, (f"{called(one)} is no newsroom: the text is an announcement of its own",)
    return None


def _running(a: Article, b: Article, shared: Shared) -> Found:
    if a.credit and b.credit and a.credit.agency != b.credit.agency:
        return None
    for one, other, direction in _both_ways(a, b):
        opening = _running_item(one)
        if opening and not _running_item(other):
            name, report = called_apart(one, other)
            return direction, (f"{name} is a running item (“{opening}”), {report} the report after it",)
    return None


def _running_item(article: Article) -> str | None:
    """The words by which a report opens as one of the items sent while an event goes on."""
    body = [block for block in article.blocks if block.kind in BODY][:3]
    found = (_RUNNING.match(article.text, block.start, block.end) for block in body)
    return next((match.group().strip() for match in found if match), None)


def _credited(a: Article, b: Article, shared: Shared) -> Found:
    if not (a.credit or b.credit):
        return None
    for one, other, direction in _both_ways(a, b):
        credit = other.credit
        if credit and one.credit is None and one.outlet and named_outlet(frozenset({credit.agency.lower()}), one):
            return direction, (f"{called(other)} gives its text to {credit.agency}",)
    return "common", (_credits(a, b),)


def _named(a: Article, b: Article, shared: Shared) -> Found:
    if named_outlet(shared.cited_b, a) and not named_outlet(shared.cited_a, b):
        return "a->b", (f"{called(b)} names {called(a)} as its source", *_earlier(a, b))
    if named_outlet(shared.cited_a, b) and not named_outlet(shared.cited_b, a):
        return "b->a", (f"{called(a)} names {called(b)} as its source", *_earlier(b, a))
    return None


def _named_without_outlet(a: Article, b: Article, shared: Shared) -> Found:
    """Where nobody knows whose page the one is: the other gives the text they share to a newsroom, this one to nobody."""
    only_a, only_b = sorted(shared.cited_a - shared.cited_b), sorted(shared.cited_b - shared.cited_a)
    if a.outlet is None and shared.a >= _HELD and len(only_b) == 1:
        return "a->b", (f"{called(b)} gives {only_b[0].title()} as the source of what {called(a)} has",)
    if b.outlet is None and shared.b >= _HELD and len(only_a) == 1:
        return "b->a", (f"{called(a)} gives {only_a[0].title()} as the source of what {called(b)} has",)
    return None


def _third(a: Article, b: Article, shared: Shared) -> Found:
    third = sorted(shared.cited_a & shared.cited_b)
    return ("common", (f"both name {third[0].title()} as a source",)) if third else None


def _republished(a: Article, b: Article, shared: Shared) -> Found:
    notes = {article.id: _republication(article) for article in (a, b)}
    for one, other, direction in _both_ways(a, b):
        if notes[other.id] and not notes[one.id] and min(shared.a, shared.b) >= _MOST:
            return direction, (
                f"{called(other)} says that its text was first published elsewhere (“{notes[other.id]}”)",
            )
    return None


def _told(a: Article, b: Article, shared: Shared) -> Found:
    kept = {article.id: _told_agencies(article) for article in (a, b)}
    told = sorted(kept[a.id] | kept[b.id])
    if not told:
        return None
    holders = " and ".join(called(article) for article in (a, b) if told[0] in kept[article.id])
    return "common", (f"“told {told[0]}” stayed in {holders}",)


def _own_text(a: Article, b: Article, shared: Shared) -> Found:
    if a.outlet is None or a.outlet != b.outlet:
        return None
    for one, other, direction in _both_ways(a, b):
        earlier = _earlier(one, other)
        if earlier:
            return direction, (f"{called(one)} used its own earlier text again", *earlier)
    return None


def _syndicated(a: Article, b: Article, shared: Shared) -> Found:
    if a.outlet and b.outlet and a.outlet != b.outlet and shared.verbatim >= _WHOLE:
        return "common", (
            "one text from end to end on two sites of which neither names the other, as a service supplies it",
        )
    return None


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
        if called(one) == called(other):
            return (f"one is dated {one.published[:10]}, the other {other.published[:10]}",)
        return (f"{called(one)} is dated {one.published[:10]}, {called(other)} {other.published[:10]}",)
    return ()


def agency_of_outlet(article: Article) -> str | None:
    """The agency whose own page this is, or None."""
    if article.outlet is None:
        return None
    label = article.outlet.removeprefix("www.").split(".")[0]
    return agency_of(article.outlet) or agency_of(label) or agency_of(label.upper()) or agency_of(label.capitalize())


def _is_institution(article: Article) -> bool:
    return bool(article.outlet and _INSTITUTION.search(article.outlet))


def _republication(article: Article) -> str | None:
    """The words by which the article says that it stood elsewhere first."""
    for block in (*article.blocks[-6:], *article.blocks[:4]):
        match = _REPUBLISHED.search(article.text, block.start, min(block.end, block.start + 200))
        if match:
            return match.group()
    return None


def _told_agencies(article: Article) -> set[str]:
    """Agencies to which somebody speaks in the body: the trace of their own interviews."""
    if not any(hint in article.text for hint in _TOLD_HINTS):
        return set()
    return {
        agency_of(match["agency"]) or match["agency"]
        for block in article.blocks
        if block.kind in BODY
        for match in _told_agency().finditer(article.text, block.start, block.end)
    }


@functools.cache
def _told_agency() -> re.Pattern[str]:
    return re.compile(rf"{_TOLD}(?P<agency>{agency_pattern().pattern})")
