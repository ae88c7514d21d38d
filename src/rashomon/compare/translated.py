"""Translated speech: two newsrooms put one foreign sentence into two English ones, and neither altered it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from rashomon.compare.utterances import Utterance, same_words
from rashomon.lexicon.countries import country_of_capital, country_of_people, place_name
from rashomon.lexicon.english import ENGLISH_SPEAKING
from rashomon.naming import called
from rashomon.types import Annotated

_SAYS_SO = re.compile(
    r"\b(?:translat(?:ed|ion|or)|interpreter|in (?:French|German|Spanish|Italian|Russian|Chinese|Mandarin|Arabic|Japanese"
    r"|Korean|Turkish|Persian|Farsi|Hebrew|Portuguese|Polish|Ukrainian|Hindi|Urdu))\b"
)
_WORD = re.compile(r"[\w.]+(?:[-’'][A-Z]\w+)?")
_BESIDE = 60
"""Characters before a name in which a role with its country stands: 'the Varnian foreign minister Ilse Quarn'."""
_ENDS_ROLE = re.compile(r"[,;:()“”\"—–]|\s-\s")
"""What such a role does not stand astride of."""
_ELSEWHERE = frozenset("to in at on with from against for near over between into toward towards outside and".split())
"""Before a country in which somebody is, or with which he has to do: 'ambassador to Varnia', 'said in Varnia'."""
_AROUND = 200
_ONE_TRANSLATION = 0.84
"""Share of the words in one order above which two versions are one translation."""


def translated_from(members: Sequence[Utterance]) -> str | None:
    """Why the versions of an utterance may be translations, in words that follow 'translations differ: '; None if nothing
    tells: an article says that it was translated, or the speaker speaks for a country where English is not the language.

    Versions that differ in a word or two only are one translation, which somebody altered.
    """
    quoted = [member for member in members if member.quote.kind != "indirect"]
    if all(same_words(a, b) > _ONE_TRANSLATION for a, b in itertools.combinations(quoted, 2)):
        return None
    for member in members:
        text, quote = member.article.text, member.quote
        said = _SAYS_SO.search(text, max(0, quote.start - _AROUND), quote.end + _AROUND)
        if said:
            return f"{called(member.article)} has it ‘{said[0]}’"
    described = {country: member for member in members for country in map(_country, _described(member)) if country}
    if not described or not ENGLISH_SPEAKING.isdisjoint(described):
        return None
    country, member = next(iter(described.items()))
    return f"{member.quote.speaker or 'the speaker'} speaks for {country}"


def _described(member: Utterance) -> Iterator[str]:
    """The words that introduce the speaker and may name his country: those of the source, then those beside the names of
    the same person in one sentence; no words of a person's name, as a Sofia need not be of Bulgaria."""
    quote, article = member.quote, member.article
    if quote.source:
        yield from _of_role(_words(article, quote.source.start, quote.source.end))
    for name in article.names:
        if name.entity == quote.speaker:
            begins = max((claim.start for claim in article.claims if claim.start <= name.start), default=0)
            low = max(article.text.rfind("\n", 0, name.start) + 1, begins, name.start - _BESIDE)
            ends = [end.end() for end in _ENDS_ROLE.finditer(article.text, low, name.start)]
            yield from reversed(_of_role(_words(article, ends[-1] if ends else low, name.start)))


def _of_role(words: list[str]) -> list[str]:
    """The words without those behind a preposition that leads elsewhere."""
    found: list[str] = []
    elsewhere = False
    for word in words:
        if word.lower() in _ELSEWHERE:
            elsewhere = True
        elif elsewhere and word.lower() != "the":
            elsewhere = False
        elif not elsewhere:
            found.append(word)
    return found


def _words(article: Annotated, start: int, end: int) -> list[str]:
    people = [name for name in article.names if name.kind == "person" and name.start < end and start < name.end]
    return [
        word[0]
        for word in _WORD.finditer(article.text, start, end)
        if not any(name.start <= word.start() < name.end for name in people)
    ]


def _country(word: str) -> str | None:
    """The country that a word names; people who are of none ('Republican') speak no language of their own."""
    bare = re.sub(r"[’']s$", "", word)
    people = country_of_people(bare)
    return (
        (people if people and place_name(people) else None)
        or country_of_capital(bare)
        or (place_name(bare) if bare[:1].isupper() else None)
    )
