"""Who acts in a claim, or has something done to it, and where: names, places that act, and police, rebels, protesters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.lexicon.alternation import alternation
from rashomon.lexicon.people_words import PEOPLE
from rashomon.lexicon.plover import ROOT_WORDS
from rashomon.types import Name, Span

_KINDS = frozenset(("person", "organisation", "group"))
_AUXILIARY = (
    "has|have|had|is|was|were|are|will|would|could|can|may|might|must|should|shall|did|does|do|cannot|won[’']t|has(?:n[’']t)"
    "|did(?:n[’']t)|is(?:n[’']t)|was(?:n[’']t)|never|not|also|reportedly|later|again|repeatedly"
)
_IRREGULAR = (
    "said|told|hit|struck|shot|went|came|took|made|began|won|lost|met|left|held|got|gave|saw|led|sent|put|cut|fell|rose|fought"
    "|bought|sold|built|found|kept|paid|withdrew|broke|sought|spoke|swore|chose|flew|drew|drove|grew|knew|let|set|shut|stood"
    "|thought|threw|wrote|beat|became|brought|caught|forbade|froze|overthrew|stole|taught|tore|felt|seized|fled"
)
_NO_VERB = frozenset(
    "talks forces troops officials elections sanctions authorities residents airstrikes news relations ties shares stocks"
    " bonds exports imports sources prices players fans citizens clubs banks games series".split()
)
_VERB_NEXT = re.compile(
    rf"(?:,[^,;.]{{2,80}},)?\s(?:{_AUXILIARY}|{_IRREGULAR}|(?:[a-z]+ly\s)?(?P<form>[a-z]{{2,}}(?:ed|s)))\b"
)
"""Behind a subject, which may have an apposition."""
_JOINED = re.compile(r"(?:,\s|,?\s(?:and|or)\s)(?:the\s)?")
_AT = re.compile(
    r"\b(?:in|at|near|from|to|of|on|outside|inside|across|around|into|towards?|over|through|off|within|under|beyond|along|throughout"
    r"|leaving|reaching|via|north|south|east|west|northern|southern|eastern|western|central)\s(?:the\s)?$",
    re.IGNORECASE,
)
_PARTNER = re.compile(r"\b(?:with|against|between|by|among)\s(?:the\s)?$", re.IGNORECASE)
_MOVING = frozenset(
    "visited visits visit left leaves leave reached reaches reach entered enters enter crossed crosses toured tours tour fled"
    " flees visiting leaving reaching entering crossing touring".split()
)
_EVENTS = frozenset(word for words in ROOT_WORDS.values() for word in words.split())
_WORD_BEFORE = re.compile(r"\b(?P<word>[a-z]+)\s(?:the\s)?$")
_NOUN = re.compile(rf"\b(?<!-)(?:{alternation(PEOPLE)})(?![\w’'-])", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\s(?!(?:who|which|that|and|or|in|at|on|of|from|to|for|with|by|as|after|before|while|when|near)\b)[a-z]{3,}"
)


def actors_of(text: str, content: Span, names: Sequence[Name]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The actors in what is claimed, and the places where it is said to be, each in order; ``names`` are those within.

    People, organisations and groups are actors; a place is one where it is subject or object of a verb, or stands with
    'against', 'with', 'between' or 'by'; of places joined by 'and', all or none are. A common noun is one where it is no
    part of a longer noun.
    """
    acting: list[Span] = []
    where: list[Span] = []
    for run in _runs(text, [name for name in names if name.kind in _KINDS or name.kind == "place"]):
        acts = _acts(text, content, run)
        for name in run:
            span = Span(name.start, name.end)
            (acting if name.kind in _KINDS or acts else where).append(span)
    taken = [Span(name.start, name.end) for name in names]
    acting += _unnamed(text, content, taken)
    return tuple(sorted(acting)), tuple(where)


def _runs(text: str, names: Sequence[Name]) -> list[list[Name]]:
    """Names joined by 'and' or a comma."""
    runs: list[list[Name]] = []
    for name in names:
        if runs and _JOINED.fullmatch(text, runs[-1][-1].end, name.start):
            runs[-1].append(name)
        else:
            runs.append([name])
    return runs


def _acts(text: str, content: Span, run: Sequence[Name]) -> bool:
    before = text[max(content.start, run[0].start - 40) : run[0].start]
    if _PARTNER.search(before):
        return True
    if _AT.search(before):
        return False
    last = _WORD_BEFORE.search(before)
    word = last["word"] if last else ""
    if word in _MOVING:
        return False
    if len(run) == 1 and text[run[0].end : run[0].end + 2] in ("’s", "'s"):
        return False
    if (word.endswith("ed") and len(word) > 4) or word in _EVENTS or re.fullmatch(_IRREGULAR, word):
        return True
    found = _VERB_NEXT.match(text, run[-1].end, content.end)
    return found is not None and (found["form"] or "") not in _NO_VERB


def _unnamed(text: str, content: Span, taken: Sequence[Span]) -> list[Span]:
    found, at = [], 0
    for match in _NOUN.finditer(text, content.start, content.end):
        while at < len(taken) and taken[at].end <= match.start():
            at += 1
        if at < len(taken) and taken[at].start < match.end():
            continue
        if _is_whole(text, match.end(), content.end):
            found.append(Span(match.start(), match.end()))
    return found


def _is_whole(text: str, end: int, high: int) -> bool:
    """Whether no noun goes on behind: not 'police station', 'rebel leader', 'President Quarn'."""
    if re.match(r"\s[A-Z]", text[end : min(high, end + 2)]):
        return False
    following = _GOES_ON.match(text, end, high)
    return following is None or _VERB_NEXT.match(text, end, high) is not None
