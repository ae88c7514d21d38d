"""Tenses: on which side of the publication a sentence puts a time, and which day is meant by that."""

from __future__ import annotations

import datetime
import re

import msgspec

from rashomon.lexicon.appointed import is_appointed
from rashomon.lexicon.speech_verbs import STATING
from rashomon.text import fold
from rashomon.types import Annotated, Claim, Time

LONGEST = 366
"""Days to which a time that names a year is fixed at least: this century is no step of a story."""
_AHEAD = re.compile(
    r"\b(?:(?:will|shall|won['’]t|would|must|should|may|might|could|(?:is|are|was|were) (?:due |set |expected |scheduled |planned )?to)"
    r"(?: (?:not|also|now|still|then|only|never))?(?: be)?(?: [a-z]+)?"
    r"|going to|due|scheduled|expect(?:s|ed)?|plan(?:s|ned)? to|hopes? to|(?<!took )(?<!lasted )(?<!raged )(?<!burned )until"
    r"|upcoming|(?:is|are) (?!being\b)\w+ing|(?<!had )(?<!have )(?<!has )to be (?:held|(?:re)?played|staged|run|shown|released|opened|launched|signed"
    r"|published|buried|sworn in|sentenced|heard|broadcast|inaugurated|unveiled|decided)"
    r"|begins?|starts?|opens?|closes|ends?|resumes?|expires?|takes? place|meets?|votes|returns?)\b|['’]ll\b",
    re.IGNORECASE,
)
"""The future, and the present tense of what is on a calendar: 'the trial begins in September'."""
_BACK = re.compile(
    r"\b(?:was|were|had|has|have|did|went|came|took|made|began|rose|fell|won|lost|met|left|held|been|got|gave|saw|led"
    r"|hit|struck|shot|sent|put|cut|broke|ran|drove|flew|sank|swept|found|said|spoke|told|fled|died|caught|stole|built|[a-z]{2,}ed)\b",
    re.IGNORECASE,
)
UNTIL_THEN = re.compile(r"\buntil (?:he|she|they|it|we|the \w+|[A-Z]\w+) \w+ed [^,;:—]{0,30}$")
_TOLD_THEN = re.compile(
    r"(?<!\bbe )(?<!\bbeing )(?<!\bto )\b(?:said|announced|confirmed|wrote|reported|revealed|declared"
    r"|(?:told|informed|notified|warned)(?: (?:the|its|his|her|their))?(?: (?!(?:the|an?|its|his|her|their|that|of|to)\b)[\w’'-]+){1,2})"
    r",? (?:(?:late|early|back) )?(?:(?:on|in) )?(?:(?:late|early) )?$",
    re.IGNORECASE,
)
"""What stands before the time of an announcement: 'announced in May that it would close' was announced in a May that is over."""
_ANNOUNCED = re.compile(
    r",[^,;:]{1,60}\b(?<!\bbe )(?<!\bto )(?:announced|reported|proposed|agreed|said|told|declared|confirmed)\b(?!,)"
)
"""What stands behind one that opens a sentence: 'In May, the line announced that it would close'."""
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:before|by|until|till|to) (?:\w+ )?midnight", re.IGNORECASE)
_LEANING = re.compile(r"\b(?:earlier|before|later|after(?:wards?)?|next day|previous|following)\b", re.IGNORECASE)
"""Told against what was told before: where that led past the day of publication, it is not known."""
_OPENS = re.compile(r"\W*(?:(?:back )?(?:in|on|by|since) )?(?:early |late |mid-?)?$", re.IGNORECASE)
_THE = re.compile(r"\bthe $", re.IGNORECASE)
FROM_SPEECH = re.compile(r"\b(?:today|tonight|tomorrow|yesterday|now|(?:last|this|next) \w+)\b", re.IGNORECASE)
_WEEK = datetime.timedelta(days=7)
_DAY = datetime.timedelta(days=1)
_MENDED = 30
"""Minutes after its own time in which a page that is out is mended."""


class Interval(msgspec.Struct, frozen=True, order=True):
    """From the first to the last day, inclusive."""

    first: datetime.date
    last: datetime.date

    @property
    def days(self) -> int:
        """How many days lie between the two."""
        return (self.last - self.first).days

    def meets(self, other: Interval) -> bool:
        """Whether they have a day in common."""
        return self.first <= other.last and other.first <= self.last


def place(
    article: Annotated, claim: Claim, time: Time, published: datetime.date | None, *, saying: bool = False
) -> Interval | None:
    """The days of a time that a claim tells, on the side of the publication on which its tense puts them; None if they are not
    known, or cannot lie there. ``saying``: it is the time of somebody's words, which were over then."""
    first, last = day_of(time.earliest), day_of(time.latest)
    if first is None or last is None:
        return None
    if YEAR.search(time.text) or published is None:
        return Interval(first, last)
    ahead = looks_ahead(article.text, claim, time)
    if saying:  # what was said has been said
        ahead = False if first > published else None
    before = article.text[claim.start : time.start]
    found = _moved(time, Interval(first, last), ahead, article.published or "", before)
    return _by_night(time, found) if found else None


