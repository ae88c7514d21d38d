"""Counterparts: values of two sentences that the aligner takes for one another, each in its place."""

from __future__ import annotations

from typing import Any

import msgspec

from rashomon.compare.alignment import Reading
from rashomon.compare.differences import Value
from rashomon.compare.statements import Statement

Read = tuple[Statement, Reading]
"""A statement and how the aligner reads it."""


class Counterpart(msgspec.Struct, frozen=True):
    """How far two values stand for each other: 'seven years' in 'seven years with the club', 'nine years' in 'played for it for
    nine years'."""

    likeness: float
    """Cosine of the likest two of their pieces, -1 to 1."""
    mutual: bool
    """Whether neither sentence has a piece outside its value that is liker to the other's value."""


NO_COUNTERPART = Counterpart(-1.0, mutual=False)


def counterpart(one: Read, a: Value, other: Read, b: Value) -> Counterpart:
    """How far the value ``a`` of the one statement and ``b`` of the other stand for each other; not at all where a value stands
    behind what is read of its sentence."""
    at_a, at_b = _inside(one, a), _inside(other, b)
    if not (at_a.any() and at_b.any()):
        return NO_COUNTERPART
    likeness = one[1].pieces @ other[1].pieces.T
    best = float(likeness[at_a][:, at_b].max())
    return Counterpart(best, mutual=float(likeness[at_a].max()) <= best and float(likeness[:, at_b].max()) <= best)


def _inside(read: Read, value: Value) -> Any:
    """Which pieces of a sentence are of a value, as a mask."""
    statement, reading = read
    low, high = value.start - statement.claim.start, value.end - statement.claim.start
    return (reading.spans[:, 0] < high) & (reading.spans[:, 1] > low)
