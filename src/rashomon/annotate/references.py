"""References: pronouns and roles ('she', 'the Russian President') that stand for a person whom the article names."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence

from rashomon.annotate.antecedents import Speaker
from rashomon.annotate.people import People
from rashomon.lexicon.titles import ROLE_HEADS
from rashomon.text import mark
from rashomon.types import BODY, Article, Mark, Name, Quote, Reference

_PRONOUN = re.compile(r"\b(?:he|she|him|his|her|hers|himself|herself)\b", re.IGNORECASE)
_NOMINATIVE = {
    "him": "he", "his": "he", "himself": "he", "her": "she", "hers": "she", "herself": "she",
}  # fmt: skip
_ROLE = re.compile(
    rf"\b[Tt]he (?:(?:[A-Z][\w’'-]*|former|prime|foreign|chief|vice|deputy|then|defence|defense|interior|finance) ){{0,3}}"
    rf"(?:{'|'.join(sorted(ROLE_HEADS))})\b(?![’']?-|\s(?:of|for)\b)",
)


def find_references(
    article: Article, names: Sequence[Name], quotes: Sequence[Quote], people: People | None = None
) -> tuple[Reference, ...]:
    """The references to named people in the body, in order, each with the ``entity`` of the name that it stands for.

    What nobody in the article fits is left out; so is what stands inside quotation marks, where 'he' is somebody whom the
    speaker has in mind. Who is said to speak is whose words the quotation gives. ``names`` and ``quotes`` are those of this
    article, and so is ``people`` if at hand.
    """
    people = people.again() if people else People(article, names)
    speakers = {quote.source.start: _speaker(quote) for quote in quotes if quote.source}
    marked = sorted((quote.start, quote.end) for quote in quotes if quote.kind != "indirect")
    named = [name for name in names if name.kind == "person"]
    found = []
    for candidate in _candidates(article):
        at = bisect.bisect_right(marked, (candidate.start, len(article.text)))
        if at and candidate.start < marked[at - 1][1]:
            continue
        speaker = speakers.get(candidate.start) or people.resolve(_as_subject(candidate), None)
        if speaker.kind == "person" and not _names_it(named, candidate):
            found.append(Reference(candidate.start, candidate.end, candidate.text, entity=speaker.name))
    return tuple(found)


def _speaker(quote: Quote) -> Speaker | None:
    return Speaker(quote.speaker, quote.speaker_kind) if quote.speaker and quote.speaker_kind else None


def _candidates(article: Article) -> Iterator[Mark]:
    for block in article.blocks:
        if block.kind in BODY:
            spans = [
                (m.start(), m.end())
                for pattern in (_PRONOUN, _ROLE)
                for m in pattern.finditer(article.text, block.start, block.end)
            ]
            for start, end in sorted(spans):
                yield mark(article.text, start, end)


def _as_subject(candidate: Mark) -> Mark:
    """'him' and 'his' point where 'he' would."""
    word = _NOMINATIVE.get(candidate.text.casefold())
    return Mark(candidate.start, candidate.end, word) if word else candidate


def _names_it(names: Sequence[Name], candidate: Mark) -> bool:
    """Whether a name follows, whose title this is, or stands in it."""
    at = bisect.bisect_right(names, candidate.end + 1, key=lambda name: name.start)
    return at > 0 and candidate.start < names[at - 1].end
