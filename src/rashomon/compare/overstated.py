"""What a headline states and its body does not: an act or a day that it lacks, words that it only denies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.compare.acts import acts_in
from rashomon.compare.statements import stems_of
from rashomon.lexicon.denying import DISMISSES, SAYS_THEN
from rashomon.lexicon.irregular import IRREGULAR
from rashomon.lexicon.spelling import american
from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.text import fold, mark, stem, words
from rashomon.types import Annotated, Claim, Mark, Span

_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_NEGATED = re.compile(
    r"\b(?:not|never|no|none|nor|without|cannot)\b|n['’]t\b|\b(?:den(?:y|ie[sd]|ying)|denials?|reject\w*|refus\w*|fail\w*"
    rf"|{DISMISSES}|yet to|rule[sd]? out|avoid\w*|unlikely)\b",
    re.IGNORECASE,
)
_JUST_BEFORE = re.compile(
    r"(?:\b(?:not|never)|n['’]t)(?:\s(?:yet|been|be|have|also|immediately|publicly)){0,3}\s$", re.IGNORECASE
)
_DENIED = re.compile(rf"\b(?:den(?:y|ie[sd]|ying)|denials?|reject(?:ed|s|ing)|{DISMISSES}|refut(?:ed|es|ing))\b", re.I)

_QUOTED = re.compile(
    r"(?<=[“\"])[^“”\"]+(?=[”\"])|(?<=‘)(?:[^‘’]|’(?=\w))+(?=’)|(?<![\w'])(?<=')(?:[^']|'(?=\w))+(?=')"
)
_WORDS, _CONTENT = 4, 3
"""Words, and content words, from which a quotation in a headline is more than a catchword in marks."""
_HELD, _REACH = 0.6, 3
"""Share of its content words that must stand together in the body, and in how many times as many words."""
_SAID = re.compile(r"\b(?:say|claim|tell|alleg|accus|insist)(?:s|ed|es|e)?\b|\b(?:said|told)\b|:", re.IGNORECASE)
"""By which a headline gives what it tells to somebody."""


def lacking_days(article: Annotated, headline: Span, body: Sequence[Span]) -> Iterator[Mark]:
    """The weekdays of a headline on which nothing in the body is."""
    inside = [time for time in article.times if any(b.start <= time.start < b.end for b in body)]
    for found in _WEEKDAY.finditer(article.text, headline.start, headline.end):
        told = next((time for time in article.times if time.start <= found.start() < time.end), None)
        day = (told.earliest or "")[:10] if told else ""
        named = any(found.group() in time.text for time in inside)
        if (
            not named
            and inside
            and not any(day and (time.earliest or "9")[:10] <= day <= (time.latest or "")[:10] for time in inside)
        ):
            yield mark(article.text, found.start(), found.end())


def lacking_acts(article: Annotated, headline: Span, body: Sequence[Span]) -> Iterator[Mark]:
    """The words for grave acts in a headline of which the body has no word for the act."""
    if _NEGATED.search(article.text, headline.start, headline.end):
        return
    there = {act for b in body for act, _ in acts_in(article.text, b.start, b.end, loosely=True)}
    for act, found in acts_in(article.text, headline.start, headline.end):
        if act not in there and act != "question":  # a headline questions much
            yield found


def lacking_words(article: Annotated, headline: Span, body: Sequence[Span]) -> Iterator[Mark]:
    """The quotations of a headline, of more than a few words, whose words stand together nowhere in the body."""
    for found in _QUOTED.finditer(article.text, headline.start, headline.end):
        told = stems_of(article.text, found.start(), found.end())
        if len(found.group().split()) < _WORDS or len(set(told)) < _CONTENT:
            continue
        inside = [stem for b in body for stem in stems_of(article.text, b.start, b.end)]
        reach, wanted = _REACH * len(told), set(told)
        most = max((len(wanted & set(inside[at : at + reach])) for at in range(len(inside))), default=0)
        if most < _HELD * len(wanted):
            yield mark(article.text, found.start(), found.end())


def denied_words(article: Annotated, headline: Span) -> Iterator[tuple[Mark, Claim]]:
    """The words of a headline that its body has, but each time as something that was not so, or that somebody denies;
    each with a claim of the body that has it so.

    The claim must have another word of the headline, and the last one that it denies must stand nowhere else: who
    denies that doors were locked does not deny the doors. What a headline only has somebody say is no statement of it.
    """
    told = article.text[headline.start : headline.end]
    if _NEGATED.search(told) or _SAID.search(told):
        return
    names = {fold(word.text) for name in article.names for word in words(name.text)}
    every = {_stem(fold(word.text)) for word in words(told)} - STOPWORDS
    found: list[tuple[Mark, Claim, int]] = []
    for word in words(article.text, headline.start, headline.end):
        folded = fold(word.text)
        if folded in STOPWORDS or folded in names or not folded.isalpha():
            continue
        having = [(claim, at) for claim in article.claims for at in _places(claim, _stem(folded))]
        if having and all(_is_denied(claim.text, at) for claim, at in having):
            found.append((word, *having[0]))
    flagged = {_stem(fold(word.text)) for word, _, _ in found} | {_stem(name) for name in names}
    for word, claim, at in found:
        inside = [known for other in words(claim.text) if (known := _stem(fold(other.text))) in every]
        if len(set(inside)) > 1 and (inside[-1] in flagged or _JUST_BEFORE.search(claim.text[:at])):
            yield word, claim


def _places(claim: Claim, wanted: str) -> Iterator[int]:
    return (word.start for word in words(claim.text) if _stem(fold(word.text)) == wanted)


def _stem(folded: str) -> str:
    return stem(american(IRREGULAR.get(folded, folded))).rstrip("e")


def _is_denied(text: str, at: int) -> bool:
    """Whether the word at ``at`` has a negation right before it, or a denial somewhere before it."""
    denial = _DENIED.search(text, 0, at)
    return _JUST_BEFORE.search(text[:at]) is not None or (
        denial is not None
        and _NEGATED.search(text[: denial.start()]) is None
        and SAYS_THEN.search(text, denial.end(), at) is None
    )
