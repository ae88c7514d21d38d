"""What a reading is given and what it returns, and the arithmetic that readings share."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

import msgspec

from rashomon.annotate.timex.tense import Tense
from rashomon.lexicon.calendar import day_of, interval, week_value
from rashomon.lexicon.calendar_words import DAY_PARTS, UNITS
from rashomon.lexicon.numbers import CARDINALS, ORDINALS, number_value, spoken_year

Match = re.Match[str]


class Scene(msgspec.Struct, frozen=True):
    """What stands around an expression."""

    today: date | None
    """The date to resolve by."""
    focus: str | None
    """The value of the last date before this one in the article."""
    tense: Callable[[], Tense | None]
    before: str
    after: str
    near: Callable[[], str | None] = lambda: None
    """The value of the day, or of the days, told in the same sentence or in the one before."""
    sentence: Callable[[], tuple[str, str]] = lambda: ("", "")
    """What stands before and behind the expression in its sentence."""
    written: str | None = None
    """The hour (``14:30``) at which the report was published, if it can be set against those that it tells."""

    @property
    def by(self) -> str:
        """What resolves an expression that hangs on the article's date."""
        return "open" if self.today is None else "published"

    @property
    def introduced(self) -> bool:
        """Whether a preposition of time stands before the expression."""
        return _PREPOSITION.search(self.before) is not None

    @property
    def focus_day(self) -> date | None:
        """The first day of the date last spoken of."""
        focus = self.focus or ""
        month = re.match(r"(\d{4})(?:-(\d\d))?$", focus)
        if month is not None and int(month[1]):
            return date(int(month[1]), int(month[2] or 1), 1)
        return day_of(focus)

    @property
    def focus_end(self) -> date | None:
        """The last day of the date last spoken of, where that is a month or a year."""
        bounds = interval(self.focus) if self.focus and re.fullmatch(r"\d{4}(?:-\d\d)?", self.focus) else None
        return date.fromisoformat(bounds[1]) if bounds else None

    @property
    def is_title(self) -> bool:
        """Whether the expression stands alone between quotation marks as what is on: 'said on “This Week”'."""
        return _TITLE_OPENS.search(self.before) is not None and _TITLE_CLOSES.match(self.after) is not None


class Reading(msgspec.Struct, frozen=True):
    """What an expression says. ``resolved``: stated (complete in itself), published (by the article's date), context
    (by another date in the article), relative (a length or a vague reference), open (nothing to resolve it by)."""

    value: str
    kind: str = "DATE"
    resolved: str = "stated"
    mod: str | None = None
    zone: str | None = None
    weekday: int | None = None
    """The ISO weekday that the words name beside a day whose year is open."""
    bounds: tuple[str, str] | None = None
    """First and last day that an open value may mean, where the words leave no more open than that."""


_TITLE_OPENS = re.compile(r"(?:\b(?:on|show|programme|program)|['’]s)\s[\"'“‘]$")
_TITLE_CLOSES = re.compile(r"[,.]?[\"'”’](?!\w)")
_PREPOSITION = re.compile(
    r"\b(?:in|of|since|until|till|by|from|to|between|during|before|after|through|for|around|about|mid|early|late"
    r"|(?:early|late|soon|recently|far\sback)\sas)\s*$",
    re.IGNORECASE,
)


def folded(words: str | None) -> str:
    """The words without case, with plain apostrophes and single spaces."""
    return " ".join((words or "").casefold().replace("’", "'").split())


def mod_of(match: Match) -> str | None:
    """The modifier that the match carries ('early', 'the end of'), folded."""
    groups = match.groupdict()
    return folded(groups.get("mod") or groups.get("mod2")) or None


def part_code(part: str) -> str:
    """``TMO`` for 'morning', ``TNI`` for 'night'."""
    return "T" + DAY_PARTS.get(part.replace("-", "").casefold(), "MO")


def year_number(words: str) -> int | None:
    """The year in digits or in words."""
    return int(words) if words[0].isdecimal() else spoken_year(words)


def day_number(words: str) -> int | None:
    """24 for '24th', 'twenty-fourth' and '24'."""
    digits = re.match(r"\d+", words)
    if digits:
        return int(digits[0])
    tens, _, rest = words.casefold().rpartition("-")
    value = ORDINALS.get(rest)
    return None if value is None else value + CARDINALS.get(tens, 0)


def day_value(year: int | None, month: int, day: int) -> str | None:
    """The value of a day, ``XXXX-10-24`` without a year; None if the calendar has no such day."""
    try:
        date(2000 if year is None else year, month, day)
    except ValueError:
        return None
    return f"{'XXXX' if year is None else f'{year:04d}'}-{month:02d}-{day:02d}"


