"""Figures and the aligner: measures, sums, shares and ages that it takes for one another in their places, whatever words are
around them ('seven years with the club', 'played for eight years'); and counts that it does not.

Pieces of a number alone tell the aligner little more than whether it is the same number, so counts are known by their nouns.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from rashomon.compare.apart import are_two_things, may_be_two
from rashomon.compare.counterparts import Read, counterpart
from rashomon.compare.differences import Difference
from rashomon.compare.figures import Figure
from rashomon.compare.frames import excludes
from rashomon.compare.guards import other_days
from rashomon.compare.happenings import tells_again
from rashomon.compare.numbers import all_differ, compatible, difference, is_scale_lost, relation_of, told_alike
from rashomon.compare.standing import is_same_time
from rashomon.compare.statements import Statement

_LIKE = 0.8
"""Likeness from which two figures stand for each other."""
MAY_BE_ONE_FACT = 0.5
"""How sure it must be that two sentences tell one fact, for their figures to be looked at."""
_ONE_FACT, _AMONG_OTHERS = 0.7, 0.6
"""The same for a difference that is no doubtful one: of figures that are the only ones of their sort, and of those with
others beside them."""
_UNLIKE = 0.5
"""Likeness under which two counts, with what they count, hardly have one place in what is told."""
_HARDLY = 0.2
"""Likeness under which two statements hardly tell one fact."""
_FROM = re.compile(r"\s(?:before|after|into|from|until|till)\b")
"""Behind a time that is reckoned from something else: 'nine days before the vote'."""
_GOING_ON = re.compile(
    r"\sof (?:\w+ ){0,2}?(?:riot(?:s|ing)?|protests?|demonstrations?|unrest|violence|clashes|fighting|looting|shelling|strikes?|rain"
    r"|talks|negotiations|search(?:es|ing)?)\b",
    re.IGNORECASE,
)
"""Behind how long something has gone on that goes on."""
_MOST_OTHERS = 2
_SURE, _DOUBTFUL = 0.6, 0.4


def taken_sorts(figures: Sequence[Figure]) -> frozenset[tuple[str, str]]:
    """The sorts of figures of a statement that can be taken for others of their sort: no counts."""
    return frozenset(figure.kind for figure in figures if figure.kind[0] != "count")


def compare_taken(
    pair: tuple[Read, Read], a: Sequence[Figure], b: Sequence[Figure], same: float
) -> Iterator[Difference]:
    """Differences of figures, counts left aside, that stand for each other in two statements of different articles and cannot
    both be true.

    ``same`` is how sure it is that the statements tell one fact. They are doubtful where it is less sure, and where places,
    occasions or days are named that exclude each other.
    """
    statements = pair[0][0], pair[1][0]
    if tells_again(statements[0]) != tells_again(statements[1]):
        return
    kinds = Counter(figure.kind for figure in (*a, *b))
    for x in a:
        for y in b:
            others = kinds[x.kind] - 2
            if others > _MOST_OTHERS or (others and same < _AMONG_OTHERS):
                continue
            if not _can_be_one(x, y) or compatible(x, y) or is_same_time(x, y) or are_two_things(statements, x, y):
                continue
            if _follows(_FROM, statements[0], x) != _follows(_FROM, statements[1], y):
                continue
            found = counterpart(pair[0], x.value, pair[1], y.value)
            if found.mutual and found.likeness >= _LIKE:
                sure = same >= (_AMONG_OTHERS if others else _ONE_FACT)
                sure = sure and not (_are_apart(statements, x, y) or all_differ(a, b))
                longer = _follows(_GOING_ON, statements[0], x) and _follows(_GOING_ON, statements[1], y)
                relation = "update" if longer else relation_of(statements, x, y)
                yield difference(x, y, relation, _SURE if sure else _DOUBTFUL)


def _follows(pattern: re.Pattern[str], statement: Statement, figure: Figure) -> bool:
    return pattern.match(statement.article.text, figure.value.end, statement.claim.end) is not None


def doubted(
    pair: tuple[Read, Read], a: Sequence[Figure], b: Sequence[Figure], told: Sequence[Difference], same: float
) -> Iterator[Difference]:
    """The differences of figures that are counts; doubtful where they do not stand for each other with what they count ('the
    flood of last spring killed five people', 'one man is dead'), and where the statements, ``same`` says, hardly tell one fact."""
    by_value = {figure.value: figure for figure in (*a, *b)}
    for d in told:
        x, y = by_value[d.a], by_value[d.b]
        sure = d.relation != "agree" and d.confidence > _DOUBTFUL and not d.denies
        if sure and (_of_two_events(x, y, same) or _unlike(pair, x, y)):
            yield msgspec.structs.replace(d, confidence=_DOUBTFUL)
        else:
            yield d


def _of_two_events(x: Figure, y: Figure, same: float) -> bool:
    """Whether people are counted in two statements that hardly tell one fact, neither as a figure that changed."""
    return bool(x.state) and same < _HARDLY and not any(figure.changed or figure.superseded for figure in (x, y))


def _unlike(pair: tuple[Read, Read], x: Figure, y: Figure) -> bool:
    if x.counted is None or y.counted is None:
        return False
    return counterpart(pair[0], x.counted, pair[1], y.counted).likeness < _UNLIKE


def _can_be_one(x: Figure, y: Figure) -> bool:
    if x.kind != y.kind or x.kind[0] == "count" or (x.form, x.denied) != (y.form, y.denied):
        return False
    return told_alike(x, y) and not (excludes(x.whose, y.whose) or is_scale_lost(x, y))


def _are_apart(statements: tuple[Statement, Statement], x: Figure, y: Figure) -> bool:
    return may_be_two(statements, x, y) or other_days(statements[0].times, statements[1].times)
