"""For whom somebody speaks: 'Kyiv' for Ukraine, the Norda ministry for Norda, a spokesman for those who sent him."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from rashomon.annotate.antecedents import Speaker
from rashomon.lexicon.countries import country_of_capital, country_of_people, country_of_seat, place_name
from rashomon.lexicon.titles import HONORIFICS
from rashomon.types import Mark, Name, Span

_WHO = r"(?:spokes(?:man|woman|person|people|men)|lawyers?|attorneys?|solicitors?|barristers?|representatives?)"
_FOR = re.compile(
    rf"(?P<house>)\b{_WHO}\s(?:for|of)\s(?P<whom>[^,;:.“”\"\n–—]{{2,60}}?)(?=[,;:.“”\"\n–—]|\s(?:who|said|says|told|added|and|in|on|at)\b|\s?$)"
)
"""'a spokesman for Norda Rail'"""
_NOUN = re.compile(
    r"(?:\b(?:[Aa]n?|[Tt]he)\s(?P<house>ministry|government|police|army|military|navy|company|court|hospital|university|party|palace)"
    r"|(?P<whom>(?!(?:An?|One|Another|Two|Three|His|Her|Its|Their|Defen[cs]e|District|Prosecuting|Criminal|Family|State)\s)(?:[Tt]he\s)?[A-ZÀ-Þ][\w’'.&-]*(?:\s(?:(?:of|for|and|the)\s){0,2}[A-ZÀ-Þ][\w’'.&-]*){0,5}))"
    rf"\s(?:chief\s|deputy\s)?{_WHO}\b"
)
"""'Norda Rail spokeswoman', 'Mr Hale's lawyer', 'a ministry spokesman'"""
_TITLES = "|".join(map(re.escape, sorted(HONORIFICS)))
_OFFICE = re.compile(
    r"(?P<state>(?:[A-ZÀ-Þ][\w.]*\s){0,2}?[A-ZÀ-Þ][\w.]*)(?:[’']s)?\s(?:[\w-]+\s){0,2}?"
    r"(?:ministry|government|embassy|parliament|presidency|foreign office|military|army|navy|air force|delegation)\b",
    re.IGNORECASE,
)
"""'the Norda foreign ministry', 'Norda's embassy in Tolmin'"""
_APPOSED = re.compile(r"[^,;.\n]*")
_BEFORE, _BEHIND = 90, 90
"""Characters beside a person's name that may tell it."""


class Behalf:
    """Whom the speakers of one article speak for, as far as it says so."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        self._text = text
        self._names = names
        self._starts = [name.start for name in names]
        self._people: dict[str, str] = {}
        for name in names:
            if name.kind == "person" and name.entity not in self._people and (whom := self._beside(name)):
                self._people[name.entity] = whom

    def of(self, source: Mark | None, speaker: Speaker | None) -> str | None:
        """The state, organisation or person on whose behalf a source speaks; None if it is nobody else's."""
        if source is None or speaker is None:
            return None
        if speaker.kind == "person":
            return self._people.get(speaker.name)
        bare = _bare(source.text)
        state = country_of_capital(bare) or country_of_seat(bare)
        return state or self._sent(source) or self._state(bare)

    def _sent(self, where: Span) -> str | None:
        for pattern in (_FOR, _NOUN):
            if match := pattern.search(self._text, where.start, where.end):
                return self._named(match)
        return None

    def _beside(self, name: Name) -> str | None:
        """What stands right before or behind a person's name in the sentence."""
        line = self._text.rfind("\n", 0, name.start) + 1
        begin = max(line, name.start - _BEFORE)
        for match in _NOUN.finditer(self._text, begin, name.start):
            if match.end() == name.start - 1 or self._text[match.end() : name.start] == ", ":
                return self._named(match)
        for match in _FOR.finditer(self._text, begin, name.start):
            if self._text[match.end("whom") : name.start] == ", ":
                return self._named(match)
        if self._text[name.end : name.end + 2] == ", ":
            apposed = _APPOSED.match(self._text, name.end + 2, name.end + _BEHIND)
            return self._sent(Span(apposed.start(), apposed.end())) if apposed else None
        return None

    def _named(self, match: re.Match[str]) -> str:
        """The name that begins there in its fullest form, else the words."""
        if match["whom"] is None:
            return str(match["house"])
        whom = Span(match.start("whom"), match.end("whom"))
        whole = match["whom"]
        words = re.sub(rf"^(?:{_TITLES})\s|[’']s?$", "", _bare(whole))
        start = whom.start + whole.find(words)
        at = bisect.bisect_right(self._starts, start) - 1
        name = self._names[at] if at >= 0 else None
        return name.entity if name is not None and name.start <= start < name.end >= start + len(words) else words

    def _state(self, words: str) -> str | None:
        match = _OFFICE.match(words)
        if match is None:
            return None
        state = match["state"]
        return country_of_people(state) or country_of_capital(state) or place_name(state)


def _bare(words: str) -> str:
    return re.sub(r"^the\s", "", words, flags=re.IGNORECASE)
