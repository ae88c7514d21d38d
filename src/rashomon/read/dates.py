"""Dates of publication: from metadata, record fields, timestamp lines and datelines, to ISO 8601."""

from __future__ import annotations

import datetime
import re

_YEAR = re.compile(r"\d{4}")
"""All forms of dates that are read have one."""
_ISO = re.compile(
    r"(?<!\d)(\d{4})([-/.])(\d\d?)\2(\d\d?)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?(?!\d)")
_MONTHS = {name: i for i, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_NO_LETTER = r"(?:(?<![^\W\d_])|(?<=(?-i:[a-z]))(?=(?-i:[A-Z])))"
"""No letter before, or a name to which a lost space has joined the month: ``DovanMar 5``."""
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d.])")
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY_MONTH = re.compile(rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?[ -]{_MONTH},?[ -](\d{{4}})(?!\d)", re.IGNORECASE)
_MONTH_DAY = re.compile(rf"{_NO_LETTER}{_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})(?!\d)", re.IGNORECASE)
_ZONES = {
    "EST": "-05:00", "EDT": "-04:00", "CDT": "-05:00", "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00",
    "CET": "+01:00", "CEST": "+02:00",
}  # fmt: skip
"""Zones that only one part of the world calls so (CST, IST and BST are several)."""
_CLOCK = re.compile(
    r"\b(\d{1,2})[:.](\d\d)(?::\d\d)?\s*([ap])?\.?m?\.?\s*(GMT|UTC|Z|E[SD]T|[CM]DT|P[SD]T|CES?T|[+-]\d\d:?\d\d)?(?!\w)",
    re.IGNORECASE,
)


def iso_date(text: str) -> str | None:
    """The first date in the text as ISO 8601 (with time and zone where they are told), or None.

    Reads ISO forms (``2024/10/24``, too), ``24 October 2024 17:52 GMT``, ``Oct. 24, 2024, 5:52 PM``, ``24.10.2024`` and
    RFC 822. Days that do not exist and years outside 1800 to 2200 are no dates; ``10/11/12`` is none either, as its
    order is not known.
    """
    if not _YEAR.search(text):
        return None
    match = _ISO.search(text)
    if match:
        return _checked(match[1], match[3], match[4], match[5], match[6], match[7], match[8])
    match = _COMPACT.fullmatch(text.strip())
    if match:
        return _checked(match[1], match[2], match[3], match[4], match[5], match[6], None)
    for pattern, day, month in ((_DAY_MONTH, 1, 2), (_MONTH_DAY, 2, 1)):
        match = pattern.search(text)
        if match:
            number = str(_MONTHS[match.group(month)[:3].lower()])
            return _checked(match.group(3), number, match.group(day), *_clock(text, match))
    match = _DOTTED.search(text)
    return _checked(match[3], match[2], match[1], *_clock(text, match)) if match else None


def whole_dates(text: str) -> list[str]:
    """Every day that English words name whole: ``24 October 2024``, ``Oct. 24, 2024``. ISO 8601, days that exist only."""
    if not _YEAR.search(text):
        return []
    return [
        date
        for pattern, day, month in ((_DAY_MONTH, 1, 2), (_MONTH_DAY, 2, 1))
        for found in pattern.finditer(text)
        if (date := _checked(found[3], str(_MONTHS[found[month][:3].lower()]), found[day], None, None, None, None))
    ]


def _clock(text: str, date: re.Match[str]) -> tuple[str | None, str | None, None, str | None]:
    """Hour, minute, None for the second, and zone of the time of day that stands by a date."""
    found = _CLOCK.search(text, date.end(), date.end() + 40) or _CLOCK.search(
        text, max(0, date.start() - 30), date.start()
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
    try:
        date = datetime.date(int(year), int(month), int(day))
        if not 1800 <= date.year <= 2200:
            return None
        if hour is None or minute is None:
            return date.isoformat()
        clock = datetime.time(int(hour), int(minute), int(second or 0))
    except ValueError:
        return None
    return f"{date.isoformat()}T{clock.isoformat()}{_zone(zone)}"


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    if zone.upper() in ("Z", "UTC", "GMT"):
        return "Z"
    if zone.upper() in _ZONES:
        return _ZONES[zone.upper()]
    return zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
