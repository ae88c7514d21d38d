"""Dates compared: the same happening on days that exclude each other, by interval or by the calendar alone."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from rashomon.compare.differences import Difference, Relation
from rashomon.compare.frames import excludes, frame_of, overlap
from rashomon.compare.happenings import SHARED, Dated, happening, mutual
from rashomon.compare.statements import Statement
from rashomon.compare.verbs import acts, roots
from rashomon.lexicon import calendar
from rashomon.lexicon.stages import STAGES
from rashomon.text import fold, stem
from rashomon.types import Annotated, Span, Time

_DAY_VALUE = re.compile(r"(\d{4}|XXXX)-(\d\d-\d\d|WXX-\d|W\d\d-\d)")
_SPAN_VALUE = re.compile(r"\d{4}-(?:W?\d\d)$")
_NAMED_SPAN = re.compile(r"\d{4}-(?P<month>\d\d)$|\d{4}-(?P<quarter>Q[1-4])$|(?P<year>\d{4})$")
_RELATIVE = re.compile(
    r"\b(?:last|next|this|that|past|previous|following|coming|ago|earlier|later|same)\b", re.IGNORECASE
)
_IN_YEAR = re.compile(r"\b(?:in|since|of|back in|(?:early|late|mid)[ -]) $", re.IGNORECASE)
"""What makes four digits a year: '1098 yards' is none."""
WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_NUMBER = re.compile(r"\d")
_TELLING = re.compile(
    r"\d|day\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|christmas|easter|eve|yesterday|tomorrow|week|month|quarter|ago)",
    re.IGNORECASE,
)
"""What tells a day by itself; 'the next day' and 'around midnight' lean on what was told before."""
_LEANING = re.compile(r"\b(?:next|following|same|previous|that|other|every|each) (?:\w+ )?day\b", re.IGNORECASE)
_FAR = 21
"""Days that must lie between a week or a month and another time for them to exclude each other: what they are told
against, the day of publication, can be off. Two months by name exclude each other, and so do two quarters and years."""
_STAMP = re.compile(
    r"\b(?:updated|published|posted|edited|modified)\b[^a-z]*(?:(?:on|at|[ap]m|\w{3,6}day)\b[^a-z]*)*$", re.IGNORECASE
)
_SIGNATURE = frozenset("—–@")
"""What the line begins with under a post: its day is that of the post."""
_STAMP_FOLLOWS = re.compile(r"[^a-z]*\b(?:last |first )?(?:updated|published|posted)\b", re.IGNORECASE)
_ONE_FACT, _DOUBTFUL = 0.6, 0.4
"""Likeness of two sentences under which their days may be those of two happenings, and how sure it then is at most."""
_STAGES = roots(" ".join(STAGES), 0, len(" ".join(STAGES)))
_MOSTLY = 0.5
"""Share of the words before two days that must be the same for both to be of one thing."""
_NEARLY = 0.75
"""The same where one is told as the day until which, and the other as that on which: 'not before', 'on'."""
_BEFORE = re.compile(r"\b(?P<word>on|until|till|before|by|from) (?:at least |early |late )?$", re.IGNORECASE)
_TERMS = frozenset(("by", "from"))
"""What is to be done by Friday is not set against what was done on Tuesday."""
_STAMPED = 40
"""Words (so many characters before it at most) that make a day that of the page, and not of what happened."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_TO_COME = re.compile(r"\b(?:by|until|till|before|through)\s+$", re.IGNORECASE)
_SPAN = 5
"""Years, beginning with the latest that undated coverage names, in which it was written: news seldom names none later."""
_NIGHT = re.compile(r"(?<!over)night", re.IGNORECASE)
_NEXT = re.compile(rf"(?:the )?next {WEEKDAY.pattern}", re.IGNORECASE)
_HOUR_ALONE = re.compile(
    r"(?:(?:around|about|at|just|shortly|before|after)\s)*\d{1,2}(?:[:.]\d\d)?(?:\s?(?:[ap]\.?m\.?|o['’]clock|local time|GMT|UTC))*",
    re.IGNORECASE,
)
"""'Around 9 p.m. local time', which tells no day."""
_CYCLE = 28
"""Years after which the weekdays of all dates repeat."""


def dated(index: int, statement: Statement) -> list[Dated]:
    """The times of a statement that name a day or a span of days on which something happened, in order."""
    return [happening(index, statement, time) for time in statement.times if _is_told_of(statement, time)]


