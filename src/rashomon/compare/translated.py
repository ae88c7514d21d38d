"""Translated speech: two newsrooms put one foreign sentence into two English ones, and neither altered it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from rashomon.compare.utterances import Utterance, same_words
from rashomon.lexicon.countries import country_of_capital, country_of_people, place_name
from rashomon.lexicon.english import ENGLISH_SPEAKING
from rashomon.types import Annotated

_SAYS_SO = re.compile(
    r"\b(?:translat(?:ed|ion|or)|interpreter|in (?:French|German|Spanish|Italian|Russian|Chinese|Mandarin|Arabic|Japanese"
    r"|Korean|Turkish|Persian|Farsi|Hebrew|Portuguese|Polish|Ukrainian|Hindi|Urdu))\b"
)
_WORD = re.compile(r"[\w.]+(?:[-’'][A-Z]\w+)?")
_BESIDE = 60
"""Characters before a name in which a role with its country stands: 'the Varnian foreign minister Ilse Quarn'."""
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
            return f"{member.article.outlet or member.article.id} has it ‘{said[0]}’"
    for member in members:
        country = next((country for word in _described(member) if (country := _country(word))), None)
        if country and country not in ENGLISH_SPEAKING:
            return f"{member.quote.speaker or 'the speaker'} speaks for {country}"
    return None


def _described(member: Utterance) -> Iterator[str]:
    """The words that introduce the speaker: those of the source, then those beside the names of the same person; no words
    of a person's name, as a Sofia need not be of Bulgaria."""
    quote, article = member.quote, member.article
    if quote.source:
        yield from _words(article, quote.source.start, quote.source.end)
    for name in article.names:
        if name.entity == quote.speaker:
            line = max(article.text.rfind("\n", 0, name.start) + 1, name.start - _BESIDE)
            yield from reversed(_words(article, line, name.start))


def _words(article: Annotated, start: int, end: int) -> list[str]:
    people = [name for name in article.names if name.kind == "person" and name.start < end and start < name.end]
    return [
        word[0]
        for word in _WORD.finditer(article.text, start, end)
        if not any(name.start <= word.start() < name.end for name in people)
    ]


def _country(word: str) -> str | None:
    bare = re.sub(r"[’']s$", "", word)
    return country_of_people(bare) or country_of_capital(bare) or (place_name(bare) if bare[:1].isupper() else None)
