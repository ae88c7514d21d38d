"""Claims: the sentences of the body, each with who is said to say it, how sure it is, and what it is about.

Certainty follows the classes of FactBank (Saurí and Pustejovsky 2009) in the newsroom's words: certain, probable,
possible, denied, unconfirmed. It is read from cues and modals; nothing is inferred beyond the sentence.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from typing import TypeVar

from rashomon.annotate.background import kind_of
from rashomon.annotate.clauses import split_clauses
from rashomon.annotate.events import event_root
from rashomon.annotate.factuality import is_negated
from rashomon.lexicon.certainty import certainty_of
from rashomon.text import body_sentences
from rashomon.types import Article, Attributed, Claim, Mark, Name, Quantity, Quote, Span, Time

_ACTORS = frozenset(("person", "organisation", "group"))
_SHARE = 1 / 3
"""Share of a sentence from which a quotation in it makes it its speaker's claim."""


def find_claims(
    article: Article,
    quotes: Sequence[Quote],
    *,
    attributed: Sequence[Attributed] = (),
    names: Sequence[Name] = (),
    times: Sequence[Time] = (),
    quantities: Sequence[Quantity] = (),
) -> tuple[Claim, ...]:
    """One claim for every sentence of the body, in order; that of the first begins behind the dateline.

    ``said_by`` is the speaker of the quotation that covers most of the sentence, if one covers at least a third of it, or
    who is said to think, know or tell it otherwise; else None: the outlet says it itself. ``chain`` goes on from there to
    those who are said to have passed it on. What somebody plans or wants is the outlet's to say.
    All marks are those of this article, sorted by position.
    """
    opening = _after_dateline(article)
    told = _by_position(quotes, attributed)
    claims, first = [], 0
    for sentence in body_sentences(article):
        if sentence.start < opening < sentence.end:
            sentence = Span(opening, sentence.end)
        while first < len(told) and max(told[first].end, _clause(told[first]).end) <= sentence.start:
            first += 1
        here: list[_Told] = []
        for index in range(first, len(told)):
            if told[index].start >= sentence.end:
                break
            if told[index].end > sentence.start:
                here.append(told[index])
        claims.append(_claim(article, sentence, here, names, times, quantities))
    return tuple(claims)


def _claim(
    article: Article,
    sentence: Span,
    quotes: Sequence[_Told],
    names: Sequence[Name],
    times: Sequence[Time],
    quantities: Sequence[Quantity],
) -> Claim:
    text, start, end = article.text, sentence.start, sentence.end
    chain = _chain(sentence, quotes)
    own = _outside(text, start, end, quotes)
    content = _content(sentence, quotes)
    told = _inside(names, content)
    when = _inside(times, sentence)
    return Claim(
        start,
        end,
        text[start:end],
        said_by=chain[0] if chain else None,
        polarity="negative" if is_negated(_main_clause(text, content)) else "positive",
        certainty=certainty_of(own),
        chain=chain,
        kind=kind_of(article, own, when, said=bool(chain)),
        event=event_root(text, content.start, content.end),
        actors=tuple((name.start, name.end) for name in told if name.kind in _ACTORS),
        when=tuple((time.start, time.end) for time in when),
        where=tuple((name.start, name.end) for name in told if name.kind == "place"),
        how_many=tuple((mark.start, mark.end) for mark in _inside(quantities, content)),
    )


_Mark = TypeVar("_Mark", bound=Mark)


def _inside(marks: Sequence[_Mark], span: Span) -> list[_Mark]:
    """The marks that lie in the span; they are sorted by position, so that no others are looked at."""
    begin = bisect.bisect_left(marks, span.start, key=lambda mark: mark.start)
    end = bisect.bisect_left(marks, span.end, begin, key=lambda mark: mark.start)
    return [mark for mark in marks[begin:end] if mark.end <= span.end]


_AFTER_DATELINE = re.compile(r"[\s()\[\]:_–—-]*")


def _after_dateline(article: Article) -> int:
    """Where the report begins behind its dateline; 0 without one."""
    if article.dateline is None or article.dateline.start == article.dateline.end:
        return 0
    after = _AFTER_DATELINE.match(article.text, article.dateline.end)
    return after.end() if after else 0


_OURS = frozenset(("i", "we", "you", "one"))
"""Sources that are the writer's own voice."""
_Told = Quote | Attributed


def _by_position(quotes: Sequence[Quote], attributed: Sequence[Attributed]) -> list[_Told]:
    told: list[_Told] = [
        *quotes,
        *(one for one in attributed if one.kind != "eventuality" and one.source.text.casefold() not in _OURS),
    ]
    return sorted(told, key=lambda one: (one.start, one.end))


def _speaker(told: _Told) -> str | None:
    return told.holder if isinstance(told, Attributed) else told.speaker


def _clause(told: _Told) -> Span:
    return (told.clause if isinstance(told, Quote) else None) or told


def _share(sentence: Span, quote: _Told) -> float:
    clause = _clause(quote)
    return (min(clause.end, sentence.end) - max(clause.start, sentence.start)) / max(1, sentence.end - sentence.start)


def _chain(sentence: Span, quotes: Sequence[_Told]) -> tuple[str, ...]:
    """The speakers from the one whose words these are outwards to the one who passed them on, each once.

    Of quotations one within the other, the inner is the nearer; of those side by side, the longest speaks.
    """
    telling = [quote for quote in quotes if _speaker(quote) and _share(sentence, quote) >= _SHARE]
    if not telling:
        return ()
    nearest = max(telling, key=lambda quote: _share(sentence, quote))
    around = [quote for quote in telling if quote is not nearest and _holds(_clause(quote), _clause(nearest))]
    within = [quote for quote in telling if quote is not nearest and _holds(_clause(nearest), _clause(quote))]
    inwards = sorted((*around, nearest, *within), key=lambda quote: _clause(quote).end - _clause(quote).start)
    return tuple(dict.fromkeys(who for quote in inwards if (who := _speaker(quote))))


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end and outer != inner


def _outside(text: str, start: int, end: int, quotes: Sequence[_Told]) -> str:
    """The reporter's own words: the sentence without what stands inside quotation marks."""
    pieces, at = [], start
    for quote in quotes:
        if isinstance(quote, Quote) and quote.kind != "indirect" and quote.end > at and quote.start < end:
            pieces.append(text[at : max(at, quote.start)])
            at = min(quote.end, end)
    pieces.append(text[at:end])
    return " ".join(pieces)


def _content(sentence: Span, quotes: Sequence[_Told]) -> Span:
    """What is claimed: the clause of the quotation that makes most of the sentence, else all of it."""
    telling = [quote for quote in quotes if _share(sentence, quote) >= _SHARE]
    if not telling:
        return sentence
    clause = _clause(max(telling, key=lambda quote: _share(sentence, quote)))
    return Span(max(clause.start, sentence.start), min(clause.end, sentence.end))


def _main_clause(text: str, content: Span) -> str:
    first = split_clauses(text, content.start, content.end)[0]
    return text[first.start : first.end]
