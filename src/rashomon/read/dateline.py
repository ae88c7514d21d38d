"""Datelines: ``KAZAN, Russia, Oct 24 (Reuters) -``: place, day and agency at the head of a report."""

from __future__ import annotations

import re

import msgspec

from rashomon.lexicon.agencies import agency_of, supplier_of
from rashomon.read.dates import iso_date

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
_DATELINE = re.compile(
    r"\s*(?P<place>[^\W\d_][\w.’'/-]*(?:[ ][^\W\d_][\w.’'/-]*){0,3}(?:,[ ][^\W\d_][\w.’' -]{1,24}?)?)"
    rf"(?:,?[ ](?P<day>{_MONTH}[ ]\d{{1,2}}|\d{{1,2}}[ ]{_MONTH})(?:,?[ ](?P<year>\d{{4}}))?)?"
    r"(?:,?[ ]*[(\[](?P<agency>[^()\[\]\n]{2,40})[)\]])?"
    r"[ ]?(?P<dash>—|–|--|-|_|:)[ ]?(?=[\"“‘'(]?\w)"
)
_NO_PLACES = frozenset(
    "FILE PHOTO PHOTOS VIDEO WATCH LIVE UPDATE UPDATED UPDATES BREAKING EXCLUSIVE OPINION ANALYSIS COMMENT EDITORIAL NOTE"
    " CORRECTION REVIEW INTERVIEW FEATURE RELATED MORE READ ALSO".split()
)
"""Labels in capitals that stand where a place might."""


class FoundDateline(msgspec.Struct, frozen=True):
    """A dateline in a paragraph: spans are those of the text that was searched."""

    start: int
    end: int
    place: str
    date: str | None
    agency: str | None
    agency_start: int
    agency_end: int


def find_dateline(text: str, start: int, end: int) -> FoundDateline | None:
    """The dateline with which the paragraph ``text[start:end]`` opens, or None.

    The place must be in capitals, or be followed by an agency in brackets; ``date`` is ISO, and only given if the
    dateline states a year. ``agency`` is the usual name of a known agency, or the words in the brackets as they are.
    """
    match = _DATELINE.match(text, start, min(end, start + 140))
    if match is None:
        return None
    first = re.split(r"[ ,]", match["place"], maxsplit=1)[0]
    capitals = first.isupper() and len(first) >= 3 and first.strip(".:") not in _NO_PLACES
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
        _iso(match["day"], match["year"]),
        (supplier_of(agency.strip()) or agency.strip()) if agency else None,
        match.start("agency") if agency else begin,
        match.end("agency") if agency else begin,
    )


def _iso(day: str | None, year: str | None) -> str | None:
    if not day or not year:
        return None
    words = day.replace(".", "").split()
    number, month = (words[0], words[1]) if words[0].isdigit() else (words[1], words[0])
    return iso_date(f"{number} {month} {year}")
