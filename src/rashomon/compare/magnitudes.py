"""The strength of a quake: one shock has one magnitude, whatever the sentences in which it stands tell."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.compare.differences import Difference, Relation
from rashomon.compare.figures import Figure
from rashomon.compare.numbers import compatible, difference, only_one
from rashomon.compare.statements import Statement

_UNIT = "magnitude"
_ANOTHER = re.compile(
    r"\b(?:after-?shocks?|fore-?shocks?|tremors(?! that)|another|second|third|earlier|previous(?:ly)?|last|strongest|followed|since|series|several|two|swarm"
    r"|can|could|in (?:19|20)\d\d|(?:years?|months?|weeks?|days?) (?:ago|before|earlier|later))\b",
    re.IGNORECASE,
)
"""What makes a magnitude that of another shock than the one reported, or of any ('can cause damage')."""
_EXACT = re.compile(r"\d\.\d")
"""A magnitude with its tenths: 'a magnitude-7 quake' may be one of 7.3."""
_APART = 1.0
"""Difference from which two magnitudes are those of two shocks: agencies differ by some tenths."""
_CONFIDENCE = 0.6


def compare_magnitudes(statements: Sequence[Statement], figures: Sequence[Sequence[Figure]]) -> Iterator[Difference]:
    """Conflicts between the magnitudes that two articles give the quake on which they report; an update where one says that
    it was revised. An article that has two of them tells of two shocks."""
    told: dict[str, list[Figure]] = defaultdict(list)
    for statement, found in zip(statements, figures, strict=True):
        here = [figure for figure in found if figure.kind == ("measure", _UNIT) and _EXACT.search(figure.value.text)]
        if here and not _ANOTHER.search(statement.claim.text):
            told[statement.article.id] += here
    firsts = [own for found in told.values() if (own := only_one(found)) and not own.background]
    for number, a in enumerate(firsts):
        for b in firsts[number + 1 :]:
            if compatible(a, b) or abs(a.low - b.low) >= _APART:
                continue
            relation: Relation = "update" if a.changed != b.changed else "conflict"
            yield difference(a, b, relation, _CONFIDENCE, what="the magnitude")
