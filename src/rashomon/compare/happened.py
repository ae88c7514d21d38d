"""When what a sentence tells happened: not the day on which somebody said so, and not after it was told as past."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

import msgspec

from rashomon.lexicon.appointed import is_appointed
from rashomon.lexicon.speech_verbs import STATING
from rashomon.text import fold
from rashomon.types import Annotated, Claim, Span, Time

_LONGEST, _VAGUE = 366, 92
"""Days to which a time is fixed at least, one that names a year and any other: 'this year' and 'this century' are no
steps of a story."""
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
_BESIDE = re.compile(
    r"\b(?:since|than(?: \w+){0,3}|compared (?:with|to)|up from|down from)\s*(?:early |late |last )?$",
    re.IGNORECASE,
)
_IN = re.compile(
    r"\b(?:in|of|since|by|until|during|early|late|mid|around|about|before|after|through)[ -]$",
    re.IGNORECASE,
)
_AT = re.compile(
    r"\b(?:at|before|after|around|about|by|until|till|to|near|towards?|from|past|since)\s+$", re.IGNORECASE
)
_ABOVE = re.compile(r"\b(?:above|over|below|under|beyond|from|beats?|on)\s+$", re.IGNORECASE)
_ITS = re.compile(r"['’]s?\s(?:\w+ )?(?:price|close|closing|level|high|low|record|total|figure|rate)\b")
"""What a time is set beside, not the time of what is told: 'over Friday's closing price', 'since 1988'."""
_ASIDE = re.compile(
    r"\b(?:since (?!then\b)\w[^,;:—]{0,60} (?:in|on) |(?:(?:with the )?exception of|except(?: for)?|apart from|aside from|unlike) [^,;:—]{0,60}"
    r"|(?:ones|others?|those) (?:in|on|of) |the (?:week|month|year|weekend)s? (?:before|after) (?:the )?"
    r"|(?:times|twice|double|half|triple) (?:the|its|that) (?:number|level|figure|total|rate|size|amount|price|toll)\b[^,;:—]{0,30} )$"
    r"|^\W*(?:[Jj]ust )?[Ll]ike [^,;:—]{0,120}$",
)
"""Words that lead away from what is told: 'since records began in', 'with the exception of one in', 'like those of'."""
_UNTIL = re.compile(r"(?<!will )(?<!last )\buntil $", re.IGNORECASE)
_UNTIL_THEN = re.compile(r"\buntil (?:he|she|they|it|we|the \w+|[A-Z]\w+) \w+ed [^,;:—]{0,30}$")
_NOT = re.compile(r"(?:\bnot|n['’]t|\bnever)\b")
"""'Kept it to herself until she announced it on Monday' tells of the time before; 'did not tell it until' does not."""
_LATELY = re.compile(r"(?:last|this) (?:week|month|year|summer|winter|spring)$", re.IGNORECASE)
"""'Was calm until this week': what is told was before."""
_VICTIMS = re.compile(
    r"\b(?:victims?|survivors?|relatives|families|anniversary|aftermath|wake|scene|site|cause|footage|videos?|pictures?|photos?|inquiry|investigation|probe)"
    r" (?:of|from|into) (?:the )?$"
)
"""Who mourns the dead of Friday's fire does so later."""
_RELATIVE = re.compile(r"(?:, (?:which|who|whose|where)|\bwhom)\b[^,;:—]*$")
_DONE = re.compile(
    r"^[^,;:—]*\w, (?:first |last )?(?:[a-z]{2,}ed|built|made|born|cut|held|hit|set|sent|known|sunk|lost|found|bought|sold|taken|given|written|drawn|won) [^,;:—]*$"
)
_CLOSED = re.compile(r"[^,;:—]{0,40},")
_SAYING = re.compile(
    r"\b(?:said|says|told \w+(?: \w+)?|reported|stated|confirmed|added|wrote|tweeted)"
    r"(?: (?:in|at|to) an? \w+| reporters)?,?\s(?:(?:on|in|at|late|early|late on|early on)\s)?$",
    re.IGNORECASE,
)
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
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:before|by|until|till|to) (?:\w+ )?midnight", re.IGNORECASE)
_LEANING = re.compile(r"\b(?:earlier|before|later|after(?:wards?)?|next day|previous|following)\b", re.IGNORECASE)
"""Told against what was told before: where that led past the day of publication, it is not known."""
_FROM_SPEECH = re.compile(r"\b(?:today|tonight|tomorrow|yesterday|now|(?:last|this|next) \w+)\b", re.IGNORECASE)
_PLAIN = frozenset(
    "said say says saying told tells added according stated reported wrote tweeted noted confirmed".split()
)
"""Who says or adds something does no more than that; who rejects, warns or announces it does a thing with a date."""
_AND = re.compile(r"\s+(?:and|to)\s+")
_OR = re.compile(r"\s+or\s+(?:(?:in|on|by) )?", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:between|from)\s+$", re.IGNORECASE)
_OPENS = re.compile(r"\W*(?:(?:back )?(?:in|on|by|since) )?(?:early |late |mid-?)?$", re.IGNORECASE)
_THE = re.compile(r"\bthe $", re.IGNORECASE)
_PUT_OFF = re.compile(
    r"\b(?:postponed|moved|rescheduled|delayed|deferred|adjourned|shifted|switched|(?:pushed|put) (?:off|back)|brought forward)\b",
    re.IGNORECASE,
)
_WEEK = datetime.timedelta(days=7)
_DAY = datetime.timedelta(days=1)


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


