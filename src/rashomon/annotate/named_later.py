"""Named later: the role comes first, the name with the next sentence: 'a former auditor said. …, Ilse Quarn added.'"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from rashomon.lexicon.titles import OFFICES
from rashomon.text import fold
from rashomon.types import Mark, Name, Span

_REACH = 500
_TITLE = r"(?:[A-Z][a-z]{0,5}\.?\s|[A-Z][a-z]+\s){0,2}"
_ADDS_BEHIND = re.compile(r"\s(?:also\s)?(?:added|adds|continued|continues|went\son|goes\son)\b")
_ADDS_BEFORE = re.compile(r"\b(?:added|adds|continued|continues)\s$")
_DESCRIBED_BEHIND = re.compile(r",\s(?!who\b)|\s\(")
_STANDS_ALONE = re.compile(r"(?:[,.!?”\"—–]\s|\n|\b(?:But|And|Yet)\s)$")
"""What stands before a name without a title or a role: newsrooms tell who somebody is where they name him first, or before."""
_SAYS = re.compile(r"\s(?:said|says)\b")
_OPENS = re.compile(rf"(?:[.!?][”\"]?\s|\n)\s*{_TITLE}$")
_TELLS = re.compile(
    r"(?P<who>\S+)\s(?:[a-z]+ly\s|also\s|has\s)?(?:said|says|told|tells|added|adds|wrote|writes|argued|argues|warned|warns|explained|according"
    r"|insisted|claimed|replied|responded|noted|continued|asked|stated|called)\b(?:\s(?P<next>\w+))?"
)
_GOES_ON = frozenset(("he", "she", "who"))
_ENDS = re.compile(r"[.!?][”\"]?(?=\s)")
_PLURAL = re.compile(r"(?:s|men|women|people|police)\b$")


class NamedLater:
    """The people of one article who are named outside of quotation marks, to be asked who a role turns out to be."""

    def __init__(self, text: str, names: Sequence[Name], marked: Sequence[Span], lead: int) -> None:
        self._text = text
        self._marked = marked
        self._lead = lead
        self._people = [name for name in names if name.kind == "person" and not self._in_marks(name.start)]
        self._starts = [name.start for name in self._people]
        self._first: dict[str, int] = {}
        for name in names:
            self._first.setdefault(name.entity, name.start)

    def of(self, source: Mark, head: str) -> str | None:
        """The person whom a role is, by the sentence that goes on: the next one named, and for the first time, with 'added' or
        'continued', nobody else telling anything between; or, for the office with which the article begins, the one with
        whose name and 'said' the next sentence begins.
        """
        at = bisect.bisect_left(self._starts, source.end)
        if at == len(self._people) or _PLURAL.search(head):
            return None
        name = self._people[at]
        if name.start - source.end > _REACH or " " not in name.text or self._first[name.entity] != name.start:
            return None
        if self._goes_on(source, name):
            return name.entity
        opens = _OPENS.search(self._text, source.end, name.start)
        office = head in OFFICES and source.start < self._lead and fold(source.text).startswith("the ")
        if opens is None or not office or _SAYS.match(self._text, name.end) is None:
            return None
        first = self._sentences(source.end, opens.start()) == 0
        return name.entity if first and self._alone(source.end, name.start) else None

    def _goes_on(self, source: Mark, name: Name) -> bool:
        """Whether somebody of whom nothing is told but the name adds something, one to three sentences later."""
        behind = _ADDS_BEHIND.match(self._text, name.end)
        bare = _STANDS_ALONE.search(self._text, max(0, name.start - 4), name.start) is not None
        before = _ADDS_BEFORE.search(self._text, max(source.end, name.start - 10), name.start)
        if not ((behind and bare) or (before and _DESCRIBED_BEHIND.match(self._text, name.end) is None)):
            return False
        until = before.start() if before and not behind else name.start
        return 0 < self._sentences(source.end, until) <= 3 and self._alone(source.end, until)

    def _sentences(self, start: int, end: int) -> int:
        """How many sentences end there outside of marks."""
        return sum(not self._in_marks(found.start()) for found in _ENDS.finditer(self._text, start, end))

    def _alone(self, start: int, end: int) -> bool:
        """Whether nobody tells anything there outside of marks, but the one whose verb stands first, and 'he' or 'she'."""
        return all(
            fold((tells["next"] or "") if tells["who"][-1] in '”"' else tells["who"]) in _GOES_ON
            or (self._in_marks(tells.start("who")) and tells["who"][-1] not in '”"')
            for tells in _TELLS.finditer(self._text, start - 1, end)
            if tells.start("who") > start
        )

    def _in_marks(self, at: int) -> bool:
        low = bisect.bisect_right(self._marked, at, key=lambda span: span.start) - 1
        return low >= 0 and at < self._marked[low].end
