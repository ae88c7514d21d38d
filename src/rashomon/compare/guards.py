"""Guards: why two figures that look alike may measure two things, so that no conflict is claimed of them."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rashomon.compare.apart import may_be_two
from rashomon.compare.margins import is_margin
from rashomon.compare.statements import Statement, stems_of
from rashomon.lexicon.numbers import WORDS
from rashomon.lexicon.states import GROWING
from rashomon.types import Quantity, Time

if TYPE_CHECKING:
    from rashomon.compare.figures import Figure

_ZONES = "GMT|UTC|BST|CES?T|EES?T|IST|MSK|JST|HKT|A[EW][SD]T|E[SD]T|C[SD]T|M[SD]T|P[SD]T"
_WITHIN = re.compile(r"\d ?[:/–-] ?$|\d [.,] ?$|[/_=#×] ?$|\bby ?- ?$")
_GOES_ON = re.compile(
    rf" ?(?::|–|-) ?\d| ?[-–] ?[$£€]| ?[/_×]| ?- ?(?:by|years?)\b| , \d{{3}}(?!\d)| ?[ap] ?\.? ?m\b| block o| ?o['’]clock| (?-i:{_ZONES})\b",
    re.IGNORECASE,
)
"""What makes a number a piece of a clock time, a date, a score, a section of an address: '9:30 GMT', '7-0', '/2013/',
'in the 1200 block of'."""
_NUMBER_OF_AN_ITEM = re.compile(r"0\d+.*|\d*[1-9]\d{0,2}(?<=\d{6})", re.DOTALL)
"""'007', '20130504': written as no quantity is."""
_OTHER_SIDE = re.compile(
    rf"\b(?:voted|by|of|was|for|,)(?: an?)?(?: [\w-]+ (?:of|by))? (?:\d+|{WORDS})(?: votes?)? to $", re.IGNORECASE
)
"""What the other side of a vote stands behind: 'by six to three', 'a margin of 55 votes to 32'."""
_UNDER_AGE = re.compile(
    r"\b(?:under|over|before|by|after|above|below|until|from)(?: the)?(?: age)?(?: of)? ?$", re.IGNORECASE
)
_OF_A_PICTURE = re.compile(
    r"(?:\n|[.;:,“”\"]\s*)(?:but |and )?(?:the|this|that|an?|one) (?:\w+ )?(?:picture|photo|photograph|image|video|footage|clip)"
    r" (?:is|was|has been|had been)\b[^.;:,“”\"\n]*$",
    re.IGNORECASE,
)
_PICTURE_REACH = 90
_TOLD_AT_AGE = re.compile(r"\b(?:at|when|turned|turns|turning)(?: (?:he|she|was|the|an))* ?$", re.IGNORECASE)
_NEAR_OWNER = 30
_PRIOR = re.compile(r"\b(?:prior|previously|past)\b", re.IGNORECASE)
_PRIOR_REACH = 25
_TOTAL = re.compile(
    r"\b(?:total(?:s|ing|led)?|in all|altogether|combined|overall|cumulative(?:ly)?|(?:so|thus) far|to date|career"
    r"|since (?:then|january|february|march|april|may|june|july|august|september|october|november|december|\d{4}))\b",
    re.IGNORECASE,
)
_OF_WHOLE = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty) (?:out )?of (?:[\w'’]+ ){0,3}$"
)
AT_AGE = "at the age"
"""The form of an age that is told of another time."""
WHOLE = "the whole"
"""The form of a figure of which another one is a part."""
MARGIN = "a margin"
"""The form of a figure that says how far one is from another."""
_AS = re.compile(r"\W*\w+ (as (?:(?:an?|the|its|their|his|her) )?\w+)", re.IGNORECASE)
_ATTRIBUTIVE = re.compile(r"\w-\w")
_FEMALE = re.compile(r"\b(?:wom[ae]n|girls?|mother|wife|daughter|sister|widow|grandmother|female)\b", re.IGNORECASE)
_MALE = re.compile(r"\b(?:m[ae]n|boys?|father|husband|son|brother|widower|grandfather|male)\b", re.IGNORECASE)
_OF_ARTICLE = ("published", "dateline")
"""Bases of times that hang on the article's own date."""
_COURT = re.compile(r"\b(?:found guilty|convicted of|sentenced|on trial|jur(?:y|ors)|verdict)\b", re.IGNORECASE)
_TRIAL_TAKES = 4
"""Years at most from an arrest to a verdict."""
_PERIOD = re.compile(
    r"\b(this|last|next|previous|first|second|third|fourth) (season|year|month|week|game|match|quarter|half)\b",
    re.IGNORECASE,
)
_LITTLE, _HALF, _ONE_FACT, _COPY = 0.3, 0.5, 0.6, 0.9
"""Likeness of two sentences: under the first they tell hardly one fact, from the last about the same in the same words."""
_SOME_COSINE = 0.25
_WEEK = 7
"""Days between two articles from which a birthday is likelier than a slip."""