_MOST = 40
"""Times of one sentence that are weighed; more are no sentence's."""


def happened(
    article: Annotated,
    claim: Claim,
    times: Sequence[Time],
    day: datetime.date | None = None,
    coming: datetime.date | None = None,
) -> Interval | None:
    """The days on which what a claim tells can have happened or will; None if the claim does not tell.

    ``times`` are those within it. The first one counts that is fixed to a year at most, and that is neither the time of
    somebody's words nor one that something is set beside; one of the main clause before one of
    ', which …'. What is told as past did not happen after publication; a bare clock time is one of the ``day`` of which the
    article speaks, if it speaks of one only, or of the ``coming`` one where it looks ahead. What is moved from one day to
    another is on the other.
    """
    fixed = [time for time in times[:_MOST] if not time.value.endswith("_REF")]
    dating = [time for time in fixed if not _of_saying(article, claim, time) and _dates_it(article, claim, time)]
    dating.sort(key=lambda time: _in_relative_clause(article, claim, time) or _in_aside(article, claim, time))
    if len(dating) > 1 and _AND.fullmatch(article.text, dating[0].end, dating[1].start):
        before = article.text[claim.start : dating[0].start]
        if _BETWEEN.search(before):
            dating = dating[1:] if _PUT_OFF.search(before) else []
    if len(dating) > 1 and _OR.fullmatch(article.text, dating[0].end, dating[1].start):
        return _either(article, claim, dating[0], dating[1])
    if day is not None and dating and _is_of(day, article, claim, dating[0]):
        return Interval(day, day)
    if coming is not None and dating and names_clock(dating[0]) and _looks_ahead(article.text, claim, dating[0]):
        return Interval(coming, coming)
    return _first_of(article, claim, dating)


def _either(article: Annotated, claim: Claim, one: Time, other: Time) -> Interval | None:
    """From the first day of the one to the last day of the other: 'in late 2017 or early 2018'."""
    published = _day(article.published)
    ends = [_interval(article, claim, time, published) for time in (one, other)]
    if ends[0] is None or ends[1] is None or not 0 <= (ends[1].last - ends[0].first).days <= _LONGEST:
        return None
    return Interval(ends[0].first, ends[1].last)


