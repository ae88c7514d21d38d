"""Words of somebody within what another tells: 'she rejected Jon Dovan's claim that it had “sunk”' has Dovan's words."""

from __future__ import annotations

import re

from rashomon.annotate.cues import Found
from rashomon.annotate.sources import source_after
from rashomon.types import Span

_CLAIM = re.compile(
    r"(?P<owner>(?:(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s(?:[a-z-]+\s){0,2}?[a-z-]+|[A-ZÀ-Þ][\w.-]*(?:\s[A-ZÀ-Þ][\w.-]*){0,3}))[’']s?\s(?:[a-z]+\s){0,2}?"
    r"(?P<noun>claims?|assertions?|allegations?|accusations?|suggestions?|insistence|contention|argument|complaints?|boasts?|warnings?|predictions?"
    r"|promises?|pledges?|threats?)\sthat\s[^“”\"¤:;]{0,120}$"
)
_HEARD = re.compile(
    r"\b(?:recall|remember|hear|describ|quot)(?:e?d|s|es|ing)?\s(?P<owner>(?:(?:the|an?|his|her|their|its|one)\s)?(?:[\w’'.-]+\s){0,4}?[\w’'.-]+)"
    r"\s(?:as\s)?(?P<noun>telling|saying|shouting|yelling|screaming|announcing|asking)\b[^“”\"¤;]{0,60}$"
)
"""'She recalled the pilot telling them': the words are the pilot's."""
_ONCE_CALLED = re.compile(
    r"(?P<owner>(?:[A-ZÀ-Þ][\w.-]*\s){0,3}[A-ZÀ-Þ][\w-]+)\s(?:himself|herself|themselves)\s"
    r"(?:(?:once|famously|later|recently)\s)?(?P<noun>called)\s$"
)
"""'the kind of hall Mirel Dovan himself once called “a barn”'"""
_POSTED = re.compile(r"\s(?P<noun>tweet|post|statement|message)\s(?:from|by)(?=\s)")
_REACH = 200


def owner_of_claim(text: str, start: int, end: int) -> Found | None:
    """The word for saying, as the cue, and its owner, as the source, within whose clause a quotation opens at ``end``; None
    where no such clause is open in the sentence that begins at ``start``."""
    start = max(start, end - _REACH)
    claim = _CLAIM.search(text, start, end) or _HEARD.search(text, start, end) or _ONCE_CALLED.search(text, start, end)
    if claim is None:
        return None
    owner = Span(claim.start("owner"), claim.end("owner"))
    return Found(Span(claim.start("noun"), claim.end("noun")), claim["noun"], "stating", owner, before=True)


def owner_of_post(text: str, start: int, end: int) -> Found | None:
    """The same for words that end at ``start`` and stand before the noun of what they are: '“It is over” tweet from Ilse Quarn'."""
    posted = _POSTED.match(text, start, end)
    source = source_after(text, posted.end(), end) if posted else None
    if posted is None or source is None:
        return None
    return Found(Span(*posted.span("noun")), posted["noun"], "stating", source, before=False)
