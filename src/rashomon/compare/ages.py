"""Ages of people whom articles name: one person has one age, whatever the sentences in which it stands tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.compare.differences import Difference
from rashomon.compare.figures import Figure
from rashomon.compare.guards import AT_AGE, grown_older
from rashomon.compare.numbers import compatible, difference
from rashomon.compare.statements import Statement, stems_of

_FULL = 2
"""Words of a name by which it is sure that two articles mean one person."""
_MOST = 25
"""Years apart from which two ages are of two people of one name: a father and his son."""
_CONFIDENCE = 0.7


def compare_ages(statements: Sequence[Statement], figures: Sequence[Sequence[Figure]]) -> Iterator[Difference]:
    """Conflicts between the ages that two articles give one person by first and last name.

    An article that has two ages of one name tells of two people, or of two times, and is left out for that name.
    """
    people = _full_names(statements)
    told: dict[frozenset[str], dict[str, list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for statement, found in zip(statements, figures, strict=True):
        for figure in found:
            if figure.kind[0] != "age" or figure.form == AT_AGE or figure.background or not figure.whose:
                continue
            if whose := _in_full(figure.whose, people):
                told[whose][statement.article.id].append(figure)
    for by_article in told.values():
        firsts = [ages[0] for ages in by_article.values() if all(compatible(age, ages[0]) for age in ages)]
        for number, a in enumerate(firsts):
            for b in firsts[number + 1 :]:
                if not compatible(a, b) and not _may_both_be(statements, a, b):
                    yield difference(a, b, "conflict", _CONFIDENCE)


def _full_names(statements: Sequence[Statement]) -> frozenset[frozenset[str]]:
    """The stems of the names of at least two words that any article gives a person."""
    articles = {statement.article.id: statement.article for statement in statements}
    named = {name.entity for article in articles.values() for name in article.names if name.kind == "person"}
    words = (frozenset(stems_of(name, 0, len(name))) for name in named)
    return frozenset(stems for stems in words if len(stems) >= _FULL)


def _in_full(whose: frozenset[str], people: frozenset[frozenset[str]]) -> frozenset[str] | None:
    """The name in full; of a last name alone that of the only one in the story who has it."""
    if len(whose) >= _FULL:
        return whose
    full = [stems for stems in people if whose <= stems]
    return full[0] if len(full) == 1 else None


def _may_both_be(statements: Sequence[Statement], a: Figure, b: Figure) -> bool:
    """Whether two ages are those of a father and a son, or the person has grown older between the two articles."""
    pair = statements[a.value.statement], statements[b.value.statement]
    return abs(a.low - b.low) >= _MOST or grown_older(pair, a, b)