def nearest_year(scene: Scene, month: int, day: int | None = None) -> int | None:
    """The year of a month, or of a day, that is named without one.

    The last one passed or the one to come, as the tense says; without a tense the nearer one.
    """
    today = scene.today
    if today is None:
        return None
    if (
        day is None
        and (month > today.month or (month == today.month and today.day <= _FIRST_DAYS))
        and _opens_past(scene)
    ):
        return today.year - 1
    distance = (month - today.month) + (0.0 if day is None else (day - today.day) / 31)
    if distance > 0:
        return today.year - (distance > 6 or (distance > 3 and scene.tense() != "future"))
    return today.year + ((distance < -9 and scene.tense() != "past") or (distance < -4 and scene.tense() == "future"))


_FIRST_DAYS = 2
"""Days of a month in which what is told as past of a month of that name was in last year's."""
_IN = re.compile(r"(?:^|[\s\"“])In\s$")
_ANNOUNCED = re.compile(r",[^,;:]{1,60}\b(?<!\bbe\s)(?<!\bto\s)(?:announced|reported|proposed|agreed|said|told)\b(?!,)")


def _opens_past(scene: Scene) -> bool:
    """Whether a month opens a sentence on what is over: 'In March, the town bought the pier'."""
    if _IN.search(scene.before) is None or scene.after[:1] not in (",", " "):
        return False
    return _ANNOUNCED.match(scene.sentence()[1]) is not None or scene.tense() == "past"


def unit_code(word: str) -> str:
    """The ISO 8601 designator of a unit of time: ``Y``, ``TM``, ``10Y``."""
    return UNITS[word.casefold()]


def add_months(day: date, months: int) -> tuple[int, int]:
    """Year and month that lie so many months from a day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return year, month + 1


def shifted(today: date, unit: str, number: int) -> str | None:
    """The value of the unit that lies ``number`` units from the one that holds ``today``; None outside the calendar."""
    try:
        match unit:
            case "D":
                return (today + timedelta(days=number)).isoformat()
            case "W" | "2W":
                return week_value(today + timedelta(weeks=number * (2 if unit == "2W" else 1)))
            case "WE":
                return week_value(today + timedelta(weeks=number)) + "-WE"
            case "M" | "Q":
                year, month = add_months(today, number * (3 if unit == "Q" else 1))
                date(year, month, 1)
                return f"{year:04d}-{month:02d}" if unit == "M" else f"{year:04d}-Q{(month - 1) // 3 + 1}"
            case "Y":
                return f"{today.year + number:04d}" if 0 < today.year + number < 3000 else None
            case "10Y":
                return f"{today.year // 10 + number:03d}" if 0 < today.year // 10 + number < 300 else None
            case "100Y":
                return f"{today.year // 100 + number:02d}" if 0 < today.year // 100 + number < 30 else None
            case _:
                return None
    except (OverflowError, ValueError):
        return None


_OPEN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX"}


def in_calendar(day: date | None, unit: str, number: int) -> str | None:
    """As ``shifted``, with an open value where there is no day to count from."""
    return _OPEN.get(unit, "XXXX") if day is None else shifted(day, unit, number)


_TRAILING = re.compile(r"\s(?:more|straight|consecutive|full|trading|working|business)$")
_SOME = re.compile(r"(?:(?:a )?few|several|many|some|dozens|hundreds|thousands)\b")
_ONE = re.compile(r"an?(?: (?:further|additional|extra|whole|full))?$")


def count_of(words: str | None) -> float | None:
    """How many, or None if the words leave it open ('several')."""
    plain = _TRAILING.sub("", folded(words))
    if not plain or _SOME.match(plain):
        return None
    return 1.0 if _ONE.match(plain) else number_value(plain)


_FINER = {"Y": ("M", 12), "TH": ("M", 60), "TM": ("S", 60), "M": ("D", 30), "W": ("D", 7), "D": ("TH", 24)}


def length(count: float | None, unit: str) -> str:
    """A TIMEX3 duration: ``P2Y``; ``PXY`` for some years; parts of a unit in the next finer one (``PT1M30S``)."""
    if unit == "WE":
        count, unit = (None if count is None else 2 * count), "D"
    clock, size, letter = ("T", "", unit[1]) if unit[0] == "T" else ("", unit[:-1], unit[-1])
    if count is None:
        return f"P{clock}X{ {'10': 'E', '100': 'C', '1000': 'L'}.get(size, letter) }".replace(" ", "")
    count *= int(size or 1)
    whole = int(count)
    finer, per = _FINER.get(unit, ("", 0))
    rest = round((count - whole) * per)
    first = f"{whole}{letter}" if whole or not rest else ""
    return f"P{clock}{first}" + (f"{finer[:-1]}{rest}{finer[-1]}" if rest else "")
