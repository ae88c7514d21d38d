"""Sources: whom a passage has from what it shares with other articles, and whether two articles name one source."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence, Set

from rashomon.compare.clauses import states_something
from rashomon.compare.statements import stems_of
from rashomon.lexicon.countries import country_of_capital, country_of_people, place_name
from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.lexicon.titles import ROLE_HEADS
from rashomon.text import fold, stem, words
from rashomon.types import Annotated, Mark, Name, Say

_BESIDE = 50
"""Characters before and after a name in which a role stands."""
_HALF = 0.5
_INFERS = re.compile(r"suggest|indicat|impl(?:y|ie)|show|mean", re.IGNORECASE)
"""What a thing does from which somebody infers: 'the closure suggests' names no source."""
_PLURAL = re.compile(r"[a-z]+(?:s|police|people|media)$|police$|media$", re.IGNORECASE)
_VERB = re.compile(r"n[’']t\b", re.IGNORECASE)
_ANY = re.compile(r"(?:an?|the|its|his|her|their)\s([a-z]+)$", re.IGNORECASE)
_GOVERNMENT = re.compile(
    r"(?P<whose>.{2,50}?)(?:[’']s|s[’'])\s(?:[a-z]+\s)?(?:government|regime|administration|cabinet|junta)$"
)
_LEADS = re.compile(
    r"(?P<people>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)[’']?s?\s(?:(?:supreme|young|new)\s)?(?i:leader|dictator|ruler|president|prime\sminister|premier|chancellor)\s$"
)
_LEADS_BEHIND = re.compile(r"\sof\s(?P<country>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)")
"""'Varnian leader' before a name, 'of Varne' behind it."""
_PAPER = re.compile(r"\b(?:statement|release|e-?mail|letter|memo|tweet|post|notice|bulletin)$", re.IGNORECASE)
"""'An airline' and 'the statement' can be, or be from, the body that another article names."""


def has_it_from(article: Annotated, say: Say, shared: Set[str]) -> bool:
    """Whether a passage has the words that it ``shared`` with another (their stems) from whom it names: not if it gives
    something else in it to him, nor if what it names can tell nothing."""
    if say.by is None or not _can_tell(article, say.by):
        return False
    given = [
        (quote.clause or quote, quote.cue)
        for quote in article.quotes
        if quote.speaker == say.by and quote.start < say.end and say.start < quote.end
    ]
    contents: list[Mark] = [content for content, _ in given]
    if given and not _is_named(article, say.by) and all(cue and _INFERS.match(cue.text) for _, cue in given):
        return False
    contents += [
        known
        for known in article.attributed
        if known.holder == say.by and known.start < say.end and say.start < known.end
    ]
    held = {
        told
        for content in contents
        for told in stems_of(article.text, max(content.start, say.start), min(content.end, say.end))
    }
    telling = shared - {stem(word) for word in core(say.by)}
    return not contents or len(telling & held) >= _HALF * len(telling)


def one_source(articles: Sequence[Annotated], one: str, other: str) -> bool:
    """Whether two sources of the articles can be one: the names have a word, a country or their initials in common, or one
    is described by what an article calls the other."""
    a, b = core(one), core(other)
    if any(_can_be_any(by) and not _is_person(articles, named) for by, named in ((one, other), (other, one))):
        return True
    if (
        a & b
        or _countries(articles, one) & _countries(articles, other)
        or _initials(one, other)
        or _initials(other, one)
    ):
        return True
    return _is_called_so(articles, one, other)


@functools.lru_cache(4096)
def core(speaker: str) -> frozenset[str]:
    """The words of a source that name or describe it."""
    folded = (fold(part).replace(".", "") for word in words(speaker) for part in word.text.split("-"))
    return frozenset(word for told in folded if (word := told.removesuffix("'s")) not in STOPWORDS)


def _can_tell(article: Annotated, by: str) -> bool:
    """Whether somebody, or something that is written, is named: no verb, no lone word that is no name."""
    if _is_named(article, by) or core(by) & ROLE_HEADS:
        return True
    if _VERB.search(by) or len(by.split()) == 1:
        return _VERB.search(by) is None and _PLURAL.match(by) is not None
    return not states_something(by)


def _is_named(article: Annotated, by: str) -> bool:
    return any(name.entity == by or name.text in by for name in article.names)


def _is_person(articles: Sequence[Annotated], by: str) -> bool:
    return any(name.kind == "person" and name.entity == by for article in articles for name in article.names)


def _can_be_any(by: str) -> bool:
    """Whether a source is described, and not by an office, so that it can be a body that is named elsewhere."""
    described = _ANY.match(by)
    return _PAPER.search(by) is not None or (described is not None and described[1].casefold() not in ROLE_HEADS)


def _countries(articles: Sequence[Annotated], source: str) -> frozenset[str]:
    """The countries that a source stands for: by name, people or capital, or as its leader's government."""
    found: list[str | None] = [
        country_of_people(name) or country_of_capital(name) or place_name(name)
        for name in (source, *(word.text for word in words(source)))
    ]
    if government := _GOVERNMENT.fullmatch(source):
        found += [_led_by(article, name) for article in articles for name in _called(article, government["whose"])]
    return frozenset(name for name in found if name)


def _called(article: Annotated, whose: str) -> list[Name]:
    """The mentions of the person whom a name, of which there may be others, is written for."""
    entities = {
        name.entity
        for name in article.names
        if name.kind == "person" and whose in (name.entity, name.entity.split()[-1], name.text)
    }
    return [name for name in article.names if name.entity in entities] if len(entities) == 1 else []


def _led_by(article: Annotated, name: Name) -> str | None:
    """The country whose leader somebody is by the words around the name; None if they tell of none."""
    before = _LEADS.search(article.text, max(0, name.start - _BESIDE), name.start)
    if before:
        people = before["people"]
        told = people, people.rpartition(" ")[2]
        return next((country for one in told if (country := country_of_people(one) or place_name(one))), None)
    behind = _LEADS_BEHIND.match(article.text, name.end)
    title = re.search(
        r"\b(?:President|Premier|Chancellor|Prime Minister)\s$", article.text[max(0, name.start - 20) : name.start]
    )
    return place_name(behind["country"]) if behind and title else None


def _initials(short: str, long: str) -> bool:
    """Whether the one is the initials of the other: 'TSL' of Tolmin Salvage Lines."""
    letters = short.replace(".", "")
    return len(letters) > 1 and letters.isupper() and letters == "".join(word[:1] for word in re.split(r"[\s-]+", long))


def _is_called_so(articles: Sequence[Annotated], one: str, other: str) -> bool:
    """Whether one of the two is a name beside which an article has the role, or the kind, that the other is described by."""
    for named, described in ((one, other), (other, one)):
        roles = core(described) & ROLE_HEADS or core(described.split()[-1])
        kinds = {stem(role) for role in roles}
        for article in articles:
            for name in article.names:
                if name.entity == named:
                    low, high = max(0, name.start - _BESIDE), name.end + _BESIDE
                    if kinds & {stem(word) for word in core(article.text[low:high])}:
                        return True
    return False
