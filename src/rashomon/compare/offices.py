"""Titles of persons: one called president in one article and prime minister in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rashomon.compare.called import LOOSE, run_before
from rashomon.compare.differences import Difference, Value
from rashomon.compare.likeness import Pair
from rashomon.compare.statements import Statement
from rashomon.lexicon.titles import OFFICES, RANKS, ROLES
from rashomon.text import fold, words
from rashomon.types import Annotated, Name

_REACH = 40
_SURE = 0.6
"""Likeness of two sentences from which they tell one fact."""
_SEVERAL = frozenset(("acting", "deputy", "ex-president", "former", "interim", "vice"))
_ONE_OFFICE = {
    "premier": "prime minister",
    "chairwoman": "chairman",
    "spokeswoman": "spokesman",
    "spokesperson": "spokesman",
}
_DOUBTFUL = 0.4


def compare_offices(statements: Sequence[Statement], likely: Mapping[Pair, float]) -> Iterator[Difference]:
    """Doubtful differences between the offices that two articles give to one person by the same name.

    Nothing is said of a person to whom either article gives both, nor of a former, deputy or acting one.
    """
    by_id = {statement.article.id: statement.article for statement in statements}
    given = {id: _given(article) for id, article in by_id.items()}
    named = [
        [
            (name, office)
            for name in statement.article.names
            if name.kind == "person"
            and statement.claim.start <= name.start < statement.claim.end
            and (office := office_of(statement.article, name))
        ]
        for statement in statements
    ]
    for (i, j), sure in likely.items():
        if sure < _SURE or not named[i] or not named[j]:
            continue
        here, there = (given[statements[k].article.id] for k in (i, j))
        for a, one in named[i]:
            for b, other in named[j]:
                who = fold(a.entity)
                if who != fold(b.entity) or _go_together(one, other) or other in here[who] or one in there[who]:
                    continue
                why = f"{a.entity} is {one} in one article, {other} in the other"
                x, y = Value(i, a.start, a.end, one), Value(j, b.start, b.end, other)
                yield Difference("person", "conflict", x, y, why, _DOUBTFUL)


def _given(article: Annotated) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for name in article.names:
        if name.kind == "person" and (office := office_of(article, name)):
            found[fold(name.entity)].add(office)
    return found


def _go_together(one: str, other: str) -> bool:
    """Whether both can be titles of one person at once: one is the other with less said, one is what somebody is beside an
    office ('leader'), or one is a rank and the other an office ('chief superintendent', 'police chief')."""
    if one in LOOSE or other in LOOSE:
        return True
    ours, theirs = (frozenset(title.split()) for title in (one, other))
    ranks = [title.split()[-1] in RANKS for title in (one, other)]
    return ours <= theirs or theirs <= ours or ranks[0] != ranks[1]


def office_of(article: Annotated, name: Name) -> str | None:
    """The office right before a name, folded: 'prime minister' of 'Prime Minister Ilse Quarn'; None if there is none."""
    start = max(0, name.start - _REACH)
    before = run_before(article.text, list(words(article.text, start, name.start)), name.start)
    if not before or before[-1] not in OFFICES | RANKS:
        return None
    role = [before[-1]]
    for word in reversed(before[:-1]):
        if word not in ROLES:
            break
        role.insert(0, word)
    told = " ".join(role)
    return None if _SEVERAL.intersection(role) else _ONE_OFFICE.get(told, told)
