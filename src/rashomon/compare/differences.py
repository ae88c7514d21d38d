"""What a comparator of slots hands back: two marks that speak of one thing, and how they relate."""

from __future__ import annotations

from typing import Literal

import msgspec

from rashomon.types import Slot

Relation = Literal["agree", "conflict", "update"]


class Value(msgspec.Struct, frozen=True):
    """A value that one statement (by its index) gives for a slot: its span in the article, and the words to show."""

    statement: int
    start: int
    end: int
    text: str


class Difference(msgspec.Struct, frozen=True):
    """Two values for one slot of two statements.

    ``confidence`` (0 to 1) says how sure it is that both speak of the same thing; ``why`` is a sentence for a reader.
    """

    slot: Slot
    relation: Relation
    a: Value
    b: Value
    why: str
    confidence: float
    finer: bool = False
    """Whether they agree though one is finer, rounded or bounded: '43' and 'more than 40'."""
    alike: bool = False
    """Whether both give one figure that tells enough to be a fact by itself: a sum, a depth, the dead."""
    denies: bool = False
    """Whether one side says that there is none of what the other counts."""
    again: bool = False
    """Whether one side has again what the other has corrected."""
    parts: bool = False
    """Whether an agreement that is put in one of its values is parted by it, however doubtful it is."""
