"""Time expressions with TIMEX3 values and intervals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, cast

import msgspec

from rashomon.annotate.time_patterns import ANY_FORM, FORMS
from rashomon.annotate.time_readings import READINGS, Reading, Scene
from rashomon.lexicon.calendar import day_of, interval
from rashomon.types import SPOKEN, Article, Time

_READ = SPOKEN | {"dateline", "timestamp"}
_FORMS = {form.name: form.pattern for form in FORMS}
_WINDOW = 90
_FUTURE = re.compile(
    r"\b(?:will|won['’]t|shall|to be|is to|are to|going to|next|upcoming|scheduled|expect(?:s|ed)? to|due|set to|plan(?:s|ned)?|"
    r"until|by|would|could|may|can|should|must|hopes? to|expected|begins?|starts?|deadline)\b|['’]ll\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|has|have|did|said|told|went|came|took|made|began|rose|fell|won|lost|met|left|held|been|got|gave"
    r"|saw|led|hit|struck|shot|sent|set|put|cut|[a-z]{2,}ed)\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?]\s|\n\s*\n")
_JOIN = re.compile(r"(?:,?\s{1,3}(?:on\s{1,3}|of\s{1,3}|at\s{1,3}|in\s{1,3}the\s{1,3})?)$", re.IGNORECASE)


def find_times(article: Article) -> tuple[Time, ...]:
    """The time expressions of an article, in order, with TIMEX3 values (TempEval-3 conventions) and intervals.

    Relative expressions are resolved against the date of publication, else the date of the dateline; without either
    they keep what the words allow (``XXXX-10-24``, ``XXXX-WXX-3``) and an open interval. ``earliest`` and ``latest``
    carry an offset from UTC only where the text names a zone.
    """
    today, basis = _reference(article)
    found: list[Time] = []
    focus: str | None = None
    for block in article.blocks:
        if block.kind not in _READ:
            continue
        for start, end, reading in _joined(article.text, _read(article.text, block.start, block.end, today, focus)):
            if reading.kind in ("DATE", "TIME") and reading.value[:4].isdecimal():
                focus = reading.value
            found.append(_time(article.text, start, end, reading, today, basis))
    return tuple(found)


def _reference(article: Article) -> tuple[date | None, str]:
    for value, basis in ((article.published, "published"), (article.dateline and article.dateline.date, "dateline")):
        day = day_of(value or "")
        if day is not None:
            return day, basis
    return None, "open"


Found = tuple[int, int, Reading]


def _read(text: str, start: int, end: int, today: date | None, focus: str | None) -> Iterator[Found]:
    position = start
    while True:
        hit = ANY_FORM.search(text, position, end)
        if hit is None:
            return
        begin = hit.start()
        name = hit.lastgroup or ""
        match = _FORMS[name].match(text, begin, end)
        reading = None
        if match is not None:
            here = match
            scene = Scene(
                today,
                focus,
                lambda here=here: _speaks_of_future(text, here.start(), here.end(), start, end),  # type: ignore[misc]
                text[max(start, begin - 24) : begin],
                text[match.end() : match.end() + 24],
            )
            reading = READINGS[name](match, scene)
        if match is None or reading is None:
            position = _after_word(text, begin, end)
            continue
        if reading.kind in ("DATE", "TIME") and reading.value[:4].isdecimal():
            focus = reading.value
        yield begin, match.end(), reading
        position = match.end()


_WORD_END = re.compile(r"\w+|\W")


def _after_word(text: str, position: int, end: int) -> int:
    match = _WORD_END.match(text, position, end)
    return match.end() if match else end


def _speaks_of_future(text: str, start: int, end: int, low: int, high: int) -> bool:
    """Whether the verb nearest before the expression (else after it) in its sentence looks ahead."""
    before = text[max(low, start - _WINDOW) : start]
    stop = None
    for stop in _STOP.finditer(before):
        pass
    before = before[stop.end() :] if stop else before
    future = max((m.start() for m in _FUTURE.finditer(before)), default=-1)
    past = max((m.start() for m in _PAST.finditer(before)), default=-1)
    if future != past:
        return future > past
    after = text[end : min(high, end + _WINDOW)]
    stop = _STOP.search(after)
    after = after[: stop.start()] if stop else after
    ahead, behind = _FUTURE.search(after), _PAST.search(after)
    return ahead is not None and (behind is None or ahead.start() < behind.start())


def _joined(text: str, found: Iterator[Found]) -> Iterator[Found]:
    """``10 p.m. on Friday`` is one expression: a clock time takes the day beside it."""
    held: Found | None = None
    for current in found:
        if held is not None:
            merged = _merge(text, held, current)
            if merged is not None:
                held = merged
                continue
            yield held
        held = current
    if held is not None:
        yield held


def _merge(text: str, first: Found, second: Found) -> Found | None:
    between = text[first[1] : second[0]]
    if len(between) > 12 or not _JOIN.match(between):
        return None
    a, b = first[2], second[2]
    clock, day = (a, b) if "T" in a.value else (b, a)
    if clock.kind != "TIME" or ":" not in clock.value or day.kind not in ("DATE", "TIME") or ":" in day.value:
        return None
    day_value = day.value.partition("T")[0]
    if not re.fullmatch(r"(?:\d{4}|XXXX)-\d\d-\d\d|XXXX-WXX-\d|XXXX-XX-XX", day_value):
        return None
    value = day_value + "T" + clock.value.partition("T")[2]
    return first[0], second[1], Reading(value, "TIME", day.resolved, None, clock.zone)


def _time(text: str, start: int, end: int, reading: Reading, today: date | None, basis: str) -> Time:
    while text[end - 1 : end].isspace() or (text[end - 1 : end] == "," and end - start > 1):
        end -= 1
    bounds = interval(reading.value) if reading.kind in ("DATE", "TIME") else None
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
    )


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
    if re.search(r"early|beginning|start|first", mod):
        return earliest, (first + third).isoformat()
    if re.search(r"late|end|close|second|last", mod):
        return (last - third).isoformat(), latest
    return (first + third).isoformat(), (last - third).isoformat()
