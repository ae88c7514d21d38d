"""Whom a clause is about: the name that opens it and does what it tells."""

from __future__ import annotations

import re

from rashomon.compare.differences import Difference, Value
from rashomon.compare.statements import Statement
from rashomon.text import fold, words
from rashomon.types import Name

_KINDS = ("person", "organisation")
_LEAD = re.compile(
    r"[“\"‘']?(?:(?:on|in|by|since|after) [\w ]{1,25}, |(?:but|and|meanwhile|then),? )?(?:the )?", re.IGNORECASE
)
_DOES = re.compile(r" (?!(?:and|or|of|in|at|on|for|from|with|to)\b)[a-z]+")
"""What stands before the name that a clause is about, and behind it."""


def of_others(statements: tuple[Statement, Statement], difference: Difference) -> bool:
    """Whether the clauses of both values are about two people, or two bodies, of which neither is named in the other
    sentence: the jobs of one firm and those of another."""
    one, other = (_subject(s, v) for s, v in zip(statements, (difference.a, difference.b), strict=True))
    if one is None or other is None or one.kind != other.kind:
        return False
    ours, theirs = _words(one), _words(other)
    told = [frozenset(fold(word.text) for word in words(s.claim.text)) for s in statements]
    return not (ours & told[1] or theirs & told[0] or _is_short_for(one, other) or _is_short_for(other, one))


def _subject(statement: Statement, value: Value) -> Name | None:
    """The name that opens the clause or the sentence of a value and is no source."""
    text, claim = statement.article.text, statement.claim
    spans = [clause.span.start for clause in statement.clauses if clause.span.start <= value.start < clause.span.end]
    for start in (*spans, claim.start):
        for name in statement.article.names:
            if (
                name.kind in _KINDS
                and start <= name.start
                and name.end <= value.start
                and _LEAD.fullmatch(text, start, name.start)
                and _DOES.match(text, name.end)
                and not any(quote.source and quote.source.start <= name.start < quote.source.end
                            for quote in statement.article.quotes)
            ):  # fmt: skip
                return name
    return None


def _words(name: Name) -> frozenset[str]:
    return frozenset(fold(word.text) for told in (name.text, name.entity) for word in words(told))


def _is_short_for(short: Name, full: Name) -> bool:
    """Whether a name is the initials of another one."""
    return short.text.isupper() and short.text.replace(".", "") == "".join(
        word.text[0] for word in words(full.entity) if word.text[0].isupper()
    )
