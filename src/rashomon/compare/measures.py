"""What a sum or a share is of, by the words of its clause: an offer, a profit, a move of a price."""

from __future__ import annotations

from rashomon.compare.statements import Statement
from rashomon.lexicon.measured import MEASURED
from rashomon.types import Quantity

_MANY = 1e6


def is_sum(quantity: Quantity) -> bool:
    """Whether it is a sum of money, in a currency that has no unit here perhaps, or a share."""
    return quantity.role in ("money", "percent") or (quantity.role == "count" and quantity.value >= _MANY)


def measured(statement: Statement, quantity: Quantity) -> frozenset[str]:
    """What the clause of a quantity measures."""
    spans = (clause.span for clause in statement.clauses)
    span = next((span for span in spans if span.start <= quantity.start < span.end), statement.claim)
    found = MEASURED.finditer(statement.article.text, span.start, span.end)
    return frozenset(match.lastgroup for match in found if match.lastgroup)
