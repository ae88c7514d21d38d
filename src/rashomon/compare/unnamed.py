"""What a headline names and its body does not: a figure, a name, somebody's office."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.compare.intervals import interval
from rashomon.lexicon.countries import country_of_capital, country_of_people, place_name
from rashomon.lexicon.given_names import MEN, WOMEN
from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.text import fold, mark, words
from rashomon.types import Annotated, Mark, Span

_BEGINNING = 5
"""Letters by which a word of a headline and one of the body are forms of one word: 'resigns', 'resignation'."""
_OPENS = re.compile(r"(?:^|[:;.?!|—–]\s*|[‘“\"'])$")
_ACRONYM = re.compile(r"[A-Z]{2,6}")
_LABEL = re.compile(
    r"(?:WATCH|LIVE|BREAKING|EXCLUSIVE|VIDEO|PHOTOS?|UPDATED?|OPINION|ANALYSIS|LISTEN|LOOK|READ)(?: [A-Z]+){0,2}:"
)
"""What a newsroom puts before a headline, in capitals."""
_OFFICES = {
    "owner": r"own\w*|proprietor\w*|landlord\w*|founder\w*|(?:share|stake)holder\w*|possess\w*|belong\w*|bought|buys?",
    "mayor": r"mayor\w*|city hall|town hall",
    "governor": r"gov|governor\w*|gubernatorial",
    "judge": r"judg\w*|justices?|courts?|magistrates?|tribunal|adjudicat\w*",
    "prosecutor": r"prosecut\w*|attorneys?|lawyers?|district|justice",
    "chairman": r"chair\w*",
    "captain": r"capt\w*|skipper\w*|pilots?|commander\w*",
}
"""Offices that no other office is called, each with the words by which a body can mean it."""


def lacking_figures(article: Annotated, headline: Span, body: Sequence[Span]) -> Iterator[Mark]:
    """The figures of a headline that no figure of the body allows."""
    told = [fold(word.text) for b in body for word in words(article.text, b.start, b.end)]
    there = {part for word in told for part in (word, *word.split("-"))}
    inside = [q for q in article.quantities if any(b.start <= q.start < b.end for b in body)]
    for figure in article.quantities:
        if headline.start <= figure.start and figure.end <= headline.end:
            low, high = interval(figure)
            allowed = any(q.unit == figure.unit and low <= interval(q)[1] and interval(q)[0] <= high for q in inside)
            if not allowed and fold(figure.text) not in there:
                yield Mark(figure.start, figure.end, figure.text)


def lacking_names(article: Annotated, headline: Span, body: Sequence[Span]) -> Iterator[Mark]:
    """The names of a headline of which the body has no word, nor another name of the same country, nor the words of
    which they are the initials, nor, of a capital, 'the capital' of its country. A word that has its capital as it opens the
    headline is no name, nor one of a label before it ('WATCH LIVE:')."""
    told = [word.text for b in body for word in words(article.text, b.start, b.end)]
    there = {_bare(word) for word in told}
    starts = {word[:_BEGINNING] for word in there}
    countries = {country for word in told if (country := _country(word))}
    for name in article.names:
        if not (headline.start <= name.start and name.end <= headline.end):
            continue
        folded = [_bare(word.text) for word in words(name.text)]
        if any(word in there or word[:_BEGINNING] in starts for word in folded if word not in STOPWORDS):
            continue
        if _country(name.text) in countries - {None} or _spelled_out(name.text, article.text, body):
            continue
        if "capital" in there and country_of_capital(name.text) in countries - {None}:
            continue
        if _LABEL.match(article.text[headline.start : headline.end]) and name.text.isupper():
            label = article.text.find(":", headline.start, headline.end)
            if name.end <= label:
                continue
        opens = _OPENS.search(article.text[headline.start : name.start])
        if opens and len(folded) == 1 and not _is_surely_name(name.text):
            continue
        yield Mark(name.start, name.end, name.text)


def lacking_roles(article: Annotated, headline: Span, body: Sequence[Span]) -> Iterator[Mark]:
    """The offices of a headline for which the body has no word at all, as 'owner' where it speaks of a director."""
    for word in words(article.text, headline.start, headline.end):
        forms = _OFFICES.get(fold(word.text))
        if forms and not any(
            re.search(rf"\b(?:{forms})\b", article.text[b.start : b.end], re.IGNORECASE) for b in body
        ):
            yield mark(article.text, word.start, word.end)


def _is_surely_name(word: str) -> bool:
    """Whether a word with a capital would have one anywhere: a place, somebody's given name, an acronym."""
    return bool(_country(word) or word in MEN | WOMEN or _ACRONYM.fullmatch(word))


def _bare(word: str) -> str:
    return fold(word).removesuffix("'s").replace(".", "")


def _country(word: str) -> str | None:
    bare = re.sub(r"[’']s?$", "", word)
    dotted = bare.replace(".", "")
    return country_of_people(bare) or place_name(bare) or place_name(dotted) or country_of_capital(bare)


def _spelled_out(name: str, text: str, body: Sequence[Span]) -> bool:
    """Whether the initials of capital words that follow each other in the body are the letters of an acronym."""
    bare = name.replace(".", "")
    if not _ACRONYM.fullmatch(bare):
        return False
    long = re.compile(
        r"\b" + r"(?:\s+(?:of|for|and|the|in|on|de))*[\s-]+".join(rf"{letter}[a-z][\w’'-]*" for letter in bare)
    )
    return any(long.search(text, b.start, b.end) for b in body)
