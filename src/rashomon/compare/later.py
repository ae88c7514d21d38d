"""Which of two statements was published later."""

from __future__ import annotations

from rashomon.compare.statements import Statement


def is_later(one: Statement, other: Statement) -> bool:
    """Whether the other's article is another one and known to have come out later."""
    early, late = _published(one), _published(other)
    return bool(early and late) and early < late and one.article.id != other.article.id


def _published(statement: Statement) -> str:
    return (statement.article.published or "")[:16]