def is_no_quantity(text: str, quantity: Quantity) -> bool:
    """Whether a number is a piece of a clock time, a date, a score or an address, an item's number, a bar of age, or how old a
    picture is."""
    before, after = text[max(0, quantity.start - 6) : quantity.start], text[quantity.end : quantity.end + 8]
    if _WITHIN.search(before) or _GOES_ON.match(after) or _NUMBER_OF_AN_ITEM.fullmatch(quantity.text):
        return True
    if quantity.role == "count" and _OTHER_SIDE.search(text[max(0, quantity.start - 40) : quantity.start]):
        return True
    if quantity.role == "age" and quantity.text.lower().startswith("ages"):
        return True  # one of several: 'two sons, ages 6 and 16'
    if is_of_picture(text, quantity):
        return True
    return quantity.role == "age" and bool(_UNDER_AGE.search(text[max(0, quantity.start - 20) : quantity.start]))


def is_of_picture(text: str, quantity: Quantity) -> bool:
    """Whether it is the age of a picture or a film, and not of who is in it."""
    if quantity.role != "age":
        return False
    low = quantity.start - _PICTURE_REACH
    before = text[low : quantity.start] if low >= 0 else f"\n{text[: quantity.start]}"
    return _OF_A_PICTURE.search(before) is not None


def is_prior(text: str, statement: Statement, quantity: Quantity) -> bool:
    """Whether a figure is told of a time before: 'four prior arrests'."""
    claim = statement.claim
    low, high = max(claim.start, quantity.start - _PRIOR_REACH), min(claim.end, quantity.end + _PRIOR_REACH)
    return _PRIOR.search(text, low, high) is not None


def is_total(statement: Statement, quantity: Quantity) -> bool:
    """Whether the sentence says that the figure sums up more than one occasion: 'a total of 14 so far'."""
    return quantity.role == "count" and _TOTAL.search(statement.claim.text) is not None


def form_of(statement: Statement, quantity: Quantity) -> str | None:
    """What sets a figure apart from others of its kind; None for most.

    That it is the whole of which another is a part ('20 of 71') or a margin ('four points behind'), what it is told as ('four seasons as a coach'), that a
    measure is part of a description ('a one-year contract'), and for ages 'at the age of' and the sex of the person.
    """
    text, claim = statement.article.text, statement.claim
    if quantity.role == "age":
        past = _TOLD_AT_AGE.search(text, max(claim.start, quantity.start - 20), quantity.start)
        return AT_AGE if past else _sex(text[quantity.end : min(claim.end, quantity.end + _NEAR_OWNER)])
    if is_margin(text, claim, quantity):
        return MARGIN
    if quantity.role == "measure":
        return "part of a description" if _ATTRIBUTIVE.search(quantity.text) else None
    if _OF_WHOLE.search(text[max(claim.start, quantity.start - 40) : quantity.start]):
        return WHOLE
    told_as = _AS.match(text, quantity.end, claim.end)
    return told_as.group(1).casefold() if told_as else None


