"""The timeline: what happened, in the order in which it happened (not in which it was published)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from rashomon.types import Annotated, Fact, Time, TimelineEntry

_LONGEST = 31
"""Days. 'In 2009' and 'this century' are background, not steps of the story."""


def make_timeline(articles: Sequence[Annotated], facts: Iterable[Fact]) -> tuple[TimelineEntry, ...]:
    """The dated facts of a story by when they happened, each with its evidence; undated and doubtful ones are left out.

    A fact is dated by the first time expression in each of its passages that is fixed to at most a month; the entry's
    interval is the narrowest of these. A conflict about the date itself gives one entry for each date.
    """
    times = {article.id: [time for time in article.times if _fixed(time)] for article in articles}
    entries: dict[tuple[str, str, str], TimelineEntry] = {}
    for fact in facts:
        if fact.doubtful:
            continue
        dated = [
            (time, say)
            for say in fact.says
            if (time := next((t for t in times[say.article] if say.start <= t.start and t.end <= say.end), None))
        ]
        if not dated:
            continue
        spans = [(_interval(time), say) for time, say in dated]
        first: dict[tuple[str, str], Time] = {}
        for (span, _), (time, _) in zip(spans, dated, strict=True):
            first.setdefault(span, time)
        times_told = list(first.values())
        differ = fact.relation == "conflict" and fact.slot == "date"
        for time in times_told if differ else [min(times_told, key=_width)]:
            earliest, latest = _interval(time)
            says = tuple(say for (begins, ends), say in spans if begins <= latest and earliest <= ends)
            entries.setdefault((earliest, latest, says[0].text), TimelineEntry(earliest, latest, says[0].text, says))
    return tuple(entries[key] for key in sorted(entries))


def _interval(time: Time) -> tuple[str, str]:
    assert time.earliest is not None and time.latest is not None
    return time.earliest[:10], time.latest[:10]


def _width(time: Time) -> int:
    earliest, latest = (datetime.date.fromisoformat(day) for day in _interval(time))
    return (latest - earliest).days


def _fixed(time: Time) -> bool:
    return bool(time.earliest and time.latest and time.kind in ("DATE", "TIME") and 0 <= _width(time) <= _LONGEST)
