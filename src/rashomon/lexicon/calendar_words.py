"""Words of the calendar and the clock as newsrooms write them, with what they stand for."""

from __future__ import annotations

MONTH_NAMES = "January February March April May June July August September October November December".split()

MONTHS: dict[str, int] = {
    form.casefold(): number
    for number, name in enumerate(MONTH_NAMES, start=1)
    for form in (name, name[:3], *(("Sept",) if name == "September" else ()))
}
"""Month by name or abbreviation (folded, without its point)."""

WEEKDAYS: dict[str, int] = {
    form: number
    for number, forms in enumerate(
        ("monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri", "saturday sat",
         "sunday sun"),
        start=1,
    )
    for form in forms.split()
}  # fmt: skip
"""ISO weekday, Monday is 1."""

WEEKDAY_NAMES = "monday tuesday wednesday thursday friday saturday sunday".split()

SEASONS: dict[str, str] = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

DAY_PARTS: dict[str, str] = {"morning": "MO", "midmorning": "MO", "dawn": "MO", "afternoon": "AF", "midafternoon": "AF",
                             "evening": "EV", "dusk": "EV", "night": "NI", "overnight": "NI"}  # fmt: skip

UNITS: dict[str, str] = {
    "second": "TS", "sec": "TS", "minute": "TM", "min": "TM", "hour": "TH", "hr": "TH", "day": "D", "night": "D",
    "week": "W", "fortnight": "2W", "month": "M", "quarter": "Q", "year": "Y", "decade": "10Y", "century": "100Y",
    "centurie": "100Y", "weekend": "WE", "millennium": "1000Y",
}  # fmt: skip
"""Units of time (without a plural s) as ISO 8601 designators; those of the clock start with T."""

FIXED_HOLIDAYS: dict[str, str] = {
    "christmas eve": "12-24", "christmas day": "12-25", "christmas": "12-25", "boxing day": "12-26",
    "new year's eve": "12-31", "new year's day": "01-01", "valentine's day": "02-14", "st patrick's day": "03-17",
    "may day": "05-01", "halloween": "10-31", "armistice day": "11-11", "veterans day": "11-11",
    "independence day": "07-04", "bastille day": "07-14",
}  # fmt: skip

WEEKDAY_HOLIDAYS: dict[str, tuple[int, int, int]] = {
    "thanksgiving day": (11, 4, 4), "thanksgiving": (11, 4, 4), "labor day": (9, 1, 1),
    "martin luther king day": (1, 3, 1), "presidents' day": (2, 3, 1), "columbus day": (10, 2, 1),
    "memorial day": (5, -1, 1), "mother's day": (5, 2, 7), "father's day": (6, 3, 7),
}  # fmt: skip
"""Holidays on the nth weekday of a month (month, n or -1 for the last, weekday), as in the United States."""

EASTER_HOLIDAYS: dict[str, int] = {"good friday": -2, "easter sunday": 0, "easter monday": 1, "easter": 0,
                                   "ash wednesday": -46, "palm sunday": -7, "pentecost": 49}  # fmt: skip
"""Days from Easter Sunday of the Western churches."""

ZONES: dict[str, str] = {
    "GMT": "+00:00", "UTC": "+00:00", "BST": "+01:00", "CET": "+01:00", "CEST": "+02:00", "EET": "+02:00",
    "EEST": "+03:00", "MSK": "+03:00", "SAST": "+02:00", "EAT": "+03:00", "WAT": "+01:00", "JST": "+09:00",
    "KST": "+09:00", "PKT": "+05:00", "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00",
    "MST": "-07:00", "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00", "AEST": "+10:00", "AEDT": "+11:00",
    "NZST": "+12:00", "NZDT": "+13:00", "ET": "", "PT": "", "CT": "", "MT": "", "IST": "",
}  # fmt: skip
"""Zone words with their offset from UTC; empty where the word alone does not fix it."""
