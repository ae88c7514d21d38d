"""Readings of lengths of time and of what recurs: two years, the past three months, every week, daily."""

from __future__ import annotations

import re

from rashomon.annotate.timex.scene import Match, Reading, Scene, count_of, length, part_code, shifted, unit_code
from rashomon.lexicon.calendar_words import MONTHS, SEASONS

_RATE = re.compile(r"\d[\d.,%]*\s(?:\w+\s)?$")


def read_duration(match: Match, scene: Scene) -> Reading | None:
    """``two years``, ``over 100 hours``, ``five-day``, ``a minute and a half``; not an age, not a rate."""
    words, unit, count = match["count"].casefold(), unit_code(match["unit"]), count_of(match["count"])
    article = words in ("a", "an")
    if (match["tail"] or "").casefold() == "old" or re.match(r"[\s-]olds?\b", scene.after):
        return None
    if words == "some" and not match["plural"]:
        return None  # 'some day'
    if article and (match["hyphen"] == "-" or (unit in ("TS", "TM", "Q") and not match["half"])):
        return None  # 'a second', 'a quarter of'
    if article and _RATE.search(scene.before):
        return Reading(length(1.0, unit), "SET")  # '500 a month'
    if unit == "Q" and (match["hyphen"] == "-" or not match["plural"]):
        return None  # three-quarters
    if match["half"] and count is not None:
        count += 0.5
    if _TO_COME.search(scene.before) and match["hyphen"] != "-" and unit in _OF_THE_CALENDAR and not match["upper"]:
        value = _to_come(scene, unit, count)
        if value is not None:
            return Reading(value, resolved=scene.by)
    return Reading(length(count, unit), "DURATION")


_TO_COME = re.compile(r"(?<!time\s)(?<!most\s)\bin\s+$", re.IGNORECASE)
"""'In two days', and not 'the first time in two days'."""
_OF_THE_CALENDAR = frozenset(("D", "W", "M", "Y"))


def _to_come(scene: Scene, unit: str, count: float | None) -> str | None:
    """'will close in two days' names a day; 'was built in two days' a length."""
    if count is None or count != int(count) or scene.today is None or scene.tense() != "future":
        return None
    return shifted(scene.today, unit, int(count))


_SPENT = re.compile(r"\b(?:for|in|within|after|over|took|take|takes|lasted|last)\s+$", re.IGNORECASE)


def read_some_units(match: Match, scene: Scene) -> Reading | None:
    """``for weeks``, ``in months``: a length that the words leave open."""
    return Reading(length(None, unit_code(match["unit"])), "DURATION") if _SPENT.search(scene.before) else None


_TO_LAST = re.compile(
    r"\b(?:will|would|can|could|may|might|shall|should|must|to|did|does|do|not|it['’]ll)\s(?:not\s|only\s|probably\s|likely\s)?$|n['’]t\s$",
    re.IGNORECASE,
)


def read_span(match: Match, scene: Scene) -> Reading | None:
    """``the past two months``, ``the next few days``; not the verb: 'it will last two months'."""
    if match[0].startswith("last") and _TO_LAST.search(scene.before):
        return None
    return Reading(length(count_of(match["count"]), unit_code(match["unit"])), "DURATION", "relative")


def read_recent(match: Match, scene: Scene) -> Reading | None:
    """``recent years``, ``the coming weeks``."""
    return Reading(length(None, unit_code(match["unit"])), "DURATION", "relative")


def read_each(match: Match, scene: Scene) -> Reading | None:
    """``every week``, ``every other day``, ``each July``."""
    if match["unit"]:
        count = 2.0 if match["count"] == "other" else count_of(match["count"]) if match["count"] else 1.0
        return Reading(length(count, unit_code(match["unit"])), "SET")
    if match["season"]:
        return Reading(f"XXXX-{SEASONS[match['season'].casefold()]}", "SET")
    if match["part"]:
        return Reading("XXXX-XX-XX" + part_code(match["part"]), "SET")
    return Reading(f"XXXX-{MONTHS[match['month'].rstrip('.').casefold()]:02d}", "SET")


_LENGTHS = {"daily": "P1D", "nightly": "P1D", "hourly": "PT1H", "weekly": "P1W", "biweekly": "P2W", "monthly": "P1M",
            "semiannually": "P6M", "annually": "P1Y", "yearly": "P1Y"}  # fmt: skip


_THE = re.compile(r"(?P<told>\b(?:told|telling|tells|by)\s)?the\s$", re.IGNORECASE)
_NAMED = re.compile(r"\s[A-Z]")
_REPORTS = re.compile(r"(?:\s[A-Z][\w’'-]+){1,3}\s(?:said|says|reported|reports|wrote|quoted|newspaper)\b")
"""'The daily Orlan Star reported' is no recurring report."""


def read_adverb(match: Match, scene: Scene) -> Reading | None:
    """``daily``, ``once a week``; a capital before another is the name of a paper."""
    if match["unit"]:
        return Reading(length(1.0, unit_code(match["unit"])), "SET")
    if match[0][0].isupper() and re.match(r"\s[A-Z]", scene.after):
        return None
    the = _THE.search(scene.before)
    if the is not None and (_NAMED if the["told"] else _REPORTS).match(scene.after):
        return None
    return Reading(_LENGTHS[match["word"].casefold()], "SET")
