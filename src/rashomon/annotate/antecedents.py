"""Antecedents: which name of an article 'he', 'she', 'it', 'they' or 'who' takes up."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Mapping, Sequence
from typing import Literal

import msgspec

from rashomon.annotate.documents import NOUNS as DOCUMENTS
from rashomon.lexicon.titles import ROLE_HEADS
from rashomon.text import fold
from rashomon.types import Mark, Name, Span

SpeakerKind = Literal["person", "organisation", "group", "unnamed"]

_SUBJECT = re.compile(
    r"(?:^|[!?”\"’']\s|(?<!\b[A-Z])(?<!\b[MDS][rst])(?<!\bMrs)(?<!\bRep)(?<!\bSen)(?<!\bGen)(?<!\bGov)\.\s|\n|[•▪·]\s|(?:^|\n)\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?[\s:–—-]{1,3})\s*"
    r"(?P<adverbial>(?:In|On|At|After|Before|During|By|For|From|With|While|When|As|Since|Under|Amid|Despite|Earlier|Later|Meanwhile|Then"
    r"|But|And|Yet|Still|However|Last|This|Instead|Also|Now|Today|Yesterday|[A-Z][a-z]+(?:ly|ing)|Asked"
    r"|(?:An?|One|Two|Three|Hours|Minutes|Days|Weeks|Months|Years|Shortly|Soon|Even|Just)\s(?:[a-z]+\s){0,2}(?:after|before|when|while|as))"
    r"\b(?:[^.!?,”\"\n]|,(?=\s(?:\d|(?:in|on|at|as|after|before|during|with|when|while|by|from|amid)\s))){0,60}?,?\s)?"
    r"(?:(?:The|Her|His|Their|Its|An?|One|Another|(?(adverbial)(?:an?|one|another)|(?!))|[A-ZÀ-Þ][\w’' &-]{1,40}[’']s)\s(?:[\w’'-]+\s){0,5}?[\w’'-]+,\s)?"
    r"(?P<title>(?:(?!(?:to|of|with|by|for|in|on|at|from|against|about|that|and|than|as|after|over)\s)"
    r"(?:[\w’'-]+|[A-Z][a-z]{0,5}\.(?:-[A-Z][a-z]{0,5}\.)?|(?:[A-Z]\.)+)\s){0,4})$"
)
"""What stands before the subject of a sentence: nothing, an adverbial with its comma, 'One of the widows,', a title."""
_OF = re.compile(r"\s(?:of|from|at|with|for)\s(?:the\s)?")
_WITHIN = re.compile(
    r"\b(?:[Tt]o|[Oo]f|[Ww]ith|[Bb]y|[Ff]or|[Ii]n|[Oo]n|[Aa]t|[Ff]rom|[Aa]gainst|[Aa]bout|[Oo]ver|[Uu]nder|[Dd]espite)\s$"
)
"""What stands before a name that is part of an adverbial: 'Asked by Mr Dovan why'."""
_TOPIC = re.compile(r"(?:^|[.!?”\"’']\s|\n)For\s$")
_OF_TOPIC = re.compile(r",|\sit\s(?:is|was|has|had|meant)\b")
"""'For Mirel Dovan, it was the third defeat.'"""
_GOES_ON = re.compile(r"\w+\s(?:also|further|add(?:s|ed|ing)|continu(?:es|ed)|went\son|goes\son)\b")
"""'She also said', 'he added': who spoke last goes on."""
_PRONOUNS = frozenset("he she it they we i who which that".split())
_THINGS = DOCUMENTS | frozenset(
    "sign banner placard poster plaque card report study article book headline newspaper recording voice label inscription"
    " translation transcript transcription footage".split()
)
"""What has words on it, or in it, and is no 'he' or 'she', folded."""
_GOVERNED = r"\b(?:minist(?:er|ry)|government|parliament|capital|embassy|ambassador|border|republic|kingdom|people|citizens) (?:of|to|in|with)"
_NEAR = 400
"""Characters over which somebody whose gender is known is meant rather than a name that may be a state's."""
_JOINT = re.compile(r"(?:,\s[^,;.]{2,60},)?\sand\s(?P<role>(?:[\w’'-]+\.?\s){0,4})$")
"""What stands between two who speak as one: 'Sen. Ilse Quarn and Rep. Mirel Dovan'."""
_PAIR_NEAR = 260
_NEW_SENTENCES = re.compile(r"[.!?][”\"’']?\s+(?![“\"‘'])[^.!?]*[.!?][”\"’']?\s")
"""A sentence without marks between."""
_REACH = 2500
"""Characters over which 'he' or 'the company' may point back."""


