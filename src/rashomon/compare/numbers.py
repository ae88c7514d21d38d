"""Numbers compared: what is counted, bounds, rounding, and whether the later figure is an update."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from rashomon.compare.apart import are_two_things, calls_older
from rashomon.compare.differences import Difference, Relation, Value
from rashomon.compare.figures import Figure, risen
from rashomon.compare.frames import excludes
from rashomon.compare.groups import are_part_and_whole
from rashomon.compare.guards import AT_AGE, MARGIN, WHOLE, may_be_two_things
from rashomon.compare.statements import Statement
from rashomon.lexicon.states import GROWING

_SCALE = re.compile(r"(?:\b|\d)(?:[mb]n?|tn|thousand|(?:m|b|tr)illion)\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d[\d.,]*")
_LIKE_UNITS = 1.2
"""How many times another a measure of the same number may be and be told in the other mile, ton or gallon."""
_DOUBTFUL = 0.4
"""How sure it is at most that figures with different words beside what is counted are of one thing."""

_MANY = 20
"""How many times one count of those aboard is another if they are not of one vehicle; the same for lengths of time."""
_TIME = ("measure", "s")
_CALLED_OLDER = 0.6
"""How sure it is at least that two figures are of one thing if the sentence of one calls the other an older figure."""


def told_alike(a: Figure, b: Figure) -> bool:
    """Whether nothing that is said of two figures sets them apart: of another time, expected or not, per something or not, some
    picked out or all, of another dimension, of a profit and a loss, how far one is from another."""
    if (a.background, a.expected, a.rate, a.chosen) != (b.background, b.expected, b.rate, b.chosen):
        return False
    if (a.form == MARGIN) != (b.form == MARGIN) or (a.kind == b.kind == _TIME and _far_apart(a, b)):
        return False
    other_dimension = a.dimension and b.dimension and a.dimension != b.dimension
    return not other_dimension and not excludes(a.measures, b.measures)


def comparable(a: Figure, b: Figure) -> float:
    """How sure it is that two figures measure the same thing: 0 (they do not) to 1."""
    if a.kind != b.kind or not told_alike(a, b) or is_scale_lost(a, b):
        return 0.0
    shared = len(a.around & b.around)
    if a.state == b.state == "aboard" and _far_apart(a, b):
        return 0.0
    if (a.state or b.state) and not _is_plainly_counted(a, b):
        if a.state != b.state or not (a.head == b.head or "people" in (a.head, b.head) or None in (a.head, b.head)):
            return 0.0
        return 0.0 if are_part_and_whole(a, b) else 0.9 if a.head == b.head else 0.6
    if a.whose and b.whose and not a.whose & b.whose:
        return 0.0
    if a.kind[0] == "age":
        if (a.head and b.head and a.head != b.head) or ((a.form or b.form) and not _same_form(a, b)):
            return 0.0
        return min(1.0, 0.4 + 0.1 * shared)
    if a.kind[0] == "count" and (a.head is None or a.head != b.head):
        return 0.0
    if a.form != b.form:
        return min(_DOUBTFUL, 0.12 * shared)
    if a.kind[0] == "count":
        return min(1.0, 0.4 + 0.2 * shared) if a.modifiers == b.modifiers else min(_DOUBTFUL, 0.2 * shared)
    if a.kind[0] == "measure" and not a.dimension:
        return min(1.0, 0.12 * shared)
    return min(1.0, 0.2 * shared + (0.2 if a.head and a.head == b.head else 0.0))


def _is_plainly_counted(a: Figure, b: Figure) -> bool:
    """Whether both count one thing of which only one sentence says what it did, which marks nobody out: 'nine members
    voted', 'nine members'."""
    return a.head == b.head is not None and {a.state, b.state} in ({"voted", None}, {"aboard", None})


def _far_apart(a: Figure, b: Figure) -> bool:
    """Whether one is many times the other: the passengers of a jet and those of an airport."""
    less, more = sorted((a.low, b.low))
    return more > _MANY * max(less, 1.0)


def _is_told_bare(figure: Figure, others: Sequence[Figure]) -> bool:
    """Whether among others one that counts nothing in words is the same: 'organisers said 600 people, police spoke of 200'."""
    return any(
        other.head is None
        and other.state is None
        and not other.superseded
        and other.kind == figure.kind
        and compatible(other, figure)
        for other in others
    )


def is_scale_lost(a: Figure, b: Figure) -> bool:
    """Whether one amount is the other without its scale: the first of 'between $140 and $150 million'."""
    if a.kind[0] != "money" or all(_SCALE.search(figure.value.text) for figure in (a, b)):
        return False
    less, more = sorted((a.low + a.high, b.low + b.high))
    return less > 0 and any(abs(more / less / scale - 1) < 0.001 for scale in (1e3, 1e6, 1e9))


