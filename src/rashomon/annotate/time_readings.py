"""What each form of time expression says: from a match to a TIMEX3 value, resolved where a date to resolve by is known.

One function per form of ``time_patterns``; each returns None where the words turn out to be no time expression.
Conventions are those of TIMEX3 as used in TempEval-3 (UzZaman et al., 2013).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

import msgspec

from rashomon.lexicon.calendar import day_of, easter, nth_weekday, week_value
from rashomon.lexicon.calendar_words import (
    DAY_PARTS,
    EASTER_HOLIDAYS,
    FIXED_HOLIDAYS,
    MONTHS,
    SEASONS,
    UNITS,
    WEEKDAY_HOLIDAYS,
    WEEKDAYS,
    ZONES,
)
from rashomon.lexicon.numbers import CARDINALS, ORDINALS, number_value, spoken_year


class Scene(msgspec.Struct, frozen=True):
    """What stands around an expression: the date to resolve by, the time last spoken of, and the tense."""

    today: date | None
    focus: str | None
    """The value of the last date before this one in the article."""
    future: Callable[[], bool]
    """Whether the clause speaks of what is to come."""
    before: str
    """The words just before the expression."""
    after: str
    """The words just after it."""


class Reading(msgspec.Struct, frozen=True):
    """What an expression says. ``resolved`` is what completed it: nothing, the article's date, or other dates in it."""

    value: str
    kind: str = "DATE"
    resolved: str = "stated"
    mod: str | None = None
    zone: str | None = None


Match = re.Match[str]
_PREPOSITION = re.compile(
    r"\b(?:in|of|since|until|till|by|from|to|between|during|before|after|through|for|around|about|mid|early|late)\s*$",
    re.IGNORECASE,
)
_NOUN_AFTER = re.compile(r"\s(?:[a-z]+(?<!s)s|people|men|women|children|troops|dead|feet|percent|per cent|km|kg)\b")


def _year(words: str) -> int | None:
    return int(words) if words[0].isdecimal() else spoken_year(words)


def _folded(words: str) -> str:
    return " ".join(words.casefold().replace("’", "'").split())


def _mod(match: Match) -> str | None:
    groups = match.groupdict()
    words = groups.get("mod") or groups.get("mod2") or groups.get("mod3")
    return _folded(words) if words else None


def _make_day(year: int | None, month: int, day: int) -> str | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    value = f"{'XXXX' if year is None else f'{year:04d}'}-{month:02d}-{day:02d}"
    try:
        date(2000 if year is None else year, month, day)
    except ValueError:
        return None
    return value


def _add_months(day: date, months: int) -> tuple[int, int]:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return year, month + 1


def _nearest_year(scene: Scene, month: int, day: int = 15) -> tuple[int | None, str]:
    """The year of a month or day named without one: the last one passed, or the coming one if the tense says so."""
    if scene.today is None:
        return None, "open"
    today, year = scene.today, scene.today.year
    ahead = (month, day) > (today.month, today.day if day != 15 else 31)
    if ahead and not scene.future():
        distance = (month - today.month) + (day - today.day) / 31
        return (year if distance <= 3 else year - 1), "published"
    if not ahead and scene.future() and month < today.month:
        return year + 1, "published"
    return year, "published"


# ---- dates ---------------------------------------------------------------------------------------------------------


def iso(match: Match, scene: Scene) -> Reading | None:
    value = _make_day(int(match["year"]), int(match["month"]), int(match["day"]))
    if value is None:
        return None
    if match["hour"]:
        return Reading(f"{value}T{match['hour']}:{match['minute']}", "TIME")
    return Reading(value)