def is_past(time: Time, published: str | None) -> bool:
    """Whether a time on the clock of the day of publication was over then, by an hour at least."""
    told, stamp = (time.earliest or "")[:16], (published or "")[:16]
    if not (names_clock(time) and told[:10] == stamp[:10] and len(told) == len(stamp) == 16):
        return False
    return stamp[11:] != "00:00" and _minutes(stamp[11:]) - _minutes(told[11:]) >= 60


def _is_of(day: datetime.date, article: Annotated, claim: Claim, time: Time) -> bool:
    """Whether a time is one on the clock that was over when the article came out, so that it can be of ``day``."""
    published = article.published or ""
    over = _looks_ahead(article.text, claim, time) is False and not _is_after(time.earliest or "", published)
    if _is_at_hand(time, published):
        return False
    return over and names_clock(time) and day.isoformat() <= published


def _is_at_hand(time: Time, published: str) -> bool:
    """Whether a time on the clock is within half an hour of the publication, whose day it must be of."""
    told, stamp = (time.earliest or "")[11:16], published[11:16]
    return bool(told) and stamp not in ("", "00:00") and abs(_minutes(told) - _minutes(stamp)) <= _MENDED


def names_clock(time: Time) -> bool:
    """Whether a time is one on the clock alone, which names no day."""
    bare = not (_WEEKDAY.search(time.text) or _MONTH.search(time.text) or _FROM_SPEECH.search(time.text))
    return time.kind == "TIME" and bare and ":" in time.value and "midnight" not in time.text


def said(article: Annotated, claim: Claim, times: Sequence[Time]) -> Interval | None:
    """The day on which somebody said what a claim tells, if it gives that."""
    return _first_of(article, claim, [time for time in times[:_MOST] if _of_saying(article, claim, time)], saying=True)


def _first_of(article: Annotated, claim: Claim, times: Sequence[Time], *, saying: bool = False) -> Interval | None:
    published, weekday = _day(article.published), False  # one whose week is not known
    for time in times:
        if time.kind in ("DATE", "TIME"):
            found = _interval(article, claim, time, published, saying=saying)
            longest = _LONGEST if _YEAR.search(time.text) else _VAGUE
            if found is not None and 0 <= found.days <= longest:
                return None if weekday and found.days > _WEEK.days else found
            weekday = weekday or (found is None and time.weekday is None and time.value.startswith("XXXX-W"))
    return None


def _of_saying(article: Annotated, claim: Claim, time: Time) -> bool:
    """Whether a time is that of somebody's words: 'police said on Friday'."""
    if _SAYING.search(article.text[claim.start : time.start]):
        return True
    return any(
        quote.when is not None
        and _overlap(quote.when, time)
        and not (quote.cue is not None and fold(quote.cue.text) == "confirmed" and _is_long(time))
        and (quote.cue is None or not _PLAIN.isdisjoint(fold(quote.cue.text).split()))
        and not (quote.cue is not None and "according" in fold(quote.cue.text) and time.start < quote.cue.start)
        for quote in article.quotes
    )


def _dates_it(article: Annotated, claim: Claim, time: Time) -> bool:
    """Whether a time is that of what happened, and not one of a comparison, or of a speaker's 'today'."""
    before = article.text[claim.start : time.start]
    if _YEAR.fullmatch(time.text) and not _IN.search(before):
        return False  # 'the 2016 season'
    if fold(time.text) in ("noon", "midnight") and not _AT.search(before):
        return False  # 'midnight blue'
    if _UNTIL_THEN.search(before) and not _NOT.search(before):
        return False
    if _UNTIL.search(before) and _LATELY.match(time.text):
        return False
    if _VICTIMS.search(before) and article.text[time.end : time.end + 2] in ("'s", "’s"):
        return False
    if _ASIDE.search(before) or (_is_long(time) and _in_relative_clause(article, claim, time)):
        return False
    if _BESIDE.search(before) or (_ABOVE.search(before) and _ITS.search(article.text, time.end, claim.end)):
        return False
    return not any(
        quote.kind != "indirect"
        and quote.start <= time.start < quote.end
        and (_FROM_SPEECH.search(time.text) or _acts_beside(article.text, claim, quote, time))
        for quote in article.quotes
    )


