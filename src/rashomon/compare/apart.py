"""Figures told apart by what stands beside them: another place, another occasion, another source, a part of the whole."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from rashomon.compare.changes import is_older
from rashomon.compare.places import lies_in
from rashomon.compare.statements import Statement, stems_of
from rashomon.lexicon.opposites import OPPOSITES
from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.text import fold, words
from rashomon.types import Claim, Quantity, Span

if TYPE_CHECKING:
    from rashomon.compare.figures import Figure

PART = r"including|among (?:them|whom|those)|(?:of|amongst) (?:them|whom)|counting"
"""What introduces a part of the number before it."""
_PART_BEFORE = re.compile(rf"\b(?:{PART})(?: (?:the|at least|about|some))* $", re.IGNORECASE)
_AT_PLACE = re.compile(r"\b(?:in|at|near|outside|around|inside)(?: the)?(?: [a-z]+)?(?: of)? $")
_OCCASIONS = {
    "gathering": r"protests?|demonstrations?|rall(?:y|ies)|march(?:es)?|riots?|riot(?:ing)?|unrest|vigil",
    "accident": r"collapse|crash(?:es)?|derailment|accident|collision|sinking",
    "theft": r"thefts?|robber(?:y|ies)|burglar(?:y|ies)|raids?|heist|break-in|smuggling|fraud",
    "match": r"match(?:es)?|games?|final|tournament|festival|concert|part(?:y|ies)",
}
_OCCASION = re.compile(
    r"\b(?:in|at|during|over|after|following|for|from) (?:(?:an?|the|[\w-]+['’]s?) )?(?:[\w-]+ ){0,3}?(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _OCCASIONS.items())
    + r")\b",
    re.IGNORECASE,
)
_OFFICIAL = "police authorities government ministry officials officers"
_RIVAL = "organisers organizers union unions opposition activists protesters campaigners rebels"
_OFFICIALS, _RIVALS = (frozenset(stems_of(told, 0, len(told))) for told in (_OFFICIAL, _RIVAL))
_SAME = 0.02
"""Share by which two figures of one source may differ and still be one."""
_SHORT = 45
"""How far (in characters) before a part its introduction may stand."""


def are_two_things(pair: tuple[Statement, Statement], a: Figure, b: Figure) -> bool:
    """Whether two figures that differ are of two things for sure: there was none of one group and some of another, the one
    and the other had opposite things done to them ('convicted of nine charges', 'cleared of two'), or two sources gave
    them, and one of the articles has both sources' figures ('police say 3,000, organisers 8,000')."""
    if 0 in (a.high, b.high):
        none, some = (a, b) if a.high == 0 else (b, a)
        if none.head not in ("people", some.head):
            return True
    if _of_opposite_acts(pair, _clause(pair[0], a), _clause(pair[1], b)):
        return True
    return _has_other_source(pair[0], pair[1], b, a) or _has_other_source(pair[1], pair[0], a, b)


def may_be_two(pair: tuple[Statement, Statement], a: Figure, b: Figure) -> bool:
    """Whether two figures that differ may well be of two things, by the places and occasions that their own clauses
    name, because one is a part of what the other article has, or because rivals counted ('organisers', 'police')."""
    one, other = _clause(pair[0], a), _clause(pair[1], b)
    if _elsewhere(pair, one, other) or _another_occasion(pair, one, other):
        return True
    if _is_part(pair[0], pair[1], a, b) or _is_part(pair[1], pair[0], b, a):
        return True
    return not a.state and _rivals(_source(pair[0].claim), _source(pair[1].claim))


def calls_older(pair: tuple[Statement, Statement], a: Figure, b: Figure) -> bool:
    """Whether the sentence of one figure calls the other an older one: 'has 24 wagons, correcting an earlier figure of 22'."""
    for here, there, other in ((pair[0], pair[1], b), (pair[1], pair[0], a)):
        told = _quantity(there, other)
        if told is not None and any(
            quantity.value == told.value and is_older(here.article.text, here.claim, quantity)
            for quantity in here.quantities
        ):
            return True
    return False


