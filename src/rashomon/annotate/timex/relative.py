"""Readings of dates and times that hang on another date: today, Friday, last week, three days ago, noon, recently."""

from __future__ import annotations

import re
from datetime import date

from rashomon.annotate.timex.scene import (
    Match,
    Reading,
    Scene,
    count_of,
    folded,
    in_calendar,
    length,
    mod_of,
    part_code,
    shifted,
    unit_code,
)
from rashomon.lexicon.calendar import day_of, interval
from rashomon.lexicon.calendar_words import WEEKDAYS, ZONES
from rashomon.lexicon.newsrooms import TRADE
from rashomon.lexicon.numbers import number_value

_DIRECTION = {
    "last": -1, "past": -1, "previous": -1, "this past": -1, "next": 1, "coming": 1, "following": 1, "this coming": 1,
}  # fmt: skip
"""Units to go from the present one; 0 for all other words."""
_DAYS = {"yesterday": -1, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2}


def read_day(match: Match, scene: Scene) -> Reading | None:
    """``today``, ``late yesterday``, ``this morning``, ``last night``, ``tomorrow evening``."""
    word, part = folded(match["word"]), match["part"] or match["part2"] or match["part0"]
    if match[0][0].isupper() and _is_name(match[0], scene):
        return None
    shift = -1 if folded(match["rel"]) == "last" else _DAYS.get(word, 0)
    code = part_code(part) if part else "TNI" if word in ("tonight", "overnight") else ""
    if word == "overnight":
        if _SUDDENLY.search(scene.before):
            return None
        shift = 0 if scene.tense() == "future" else -1
    value = in_calendar(scene.today, "D", shift)
    return None if value is None else Reading(value + code, "TIME" if code else "DATE", scene.by, mod_of(match))


_SUDDENLY = re.compile(r"\b(?:almost|virtually|practically|literally|nearly|seemingly|essentially)\s$", re.IGNORECASE)
"""What came almost overnight came fast, by day or by night."""
_NAMED_DAY = re.compile(r"\b(Black|Bloody)\s$")
"""'Bloody Sunday' is long over; in September 'Black Friday' is."""
_SHOW = re.compile(r"\s(?-i:Live|Football|Lights|Fever|Baseball|Takeaway|Special|Show)\b")
"""What ends the name of a programme that has an evening in it."""
_PROGRAMME = re.compile(r"(?:[,.]?[\"'”’])?\s(?:programme|program|show|newspaper)s?\b")
_IN_CAPITALS = re.compile(r"\b[A-Z]{2,}\s$")


def _is_name(words: str, scene: Scene) -> bool:
    """Whether 'Today', 'Tonight' or 'This Week' is a programme or a paper: by itself in quotation marks, before
    'programme' or 'show', or in capitals behind others, as in the mastheads of papers."""
    if not all(word[0].isupper() for word in words.split()):
        return False
    masthead = words.isupper() and _IN_CAPITALS.search(scene.before) and not _CAPITALS_ON.match(scene.after)
    return bool(masthead) or scene.is_title or _PROGRAMME.match(scene.after) is not None


_CAPITALS_ON = re.compile(r"\s[A-Z]{2,}\b")
"""A whole line in capitals is no masthead."""


def read_weekday(match: Match, scene: Scene) -> Reading | None:
    """``Friday``: the last one up to the reference date, or the coming one if the words or the tense say so."""
    number, rel, part = WEEKDAYS[match["weekday"].casefold()], folded(match["rel"]), match["part"] or match["part0"]
    code, today = part_code(part) if part else "", scene.today
    named_day = _NAMED_DAY.search(scene.before)
    if named_day and (named_day[1] != "Black" or (number == 5 and today is not None and today.month < 11)):
        return None
    if match["part"] and match["part"][0].isupper() and _SHOW.match(scene.after):
        return None
    if not part and not rel and _PAPER.match(scene.after) and not _DAY_BEFORE.search(scene.before):
        return None
    if match["every"] or match["plural"] or match["plural2"]:
        return Reading(f"XXXX-WXX-{number}{code}", "SET")
    kind, resolved = ("TIME" if code else "DATE"), "published"
    if rel in ("following", "same", "previous", "that", "that same") and scene.focus_day:
        today, resolved = scene.focus_day, "context"
    named = (
        day_of(scene.focus or "") if not rel and _THE.search(scene.before) and not _NOUN.match(scene.after) else None
    )
    if named is not None:
        day = shifted(named, "D", (number - named.isoweekday()) % 7)
        return None if day is None else Reading(f"{day}{code}", kind, "context", mod_of(match))
    if today is None:
        return Reading(f"XXXX-WXX-{number}{code}", kind, "open", mod_of(match))
    back = (today.isoweekday() - number) % 7
    match _DIRECTION.get(rel, 0):
        case -1:
            shift = -(8 if rel == "last" and back == 1 else back or 7)  # yesterday is not last Thursday
        case 1:
            shift = (-back) % 7 or 7
        case _ if rel == "this":
            shift = number - today.isoweekday()
        case _:
            shift = (-back) % 7 if scene.tense() == "future" else -back
    day = shifted(today, "D", shift)
    return None if day is None else Reading(f"{day}{code}", kind, resolved, mod_of(match))


