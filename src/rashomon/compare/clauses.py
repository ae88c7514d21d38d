"""Clauses: a sentence of news often states several facts, and another article states one of them alone."""

from __future__ import annotations

import re

from rashomon.lexicon.certainty import certainty_of
from rashomon.lexicon.denied import denial_before
from rashomon.text import trim
from rashomon.types import Span

_WHEN = (
    r"(?:the )?(?:\d|noon|midday|midnight|dawn|dusk|sunrise|sunset|nightfall|lunch|tomorrow|yesterday"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may\b|june|july|august|september"
    r"|october|november|december|christmas|easter|then\b)"
)
_CUT = re.compile(
    r"[;()“”\"–—]|(?<!\d)[,:]|[,:](?!\d)|\s-\s|\b(?:and|but|who|which|that|when|while|as|because|if|where|although|though)\b"
    rf"|\b(?:after|before|since)\b(?! {_WHEN})",
    re.IGNORECASE,
)
"""Not within '5,120' and '8:30', nor before a time: 'before 9 p.m.', 'since Monday'."""
_LEAST = 15
"""Characters under which a piece is no clause of its own and goes with the one before it."""

_PLAIN = 5
"""Words from which a clause can be put before a reader by itself: 'injuring 43' cannot."""
_LEADING = re.compile(
    r"^(?:[\s,;:–—”\")-]+|(?:and|but|which|who|that|as|because|while|although|though|when|where|after|before|if|since)\s)+",
    re.IGNORECASE,
)
"""What joins a clause to the one before it."""


_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|\w{2,}(?:ed|ing)"
    r"|said|says|told|made|took|came|went|got|gave|saw|found|left|lost|won|hit|struck|fell|rose|ran|led|sent|put|cut|kept|met|held"
    r"|began|became|brought|built|bought|caught|broke|drove|flew|fought|sold|spent|spoke|stood|wrote|knew|thought|died)\b",
    re.IGNORECASE,
)


_PARTICIPLE = re.compile(r"\b\w+ing\b", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"\b(?:other|some|many|more|most|of|by|for|in|its|his|her|their|these|those)\s\w+ed\s(?=[a-z]+)"
)
"""A participle before what it describes."""
_DESCRIBED = re.compile(
    r"\b(?:made (?:from|of|by)|(?:filled|packed|loaded|covered|fitted|equipped) with|known as|based (?:in|on)"
    r"|(?:\w{2,}ed|led|run|built|written|held|drawn|driven|flown|shot) by\b(?! (?:(?:about|around|nearly|almost|more|less|at) )?(?:an? )?(?:\d|half|third|quarter)))"
)
"""A participle with what describes what stands before it, unless a verb before it makes it one: 'a crate filled with sand'."""
_NAMED = re.compile(r"\ban?(?: [\w-]+){1,4} (?:named|called|dubbed|nicknamed) (?=[A-Z“\"‘'])")
_SAYS = re.compile(r"\b(?:said|says|told|added|stated|announced|claimed)\b")
_LEANS = re.compile(
    r"\W*(?:(?:he|she|it|they|this|that|these|those|his|her|their|its|because|but|and|so|or|nor|yet|which|who|however|also|then|instead"
    r"|meanwhile|moreover|in addition|if|although|though|as|i|we|you|my|our|your|me|us)\b|(?-i:[a-z]))",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:he|she|it|they|his|her|its|their)\b", re.IGNORECASE)
"""What a clause begins with that only the words before it make clear: 'it would close the yard'."""
_NAMING = frozenset("named called dubbed nicknamed codenamed titled entitled".split())
_PASSIVE = frozenset("is are was were be been being not so".split())
"""What stands before such a word where nothing need follow: 'has not been named'."""
_TORN = frozenset("in on at of by for from with to than or then not".split())
"""A clause that begins so, in small letters, is part of another."""
_OPEN = frozenset(
    "a an the this these those his her its their our your my of to in on at by for from with into is are was were be been being"
    " has have had will would not no nor or and but just only even than as if that whether because about some several many most"
    " both current former new old present past first second last next own same other more few each every".split()
)
"""A clause that ends so goes on: 'the meeting is just'."""
_JOINED = re.compile(r"[\s,]*(?:and|or|as well as)\b", re.IGNORECASE)
_CONDITION = re.compile(
    r"[^\w]*(?:(?:and|or|but|only|even) )?(?:if|unless|whether|lest|in case|provided)\b", re.IGNORECASE
)
_OF_THAT = re.compile(r"\b(?:of|on|at|by|for|from|with|during|about|into|like) ?$", re.IGNORECASE)
"""What makes a 'that' behind it no conjunction: 'the last day of that week'."""
_OTHER_SUBJECT = re.compile(r"\s*,\s+(?:[A-Z][\w’'-]* ){1,3}(?:were|are|have)\b")
"""The last of several, behind a comma, before their verb: 'the barge and its tug, Sula were towed away'."""
_BOTH = re.compile(r"\b(?:both|and)\b", re.IGNORECASE)
_THAT = re.compile(r"[\s,]*(?:and )?that\s+[“\"‘']?", re.IGNORECASE)


