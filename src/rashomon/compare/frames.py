"""Frames: what stands around a value in its clause, by which it is told whether two values have one role in one thing."""

from __future__ import annotations

import re

import msgspec

from rashomon.compare.statements import Statement, stems_of
from rashomon.text import words

_DAY = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December"
)
"""A capital that makes no name: who was there by Monday evening may have been there in Tolmin."""


class Frame(msgspec.Struct, frozen=True):
    """The stems of the clause before and after a value, and those of names among all; the words that only say who said
    it left out."""

    before: frozenset[str]
    after: frozenset[str]
    names: frozenset[str]

    @property
    def stems(self) -> frozenset[str]:
        """All of them."""
        return self.before | self.after


def frame_of(statement: Statement, start: int, end: int, *, whole: bool = False) -> Frame:
    """The frame of ``text[start:end]`` in its clause; ``whole``: in its sentence."""
    text, claim = statement.article.text, statement.claim
    low, high = claim.start, claim.end
    if not whole:
        spans = [clause.span for clause in statement.clauses if clause.span.start <= start < clause.span.end]
        if spans:
            low, high = spans[0].start, max(spans[0].end, end)
    said = statement.attributing
    before = frozenset(stems_of(text, low, start)) - said
    after = frozenset(stems_of(text, end, high)) - said
    names = frozenset(
        stem
        for word in words(text, low, high)
        if word.text[:1].isupper() and word.start != claim.start and not _DAY.fullmatch(word.text)
        for stem in stems_of(text, word.start, word.end)
    )
    names |= frozenset(
        stem
        for name in statement.article.names
        if low <= name.start < name.end <= high
        for stem in stems_of(text, name.start, name.end)
    )
    return Frame(before, after, (before | after) & names)


def overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """The share of the larger set that both have; 1 for two empty ones."""
    return len(a & b) / max(len(a), len(b)) if a or b else 1.0


def excludes(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether both sets hold something and nothing in common."""
    return bool(a and b) and not a & b
