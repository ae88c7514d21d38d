"""Whether two times are those of one happening: what stands around them, whose day it is, and whether it came twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from rashomon.compare.differences import Value
from rashomon.compare.statements import Statement, stems_of
from rashomon.types import Time

_REACH = 70
"""How far (in characters) from a time the words for what happened then may stand."""
SHARED = 3
"""How many stems around two times must be the same for both to be about one happening."""
_ALIKE = 0.75
"""The share of all stems around both that suffices instead, in short sentences ('The trial begins on Friday')."""
_ITS = re.compile(r" ?['’]s? ((?:[\w-]+ ?){1,2})")
_SAYING = re.compile(
    r"\b(?:said|says|added|stated|wrote|tweeted"
    r"|(?:told|informed) (?:(?:the )?(?:[a-z]+|(?-i:[A-Z][\w.]*)(?: (?-i:[A-Z][\w.]*)){0,3})))"
    r"(?: (?:in|at|to|via) (?:an? |the )?(?:\w+ ){0,2}?(?:statement|conference|briefing|interview|report|reporters|parliament))?"
    r",? (?:late |early |earlier )?(?:on )?(?:late |early )?$",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"(?: (?:morning|afternoon|evening|night))? (?:said\b|says\b|told\b|added\b|(?:\w+ed|found|showed) that\b)",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\b(?:again|once more|(?:an|for an?)other|a (?:second|third)|returned)\b", re.IGNORECASE)
_MOVED = re.compile(
    r"\bnow (?:due|expected|scheduled|set|planned|likely|forecast|to|be)\b|\b(?:postponed|delayed|rescheduled|deferred|brought forward)\b"
    r"|\b(?:pushed|put|moved) (?:back|forward|off|up|from|to)\b|\b(?:originally|initially|previously) (?:due|scheduled|planned|set|expected)\b"
    r"|\bhad been (?:due|scheduled|planned|set|expected)\b",
    re.IGNORECASE,
)

_TERM = re.compile(
    r"\b(?:by|until|till|before|from)\s(?:(?:at least|early|late|noon|midday|midnight)\s(?:on\s)?)?$", re.IGNORECASE
)


class Dated(msgspec.Struct, frozen=True):
    """A time expression that names a day or a span of days, with the stems of what stands around it."""

    index: int
    time: Time
    around: frozenset[str]
    whose: frozenset[str] = frozenset()
    """The stems of what is the day's: the final of 'Sunday's final'."""
    again: bool = False
    """Whether its sentence says that it happened again."""
    said: bool = False
    """Whether it is the day on which somebody said it, and not the one on which it happened."""
    moved: bool = False
    """Whether its sentence says that it was put off or is now expected then."""
    term: bool = False
    """Whether it is the day by which, until which or from which, and not the day on which."""

    @property
    def value(self) -> Value:
        """The span and the words."""
        return Value(self.index, self.time.start, self.time.end, self.time.text)


def happening(index: int, statement: Statement, time: Time) -> Dated:
    """A time of a statement with what happened then, by the words around it that do not only say who said so."""
    text, claim = statement.article.text, statement.claim
    start, end = max(claim.start, time.start - _REACH), min(claim.end, time.end + _REACH)
    around = frozenset(stems_of(text, start, time.start) + stems_of(text, time.end, end))
    its = _ITS.match(text, time.end, claim.end)
    whose = frozenset(stems_of(text, its.start(1), its.end(1))) if its else frozenset[str]()
    again, moved = tells_again(statement), _MOVED.search(text, start, end) is not None
    around = (around - statement.attributing) or around
    term = _TERM.search(text, start, time.start) is not None
    return Dated(index, time, around, whose, again, _is_day_of_saying(statement, time), moved, term)


def _is_day_of_saying(statement: Statement, time: Time) -> bool:
    """Whether it was said then: 'police said on Friday', 'told reporters late on Friday', 'on Friday said'."""
    text, claim = statement.article.text, statement.claim
    if any(quote.when and quote.when.start <= time.start < quote.when.end for quote in statement.article.quotes):
        return True
    before = text[max(claim.start, time.start - _REACH) : time.start]
    return bool(_SAYING.search(before) or _SAYS.match(text, time.end, claim.end))


def tells_again(statement: Statement) -> bool:
    """Whether a sentence tells of what came before as well: 'a second strike', 'another quake'."""
    return _AGAIN.search(statement.claim.text) is not None


def one_happening(a: Dated, b: Dated) -> bool:
    """Whether the words around two times speak of one happening."""
    shared, told = len(a.around & b.around), len(a.around | b.around)
    if a.whose != b.whose or a.said != b.said:
        return False
    return shared >= SHARED or (0 < _ALIKE * told <= shared and not a.said)


def mutual(a: Sequence[Dated], b: Sequence[Dated]) -> Iterator[tuple[Dated, Dated]]:
    """Pairs of one happening in which each is the one whose surroundings are nearest to the other's."""
    if not a or not b:
        return
    for x in a:
        y = max(b, key=lambda other: len(x.around & other.around))
        if one_happening(x, y) and max(a, key=lambda other: len(other.around & y.around)) is x:
            yield x, y
