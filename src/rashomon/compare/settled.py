"""What is open in one article and settled in another: who was sought is caught, what was closed is open again."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rashomon.compare.differences import Difference, Value
from rashomon.compare.frames import excludes
from rashomon.compare.later import is_later
from rashomon.compare.likeness import Pair
from rashomon.compare.persons import last_names, persons_in, persons_of
from rashomon.compare.statements import Statement, is_question, stems_of
from rashomon.lexicon.matters import MATTERS, Matter

_LONG_AGO = re.compile(
    r"\b(?:(?:in|since) (?:\w+ ){0,2}(?:19|20)\d\d|previously|years? (?:ago|earlier|before)|had (?:\w+ )?been|once|formerly|prior"
    r"|last (?:year|month|spring|summer|autumn|fall|winter))\b",
    re.IGNORECASE,
)
"""What makes it another matter than that of the day: 'was convicted in 1998', 'had been searching'."""
_NOT = re.compile(
    r"(?:\b(?:no|not|never|nobody|none|without|if|unless|whether|yet to|could|would|may|might|deni\w+|will|to)\b|n[’'] ?t\b)[^,;:]{0,30}$",
    re.IGNORECASE,
)
"""Before what is not so, or not yet."""
_WHEN = re.compile(r"\b(?:when|once|after|before|as soon as) (?:[\w’'-]+ ){1,4}(?:is|are) \w+$", re.IGNORECASE)
"""What will be when something else is: 'when he is sentenced'."""
_REACH = 45
MAY_BE_ONE = 0.2
"""Likeness from which two sentences may tell one fact, where a story can have several such matters."""
_CONFIDENCE = 0.6


def compare_settled(statements: Sequence[Statement], same: Mapping[Pair, float]) -> list[Difference]:
    """Updates: every matter (``lexicon/matters.py``) that one article leaves open and another settles, unless that came out
    before it.

    An article that itself tells the outcome leaves nothing open. ``same`` is how sure it is that two statements tell one fact.
    """
    found: list[Difference] = []
    asking, telling = _by_words(statements)
    for number, matter in enumerate(MATTERS):
        if asking[number] and telling[number]:
            found += _settled(statements, matter, asking[number], telling[number], same)
    return found


def _by_words(statements: Sequence[Statement]) -> tuple[Mapping[int, list[int]], Mapping[int, list[int]]]:
    """For each matter, by number, the statements that have one of the words by which it is open, and by which it is settled."""
    asking: dict[int, list[int]] = defaultdict(list)
    telling: dict[int, list[int]] = defaultdict(list)
    having = _matters_of_words()
    for i, statement in enumerate(statements):
        held = [having[stem] for stem in having.keys() & statement.weights.keys()]
        for number in {number for asks, _ in held for number in asks}:
            asking[number].append(i)
        for number in {number for _, tells in held for number in tells}:
            telling[number].append(i)
    return asking, telling


@functools.cache
def _matters_of_words() -> dict[str, tuple[list[int], list[int]]]:
    having: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for number, matter in enumerate(MATTERS):
        for side, words in enumerate((matter.asking, matter.telling)):
            for stem in stems_of(words, 0, len(words)):
                having[stem][side].append(number)
    return dict(having)


def _settled(
    statements: Sequence[Statement],
    matter: Matter,
    asking: Sequence[int],
    telling: Sequence[int],
    same: Mapping[Pair, float],
) -> Iterator[Difference]:
    told = [
        (i, match)
        for i in telling
        for match in matter.settled.finditer(
            statements[i].article.text, statements[i].claim.start, statements[i].claim.end
        )
        if not _is_ahead(statements[i], match)
    ]
    if not told:
        return
    closing = {statements[i].article.id for i, _ in told}
    opened: dict[str, tuple[int, re.Match[str]]] = {}
    for i in asking:
        statement = statements[i]
        if (
            statement.article.id not in closing
            and (match := find(matter.open, statement))
            and not is_another(statement)
        ):
            opened.setdefault(statement.article.id, (i, match))
    if not opened:
        return
    closed = [(i, match, last_names(persons_in(statements[i]))) for i, match in told if not is_another(statements[i])]
    for i, one in opened.values():
        people, known = last_names(persons_in(statements[i])), last_names(persons_of(statements[i].article))
        best: dict[str, tuple[float, int, re.Match[str]]] = {}
        for j, other, those in closed:
            late = statements[j]
            likeness = same.get((min(i, j), max(i, j)), 0.0)
            if is_later(late, statements[i]) or excludes(people, those):
                continue
            if matter.alike and likeness < MAY_BE_ONE:
                continue
            if matter.alike and those and not those & known and not _before(statements[i], one) & _before(late, other):
                continue
            if likeness > best.get(late.article.id, (-1.0,))[0]:
                best[late.article.id] = likeness, j, other
        for _, j, other in best.values():
            why = f"‘{one.group()}’ in one article, ‘{other.group()}’ in the other: update"
            yield Difference("other", "update", value_of(j, other), value_of(i, one), why, _CONFIDENCE)


def _before(statement: Statement, match: re.Match[str]) -> frozenset[str]:
    """The stems before what is found: of whom or what it is told."""
    return frozenset(stems_of(statement.article.text, statement.claim.start, match.start()))


def has_any(statement: Statement, words: str) -> bool:
    """Whether a statement has one of these words in some form."""
    return not _stems(words).isdisjoint(statement.weights)


@functools.cache
def _stems(words: str) -> frozenset[str]:
    return frozenset(stems_of(words, 0, len(words)))


def _is_ahead(statement: Statement, match: re.Match[str]) -> bool:
    """Whether what is found is told as something that is not so, or not yet."""
    text, low = statement.article.text, max(statement.claim.start, match.start() - _REACH)
    return bool(_NOT.search(text, low, match.start()) or _WHEN.search(text, low, match.end()))


def is_another(statement: Statement, end: int | None = None) -> bool:
    """Whether a statement asks, or tells, before ``end`` if that is given, of another matter than that of the day."""
    claim = statement.claim
    long_ago = _LONG_AGO.search(statement.article.text, claim.start, claim.end if end is None else end)
    return long_ago is not None or is_question(claim.text)


def find(pattern: re.Pattern[str], statement: Statement) -> re.Match[str] | None:
    """Where a pattern first matches in a statement."""
    return pattern.search(statement.article.text, statement.claim.start, statement.claim.end)


def value_of(index: int, match: re.Match[str]) -> Value:
    """What was found, as a value of the statement of this index."""
    return Value(index, match.start(), match.end(), match.group())
