"""Readings of dates that name their place in the calendar: days, months, seasons, quarters, years, holidays."""

from __future__ import annotations

import re
from datetime import date, timedelta

from rashomon.annotate.timex.scene import (
    Match,
    Reading,
    Scene,
    day_number,
    day_value,
    folded,
    mod_of,
    nearest_year,
    part_code,
    year_number,
)
from rashomon.lexicon.calendar import easter, nth_weekday
from rashomon.lexicon.calendar_words import EASTER_HOLIDAYS, FIXED_HOLIDAYS, MONTHS, SEASONS, WEEKDAY_HOLIDAYS, WEEKDAYS
from rashomon.lexicon.numbers import ORDINALS

_BACKWARD = frozenset({"last", "past", "previous", "this past"})
_FORWARD = frozenset({"next", "coming", "following", "this coming"})


def read_iso(match: Match, scene: Scene) -> Reading | None:
    """``2024-10-24``, ``2024-10-24T14:30``."""
    value = day_value(int(match["year"]), int(match["month"]), int(match["day"])) if int(match["year"]) else None
    if value is None:
        return None
    return Reading(f"{value}T{match['hour']}:{match['minute']}", "TIME") if match["hour"] else Reading(value)


def read_numeric(match: Match, scene: Scene) -> Reading | None:
    """``24/10/2024``: day first, as most of the world writes, unless month first alone fits or lies nearer to today."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    year += 0 if len(match["year"]) == 4 else 2000 if year < 50 else 1900
    values = [value for value in (day_value(year, two, one), day_value(year, one, two)) if value] if year else []
    if not values or not 1000 <= year <= 2100:
        return None
    today = scene.today
    if today is not None:
        values.sort(key=lambda value: abs((date.fromisoformat(value) - today).days))
    return Reading(values[0])


_A_MARCH = re.compile(r"\b(?:Long|Great|Grand|Big|Silent|Freedom|Peace|Victory|Women['’]s)\s$")
"""What makes 'March' a name with a number behind it, not a month: 'the Great March 9 rocket'."""


def read_day_of_month(match: Match, scene: Scene) -> Reading | None:
    """``Sunday, March 8th, 2020``, ``22-24 October``, ``the morning of Oct. 24``."""
    month = MONTHS[match["month"].rstrip(".").casefold()]
    day = day_number(match["day"])
    if day is None or (match[0].startswith("March") and _A_MARCH.search(scene.before)):
        return None
    year = year_number(match["year"]) if match["year"] else nearest_year(scene, month, day)
    resolved = "stated" if match["year"] else scene.by
    value = day_value(year, month, day)
    if value is None:
        return None
    if match["until"]:
        last = day_value(year, month, day_number(match["until"]) or 0)
        if last is not None and last > value:
            return Reading(f"{value}/{last}", "DATE", resolved, mod_of(match))
    if match["part"]:
        return Reading(value + part_code(match["part"]), "TIME", resolved)
    weekday = match["weekday"] if year is None else None
    number = WEEKDAYS[weekday.rstrip(".").casefold()] if weekday else None
    return Reading(value, "DATE", resolved, mod_of(match), weekday=number)


def read_month(match: Match, scene: Scene) -> Reading | None:
    """``February 2022``, ``last May``, ``early November``, ``June last year``."""
    name, rel, mod, today = match["month"] or match["alone"], folded(match["rel"]), mod_of(match), scene.today
    month = MONTHS[name.rstrip(".").casefold()]
    if match["year"]:
        return Reading(f"{year_number(match['year']) or 0:04d}-{month:02d}", mod=mod)
    if match["yearrel"]:
        return Reading(f"{relative_year(match['yearrel'], scene)}-{month:02d}", resolved=scene.by, mod=mod)
    doubtful = name.casefold() in ("may", "march") or re.match(r"\s[A-Z][a-z]", scene.after) is not None
    if doubtful and not (rel or mod or scene.introduced):
        return None  # the verbs, a person's name
    if today is None:
        return Reading(f"XXXX-{month:02d}", resolved="open", mod=mod)
    if rel in _BACKWARD:
        year = today.year - (month >= today.month)
    elif rel in _FORWARD:
        year = today.year + (month <= today.month)
    else:
        year = today.year if rel else nearest_year(scene, month) or today.year
    return Reading(f"{year:04d}-{month:02d}", resolved="published", mod=mod)


def read_months(match: Match, scene: Scene) -> Reading | None:
    """``the April-June quarter``: ``2024-Q2``; ``June-August 2023``: a period of months."""
    first, last = (MONTHS[match[name].rstrip(".").casefold()] for name in ("month", "until"))
    year = year_number(match["year"]) if match["year"] else nearest_year(scene, last)
    if first == last:
        return None
    if year is not None and scene.today is not None and not match["year"]:
        year -= year == scene.today.year and first > scene.today.month and scene.tense() == "past"
    resolved = "stated" if match["year"] else scene.by
    if last - first == 2 and last % 3 == 0:
        return Reading(f"{'XXXX' if year is None else f'{year:04d}'}-Q{last // 3}", resolved=resolved)
    if year is None:
        return Reading(f"XXXX-{first:02d}/XXXX-{last:02d}", resolved="open")
    return Reading(f"{year - (first > last):04d}-{first:02d}/{year:04d}-{last:02d}", resolved=resolved)


def relative_year(word: str, scene: Scene) -> str:
    """The year that 'last year', 'this year' or 'next year' names; ``XXXX`` without a date to count from."""
    if scene.today is None:
        return "XXXX"
    return f"{scene.today.year + {'last': -1, 'previous': -1, 'next': 1}.get(folded(word), 0):04d}"


_TUMBLE = re.compile(
    r"\b(?:hurt|unhurt|injur(?:ed|y|ies)|uninjured|unharmed|killed|died|dead|surviv(?:ed|es?|ing)|wounded|broke|broken|bruised|fractured)\s(?:[\w’'-]+\s){0,4}(?:in|by|from|during|after|of|since)\s$",
    re.IGNORECASE,
)
"""Who was hurt in the fall had one."""
_NAMED_FOR = re.compile(
    r"\s(?:Olympics?|Paralympics?|Games|Palace|Classic|Meeting|Summit|Street|Park|Garden|Festival)\b"
)
"""What bears the name of a season: 'the Winter Palace'."""


def read_season(match: Match, scene: Scene) -> Reading | None:
    """``last summer``, ``the winter of 1994``; a bare 'fall' or 'spring' is none."""
    rel, mod, today = folded(match["rel"]), mod_of(match), scene.today
    code = SEASONS[match["season"].casefold()]
    if match["year"]:
        return Reading(f"{year_number(match['year']) or 0:04d}-{code}", mod=mod)
    if match["season"][0].isupper() and _NAMED_FOR.match(scene.after):
        return None
    if not rel and not mod and not (match[0][:4].casefold() == "the " and scene.introduced):
        return None
    if code == "FA" and not rel and not mod and _TUMBLE.search(scene.sentence()[0]):
        return None
    if today is None:
        return Reading(f"XXXX-{code}", resolved="open", mod=mod)
    first_month, year = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code], today.year
    if rel in _BACKWARD:
        year -= first_month + 2 >= today.month
    elif rel in _FORWARD:
        year += first_month <= today.month
    elif not rel:
        ahead = scene.tense() == "future"
        year += (first_month + 2 < today.month and ahead) - (first_month > today.month and not ahead)
    return Reading(f"{year:04d}-{code}", resolved="published", mod=mod)


_PLAY = re.compile(
    r"\b(?:touchdowns?|field\sgoals?|quarterbacks?|halftime|half-time|overtime|kickoff|fumbles?|fumbled|interceptions?|punts?|punted"
    r"|rebounds?|three-pointers?|3-pointers?|free\sthrows?|layups?|dunks?|scored|linebackers?|cornerbacks?"
    r"|receivers?|referees?|dribbl\w+|halfback|TDs?)\b|\d[ -]yards?\b|\b\d{1,3}[-–]\d{1,3}\b(?!\s(?:percent|per))"
    r"|\b(?:drive|play|possession|snap|basket|minutes?|seconds)\sof\s(?:the\s)?$",
    re.IGNORECASE,
)
_TRADE = re.compile(
    r"\b(?:profits?|earnings|earned|revenues?|sales|income|gdp|growth|economy|economic|percent|per\scent|fiscal|shares?|shareholders?|results"
    r"|analysts?|company|firm|bank|inflation|output|orders|demand|investors?|losses|loss|exports?|imports?|market|prices?|spending|dividends?"
    r"|unemployment|jobs|production|construction)\b|[$£€%]",
    re.IGNORECASE,
)


def _is_of_a_match(scene: Scene) -> bool:
    """Whether a quarter is one of a match: its sentence tells of play and of nothing that is reckoned by quarters."""
    before, after = scene.sentence()
    return bool(_PLAY.search(before) or _PLAY.search(after)) and not (_TRADE.search(before) or _TRADE.search(after))


def read_quarter(match: Match, scene: Scene) -> Reading | None:
    """``the third quarter``, ``Q3 2024``, ``the second half of 2023``, ``next year's first quarter``."""
    nth = match["q"] or match["nth"].casefold()
    number = ORDINALS.get(nth) or int(nth[0])
    half = (match["unit"] or "").casefold() == "half"
    stated, rel, today = match["year"] or match["year0"], match["yearrel"] or match["yearrel2"], scene.today
    if half and (number > 2 or not (stated or rel)):
        return None  # of a match, a show, a sentence
    code = f"{'H' if half else 'Q'}{number}"
    if stated:
        return Reading(f"{year_number(stated) or 0:04d}-{code}", mod=mod_of(match))
    if rel or today is None:
        return Reading(f"{relative_year(rel, scene) if rel else 'XXXX'}-{code}", resolved=scene.by)
    if not (match["pre"] or match["q"]) and _is_of_a_match(scene):
        return Reading(f"XXXX-{code}", resolved="open")
    current = (today.month - 1) // 3 + 1
    if match["pre"]:
        year = today.year - 1
    elif number > current:
        year = today.year - (scene.tense() != "future")
    else:
        year = today.year + (current - number >= 2 and scene.tense() == "future")
    return Reading(f"{year:04d}-{code}", resolved="published", mod=mod_of(match))