def _same_form(a: Figure, b: Figure) -> bool:
    """Whether two ages can be of one person at one time: no other sex, and neither or both are told of another time."""
    return (a.form == AT_AGE) == (b.form == AT_AGE) and (a.form == b.form or None in (a.form, b.form))


def compatible(a: Figure, b: Figure) -> bool:
    """Whether one true value could stand behind both; not where both set a limit, and not the same."""
    if a.bound == b.bound == "at-most" and not (a.state or b.state) and a.high != b.high:
        return False
    together = a.low <= b.high and b.low <= a.high
    return together or _is_rounded(a, b) or _is_rounded(b, a) or _is_in_like_units(a, b)


def only_one(figures: Sequence[Figure]) -> Figure | None:
    """The one figure that an article gives of something, older ones that it corrects left out; None if it has several."""
    own = [figure for figure in figures if not figure.superseded]
    return own[0] if own and all(compatible(figure, own[0]) for figure in own) else None


def _is_in_like_units(a: Figure, b: Figure) -> bool:
    """Whether two measures have one number and units so near each other that one may be told as the other: '9 nautical miles',
    'some 9 miles'."""
    if a.kind != b.kind or a.kind[0] != "measure":
        return False
    one, other = (_DIGITS.search(figure.value.text) for figure in (a, b))
    less, more = sorted((a.low + a.high, b.low + b.high))
    return bool(one and other and one.group() == other.group()) and less < more <= _LIKE_UNITS * less


def _is_rounded(whole: Figure, part: Figure) -> bool:
    """Whether a share is told without the decimals of the other: '67 percent' and '67.2'."""
    exact = whole.low == whole.high and part.low == part.high
    is_share = whole.kind == part.kind and whole.kind[0] == "percent"
    return exact and is_share and whole.low.is_integer() and abs(part.low - whole.low) <= 0.5


def compare_numbers(
    pair: tuple[Statement, Statement],
    a: Sequence[Figure],
    b: Sequence[Figure],
    *,
    sure: float = 0.4,
    cosine: float = 1.0,
    likeness: float = 1.0,
    same: float = 0.0,
) -> list[Difference]:
    """Differences and agreements between the figures of two statements of different articles.

    Only figures that measure the same thing with a confidence of at least ``sure`` are compared. A figure that agrees
    with any comparable one on the other side is not set against the rest: '10 of 12' against '12' is no conflict.
    A difference is doubtful where several figures differ and none agrees (another game, another season), where a
    sentence has several figures of the same, and where the sentences, by their ``cosine`` and ``likeness``, have little in common;
    ``same`` is how sure it is that they tell one fact, which counts where both say what happened to people.
    """
    every = {(i, j): found for i, x in enumerate(a) for j, y in enumerate(b) if (found := comparable(x, y))}
    confidence = {both: found for both, found in every.items() if found >= sure}
    if not confidence:
        return []
    alike = {(i, j) for i, j in every if compatible(a[i], b[j]) and not risen(a[i], b[j])}
    agree = alike & confidence.keys()
    left, right = ({both[k] for both in alike if a[both[0]].superseded == b[both[1]].superseded} for k in (0, 1))
    differ = {
        (i, j)
        for i, j in confidence.keys() - agree
        if i not in left and j not in right and not are_two_things(pair, a[i], b[j])
    }
    nothing_agrees = not agree and all_differ(a, b)
    for i, j in differ:
        if calls_older(pair, a[i], b[j]):
            confidence[i, j] = max(confidence[i, j], _CALLED_OLDER)
            continue
        doubt = not a[i].state and (nothing_agrees or _is_one_of_several(a[i], a) or _is_one_of_several(b[j], b))
        doubt = doubt or a[i].denied != b[j].denied
        doubt = doubt or a[i].bound == b[j].bound == "at-most" or _is_told_bare(a[i], b) or _is_told_bare(b[j], a)
        if doubt or may_be_two_things(
            pair, a[i], b[j], cosine=cosine, likeness=max(likeness, same) if a[i].state else likeness
        ):
            confidence[i, j] = min(confidence[i, j], _DOUBTFUL)
    return [
        *(difference(a[i], b[j], "agree", confidence[i, j]) for i, j in sorted(agree)),
        *(difference(a[i], b[j], relation_of(pair, a[i], b[j]), confidence[i, j]) for i, j in sorted(differ)),
    ]