def numeric(match: Match, scene: Scene) -> Reading | None:
    """Day first, as most of the world writes, unless only the month can come first or lies nearer to publication."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    year += 2000 if year < 50 else 1900 if year < 100 else 0
    readings = [v for v in (_make_day(year, two, one), _make_day(year, one, two)) if v]
    if not readings or not 1000 <= year <= 2100:
        return None
    today = scene.today
    if today is not None:
        readings.sort(key=lambda v: abs((date.fromisoformat(v) - today).days))
    return Reading(readings[0])


def _day_number(words: str) -> int | None:
    digits = re.match(r"\d+", words)
    if digits:
        return int(digits[0])
    folded = words.casefold()
    tens, _, rest = folded.rpartition("-")
    value = ORDINALS.get(rest)
    return None if value is None else value + CARDINALS.get(tens, 0)


def month_day(match: Match, scene: Scene) -> Reading | None:
    """``Sunday, March 8th, 2020``, ``22-24 October``."""
    month = MONTHS[match["month"].rstrip(".").casefold()]
    day = _day_number(match["day"])
    if day is None:
        return None
    year, resolved = (_year(match["year"]), "stated") if match["year"] else _nearest_year(scene, month, day)
    value = _make_day(year, month, day)
    if value is None:
        return None
    if match["until"]:
        last = _make_day(year, month, _day_number(match["until"]) or 0)
        if last is not None and last > value:
            return Reading(f"{value}/{last}", "DATE", resolved, _mod(match))
    if match["part"]:
        return Reading(value + "T" + DAY_PARTS[match["part"].replace("-", "").casefold()], "TIME", resolved)
    return Reading(value, "DATE", resolved, _mod(match))


def month(match: Match, scene: Scene) -> Reading | None:
    name = match["month"] or match["alone"]
    number = MONTHS[name.rstrip(".").casefold()]
    rel = _folded(match["rel"] or "")
    mod = _mod(match)
    today = scene.today
    if match["year"]:
        return Reading(f"{_year(match['year']) or 0:04d}-{number:02d}", mod=mod)
    if match["yearrel"]:
        year = _relative_year(match["yearrel"], scene)
        return Reading(f"{year}-{number:02d}", resolved=_by(scene), mod=mod)
    if not rel and not mod:
        if name.casefold() in ("may", "march") and not _PREPOSITION.search(scene.before):
            return None
        if re.match(r"\s[A-Z][a-z]", scene.after) and not _PREPOSITION.search(scene.before):
            return None  # a person's name
    if today is None:
        return Reading(f"XXXX-{number:02d}", resolved="open", mod=mod)
    if rel in ("last", "past", "previous", "this past"):
        year = today.year - (number >= today.month)
    elif rel in ("next", "coming", "following", "this coming"):
        year = today.year + (number <= today.month)
    elif rel:
        year = today.year
    else:
        year = _nearest_year(scene, number)[0] or today.year
    return Reading(f"{year}-{number:02d}", resolved="published", mod=mod)


def _relative_year(word: str, scene: Scene) -> str:
    if scene.today is None:
        return "XXXX"
    return str(scene.today.year + {"last": -1, "next": 1}.get(_folded(word).split()[-1], 0))


def _by(scene: Scene) -> str:
    return "open" if scene.today is None else "published"


def season(match: Match, scene: Scene) -> Reading | None:
    name, rel = match["season"].casefold(), _folded(match["rel"] or "")
    code = SEASONS[name]
    if match["year"]:
        return Reading(f"{_year(match['year'])}-{code}", mod=_mod(match))
    the = match[0].casefold().startswith("the ") and _PREPOSITION.search(scene.before)
    if not rel and not the and not _mod(match):
        return None
    if name in ("fall", "spring") and not rel and not the:
        return None
    if scene.today is None:
        return Reading(f"XXXX-{code}", resolved="open", mod=_mod(match))
    first_month = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    year = scene.today.year
    if rel in ("last", "past", "previous"):
        year -= first_month + 2 >= scene.today.month
    elif rel in ("next", "coming"):
        year += first_month <= scene.today.month
    elif not rel and first_month > scene.today.month and not scene.future():
        year -= 1
    return Reading(f"{year}-{code}", resolved="published", mod=_mod(match))


def quarter(match: Match, scene: Scene) -> Reading | None:
    nth = match["q"] or match["nth"]
    number = int(nth) if nth.isdecimal() else ORDINALS.get(nth.casefold()) or int(nth[0])
    half = (match["unit"] or "").casefold() == "half"
    if half and number > 2:
        return None
    code = f"{'H' if half else 'Q'}{number}"
    stated = match["year"] or match["year0"]
    if stated:
        return Reading(f"{stated}-{code}", mod=_mod(match))
    rel = match["yearrel"] or match["yearrel2"]
    if half and not rel:
        return None  # of a match, a show, a sentence
    if rel:
        return Reading(f"{_relative_year(rel, scene)}-{code}", resolved=_by(scene))
    if scene.today is None:
        return Reading(f"XXXX-{code}", resolved="open")
    current = (scene.today.month - 1) // 3 + 1
    year = scene.today.year - (number > current or (number == current and not scene.future() and current == 4))
    if match["pre"]:
        year -= 1
    elif scene.future() and number < current:
        year += 1
    return Reading(f"{year}-{code}", resolved="published", mod=_mod(match))


def decade(match: Match, scene: Scene) -> Reading | None:
    if match["full"]:
        return Reading(match["full"], mod=_mod(match))
    if match["two"]:
        return Reading("19" + match["two"], mod=_mod(match))
    if not match[0].casefold().startswith("the"):
        return None
    if re.search(r"\b(?:in|of)\s+(?:his|her|their)\s*$", scene.before):
        return None
    tens = "twenties thirties forties fifties sixties seventies eighties nineties".split()
    return Reading(f"19{tens.index(match['word'].casefold()) + 2}", mod=_mod(match))


def century(match: Match, scene: Scene) -> Reading | None:
    nth = match["nth"].casefold()
    number = int(re.sub(r"\D", "", nth)) if nth[0].isdecimal() else _day_number(nth)
    return Reading(f"{number - 1:02d}", mod=_mod(match)) if number else None


def years(match: Match, scene: Scene) -> Reading | None:
    first, until = match["year"], match["until"]
    last = until if len(until) == 4 else first[:2] + until
    if not (1400 <= int(first) < int(last) <= 2100):
        return None
    return Reading(f"{first}/{last}")


def year(match: Match, scene: Scene) -> Reading | None:
    number = _year(match["year"])
    if number is None:
        return None
    if match["year"].isdecimal():
        named = bool(match["fiscal"] or match["mod"] or "year" in match[0].casefold())
        introduced = bool(_PREPOSITION.search(scene.before))
        if not named and not introduced:
            if number < 1900 or number > 2100 or _NOUN_AFTER.match(scene.after):
                return None
            if re.search(r"(?:\bNo\.|\bRoom|\bthan|\bsome|\bnearly|\bleast|\babout|:)\s*$", scene.before):
                return None
        if re.match(
            r"\s?(?:%|per\s?cent|percent|metres|meters|km|people|troops|dead|GMT|feet|miles|tons)\b", scene.after
        ):
            return None
        if not introduced and scene.before.rstrip().endswith("-"):
            return None
    if (match["mod"] or "").casefold() == "later":
        return None
    return Reading(f"{number:04d}", mod=_mod(match))


# ---- relative to today ----------------------------------------------------------------------------------------------


def _shift(today: date, unit: str, number: int) -> str | None:
    """The value of the unit that lies ``number`` units from the one that holds ``today``."""
    try:
        if unit == "D":
            return (today + timedelta(days=number)).isoformat()
        if unit in ("W", "2W", "WE"):
            return week_value(today + timedelta(weeks=number * (2 if unit == "2W" else 1))) + (
                "-WE" if unit == "WE" else ""
            )
        if unit == "M":
            return "{:04d}-{:02d}".format(*_add_months(today, number))
        if unit == "Q":
            year_, month_ = _add_months(today, 3 * number)
            return f"{year_:04d}-Q{(month_ - 1) // 3 + 1}"
        if unit == "Y":
            return f"{today.year + number:04d}" if 0 < today.year + number < 3000 else None
        if unit == "10Y":
            return f"{today.year // 10 + number:03d}"
        if unit == "100Y":
            return f"{today.year // 100 + number:02d}"
    except (OverflowError, ValueError):
        return None
    return None


_OPEN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX"}
_DIRECTION = {
    "last": -1, "past": -1, "previous": -1, "this past": -1, "next": 1, "coming": 1, "following": 1, "this coming": 1,
    "this": 0, "current": 0, "latest": 0, "same": 0, "that": 0, "that same": 0,
}  # fmt: skip


def day(match: Match, scene: Scene) -> Reading | None:
    word = _folded(match["word"] or "")
    shift = {"yesterday": -1, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2}.get(word, 0)
    part = match["part"] or match["part2"] or match["clockpart"]
    code = DAY_PARTS[part.replace("-", "").casefold()] if part else {"tonight": "NI", "overnight": "NI"}.get(word)
    if match["part2"] and _folded(match["rel"]) == "last":
        shift = -1
    value = "XXXX-XX-XX" if scene.today is None else _shift(scene.today, "D", shift)
    if value is None:
        return None
    if code:
        return Reading(f"{value}T{code}", "TIME", _by(scene), _mod(match))
    return Reading(value, "DATE", _by(scene), _mod(match))


def weekday(match: Match, scene: Scene) -> Reading | None:
    """The last such day up to the reference date, or the coming one if the words or the tense say so."""
    number = WEEKDAYS[match["weekday"].casefold()]
    part = match["part"] or match["part0"]
    code = "T" + DAY_PARTS.get(part.replace("-", "").casefold(), "MO") if part else ""
    if match["every"] or match["plural"] or match["plural2"]:
        return Reading(f"XXXX-WXX-{number}{code}", "SET")
    kind = "TIME" if code else "DATE"
    if scene.today is None:
        return Reading(f"XXXX-WXX-{number}{code}", kind, "open", _mod(match))
    rel = _folded(match["rel"] or "")
    base, back = scene.today, (scene.today.isoweekday() - number) % 7
    if rel in ("last", "past", "previous"):
        shift = -(back or 7)
    elif rel in ("next", "coming", "this coming", "following"):
        shift = (-back) % 7 or 7
    elif rel == "this":
        shift = number - base.isoweekday()
    else:
        shift = (-back) % 7 if scene.future() else -back
    return Reading(f"{base + timedelta(days=shift)}{code}", kind, "published", _mod(match))


def period(match: Match, scene: Scene) -> Reading | None:
    unit, rel = _unit(match["unit"]), _folded(match["rel"])
    if unit.startswith("T") or unit == "1000Y":
        return None
    number = _DIRECTION[rel]
    anchor, resolved = scene.today, _by(scene)
    if rel in ("that", "same", "that same", "following", "previous") and scene.focus:
        focus = _focus_day(scene)
        if focus is not None:
            anchor, resolved = focus, "context"
    if match["unit"].casefold() == "night":
        unit = "D"
    if anchor is None:
        return Reading(_OPEN.get(unit, "XXXX"), resolved="open", mod=_mod(match))
    if unit == "Q" and rel == "latest":
        number = -1
    value = _shift(anchor, unit, number)
    return None if value is None else Reading(value, "DATE", resolved, _mod(match))


def _focus_day(scene: Scene) -> date | None:
    focus = scene.focus or ""
    day_ = day_of(focus)
    if day_ is not None:
        return day_
    match = re.match(r"(\d{4})(?:-(\d\d))?$", focus)
    return date(int(match[1]), int(match[2] or 1), 1) if match and int(match[1]) else None


def _unit(word: str) -> str:
    folded = word.casefold()
    return "100Y" if folded == "century" else UNITS[folded]


def ago(match: Match, scene: Scene) -> Reading | None:
    unit, way = _unit(match["unit"]), _folded(match["dir"])
    count = _count(match["count"])
    if match["count"] is None and way != "ago":
        return None
    if way in ("before", "after that") and not match["count"]:
        return None
    if count is None:
        return Reading("PAST_REF" if way in ("ago", "earlier", "before") else "FUTURE_REF", resolved="relative")
    sign = 1 if way in ("later", "from now", "hence", "after that", "afterward", "afterwards") else -1
    anchor, resolved = scene.today, _by(scene)
    if way in ("later", "earlier", "before", "beforehand", "after that", "afterward", "afterwards") and scene.focus:
        focus = _focus_day(scene)
        if focus is not None:
            anchor, resolved = focus, "context"
    if anchor is None or count != int(count) or unit.startswith("T"):
        return Reading(_length(count, unit), "DURATION", "relative")
    if unit in ("10Y", "100Y"):
        return Reading(f"{anchor.year + sign * int(count) * int(unit[:-1]):04d}", resolved=resolved)
    if unit == "Y" and count == 1 and scene.focus and "-Q" in scene.focus and sign < 0:
        return Reading(f"{int(scene.focus[:4]) - 1}{scene.focus[4:]}", resolved="context")
    value = _shift(anchor, unit, sign * int(count))
    return None if value is None else Reading(value, "DATE", resolved)


# ---- lengths and sets -----------------------------------------------------------------------------------------------


def _count(words: str | None) -> float | None:
    """How many, or None if the words leave it open (``several``)."""
    if words is None:
        return None
    folded = re.sub(r"\s+(?:more|straight|consecutive|full|trading|working|business)$", "", _folded(words))
    if re.match(r"(?:a few|several|many|some|dozens|hundreds|thousands)\b", folded):
        return None
    if re.match(r"an?(?: (?:further|additional|extra|whole|full))?$", folded):
        return 1.0
    return number_value(folded)


def _length(count: float | None, unit: str) -> str:
    """A TIMEX3 duration; ``PXY`` for some years, half years as months, half hours as minutes."""
    match = re.match(r"(T?)(\d*)([A-Z]+)$", unit)
    assert match is not None
    clock, size, letter = match.groups()
    if letter == "WE":
        letter, size = "D", "2"
    if count is None:
        return f"P{clock}X{ {'10Y': 'E', '100Y': 'C'}.get(unit, letter) }".replace(" ", "")
    count *= int(size or 1)
    if letter == "Q":
        count, letter = count * 3, "M"
    if count == int(count):
        return f"P{clock}{int(count)}{letter}"
    smaller = {"Y": ("M", 12), "H": ("M", 60), "M": ("S", 60) if clock else ("D", 30), "W": ("D", 7), "D": ("H", 24)}
    if letter in smaller:
        finer, factor = smaller[letter]
        rest = round((count - int(count)) * factor)
        whole = f"{int(count)}{letter}" if count >= 1 else ""
        separator = "T" if letter == "D" else ""
        return f"P{clock}{whole}{separator}{rest}{finer}"
    return f"P{clock}{count:g}{letter}"


def duration(match: Match, scene: Scene) -> Reading | None:
    unit = _unit(match["unit"])
    words = match["count"].casefold()
    count = _count(match["count"])
    singular = not match["plural"]
    if match["tail"] and match["tail"].casefold() == "old":
        return None  # an age
    if re.match(r"\s+old\b", scene.after) or re.match(r"-olds?\b", scene.after):
        return None
    if singular and match["hyphen"] != "-" and count not in (1.0, 0.5, None) and not match["half"]:
        pass  # 'a five year low'
    if words == "some" and singular:
        return None
    if words in ("a", "an") and match["hyphen"] == "-":
        return None
    if (
        words in ("a", "an")
        and unit.startswith("T")
        and match["unit"].casefold() in ("second", "minute")
        and not match["half"]
    ):
        return None
    if match["half"] and count is not None:
        count += 0.5
    return Reading(_length(count, unit), "DURATION")


def span(match: Match, scene: Scene) -> Reading | None:
    return Reading(_length(_count(match["count"]), _unit(match["unit"])), "DURATION", "relative")


def recent(match: Match, scene: Scene) -> Reading | None:
    unit = _unit(match["unit"])
    return Reading(_length(None, unit), "DURATION", "relative")


def each(match: Match, scene: Scene) -> Reading | None:
    if match["unit"]:
        count = 2.0 if match["count"] == "other" else _count(match["count"]) if match["count"] else 1.0
        return Reading(_length(count, _unit(match["unit"])), "SET")
    if match["season"]:
        return Reading(f"XXXX-{SEASONS[match['season'].casefold()]}", "SET")
    if match["part"]:
        return Reading(f"XXXX-XX-XXT{DAY_PARTS[match['part'].replace('-', '').casefold()]}", "SET")
    return Reading(f"XXXX-{MONTHS[match['month'].rstrip('.').casefold()]:02d}", "SET")


def adverb(match: Match, scene: Scene) -> Reading | None:
    unit = match["unit"] or match["unit2"]
    if unit:
        return Reading(_length(1.0, _unit(unit)), "SET")
    if re.match(r"\s(?-i:[A-Z])", scene.after) and match[0][0].isupper():
        return None  # the name of a paper
    lengths = {"daily": "P1D", "hourly": "PT1H", "weekly": "P1W", "monthly": "P1M", "quarterly": "P3M", "nightly": "P1D",
               "biweekly": "P2W", "semiannually": "P6M"}  # fmt: skip
    return Reading(lengths.get(match["word"].casefold(), "P1Y"), "SET")


def the_unit(match: Match, scene: Scene) -> Reading | None:
    word = match["unit"].casefold()
    the = match[0].casefold().startswith("the")
    if word in DAY_PARTS:
        return None
    unit = _unit(word)
    if not the and not match["end"] and not match["mod"]:
        return None
    if word not in ("year", "quarter", "weekend") and not match["mod"]:
        return None
    value = _OPEN.get(unit, "XXXX") if scene.today is None else _shift(scene.today, unit, 0)
    return None if value is None else Reading(value, "DATE", _by(scene), _mod(match))


def year_ago(match: Match, scene: Scene) -> Reading | None:
    if scene.focus and "-Q" in scene.focus:
        return Reading(
            f"{int(scene.focus[:4]) - 1}{scene.focus[4:]}" if scene.focus[:4].isdecimal() else "XXXX",
            resolved="context",
        )
    unit = (match["unit"] or "").casefold()
    if scene.today is None:
        return Reading("XXXX", resolved="open")
    last = scene.today.year - 1
    if unit in ("quarter", "period"):
        return Reading(f"{last}-Q{(scene.today.month - 1) // 3 + 1}", resolved="published")
    return Reading(f"{last}-{scene.today.month:02d}" if unit == "month" else str(last), resolved="published")


def holiday(match: Match, scene: Scene) -> Reading | None:
    name, rel = _folded(match["name"]), _folded(match["rel"] or "")
    if match[0].islower():
        return None

    def value(year_: int) -> str:
        if name in FIXED_HOLIDAYS:
            return f"{year_:04d}-{FIXED_HOLIDAYS[name]}"
        if name in WEEKDAY_HOLIDAYS:
            return nth_weekday(year_, *WEEKDAY_HOLIDAYS[name]).isoformat()
        return (easter(year_) + timedelta(days=EASTER_HOLIDAYS[name])).isoformat()

    if match["year"]:
        return Reading(value(int(match["year"])))
    if scene.today is None:
        return Reading(f"XXXX-{FIXED_HOLIDAYS[name]}", resolved="open") if name in FIXED_HOLIDAYS else None
    year_, today = scene.today.year, scene.today.isoformat()
    if rel == "last" and value(year_) >= today:
        year_ -= 1
    elif rel == "next" and value(year_) <= today:
        year_ += 1
    elif not rel and value(year_) > today and (date.fromisoformat(value(year_)) - scene.today).days > 120:
        year_ -= 0 if scene.future() else 1
    return Reading(value(year_), resolved="published")


_VAGUE = {
    "PAST_REF": "recently lately previously formerly recent the-past".split(),
    "FUTURE_REF": "soon shortly future the-future the-near-future the-distant-future the-near-term".split(),
}


def vague(match: Match, scene: Scene) -> Reading | None:
    word = _folded(match["word"]).replace(" ", "-")
    if word == "shortly" and re.match(r"\s(?:before|after)\b", scene.after):
        return None
    value = next((v for v, words in _VAGUE.items() if word in words), "PRESENT_REF")
    return Reading(value, resolved="relative")


def clock(match: Match, scene: Scene) -> Reading | None:
    minute = int(match["minute"] or match["minute24"] or match["minute4"] or 0)
    if match["word"]:
        word = match["word"].casefold()
        hour = 24 if word == "midnight" else 12
    elif match["half"]:
        hour = int(match["hour"])
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
    elif match["oclock"]:
        number = number_value(match["oclock"])
        if number is None or not 1 <= number <= 12:
            return None
        hour = int(number) % 12 + (12 if (match["part"] or "").casefold() in ("afternoon", "evening") else 0)
    else:
        hour = int(match["hour24"] or match["hour4"])
    zone = (match["zone"] or "").strip(" ,()\n\u00a0")
    base = scene.today.isoformat() if scene.today else "XXXX-XX-XX"
    return Reading(f"{base}T{hour:02d}:{minute:02d}", "TIME", _by(scene), zone=ZONES.get(zone.upper()) or None)


READINGS: dict[str, Callable[[Match, Scene], Reading | None]] = {
    "iso": iso, "slashes": numeric, "points": numeric, "clock": clock, "month_day": month_day, "day_month": month_day,
    "month": month, "quarter": quarter, "season": season, "decade": decade, "century": century, "years": years,
    "year": year, "day": day, "weekday": weekday, "ago": ago, "span": span, "each": each, "period": period,
    "recent": recent, "duration": duration, "adverb": adverb, "the_unit": the_unit, "year_ago": year_ago,
    "holiday": holiday, "vague": vague,
}  # fmt: skip
"""The reading of each form."""
