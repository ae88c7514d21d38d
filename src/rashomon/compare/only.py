"""What one article alone tells: which of it is news."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from rashomon.compare.captions import is_caption
from rashomon.compare.statements import Statement, tells
from rashomon.types import Fact

_BAR = 0.125
_MOST = 8
"""So many statements of one article at most, the best ones."""
_COMING = re.compile(
    r"\b(?:will|won['’]t|would|(?:is|are) (?:due |set |expected |scheduled )?to|plans? to|vowed to|refus(?:es?|ed) to)\b",
    re.IGNORECASE,
)


def newsworthy(statement: Statement) -> float:
    """0 for a caption and a sentence without news of its own, else up to 1: names, figures, quotations, denials count,
    then days, plans, classed events, and that somebody says so."""
    claim = statement.claim
    if claim.kind == "opinion" or is_caption(claim.text, statement.times, statement.article.published):
        return 0.0
    points = (
        min(3, len(statement.names))
        + 1.5 * min(2, len(statement.quantities))
        + 2 * min(1, statement.quoted)
        + 1.5 * (claim.certainty == "denied")
        + 0.75 * any(time.kind in ("DATE", "TIME") and time.earliest is not None for time in statement.times)
        + 0.75 * (_COMING.search(claim.text) is not None)
        + 0.5 * (claim.event is not None)
        + 0.5 * (claim.said_by is not None)
        - 0.5 * (claim.kind == "background")
    )
    score = round(max(0.0, min(1.0, points / 8)), 3)
    return score if score >= _BAR and tells(statement) else 0.0


def best_of_each(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Of what each article alone tells the most newsworthy, best first."""
    told: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        told[fact.says[0].article].append(fact)
    for own in told.values():
        yield from sorted(own, key=lambda fact: (-fact.confidence, fact.says[0].start))[:_MOST]
