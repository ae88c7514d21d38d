"""The forms of time expressions: how each may begin, and its pattern.

The groups of a pattern carry what its reading needs. A form is tried only where one of its first words stands, in the
order of this table, so that a longer form comes before the shorter that it holds.
"""

from __future__ import annotations

import functools
import re

import msgspec

from rashomon.annotate.timex.words import (
    ABOUT,
    ANY_WEEKDAY,
    COUNT,
    DAY,
    GAP,
    MERIDIEM,
    MOD,
    MONTH,
    MONTH_ALONE,
    NUMBER,
    ORDINAL_DAY,
    PART,
    RELATION,
    SEASON,
    UNIT,
    UNTIL,
    WEEKDAY,
    YEAR,
    ZONE,
    any_of,
)
from rashomon.lexicon.calendar_words import (
    EASTER_HOLIDAYS,
    FIXED_HOLIDAYS,
    MONTHS,
    SEASONS,
    UNITS,
    WEEKDAY_HOLIDAYS,
    WEEKDAYS,
)
from rashomon.lexicon.numbers import CARDINALS, ORDINALS


class Form(msgspec.Struct, frozen=True):
    """One form: its name, its possible first words (folded; ``0`` for digits), and its pattern."""

    name: str
    starts: frozenset[str]
    source: str


_MODS = "early earlier late later mid very the "
_RELATIONS = "last past this next coming previous following same that current latest "
_COUNTS = (
    "0 a an half couple few several many some dozens hundreds thousands hundred thousand " + " ".join(CARDINALS) + " "
)
_ABOUTS = "about around almost nearly roughly approximately more less just at up no as over under "
_HOURS = any_of(word for word, value in CARDINALS.items() if 1 <= value <= 12)
_MONTHS, _WEEKDAYS, _UNITS = (" ".join(words) + " " for words in (MONTHS, WEEKDAYS, UNITS))
_PARTS = "mid midmorning midafternoon morning afternoon evening night dawn dusk "
_SPOKEN_YEARS = "eighteen nineteen twenty two "
_HOLIDAYS = [*FIXED_HOLIDAYS, *WEEKDAY_HOLIDAYS, *EASTER_HOLIDAYS]


def _form(name: str, starts: str, *pattern: str) -> Form:
    return Form(name, frozenset(starts.split()), "".join(pattern))


