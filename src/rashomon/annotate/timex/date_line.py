"""Reports whose events are a day ahead of their own date: it is Sunday in the east while it is Saturday in the west."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from rashomon.lexicon.calendar_words import WEEKDAY_NAMES
from rashomon.types import Block, Time

_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)", re.IGNORECASE)
_REACH = 200
_HAPPENED = re.compile(
    r"\b(?:is|are)\s(?:seen|pictured|shown|photographed)\b[^.;]*\son\s(?:\w+day,?\s)?$"
    r"|\b(?:was|were)\s(?!(?:expected|planned|scheduled|supposed|postponed|slated|delayed)\b)[a-z]+ed\son\s(?:\w+day,?\s)?$"
)
_WEEK = timedelta(days=7)


def over_the_date_line(text: str, blocks: Sequence[Block], times: Sequence[Time], today: date | None) -> list[Time]:
    """The times, with the weekdays of tomorrow that were taken for those of six days ago put on tomorrow.

    Only where the report itself tells by its date what has happened tomorrow: published on 6 February, it shows what 'is
    seen on February 7'. What is to come on that day proves nothing.
    """
    if today is None or not (1 < today.year < 9000):
        return list(times)
    tomorrow, before = (today + timedelta(days=days) for days in (1, -6))
    told = [time for time in times if time.value[:10] == tomorrow.isoformat() and _MONTH.search(time.text)]
    if not any(_has_happened(text, blocks, time) for time in told):
        return list(times)
    weekday = re.compile(rf"(?<!last )\b{WEEKDAY_NAMES[tomorrow.weekday()]}\b", re.IGNORECASE)
    return [
        _a_week_on(time)
        if time.value[:10] == before.isoformat()
        and not _MONTH.search(time.text)
        and (weekday.search(time.text) or (":" in time.value and time.basis == "context"))
        else time
        for time in times
    ]


def _has_happened(text: str, blocks: Sequence[Block], time: Time) -> bool:
    start = next((block.start for block in blocks if block.start <= time.start < block.end), time.start)
    return _HAPPENED.search(text, max(start, time.start - _REACH), time.start) is not None


def _a_week_on(time: Time) -> Time:
    value, earliest, latest = (_later(told) for told in (time.value, time.earliest, time.latest))
    return msgspec.structs.replace(time, value=value or time.value, earliest=earliest, latest=latest, basis="context")


def _later(told: str | None) -> str | None:
    return told and (date.fromisoformat(told[:10]) + _WEEK).isoformat() + told[10:]