def _is_told_of(statement: Statement, time: Time) -> bool:
    """Whether a time names a day, a week, a month, a quarter or a year, and not that of the page."""
    text, claim = statement.article.text, statement.claim
    return (
        time.kind in ("DATE", "TIME")
        and bool(_DAY_VALUE.match(time.value) or _SPAN_VALUE.match(time.value) or _named_span(time))
        and (len(time.value) > len("1988") or _IN_YEAR.search(text, claim.start, time.start) is not None)
        and _tells(time.text)
        and not (time.basis == "published" and _HOUR_ALONE.fullmatch(time.text))
        and claim.text[:1] not in _SIGNATURE
        and not _STAMP.search(text, max(0, time.start - _STAMPED), time.start)
        and not _STAMP_FOLLOWS.match(text, time.end)
    )


def _named_span(time: Time) -> str | None:
    """'month', 'quarter' or 'year' if it names one by itself ('in May'); None for 'last month' and for days."""
    found = _NAMED_SPAN.match(time.value)
    return found.lastgroup if found and not _RELATIVE.search(time.text) else None


def _tells(words: str) -> bool:
    return bool(_TELLING.search(words)) and not _LEANING.search(words)


def candidate_years(articles: Sequence[Annotated], today: datetime.date | None) -> range:
    """The years in which undated coverage can have been written: from the latest that it names, for five years or up
    to ``today``. Years to come ('by 2040') are none that it was written in. Where it names no year, any is possible.
    """
    named = [
        int(match.group())
        for article in articles
        for time in article.times
        if (match := _YEAR.match(time.value)) and not _TO_COME.search(article.text, max(0, time.start - 10), time.start)
    ]
    if today is not None:
        named = [year for year in named if year <= today.year]
        return range(max(named, default=today.year - _CYCLE), today.year + 1)
    latest = max(named, default=None)
    return range(2000, 2000 + _CYCLE) if latest is None else range(latest, latest + _SPAN)


def compare_dates(
    pair: tuple[Statement, Statement], a: Sequence[Dated], b: Sequence[Dated], years: range, likeness: float = 1.0
) -> list[Difference]:
    """Differences and agreements between the days that two statements of different articles give for one happening.

    Two times are set against each other only if the words around them are each other's nearest, if they are not the
    same words ('Friday' in articles of two weeks: dates of publication are often those of a crawl), if neither sentence
    holds another time that goes with the other's, and if not only one of them is a term ('to leave by Friday'). By the ``likeness`` of the sentences it can be doubtful.
    """
    found = []
    for x, y in mutual(a, b):
        shared = len(x.around & y.around)
        sure = min(1.0, 0.3 + 0.1 * shared)
        together = (
            fold(x.time.text) == fold(y.time.text) or _one_weekday(x.time, y.time) or _together(x.time, y.time, years)
        )
        if together:
            found.append(Difference("date", "agree", x.value, y.value, _agreeing(x.time, y.time), sure))
        elif (
            together is False
            and x.again == y.again
            and (x.term == y.term or x.moved or y.moved)
            and _far_enough(x.time, y.time)
            and not (_named_span(x.time) and _tell_other_figures(*pair))
            and not _elsewhere(x.time, pair[1], years)
            and not _elsewhere(y.time, pair[0], years)
        ):
            every_year = _named_span(x.time) == "year" and shared < SHARED
            doubt = likeness < _ONE_FACT or every_year or _are_two_acts(pair, x.time, y.time)
            confidence = min(sure, _DOUBTFUL) if doubt else sure
            relation: Relation = "update" if x.moved != y.moved else "conflict"
            moved = f"{x.time.text} and {y.time.text}; an article says that the day was moved: update"
            why = moved if relation == "update" else _conflicting(x.time, y.time, years)
            found.append(Difference("date", relation, x.value, y.value, why, confidence))
    return found


def lone_day(days: Sequence[Dated]) -> Dated | None:
    """The one day that a sentence names of what happened once and was not moved; None if it names none or several."""
    lone = [x for x in days if _DAY_VALUE.match(x.time.value) and not (x.said or x.moved or x.again)]
    return lone[0] if len(lone) == 1 else None


def compare_lone_days(pair: tuple[Statement, Statement], x: Dated, y: Dated, years: range) -> list[Difference]:
    """A doubtful difference of the days of two sentences that would be told as agreeing, each of which names one behind
    one word and words for one thing: 'closed until Thursday', 'shut until Saturday'."""
    if (
        not _in_one_place(pair, x.time, y.time)
        or _one_weekday(x.time, y.time)
        or _together(x.time, y.time, years) is not False
    ):
        return []
    return [Difference("date", "conflict", x.value, y.value, _conflicting(x.time, y.time, years), _DOUBTFUL)]


def _in_one_place(pair: tuple[Statement, Statement], a: Time, b: Time) -> bool:
    found = []
    for statement, time in zip(pair, (a, b), strict=True):
        text, low = statement.article.text, _clause(statement, time).start
        said = statement.attributing | {stem(word) for word in statement.attributing}
        before = _BEFORE.search(text, low, time.start)
        found.append((before["word"].casefold() if before else "", roots(text, low, time.start) - said))
    (one, x), (other, y) = found
    if one != other and not _TERMS.isdisjoint((one, other)):
        return False
    return bool(one and other and x and y) and overlap(x, y) >= (_MOSTLY if one == other else _NEARLY)


