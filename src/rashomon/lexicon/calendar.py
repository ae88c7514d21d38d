"""Arithmetic on TIMEX3 values: pure functions of the calendar, without a clock.

Values are those of TIMEX3 (ISO 8601 with ``X`` for what is not known): ``2024-10-24``, ``2024-10``, ``2024``, ``199``
(a decade), ``2024-W43``, ``2024-W43-WE``, ``2024-Q3``, ``2024-SU``, ``2024-10-24T14:30``, ``2024-10-24TMO``,
``XXXX-10-24``, ``XXXX-WXX-3``, ``P2Y``, ``PRESENT_REF``; two dates joined by ``/`` are a period from the first to the
last.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)$")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_DURATION = re.compile(r"P(T?)(\d+(?:\.\d+)?)([YMWDQHS])$")
_PARTS = {"MO": ("05:00", "11:59"), "AF": ("12:00", "17:59"), "EV": ("17:00", "22:59"), "NI": ("18:00", "23:59")}
_SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_DURATION_BASE = {"Y": ("M", 12.0), "Q": ("M", 3.0), "M": ("M", 1.0), "W": ("S", 604800.0), "D": ("S", 86400.0),
                  "TH": ("S", 3600.0), "TM": ("S", 60.0), "TS": ("S", 1.0)}  # fmt: skip


def day_of(value: str) -> date | None:
    """The calendar day that a value starts with (``2024-10-24``, ``2024-10-24T14:30``), or None."""
    match = _DAY.match(value)
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def weekday_of(value: str) -> int | None:
    """ISO weekday (Monday is 1) of a full date or of ``XXXX-WXX-3``; None if the value does not fix one."""
    match = _WEEKDAY.match(value)
    if match is not None:
        return int(match[1])
    day = day_of(value)
    return None if day is None else day.isoweekday()


def possible(value_a: str, value_b: str, years: range) -> tuple[int, ...]:
    """The years out of ``years`` in which the two values can name one day.

    For a weekday and a day of the month (``XXXX-WXX-3`` and ``XXXX-10-24``, in either order) these are the years in
    which they fall together. A value with a year of its own allows that year alone. Empty if no year serves.
    """
    return tuple(year for year in years if _agree_in(value_a, value_b, year))


def _agree_in(value_a: str, value_b: str, year: int) -> bool:
    a, b = (f"{year:04d}{v[4:]}" if v.startswith("XXXX-") and not _WEEKDAY.match(v) else v for v in (value_a, value_b))
    for value in (a, b):
        if value[:4].isdecimal() and int(value[:4]) != year:
            return False
        if _DAY.match(value) and day_of(value) is None:
            return False  # 29 February of a common year
    return compatible(a, b) is not False


def last_day(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def easter(year: int) -> date:
    """Easter Sunday of the Western churches (Meeus, Jones and Butcher's algorithm)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, nth: int, weekday: int) -> date:
    """The nth (from 1; -1 is the last) ISO weekday of a month."""
    if nth < 0:
        end = last_day(year, month)
        return end - timedelta(days=(end.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def week_value(day: date) -> str:
    """The ISO week of a day: ``2024-W43``."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def interval(value: str) -> tuple[str, str] | None:
    """First and last day (ISO dates) or moment (ISO date-times to the minute) of a value, both inclusive.

    None for what has no place in the calendar: durations, sets, unknown years, vague references.
    """
    if "/" in value:
        ends = [interval(part) for part in value.split("/", 1)]
        return (ends[0][0], ends[1][1]) if ends[0] and ends[1] else None
    try:
        return _clock_interval(value) if _DAY.match(value) else _calendar_interval(value)
    except (ValueError, OverflowError):
        return None


def _clock_interval(value: str) -> tuple[str, str]:
    day, clock = date.fromisoformat(value[:10]), value[11:]
    if not clock:
        return day.isoformat(), day.isoformat()
    if clock in _PARTS:
        first, last = _PARTS[clock]
        return f"{day}T{first}", f"{day + timedelta(days=1)}T05:59" if clock == "NI" else f"{day}T{last}"
    if clock == "24:00":
        clock, day = "00:00", day + timedelta(days=1)
    return f"{day}T{clock}", f"{day}T{clock}" if ":" in clock else f"{day}T{clock}:59"


def _calendar_interval(value: str) -> tuple[str, str] | None:
    digits = value.rstrip("X")
    if re.fullmatch(r"\d{2,4}", digits) and "-" not in value:
        first, last = int(digits.ljust(4, "0")), int(digits.ljust(4, "9"))
        return (date(first, 1, 1).isoformat(), date(last, 12, 31).isoformat()) if first else None
    match = re.fullmatch(r"(\d{4})-(?:(\d\d)|W(\d\d)(-WE|-[1-7])?|Q([1-4])|H([12])|(SP|SU|FA|WI))", value)
    if match is None:
        return None
    year, month, week, weekdays, quarter, half, season = match.groups()
    if month:
        start, end = date(int(year), int(month), 1), last_day(int(year), int(month))
    elif week:
        monday = date.fromisocalendar(int(year), int(week), 1)
        first, last = (5, 6) if weekdays == "-WE" else (int(weekdays[1]) - 1,) * 2 if weekdays else (0, 6)
        start, end = monday + timedelta(days=first), monday + timedelta(days=last)
    elif season:
        start = date(int(year), _SEASON_START[season], 1)
        end = last_day(int(year) + (season == "WI"), (_SEASON_START[season] + 1) % 12 + 1)
    else:
        months = 3 if quarter else 6
        last_month = months * int(quarter or half)
        start, end = date(int(year), last_month - months + 1, 1), last_day(int(year), last_month)
    return start.isoformat(), end.isoformat()


def compatible(a: str, b: str) -> bool | None:
    """Whether two TIMEX3 values can be true of the same time.

    True: they are equal, or the coarser contains the finer (``2024-10`` and ``2024-10-24``), as far as both say
    something (``XXXX-10-24`` and ``2024-10-24``). False: they exclude each other. None: cannot tell, because the kinds
    differ (a day and a duration), one is vague, they only overlap, or they have no field in common.
    """
    if a == b:
        return True
    if a.startswith("P") and b.startswith("P"):
        return _same_length(a, b)
    if "XXXX" in a or "XXXX" in b:
        return _fields_agree(a, b)
    first, second = interval(a), interval(b)
    if first is None or second is None:
        return None
    (a_start, a_end), (b_start, b_end) = first, second
    if "T" in a_start + b_start:  # widen days to minutes so that dates and date-times compare as strings
        a_start, b_start = (s if "T" in s else s + "T00:00" for s in (a_start, b_start))
        a_end, b_end = (e if "T" in e else e + "T23:59" for e in (a_end, b_end))
    if a_end < b_start or b_end < a_start:
        return False
    if (a_start <= b_start and b_end <= a_end) or (b_start <= a_start and a_end <= b_end):
        return True
    return None


def _same_length(a: str, b: str) -> bool | None:
    first, second = _DURATION.match(a), _DURATION.match(b)
    if first is None or second is None:
        return None
    (unit_a, size_a), (unit_b, size_b) = (_DURATION_BASE[("T" if m[1] else "") + m[3]] for m in (first, second))
    if unit_a != unit_b:
        return None  # months and days have no fixed ratio
    return float(first[2]) * size_a == float(second[2]) * size_b


def _fields_agree(a: str, b: str) -> bool | None:
    """Compare values of which at least one leaves its year open."""
    weekdays = weekday_of(a), weekday_of(b)
    if None not in weekdays:
        return weekdays[0] == weekdays[1]
    fields = [re.match(r"(?:\d{4}|XXXX)-(\d\d)(?:-(\d\d))?", value) for value in (a, b)]
    if fields[0] is None or fields[1] is None:
        return None
    pairs = [(x, y) for x, y in zip(fields[0].groups(), fields[1].groups(), strict=True) if x and y]
    return all(x == y for x, y in pairs)