def _clause(statement: Statement, figure: Figure) -> Span:
    spans = (clause.span for clause in statement.clauses)
    return next((span for span in spans if span.start <= figure.value.start < span.end), statement.claim)


def _of_opposite_acts(pair: tuple[Statement, Statement], a: Span, b: Span) -> bool:
    """Whether the one clause has a word of news and the other only one that excludes it."""
    one, other = (_news(s.article.text, c.start, c.end) for s, c in zip(pair, (a, b), strict=True))
    return bool(one[0] & other[1] or one[1] & other[0])


@functools.lru_cache(1 << 14)
def _news(text: str, start: int, end: int) -> tuple[int, int]:
    """Of which pairs of opposites a clause has words of the first kind alone, and of which of the second, as bits."""
    alone = [0, 0]
    for bit, acts in enumerate(OPPOSITES):
        one, other = acts.one.search(text, start, end), acts.other.search(text, start, end)
        if bool(one) != bool(other):
            alone[other is not None] |= 1 << bit
    return alone[0], alone[1]


def _elsewhere(pair: tuple[Statement, Statement], a: Span, b: Span) -> bool:
    """Whether both clauses name a place and neither lies in one of the other, as far as the articles know."""
    one, other = _places(pair[0], a), _places(pair[1], b)
    if not one or not other or one & other:
        return False
    inside = lies_in([pair[0].article, pair[1].article])
    here, there = (_words({fold(statement.claim.text)}) for statement in pair)
    around, about = (_words({*places, *(n for p in places for n in inside.get(p, ()))}) for places in (one, other))
    return not (about & here or around & there or about & around)


def _words(texts: Iterable[str]) -> set[str]:
    return {fold(word.text) for text in texts for word in words(text) if word.text not in STOPWORDS}


def _places(statement: Statement, clause: Span) -> set[str]:
    text = statement.article.text
    return {
        fold(name.entity)
        for name in statement.article.names
        if name.kind == "place" and clause.start <= name.start and name.end <= clause.end
        if _AT_PLACE.search(text, clause.start, name.start)
    }


def _another_occasion(pair: tuple[Statement, Statement], a: Span, b: Span) -> bool:
    one, other = (
        {match.lastgroup for match in _OCCASION.finditer(statement.article.text, span.start, span.end)}
        for statement, span in zip(pair, (a, b), strict=True)
    )
    return bool(one and other) and not one & other


def _is_part(whole: Statement, other: Statement, a: Figure, b: Figure) -> bool:
    """Whether the sentence of ``a`` has a part that is as many as ``b``: 'fifteen, among them six', and 'six'."""
    text, told = whole.article.text, _quantity(other, b)
    return told is not None and any(
        quantity.start != a.value.start
        and quantity.value == told.value
        and _PART_BEFORE.search(text, max(whole.claim.start, quantity.start - _SHORT), quantity.start)
        for quantity in whole.quantities
    )


def _quantity(statement: Statement, figure: Figure) -> Quantity | None:
    return next((quantity for quantity in statement.quantities if quantity.start == figure.value.start), None)


def _has_other_source(here: Statement, there: Statement, b: Figure, a: Figure) -> bool:
    """Whether the article of ``a`` also has what ``b`` is, by the source that the other article gives for it."""
    source, own = _source(there.claim), _source(here.claim)
    if not source or not own or source & own or (told := _quantity(there, b)) is None:
        return False
    article = here.article
    alike = [
        quantity.start
        for quantity in article.quantities
        if quantity.role == told.role
        and quantity.start != a.value.start
        and abs(quantity.value - told.value) <= _SAME * abs(told.value)
    ]
    return bool(alike) and any(
        source & (_source(claim) or _stems(claim.text))
        for claim in article.claims
        if any(claim.start <= start < claim.end for start in alike)
    )


def _source(claim: Claim) -> frozenset[str]:
    return _stems(claim.said_by) if claim.said_by else frozenset()


@functools.lru_cache(1 << 12)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stems_of(text, 0, len(text)))


def _rivals(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a & _OFFICIALS and b & _RIVALS) or bool(b & _OFFICIALS and a & _RIVALS)
