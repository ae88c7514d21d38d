"""Datelines: ``KAZAN, Russia, Oct 24 (Reuters) -``: place, day and agency at the head of a report."""

from __future__ import annotations

import datetime
import re

import msgspec

from rashomon.lexicon.agencies import agency_of, supplier_of
from rashomon.lexicon.pictures import OPENS_CAPTION
from rashomon.read.dates import iso_date
from rashomon.types import Article

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
_DATELINE = re.compile(
    r"\s*(?P<place>[^\W\d_][\w.’'/-]*(?:[ ][^\W\d_][\w.’'/-]*){0,3}"
    rf"(?:,[ ](?!{_MONTH}[ ]\d)[^\W\d_][\w.’' -]{{1,24}}?)?)"
    rf"(?:,?[ ](?P<day>{_MONTH}[ ]\d{{1,2}}|\d{{1,2}}[ ]{_MONTH})(?:,?[ ](?P<year>\d{{4}}))?)?"
    r"(?:,?[ ]*[(\[](?P<agency>[^()\[\]\n]{2,40})[)\]])?"
    r"[ ]?(?P<dash>—|–|--|-|_|:)[ ]?(?:(?=[\"“‘'(]?\w)|(?<!:)(?<!: )\Z)"
)
_NO_PLACES = frozenset(
    "FILE PHOTO PHOTOS VIDEO WATCH LIVE UPDATE UPDATED UPDATES BREAKING EXCLUSIVE OPINION ANALYSIS COMMENT EDITORIAL NOTE"
    " CORRECTION REVIEW INTERVIEW FEATURE RELATED MORE READ ALSO".split()
)
"""Labels in capitals that stand where a place might."""
_LONGEST, _CAPITALS = 140, 3
"""Characters in which a dateline stands, and letters of its first word, at least, that are capitals without a bracket."""
_DASHES = ("—", "–", "-", "_")
_LEAP = 9
"""Years within which every day of the calendar comes round, 29 February over a century without a leap year, too."""


class FoundDateline(msgspec.Struct, frozen=True):
    """A dateline in a paragraph: spans are those of the text that was searched."""

    start: int
    end: int
    place: str
    date: str | None
    day: tuple[int, int] | None
    """Month and day, where no year is stated."""
    agency: str | None
    agency_start: int
    agency_end: int


def find_dateline(text: str, start: int, end: int) -> FoundDateline | None:
    """The dateline with which the paragraph ``text[start:end]`` opens, or None.

    The place must be in capitals, or be followed by an agency in brackets; ``date`` is ISO, and only given if the
    dateline states a year; else ``day`` has what it states of one. ``agency`` is the usual name of a known agency, or the words in the brackets as they are.
    """
    end = min(end, start + _LONGEST)
    match = _DATELINE.match(text, start, end) if _may_open(text, start, end) else None
    if match is None or OPENS_CAPTION.match(text, start, end):
        return None
    first = re.split(r"[ ,]", match["place"], maxsplit=1)[0]
    capitals = first.isupper() and len(first) >= _CAPITALS and first.strip(".:") not in _NO_PLACES
    if not capitals and not (match["agency"] and match["place"][0].isupper() and match["dash"] != ":"):
        return None
    if match["dash"] == ":" and not (match["day"] or match["agency"]):
        return None
    agency = match["agency"]
    if agency and agency_of(agency) is None and not agency.split("/")[0].strip()[:1].isupper():
        return None
    begin = match.start("place")
    return FoundDateline(
        begin,
        match.end("agency") + 1
        if agency
        else match.end("year")
        if match["year"]
        else match.end("day")
        if match["day"]
        else match.end("place"),
        match["place"].strip(),
        _iso(match["day"], match["year"]) if match["year"] else None,
        _month_and_day(match["day"]) if match["day"] and not match["year"] else None,
        (supplier_of(agency.strip()) or agency.strip()) if agency else None,
        match.start("agency") if agency else begin,
        match.end("agency") if agency else begin,
    )


def _may_open(text: str, start: int, end: int) -> bool:
    """Whether a paragraph may open with a dateline: its first letters are capitals, or there is a bracket. The pattern is
    slow on sentences."""
    opens = text[start:end]
    return "(" in opens or "[" in opens or not any(map(str.islower, opens.lstrip()[:_CAPITALS]))


def is_dateline_alone(text: str, start: int, end: int) -> bool:
    """Whether a line is a dateline and nothing else, its dash at the end: 'TOLMIN, Norda (AP) _'."""
    if not text[start:end].rstrip().endswith(_DASHES):
        return False
    found = find_dateline(text, start, end)
    return found is not None and not any(character.isalnum() for character in text[found.end : end])


def date_of(found: FoundDateline, published: str | None) -> str | None:
    """The date that the dateline states; without a year, the last such day up to that of publication.

    A day more is granted: where a report is written it may be tomorrow already. Without a year and without a date of
    publication there is none.
    """
    if found.date or found.day is None or published is None:
        return found.date
    try:
        latest = datetime.date.fromisoformat(published[:10]) + datetime.timedelta(days=1)
    except (ValueError, OverflowError):
        return None
    for year in range(latest.year, max(0, latest.year - _LEAP), -1):
        try:
            day = datetime.date(year, *found.day)
        except ValueError:
            continue
        if day <= latest:
            return day.isoformat()
    return None


def redated(article: Article) -> Article:
    """The article with the date of its dateline, where that of publication became known only after it was read."""
    dateline = article.dateline
    if dateline is None or dateline.date is not None:
        return article
    found = find_dateline(article.text, dateline.start, len(article.text))
    date = date_of(found, article.published) if found else None
    if date is None:
        return article
    return msgspec.structs.replace(article, dateline=msgspec.structs.replace(dateline, date=date))


def _iso(day: str, year: str) -> str | None:
    number, month = _day_and_month(day)
    return iso_date(f"{number} {month} {year}")


def _month_and_day(day: str) -> tuple[int, int] | None:
    number, month = _day_and_month(day)
    leap = iso_date(f"{number} {month} 2000")
    return (int(leap[5:7]), int(leap[8:10])) if leap else None


def _day_and_month(day: str) -> tuple[str, str]:
    first, second = day.replace(".", "").split()
    return (first, second) if first.isdigit() else (second, first)
