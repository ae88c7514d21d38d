"""To whom, when, where and by what means something was said, as far as the reporter's words around a quotation tell."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec

from rashomon.text import mark, trim
from rashomon.types import Mark, Name, Span, Time

_NOUN_PHRASE = (
    r"(?:(?:an?|the|his|her|their|its|our|state|local|foreign|several|two|some)\s)?(?:(?!(?:that|on|in|at|he|she|it|they|there|to)\b)"
    r"[\w’'&.-]*[\w’'&-]\s){0,6}?[\w’'&.-]*[\w’'&-]"
)
_ENDS = (
    r"(?=\s(?:that|on|in|at|during|after|before|how|why|whether|what|to|by|via|from|as|he|she|it|they|there|we|the|his|her|its|their"
    r"|late|early|earlier|later|yesterday|today|tonight|last|this|of|about|over|under|outside|if|not)\b"
    r"|\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\s?[,.;:“\"‘'—–(]|\s*$)"
)
_TOLD = re.compile(
    rf"\b(?:t(?:old|ells?|elling)|inform(?:s|ed|ing)|assur(?:es?|ed|ing)|remind(?:s|ed|ing)|warn(?:s|ed|ing))\s"
    rf"(?P<to>(?:him|her|them|us|me|you|{_NOUN_PHRASE})){_ENDS}"
)
_ADDRESSED = re.compile(
    rf"\b(?i:speaking|spoke|talking|wrote|writing|remarks|comments|interview|letter|email|message|note|address|speech|said)\s(?:to|with)\s"
    rf"(?P<to>{_NOUN_PHRASE}){_ENDS}"
)
_MEDIUM = re.compile(
    r"\b(?P<medium>in\s(?:an?|the|his|her|their|its|another|one)\s(?:[\w’'-]+\s){0,3}?(?:statement|interview|letter|tweet|post|speech|e-?mail|report|column"
    r"|blog|video|release|memo|address|filing|article|note|message|call|broadcast|testimony|op-ed|thread|affidavit|briefing note|lawsuit|press note)\b"
    r"|on\s(?:(?:his|her|their|its|the)\s(?:[\w’'-]+\s){0,2}?(?:account|page|website|blog|channel|show|programme|program|podcast|feed|radio|site)"
    r"|(?:Twitter|Facebook|Instagram|TikTok|Telegram|YouTube|Weibo|WeChat|X|LinkedIn|Threads|Bluesky|Mastodon|WhatsApp|Truth Social)"
    r"|(?:state\s|national\s|local\s)?(?:television|TV|radio)|social media)\b"
    r"|(?:via|by|over(?:\sthe)?)\s(?:e-?mail|telephone|phone|video link|text message|fax|letter|radio|Twitter|Facebook)\b"
    r"|through\s(?:an?|his|her|their|its)\s(?:[\w’'-]+\s){0,2}?(?:spokes\w+|lawyers?|attorneys?|representatives?)\b)",
    re.IGNORECASE,
)
_OCCASION = re.compile(
    r"\b(?P<where>(?:at|during|outside|inside|after)\s(?:an?|the|his|her|their|its|another)\s(?:[\w’'-]+\s){0,4}?(?:conference|briefing|hearing|rally"
    r"|summit|meeting|event|ceremony|trial|court|courthouse|debate|forum|session|inquest|inquiry|vigil|protest|headquarters|airport|scene|parliament"
    r"|visit|speech|dinner|funeral|march|gathering|launch)\b)"
)
_PLACED = re.compile(r"\b(?:in|at|from|outside|near)\s(?:the\s(?:[a-z]+\s){0,3}(?:of\s)?)?$")
_LEAVES = re.compile(
    r",?\s(?:who|whom|which|whose|where|when|while|as|but|because|although|though|and\s(?:he|she|it|they|that))\s|;|\s[–—]\s"
)


_CLAUSE = re.compile(r"\s(?:that|whether|it|he|she|they|there|we)\s")
"""Where the words begin that are given to the source, though not in marks: 'said that this year the “storm” was late'."""
_REACH = 300
"""Characters on either side of a cue that are looked at."""
_TIME_OPENS = re.compile(
    r"[\W]*(?:(?:[Bb]ut|[Aa]nd|[Ss]peaking|[Ww]riting|[Aa]sked|[Aa]ddressing|[Tt]alking|[Rr]esponding)\b[^,]*\s)?(?:(?:[Oo]n|[Ii]n|[Aa]t|[Ll]ate|[Ee]arly|[Ee]arlier|[Ll]ater|[Tt]he)\s){0,3}"
)
"""What stands before a time that opens its part of a sentence: 'On', 'speaking on'."""
_ADVERBIAL = re.compile(r"\W*(?:(?:But|And|Even|Yet)\s)?(?:In|On|At|During|Over|Via|Through|Before|After)\s")
"""'At a forum on Monday, she said'."""
_HOME = re.compile(
    r",\s(?:(?:aged\s)?\d{1,3},\s)?(?:who\s(?:was\sborn|lives|grew\sup|comes)\s)?(?:from|of|in)\s(?:the\s)?$"
)
"""'Ilse Quarn, 40, from Tolmin': where she lives."""
_JOINED = re.compile(r"[,;]\s(?:but|and|while)\s")


class Circumstances(msgspec.Struct, frozen=True):
    """Marks of the reporter's words; None for what they do not tell."""

    to: Mark | None = None
    when: Mark | None = None
    where: Mark | None = None
    medium: Mark | None = None


