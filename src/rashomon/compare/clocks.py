"""Clock times compared: one moment told in two zones, or two moments told of one happening."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

import msgspec

from rashomon.compare.differences import Difference, Value
from rashomon.compare.statements import Statement, stems_of
from rashomon.text import fold
from rashomon.types import Time

_CLOCK = re.compile(r"T\d\d:\d\d")
_DIGITS = re.compile(r"\d")
_REACH = 70
"""How far (in characters) from a time the words for what happened then may stand."""
_SHARED, _SAME_HAPPENING = 3, 0.6
"""Stems around two times, and likeness of their sentences, from which both are of one happening."""
_FEW, _SURELY, _ONE_FACT = 2, 0.9, 0.8
"""The same for times around which just the same stands, and the likeness for the only ones of their sentences."""
_ROUGH = re.compile(
    r"\b(?:about|around|shortly|just|nearly|almost|before|after|by|until|from|between|past)\b", re.IGNORECASE
)
_ROUND = datetime.timedelta(minutes=30)
_MOST = datetime.timedelta(hours=6)
"""Times farther apart are of two happenings, or of two zones."""
_DOUBTFUL = 0.4


class Clock(msgspec.Struct, frozen=True):
    """A clock time of a statement: the moment, whether its zone is told, and the stems of what stands around it."""

    value: Value
    moment: datetime.datetime
    zoned: bool
    rough: bool
    around: frozenset[str]


def clocks(index: int, statement: Statement) -> list[Clock]:
    """The clock times of a statement in order; those of a day that is not known are left out."""
    return [found for time in statement.times if (found := _clock(index, statement, time)) is not None]


def _clock(index: int, statement: Statement, time: Time) -> Clock | None:
    if not (time.earliest and time.earliest == time.latest and _CLOCK.search(time.value) and _DIGITS.search(time.text)):
        return None
    text, claim = statement.article.text, statement.claim
    start, end = max(claim.start, time.start - _REACH), min(claim.end, time.end + _REACH)
    around = stems_of(text, start, time.start) + stems_of(text, time.end, end)
    rough = _ROUGH.search(time.text) or _ROUGH.search(text, max(claim.start, time.start - 12), time.start)
    moment = datetime.datetime.fromisoformat(time.earliest)
    value = Value(index, time.start, time.end, time.text)
    return Clock(value, moment, moment.tzinfo is not None, bool(rough), frozenset(around))


def compare_clocks(a: Sequence[Clock], b: Sequence[Clock], likeness: float, same: float = 0.0) -> Iterator[Difference]:
    """Agreements and doubtful differences between the clock times that two statements give for one happening.

    Two zones are reckoned into one; a time without a zone is set only against one without. ``likeness`` is that of the
    sentences, ``same`` how sure it is that they tell one fact. Whether the clocks of two newsrooms are of one zone is never sure: no conflict is claimed.
    """
    if max(likeness, same) < _SAME_HAPPENING:
        return
    for x in a:
        for y in b:
            shared = len(x.around & y.around)
            likely = shared >= _SHARED and likeness >= _SAME_HAPPENING
            lone = same >= _ONE_FACT and shared >= _FEW and len(a) == len(b) == 1
            told = likely or lone or (shared >= _FEW and same >= _SURELY and x.around == y.around)
            if x.zoned != y.zoned or not told:
                continue
            apart = abs(x.moment - y.moment)
            sure = min(1.0, 0.3 + 0.1 * shared)
            if not apart and fold(x.value.text) != fold(y.value.text):
                why = f"both name one moment: {x.value.text} and {y.value.text}"
                yield Difference("time", "agree", x.value, y.value, why, sure, finer=True)
            elif (_ROUND if x.rough or y.rough else datetime.timedelta()) < apart <= _MOST:
                why = f"both give a time for one thing: {x.value.text} and {y.value.text}"
                yield Difference("time", "conflict", x.value, y.value, why, min(sure, _DOUBTFUL))
