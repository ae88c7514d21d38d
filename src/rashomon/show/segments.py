"""Cutting a text at the ends of overlapping marks, so that each stretch knows which statements stand on it."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec


class Evidence(msgspec.Struct, frozen=True, order=True):
    """A passage of one article (half-open, code points) that a statement on the page rests on."""

    start: int
    end: int
    id: str


class Segment(msgspec.Struct, frozen=True):
    """A stretch of text and the ids of the statements that it is evidence for, in order."""

    text: str
    ids: tuple[str, ...]
    first: tuple[str, ...]
    """Those of the ids whose evidence begins here."""


def segments(text: str, start: int, end: int, evidence: Iterable[Evidence]) -> list[Segment]:
    """``text[start:end]`` in stretches on each of which the same evidence stands; joined, they give the text again."""
    here = sorted(mark for mark in evidence if mark.start < end and mark.end > start)
    cuts = sorted({start, end, *(max(start, m.start) for m in here), *(min(end, m.end) for m in here)})
    found = []
    for low, high in zip(cuts, cuts[1:], strict=False):
        covering = [mark for mark in here if mark.start <= low and mark.end >= high]
        ids = tuple(sorted({mark.id for mark in covering}))
        first = tuple(sorted({mark.id for mark in covering if mark.start == low}))
        found.append(Segment(text[low:high], ids, first))
    return found