class Scene:
    """Reads the circumstances of the quotations of one article; names and times are its own, in order."""

    def __init__(self, text: str, names: Sequence[Name], times: Sequence[Time]) -> None:
        self._text = text
        self._places = [name for name in names if name.kind == "place"]
        self._times = [time for time in times if time.kind in ("DATE", "TIME")]

    def of(self, cue: Span, source: Span | None, content: Span, sentence: Span) -> Circumstances:
        """What the sentence of the cue tells besides the words quoted, on the cue's side of them. ``source`` with its
        appositions: the place that somebody is from is not where it was said.
        """
        frame = self._frame(cue, source, content, sentence)
        text = self._text
        own = source or cue
        told = _TOLD.match(text, cue.start, frame.end) or _ADDRESSED.search(text, frame.start, frame.end)
        to = mark(text, told.start("to"), told.end("to")) if told else None
        taken = [own, *([to] if to else [])]
        medium = _outside(_MEDIUM.finditer(text, frame.start, frame.end), "medium", taken, text)
        when = next(
            (
                one
                for one in _within(self._times, frame)
                if not _meets(one, own) and self._is_said_then(one, cue, frame)
            ),
            None,
        )
        place = next((one for one in _within(self._places, frame) if self._is_scene(one, taken)), None)
        where = mark(text, place.start, place.end) if place else None
        where = where or _outside(_OCCASION.finditer(text, frame.start, frame.end), "where", taken, text)
        return Circumstances(to, mark(text, when.start, when.end) if when else None, where, medium)

    def _frame(self, cue: Span, source: Span | None, content: Span, sentence: Span) -> Span:
        if content.start >= cue.end:
            low, high = sentence.start, content.start
        else:
            low, high = max(content.end, sentence.start), sentence.end
        if not low <= cue.start <= high:
            low, high = cue.start, min(cue.end + 80, sentence.end)
        low, high = max(low, cue.start - _REACH), min(high, cue.end + _REACH)
        own = min(cue.start, source.start if source and source.start >= low else cue.start)
        joined = [joint.end() for joint in _JOINED.finditer(self._text, low, own)]
        low = joined[-1] if joined else low
        if content.start >= cue.end and (clause := _CLAUSE.search(self._text, cue.end, high)):
            high = clause.start()
        first = max(cue.end, source.end if source and source.end <= high else cue.end)
        leaves = _LEAVES.search(self._text, first, high)
        return Span(low, leaves.start() if leaves else high)

    def _is_said_then(self, time: Time, cue: Span, frame: Span) -> bool:
        """Whether a time belongs to the saying: it stands beside the cue, or opens its part of the sentence."""
        low, high = sorted((max(frame.start, cue.start), time.start))
        if "," not in self._text[low:high]:
            return True
        own = re.split(r"\s(?:[–—-]|--)\s", self._text[frame.start : time.start])[-1]  # without the dateline
        _, comma, part = own.rpartition(",")
        goes_on = self._text[cue.start : cue.end].endswith("ing")  # 'Quarn spoke on Monday, warning that'
        return _TIME_OPENS.fullmatch(part) is not None or (
            not comma and (goes_on or _ADVERBIAL.match(part) is not None)
        )

    def _is_scene(self, place: Name, taken: Sequence[Span]) -> bool:
        if any(_meets(place, span) for span in taken):
            return False
        if _HOME.search(self._text, max(0, place.start - 40), place.start):
            return False
        return bool(_PLACED.search(self._text, max(0, place.start - 30), place.start))


def _outside(found: Iterable[re.Match[str]], group: str, taken: Sequence[Span], text: str) -> Mark | None:
    for match in found:
        span = trim(text, match.start(group), match.end(group))
        if not any(_meets(span, other) for other in taken):
            return mark(text, span.start, span.end)
    return None


def _meets(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


_Mark = TypeVar("_Mark", bound=Mark)


def _within(marks: Sequence[_Mark], span: Span) -> Sequence[_Mark]:
    low = bisect.bisect_left(marks, span.start, key=lambda one: one.start)
    high = bisect.bisect_left(marks, span.end, key=lambda one: one.start)
    return [one for one in marks[low:high] if one.end <= span.end]
