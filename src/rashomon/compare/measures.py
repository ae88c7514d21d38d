"""What a sum or a share is of, by the words of its clause: an offer, a profit, a move of a price."""

from __future__ import annotations

import re

from rashomon.compare.statements import Statement
from rashomon.lexicon.measured import MEASURED
from rashomon.types import Quantity

_MANY = 1e6
_A_SHARE = re.compile(r"\b(?:an?|per|each|every) $", re.IGNORECASE)
"""Before 'share', which then says what is paid for, and not what a sum is of: '$48 a share'."""


def is_sum(quantity: Quantity) -> bool:
    """Whether it is a sum of money, in a currency that has no unit here perhaps, or a share."""
    return quantity.role in ("money", "percent") or (quantity.role == "count" and quantity.value >= _MANY)


def measured(statement: Statement, quantity: Quantity) -> frozenset[str]:
    """What a quantity measures, by the words of its clause: those between it and the quantity before ('a profit of 2
    million on sales of 30'), or else all."""
    text, begin, end = statement.article.text, quantity.start, quantity.end
    spans = (clause.span for clause in statement.clauses)
    span = next((span for span in spans if span.start <= begin < span.end), statement.claim)
    others = [other for other in statement.quantities if span.start <= other.start < span.end]
    low = max((other.end for other in others if other.end <= begin), default=span.start)
    return (others[1:] and _names(text, low, begin)) or _names(text, span.start, max(span.end, end))


def _names(text: str, start: int, end: int) -> frozenset[str]:
    return frozenset(
        found.lastgroup
        for found in MEASURED.finditer(text, start, end)
        if found.lastgroup and not (found.lastgroup == "shares" and _A_SHARE.search(text, start, found.start()))
    )