_TENS = "twenties thirties forties fifties sixties seventies eighties nineties".split()


def read_decade(match: Match, scene: Scene) -> Reading | None:
    """``the 1990s``, ``the late '80s``, ``the nineties``; 'in his sixties' is an age."""
    mod = mod_of(match)
    if match["full"]:
        return Reading(match["full"], mod=mod)
    if match["two"]:
        return Reading("19" + match["two"], mod=mod)
    if match[0][:4].casefold() != "the ":
        return None
    return Reading(f"19{_TENS.index(match['word'].casefold()) + 2}", mod=mod)


def read_century(match: Match, scene: Scene) -> Reading | None:
    """``the 20th century``: ``19``."""
    number = day_number(match["nth"])
    return Reading(f"{number - 1:02d}", mod=mod_of(match)) if number and number <= 30 else None


def read_years(match: Match, scene: Scene) -> Reading | None:
    """``2019-2021``, ``2023/24``: a period."""
    first, until = match["year"], match["until"]
    last = until if len(until) == 4 else first[:2] + until
    return Reading(f"{first}/{last}") if 1400 <= int(first) < int(last) <= 2100 else None


_COUNTED = re.compile(r"\s(?:[a-z]+(?<!s)s|people|men|women|children|troops|dead)\b")
_MEASURED = re.compile(
    r"\s?(?:%|per\s?cent|percent|metres|meters|km|kg|people|troops|dead|GMT|feet|miles|tons|tonnes)\b"
)
_OF_A_YEAR = re.compile(
    r"(?:\b(?:the|its|his|her|their|our|this|that|last)|['’]s)\s"
    r"(?:(?!(?:first|last|next|other|more|some|most|about|around|over|under|nearly|almost|roughly|estimated|additional|total|remaining|all|of|for|and)\s)"
    r"[a-z-]+\s)?$",
    re.IGNORECASE,
)
"""What stands before a year that something is of: 'the 2014 floods', 'the disputed 2019 elections'."""
_PEOPLE = re.compile(
    r"\s(?:[a-z]+\s)?(?:people|men|women|children|troops|dead|[a-z]*(?:workers|soldiers|residents|employees|staff|victims|refugees|migrants"
    r"|delegates|passengers|students|prisoners|members|police|officers|jobs|homes|houses|shares|votes|miles|euros|dollars|pounds))\b"
)
_NUMBERED = re.compile(r"(?:\b(?:No\.|Room|Flight|Route|Highway|than|some|nearly|least|about)|[:-])\s*$")


