"""Time expressions with TIMEX3 values and intervals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from itertools import islice
from typing import Literal, cast

import msgspec

from rashomon.annotate.timex.date_line import over_the_date_line
from rashomon.annotate.timex.forms import forms_by_start, pattern_of
from rashomon.annotate.timex.readings import READINGS
from rashomon.annotate.timex.scene import Reading, Scene
from rashomon.annotate.timex.tense import SENTENCE_END, sentence_around, tense_around
from rashomon.lexicon.calendar import day_of, interval
from rashomon.types import SPOKEN, Article, Block, Time

_READ = SPOKEN | {"dateline", "timestamp"}
_PRESENT_IS_PAST = frozenset(("headline", "subheading", "caption"))
_CONTEXT = 24
_START = re.compile(r"(?<![\w$£€#])(?:(\d)|['’](?=\d0s)|[A-Za-z]+|\w+)")
_JOIN = re.compile(r",?\s{1,3}(?:(?:on|of|at)\s{1,3}(?:the\s{1,3})?)?$", re.IGNORECASE)
_DAY_VALUE = re.compile(r"(?:(?:\d{4}|XXXX)-\d\d-\d\d|XXXX-WXX-\d|XXXX-XX-XX)(?:T[A-Z]{2})?$")

Found = tuple[int, int, Reading]


class Focus(msgspec.Struct, frozen=True):
    """The value of the date last spoken of, and where its words end."""

    value: str | None = None
    end: int = 0


def find_times(article: Article) -> tuple[Time, ...]:
    """The time expressions of an article, in order, with TIMEX3 values (TempEval-3 conventions) and intervals.

    Relative expressions are resolved against the date of the dateline, if the article was published within a week of
    it, else against the date of publication; without either they keep what the words allow (``XXXX-10-24``,
    ``XXXX-WXX-3``) and an open interval. Two days or years joined by a dash are one period, ``2024-10-22/2024-10-24``.
    ``earliest`` and ``latest`` carry an offset from UTC only where the text names a zone. ``basis``: stated, published,
    dateline, context (another date of the article), relative (lengths and vague references, which hang on the moment of
    speaking), open.
    """
    today, basis = _reference(article)
    found: list[Time] = []
    focus, hour = Focus(), _hour(article.published, today)
    for block in article.blocks:
        if block.kind not in _READ:
            continue
        joined = _joined(article.text, _read(article.text, block, today, focus, hour))
        for start, end, reading in _spanned(article.text, joined):
            focus = _new_focus(reading, end, focus)
            found.append(_time(article.text, start, end, reading, today, basis))
    return tuple(over_the_date_line(article.text, article.blocks, found, today))


_FILED = range(-1, 8)
"""Days from a dateline to publication in which the dateline tells when the report was written; tomorrow's may have
come where it was."""


def _reference(article: Article) -> tuple[date | None, str]:
    """The day on which the report was written and what tells it: its dateline, else its publication."""
    published, filed = (
        _usable(value) for value in (article.published, article.dateline.date if article.dateline else None)
    )
    if filed is not None and (published is None or (published - filed).days in _FILED):
        return filed, "published" if filed == published else "dateline"
    return (published, "published") if published is not None else (None, "open")


def _usable(value: str | None) -> date | None:
    """The day that the value starts with, if there is a century of room on both sides."""
    day = day_of(value or "")
    return day if day is not None and 1000 < day.year < 9000 else None


_HOUR = re.compile(r"T(\d\d):?(\d\d)(?::?\d\d(?:\.\d+)?)?(?P<zone>[+-]\d\d:?\d\d)?$")


def _hour(published: str | None, today: date | None) -> str | None:
    """The hour of publication, if it is that of the day of the report, not reckoned to Greenwich, and not left at nought."""
    hour = _HOUR.search(published or "")
    if (
        hour is None
        or (hour["zone"] and hour["zone"].strip("+-:0") == "")
        or hour[1] + hour[2] == "0000"
        or day_of(published or "") != today
    ):
        return None
    return f"{hour[1]}:{hour[2]}"


def _new_focus(reading: Reading, end: int, focus: Focus) -> Focus:
    """The date last spoken of; a clock time by itself names no day."""
    if reading.kind not in ("DATE", "TIME") or not reading.value[:4].isdecimal():
        return focus
    if focus.value and ":" in reading.value and reading.resolved in ("published", "open"):
        return focus
    return Focus(reading.value, end)


_NEAR = 400
_RUNNING = re.compile(r"(?:#|_|\n[^\S\n]*\n)\s*$")
"""What stands before a clock time that opens an entry of a running report: it is of the day of that report."""


def _near(text: str, focus: Focus, start: int) -> str | None:
    """The date last spoken of, if that was in the same sentence or in the one before."""
    if focus.value is None or not 0 <= start - focus.end <= _NEAR or _RUNNING.search(text, max(0, start - 8), start):
        return None
    ends = islice(SENTENCE_END.finditer(text, focus.end, start), 2)
    return None if len(list(ends)) > 1 else focus.value


def _read(text: str, block: Block, today: date | None, focus: Focus, hour: str | None) -> Iterator[Found]:
    """The expressions of a block: at each word the first form that begins so and makes sense."""
    forms = forms_by_start()
    start, end, told = block.start, block.end, block.kind not in _PRESENT_IS_PAST
    position = start
    while (word := _START.search(text, position, end)) is not None:
        position = word.end()
        begin = word.start()
        for name in forms.get("0" if word[1] else word[0].casefold(), ()):
            match = pattern_of(name).match(text, begin, end)
            if match is None:
                continue
            tense = partial(tense_around, text, begin, match.end(), start, end, told=told)
            before, after = text[max(start, begin - _CONTEXT) : begin], text[match.end() : match.end() + _CONTEXT]
            near = partial(_near, text, focus, begin)
            sentence = partial(sentence_around, text, begin, match.end(), start, end)
            reading = READINGS[name](match, Scene(today, focus.value, tense, before, after, near, sentence, hour))
            if reading is not None:
                focus = _new_focus(reading, match.end(), focus)
                yield begin, match.end(), reading
                position = max(position, match.end())
                break


def _joined(text: str, found: Iterator[Found]) -> Iterator[Found]:
    """``10 p.m. on Friday`` is one expression: a clock time takes the day beside it."""
    held: Found | None = None
    for current in found:
        merged = _merge(text, held, current) if held is not None else None
        if held is not None and merged is None:
            yield held
        held = merged or current
    if held is not None:
        yield held


def _merge(text: str, first: Found, second: Found) -> Found | None:
    if second[0] - first[1] > 12 or not _JOIN.match(text[first[1] : second[0]]):
        return None
    clock, day = (first[2], second[2]) if ":" in first[2].value else (second[2], first[2])
    if clock.kind != "TIME" or ":" not in clock.value or not _DAY_VALUE.match(day.value) or day.kind == "SET":
        return None
    value = day.value.partition("T")[0] + "T" + clock.value.partition("T")[2]
    return first[0], second[1], Reading(value, "TIME", day.resolved, None, clock.zone)


def _spanned(text: str, found: Iterator[Found]) -> Iterator[Found]:
    """``between 9pm and 9.45pm on Saturday``: the first clock time is of the day that the second is told with."""
    held: Found | None = None
    for current in found:
        if held is not None:
            yield _counted_from(text, held, current) or _with_day_of(text, held, current)
        held = current
    if held is not None:
        yield held


_DAYS = re.compile(r"P(\d{1,2})D$")
_OTHER_DAYS = re.compile(r"-|\b(?:trading|working|business|more|further)\b")
_FROM = re.compile(r"\s(before|after)\s(?:the\s)?$")
_SPENT = re.compile(
    r"\b(?:for|in|within|last|lasts|lasted|took|takes|take|spent|after|waited|waits|another|of|than|least|most)\s$"
)


def _counted_from(text: str, first: Found, second: Found) -> Found | None:
    """``a day before Friday's vote``: the day so far from the one that follows; None if the first tells a length."""
    days, side = _DAYS.match(first[2].value), _FROM.fullmatch(text, first[1], second[0])
    day = day_of(second[2].value) if _DAY_VALUE.match(second[2].value) else None
    if days is None or side is None or day is None or _OTHER_DAYS.search(text, first[0], first[1]):
        return None
    if _SPENT.search(text, max(0, first[0] - _CONTEXT), first[0]):
        return None
    number = int(days[1]) * (-1 if side[1] == "before" else 1)
    return first[0], first[1], Reading((day + timedelta(days=number)).isoformat(), "DATE", second[2].resolved)


