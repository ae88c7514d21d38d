"""Figures that may differ and plainly are of two things, so that a reader need not be shown them beside each other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.compare.counted import count_alike
from rashomon.compare.differences import Difference, Value
from rashomon.compare.figures import Figure
from rashomon.compare.numbers import compatible
from rashomon.compare.statements import Statement
from rashomon.compare.subjects import of_others

_FAR = 5
"""How many times one count is another if a season has the one and a day the other."""
_SUMS_UP = re.compile(
    r"\b(?:tally|this season|of the season|career|all-time|so far this|in all competitions|to date)\b", re.IGNORECASE
)
_AGAIN = re.compile(
    r"\b(?:an?|the|its|their|his|her|this) (?:second|third|fourth|fifth|new|fresh|further)"
    r" (?:[\w-]+ )?(?:strikes?|walkouts?|stoppages?|protests?|march|attacks?|quakes?|earthquakes?|rounds?|trials?|votes?|waves?)\b",
    re.IGNORECASE,
)
"""A later one of the same kind: 'a second strike'."""


def is_clutter(
    statements: Sequence[Statement], figures: Sequence[Sequence[Figure]], d: Difference, *, doubtful: bool
) -> bool:
    """Whether two figures that differ, or that ``doubtful`` may, are plainly of two things.

    Their clauses are about two people or two bodies, the one is of a season and the other of a day, of a strike and of a
    second one (these where it is doubtful), or one sentence also has what the other counts ('800 jobs, of nearly 2,000 posts', '1,900 jobs').
    """
    if d.slot != "number" or d.relation == "agree":
        return False
    one, other = statements[d.a.statement], statements[d.b.statement]
    if doubtful and of_others((one, other), d):
        return True
    a, b = _figure(figures, d.a), _figure(figures, d.b)
    if a is None or b is None or a.state or b.state:
        return False
    if doubtful and bool(_AGAIN.search(one.claim.text)) != bool(_AGAIN.search(other.claim.text)):
        return True
    if d.relation == "update" or not a.kind[0] == b.kind[0] == "count":
        return False
    less, more = sorted((a.low, b.low))
    sums = bool(_SUMS_UP.search(one.claim.text)) != bool(_SUMS_UP.search(other.claim.text))
    if sums and more > _FAR * less:
        return True
    return _has_too(figures[d.a.statement], a, b) or _has_too(figures[d.b.statement], b, a)


def _figure(figures: Sequence[Sequence[Figure]], value: Value) -> Figure | None:
    return next((figure for figure in figures[value.statement] if figure.value == value), None)


def _has_too(beside: Sequence[Figure], own: Figure, other: Figure) -> bool:
    """Whether a sentence has a figure beside its own one that counts what the other does, and can be as many."""
    return any(
        figure is not own
        and figure.kind == other.kind
        and figure.head is not None
        and other.head is not None
        and count_alike(figure.head, other.head)
        and compatible(figure, other)
        for figure in beside
    )
