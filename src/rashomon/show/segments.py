"""A text cut where the evidence on it begins and ends: passages overlap and nest, HTML elements must not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal

import msgspec

from rashomon.types import Span

Tone = Literal["passage", "focus", "verbatim", "reworded"]
"""How a passage is painted once its statement is chosen: whole, as the very words in question, or as shared text."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


class Evidence(Span, frozen=True):
    """A passage on which the statement ``id`` of the page rests. A lower ``rank`` is chosen first by a click on it."""

    id: str
    tone: Tone = "passage"
    anchor: str | None = None
    rank: int = 0


class Segment(msgspec.Struct, frozen=True):
    """A stretch of text on which the same evidence stands.

    ``passages``, ``focus``, ``verbatim`` and ``reworded`` hold ids of statements, separated by spaces; ``anchors`` are
    the places to jump to that begin here.
    """

    text: str
    passages: str = ""
    focus: str = ""
    gravest: int | None = None
    """The lowest rank among the focus."""
    verbatim: str = ""
    reworded: str = ""
    anchors: tuple[str, ...] = ()

    @property
    def bare(self) -> bool:
        """Whether nothing rests on it."""
        return not (self.passages or self.focus or self.verbatim or self.reworded or self.anchors)


def segments(text: str, spans: Sequence[Span], evidence: Iterable[Evidence]) -> list[list[Segment]]:
    """The text of each span in segments, for spans in order that do not overlap.

    Joined, the segments of a span give its text again, but for characters that steer a terminal or a browser: these
    stand as U+FFFD. An anchor whose evidence begins between two spans goes to the first segment after it.
    """
    waiting = sorted((e for e in evidence if e.start < e.end), key=lambda e: (e.start, e.end, e.id), reverse=True)
    edges = {edge for e in waiting for edge in (e.start, e.end)}
    cuts = sorted(edges)
    active: list[Evidence] = []
    landing: list[Evidence] = []
    found: list[list[Segment]] = []
    position = 0
    for span in spans:
        while position < len(cuts) and cuts[position] <= span.start:
            position += 1
        inner = position
        while inner < len(cuts) and cuts[inner] < span.end:
            inner += 1
        pieces: list[Segment] = []
        for low, high in pairwise([span.start, *cuts[position:inner], span.end]):
            while waiting and waiting[-1].start <= low:
                opened = waiting.pop()
                active.append(opened)
                landing.append(opened)
            active = [e for e in active if e.end > low]
            anchors = tuple(e.anchor for e in landing if e.anchor)
            landing.clear()
            pieces.append(_segment(text[low:high], active, anchors))
        position = inner
        found.append(pieces)
    return found


def _segment(text: str, active: Sequence[Evidence], anchors: tuple[str, ...]) -> Segment:
    return Segment(
        text=_CONTROL.sub("\ufffd", text),
        passages=_ids(active, "passage"),
        focus=_ids(active, "focus"),
        gravest=min((e.rank for e in active if e.tone == "focus"), default=None),
        verbatim=_ids(active, "verbatim"),
        reworded=_ids(active, "reworded"),
        anchors=anchors,
    )


def _ids(active: Sequence[Evidence], tone: Tone) -> str:
    chosen = sorted((e for e in active if e.tone == tone), key=lambda e: (e.rank, e.end - e.start, e.id))
    return " ".join(dict.fromkeys(e.id for e in chosen))
