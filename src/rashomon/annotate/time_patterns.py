"""The grammar of time expressions: one named pattern per form, in the order in which they are tried.

The groups of a pattern carry what its reading (``time_readings``) needs. All repetitions are bounded, so that a match
costs a bounded time wherever it is tried.
"""

from __future__ import annotations

import re

import msgspec

from rashomon.lexicon.calendar_words import EASTER_HOLIDAYS, FIXED_HOLIDAYS, WEEKDAY_HOLIDAYS, ZONES
from rashomon.lexicon.numbers import ORDINALS, WORDS

GAP = r"(?:[^\S\n]{1,3}\n?[^\S\n]{0,3}|\n[^\S\n]{0,3})"


def _any(words: object) -> str:
    return "|".join(re.escape(w).replace(r"\ ", GAP).replace("'", "['’]") for w in sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


_FULL = "January February March April May June July August September October November December".split()
_MONTH = (
    "(?-i:"
    + "|".join(f"{m}|{m.upper()}" for m in _FULL)
    + r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_MONTH_ALONE = "(?-i:" + "|".join(_FULL) + r"|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.(?=\s[a-z]))"
_WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_WEEKDAY_SHORT = r"(?-i:(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?)"
_PART = r"(?:mid-?(?:morning|afternoon)|morning|afternoon|evening|night|dawn|dusk)"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_ORDINAL_DAY = "|".join(w for w in sorted(ORDINALS, key=len, reverse=True) if ORDINALS[w] <= 31)
_DAY = rf"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d%])(?![.,:]\d)|(?:twenty-|thirty-)?(?:{_ORDINAL_DAY})\b"
_YEAR = r"(?:1[0-9]\d\d|20\d\d)(?!\d|[.,]\d|%)"
_SPOKEN_YEAR = (
    r"(?:(?:eighteen|nineteen|twenty)[ -](?:(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    r"|nineteen)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven"
    r"|eight|nine))?)\b|two thousand(?:(?: and)? (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))?\b)"
)
_UNIT = r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|centur(?:y|ie)|millennium)"
_COUNT = (
    rf"(?:(?:a{GAP}couple{GAP}of|a{GAP}few|several|many|some|a{GAP}dozen|dozens{GAP}of|hundreds{GAP}of|thousands{GAP}of"
    rf"|\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,4}}(?:\.\d{{1,2}})?(?:{GAP}\d/\d|[½¼¾])?|{WORDS}"
    rf"|half{GAP}an?|an?(?:{GAP}(?:further|additional|extra|whole|full))?))(?:{GAP}(?:more|straight|consecutive|full|trading"
    rf"|working|business))?"
)
_MOD = (
    rf"(?:(?P<mod>(?:very{GAP})?(?:early|earlier|late|later|mid)|the{GAP}(?:very{GAP})?(?:end|beginning|start|middle"
    rf"|close|turn|first{GAP}half|second{GAP}half|last{GAP}half){GAP}of)(?:{GAP}on|{GAP}in)?(?:{GAP}|-))?"
)
_ABOUT = (
    rf"(?:(?:about|around|almost|nearly|roughly|approximately|some|more{GAP}than|over|less{GAP}than|under|at{GAP}least|at"
    rf"{GAP}most|up{GAP}to|no{GAP}more{GAP}than|just{GAP}over|just{GAP}under|only|within|as{GAP}many{GAP}as){GAP})"
)
_DEICTIC = (
    r"(?P<rel>last|past|this(?:\s(?:coming|past))?|next|coming|previous|following|same|that(?:\ssame)?|current|latest)"
)
_ZONE = rf"(?:,?{GAP}\(?(?-i:{_any(ZONES)}|[A-Z][a-z]{{2,12}}{GAP}(?:[Ss]tandard{GAP}|[Dd]aylight{GAP})?[Tt]ime)\b\)?|{GAP}local{GAP}time\b)"
_MERIDIEM = r"(?:a\.m\.?|p\.m\.?|am\b|pm\b)"

