"""Claims: the sentences of the body, each with who is said to say it, its polarity and its certainty.

Certainty follows the classes of FactBank (Saurí and Pustejovsky 2009) in the newsroom's words: certain, probable,
possible, denied, unconfirmed. It is read from cues and modals; nothing is inferred beyond the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from rashomon.text import body_sentences
from rashomon.types import Article, Claim, Quote, Span

Certainty = Literal["certain", "probable", "possible", "denied", "unconfirmed"]

_NEGATION = re.compile(
    r"\b(?:not|never|no|nobody|none|neither|nor|without|cannot|denie[sd]|deny(?:ing)?|refuse[sd]?|\w+n[’']t)\b",
    re.IGNORECASE,
)
_CUES: tuple[tuple[Certainty, str], ...] = (
    (
        "denied",
        r"denie[sd]|deny(?:ing)?|denials?|dismiss(?:ed|es|ing)|rejected? (?:the )?(?:claim|report|allegation)s?",
    ),
    (
        "unconfirmed",
        r"unconfirmed|alleg(?:e[sd]?|ing)|allegedly|amid reports|reportedly|purported(?:ly)?|rumou?r(?:s|ed)?"
        r"|unverified|not (?:yet )?(?:been )?(?:confirmed|verified)|yet to confirm|accus(?:e[sd]?|ing)"
        r"|claim(?:s|ed|ing)?",
    ),
    ("possible", r"may|might|could|possibl[ey]|perhaps|feared?|suspect(?:s|ed)?|unclear|unknown"),
    (
        "probable",
        r"believe[sd]?|likely|probabl[ey]|appear(?:s|ed)?|seem(?:s|ed)?|expected|thought to|apparent(?:ly)?"
        r"|estimate[sd]?",
    ),
)
_PATTERNS = tuple((certainty, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for certainty, words in _CUES)


def _certainty(sentence: str) -> Certainty:
    return next((label for label, cue in _PATTERNS if cue.search(sentence)), "certain")


def _outside(text: str, start: int, end: int, quotes: Sequence[Quote]) -> str:
    """The reporter's own words: the sentence without what stands inside quotation marks."""
    pieces, at = [], start
    for quote in quotes:
        if quote.kind != "indirect" and quote.end > at and quote.start < end:
            pieces.append(text[at : max(at, quote.start)])
            at = min(quote.end, end)
    pieces.append(text[at:end])
    return " ".join(pieces)


def find_claims(article: Article, quotes: Sequence[Quote]) -> tuple[Claim, ...]:
    """One claim for every sentence of the body, in order; that of the first begins behind the dateline.

    ``said_by`` is the speaker of the quotation that covers most of the sentence, if one covers at least a third of it;
    otherwise None: the outlet says it itself. ``quotes`` are those of this article, sorted by position.
    """
    claims: list[Claim] = []
    text = article.text
    first = 0
    opening = _after_dateline(article)
    for sentence in body_sentences(article):
        if sentence.start < opening < sentence.end:
            sentence = Span(opening, sentence.end)
        while first < len(quotes) and max(quotes[first].end, _clause_end(quotes[first])) <= sentence.start:
            first += 1
        here: list[Quote] = []
        for quote in quotes[first:]:
            if quote.start >= sentence.end:
                break
            if quote.end > sentence.start:
                here.append(quote)
        said_by = _said_by(sentence.start, sentence.end, here)
        own = _outside(text, sentence.start, sentence.end, here)
        words = text[sentence.start : sentence.end]
        claims.append(
            Claim(
                sentence.start,
                sentence.end,
                words,
                said_by=said_by,
                polarity="negative" if _NEGATION.search(words) else "positive",
                certainty=_certainty(own),
            )
        )
    return tuple(claims)


_AFTER_DATELINE = re.compile(r"[\s()\[\]:_–—-]*")


def _after_dateline(article: Article) -> int:
    """Where the report begins behind its dateline; 0 without one."""
    if article.dateline is None or article.dateline.start == article.dateline.end:
        return 0
    after = _AFTER_DATELINE.match(article.text, article.dateline.end)
    return after.end() if after else 0


def _clause_end(quote: Quote) -> int:
    return quote.clause.end if quote.clause else quote.end


def _said_by(start: int, end: int, quotes: Sequence[Quote]) -> str | None:
    best, best_share = None, 0.0
    for quote in quotes:
        low, high = (quote.clause.start, quote.clause.end) if quote.clause else (quote.start, quote.end)
        share = (min(high, end) - max(low, start)) / max(1, end - start)
        if quote.speaker and share > best_share:
            best, best_share = quote.speaker, share
    return best if best_share >= 1 / 3 else None
