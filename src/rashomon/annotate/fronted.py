"""Participles in front of their subject: 'Observing that “…”, the High Court quashed it' has the court observe."""

from __future__ import annotations

import re

from rashomon.types import Span

_OPENS = re.compile(r"(?:[A-ZÀ-Þ][A-ZÀ-Þ ,.]{2,40}(?:\([\w ]+\)\s)?(?::|[—–-]{1,2})\s)?[“\"]?$")
"""Nothing, or the place and the point or dash behind it, stands before the participle."""
_SUBJECT = re.compile(
    r"[”\"’']?,?[”\"’']?\s(?P<who>(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er)\s(?:[\w’'-]+\s){0,4}?[\w’'-]+"
    r"|(?:[A-ZÀ-Þ][\w’'.-]*\s){0,4}[A-ZÀ-Þ][\w’'-]+|he|she|they|it))"
    r"\s(?:(?:on|late|early|also|then|later)\s){0,2}(?:[A-Z][a-z]+day\s)?(?:has\s|have\s|had\s)?[a-z]{2,}(?:ed|es|s|de|old|ook|ave|ent)\b"
)


def subject_behind(text: str, start: int, cue: Span, end: int, stop: int) -> Span | None:
    """Who does what a participle tells that opens its sentence at ``start``: the subject behind the quotation that ends at
    ``end``, before ``stop``; None if it opens no sentence, or no subject is there.
    """
    if not text.startswith("ing", cue.end - 3) or _OPENS.fullmatch(text, start, cue.start) is None:
        return None
    match = _SUBJECT.match(text, end, stop)
    return Span(match.start("who"), match.end("who")) if match else None