def _moved(time: Time, found: Interval, ahead: bool | None, published: str, before: str) -> Interval | None:
    """The interval on the side of the publication on which the tense puts it; None if it cannot be moved there.

    ``before``: the words of the claim before the time. A month or a day of one that opens no claim stays ahead: in
    'tickets for the concert on November 2 have sold out' it is the concert's.
    """
    day = day_of(published)
    assert day is not None
    if ahead is False:
        clock = time.kind == "TIME" and not _WEEKDAY.search(time.text) and not _MONTH.search(time.text)
        too_late = is_after(time.earliest or "", published) or (clock and found.last > day)
        tomorrow = time.basis == "context" and found.first == day + _DAY  # it was that in the east
        if (not too_late or tomorrow) and not _BEFORE.search(time.text):
            return found
        if clock:
            while too_late:
                found = Interval(found.first - _DAY, found.last - _DAY)
                too_late = (
                    found.first > day
                    or (not _hour(published) and found.first == day)
                    or _clock_after(time.earliest or "", found.first, published)
                )
            return Interval(found.first - _DAY, found.last - _DAY) if _BEFORE.search(time.text) else found
        if _MONTH.search(time.text) and not _OPENS.match(before):
            return None if _THE.search(before) else found
        return None if _LEANING.search(time.text) else _back(time, found, day)
    if ahead and found.last < day and not _LEANING.search(time.text) and "last" not in fold(time.text).split():
        return _forward(time, found, day)
    return found


def _clock_after(told: str, day: datetime.date, published: str) -> bool:
    return is_after(f"{day.isoformat()}{told[10:]}", published)


def is_after(told: str, published: str) -> bool:
    """Whether a day or a clock time is after the publication; a day on which something was published is not, nor is a
    time on it where only the day is known, or one less than half an hour later: pages are mended when they are out."""
    hour, other = told[11:16], _hour(published)
    if told[:10] != published[:10] or not hour or not other:
        return told[:10] > published[:10]
    return _minutes(hour) - _minutes(other) >= _MENDED


def _hour(stamp: str) -> str:
    """The hour and minute of a stamp; nothing where it tells a day alone, or midnight, by which systems write that."""
    hour = stamp[11:16]
    return "" if hour == "00:00" else hour


def _minutes(hour: str) -> int:
    return 60 * int(hour[:2]) + int(hour[3:5])


def _back(time: Time, found: Interval, day: datetime.date) -> Interval | None:
    if _WEEKDAY.search(time.text) and not _MONTH.search(time.text):
        return Interval(found.first - _WEEK, found.last - _WEEK)
    if _MONTH.search(time.text):
        return _years(found, -1)
    return None


def _forward(time: Time, found: Interval, day: datetime.date) -> Interval:
    if _WEEKDAY.search(time.text) and not _MONTH.search(time.text) and day - found.last < _WEEK:
        return Interval(found.first + _WEEK, found.last + _WEEK)
    if _MONTH.search(time.text) and (day - found.last).days < LONGEST:
        return _years(found, 1) or found
    return found


def _years(found: Interval, years: int) -> Interval | None:
    try:
        return Interval(*(day.replace(year=day.year + years) for day in (found.first, found.last)))
    except ValueError:  # the 29th of February
        return None


def _by_night(time: Time, found: Interval) -> Interval:
    """'Wednesday night' is Wednesday's, though it ends on Thursday."""
    return Interval(found.first, found.first) if time.value.endswith("TNI") and _WEEKDAY.search(time.text) else found


def is_past(time: Time, published: str | None) -> bool:
    """Whether a time on the clock of the day of publication was over then, by an hour at least."""
    told, stamp = (time.earliest or "")[:16], (published or "")[:16]
    if not (names_clock(time) and told[:10] == stamp[:10] and len(told) == len(stamp) == 16):
        return False
    hour = _hour(stamp)
    return bool(hour) and _minutes(hour) - _minutes(told[11:]) >= 60


def is_at_hand(time: Time, published: str) -> bool:
    """Whether a time on the clock is within half an hour of the publication, whose day it must be of."""
    told, stamp = (time.earliest or "")[11:16], _hour(published)
    return bool(told and stamp) and abs(_minutes(told) - _minutes(stamp)) <= _MENDED


def names_clock(time: Time) -> bool:
    """Whether a time is one on the clock alone, which names no day."""
    bare = not (_WEEKDAY.search(time.text) or _MONTH.search(time.text) or FROM_SPEECH.search(time.text))
    return time.kind == "TIME" and bare and ":" in time.value and "midnight" not in time.text


def looks_ahead(text: str, claim: Claim, time: Time) -> bool | None:
    """Whether the verb nearest before a time, else after it, looks ahead (True) or back (False); None without one."""
    before = text[claim.start : time.start]
    if is_appointed(before, time.text, text[time.end : claim.end]):
        return True
    if (
        _TOLD_THEN.search(before)
        or UNTIL_THEN.search(before)
        or (_OPENS.match(before) and _ANNOUNCED.match(text, time.end, claim.end))
    ):
        return False
    ahead = max((match.end() for match in _AHEAD.finditer(before)), default=-1)
    back = max((match.end() for match in _BACK.finditer(before) if not _is_cue(match[0])), default=-1)
    if max(ahead, back) >= 0:
        return ahead >= back
    after = text[time.end : claim.end]
    first_ahead, first_back = _AHEAD.search(after), next((m for m in _BACK.finditer(after) if not _is_cue(m[0])), None)
    if first_ahead is None or first_back is None:
        return None if first_ahead is first_back else first_ahead is not None
    return first_ahead.start() < first_back.start()


def tells_act(words: str) -> bool:
    """Whether the words have a verb of the past that does more than say something."""
    return any(not _is_cue(verb[0]) for verb in _BACK.finditer(words))


_CUES = frozenset((*(verb + "ed" for verb in STATING), *(verb + "d" for verb in STATING), "said", "told", "spoke"))


def _is_cue(verb: str) -> bool:
    return verb.casefold() in _CUES


def day_of(told: str | None) -> datetime.date | None:
    """The day of an ISO 8601 date or date-time; None if it tells none."""
    try:
        return datetime.date.fromisoformat((told or "")[:10])
    except ValueError:
        return None