def owner_of_age(statement: Statement, quantity: Quantity) -> frozenset[str]:
    """Stems of the name of the person whose age it is: right behind it, or right before it and a comma."""
    text = statement.article.text
    for name in statement.article.names:
        if name.kind != "person" or not statement.claim.start <= name.start <= name.end <= statement.claim.end:
            continue
        between = text[quantity.end : name.start]
        before = text[name.end : quantity.start]
        follows = quantity.end <= name.start <= quantity.end + _NEAR_OWNER and not re.search(r"[,;:.]", between)
        leads = name.end <= quantity.start and re.fullmatch(r" ?, (?:aged? |an? )?| ?\(", before)
        if follows or leads:
            return frozenset(stems_of(name.entity, 0, len(name.entity)))
    return frozenset()


def _sex(text: str) -> str | None:
    """By the noun behind an age: 'a 60-year-old, terminally ill woman'."""
    found = [
        (match.start(), sex) for sex, words in (("female", _FEMALE), ("male", _MALE)) if (match := words.search(text))
    ]
    return min(found)[1] if found else None


def may_be_two_things(
    pair: tuple[Statement, Statement], a: Figure, b: Figure, *, cosine: float, likeness: float
) -> bool:
    """Whether two comparable figures that differ may well be of two things: their sentences have too little in common,
    name days that exclude each other, or only one of them is a total.

    ``cosine`` and ``likeness`` are those of the two sentences.
    """
    if _other_period(*(statement.claim.text for statement in pair)) or may_be_two(pair, a, b):
        return True
    days = other_days(*(statement.times for statement in pair))
    if a.state:  # a count that grows is told of other days and as a total; of another accident in other words
        return a.state in GROWING and ((days and likeness < _ONE_FACT) or (likeness < _HALF and cosine < _SOME_COSINE))
    if days or a.total != b.total:
        return True
    if a.kind[0] == "age":
        if grown_older(pair, a, b):
            return True
        return likeness < _ONE_FACT and abs(a.low - b.low) > 1  # two people are seldom one year apart, one birthday is
    if a.kind[0] != "count":
        return likeness < (_COPY if a.kind == ("measure", "s") else _ONE_FACT if a.kind[0] == "measure" else _LITTLE)
    shared = a.around & b.around
    least = 1 if likeness >= _COPY else 2 if likeness >= _ONE_FACT else 3
    whole = any(stem.isdigit() and len(stem) > 1 for stem in shared)  # the 71 of '20 of 71'
    return likeness < _LITTLE or (len(shared) < least and not whole)


def grown_older(pair: tuple[Statement, Statement], a: Figure, b: Figure) -> bool:
    """Whether two ages can be one person's: they are a year apart and their articles so many days that a birthday may lie
    between them; or no day is known, and the older one is told by the only article of the two that reports from a court."""
    one, other = (_day(statement) for statement in pair)
    if one and other:
        return abs(a.low - b.low) <= 1 and abs((one - other).days) > _WEEK
    tried, also = (_COURT.search(statement.article.text) is not None for statement in pair)
    return abs(a.low - b.low) <= _TRIAL_TAKES and tried != also and tried == (a.low > b.low)


def _day(statement: Statement) -> datetime.date | None:
    """The day on which its article came out; None if it gives none, or only a month."""
    try:
        return datetime.date.fromisoformat((statement.article.published or "")[:10])
    except ValueError:
        return None


def _other_period(a: str, b: str) -> bool:
    """Whether one speaks of this season, year or week and the other of the last, or of another quarter."""
    one, other = _periods(a), _periods(b)
    return bool({unit for unit, _ in one} & {unit for unit, _ in other}) and not one & other


@functools.lru_cache(1 << 13)
def _periods(text: str) -> frozenset[tuple[str, str]]:
    """The periods that a sentence names, by unit and which it is."""
    return frozenset((unit.lower(), which.lower()) for which, unit in _PERIOD.findall(text))


def other_days(a: Sequence[Time], b: Sequence[Time]) -> bool:
    """Whether both sentences name days, and none of one is one of the other."""
    one, other = _days(a), _days(b)
    return bool(one and other) and not any(x[0] <= y[1] and y[0] <= x[1] for x in one for y in other)


def _days(times: Sequence[Time]) -> list[tuple[str, str]]:
    return [
        (time.earliest[:10], time.latest[:10])
        for time in times
        if time.kind in ("DATE", "TIME") and time.earliest and time.latest and time.basis not in _OF_ARTICLE
    ]