_TO = re.compile(r"\s?(?:and|to|until|till|or|-|–|—)\s?$", re.IGNORECASE)


def _with_day_of(text: str, first: Found, second: Found) -> Found:
    clock, other = first[2], second[2]
    if clock.kind != "TIME" or other.kind != "TIME" or not (":" in clock.value and ":" in other.value):
        return first
    (_, _, hour), (day, _, later) = clock.value.partition("T"), other.value.partition("T")
    if clock.resolved not in ("published", "context") or hour > later or not _TO.match(text[first[1] : second[0]]):
        return first
    return first[0], first[1], Reading(f"{day}T{hour}", "TIME", other.resolved, None, clock.zone, bounds=other.bounds)


def _time(text: str, start: int, end: int, reading: Reading, today: date | None, basis: str) -> Time:
    bounds = reading.bounds or (interval(reading.value) if reading.kind in ("DATE", "TIME") else None)
    earliest, latest = _narrowed(*bounds, reading.mod, today) if bounds else (None, None)
    if reading.zone and earliest and latest and "T" in earliest:
        earliest, latest = earliest + reading.zone, latest + reading.zone
    return Time(
        start,
        end,
        text[start:end],
        reading.value,
        earliest,
        latest,
        basis if reading.resolved == "published" else reading.resolved,
        cast(Literal["DATE", "TIME", "DURATION", "SET"], reading.kind),
        reading.weekday,
    )


_FIRST_THIRD = re.compile(r"early|beginning|start|first|turn")
_LAST_THIRD = re.compile(r"late|end|close|second|last")


def _narrowed(earliest: str, latest: str, mod: str | None, today: date | None) -> tuple[str, str]:
    """The part of an interval that 'early', 'mid', 'late', 'the end of' or 'earlier this' leave of it."""
    if not mod or "T" in earliest or earliest == latest:
        return earliest, latest
    first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
    if mod == "earlier":
        return earliest, min(last, today).isoformat() if today and today >= first else latest
    if mod == "later":
        return max(first, today).isoformat() if today and today <= last else earliest, latest
    third = timedelta(days=(last - first).days // 3)
    if _FIRST_THIRD.search(mod):
        return earliest, (first + third).isoformat()
    if _LAST_THIRD.search(mod):
        return (last - third).isoformat(), latest
    return (first + third).isoformat(), (last - third).isoformat()
