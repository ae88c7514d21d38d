"""To whom words were said: 'told reporters', 'in an interview with the Lakeside Post'."""

from __future__ import annotations

import re

from rashomon.types import Article, Quote

_TOLD = re.compile(
    r"\b(?:told|tells|telling|informed|assured|reminded|warned)\s+(?!that\b|of\b|about\b)", re.IGNORECASE
)
_INTERVIEW = re.compile(r"\b(?:interview|conversation|call|talk)s?\s+with\s+|\bspeaking\s+to\s+", re.IGNORECASE)
_HEARER = re.compile(
    r"(?:(?:the|a|an|his|her|its|their|our)\s+)?(?:[\w’'&.-]+\s+){0,4}?[\w’'&-]+"
    r"(?=\s*(?:[,.;:“\"—–]|$|\b(?:that|on|in|at|after|before|during|by|from|this|last|earlier|as|and|about|why|how|when|he|she"
    r"|they|it|there|to|via|following|outside|ahead)\b))",
)
_AROUND = 90


def find_hearer(article: Article, quote: Quote) -> str | None:
    """Who is said to have heard a quotation, as the article writes it; None if it does not say."""
    if quote.cue is None:
        return None
    after = article.text[quote.cue.start : quote.cue.end + _AROUND].split("\n", 1)[0]
    told = _TOLD.match(after) or _INTERVIEW.search(after)
    if told is None:
        return None
    start = quote.cue.start + told.end()
    if quote.start <= start < quote.end:
        return None
    hearer = _HEARER.match(after, told.end())
    return hearer.group().strip() if hearer else None
