"""Dates of publication: from metadata, record fields, timestamp lines and datelines, to ISO 8601."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from rashomon.read.monthnames import ENGLISH_MONTHS, MONTHS
from rashomon.types import Skipped

_YEAR = re.compile(r"\d\d\d\d")
"""All forms of dates that are read have one. Four single signs, as the search then passes over what is no figure."""
_ZONES = {
    "EST": "-05:00", "EDT": "-04:00", "CDT": "-05:00", "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00",
    "CET": "+01:00", "CEST": "+02:00",
}  # fmt: skip
"""Zones that only one part of the world calls so (CST, IST and BST are several)."""
_ZONE = r"(Z|UTC|GMT|E[SD]T|[CM]DT|P[SD]T|CES?T|[+-]\d\d:?\d\d)"
_ISO = re.compile(
    rf"(?<!\d)(\d{{4}})([-/.])(\d\d?)\2(\d\d?)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?:\s*{_ZONE}(?!\w))?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(rf"\s*(\d{{4}})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?\s*{_ZONE}?)?\s*", re.IGNORECASE)
_NO_LETTER = r"(?:(?<![^\W\d_])|(?<=(?-i:[a-z]))(?=(?-i:[A-Z])))"
"""No letter before, or a name to which a lost space has joined the month: ``DovanMar 5``."""
_ENGLISH = "|".join(sorted(ENGLISH_MONTHS, key=lambda name: (-len(name), name)))
_MONTH_DAY = re.compile(rf"{_NO_LETTER}({_ENGLISH})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})(?!\d)", re.IGNORECASE)
_NAME = r"([^\W\d_]{3,12}|[\u0900-\u0963]{2,9})"
"""A month's; in Devanagari the signs of vowels are no letters to Python."""
_DAY_MONTH = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:(?:st|nd|rd|th|er|[ºª°])?[ -]|\. ?)(?:de )?{_NAME}\.?,?[ -](?:del? )?(\d{{4}})(?!\d)",
    re.IGNORECASE,
)
_YEAR_MONTH = re.compile(rf"(?<!\d)(\d{{4}})(?:\. ?|[ -]|, ?){_NAME}\.?[ -](\d{{1,2}})(?!\d|[:.]\d)")
"""As in Hungarian: ``2024. október 8.``."""
_CHINESE = re.compile(r"(?<!\d)(\d{4})\s?[年년]\s?(\d\d?)\s?[月월]\s?(\d\d?)\s?[日号號일]")
"""Chinese, Japanese, Korean."""
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d|\.\d)")
_SLASHED = re.compile(r"(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?![\d/-])")
_DAYS = "mon tue wed thu fri sat sun".split()
_WEEKDAY = re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b", re.IGNORECASE)
_BESIDE = 12
"""Characters around a date of figures in which the name of its weekday stands."""
_CLOCK = re.compile(
    rf"(?:\b|(?<=[日号號일]))(\d{{1,2}})[:.h](\d\d)(?::\d\d)?\s*([ap])?\.?m?\.?\s*{_ZONE}?(?!\w)", re.IGNORECASE
)
_CLOCKS, _MILLISECONDS = (300_000_000, 7_000_000_000), 300_000_000_000
"""Counts of seconds (years 1979 to 2191) that are times; from where on they are milliseconds."""
_COUNT = re.compile(r"[1-9]\d{9}(?:\d{3})?", re.ASCII)
"""Seconds or milliseconds as a text."""
_SHORT_YEAR = re.compile(r"\s*(?:[A-Z][a-z]{2,8},?\s+)?(\d{1,2} [A-Z][a-z]{2}) (\d\d)(?= \d\d:\d\d|\s*$)", re.ASCII)
_CENTURY = 50
"""From where on years of two figures are of the last century, after RFC 5322."""
_QUOTED = 60
_AFTER, _BEFORE = 40, 30
"""Characters after and before a date in which its time of day stands."""


class FoundDate(NamedTuple):
    """A date where it stands in a text: ISO 8601, with its time of day if that is told beside it."""

    iso: str
    start: int
    end: int


def iso_date(text: str) -> str | None:
    """The first date in the text as ISO 8601 (with time and zone where they are told), or None.

    Reads ISO forms (``2024/10/24``, too), ``24 October 2024 17:52 GMT``, ``Oct. 24, 2024, 5:52 PM``, ``24.10.2024``,
    RFC 822, and the months of the languages in :mod:`rashomon.read.monthnames`. Midnight sharp tells the
    day alone. Days that do not exist and years outside 1800 to 2200 are no dates; ``10/11/2012`` is none either, as its
    order is not known (``24/10/2024`` has but one, and ``Wed, 06/11/2024`` is in November).
    """
    found = find_date(text)
    return found.iso if found else None