FORMS: tuple[Form, ...] = (
    _form(
        "iso", "0",
        r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d)?",
        r"(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)",
    ),
    _form("slashes", "0", r"(?P<one>\d{1,2})/(?P<two>\d{1,2})/(?P<year>\d{4}|\d\d)(?![\d/])"),
    _form("points", "0", r"(?P<one>\d{1,2})\.(?P<two>\d{1,2})\.(?P<year>\d{4})(?!\d)"),
    _form(
        "clock", "0 about around shortly just nearly almost noon midday midnight " + _COUNTS,
        rf"(?:(?:about|around|(?:shortly|just){GAP}(?:before|after)|nearly|almost){GAP})?(?:",
        rf"(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?(?::[0-5]\d)?\s?(?P<half>{MERIDIEM})",
        r"|(?P<hour24>[01]?\d|2[0-4])(?::|h)(?P<minute24>[0-5]\d)(?::[0-5]\d)?(?![\d:])",
        rf"|(?P<hour4>[01]\d|2[0-3])\.?(?P<minute4>[0-5]\d)(?={GAP}?(?:hours\b|hrs\b|(?-i:GMT|UTC)))",
        rf"|(?P<oclock>\d{{1,2}}|{NUMBER})\s?o['’]clock",
        rf"|(?P<plain>\d{{1,2}}|{_HOURS})(?={GAP}in{GAP}the{GAP}(?:morning|afternoon|evening)\b)",
        rf"|(?:(?<=morning\sat\s)|(?<=afternoon\sat\s)|(?<=evening\sat\s))(?P<bare>\d{{1,2}}|{_HOURS})(?![\w:-]|[.,]\d|{GAP}(?-i:[A-Z])|{GAP}[a-z]+s\b)",
        r"|(?P<word>noon|midday|midnight)\b)",
        rf"(?:{GAP}in{GAP}the{GAP}(?P<part>morning|afternoon|evening)\b)?(?:(?P<zone>{ZONE}))?",
    ),
    _form(
        "month_day", _MODS + "this " + _WEEKDAYS + _MONTHS,
        rf"{MOD}(?:(?:the{GAP}(?P<part>{PART}){GAP}of|this{GAP}coming){GAP})?(?:(?P<weekday>{ANY_WEEKDAY}),?{GAP}(?:the{GAP})?)?",
        rf"(?P<month>{MONTH}){GAP}?(?:the{GAP})?(?P<day>{DAY}){UNTIL}(?:,?{GAP}(?:of{GAP})?(?P<year>{YEAR}))?(?!\d)",
    ),
    _form(
        "day_month", _MODS + _WEEKDAYS + "0 thirty " + _SPOKEN_YEARS + " ".join(ORDINALS),
        rf"{MOD}(?:the{GAP}(?P<part>{PART}){GAP}of{GAP})?(?:(?P<weekday>{ANY_WEEKDAY}),?{GAP})?(?:the{GAP})?",
        rf"(?P<day>{DAY}){UNTIL}{GAP}(?:of{GAP})?(?P<month>{MONTH})(?:,?{GAP}(?P<year>{YEAR}))?(?!\w)",
    ),
    _form(
        "months", "the " + _MONTHS,
        rf"(?:the{GAP})?(?P<month>{MONTH})(?:\s?[-–—]\s?|{GAP}(?:to|through){GAP}(?={MONTH}{GAP}(?:quarter|period|half)\b))",
        rf"(?P<until>{MONTH})(?:(?:{GAP}|-)(?:quarter|period|half)\b)?(?:,?{GAP}(?:of{GAP}|in{GAP})?(?P<year>{YEAR}))?(?!\w|\s?\d)",
    ),
    _form(
        "month", _MODS + _RELATIONS + _MONTHS,
        rf"{MOD}(?:{RELATION}{GAP})?(?:(?P<month>{MONTH})(?:,?{GAP}(?:of{GAP})?(?:(?P<year>{YEAR})|(?P<yearrel>last|this|next){GAP}",
        rf"year))|(?P<alone>{MONTH_ALONE}))(?!\w)",
    ),
    _form(
        "quarter", _RELATIONS + "early late the year fiscal 0 q q1 q2 q3 q4 first second third fourth",
        rf"(?:(?P<mod>early|late){GAP}(?:in{GAP})?)?(?:the{GAP}(?!\w+-quarter))?(?:(?P<yearrel>last|this|next|previous){GAP}",
        rf"year['’]s{GAP}|(?P<pre>year-ago|year-earlier){GAP}|fiscal(?:{GAP}|-)|(?P<year0>{YEAR}){GAP})?(?:(?P<nth>first|",
        rf"second|third|fourth|1st|2nd|3rd|4th)(?:-|{GAP})(?P<unit>quarter|half)|(?-i:Q(?P<q>[1-4])))(?!\w|-)(?:,?{GAP}",
        rf"(?:of{GAP})?(?:fiscal{GAP})?(?P<year>{YEAR})|{GAP}(?:of{GAP})?(?P<yearrel2>last|this|next){GAP}year)?",
    ),
    _form(
        "season", _MODS + _RELATIONS + " ".join(SEASONS),
        rf"(?:(?P<mod>early|late|mid)(?:{GAP}|-))?(?:the{GAP})?(?:(?P<mod2>early|late){GAP})?(?:{RELATION}{GAP})?",
        rf"(?P<season>{SEASON})(?:{GAP}(?:of{GAP})?(?P<year>{YEAR}))?(?!\w|-)",
    ),
    _form(
        "decade", _MODS + "0 ' ’ twenties thirties forties fifties sixties seventies eighties nineties",
        rf"{MOD}(?:the{GAP})?(?:(?P<mod2>early|late|mid)(?:{GAP}|-))?(?:(?P<full>1[5-9]\d|20\d)0['’]?s|['’](?P<two>\d)0s",
        r"|(?P<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))(?!\w)",
    ),
    _form(
        "century", _MODS + "0 twenty " + " ".join(ORDINALS),
        rf"{MOD}(?:the{GAP})?(?:(?P<mod2>early|late|mid)(?:{GAP}|-))?(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|twenty-first|{ORDINAL_DAY})",
        rf"(?:{GAP}|-)century\b",
    ),
    _form("years", "0", r"(?P<year>(?:1\d|20)\d\d)(?:-|–|—|/)(?P<until>(?:19|20)?\d\d)(?![\d/-])"),
    _form(
        "year", _MODS + "fiscal fy year 0 " + _SPOKEN_YEARS,
        rf"{MOD}(?:the{GAP}year{GAP})?(?P<fiscal>fiscal{GAP}(?:year{GAP})?|FY)?(?P<year>{YEAR})(?!\w|['’]s\b|-\d)",
    ),
    _form(
        "day", _MODS + "midmorning midafternoon today yesterday tomorrow tonight overnight day this last",
        rf"(?P<mod>(?:early|earlier|late|later){GAP}(?:on{GAP})?)?(?:(?P<part0>mid-?(?:morning|afternoon)){GAP})?(?:the{GAP})?",
        rf"(?:(?P<word>today|yesterday|tomorrow|tonight|overnight|day{GAP}before{GAP}yesterday|day{GAP}after{GAP}tomorrow)",
        rf"(?:{GAP}(?P<part>{PART}))?|(?P<rel>this|last){GAP}(?P<part2>{PART}))\b",
    ),
    _form(
        "weekday", _MODS + _RELATIONS + "each every " + _WEEKDAYS,
        rf"(?P<mod>(?:early|earlier|late|later){GAP}(?:on{GAP})?)?(?:the{GAP}(?P<part0>{PART}|early{GAP}hours){GAP}of{GAP})?",
        rf"(?:(?:the{GAP})?{RELATION}{GAP}|(?P<every>each|every){GAP})?(?P<weekday>{WEEKDAY})(?P<plural>s)?",
        rf"(?:(?:{GAP}|-)(?P<part>{PART})(?P<plural2>s)?)?(?!\w)",
    ),
    _form(
        "ago", _ABOUTS + _COUNTS + _UNITS + "seconds minutes hours days weeks months years decades centuries some",
        rf"{ABOUT}?(?:(?P<count>{COUNT}){GAP})?(?P<unit>{UNIT})s?(?:{GAP}or{GAP}(?:so|two|more))?{GAP}(?P<way>ago|earlier|later",
        rf"|from{GAP}now|hence|before(?=[.,;])|beforehand|afterwards?)(?!\w)",
    ),
    _form(
        "span", _RELATIONS + _ABOUTS + "the these those first final recent early preceding",
        rf"{ABOUT}?(?:(?:the|these|those){GAP})?(?:last|past|next|first|coming|previous|following|final|recent|early|preceding",
        rf"|latest){GAP}(?P<count>{COUNT}){GAP}(?P<unit>{UNIT})s?(?:{GAP}or{GAP}so)?(?!\w)",
    ),
    _form(
        "each", "each every",
        rf"(?:each|every)(?:{GAP}(?P<count>\d{{1,2}}|two|three|four|five|six|ten|other))?{GAP}(?:(?P<unit>{UNIT})",
        rf"|(?P<season>{SEASON})|(?P<month>{MONTH})|(?P<part>{PART}))s?(?!\w)",
    ),
    _form(
        "year_ago", "the year",
        rf"(?:the{GAP}(?:(?:comparable|same|corresponding){GAP})?)?year-(?:ago|earlier)",
        rf"(?:{GAP}(?P<unit>quarter|period|month|week))?(?!\w)",
    ),
    _form(
        "period", _MODS + _RELATIONS + "a",
        rf"{MOD}(?:(?:the|a){GAP})?{RELATION}{GAP}(?:(?:fiscal|financial|calendar){GAP})?(?P<unit>{UNIT})(?![\w-])(?!{GAP}old)",
    ),
    _form(
        "recent", "the recent past last coming next future",
        rf"(?:the{GAP})?(?:recent|past|last|coming|next|future){GAP}(?P<unit>{UNIT})s(?:{GAP}and{GAP}\w{{3,8}}s)?(?!\w)",
    ),
    _form(
        "duration", _ABOUTS + _COUNTS + "the these those another",
        rf"{ABOUT}?(?:(?:the|these|those|another){GAP}(?![\w.,]{{1,12}}-))?(?P<count>{COUNT})",
        rf"(?:(?:{GAP}(?:to|or){GAP}|\s?(?:-|–)\s?(?:to\s)?)(?P<upper>{NUMBER}))?",
        rf"(?P<hyphen>-|{GAP})(?P<unit>{UNIT})(?P<plural>s)?(?P<half>{GAP}and{GAP}a{GAP}half)?(?:-(?P<tail>long|old))?(?!\w)",
    ),
    _form(
        "some_units", "minutes hours days weeks months years decades centuries",
        rf"(?P<unit>minute|hour|day|week|month|year|decade|centurie)s(?:{GAP}(?:or|and){GAP}(?:weeks|months|years))?(?![\w-])",
    ),
    _form(
        "adverb", "daily hourly weekly monthly annually yearly nightly biweekly semiannually once twice",
        r"(?P<word>daily|hourly|weekly|monthly|annually|yearly|nightly|biweekly|semiannually",
        rf"|(?:once|twice){GAP}an?{GAP}(?P<unit>{UNIT}))\b",
    ),
    _form(
        "the_unit", _MODS + "year",
        rf"{MOD}(?:the{GAP}(?:(?:full|whole|entire){GAP})?)?(?:fiscal{GAP})?(?P<unit>year|quarter|month|weekend|week|day)",
        rf"(?P<end>-end|{GAP}end)?(?![\w’'-])",
    ),
    _form(
        "holiday", "last this next " + " ".join(name.split()[0].split("'")[0] for name in _HOLIDAYS),
        rf"(?:(?P<rel>last|this|next){GAP})?(?P<name>{any_of(_HOLIDAYS)})(?:,?{GAP}(?P<year>{YEAR}))?(?!\w|-)",
    ),
    _form(
        "vague", "recently lately currently presently nowadays these right now at soon shortly the current recent",
        rf"(?P<word>recently|lately|currently|presently|nowadays|these{GAP}days|right{GAP}now|now|at{GAP}(?:present|the{GAP}moment)",
        rf"|soon|shortly|the{GAP}(?:(?:near|distant){GAP})?future|the{GAP}past|the{GAP}near{GAP}term|current|recent)(?![\w-])",
    ),
)  # fmt: skip


@functools.cache
def pattern_of(name: str) -> re.Pattern[str]:
    """The compiled pattern of a form, made when first needed."""
    return re.compile(next(form.source for form in FORMS if form.name == name), re.IGNORECASE)


@functools.cache
def forms_by_start() -> dict[str, tuple[str, ...]]:
    """The names of the forms that may begin with a word, in the order of the table."""
    starts = sorted({start for form in FORMS for start in form.starts})
    return {start: tuple(form.name for form in FORMS if start in form.starts) for start in starts}