def read_year(match: Match, scene: Scene) -> Reading | None:
    """``1988``, ``fiscal 1989``, ``the end of 1990``, ``nineteen ninety-six``; not a count of things."""
    number, mod = year_number(match["year"]), mod_of(match)
    if number is None or mod == "later" or _MEASURED.match(scene.after):
        return None
    if not scene.introduced:
        if scene.before.rstrip().endswith("-"):
            return None
        if not (match["fiscal"] or mod or "year" in match[0].casefold() or not match["year"].isdecimal()) and (
            not 1900 <= number <= 2100
            or (_COUNTED.match(scene.after) and not _is_of_a_year(scene))
            or _NUMBERED.search(scene.before)
        ):
            return None
    return Reading(f"{number:04d}", mod=mod)


def _is_of_a_year(scene: Scene) -> bool:
    return _OF_A_YEAR.search(scene.before) is not None and not _PEOPLE.match(scene.after)


_DECORATION = re.compile(
    r"\s(?:trees?|cards?|carols?|cakes?|pudding|jumpers?|sweaters?|decorations?|ornaments?|crackers?|eggs?|bunny|costumes?)\b",
    re.IGNORECASE,
)


def _holiday_value(name: str, year: int) -> str:
    if name in FIXED_HOLIDAYS:
        return f"{year:04d}-{FIXED_HOLIDAYS[name]}"
    if name in WEEKDAY_HOLIDAYS:
        return nth_weekday(year, *WEEKDAY_HOLIDAYS[name]).isoformat()
    return (easter(year) + timedelta(days=EASTER_HOLIDAYS[name])).isoformat()


