"""Particulars: figures that an event has once are set against each other whatever the sentences in which they stand tell."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rashomon.compare.apart import may_be_two
from rashomon.compare.differences import Difference, Relation
from rashomon.compare.figures import Figure
from rashomon.compare.frames import excludes
from rashomon.compare.guards import other_days
from rashomon.compare.later import is_later
from rashomon.compare.likeness import Pair
from rashomon.compare.numbers import compatible, difference, is_scale_lost, only_one
from rashomon.compare.persons import last_names, persons_in
from rashomon.compare.statements import Statement
from rashomon.lexicon.particulars import FIGURE, ONE, PARTICULARS, Particular

_REACH = 70
"""How far (in characters) around a figure the words that tell what it is may stand."""
_OF_ANY = re.compile(
    r"\b(?:if|could|would|may|might|should|can|maximum|minimum|usual(?:ly)?|typical(?:ly)?|average|normal(?:ly)?|limit|rather than|instead of"
    r"|last (?:year|month)|(?:years?|months?) (?:ago|before|earlier))\b",
    re.IGNORECASE,
)
"""Before a figure that is not that of the event: 'a bear can weigh', 'two years ago he served'."""
_ALIKE, _SURELY = 0.5, 0.6
"""How sure it must be that two sentences tell one fact where a story can have several of one kind, and where it has."""
_CONFIDENCE = 0.6
_UNIT = re.compile(r"[a-z]+", re.IGNORECASE)
_FRACTION = re.compile(r"half|quarter|[.½¼¾]", re.IGNORECASE)
_OF_DAY = ("hour", "hr", "minute", "min", "second", "sec")
_CONVERTED, _ROUNDED = 1.15, 1.35
"""How many times another a measure may be that was converted from its unit, or a time that was told in whole ones."""


def compare_particulars(
    statements: Sequence[Statement], figures: Sequence[Sequence[Figure]], same: Mapping[Pair, float]
) -> Iterator[Difference]:
    """Conflicts between the figures that two articles give for one particular (``lexicon/particulars.py``), and updates where
    one says that it changed.

    An article that has two figures for one tells of several, so that sentences which hardly tell one fact are not set against
    each other; ``same`` is how sure it is that two statements do.
    """
    told: dict[tuple[Particular, str], dict[str, list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for statement, found in zip(statements, figures, strict=True):
        for figure in found:
            for what in _particulars(statement, figure):
                told[what][statement.article.id].append(figure)
    for (particular, of), by_article in told.items():
        ones = [only_one(found) for found in by_article.values()]
        firsts = [one for one in ones if one]
        several = len(firsts) < len(ones)
        for a, b in itertools.combinations(firsts, 2):
            i, j = a.value.statement, b.value.statement
            pair, likeness = (statements[i], statements[j]), same.get((i, j), 0.0)
            if _may_be_one(a, b) or not _of_one(pair, particular, likeness, several=several):
                continue
            if relation := _relation(pair, a, b, particular):
                yield difference(a, b, relation, _CONFIDENCE, what=particular.what.format(of))


def _particulars(statement: Statement, figure: Figure) -> Iterator[tuple[Particular, str]]:
    """What a figure tells, each with that of which it tells it."""
    role, unit = figure.kind
    those = PARTICULARS.get(unit if role == "measure" else role, ())
    if not those or figure.background or figure.chosen or figure.expected or figure.rate or figure.denied:
        return
    text, claim, value = statement.article.text, statement.claim, figure.value
    before = text[max(claim.start, value.start - _REACH) : value.start]
    if _OF_ANY.search(before):
        return
    words = before + FIGURE + text[value.end : min(claim.end, value.end + _REACH)]
    for particular in those:
        if match := particular.told.search(words):
            of = next(filter(None, match.groups()), "").casefold().replace("-", "")
            yield particular, ONE.get(of, of)


def _may_be_one(a: Figure, b: Figure) -> bool:
    """Whether two figures can both be true, as far as units and rounding allow: days of a hearing are no hours."""
    if a.kind != b.kind or compatible(a, b) or is_scale_lost(a, b):
        return True
    if a.kind[0] != "measure":
        return False
    one, other = ((_UNIT.findall(figure.value.text) or [""])[-1].casefold() for figure in (a, b))
    less, more = sorted((a.low, b.low))
    if one.rstrip("s") != other.rstrip("s"):
        return one.startswith(_OF_DAY) != other.startswith(_OF_DAY) or more < _CONVERTED * less
    is_whole = [_FRACTION.search(figure.value.text) is None for figure in (a, b)]
    return a.kind[1] == "s" and is_whole[0] != is_whole[1] and more < _ROUNDED * less


def _of_one(pair: tuple[Statement, Statement], particular: Particular, likeness: float, *, several: bool) -> bool:
    """Whether two statements tell a particular of one thing or person; ``several``: the story has more of its kind."""
    one, other = (last_names(persons_in(statement)) for statement in pair)
    if excludes(one, other):
        return False
    return likeness >= (_SURELY if several else _ALIKE if particular.alike and not one & other else 0.0)


def _relation(pair: tuple[Statement, Statement], a: Figure, b: Figure, particular: Particular) -> Relation | None:
    """How two figures relate that cannot both be true; None if they may be of two places or days."""
    if may_be_two(pair, a, b) or other_days(pair[0].times, pair[1].times):
        return None
    has_grown = is_later(*pair) if b.low > a.low else is_later(pair[1], pair[0])
    grown = particular.grows and has_grown and not (a.capped or b.capped)
    return "update" if grown or a.changed != b.changed else "conflict"
