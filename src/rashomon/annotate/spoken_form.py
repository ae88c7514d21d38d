"""Attributions by their form alone, whatever the verb: '“…,” fumed Ilse Quarn', 'Ilse Quarn, the mayor, snapped: “…”'."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from rashomon.annotate.cues import Found
from rashomon.annotate.sources import plausible, source_after, source_before
from rashomon.lexicon.irregular import IRREGULAR
from rashomon.types import Span

Somebody = Callable[[Span], bool]
"""Whether a person is named or described by a span of the text."""

_PAST = "|".join(sorted(form for form in IRREGULAR if form not in ("found", "left", "lent", "seen", "known", "given")))
_ADVERB = r"(?:(?:[a-z]+ly|then|also|just|even|once|later|only|never)\s){0,2}"
_VERB = rf"(?P<verb>(?:[a-z]{{3,}}(?:ed|es|s)|{_PAST}))(?P<particle>\s(?:back|out|up|in|off|along|away)|(?<=went)\son|(?<=goes)\son|(?<=carried)\son)?\b"
_INVERTED = re.compile(rf"[\s,–—-]{{1,3}}{_ADVERB}{_VERB}(?=\s)")
"""', fumed Ilse Quarn'"""
_SUBJECT = re.compile(
    rf"[\s,–—-]{{1,3}}(?P<subject>(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|one|another)(?=\s)|(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Oo]ne)\s(?:[\w’'-]+\s){{0,3}}?[\w’'-]+"
    r"|(?:[A-ZÀ-Þ][\w’'-]*\.?\s(?:(?:de|van|von|bin|al)\s)?){0,4}[A-ZÀ-Þ][\w’'-]*))"
    rf"(?P<inserted>,\s[^,;:.“”\"\n]{{2,60}},)?\s{_ADVERB}{_VERB}"
)
"""', the mayor snapped', ', Ilse Quarn, his deputy, grinned'"""
_COLON = re.compile(r"(?<!\bwords):\s*$")
_AGAIN = re.compile(r"(?:^|[.!?]\s|\s)(?P<who>(?:[A-ZÀ-Þ][\w’'-]*\.?\s){1,4})(?P<again>again|too|once\smore)$")
"""'Quarn again: “…”'"""
_FINITE = re.compile(rf"\b(?:{_VERB}|(?P<be>was|were|is|are|had|has))\b")
_CLAUSE = re.compile(r"[;:“”\"¤]\s|\.\s(?=[A-Z])")
_REACH = 240
_TRIES = 4


def inverted_or_not(text: str, start: int, end: int, somebody: Somebody) -> Found | None:
    """The attribution right behind a quotation that ends at ``start``: a verb with the person who does it."""
    if match := _INVERTED.match(text, start, end):
        source = source_after(text, match.end(), end)
        if source is not None and source.start - match.end() <= 1 and somebody(source):
            return Found(_verb(match), match["verb"], "stating", source, before=False)
    match = _SUBJECT.match(text, start, end)
    if match is None:
        return None
    source = Span(match.start("subject"), match.end("subject"))
    return Found(_verb(match), match["verb"], "stating", source, before=False) if somebody(source) else None


def before_colon(text: str, start: int, end: int, somebody: Somebody) -> Found | None:
    """The clause that a colon ends before a quotation which opens at ``end``: its verb with the person who is its subject."""
    colon = _COLON.search(text, max(start, end - 3), end)
    if colon is None:
        return None
    end, start = colon.start(), max(start, end - _REACH)
    start = max([start, *(found.end() for found in _CLAUSE.finditer(text, start, end))])
    again = _AGAIN.search(text, start, end)
    if again is not None and somebody(who := Span(again.start("who"), again.end("who") - 1)):
        return Found(Span(again.start("again"), again.end("again")), again["again"], "stating", who, before=True)
    for verb in _last(text, start, end):
        source = source_before(text, start, verb.start())
        if source is not None and plausible(text[source.start : source.end]) and somebody(source):
            span = Span(verb.start(), verb.end()) if verb["be"] else _verb(verb)
            return Found(span, text[span.start : span.end], "stating", source, before=True)
    return None


def _last(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    yield from list(_FINITE.finditer(text, start, end))[: -_TRIES - 1 : -1]


def _verb(match: re.Match[str]) -> Span:
    return Span(match.start("verb"), match.end("particle") if match["particle"] else match.end("verb"))