class Speaker(msgspec.Struct, frozen=True):
    """Who is meant by a source: the fullest name that the article gives, and what kind of speaker that is."""

    name: str
    kind: SpeakerKind


class Antecedents:
    """The names of one article that a pronoun may take up: those that stand in no quotation marks."""

    def __init__(self, text: str, names: Sequence[Name], marked: Sequence[Span], gender: Mapping[str, str]) -> None:
        self._text = text
        self._gender = gender
        inside = _inside_of(marked, names)
        self._names = [name for name, quoted in zip(names, inside, strict=True) if not quoted]
        self._starts = [name.start for name in self._names]

    def before(self, at: int) -> Sequence[Name]:
        """The names within reach before a position, in order."""
        high = bisect.bisect_left(self._starts, at)
        low = bisect.bisect_left(self._starts, at - _REACH)
        return self._names[low:high]

    def people_between(self, start: int, end: int) -> set[str]:
        """The people who are named there outside of quotation marks."""
        low, high = (bisect.bisect_left(self._starts, at) for at in (start, end))
        return {name.entity for name in self._names[low:high] if name.kind == "person"}

    def person(self, at: int, gender: str | None, previous: Speaker | None, asked: int) -> Speaker | None:
        """The person that 'he' or 'she' points back to: who spoke last, unless another one opens the sentence before.

        ``asked`` is where the one who spoke last was named, ``gender`` 'm' or 'f'; None if the article finds nobody.
        """
        if previous is not None and previous.kind == "group" and " and " in previous.name:
            previous = self._of_pair(previous, gender)
        people = [name for name in self.before(at) if name.kind == "person" and self._fits(name.entity, gender)]
        if gender is not None and previous is not None and self._may_be_none(previous.name):
            known = [name for name in people if name.entity in self._gender and at - name.start < _NEAR]
            previous = Speaker(known[-1].entity, "person") if known else previous
        if previous is not None and previous.kind == "person" and self._fits(previous.name, gender):
            newer = [n for n in people if asked < n.start and at - n.start < 400 and self._opens_sentence(n)]
            if gender is not None and _GOES_ON.match(self._text, at):
                return previous
            if not newer or newer[-1].entity == previous.name:
                return previous
        opening = [name for name in people if at - name.start < 600 and self._opens_sentence(name)]
        if previous is not None and previous.kind == "unnamed" and not is_thing(previous.name):
            since = [name for name in opening if name.start > asked]
            if not since and asked > at - _REACH:
                return previous
        if not people:
            return previous if previous is not None and previous.kind == "person" and gender is None else None
        known = [name for name in people if gender is not None and name.entity in self._gender]
        return Speaker((opening or known or people)[-1].entity, "person")

    def subject(self, sentence: Span) -> Speaker | None:
        """The person whom a sentence is about by its form: the first who is named there, if the name opens it."""
        low, high = (bisect.bisect_left(self._starts, at) for at in (sentence.start, sentence.end))
        first = next((name for name in self._names[low:high] if name.kind == "person"), None)
        return Speaker(first.entity, "person") if first is not None and self._opens_sentence(first) else None

    def _of_pair(self, pair: Speaker, gender: str | None) -> Speaker | None:
        """The last of two people whom 'he' or 'she' may take up."""
        entities = {name.entity for name in self._names if name.kind == "person"}
        fitting = [one for one in pair.name.split(" and ") if one in entities and self._fits(one, gender)]
        return Speaker(fitting[-1], "person") if fitting else pair

    def _pair(self, at: int) -> Speaker | None:
        """The two people who open the sentence before as one subject: 'Ilse Quarn and Mirel Dovan met the board.'"""
        people = [name for name in self.before(at) if name.kind == "person" and at - name.start < _PAIR_NEAR]
        for one, other in itertools.pairwise(people):
            joined = joint(self._text, one.end, other.start) and one.entity != other.entity
            if joined and self._opens_sentence(one) and _NEW_SENTENCES.search(self._text, other.end, at) is None:
                return Speaker(f"{one.entity} and {other.entity}", "group")
        return None

    def _may_be_none(self, entity: str) -> bool:
        """Whether a name that is taken for a person's may be a state's: 'the foreign minister of Solvane'."""
        if " " in entity or entity in self._gender:
            return False
        return re.search(rf"{_GOVERNED} {re.escape(entity)}\b", self._text) is not None

    def _fits(self, entity: str, gender: str | None) -> bool:
        return gender is None or self._gender.get(entity, gender) == gender

    def _opens_sentence(self, name: Name) -> bool:
        match = _SUBJECT.search(self._text[max(0, name.start - 90) : name.start])
        if match is None:
            return False
        start = name.start - len(match["title"])
        if _WITHIN.search(self._text, max(0, start - 9), start):
            topic = _TOPIC.search(self._text, max(0, start - 9), start) is not None
            return topic and _OF_TOPIC.match(self._text, name.end) is not None
        return not self._someone_in(start, name.start)

    def _someone_in(self, start: int, end: int) -> bool:
        """Whether another person is named between: 'Tolan Reck met' before 'Ilse Quarn'; not 'Reck's mother'."""
        low, high = (bisect.bisect_left(self._starts, at) for at in (start, end))
        return any(
            name.kind == "person" and self._text[name.end : name.end + 2] not in ("’s", "'s")
            for name in self._names[low:high]
        )

    def relative(self, source: Mark, previous: Speaker | None) -> Speaker:
        """Whom a relative pronoun takes up: the name that ends right before it; of 'Quarn of the Harbour Board, who' Quarn."""
        before = self.before(source.start)
        if before and source.start - before[-1].end <= 3:
            name = before[-1]
            if name.kind != "person" and fold(source.text) == "who" and len(before) > 1 and before[-2].kind == "person":
                name = before[-2] if _OF.fullmatch(self._text, before[-2].end, name.start) else name
            return Speaker(name.entity, "person" if name.kind == "person" else "organisation")
        return previous or Speaker(source.text, "unnamed")

    def other(self, at: int, pronoun: str, previous: Speaker | None) -> Speaker:
        """Whom 'it', 'they', 'we' or 'I' stands for: who spoke last, if of a fitting kind."""
        wanted = ("organisation",) if pronoun == "it" else ("group", "organisation", "unnamed")
        if pronoun == "they" and (pair := self._pair(at)) is not None:
            return pair
        if previous is not None and (previous.kind in wanted or pronoun in ("we", "i")):
            return previous
        found = [name for name in self.before(at) if name.kind in ("organisation", "place")]
        if pronoun == "it":
            opening = [name for name in found if at - name.start < 600 and self._opens_sentence(name)]
            found = opening or [name for name in found if name.kind == "organisation"]
        if found and pronoun == "it":
            return Speaker(found[-1].entity, "organisation")
        return previous if previous is not None and pronoun != "it" else Speaker(pronoun, "unnamed")


def joint(text: str, start: int, end: int) -> bool:
    """Whether nothing but 'and' stands between two people, with a title or a role of the second."""
    match = _JOINT.fullmatch(text, start, end)
    if match is None:
        return False
    role = match["role"].split()
    return all(word[:1].isupper() for word in role) or fold(role[-1]) in ROLE_HEADS


def is_thing(words: str) -> bool:
    """Whether what is given as a speaker is a pronoun, or a thing that has words on it: 'a sign', 'the letter'."""
    folded = fold(words)
    head = re.split(r"\s(?:for|of|at|in|from|by|to|that|which)\s", folded)[0].split()
    return folded in _PRONOUNS or not head or head[-1] in _THINGS


def _inside_of(marked: Sequence[Span], names: Sequence[Name]) -> list[bool]:
    """For each name whether it stands in one of the spans; both are in order."""
    inside, at = [], 0
    for name in names:
        while at < len(marked) and marked[at].end <= name.start:
            at += 1
        inside.append(at < len(marked) and marked[at].start <= name.start)
    return inside
