"""The people whom an article or a statement names."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.compare.statements import Statement
from rashomon.text import fold
from rashomon.types import Annotated


def persons_of(article: Annotated) -> frozenset[str]:
    """Those of a whole article, by their full names."""
    return frozenset(name.entity for name in article.names if name.kind == "person")


def persons_in(statement: Statement) -> frozenset[str]:
    """Those of a statement, by their full names."""
    claim = statement.claim
    return frozenset(
        name.entity
        for name in statement.article.names
        if name.kind == "person" and claim.start <= name.start < name.end <= claim.end
    )


def last_names(people: Iterable[str]) -> frozenset[str]:
    """The last words of names, folded."""
    return frozenset(map(last_name, people))


def last_name(name: str) -> str:
    """The last word of a name, folded."""
    return fold(name.split()[-1])