def corrected(
    differences: Sequence[Difference], figures: Sequence[Sequence[Figure]], statements: Sequence[Statement]
) -> list[Difference]:
    """The differences; a conflict is an update if the one article calls a figure like the other's an earlier one.

    'The well is 80 m deep. Earlier reports had put it at 40 m', set against the 40 m of another article. It stays a
    conflict if an article that came out later than the correction has the old figure again.
    """
    by_value = {figure.value: figure for of_statement in figures for figure in of_statement}
    older = [figure for figure in by_value.values() if figure.superseded]

    def date(value: Value) -> str:
        return (statements[value.statement].article.published or "")[:16]

    def earlier(one: Value, other: Value) -> bool:
        a = by_value.get(one)
        return a is not None and any(
            statements[figure.value.statement].article.id == statements[other.statement].article.id
            and figure.kind == a.kind
            and compatible(figure, a)
            for figure in older
        )

    def told(difference: Difference) -> Difference:
        a, b = difference.a, difference.b
        if difference.relation != "conflict":
            return difference
        for one, other in ((a, b), (b, a)):
            if earlier(one, other):
                if date(other) and date(one) > date(other):
                    why = f"{a.text} and {b.text}: one article corrects a figure that a later article has again"
                    return msgspec.structs.replace(difference, why=why, again=True)
                why = f"{a.text} and {b.text}: an article calls one of them an earlier figure: update"
                return msgspec.structs.replace(difference, relation="update", why=why)
        return difference

    return [told(difference) for difference in differences]


def _is_one_of_several(figure: Figure, figures: Sequence[Figure]) -> bool:
    """Whether its sentence has other figures of the same: '13 points from one player, 12 from another'."""
    return figure.kind[0] == "count" and any(
        other.measured == figure.measured and other.form == figure.form and not compatible(other, figure)
        for other in figures
        if not (other.superseded or figure.superseded)
    )


def all_differ(a: Sequence[Figure], b: Sequence[Figure]) -> bool:
    """Whether two statements have figures of several things in common and none that agrees: another game, another season. People
    to whom something happened, and ages, are left aside."""
    told = ({x.measured for x in figures if not x.state and (x.head or x.kind[0] != "count")} for figures in (a, b))
    both = {measured for measured in set.intersection(*told) if measured[0] != "age"}
    alike = {x.measured for x in a for y in b if x.measured == y.measured and compatible(x, y)}
    return len(both - alike) > 1


def relation_of(pair: tuple[Statement, Statement], a: Figure, b: Figure) -> Literal["conflict", "update"]:
    """An update if one article says that the figure changed, or if a growing count is higher in the later article. Where both
    say so on one day they differ on what it changed to."""
    told = [(statement.article.published or "")[:10] for statement in pair]
    if a.superseded != b.superseded or a.changed != b.changed or (a.changed and told[0] != told[1]):
        return "update"
    if a.high > 0 and b.high > 0 and a.state in GROWING and a.state == b.state:
        first, second = (statement.article.published for statement in pair)
        if first and second and first[:16] != second[:16]:
            early, late = (a, b) if first < second else (b, a)
            if late.low > early.high and not early.capped:
                return "update"
            if late.high < early.low and a.state == "missing" and not late.capped:
                return "update"  # they are found one by one
    return "conflict"


def difference(a: Figure, b: Figure, relation: Relation, confidence: float, *, what: str = "") -> Difference:
    """The difference, or the agreement, of two figures with a sentence why; ``what`` they are of, where that is better known
    than by their own words."""
    what = what or a.what or b.what
    if relation == "agree":
        why = f"both speak of {what}: {a.value.text} and {b.value.text} can both be true"
    elif relation == "update":
        why = f"both speak of {what}: {a.value.text} and {b.value.text}; {_why_update(a, b)}: update"
    else:
        why = f"both speak of {what}: {a.value.text} and {b.value.text} cannot both be true"
    return Difference(
        "number",
        relation,
        a.value,
        b.value,
        why,
        confidence,
        finer=relation == "agree" and (a.low, a.high) != (b.low, b.high) and a.kind[0] != "measure",
        alike=relation == "agree" and (a.low, a.high) == (b.low, b.high) and _tells(a),
        denies=relation != "agree" and 0 in (a.high, b.high),
        parts=bool(a.measures) and a.measures == b.measures,
    )


def _tells(figure: Figure) -> bool:
    """Whether a figure that two articles give is a fact by itself: a sum, a measure, what happened to people, a number
    of three digits and more that are not all zeros."""
    role, unit = figure.kind
    if role == "measure":
        return unit not in ("s", "year") and bool(figure.dimension)
    return role == "money" or bool(figure.state) or (role == "count" and figure.low >= 100 and figure.form != WHOLE)


def _why_update(a: Figure, b: Figure) -> str:
    if a.superseded or b.superseded:
        return "an article calls one of them an earlier figure"
    return "an article says that it changed" if a.changed or b.changed else "the later article has another count"