_PAPER = re.compile(rf"\s(?:[A-Z]\w+\s)?(?:{TRADE}|Business|Ledger|World|Nation|Mercury|Argus)(?![\w’'-]|\s[A-Z])")
"""'The Sunday Ledger' comes out on a Sunday, and names none."""
_DAY_BEFORE = re.compile(r"\b(?:on|by|until|since|from|next|this)\s$", re.IGNORECASE)
_THE = re.compile(r"\b(?:on|by|until|till|from)\sthe\s$", re.IGNORECASE)
"""'On the Saturday' is that of the days of which was spoken last."""
_NOUN = re.compile(
    r"\s(?!(?:and|or|but|when|as|at|in|with|while|that|of|the|a|he|she|it|they|to|from|for|by|was|were|is|will)\b)[a-z]"
)


def read_period(match: Match, scene: Scene) -> Reading | None:
    """``last week``, ``earlier this month``, ``that day``, ``the following year``."""
    rel, unit = folded(match["rel"]), unit_code(match["unit"])
    if unit[0] == "T" or unit == "1000Y" or (match[0][0].isupper() and _is_name(match[0], scene)):
        return None
    if rel == "past" and unit in ("10Y", "100Y"):
        return Reading(length(1.0, unit), "DURATION", "relative")
    anchor, resolved = scene.today, scene.by
    told = rel in ("that", "same", "that same", "following", "previous")
    told = told or (
        rel == "next" and unit == "D" and "the" in folded(match[0]).split() and not _OR_TWO.match(scene.after)
    )
    if told and scene.focus_day:
        anchor, resolved = scene.focus_day, "context"
        anchor = None if unit == "D" and scene.focus_end else anchor
    if rel == "next" and told and anchor == scene.today and (scene.tense() != "future" or _TILL.search(scene.before)):
        anchor = None  # the day after that of the report has not come when it tells what was
    number = -1 if rel == "latest" and unit == "Q" else _DIRECTION.get(rel, 0)
    value = in_calendar(anchor, unit, number)
    if value is None:
        return None
    bounds = _weeks_gone(rel, unit, scene.today) or (
        _up_to_now(unit, scene.today) if rel in ("last", "past") and _OVER.search(scene.before) else None
    )
    return Reading(value, "DATE", resolved, mod_of(match), bounds=bounds)


def _up_to_now(unit: str, today: date | None) -> tuple[str, str] | None:
    """'Over the last month' is the time up to the report, and no month by name."""
    days = {"W": 7, "M": 30, "Y": 365}.get(unit)
    first = shifted(today, "D", -days) if today is not None and days else None
    return (first, today.isoformat()) if first and today is not None else None


_OR_TWO = re.compile(r"\s(?:or|and)\s(?:two|so|a)\b")
_OVER = re.compile(r"\b(?:over|during|within|throughout|across)\s(?:all\s)?(?:just\s)?$", re.IGNORECASE)
_TILL = re.compile(r"\b(?:un)?till?\s$")


def _weeks_gone(rel: str, unit: str, today: date | None) -> tuple[str, str] | None:
    """On a Sunday 'last week' is the one that ends or the one before: a week begins on either day."""
    if rel != "last" or unit != "W" or today is None or today.isoweekday() != 7:
        return None
    first, last = shifted(today, "D", -13), shifted(today, "D", -1)
    return (first, last) if first and last else None


def _year_before(scene: Scene) -> Reading | None:
    """In an account of a quarter 'a year ago' means the same quarter of the year before."""
    focus, today = scene.focus or "", scene.today
    if today is None or not re.match(r"\d{4}-Q", focus) or abs(int(focus[:4]) - today.year) > 1:
        return None
    return Reading(f"{today.year - 1:04d}{focus[4:]}", resolved="context")


