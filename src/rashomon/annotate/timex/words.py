"""Fragments of patterns from which the forms of time expressions are put together. All repetitions are bounded."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rashomon.lexicon.calendar_words import MONTH_NAMES, SEASONS, WEEKDAY_NAMES, ZONES
from rashomon.lexicon.numbers import CARDINALS, ORDINALS

GAP = r"(?:[^\S\n]{1,3}\n?[^\S\n]{0,3}|\n[^\S\n]{0,3})"
"""White space between two words, with at most one line break."""


def any_of(words: Iterable[str]) -> str:
    """An alternation of the words, longest first; their spaces match any gap, their apostrophes either kind."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", GAP).replace("'", "['’]") for word in ordered)


_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
MONTH = "(?-i:" + "|".join(f"{m}|{m.upper()}" for m in MONTH_NAMES) + rf"|(?:{_SHORT})\b\.?)"
MONTH_ALONE = "(?-i:" + "|".join(MONTH_NAMES) + r"|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.(?=\s[a-z]))"
WEEKDAY = f"(?:{'|'.join(WEEKDAY_NAMES)})"
ANY_WEEKDAY = rf"(?:{WEEKDAY}|(?-i:(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?))"
PART = r"(?:mid-?(?:morning|afternoon)|morning|afternoon|evening|night|dawn|dusk)"
SEASON = f"(?:{'|'.join(SEASONS)})"

ORDINAL_DAY = any_of(word for word, value in ORDINALS.items() if value <= 31)
DAY_DIGITS = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
DAY = rf"{DAY_DIGITS}(?![\d%]|(?-i:[A-Z])\b)(?![.,:]\d)|(?:twenty-|thirty-)?(?:{ORDINAL_DAY})\b"
UNTIL = rf"(?:\s?(?:-|–|—|to|and|through)\s?(?P<until>{DAY_DIGITS})(?!\w|[.,:]?\d))?"

_TENS = any_of(word for word, value in CARDINALS.items() if value >= 20)
_TEENS = any_of(word for word, value in CARDINALS.items() if 10 <= value < 20)
_ONES = any_of(word for word, value in CARDINALS.items() if 0 < value < 10)
SPOKEN_YEAR = (
    rf"(?:(?:eighteen|nineteen|twenty)[ -](?:(?:{_TEENS})|(?:{_TENS})(?:[ -](?:{_ONES}))?)\b"
    rf"|two thousand(?:(?: and)? (?:{_TEENS}|{_ONES}))?\b)"
)
YEAR = rf"(?:(?:1\d|20)\d\d(?!\d|[.,]\d|%)|{SPOKEN_YEAR})"

UNIT = r"(?:second|minute|hour|day|night|weekend|week|fortnight|month|quarter|year|decade|centur(?:y|ie)|millennium)"
NUMBER_WORD = any_of([*CARDINALS, "hundred", "thousand"])
NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,4}}(?:\.\d{{1,2}})?(?:{GAP}\d/\d|[½¼¾])?"
    rf"|(?:{NUMBER_WORD}|a{GAP}(?:hundred|thousand))\b(?:(?:-|{GAP})(?:and{GAP})?(?:{NUMBER_WORD})\b){{0,5}}"
    rf"|(?:a{GAP})?half(?:{GAP}an?)?|a{GAP}dozen)"
)
COUNT = (
    rf"(?:{NUMBER}|an?{GAP}couple{GAP}of|couple{GAP}of|(?:a{GAP})?few|several|many|some"
    rf"|(?:dozens|hundreds|thousands){GAP}of|an?(?:{GAP}(?:further|additional|extra|whole|full))?)"
    rf"(?:{GAP}(?:more|straight|consecutive|full|trading|working|business))?"
)
_AMOUNT = rf"(?=\d|an?\b|half\b|{NUMBER_WORD})"
ABOUT = (
    rf"(?:(?:about|around|almost|nearly|roughly|approximately|more{GAP}than|less{GAP}than|just{GAP}(?:over|under)"
    rf"|at{GAP}(?:least|most)|up{GAP}to|no{GAP}more{GAP}than|as{GAP}many{GAP}as){GAP}|(?:over|under){GAP}{_AMOUNT})"
)
MOD = (
    rf"(?:(?P<mod>(?:very{GAP})?(?:early|earlier|late|later|mid)|the{GAP}(?:very{GAP}|tail{GAP})?(?:end|beginning|start|middle"
    rf"|close|turn|(?:first|second|last|latter){GAP}half){GAP}of)(?:{GAP}(?:on|in))?(?:{GAP}|-))?"
)
RELATION = (
    rf"(?P<rel>last|past|this(?:{GAP}(?:coming|past))?|next|coming|previous|following|same|that(?:{GAP}same)?|current"
    r"|latest)"
)
MERIDIEM = r"(?:a\.m\.?|p\.m\.?|am\b|pm\b)"
ZONE = (
    rf",?{GAP}\(?(?:(?-i:{any_of(ZONES)}|[A-Z][a-z]{{2,12}}{GAP}(?:[Ss]tandard{GAP}|[Dd]aylight{GAP})?[Tt]ime)"
    rf"|local{GAP}time)\b"
)