PATTERNS: dict[str, str] = {
    "iso": r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)",
    "slashes": r"(?P<one>\d{1,2})/(?P<two>\d{1,2})/(?P<year>\d{4}|\d\d)(?![\d/])",
    "points": r"(?P<one>\d{1,2})\.(?P<two>\d{1,2})\.(?P<year>\d{4})(?!\d)",
    "clock": (
        rf"(?:(?:about|around|shortly{GAP}(?:before|after)|just{GAP}(?:before|after)|nearly|almost){GAP})?(?:(?P<hour>"
        rf"[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?(?::[0-5]\d)?\s?(?P<half>{_MERIDIEM})|(?P<hour24>[01]?\d|2[0-4])"
        rf"(?::|h)(?P<minute24>[0-5]\d)(?::[0-5]\d)?(?![\d:])|(?P<hour4>[01]\d|2[0-3])\.?(?P<minute4>[0-5]\d)(?=(?:{GAP})"
        rf"?(?:hours\b|hrs\b|(?-i:GMT|UTC)))|(?P<oclock>\d{{1,2}}|{WORDS})\s?o['’]clock(?:{GAP}in{GAP}the{GAP}(?P<part>"
        rf"morning|afternoon|evening))?|(?P<word>noon|midday|midnight)\b)(?P<zone>{_ZONE})?"
    ),
    "month_day": (
        rf"{_MOD}(?:(?:the{GAP}(?P<part>{_PART}){GAP}of|this{GAP}coming){GAP})?(?:(?P<weekday>{_WEEKDAY}|{_WEEKDAY_SHORT}),?{GAP}(?:the{GAP})?)?"
        rf"(?P<month>{_MONTH}){GAP}?(?:the{GAP})?(?P<day>{_DAY})(?:\s?(?:-|–|—|to|and|through)\s?(?P<until>(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?)(?!\d|[.,]?\d))?(?:,?{GAP}(?:of{GAP})?(?P<year>{_YEAR}|{_SPOKEN_YEAR}))?"
        r"(?!\d)"
    ),
    "day_month": (
        rf"{_MOD}(?:the{GAP}(?P<part>{_PART}){GAP}of{GAP})?(?:(?P<weekday>{_WEEKDAY}|{_WEEKDAY_SHORT}),?{GAP})?(?:the{GAP})?"
        rf"(?P<day>{_DAY})(?:\s?(?:-|–|—|to|and)\s?(?P<until>(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?)(?!\d))?{GAP}(?:of{GAP})?(?P<month>{_MONTH})(?:,?{GAP}(?P<year>{_YEAR}|{_SPOKEN_YEAR}))?(?!\w)"
    ),
    "month": (
        rf"{_MOD}(?:{_DEICTIC}{GAP})?(?:(?P<month>{_MONTH})(?:,?{GAP}(?:of{GAP})?(?:(?P<year>{_YEAR}|{_SPOKEN_YEAR})|(?P<yearrel>"
        rf"last|this|next){GAP}year))|(?P<alone>{_MONTH_ALONE}))(?!\w)"
    ),
    "quarter": (
        rf"(?:(?P<mod>(?:early|late)){GAP}(?:in{GAP})?)?(?:the{GAP}|its{GAP}|their{GAP})?(?:(?P<yearrel>last|this|next|previous|the previous){GAP}year['’]s{GAP}|(?P<pre>year-ago|year-earlier){GAP}|(?P<fiscal>fiscal)"
        rf"(?:{GAP}|-)|(?P<year0>{_YEAR}){GAP})?(?:(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th)(?:-|{GAP})(?P<unit>quarter|half)"
        rf"|(?-i:Q(?P<q>[1-4])))(?!\w|-)(?:(?:,?{GAP}(?:of{GAP})?(?:fiscal{GAP})?(?P<year>{_YEAR}))|{GAP}(?:of{GAP})?(?P<yearrel2>last|this|next){GAP}year)?"
    ),
    "season": (
        rf"(?:(?P<mod>early|late|mid)(?:{GAP}|-))?(?:the{GAP})?(?:(?P<mod2>early|late){GAP})?(?:{_DEICTIC}{GAP})?(?P<season>{_SEASON})(?:{GAP}(?:of{GAP})?(?P<year>{_YEAR}|{_SPOKEN_YEAR}))?(?!\w|-)"
    ),
    "decade": (
        rf"(?:{_MOD}|(?P<mod2>the{GAP}last{GAP}half{GAP}of){GAP})(?:the{GAP})?(?:(?P<mod3>early|late|mid)(?:{GAP}|-))?(?:(?P<full>1[5-9]\d|20\d)0['’]?s|['’](?P<two>\d)0s|(?P<word>twenties|thirties|forties|fifties|sixties"
        r"|seventies|eighties|nineties))(?!\w)"
    ),
    "century": rf"{_MOD}(?:the{GAP})?(?:(?P<mod3>early|late|mid)(?:{GAP}|-))?(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|{_ORDINAL_DAY}|twenty-first)(?:{GAP}|-)century\b",
    "years": rf"(?P<year>{_YEAR})(?:-|–|—|/)(?P<until>(?:19|20)?\d\d)(?![\d/-])",
    "year": rf"{_MOD}(?:the{GAP}year{GAP}|the{GAP})?(?P<fiscal>fiscal{GAP}(?:year{GAP})?|FY)?(?P<year>{_YEAR}|{_SPOKEN_YEAR})(?!\w|['’]s\b|-\d)",
    "day": rf"(?P<mod>(?:early|earlier|late|later){GAP}(?:on{GAP})?)?(?:(?P<clockpart>mid-?(?:morning|afternoon)){GAP})?(?:the{GAP})?(?:(?P<word>today|yesterday|tomorrow|tonight|overnight|day{GAP}before{GAP}yesterday|day{GAP}after{GAP}tomorrow)(?:{GAP}(?P<part>{_PART}))?|(?P<rel>this|last){GAP}(?P<part2>{_PART}))\b",
    "weekday": (
        rf"(?P<mod>(?:early|earlier|late|later){GAP}(?:on{GAP})?)?(?:the{GAP}(?P<part0>{_PART}|early{GAP}hours){GAP}of{GAP})?(?:(?:the{GAP})?{_DEICTIC}{GAP}|(?P<every>each|every){GAP})?(?P<weekday>{_WEEKDAY})"
        rf"(?P<plural>s)?(?:(?:{GAP}|-)(?P<part>{_PART})(?P<plural2>s)?)?(?!\w)"
    ),
    "ago": (
        rf"{_ABOUT}?(?:(?P<count>{_COUNT}){GAP})?(?P<unit>{_UNIT})s?(?:{GAP}or{GAP}(?:so|two|more))?{GAP}(?P<dir>ago|earlier|later|from{GAP}now|hence|before|after"
        rf"{GAP}that|beforehand|afterwards?)(?!\w)"
    ),
    "span": (
        rf"{_ABOUT}?(?:the{GAP}|these{GAP}|those{GAP})?(?:(?P<dir>last|past|next|first|coming|previous|following|final|final|recent|early|preceding|latest){GAP})(?P<count>{_COUNT}){GAP}(?P<unit>{_UNIT})s?(?:{GAP}or{GAP}so)?(?!\w)"
    ),
    "each": rf"(?:each|every)(?:{GAP}(?P<count>\d{{1,2}}|two|three|four|five|six|ten|other))?{GAP}(?:(?P<unit>{_UNIT})|(?P<season>{_SEASON})|(?P<month>{_MONTH})|(?P<part>{_PART}))s?(?!\w)",
    "period": rf"{_MOD}(?:(?:the|a){GAP})?{_DEICTIC}{GAP}(?P<fiscal>fiscal{GAP}|financial{GAP}|calendar{GAP})?(?P<unit>{_UNIT})(?!\w)(?!{GAP}old)",
    "recent": rf"(?:the{GAP}|in{GAP}the{GAP})?(?P<dir>recent|past|last|coming|next|future){GAP}(?:few{GAP}|several{GAP}|couple{GAP}of{GAP})?(?P<unit>{_UNIT})s(?:{GAP}and{GAP}\w+s)?(?!\w)",
    "duration": (
        rf"{_ABOUT}?(?:the{GAP}|these{GAP}|those{GAP}|another{GAP})?(?P<count>{_COUNT})(?:(?:{GAP}|\s?(?:-|–|to|or)\s?)(?:to{GAP}|or{GAP})?(?P<upper>{_COUNT}))?"
        rf"(?P<hyphen>-|{GAP})(?P<unit>{_UNIT})(?P<plural>s)?(?P<half>{GAP}and{GAP}a{GAP}half)?(?:-(?P<tail>long|old))?(?!\w)"
    ),
    "adverb": rf"(?P<word>daily|hourly|weekly|monthly|quarterly|annually|yearly|nightly|biweekly|semiannually|once{GAP}an?{GAP}(?P<unit>{_UNIT})|twice{GAP}an?{GAP}(?P<unit2>{_UNIT}))\b",
    "the_unit": rf"{_MOD}(?:the{GAP}(?P<full>full{GAP}|whole{GAP}|entire{GAP})?)?(?P<fiscal>fiscal{GAP})?(?P<unit>year|quarter|month|week|weekend|day|morning|afternoon|evening|night)(?P<end>-end|{GAP}end)?(?!\w|['’])",
    "year_ago": rf"(?:the{GAP}(?:comparable{GAP}|same{GAP})?)?(?P<ago>year-ago|year-earlier)(?:{GAP}(?P<unit>quarter|period|month|week))?(?!\w)",
    "holiday": rf"(?:(?P<rel>last|this|next){GAP})?(?P<name>{_any([*FIXED_HOLIDAYS, *WEEKDAY_HOLIDAYS, *EASTER_HOLIDAYS])})(?:,?{GAP}(?P<year>{_YEAR}))?(?!\w|-)",
    "vague": (
        rf"(?P<word>recently|lately|previously|formerly|currently|presently|nowadays|these{GAP}days|right{GAP}now|now|at"
        rf"{GAP}present|at{GAP}the{GAP}moment|soon|shortly|the{GAP}(?:near{GAP}|distant{GAP})?future|the{GAP}past|the{GAP}near{GAP}term|current|recent|future|in{GAP}the{GAP}meantime)(?!\w|-)"
    ),
}  # fmt: skip


class Form(msgspec.Struct, frozen=True):
    """One form of time expression: its name and its pattern."""

    name: str
    pattern: re.Pattern[str]


FORMS: tuple[Form, ...] = tuple(Form(name, re.compile(pattern, re.IGNORECASE)) for name, pattern in PATTERNS.items())
_UNNAMED = re.compile(r"\(\?P<\w+>")
ANY_FORM = re.compile(
    r"(?<![\w$£€#])(?:" + "|".join(f"(?P<{name}>{_UNNAMED.sub('(?:', p)})" for name, p in PATTERNS.items()) + ")",
    re.IGNORECASE,
)
"""Matches where an expression starts; its ``lastgroup`` names the form."""
