"""Mentions: which names stand in a source, and what joins or parts them: 'Quarn and Dovan', 'Dovan's lawyer'."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from rashomon.annotate.antecedents import Speaker, joint
from rashomon.annotate.documents import is_document
from rashomon.lexicon.titles import ORGANISATION_HEADS, ORGANISATION_NOUNS, ROLE_HEADS
from rashomon.text import fold
from rashomon.types import Mark, Name, Span

_POSSESSIVE = re.compile(r"(?:[’']s|s[’'])$")
_HYPHENED = re.compile(r"(?<=[a-z])(?:-[a-z]+)+\b")
"""The rest of 'the centre-half'."""
_CUT = re.compile(r"(?:(?<=\w)-|(?<=\w[’'])s\s|(?<=\w)[’']s\s)")
"""With what a source begins that is cut from the word before it: 's embassy', '-year-old boy'."""
_CUT_OFF = re.compile(r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s)?[\w’'-]+$")
_LONGEST_WORD = 40
_TELLING = ORGANISATION_HEADS | ORGANISATION_NOUNS | ROLE_HEADS | frozenset("embassy consulate mission office".split())
_OF_HOUSE = re.compile(r"\s(?:of|from|at|with)\s(?:the\s)?")


class Mentions:
    """The names of one article as they stand in its text."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        self._text = text
        self._names = names
        self._starts = [name.start for name in names]

    def whole(self, source: Span) -> Span:
        """The span with the rest of the names that it cuts."""
        inside = self.inside(source)
        before = self._names[low - 1] if (low := bisect.bisect_left(self._starts, source.start)) else None
        start = before.start if before is not None and before.end > source.start else source.start
        end = max([source.end, *(name.end for name in (before, *inside[-1:]) if name is not None)])
        if owner := self._of_whom(Span(start, end)):
            return Span(owner.start, end)
        if _POSSESSIVE.search(self._text, start, end) and self._text[end : end + 1] == " ":
            end = max([end, *(name.end for name in self.inside(Span(end + 1, end + 2)))])  # 'the city's Norda Hospital'
        rest = _HYPHENED.match(self._text, end)
        return Span(start, rest.end() if rest else end)

    def uncut(self, source: Span) -> Span | None:
        """The span with the owner of what it begins with: 'the ministry’s embassy' for 's embassy'; None if it begins within a
        word otherwise, or if what it is then is nobody who can tell anything: 'Varne’s station', 'a 9-year-old'.
        """
        if _CUT.match(self._text, source.start) is None:
            return source
        owner = _CUT_OFF.search(self._text, max(0, source.start - _LONGEST_WORD), source.start)
        head = fold(self._text[source.start : source.end]).split()[-1]
        tells = head in _TELLING or is_document(f"his {head}")
        return Span(owner.start(), source.end) if owner and tells and self._text[source.start] != "-" else None

    def _of_whom(self, source: Span) -> Name | None:
        """The person behind whose house a source stands: of 'Ilse Quarn of Norda College, Tolmin' Quarn; None if there is none."""
        at = bisect.bisect_left(self._starts, source.start)
        if at < 2 or at >= len(self._names) or self._starts[at] != source.start or self._names[at].kind == "person":
            return None
        person, house = self._names[at - 2 : at]
        joined = self._text[house.end : source.start] == ", "
        joined = joined and self._text[self._names[at].end : source.end][:2] in ("", " (")
        of = _OF_HOUSE.fullmatch(self._text, person.end, house.start) is not None
        return person if person.kind == "person" and joined and of and house.kind != "person" else None

    def together(self, inside: Sequence[Name]) -> Speaker | None:
        """The two people whose names a source consists of: 'Ilse Quarn and Mirel Dovan'; None if there are not two."""
        if len(inside) != 2 or any(name.kind != "person" for name in inside):
            return None
        one, other = inside
        if one.entity == other.entity or not joint(self._text, one.end, other.start):
            return None
        return Speaker(f"{one.entity} and {other.entity}", "group")

    def belongs_to_other(self, source: Mark, person: Name) -> bool:
        """'Dovan's lawyer' is the lawyer, 'a spokesman for Ilse Quarn' the spokesman."""
        after = self._text[person.end : source.end]
        before = fold(self._text[source.start : person.start])
        of = re.search(r"\b(?:for|of|to)\s+((?:\w+\s+){0,2})$", before)
        if re.search(r"\bwhose\s", before):
            return True  # 'a woman whose son, Mirel Dovan, died'
        if before.endswith(("ex-", "non-")):
            return True  # 'the ex-Dovan'
        office = of is not None and of[1].split()[:1] in (["state"], ["defence"], ["defense"], ["staff"], ["police"])
        return bool(re.match(r"[’']s\s+\w", after)) or (of is not None and not office)

    def begins_with_person(self, source: Mark) -> bool:
        """Whether a source is a person, and of what house: 'Ilse Quarn of Dovan's Bakery'."""
        first = next(iter(self.inside(source)), None)
        if first is None or first.kind != "person" or first.start != source.start or " " not in first.text:
            return False
        return _OF_HOUSE.match(self._text, first.end, source.end) is not None

    def inside(self, source: Span) -> Sequence[Name]:
        """The names that begin there, in order."""
        low = bisect.bisect_left(self._starts, source.start)
        high = bisect.bisect_left(self._starts, source.end)
        return self._names[low:high]
