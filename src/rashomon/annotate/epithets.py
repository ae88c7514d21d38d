"""What newsrooms call a person for a change: 'the teenager', 'the mother of three', 'the Italian', 'the 34-year-old'.

Such words give no name, but the reader knows whom they mean: somebody of that age, of whom the text was just speaking.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from rashomon.lexicon.countries import country_of_people
from rashomon.text import fold
from rashomon.types import Name

_PEOPLES = "irish|english|french|welsh|scots|dutch|cornish"
_WOMEN = (
    "mother|mum|mom|(?:great-)?grandmother|gran|nan|granny|woman|girl|schoolgirl|widow|actress|landlady|housewife|bride"
    rf"|(?:{_PEOPLES})woman"
)
_MEN = (
    "father|dad|(?:great-)?grandfather|grandad|granddad|man|boy|schoolboy|widower|postman|bridegroom"
    rf"|(?:{_PEOPLES})man"
)
_EITHER = (
    "teenager|teen|youngster|pensioner|octogenarian|nonagenarian|centenarian|graduate|undergraduate|newcomer|debutant"
    "|debutante|rookie|veteran|retiree|entertainer|celebrity|expert|academic|witness|parent|grandparent|tory|democrat"
    "|republican|independent|campaigner|insider|newlywed|honeymooner|geordie|scouser|liverpudlian|brummie|mancunian|glaswegian|aberdonian|dubliner"
    "|londoner|cockney|parisian|catalan|basque|sicilian|bavarian|texan|californian|floridian|aussie|kiwi|ulsterman|yorkshireman"
    "|queenslander|tasmanian|sydneysider|melburnian|capetonian|lagosian|mumbaikar|delhiite|cebuano|new\\syorker"
)
_CALLED = re.compile(
    rf"the\s(?:[\w-]+\s){{0,2}}?(?:(?P<f>{_WOMEN})|(?P<m>{_MEN})|(?P<either>{_EITHER}))(?:[\s-]of[\s-][a-z]+|[\s-]to[\s-]be)?"
)
_FORMER = re.compile(r"the\s(?:former|retired|one-time|ex-?)\s?(?:[\w&.-]+\s){0,3}[\w-]+")
_AGED = re.compile(r"the (?P<age>\d{1,3})-year-old(?:\s[a-z]+)?")
_AGE_BEHIND = re.compile(r"(?:,\s(?:aged?\s|who\sis\s)?|\s\()(\d{1,3})(?=[,.)]|\sand\b)")
_AGES = {"teenager": (13, 19), "teen": (13, 19), "schoolboy": (5, 18), "schoolgirl": (5, 18), "pensioner": (58, 120)}
"""How old somebody is whom one word tells of."""
_OLD = 20
"""Age from which a word tells less of somebody: any of several may be a pensioner, and few are teenagers."""


class Called(msgspec.Struct, frozen=True):
    """What an epithet tells of the person: the gender, between which ages, of which country; None where it tells nothing."""

    gender: Literal["f", "m"] | None = None
    ages: tuple[int, int] | None = None
    country: str | None = None


def called(words: str) -> Called | None:
    """What the words of a source tell of a person, if they are such an epithet."""
    folded = fold(words)
    if aged := _AGED.fullmatch(folded):
        return Called(ages=(int(aged["age"]), int(aged["age"])))
    if match := _CALLED.fullmatch(folded):
        noun = match["f"] or match["m"] or match["either"]
        return Called("f" if match["f"] else "m" if match["m"] else None, _AGES.get(noun))
    if _FORMER.fullmatch(folded):
        return Called()
    article, _, people = words.partition(" ")
    singular = article.casefold() == "the" and people[:1].isupper() and not people.endswith(("s", "sh", "ch", "se"))
    country = country_of_people(people) if singular and " " not in people else None
    return Called(country=country) if country else None


class Ages:
    """How old the article says that its people are."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        self._known: dict[str, int] = {}
        for name in names:
            told = _AGE_BEHIND.match(text, name.end) if name.kind == "person" else None
            if told is not None:
                self._known.setdefault(name.entity, int(told[1]))

    def fits(self, entity: str, called: Called) -> bool:
        """Whether nothing that the article tells of somebody's age is against the epithet."""
        age = self._known.get(entity)
        return age is None or called.ages is None or called.ages[0] <= age <= called.ages[1]

    def told(self, entity: str) -> bool:
        """Whether the article tells how old somebody is."""
        return entity in self._known

    def of(self, called: Called) -> frozenset[str]:
        """Whose age the article tells and the epithet, too, for certain or as that of the young."""
        told = called.ages is not None and (called.ages[0] == called.ages[1] or called.ages[1] < _OLD)
        return frozenset(entity for entity in self._known if self.fits(entity, called)) if told else frozenset()

    def only(self, called: Called) -> str | None:
        """The one person whose age the article tells and the epithet, too; None if there is not just one."""
        fitting = [one for one in self._known if called.ages is not None and self.fits(one, called)]
        return fitting[0] if len(fitting) == 1 else None