def _years_on(ahead: int, scene: Scene, name: str, today: date) -> int:
    """How many years on from the present one a holiday lies that is ``ahead`` days away in the present one: the last
    one if that is over since a month at most, or no verb looks ahead; that of tomorrow is tomorrow's."""
    if ahead > 120:
        return -(ahead > 365 - _JUST_OVER or scene.tense() != "future")
    coming = (date.fromisoformat(_holiday_value(name, today.year + 1)) - today).days
    return int(coming <= 1 or (coming <= _JUST_OVER and scene.tense() == "future"))


_JUST_OVER = 31


def read_holiday(match: Match, scene: Scene) -> Reading | None:
    """``Christmas Day``, ``last Thanksgiving``, ``Good Friday 2023``."""
    name, rel, today = folded(match["name"]), folded(match["rel"]), scene.today
    if match["name"][0].islower() or _DECORATION.match(scene.after):
        return None
    if match["year"]:
        return Reading(_holiday_value(name, year_number(match["year"]) or 1900))
    if today is None:
        return Reading(f"XXXX-{FIXED_HOLIDAYS[name]}", resolved="open") if name in FIXED_HOLIDAYS else None
    ahead = (date.fromisoformat(_holiday_value(name, today.year)) - today).days
    year = (
        today.year - (rel == "last" and ahead >= 0) + (rel == "next" and ahead <= 0)
        if rel
        else today.year + _years_on(ahead, scene, name, today)
    )
    return Reading(_holiday_value(name, year), resolved="published")
