"""Prison terms compared: 'sentenced to six years in prison' and 'a five-year prison sentence' of one person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from rashomon.compare.differences import Difference, Value
from rashomon.compare.intervals import interval
from rashomon.compare.likeness import Pair
from rashomon.compare.persons import persons_in
from rashomon.compare.statements import Statement, stems_of

_PRISON = re.compile(
    r"\b(?:sentenced|jailed|prison|imprison(?:ed|ment)|jail|behind bars|sentence|custodial|term)\b", re.IGNORECASE
)
_PASSED = re.compile(
    r"\b(?:(?:was|were|been|is) (?:\w+ )?(?:sentenced|jailed|imprisoned|given|handed)|(?:has |have |had )?(?:sentenced|jailed)"
    r"|(?:gets?|got|received|receives|gave|gives|hands?|handed)|(?:to|will|must) (?:begin|start|spend|serve)|beg[ai]ns?|started)\b",
    re.IGNORECASE,
)
_NO_SENTENCE = re.compile(
    r"\b(?:up to|faces?|facing|could|may|might|would|maximum|minimum|at least|suspended|demand\w*|sought|seeks?|ask\w* for|served"
    r"|serving|reduced|cut|after|spent|calls? for|called for|plus|and another|probation)\b",
    re.IGNORECASE,
)
_REACH = 45
_ONE_FACT, _SURELY = 0.3, 0.6
_FULL = 2
"""Words of a name by which it is sure that two sentences mean one person."""
_CONFIDENCE, _DOUBTFUL = 0.6, 0.4


class _Penalty(msgspec.Struct, frozen=True):
    value: Value
    low: float
    high: float
    people: frozenset[str]
    """The stems of the names of the people in its sentence."""
    alone: bool
    """Whether they are all of one person's name."""


def compare_penalties(statements: Sequence[Statement], same: Mapping[Pair, float]) -> Iterator[Difference]:
    """Conflicts between prison terms passed on one person; doubtful where the sentences do not both name the person, and no
    other one, and are not much alike."""
    told = [_penalty(index, statement) for index, statement in enumerate(statements)]
    for (i, j), likeness in sorted(same.items()):
        a, b = told[i], told[j]
        if a is None or b is None or likeness < _ONE_FACT or statements[i].article.id == statements[j].article.id:
            continue
        if (a.low <= b.high and b.low <= a.high) or (a.people and b.people and not a.people & b.people):
            continue
        one_person = a.alone and b.alone and a.people == b.people and len(a.people) >= _FULL
        sure = one_person or (likeness >= _SURELY and bool(a.people & b.people))
        why = f"both speak of the prison term: {a.value.text} and {b.value.text} cannot both be true"
        yield Difference("number", "conflict", a.value, b.value, why, _CONFIDENCE if sure else _DOUBTFUL)


def _penalty(index: int, statement: Statement) -> _Penalty | None:
    """The term that a statement says was passed; None if it tells none, several, or one that is asked for or was served."""
    text, claim = statement.article.text, statement.claim
    if not _PASSED.search(claim.text):
        return None
    terms = [
        quantity
        for quantity in statement.quantities
        if quantity.role == "measure"
        and quantity.unit == "s"
        and quantity.value >= 86400
        and _PRISON.search(text, max(claim.start, quantity.start - _REACH), min(claim.end, quantity.end + 25))
        and not re.match(r"[ -](?:old|ago|later|earlier)\b", text[quantity.end : quantity.end + 9])
    ]
    terms = [q for q in terms if not _NO_SENTENCE.search(text, max(claim.start, q.start - _REACH), q.start)]
    terms = [
        q
        for q in terms
        if (
            re.search(
                r"\b(?:to|for|a|an|of|gets?|got|him|her|them|next|spend) ?$",
                text[max(claim.start, q.start - 6) : q.start],
            )
            and re.match(
                r"(?: (?:in|of|behind))?(?: an?)?[ ’']*(?:\w+ )?(?:jail|prison|imprison|bars|sentence|term)",
                text[q.end : q.end + 40],
            )
        )
        or re.search(
            r"\b(?:sentenced to|jailed for|imprisoned for) (?:about |more than |over )?$",
            text[max(claim.start, q.start - 30) : q.start],
        )
    ]
    if len(terms) != 1:
        return None
    low, high = interval(terms[0])
    named = persons_in(statement)
    people = frozenset(stem for name in named for stem in stems_of(name, 0, len(name)))
    value = Value(index, terms[0].start, terms[0].end, terms[0].text)
    return _Penalty(value, low, high, people, len(named) == 1)
