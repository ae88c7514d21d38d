"""Claims: the sentences of the body, each with who is said to say it, how sure it is, and what it is about.

Certainty follows the classes of FactBank (Saurí and Pustejovsky 2009) in the newsroom's words: certain, probable,
possible, denied, unconfirmed. It is read from cues and modals; nothing is inferred beyond the sentence.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from typing import TypeVar

from rashomon.annotate.actors import actors_of
from rashomon.annotate.background import kind_of
from rashomon.annotate.chains import Told, chain_of, clause, nearest_of, telling
from rashomon.annotate.clauses import split_clauses
from rashomon.annotate.events import event_root
from rashomon.annotate.factuality import is_negated
from rashomon.annotate.main_clause import main_words
from rashomon.lexicon.certainty import Certainty, certainty_of
from rashomon.text import body_sentences
from rashomon.types import Article, Attributed, Claim, Mark, Name, Quantity, Quote, Span, Time


def find_claims(
    article: Article,
    quotes: Sequence[Quote],
    *,
    attributed: Sequence[Attributed] = (),
    names: Sequence[Name] = (),
    times: Sequence[Time] = (),
    quantities: Sequence[Quantity] = (),
) -> tuple[Claim, ...]:
    """One claim for every sentence of the body, in order; that of the first begins behind the dateline, and a signature is none.

    ``said_by`` is the speaker of the quotation that covers most of the sentence, if one covers at least a third of it (or
    most of what is left without the words that only tell who says it), or who is said to think, know or tell it
    otherwise; else None: the outlet says it itself. ``chain`` goes on from there to those who are said to have passed it
    on, newsrooms among them. What somebody plans or wants is the outlet's to say. ``actors``: see ``actors_of``.
    All marks are those of this article, sorted by position.
    """
    opening = _after_dateline(article)
    told = _by_position(article.text, quotes, attributed)
    claims, first = [], 0
    for sentence in body_sentences(article):
        if _is_signature(article, sentence):
            continue
        if sentence.start < opening < sentence.end:
            sentence = Span(opening, sentence.end)
        while first < len(told) and max(told[first].end, clause(told[first]).end) <= sentence.start:
            first += 1
        here: list[Told] = []
        for index in range(first, len(told)):
            if told[index].start >= sentence.end:
                break
            if told[index].end > sentence.start:
                here.append(told[index])
        claims.append(_claim(article, sentence, here, names, times, quantities))
    return tuple(claims)


def _is_signature(article: Article, sentence: Span) -> bool:
    """Whether a sentence is the credit and nothing else: '– Norda News Agency'."""
    credit = article.credit
    if credit is None or credit.start < sentence.start or credit.end > sentence.end or credit.end == 0:
        return False
    around = article.text[sentence.start : credit.start] + article.text[credit.end : sentence.end]
    return not any(character.isalnum() for character in around)


def _claim(
    article: Article,
    sentence: Span,
    quotes: Sequence[Told],
    names: Sequence[Name],
    times: Sequence[Time],
    quantities: Sequence[Quantity],
) -> Claim:
    text, start, end = article.text, sentence.start, sentence.end
    here = telling(text, sentence, quotes)
    chain = chain_of(text, sentence, here, _inside(names, sentence))
    own = _outside(text, start, end, quotes)
    content = _content(text, sentence, here)
    actors, where = actors_of(text, content, _inside(names, content))
    when = _inside(times, sentence)
    return Claim(
        start,
        end,
        text[start:end],
        said_by=chain[0] if chain else None,
        polarity="negative" if is_negated(_main_clause(text, content)) else "positive",
        certainty=_certainty(own),
        chain=chain,
        kind=kind_of(article, own, when, said=bool(chain)),
        event=event_root(text, content.start, content.end),
        actors=tuple((span.start, span.end) for span in sorted({*actors, *_themselves(text, sentence, content, here)})),
        when=tuple((time.start, time.end) for time in when),
        where=tuple((span.start, span.end) for span in where),
        how_many=tuple((mark.start, mark.end) for mark in _inside(quantities, content)),
    )


def _certainty(words: str) -> Certainty:
    """That of the main clause: what an aside supposes leaves what the sentence tells as sure as it is."""
    certainty = certainty_of(words)
    return certainty if certainty == "certain" else certainty_of(main_words(words))


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
_TOWARDS = frozenset(("ACCUSE", "REQUEST"))
"""Classes of events whose verb has somebody for its object."""
_BY_PRONOUN = re.compile(r"(?:that\s)?(?:I|we|he|she|it|they)\b", re.IGNORECASE)
_NOT_TOLD = re.compile(
    r"(?:\bnot|n[’']t|\bnever)\s(?:\w+ly\s|even\s)?(?:mention|address|discuss|elaborate|comment|disclose|reveal|specify|say|name|identify|explain)\w*\Z",
    re.IGNORECASE,
)
_NEAR = 24
"""Characters before a verb in which it is negated."""
_TO_DO = re.compile(r"\s(?:[\w’'-]+\s){0,4}to\s")


def _by_position(text: str, quotes: Sequence[Quote], attributed: Sequence[Attributed]) -> list[Told]:
    told: list[Told] = [
        *quotes,
        *(
            one
            for one in attributed
            if one.kind != "eventuality" and one.source.text.casefold() not in _OURS and not _is_unsaid(text, one)
        ),
    ]
    return sorted(told, key=lambda one: (one.start, one.end))


def _is_unsaid(text: str, one: Attributed) -> bool:
    """Whether it is what somebody did not tell: 'he did not mention the strike' is the outlet's to say."""
    return one.kind == "assertion" and _NOT_TOLD.search(text, max(0, one.cue.start - _NEAR), one.cue.end) is not None


