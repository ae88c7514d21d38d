"""What one article alone tells: which of it is news."""

from __future__ import annotations

from rashomon.compare.captions import is_caption
from rashomon.compare.statements import Statement

_BAR = 0.25


def newsworthy(statement: Statement) -> float:
    """0 for a caption and a sentence without news of its own, else up to 1: names, figures, quotations, denials count."""
    claim = statement.claim
    if is_caption(claim.text, statement.times, statement.article.published):
        return 0.0
    points = (
        min(3, len(statement.names))
        + 1.5 * min(2, len(statement.quantities))
        + 2 * min(1, statement.quoted)
        + 1.5 * (claim.certainty == "denied")
        + 0.5 * (claim.said_by is not None)
    )
    score = round(min(1.0, points / 8), 3)
    return score if score >= _BAR else 0.0