def of_clock(count: float) -> str | None:
    """The moment that a computer's clock counts, in seconds or milliseconds from 1970, as ISO 8601 in UTC; None for
    numbers that are no such count of the last decades: small ones, years, days written as one number."""
    seconds = count / 1000 if count >= _MILLISECONDS else count
    if not _CLOCKS[0] <= seconds <= _CLOCKS[1]:
        return None
    return datetime.datetime.fromtimestamp(int(seconds), datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def date_of_value(value: object) -> str | None:
    """The date that a field of data gives, as words or as a clock's count; the count may be a text, too."""
    if isinstance(value, str):
        return of_clock(int(value)) if _COUNT.fullmatch(value) else iso_date(value)
    return of_clock(value) if isinstance(value, int | float) else None


def feed_date(text: str) -> str | None:
    """The date of a feed's entry; RFC 822 gave years two figures: ``Fri, 12 Mar 21 10:11 EST``."""
    short = _SHORT_YEAR.match(text)
    if short is None:
        return iso_date(text)
    century = "20" if int(short[2]) < _CENTURY else "19"
    return iso_date(f"{short[1]} {century}{short[2]}{text[short.end() :]}")


def no_date(source: str, name: str, value: object) -> Skipped:
    """That a date was given which could not be read: the article is there, without it."""
    return Skipped(
        source, "read", f"{name} {str(value)[:_QUOTED]!r} is no date that can be read; the article has none from it"
    )


def find_date(text: str) -> FoundDate | None:
    """The date that :func:`iso_date` gives, with its place (the date's own words, without the time of day)."""
    if not _YEAR.search(text):
        return None
    match = _ISO.search(text)
    if match:
        clock: _Clock = (match[5], match[6], match[7], match[8])
        return _placed(match, _checked(match[1], match[3], match[4], *clock))
    match = _COMPACT.fullmatch(text)
    if match:
        return _placed(match, _checked(*match.group(1, 2, 3), *match.group(4, 5, 6, 7)))
    for match in _DAY_MONTH.finditer(text):
        if month := MONTHS.get(match[2].lower()):
            return _placed(match, _checked(match[3], str(month), match[1], *_clock(text, match)))
    match = _MONTH_DAY.search(text)
    if match:
        month = ENGLISH_MONTHS[match[1].lower()]
        return _placed(match, _checked(match[3], str(month), match[2], *_clock(text, match)))
    match = _CHINESE.search(text)
    if match:
        return _placed(match, _checked(match[1], match[2], match[3], *_clock(text, match)))
    match = _DOTTED.search(text)
    if match:
        return _placed(match, _checked(match[3], match[2], match[1], *_clock(text, match)))
    match = _SLASHED.search(text)
    if match and (order := _order(match, text)):
        return _placed(match, _checked(match[4], *order, *_clock(text, match)))
    for match in _YEAR_MONTH.finditer(text):
        if month := MONTHS.get(match[2].lower()):
            return _placed(match, _checked(match[1], str(month), match[3], *_clock(text, match)))
    return None


def has_year(text: str, start: int, end: int) -> bool:
    """Whether there is a figure in ``text[start:end]`` that may be a year: without one there is no date."""
    return _YEAR.search(text, start, end) is not None


def whole_dates(text: str) -> list[str]:
    """Every day that English words name whole: ``24 October 2024``, ``Oct. 24, 2024``. ISO 8601, days that exist only."""
    if not _YEAR.search(text):
        return []
    named = [(found[3], found[2], found[1]) for found in _DAY_MONTH.finditer(text)]
    named += [(found[3], found[1], found[2]) for found in _MONTH_DAY.finditer(text)]
    return [
        date
        for year, name, day in named
        if (month := ENGLISH_MONTHS.get(name.lower()))
        and (date := _checked(year, str(month), day, None, None, None, None))
    ]


_Clock = tuple[str | None, str | None, str | None, str | None]


def _placed(match: re.Match[str], iso: str | None) -> FoundDate | None:
    return FoundDate(iso, match.start(), match.end()) if iso else None


def _order(date: re.Match[str], text: str) -> tuple[str, str] | None:
    """Month and day of two numbers, where only one order of them is possible, or falls on the weekday named beside."""
    first, second = date[1], date[3]
    if int(first) > 12 or first == second:
        return second, first
    if int(second) > 12:
        return first, second
    named = _WEEKDAY.search(text, max(0, date.start() - _BESIDE), date.end() + _BESIDE)
    day = _DAYS.index(named[0][:3].lower()) if named else None
    orders = [order for order in ((second, first), (first, second)) if _falls_on(date[4], *order) == day]
    return orders[0] if len(orders) == 1 else None


def _falls_on(year: str, month: str, day: str) -> int | None:
    try:
        return datetime.date(int(year), int(month), int(day)).weekday()
    except ValueError:
        return None


def _clock(text: str, date: re.Match[str]) -> _Clock:
    """Hour, minute, None for the second, and zone of the time of day that stands by a date."""
    found = _CLOCK.search(text, date.end(), date.end() + _AFTER) or _CLOCK.search(
        text, max(0, date.start() - _BEFORE), date.start()
    )
    if found is None:
        return None, None, None, None
    hour, half = int(found[1]), (found[3] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return str(hour), found[2], None, found[4]


def _checked(
    year: str, month: str, day: str, hour: str | None, minute: str | None, second: str | None, zone: str | None
) -> str | None:
    """ISO 8601, or None if there is no such day. Midnight to the second is how systems write that they know only the day."""
    try:
        date = datetime.date(int(year), int(month), int(day))
        if not 1800 <= date.year <= 2200:
            return None
        if hour is None or minute is None:
            return date.isoformat()
        clock = datetime.time(int(hour), int(minute), int(second or 0))
    except ValueError:
        return None
    if clock == datetime.time.min:
        return date.isoformat()
    return f"{date.isoformat()}T{clock.isoformat()}{_zone(zone)}"


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    if zone.upper() in ("Z", "UTC", "GMT"):
        return "Z"
    if zone.upper() in _ZONES:
        return _ZONES[zone.upper()]
    return zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
