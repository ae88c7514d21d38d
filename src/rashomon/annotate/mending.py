"""Sources that the encoder marked in part: 'Kestrian' for 'Kestrian prosecutors', 'knowledge of' for who has it."""

from __future__ import annotations

import re

from rashomon.types import Span

_GROUP_FOLLOWS = re.compile(
    r"\s(?:prosecutors|officials|police|authorities|investigators|lawmakers|diplomats|judges|ministers|sources|forces|media|troops"
    r"|officers|leaders|experts|regulators|negotiators|scientists|doctors|unions)(?=\s|[,.;]|$)"
)
_CUT = re.compile(r"\s(?:of|in|at|for|from)$")
_KNOWING = re.compile(
    r"\b(?:(?:an?|the|one|two|three|four|several|some|many)\s)?(?:[a-z]+\s)?(?:people|persons?|officials?|sources?|diplomats?|investigators?"
    r"|executives?)\s(?:with|(?:who\s)?ha(?:s|ve|ving)\s)(?:\s?(?:direct|first-hand|some|no))?\s?$",
    re.IGNORECASE,
)
_INFORMED = re.compile(
    r"\b(?:(?:an?|the|one|two|three|four|several|some|many)\s)?(?:[a-z]+\s)?(?:people|persons?|officials?|sources?|diplomats?|investigators?"
    r"|executives?)\s(?:who\s(?:is|are|was|were)\s)?(?:familiar\swith|briefed\son|close\sto|involved\sin|informed\s(?:about|of))\s(?:the\s)?$",
    re.IGNORECASE,
)
_ADVERBIAL = re.compile(r"(?:by|with|in|on|at|after|during|despite)\s", re.IGNORECASE)
_REACH = 60


def mended(text: str, source: Span) -> Span | None:
    """The source with the words that it lacks; None if it is an adverbial cut short: 'by a majority of'."""
    words = text[source.start : source.end]
    if _CUT.search(words) and _ADVERBIAL.match(words):
        return None
    if words[:1].isupper() and words.isalpha() and (group := _GROUP_FOLLOWS.match(text, source.end)):
        return Span(source.start, group.end())
    if who := _INFORMED.search(text, max(0, source.start - _REACH), source.start):
        return Span(who.start(), source.end)
    if words.startswith(("knowledge", "direct knowledge")):
        low = max(0, source.start - _REACH)
        who = _KNOWING.search(text, low, source.start)
        return Span(who.start(), source.end) if who else source
    return source
