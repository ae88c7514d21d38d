"""One name spelled in two ways: 'Marran Bay' in one article, 'Marren Bay' in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz.distance import OSA

from rashomon.compare.differences import Difference, Value
from rashomon.compare.likeness import Pair
from rashomon.compare.statements import Statement
from rashomon.lexicon.spelling import american
from rashomon.text import fold, words
from rashomon.types import Name, Slot

_LEAST = 5
"""Letters from which one other letter makes a misspelling rather than another name."""
_SURE = 0.3
"""Likeness of the statements from which the two names can be meant for one."""
_SLOTS: Mapping[str, Slot] = {"person": "person", "organisation": "organisation", "place": "place"}


def compare_spellings(statements: Sequence[Statement], likely: Mapping[Pair, float]) -> list[Difference]:
    """Names that differ by one letter between two articles of which neither has the other's spelling in a statement.

    Both statements must be likely to tell one fact, and the rest of the name must be the same.
    """
    names = [_names(statement) for statement in statements]
    used: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        article = statement.article
        used[article.id] |= {fold(word.text).removesuffix("'s") for word in words(statement.claim.text)}
    found = []
    for (i, j), sure in likely.items():
        if sure < _SURE:
            continue
        here, there = (used[statements[k].article.id] for k in (i, j))
        for a in names[i]:
            for b in names[j]:
                for x, y in _one_letter_off(a, b):
                    if x not in there and y not in here:
                        found.append(_difference(i, a, j, b, round(0.5 + sure / 2, 3)))
    return found


def _names(statement: Statement) -> list[Name]:
    claim = statement.claim
    return [name for name in statement.article.names if claim.start <= name.start and name.end <= claim.end]


def _one_letter_off(a: Name, b: Name) -> Iterator[tuple[str, str]]:
    """The one word in which two names differ, if by a single letter within it."""
    one, other = ([fold(word.text).removesuffix("'s") for word in words(name.text)] for name in (a, b))
    differing = [(x, y) for x, y in zip(one, other, strict=False) if x != y]
    if len(one) != len(other) or len(differing) != 1:
        return
    x, y = differing[0]
    long = min(len(x), len(y)) >= _LEAST and x.isalpha() and y.isalpha()
    if long and len(x) == len(y) and american(x) != american(y) and OSA.distance(x, y) == 1 and x[-1] == y[-1]:
        yield x, y


def _difference(i: int, a: Name, j: int, b: Name, confidence: float) -> Difference:
    return Difference(
        _SLOTS.get(a.kind, _SLOTS.get(b.kind, "other")),
        "conflict",
        Value(i, a.start, a.end, a.text),
        Value(j, b.start, b.end, b.text),
        f"one name is spelled in two ways: {a.text} and {b.text}",
        confidence,
    )
