"""Letters, statements, posts: what they say is said by who wrote them, as far as the article tells who did."""

from __future__ import annotations

import bisect
import functools
import re

from rashomon.annotate.sources import source_after, source_before
from rashomon.text import fold
from rashomon.types import Span

NOUNS = frozenset(
    "statement letter post tweet message email e-mail memo note thread caption petition resolution communique communiqué op-ed"
    " blog".split()
)
"""What somebody wrote: its words are their author's."""
_NOUN = "|".join(sorted(NOUNS))
_MADE = re.compile(
    r"\b(?:fired off|sent|wrote|penned|released|issued|published|posted|adopted|passed|put out|shared|voted (?:\w+ )?for)\s"
    rf"(?:an?|the|another|this|that|its|his|her|their|one)\s(?:[\w’'-]+\s){{0,3}}?(?P<noun>{_NOUN})\b",
    re.IGNORECASE,
)
"""'The nurses sent an open letter'."""
_FROM = re.compile(
    rf"\b(?P<noun>{_NOUN})s?\s(?:(?!released\s|issued\s|published\s|shared\s)[\w’'-]+\s){{0,4}}?"
    r"(?:from|by|signed by|written by|(?<!letter\s)(?<!message\s)(?<!mail\s)(?<!note\s)(?:issued|released) by)\s",
    re.IGNORECASE,
)
"""'a statement from the harbour board'; a letter that somebody released need not be of his hand."""
_SAID_IN = re.compile(rf"\bin\s(?:an?|the|his|her|their|its)\s(?:[\w’'-]+\s){{0,3}}?(?P<noun>{_NOUN})\b", re.IGNORECASE)
"""'said Ilse Quarn in an open letter': its author is who spoke last."""
_SPOKEN_OF = re.compile(rf"(?:the|this|that|his|her|their|its|an?)\s(?:[\w’'-]+\s){{0,2}}?(?P<noun>{_NOUN})$")
_OPENS = re.compile(
    rf"(?:^|[.!?”\"]\s|\n)\s*(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s(?:[\w’'-]+\s){{0,2}}?(?P<noun>{_NOUN})\b[^.!?\n]*[.!?][”\"]?\s*$"
)
_OWNED = re.compile(rf"(?P<owner>.{{2,60}}?)[’']s?\s(?:[\w’'-]+\s){{0,2}}?(?:{_NOUN})$")
"""'Quarn's open letter'"""
_MADE_BEFORE = re.compile(
    rf"\b(?:issued|released|published|posted|sent|left|wrote|penned|put\sout|put\sup|shared|handed\sout|pinned|held\sup)\s"
    rf"(?:[a-z]+\s)?an?\s(?:[\w’'-]+\s){{0,3}}?(?P<noun>{_NOUN})\b[^.!?\n“”\"]*[.!?]\s*$"
)
"""'The chair later issued a statement.'"""
_WROTE_IN = re.compile(
    rf"(?:^|[.!?”\"]\s|\n)[Ii]n\s(?:an?|the|his|her|their)\s(?:[\w’'-]+\s){{0,3}}?(?:{_NOUN})\b[^.!?\n]*\b(?:wrote|said|told|added|called)\b[^.!?\n]*[.!?][”\"]?\s$"
)
_THING = re.compile(
    r"(?:\b(?P<a>an?)|(?:^|[.!?]\s|\n)(?P<the>The))(?P<thing>\s(?:[\w’'-]+\s){0,2}?(?:sign|banner|placard|poster|plaque|notice|card|sticker|label|inscription|billboard|text|message|letter|note))\b"
    r"[^.!?\n“”\"]*[.!?]\s*$"
)
"""'A cardboard sign leaned against the wall.'"""
_JUST_QUOTED = re.compile(r"[“\"][^“”\"\n]*[”\"],?\s*$")
_MANY = re.compile(
    r"\b(?:sent|wrote|posted|left|tweeted|texted)\s(?:[\w’'.-]+\s){0,8}?(?:messages|letters|notes|texts|emails|e-mails|posts|tweets|voicemails)\b"
)
"""'had sent Mirel Dovan dozens of messages'"""
_REACH = 400


