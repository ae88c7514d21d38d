"""Nameless words: whom 'the mayor', 'the teenager' or 'her father' mean."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rashomon.annotate.accused import WORDS as ACCUSED
from rashomon.annotate.accused import Accused
from rashomon.annotate.antecedents import Antecedents, Speaker
from rashomon.annotate.epithets import Ages, Called, called
from rashomon.annotate.families import Families
from rashomon.annotate.heard import Heard
from rashomon.annotate.roles import Roles
from rashomon.lexicon.titles import CALLINGS, OFFICES
from rashomon.text import fold
from rashomon.types import Article, Mark, Name, Span

_KIN = re.compile(
    r"(?P<whose>his|her)\s(?:(?:own|elder|older|younger|elderly)\s)?"
    r"(?:(?P<f>mother|mum|mom|wife|daughter|sister|grandmother|aunt|widow)|father|dad|husband|son|brother|grandfather|uncle|widower)"
)
_ON_THE_SCENE = frozenset(
    "judge justice coroner magistrate referee prosecutor speaker lord lady officer constable detective inspector sergeant executive"
    " deputy resident neighbour neighbor captain skipper counsel".split()
)
"""Roles that a scene has, though nobody was called so."""


_OF_HOUSE = re.compile(r"[Tt]he\s(?:[A-ZÀ-Þ][\w’'-]+\s){1,3}[a-z][\w-]+")
"""'the Tolmin skipper'"""

_ANYBODY = frozenset("man woman boy girl".split())
"""Words that tell so little of somebody that a nameless one is called by them, too."""
_OPENING = 120
"""Characters with which a paragraph opens."""


class Nameless:
    """Finds the people of one article by a role, an epithet or a relation; ``heard`` is always who has spoken before."""

    def __init__(
        self,
        article: Article,
        names: Sequence[Name],
        antecedents: Antecedents,
        gender: Mapping[str, str],
        families: Families,
    ) -> None:
        self._text = article.text
        self._antecedents = antecedents
        self._gender = gender
        self._families = families
        self._roles = Roles(article.text, names)
        self._ages = Ages(article.text, names)
        self._accused = Accused(article.text, names)
        lead = next((block for block in article.blocks if block.kind == "paragraph"), None)
        self.lead = lead.end if lead else 0

    def accused(self, folded: str) -> Speaker | None:
        """The one whom 'the defendant' means."""
        article, _, word = folded.partition(" ")
        return self._accused.who() if article == "the" and word in ACCUSED else None

    def relative(self, folded: str, at: int, previous: Speaker | None, heard: Heard) -> Speaker | None:
        """The one whom 'her father' means: of her surname, and a man."""
        match = _KIN.fullmatch(folded)
        if match is None:
            return None
        owner = self._antecedents.person(at, "m" if match["whose"] == "his" else "f", previous, heard.at)
        found = self._families.kin(owner.name, match["f"] is not None, self._gender) if owner else None
        return Speaker(found, "person") if found else None

    def called(self, epithet: Called, folded: str, at: int, previous: Speaker | None, heard: Heard) -> Speaker | None:
        """The person meant by an epithet: the last one of its age; else whom 'he' or 'she' would take up, or who has spoken
        under that very name.
        """
        aged = self._ages.of(epithet)
        for name in reversed(self._antecedents.before(at)):
            if name.kind == "person" and name.entity in aged and self._fits(name.entity, epithet):
                return Speaker(name.entity, "person")
        head = folded.split()[-1]
        if any(head in fold(one.name).split() for one in heard.unnamed):
            return None
        if epithet.country is not None and (native := self._roles.of_country(epithet.country, at)) is not None:
            return Speaker(native, "person")
        line = self._text.rfind("\n", 0, at) + 1
        named = self._antecedents.people_between(line, at) if heard.at < line else set()
        if len(named) == 1 and all(self._fits(one, epithet) for one in named):
            return Speaker(next(iter(named)), "person")
        found = self._antecedents.person(at, epithet.gender, previous, heard.at)
        if found is not None and found.kind == "unnamed" and (epithet.gender or epithet.ages) and head not in _ANYBODY:
            found = self._antecedents.person(
                at, epithet.gender, None, heard.at
            )  # who has no name is called by one word
        if found is not None and found.kind == "person" and self._fits(found.name, epithet):
            return found
        only = self._ages.only(epithet)
        return Speaker(only, "person") if only is not None and self._fits(only, epithet) else None

    def _fits(self, entity: str, epithet: Called) -> bool:
        gender = self._gender.get(entity)
        return self._ages.fits(entity, epithet) and (epithet.gender is None or gender in (None, epithet.gender))

    def introduced(self, folded: str, at: int) -> Speaker | None:
        """Whom the lead speaks of as 'a gran of nine', naming nobody, and with whose name and age the next paragraph opens."""
        if at >= self.lead or not folded.startswith(("a ", "an ")) or self._antecedents.people_between(0, self.lead):
            return None
        start = self.lead + len(self._text[self.lead :]) - len(self._text[self.lead :].lstrip())
        someone = self._antecedents.subject(Span(start, start + _OPENING))
        epithet = called("the " + folded.partition(" ")[2])
        if someone is None or not self._ages.told(someone.name):
            return None
        return someone if epithet is None or self._fits(someone.name, epithet) else None

    def in_role(
        self, source: Mark, words: str, head: str, indefinite: bool, previous: Speaker | None, heard: Heard
    ) -> Speaker | None:
        """The person in a role: 'the mayor' the one whom the article calls so, 'a rabbi' of the lead the only one."""
        if indefinite:
            one = self._roles.only(head) if source.start < self.lead and fold(words).split()[0] in ("a", "an") else None
            return Speaker(one, "person") if one else None
        short = len(words.split()) <= 2 and words.lower().startswith("the ")
        if head == "witness" and (witness := self._witness(heard)) is not None:
            return witness
        someone = self._antecedents.person(source.start, None, previous, heard.at) if short else None
        if someone is not None and someone.kind == "person" and self._roles.bears(someone.name, head):
            return someone
        found = self._roles.person(words, source.start)
        if found:
            return Speaker(found, "person")
        known = next((one for one in reversed(heard.unnamed) if head in fold(one.name).split()), None)
        if known is not None:
            return known
        if someone is not None and someone.kind == "person":
            told = head in CALLINGS or self._roles.stands_beside(someone.name, head)
            return someone if told or self._never_told(head, someone, source.start) else None
        return None if short else self._of_house(words, head, source.start, previous, heard)

    def _of_house(self, words: str, head: str, at: int, previous: Speaker | None, heard: Heard) -> Speaker | None:
        """Whom 'the Tolmin skipper' calls anew: the only one whom the paragraph has named before, as the subject of a
        sentence, if the text has told of nobody in that role.
        """
        if _OF_HOUSE.fullmatch(words) is None or re.search(rf"\b{re.escape(head)}\b", self._text[:at], re.IGNORECASE):
            return None
        someone = self._antecedents.person(at, None, previous, heard.at)
        named = self._antecedents.people_between(self._text.rfind("\n", 0, at) + 1, at)
        return someone if someone is not None and named == {someone.name} else None

    def _witness(self, heard: Heard) -> Speaker | None:
        """Who has spoken last and is no lawyer and no judge."""
        last = next((one for one in reversed(heard.people) if not self._roles.of_court(one)), None)
        return Speaker(last, "person") if last is not None else None

    def _never_told(self, head: str, someone: Speaker, at: int) -> bool:
        """Whether nobody was called so before, and the paragraph names just one: who is 'the trader' then, if the text has been
        speaking of no trader, is that one. Of judges and others whom a scene has, nobody need have spoken.
        """
        if head in OFFICES or head in _ON_THE_SCENE:
            return False
        if self._antecedents.people_between(self._text.rfind("\n", 0, at) + 1, at) != {someone.name}:
            return False
        return re.search(rf"\b{re.escape(head)}s?\b", self._text[:at], re.IGNORECASE) is None