def _outside(text: str, start: int, end: int, quotes: Sequence[Told]) -> str:
    """The reporter's own words: the sentence without what stands inside quotation marks."""
    pieces, at = [], start
    for quote in quotes:
        if isinstance(quote, Quote) and quote.kind != "indirect" and quote.end > at and quote.start < end:
            pieces.append(text[at : max(at, quote.start)])
            at = min(quote.end, end)
    pieces.append(text[at:end])
    return " ".join(pieces)


def _content(text: str, sentence: Span, told: Sequence[Told]) -> Span:
    """What is claimed: the clause of what is told, if that makes most of the sentence, else all of it.

    'Rebels threatened to attack' tells of a threat, 'Varne accused Sella of …' of a charge: what somebody vows or asks to
    do, and whom he accuses or asks, goes with the words that say so.
    """
    if not told:
        return sentence
    nearest = nearest_of(sentence, told)
    own = clause(nearest)
    start, cue, source = own.start, nearest.cue, nearest.source
    if (
        cue
        and cue.end <= start
        and (
            _TO_DO.fullmatch(text, cue.end, start)
            or (text[cue.end : start].isspace() and event_root(text, cue.start, cue.end) in _TOWARDS)
        )
    ):
        start = min(cue.start, source.start if source and sentence.start <= source.start < start else cue.start)
    return Span(max(start, sentence.start), min(own.end, sentence.end))


def _themselves(text: str, sentence: Span, content: Span, told: Sequence[Told]) -> list[Span]:
    """The source as the actor of what it says of itself: 'Varne said it had attacked'."""
    source = nearest_of(sentence, told).source if told else None
    if source is None or not sentence.start <= source.start < sentence.end:
        return []
    own = _BY_PRONOUN.match(text, content.start, content.end) and not _BY_PRONOUN.fullmatch(source.text)
    return [Span(source.start, source.end)] if own else []


def _main_clause(text: str, content: Span) -> str:
    first = split_clauses(text, content.start, content.end)[0]
    return text[first.start : first.end]