class Documents:
    """The documents of which an article tells who wrote them."""

    def __init__(self, text: str) -> None:
        self._text = text

    @functools.cached_property
    def _authors(self) -> dict[str, list[tuple[int, Span | None]]]:
        text = self._text
        authors: dict[str, list[tuple[int, Span | None]]] = {}

        def note(match: re.Match[str], author: Span | None) -> None:
            if author is not None:
                authors.setdefault(fold(match["noun"]), []).append((match.start(), author))

        for made in _MADE.finditer(text):
            begin = max(text.rfind(stop, 0, made.start()) for stop in ("\n", ". ", "? ", "! ")) + 1
            note(made, source_before(text, begin, made.start()))
        for given in _FROM.finditer(text):
            note(given, source_after(text, given.end(), min(len(text), given.end() + 120)))
        for said in _SAID_IN.finditer(text):
            if not _FROM.match(text, said.start("noun")):
                authors.setdefault(fold(said["noun"]), []).append((said.start(), None))
        for known in authors.values():
            known.sort(key=lambda one: one[0])
        return authors

    def author(self, words: str, at: int) -> Span | None:
        """Who wrote what ``words`` (folded, 'the letter') speak of at ``at``: of the last such document; None if it is not
        told, or if it is who spoke last.
        """
        match = _SPOKEN_OF.fullmatch(words)
        known = self._authors.get(match["noun"], []) if match else []
        before = bisect.bisect_left(known, at, key=lambda one: one[0])
        return known[before - 1][1] if before else None

    def taken_up(self, at: int) -> str | None:
        """The document with which the sentence before ``at`` opens ('the post'), or which it tells somebody has made, and
        which 'it' takes up; None if none.
        """
        low = max(0, at - _REACH)
        quoted = _JUST_QUOTED.search(self._text, low, at)
        end = quoted.start() if quoted else at
        match = _OPENS.search(self._text, low, at) or _MADE_BEFORE.search(self._text, max(low, self._line(end)), end)
        return f"the {fold(match['noun'])}" if match else None

    def wrote_before(self, at: int) -> bool:
        """Whether the sentence before ``at`` tells what somebody wrote in a letter: 'In an email to them, Quarn wrote that …'."""
        low = max(0, at - _REACH, self._line(at) - 1)
        return _WROTE_IN.search(self._text, low, at) is not None

    def thing_before(self, at: int) -> str | None:
        """The sign or the card of which the sentence before ``at`` tells, and whose words 'it' has; None if there is none."""
        low = max(0, at - _REACH, self._line(at) - 1)
        quoted = _JUST_QUOTED.search(self._text, low, at)
        match = _THING.search(self._text, low, quoted.start() if quoted else at)
        return (match["a"] or "the") + match["thing"] if match else None

    def one_of_many(self, at: int) -> Span | None:
        """Who wrote the messages that the line tells of before ``at``, where 'one' has words; None if none are told of."""
        low = self._line(at)
        many = next(reversed(list(_MANY.finditer(self._text, low, at))), None)
        if many is None:
            return None
        begin = max(low, *(self._text.rfind(stop, low, many.start()) + 1 for stop in (". ", "? ", "! ")))
        return source_before(self._text, begin, many.start())

    def _line(self, at: int) -> int:
        return self._text.rfind("\n", 0, at) + 1


def owner_of(words: str) -> int | None:
    """How many characters of the words are the owner's: of 'Quarn's open letter' the first five; None if it is no document."""
    match = _OWNED.fullmatch(words)
    return match.end("owner") if match else None


def is_document(words: str) -> bool:
    """Whether the words (folded) are a document of somebody: 'the open letter', 'a statement'."""
    return _SPOKEN_OF.fullmatch(words) is not None