def _clause(statement: Statement, time: Time) -> Span:
    spans = (clause.span for clause in statement.clauses)
    return next((span for span in spans if span.start <= time.start < span.end), statement.claim)


def _are_two_acts(pair: tuple[Statement, Statement], a: Time, b: Time) -> bool:
    """Whether the clauses of two days tell of other acts (offered, accepted), or of one act of other things."""
    one, other = (_acts(statement, time) for statement, time in zip(pair, (a, b), strict=True))
    x, y = (frame_of(statement, time.start, time.end).before for statement, time in zip(pair, (a, b), strict=True))
    return (excludes(one & _STAGES, other & _STAGES) and not one & other) or excludes(x, y)


def _acts(statement: Statement, time: Time) -> frozenset[str]:
    span = _clause(statement, time)
    return acts(statement.article.text, span.start, span.end) - statement.attributing


def _tell_other_figures(a: Statement, b: Statement) -> bool:
    """Whether both have figures and none in common: sales of two quarters, and no question of which quarter it was."""
    one, other = ({quantity.value for quantity in statement.quantities} for statement in (a, b))
    return bool(one and other) and not one & other


def _one_weekday(a: Time, b: Time) -> bool:
    """Whether both only name the same day of the week: the day of publication can be that of a crawl."""
    days = [match.group().casefold() for time in (a, b) if (match := WEEKDAY.search(time.text))]
    return len(days) == 2 and days[0] == days[1] and not any(map(_NUMBER.search, (a.text, b.text)))


def _far_enough(a: Time, b: Time) -> bool:
    """Whether two days, or a week or month and a time that lies far from it, can be set against each other."""
    if _DAY_VALUE.match(a.value) and _DAY_VALUE.match(b.value):
        return True
    spans = {_named_span(a), _named_span(b)}
    if spans & {"year", "quarter"} or (len(spans) == 1 and None not in spans):
        return len(spans) == 1
    if not (a.earliest and a.latest and b.earliest and b.latest):
        return False
    early, late = sorted((a, b), key=lambda time: time.earliest or "")
    gap = datetime.date.fromisoformat((late.earliest or "")[:10]) - datetime.date.fromisoformat(
        (early.latest or "")[:10]
    )
    return gap.days >= _FAR


def _elsewhere(time: Time, statement: Statement, years: range) -> bool:
    times = (other for other in statement.times if other.kind in ("DATE", "TIME") and other.value != "PRESENT_REF")
    return any(_together(time, other, years) for other in times)


def _together(a: Time, b: Time, years: range) -> bool | None:
    """Whether both can name one day: by their intervals if resolved, else by what the calendar allows; None if the words
    leave it open. Two nights are of one day if they begin on it, though each ends on the next."""
    if a.earliest and a.latest and b.earliest and b.latest:
        if _NIGHT.search(a.text) and _NIGHT.search(b.text) and a.value.endswith("TNI") and b.value.endswith("TNI"):
            return a.earliest[:10] == b.earliest[:10]
        together = a.earliest[:10] <= b.latest[:10] and b.earliest[:10] <= a.latest[:10]
        return together or (None if _is_the_next_but_one(a, b) or _is_the_next_but_one(b, a) else False)
    by_calendar = calendar.compatible(a.value, b.value)
    if by_calendar is None:
        return bool(calendar.possible(a.value, b.value, years)) if _DAY_VALUE.match(a.value) else None
    return by_calendar


def _is_the_next_but_one(told: Time, other: Time) -> bool:
    """Whether 'next Thursday' is told of the day that lies a week before the other: to many it is not the coming one."""
    if not _NEXT.match(told.text) or not _DAY_VALUE.match(told.value):
        return False
    week = datetime.timedelta(days=7)
    day = datetime.date.fromisoformat((told.earliest or "")[:10]) + week
    return (other.earliest or "")[:10] <= day.isoformat() <= (other.latest or "")[:10]


def _agreeing(a: Time, b: Time) -> str:
    return f"both name one day: {a.text} and {b.text}"


def _conflicting(a: Time, b: Time, years: range) -> str:
    if (span := _named_span(a)) and span == _named_span(b):
        return f"{a.text} and {b.text}: it cannot be both"
    if a.earliest and b.earliest:
        return f"{a.text} is {a.earliest[:10]}, {b.text} is {b.earliest[:10]}: both cannot be the day"
    within = f"in no year from {years.start} to {years.stop - 1}" if len(years) > 1 else f"not in {years.start}"
    return f"{within} (the first is the latest that the articles name) do {a.text} and {b.text} fall on one day"
