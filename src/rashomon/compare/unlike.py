"""Statements in much the same words that tell two things: one figure of two things, two acts on two days."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rashomon.compare.acts import acts_in
from rashomon.compare.agreed import SAME_FACT
from rashomon.compare.counted import count_alike
from rashomon.compare.dates import WEEKDAY
from rashomon.compare.figures import of_whole
from rashomon.compare.frames import excludes
from rashomon.compare.guards import WHOLE, form_of, is_of_picture, other_days
from rashomon.compare.likeness import Pair
from rashomon.compare.measures import is_sum, measured
from rashomon.compare.prospects import is_expected, tells_expected
from rashomon.compare.statements import Statement
from rashomon.compare.subjects import about_others, of_the_rest, surely_apart, told_of_themselves
from rashomon.compare.undergone import find_state
from rashomon.compare.verbs import acts
from rashomon.lexicon.stages import COURSES
from rashomon.lexicon.states import GROWING
from rashomon.text import fold, stem
from rashomon.types import Quantity

_PLEA = re.compile(r"\bnot[ -]guilty\b", re.IGNORECASE)
_LEGAL = ("arrest", "question", "charge", "convict", "acquit", "resign")
_SURELY = 0.85
"""Likeness from which two sentences have one fact in common though they count people to whom other things happened."""
_MANY = 50
"""How many times one count is another if they are not of one thing."""


def without_unlike(statements: Sequence[Statement], same: Mapping[Pair, float]) -> dict[Pair, float]:
    """The likenesses; none of statements that would agree and surely tell two things."""
    return {
        pair: 0.0
        if likeness >= SAME_FACT
        and (
            _tell_two(statements[pair[0]], statements[pair[1]])
            or (likeness < _SURELY and _undergone_two(statements[pair[0]], statements[pair[1]]))
            or _about_two(statements[pair[0]], statements[pair[1]], likeness)
        )
        else likeness
        for pair, likeness in same.items()
    }


def _tell_two(a: Statement, b: Statement) -> bool:
    if a.article.id == b.article.id or a.wording == b.wording:
        return False
    return (
        _measure_two(a, b)
        or _count_two(a, b)
        or _aged_two(a, b)
        or _expected_in_one(a, b)
        or _on_two_days(a, b)
        or _at_two_stages(a, b)
        or _other_act_negated(a, b)
    )


def _measure_two(a: Statement, b: Statement) -> bool:
    """Whether all sums and shares that both have are of two things: 'offered 5.5 percent', 'shares fell 5.5 percent'."""
    found = [
        (measured(a, x), measured(b, y))
        for x in a.quantities
        for y in b.quantities
        if (x.role, x.unit, x.value) == (y.role, y.unit, y.value) and is_sum(x) and is_sum(y)
    ]
    return bool(found) and all(one and other and not one & other for one, other in found)


def _count_two(a: Statement, b: Statement) -> bool:
    """Whether both count one kind of thing, and one many times what the other does: a jet's passengers, an airport's."""
    values = [quantity.value for statement in (a, b) for quantity in statement.quantities]
    if not values or max(values) <= _MANY * max(min(values), 1.0):  # none is many times another
        return False
    counts = [
        [(q.value, fold(q.counted)) for q in statement.quantities if q.role == "count" and q.counted]
        for statement in (a, b)
    ]
    found = [sorted((x, y)) for x, counted in counts[0] for y, other in counts[1] if counted == other]
    return bool(found) and all(more > _MANY * max(less, 1.0) for less, more in found)


def _aged_two(a: Statement, b: Statement) -> bool:
    """Whether one tells how old a picture is and the other how old somebody is."""
    one, other = ({is_of_picture(s.article.text, q) for q in s.quantities if q.role == "age"} for s in (a, b))
    return bool(one and other) and not one & other


def _undergone_two(a: Statement, b: Statement) -> bool:
    """Whether both count people, and nothing that happened to those of the one did to those of the other: three arrested,
    eleven wounded."""
    if a.article.id == b.article.id or a.wording == b.wording:
        return False
    one, other = ({find_state(s, x) for x in s.quantities if x.role == "count"} & GROWING for s in (a, b))
    return bool(one and other) and not one & other


def _about_two(a: Statement, b: Statement, likeness: float) -> bool:
    """Whether two people, or two bodies, do what they tell or speak of themselves: one bank bars its customers, another one
    does; or it and the others do. Much the same words may give one of them two names."""
    if a.article.id == b.article.id or a.wording == b.wording:
        return False
    if about_others(a, b) and (likeness < _SURELY or surely_apart(a, b)):
        return True
    return likeness < _SURELY and (told_of_themselves(a, b) or of_the_rest(a, b))


def _expected_in_one(a: Statement, b: Statement) -> bool:
    """Whether the one has another count or sum of a thing than was expected by the other: 'some 6,000 were expected',
    '9,000 came'. Who has both figures, or the same one, tells the one thing; that
    both have the whole of which it is a part ('of 150 seats') tells nothing."""
    if not (a.quantities and b.quantities and (tells_expected(a.claim.text) or tells_expected(b.claim.text))):
        return False
    whole = {x.value for s in (a, b) for x in s.quantities if form_of(s, x) == WHOLE}
    one, other = (
        [
            of_whole(s.article.text, x, following)
            for x, following in itertools.zip_longest(s.quantities, s.quantities[1:])
            if x.value not in whole
        ]
        for s in (a, b)
    )
    if {(x.role, x.unit, x.value) for x in one} & {(x.role, x.unit, x.value) for x in other}:
        return False
    found = [
        is_expected(a.article.text, a.claim, x) != is_expected(b.article.text, b.claim, y)
        for x in one
        for y in other
        if _counts_alike(x, y)
    ]
    return bool(found) and all(found)


def _counts_alike(x: Quantity, y: Quantity) -> bool:
    """Whether two figures are of one kind: people of any sort are one."""
    if (x.role, x.unit) != (y.role, y.unit) or x.role == "rank":
        return False
    return x.role != "count" or bool(x.counted and y.counted and count_alike(_head(x.counted), _head(y.counted)))


def _head(counted: str) -> str:
    return stem(fold(counted.split()[-1]))


def _other_act_negated(a: Statement, b: Statement) -> bool:
    """Whether the only act of a case that the one tells did not happen, and the other tells only of others: 'has not been
    arrested', 'was charged'."""
    if a.claim.polarity == b.claim.polarity:
        return False
    if any(_PLEA.search(s.claim.text) for s in (a, b)):
        return False
    plain = [{act for act, _ in acts_in(s.claim.text) if act in _LEGAL} for s in (a, b)]
    if not plain[0] or not plain[1]:
        return False
    loose = [{act for act, _ in acts_in(s.claim.text, loosely=True)} for s in (a, b)]
    return not plain[0] & loose[1] and not plain[1] & loose[0]