def read_ago(match: Match, scene: Scene) -> Reading | None:
    """``three days ago`` from the article's date; ``two days later`` from the date last spoken of, if there is one."""
    unit, way, count = unit_code(match["unit"]), folded(match["way"]), count_of(match["count"])
    backward = way in ("ago", "earlier", "before", "beforehand")
    if match["count"] is None and way != "ago":
        return None
    if count is None:
        if way == "ago":
            return Reading("PAST_REF", resolved="relative")
        return Reading(length(None, unit), "DURATION", "relative")
    if unit == "Y" and count == 1 and backward and (before := _year_before(scene)):
        return before
    anchor, resolved = scene.today, scene.by
    if way not in ("ago", "from now", "hence") and scene.focus_day:
        anchor, resolved = scene.focus_day, "context"
    elif way not in ("ago", "from now", "hence") and not backward and scene.tense() != "future":
        anchor = None
    if anchor is None or count != int(count) or unit[0] == "T":
        return Reading(length(count, unit), "DURATION", "relative")
    number = int(count) * (-1 if backward else 1)
    if unit in ("10Y", "100Y"):
        unit, number = "Y", number * int(unit[:-1])
    value = shifted(anchor, unit, number)
    end = scene.focus_end if resolved == "context" else None
    if end is not None and (end - anchor).days > _LONGEST.get(unit, 366):
        return _somewhen(anchor, end, unit, number)
    return None if value is None else Reading(value, "DATE", resolved)


_LONGEST = {"D": 1, "W": 7, "2W": 14, "WE": 7, "M": 31, "Q": 92}
"""Days of the longest of each unit."""


def _somewhen(first: date, last: date, unit: str, number: int) -> Reading | None:
    """Two days after a time in February: on some day from the third on to the second of March."""
    values = [shifted(day, unit, number) for day in (first, last)]
    ends = [interval(value) if value else None for value in values]
    if ends[0] is None or ends[1] is None:
        return None
    return Reading(in_calendar(None, unit, number) or "XXXX", "DATE", "context", bounds=(ends[0][0], ends[1][1]))


def read_year_ago(match: Match, scene: Scene) -> Reading | None:
    """``the year-ago quarter``, ``year-earlier``."""
    unit = (match["unit"] or "").casefold()
    if before := _year_before(scene):
        return before
    if scene.today is None:
        return Reading("XXXX", resolved="open")
    code = {"quarter": "Q", "month": "M", "week": "W"}.get(unit, "Y")
    back = {"Q": -4, "M": -12, "W": -52, "Y": -1}[code]
    value = shifted(scene.today, code, back)
    return None if value is None else Reading(value, resolved="published")


def read_the_unit(match: Match, scene: Scene) -> Reading | None:
    """``the quarter``, ``the weekend``, ``the end of the year``, ``year-end``, ``later in the day``."""
    unit, today = unit_code(match["unit"]), scene.today
    the = match[0][:4].casefold() == "the "
    if not (the or match["end"] or match["mod"]) or (unit not in ("Y", "Q", "WE") and not match["mod"]):
        return None
    if unit == "Q" and re.match(r"\d{4}-Q\d$", scene.focus or ""):
        return Reading(scene.focus or "", resolved="context", mod=mod_of(match))
    if unit == "Y" and mod_of(match) in ("earlier", "later") and (near := _year_told(scene)):
        return Reading(near, resolved="context", mod=mod_of(match))
    if unit == "W" and mod_of(match) == "earlier" and today is not None and today.isoweekday() == 1:
        return Reading(in_calendar(today, "W", -1) or "XXXX-WXX", "DATE", "published", "earlier")
    number = 0
    if today is not None and scene.tense() != "future":
        weekday = today.isoweekday()
        gone = weekday <= 4 or (weekday == 5 and scene.tense() == "past")
        number = -1 if unit == "Q" or (unit == "WE" and gone) else 0
    value = in_calendar(today, unit, number)
    return None if value is None else Reading(value, "DATE", scene.by, mod_of(match))


def _year_told(scene: Scene) -> str | None:
    """The year of which was spoken right before, or the coming one if that was spoken of last; None if it is the one of
    the report: 'later in the year' is of that."""
    if scene.today is None:
        return None
    year, last = ((value or "")[:4] for value in (scene.near(), scene.focus))
    year = last if last == f"{scene.today.year + 1:04d}" else year
    return year if len(year) == 4 and year.isdecimal() and int(year) != scene.today.year else None


_PAST = frozenset({"recently", "lately", "recent", "the past"})
_FUTURE = frozenset({"soon", "shortly", "the future", "the near future", "the distant future", "the near term"})