def states_something(words: str) -> bool:
    """Whether words hold what looks like a verb: 'a spokesman for the hospital' states nothing."""
    return _VERB.search(words) is not None


def is_whole(words: str) -> bool:
    """Whether a verb of them is no participle that only describes ('hours before his meeting with the mayor', 'other refined
    products by a third', 'a crate filled with sand'), and whether what somebody says has one ('Dovan said the harbour's rescue team' breaks off)."""
    bare = _finite(words)
    if not states_something(bare):
        return False
    said = _SAYS.search(bare)
    return said is None or any(states_something(part) for part in (bare[: said.start()], bare[said.end() :]))


def _finite(words: str) -> str:
    """The words without participles that only describe."""
    return _NAMED.sub(" ", _DESCRIBED.sub(" ", _ATTRIBUTE.sub(" ", _PARTICIPLE.sub("", words))))


def reads_alone(words: str) -> bool:
    """Whether a sentence or a clause can be read without the one before it: it begins with no pronoun, with nothing that joins
    it to another, in no small letter."""
    return _LEANS.match(words) is None


def clauses(text: str, start: int, end: int) -> list[Span]:
    """The clauses of the sentence ``text[start:end]`` in order, cut before commas, conjunctions and quotation marks.

    They leave out nothing but white space at their ends. A rule of thumb, not a parse: made for asking which part of a
    long sentence another sentence tells.
    """
    cuts = [start]
    for match in _CUT.finditer(text, start, end):
        if match.start() - cuts[-1] >= _LEAST and end - match.start() >= _LEAST:
            cuts.append(match.start())
    return [trim(text, low, high) for low, high in zip(cuts, [*cuts[1:], end], strict=True)]


def clause_words(text: str, clause: Span) -> str:
    """The words of a clause without what joins it to the sentence."""
    return _LEADING.sub("", text[clause.start : clause.end]).rstrip(' ,;:–—“"(')


def stands_alone(words: str) -> bool:
    """Whether a clause can be put before a reader by itself: it is not too short, does not begin with its verb, does not
    break off, and no quotation begins or ends within it."""
    parts = words.split()
    return (
        len(parts) >= _PLAIN
        and parts[0] not in _TORN
        and parts[-1].lower() not in _OPEN
        and not (parts[-1].lower() in _NAMING and parts[-2].lower() not in _PASSIVE)
        and not states_something(parts[0])
        and words[1:].count('"') % 2 == 0
        and words[1:].count("“") == words[1:].count("”")
    )


def depends(text: str, start: int, clause: Span) -> bool:
    """Whether a clause of the sentence that starts at ``start`` says something else without the words before it: it is a
    condition, is denied or doubted ('police suspect | that it was arson'), is no clause ('the end of | that week'), is about
    'it' or 'her', or lacks half of its subject ('Ida Holt | and the mayor met', 'a crate filled with sand | and nails were
    found')."""
    if _CONDITION.match(text, clause.start):
        return True
    if clause.start > start and _PRONOUN.match(clause_words(text, clause)):
        return True
    if that := _THAT.match(text, clause.start):
        before = text[start : clause.start]
        if _OF_THAT.search(before):
            return True
        return denial_before(text, that.end()) is not None or certainty_of(before) != "certain"
    if _OTHER_SUBJECT.match(text, clause.start, clause.end) and _BOTH.search(text, start, clause.start):
        return True
    if not _JOINED.match(text, clause.start):
        return False
    pieces = [piece for piece in _CUT.split(text[start : clause.start]) if piece.strip()]
    return bool(pieces) and not states_something(_finite(pieces[-1]))