def _acts_beside(text: str, claim: Claim, quote: Span, time: Time) -> bool:
    """Whether a claim tells something of its own beside what somebody is quoted with: 'Quarn lost her temper, shouting …'.

    A quotation that is hardly more than the time itself is part of what is told: 'promised it for “early May”'.
    """
    if quote.end - quote.start - len(time.text) < _FRAGMENT:
        return False
    outside = (text[claim.start : max(claim.start, quote.start)], text[min(claim.end, quote.end) : claim.end])
    return any(not _is_cue(verb[0]) for words in outside for verb in _BACK.finditer(words))


_FRAGMENT = 20


def _in_relative_clause(article: Annotated, claim: Claim, time: Time) -> bool:
    """Whether a time is one of a clause that only adds something: ', which sank in 1962'."""
    return _RELATIVE.search(article.text[claim.start : time.start]) is not None


def _in_aside(article: Annotated, claim: Claim, time: Time) -> bool:
    """Whether a time is one of words between two commas that tell what was done before: ', built in 1962,'."""
    closed = _CLOSED.match(article.text, time.end, claim.end) is not None
    return closed and _DONE.search(article.text[claim.start : time.start]) is not None


def _is_long(time: Time) -> bool:
    """Whether a time is longer than a week, or one of some year by name."""
    first, last = _day(time.earliest), _day(time.latest)
    return _YEAR.search(time.text) is not None or (first is not None and last is not None and last - first > _WEEK)


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _interval(
    article: Annotated, claim: Claim, time: Time, published: datetime.date | None, *, saying: bool = False
) -> Interval | None:
    first, last = _day(time.earliest), _day(time.latest)
    if first is None or last is None:
        return None
    if _YEAR.search(time.text) or published is None:
        return Interval(first, last)
    ahead = _looks_ahead(article.text, claim, time)
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
    day = _day(published)
    assert day is not None
    if ahead is False:
        clock = time.kind == "TIME" and not _WEEKDAY.search(time.text) and not _MONTH.search(time.text)
        too_late = _is_after(time.earliest or "", published) or (clock and found.last > day)
        tomorrow = time.basis == "context" and found.first == day + _DAY  # it was that in the east
        if (not too_late or tomorrow) and not _BEFORE.search(time.text):
            return found
        if clock:
            while too_late:
                found = Interval(found.first - _DAY, found.last - _DAY)
                too_late = (
                    found.first > day
                    or (published[11:16] in ("", "00:00") and found.first == day)
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
    return _is_after(f"{day.isoformat()}{told[10:]}", published)


def _is_after(told: str, published: str) -> bool:
    """Whether a day or a clock time is after the publication; a day on which something was published is not, nor is a
    time on it where only the day is known, or one less than half an hour later: pages are mended when they are out."""
    hour, other = told[11:16], published[11:16]
    if told[:10] != published[:10] or not hour or other in ("", "00:00"):
        return told[:10] > published[:10]
    return _minutes(hour) - _minutes(other) >= _MENDED


_MENDED = 30


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
    if _MONTH.search(time.text) and (day - found.last).days < _LONGEST:
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


def _looks_ahead(text: str, claim: Claim, time: Time) -> bool | None:
    """Whether the verb nearest before a time, else after it, looks ahead (True) or back (False); None without one."""
    before = text[claim.start : time.start]
    if is_appointed(before, time.text, text[time.end : claim.end]):
        return True
    if (
        _TOLD_THEN.search(before)
        or _UNTIL_THEN.search(before)
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


_CUES = frozenset((*(verb + "ed" for verb in STATING), *(verb + "d" for verb in STATING), "said", "told", "spoke"))


def _is_cue(verb: str) -> bool:
    return verb.casefold() in _CUES


def _day(told: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat((told or "")[:10])
    except ValueError:
        return None
