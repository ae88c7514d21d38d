"""When what a sentence tells happened: not the day on which somebody said so, and not after it was told as past."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from rashomon.compare.tenses import (
    FROM_SPEECH,
    LONGEST,
    UNTIL_THEN,
    YEAR,
    Interval,
    day_of,
    is_after,
    is_at_hand,
    looks_ahead,
    names_clock,
    place,
    tells_act,
)
from rashomon.text import fold
from rashomon.types import Annotated, Claim, Span, Time

_VAGUE = 92
"""Days to which a time that names no year is fixed at least, as :data:`LONGEST` those of one that does: 'this year' is no step
of a story."""
_WEEK = datetime.timedelta(days=7)

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
_PLAIN = frozenset(
    "said say says saying told tells added according stated reported wrote tweeted noted confirmed".split()
)
"""Who says or adds something does no more than that; who rejects, warns or announces it does a thing with a date."""
_AND = re.compile(r"\s+(?:and|to)\s+")
_OR = re.compile(r"\s+or\s+(?:(?:in|on|by) )?", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:between|from)\s+$", re.IGNORECASE)
_PUT_OFF = re.compile(
    r"\b(?:postponed|moved|rescheduled|delayed|deferred|adjourned|shifted|switched|(?:pushed|put) (?:off|back)|brought forward)\b",
    re.IGNORECASE,
)
_FRAGMENT = 20
"""Characters that a quotation has beside a time in it, to be more than the time."""
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
    if coming is not None and dating and names_clock(dating[0]) and looks_ahead(article.text, claim, dating[0]):
        return Interval(coming, coming)
    return _first_of(article, claim, dating)


def _either(article: Annotated, claim: Claim, one: Time, other: Time) -> Interval | None:
    """From the first day of the one to the last day of the other: 'in late 2017 or early 2018'."""
    published = day_of(article.published)
    ends = [place(article, claim, time, published) for time in (one, other)]
    if ends[0] is None or ends[1] is None or not 0 <= (ends[1].last - ends[0].first).days <= LONGEST:
        return None
    return Interval(ends[0].first, ends[1].last)


def _is_of(day: datetime.date, article: Annotated, claim: Claim, time: Time) -> bool:
    """Whether a time is one on the clock that was over when the article came out, so that it can be of ``day``."""
    published = article.published or ""
    over = looks_ahead(article.text, claim, time) is False and not is_after(time.earliest or "", published)
    if is_at_hand(time, published):
        return False
    return over and names_clock(time) and day.isoformat() <= published


def said(article: Annotated, claim: Claim, times: Sequence[Time]) -> Interval | None:
    """The day on which somebody said what a claim tells, if it gives that."""
    return _first_of(article, claim, [time for time in times[:_MOST] if _of_saying(article, claim, time)], saying=True)


def _first_of(article: Annotated, claim: Claim, times: Sequence[Time], *, saying: bool = False) -> Interval | None:
    published, weekday = day_of(article.published), False  # one whose week is not known
    for time in times:
        if time.kind in ("DATE", "TIME"):
            found = place(article, claim, time, published, saying=saying)
            longest = LONGEST if YEAR.search(time.text) else _VAGUE
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
    if YEAR.fullmatch(time.text) and not _IN.search(before):
        return False  # 'the 2016 season'
    if fold(time.text) in ("noon", "midnight") and not _AT.search(before):
        return False  # 'midnight blue'
    if UNTIL_THEN.search(before) and not _NOT.search(before):
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
        and (FROM_SPEECH.search(time.text) or _acts_beside(article.text, claim, quote, time))
        for quote in article.quotes
    )


def _acts_beside(text: str, claim: Claim, quote: Span, time: Time) -> bool:
    """Whether a claim tells something of its own beside what somebody is quoted with: 'Quarn lost her temper, shouting …'.

    A quotation that is hardly more than the time itself is part of what is told: 'promised it for “early May”'.
    """
    if quote.end - quote.start - len(time.text) < _FRAGMENT:
        return False
    outside = (text[claim.start : max(claim.start, quote.start)], text[min(claim.end, quote.end) : claim.end])
    return any(map(tells_act, outside))


def _in_relative_clause(article: Annotated, claim: Claim, time: Time) -> bool:
    """Whether a time is one of a clause that only adds something: ', which sank in 1962'."""
    return _RELATIVE.search(article.text[claim.start : time.start]) is not None


def _in_aside(article: Annotated, claim: Claim, time: Time) -> bool:
    """Whether a time is one of words between two commas that tell what was done before: ', built in 1962,'."""
    closed = _CLOSED.match(article.text, time.end, claim.end) is not None
    return closed and _DONE.search(article.text[claim.start : time.start]) is not None


def _is_long(time: Time) -> bool:
    """Whether a time is longer than a week, or one of some year by name."""
    first, last = day_of(time.earliest), day_of(time.latest)
    return YEAR.search(time.text) is not None or (first is not None and last is not None and last - first > _WEEK)


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end