def read_vague(match: Match, scene: Scene) -> Reading | None:
    """``recently``: PAST_REF; ``now``: PRESENT_REF; ``soon``: FUTURE_REF."""
    word = folded(match["word"])
    if word in ("shortly", "soon") and re.match(r"\s(?:before|after|as)\b", scene.after):
        return None
    if word == "soon" and re.search(r"\b(?:as|too|how|so)\s$", scene.before):
        return None
    value = "PAST_REF" if word in _PAST else "FUTURE_REF" if word in _FUTURE else "PRESENT_REF"
    return Reading(value, resolved="relative")


def read_clock(match: Match, scene: Scene) -> Reading | None:
    """``11am``, ``5:52 p.m. EST``, ``14:30``, ``nine o'clock``, ``noon``: on the reference date."""
    words = match["hour"] or match["oclock"] or match["plain"] or match["bare"]
    part = match["part"] or (match["half"] and match["half"][0]) or (match["bare"] and scene.before[-15:]) or ""
    minute = int(match["minute"] or match["minute24"] or match["minute4"] or 0)
    later = 12 if _LATER.search(part) else 0
    if match["word"]:
        hour = 24 if match["word"].casefold() == "midnight" else 12
    elif match["hour24"] or match["hour4"]:
        hour = int(match["hour24"] or match["hour4"])
    else:
        number = number_value(words)
        if number is None or not 1 <= number <= 12:
            return None
        hour = int(number) % 12 + later
    if (hour == 24 and minute) or (match["hour24"] and _is_running_time(scene)):
        return None
    zone = ZONES.get((match["zone"] or "").strip(" ,(\n\u00a0").upper())
    clock = f"T{hour:02d}:{minute:02d}"
    if match["bare"] and _EACH.search(scene.before):
        return Reading("XXXX-XX-XX" + clock, "SET")
    return _on_its_day(scene, clock, zone or None)


def _is_running_time(scene: Scene) -> bool:
    """Whether two numbers with a colon tell how long a clip runs: behind 'video', or at the end of a line that says 'WATCH'."""
    ends = not scene.after.strip(" ") or scene.after.lstrip(" ")[0] == "\n"
    return (
        _CLIP.search(scene.before) is not None
        or scene.before.endswith(" | ")
        or (ends and _WATCH.search(scene.sentence()[0]) is not None)
    )


_CLIP = re.compile(r"\b(?:video|clip|audio|podcast|trailer|duration|runtime|running\stime):?\s$", re.IGNORECASE)
_WATCH = re.compile(r"\b(?:WATCH|WATCHED|WATCH\sNOW|VIDEO|LISTEN|NOW\sPLAYING)\b[^\n]*[^\W\d_]\s$")
_LATER = re.compile(r"^p|even|after", re.IGNORECASE)
_EACH = re.compile(r"\b(?:every|each)\s(?:\w+\s)?\w+\sat\s$", re.IGNORECASE)
_ONE_DAY = re.compile(r"\d{4}-\d\d-\d\d(?P<clock>T.*)?$")
_SMALL_HOURS = "T06"


def _on_its_day(scene: Scene, clock: str, zone: str | None) -> Reading:
    """The clock time on the day told right before it, if its tense allows; else on the day of the report, or on the
    day before where the hour had not come when the report was published."""
    near, today = scene.near(), scene.today
    day = day_of(near or "")
    if near and day is not None and today is not None and _can_be_of(scene, day, today):
        if _ONE_DAY.match(near):
            if near.endswith(("TNI", "TEV")) and clock < _SMALL_HOURS:
                return Reading(f"{shifted(day, 'D', 1)}{clock}", "TIME", "context", zone=zone)
            return Reading(f"{day.isoformat()}{clock}", "TIME", "context", zone=zone)
        bounds = interval(near)
        if bounds is not None:
            return Reading("XXXX-XX-XX" + clock, "TIME", "context", zone=zone, bounds=bounds)
    unborn = zone is None and scene.written is not None and _hours(clock) - _hours(scene.written) >= _LATE
    unborn = unborn and not clock.startswith("T24") and scene.tense() == "past"
    return Reading(f"{in_calendar(today, 'D', -1 if unborn else 0)}{clock}", "TIME", scene.by, zone=zone)


_LATE = 6
"""Hours after publication from which a clock time is not that of another place's clocks."""


def _hours(clock: str) -> int:
    return int(clock.lstrip("T")[:2])


def _can_be_of(scene: Scene, day: date, today: date) -> bool:
    return day == today or scene.tense() != ("past" if day > today else "future")