def _weekdays(statement: Statement) -> frozenset[str]:
    """The days of the week that a statement names."""
    return frozenset(day.group().casefold() for time in statement.times if (day := WEEKDAY.search(time.text)))


def _on_two_days(a: Statement, b: Statement) -> bool:
    """Whether they tell of other acts on days that exclude each other: a fire on Friday, bodies recovered on Monday."""
    if not (a.times and b.times):
        return False
    one, other = (acts(s.article.text, s.claim.start, s.claim.end) - s.attributing for s in (a, b))
    if not excludes(one, other):  # their acts are known, their days are not
        return False
    return other_days(a.times, b.times) or excludes(_weekdays(a), _weekdays(b))


def _at_two_stages(a: Statement, b: Statement) -> bool:
    """Whether each tells one stage of a thing's course and not the other's: a verdict and a sentence, a call to strike
    and its ban."""
    told, beside = _stages(a.claim.text), _stages(b.claim.text)
    return any(
        (one.first and other.second and not one.second and not other.first)
        or (one.second and other.first and not one.first and not other.second)
        for one, other in zip(told, beside, strict=False)  # most sentences tell none
    )


class _Told(NamedTuple):
    """Which of two stages a text tells."""

    first: bool
    second: bool


@functools.lru_cache(1 << 13)
def _stages(text: str) -> tuple[_Told, ...]:
    """Of each course what a text tells; empty if it tells none of any."""
    told = tuple(_Told(*(stage.search(text) is not None for stage in course)) for course in COURSES)
    return told if any(map(any, told)) else ()
