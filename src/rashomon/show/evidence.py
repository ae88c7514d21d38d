"""Collecting what the statements of a page rest on, and where in the articles each is to be found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from rashomon.show.labels import Label
from rashomon.show.segments import Evidence, Tone
from rashomon.types import Passage, ReusePassage


class Tag(msgspec.Struct, frozen=True):
    """The letter of an article as a link to a passage in it."""

    letter: str
    name: str
    href: str


class EvidenceBook:
    """The evidence of one story by article. Anchors read ``s1-f3-B``: story, statement, article (then ``B2``, ``B3``)."""

    def __init__(self, prefix: str, labels: Mapping[str, Label]) -> None:
        self.prefix = prefix
        self.labels = labels
        self._found: dict[str, list[Evidence]] = {id: [] for id in labels}
        self._anchors: dict[tuple[str, str, int, int], str] = {}
        self._taken: dict[str, int] = {}

    def add(self, id: str, passage: Passage, rank: int) -> Tag | None:
        """Note that the statement ``id`` rests on a passage; the tag that leads there, None outside the story."""
        label = self.labels.get(passage.article)
        if label is None:
            return None
        key = (id, passage.article, passage.start, passage.end)
        if key not in self._anchors:
            stem = f"{id}-{label.letter}"
            self._taken[stem] = self._taken.get(stem, 0) + 1
            anchor = stem if self._taken[stem] == 1 else f"{stem}{self._taken[stem]}"
            self._anchors[key] = anchor
            self._found[passage.article].append(Evidence(passage.start, passage.end, id, anchor=anchor, rank=rank))
        return Tag(label.letter, label.name, f"#{self._anchors[key]}")

    def focus(self, id: str, article: str, start: int, end: int, rank: int) -> None:
        """Note which words within a passage the statement is about."""
        self._paint(id, article, start, end, "focus", rank)

    def share(self, id: str, a: str, b: str, passages: Sequence[ReusePassage]) -> None:
        """Note the text that two articles share."""
        for passage in passages:
            self._paint(id, a, *passage.a, passage.kind)
            self._paint(id, b, *passage.b, passage.kind)

    def _paint(self, id: str, article: str, start: int, end: int, tone: Tone, rank: int = 0) -> None:
        if article in self._found:
            self._found[article].append(Evidence(start, end, id, tone=tone, rank=rank))

    def of(self, article: str) -> Sequence[Evidence]:
        """The evidence in one article."""
        return self._found[article]
