"""Roles: what the words beside a person's name tell of him or her, and who a role without a name stands for."""

from __future__ import annotations

import bisect
import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from rashomon.lexicon.countries import country_of_people, country_of_seat, place_name
from rashomon.lexicon.titles import HONORIFICS, IN_FULL, ROLE_HEADS, ROLES
from rashomon.text import fold, stem
from rashomon.types import Name

WORDS = re.compile(r"[\w’'.&-]+")
_WORD = re.compile(r"[\w’'-]+|(?:[A-Z]\.){2,}|(?:Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Maj|Dr|Fr|Rev|Prof|Adm|Insp)\.")
_AFTER = re.compile(r",\s+(?!who|which|whose|where|when|and\b|but\b)(?:the |a |an |one of )?([^,.;“”\"]{3,90})[,.]")
_NEAR = 120
"""Characters on either side of a name in which a role is looked for."""
_LOOKED_AT = 10
"""Mentions of a person at which it is."""
_HEADS = frozenset(stem(role) for role in ROLE_HEADS)
_ROLE_STEMS = frozenset(stem(role) for role in ROLES)
_JUDGE = stem("judge")
_ALIKE = tuple(
    frozenset(map(stem, words.split()))
    for words in (
        "manager boss coach",
        "lawmaker mp senator congressman congresswoman",
        "captain skipper",
        "lawyer counsel barrister solicitor attorney advocate",
        "ceo executive",
        "officer detective superintendent inspector sergeant constable",
    )
)
"""Roles of which newsrooms call one by the other name."""
_OF_COURT = frozenset(
    map(
        stem, "counsel lawyer prosecutor barrister solicitor attorney advocate judge justice magistrate coroner".split()
    )
)
_COUNSEL_BEFORE = re.compile(
    r"\b(?:[Cc]ounsel|[Ll]awyer|[Pp]rosecutor|[Bb]arrister|[Ss]olicitor|[Aa]ttorney|[Aa]dvocate)(?:\sfor\s[^,.\n]{2,40})?,\s"
    r"(?:[A-Z][a-z]{0,5}\.?\s)?$"
)
_APPEARS = re.compile(
    r"(?:\s(?:KC|QC|SC))?,?\s(?:KC|QC|SC|defending|prosecuting|for\sthe\s(?:defence|defense|prosecution|crown))\b"
)
_LEADING = frozenset(stem(word) for word in ("leader", "chief", "head", "president", "boss"))
"""Roles that one word may stand for: 'the UN leader' is its chief."""


def key(word: str) -> str:
    """What two words of one meaning have in common: the stem; the country of 'U.S.', 'American', 'America'."""
    bare = re.sub(r"[’']s?$", "", word)
    country = country_of_people(bare) or place_name(bare) or country_of_seat(bare)
    folded = fold(bare).rstrip(".")
    return country.casefold() if country else stem(IN_FULL.get(folded, folded) if bare[:1].isupper() else folded)


def _told_by(words: Iterable[str]) -> set[str]:
    """What the words tell of a role; 'office' tells nothing, though it has its stem in common with an officer."""
    return {key(word) for word in words if fold(word) != "office"}


class Roles:
    """The roles of each person of an article, as far as words beside the names tell."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        self._text = text
        self._known: dict[str, set[str]] = {}
        self._told: dict[str, set[str]] = {}
        self._mentions: dict[str, list[int]] = defaultdict(list)
        people = [name for name in names if name.kind == "person"]
        for name, following in itertools.zip_longest(people, people[1:]):
            self._note(text, name, following)
            self._mentions[name.entity].append(name.start)
        self._bearers: dict[str, set[str]] = defaultdict(set)
        for entity, told in self._told.items():
            for role in told & _HEADS:
                self._bearers[role].add(entity)

    def _note(self, text: str, name: Name, following: Name | None) -> None:
        roles, told = self._known.setdefault(name.entity, set()), self._told.setdefault(name.entity, set())
        words = _words_before(text, name.start)
        if words:
            described = _described(words)
            roles.update(described)
            told.update(described & _told_by(words))
        if words and fold(words[-1]) == "justice":
            roles.add(_JUDGE)
            told.add(_JUDGE)
        after = _AFTER.match(text, name.end, name.end + 100)
        if after:
            words = WORDS.findall(after[1])
            if following is not None and following.start < after.end(1):  # 'the spokesman for President Teo Brann'
                stop = re.search(r"\s(?:for|of|to|from|at|in|and|with)\s|$", after[1])
                words = WORDS.findall(after[1][: stop.start()]) if stop and stop.group() else []
            if {stem(fold(word)) for word in words} & _ROLE_STEMS:
                roles.update(key(word) for word in words)
                told.update(_told_by(words))

    def person(self, words: str, at: int) -> str | None:
        """The person whose description shares most with a role ('the Norda chief'); the nearest before among equals.

        Of 'the Norda chief' both words must fit: another chief is somebody else, Norda's leader is not.
        """
        tokens = WORDS.findall(words)
        described = {key(token) for token in tokens}
        asked_heads = described & _HEADS
        asked = {key(token) for token in tokens[1:] if token[0].isupper()} - _HEADS
        heads = asked_heads | (_LEADING if asked_heads & _LEADING else set())
        best, best_score = None, (0, 0)
        for entity in sorted({one for head in heads for one in self._bearers.get(head, ())}):
            known = self._known[entity]
            if asked and not known & asked:
                continue
            score = (2 * len(known & asked) + len(known & described), self._before(entity, at))
            if score > best_score:
                best, best_score = entity, score
        return best

    def _before(self, entity: str, at: int) -> int:
        """Where the last mention before ``at`` stands; -1 if there is none."""
        known = self._mentions[entity]
        index = bisect.bisect_left(known, at)
        return known[index - 1] if index else -1

    def bears(self, entity: str, head: str) -> bool:
        """Whether a person is called by a role, or by one that newsrooms put for it."""
        asked = stem(head)
        alike = next((roles for roles in _ALIKE if asked in roles), frozenset((asked,)))
        return bool(self._told.get(entity, set()) & alike)

    def of_country(self, country: str, at: int) -> str | None:
        """The person of a country who was named last before ``at``; None if there is none."""
        people = [one for one, known in self._known.items() if country.casefold() in known]
        return max(
            (one for one in people if self._before(one, at) >= 0), key=lambda one: self._before(one, at), default=None
        )

    def of_court(self, entity: str) -> bool:
        """Whether a person is a lawyer or a judge."""
        if self._known.get(entity, set()) & _OF_COURT:
            return True
        last = entity.rpartition(" ")[2]
        if any(
            _COUNSEL_BEFORE.search(self._text, max(0, at - _NEAR), at) for at in self._mentions[entity][:_LOOKED_AT]
        ):
            return True
        return any(
            _APPEARS.match(self._text, at + len(form))
            for at in self._mentions[entity][:_LOOKED_AT]
            for form in (entity, last)
            if self._text.startswith(form, at)
        )

    def stands_beside(self, entity: str, head: str) -> bool:
        """Whether a role stands in one sentence with one of the first mentions of a person: 'Quarn was elected mayor'."""
        word = re.compile(rf"\b{re.escape(head)}\b", re.IGNORECASE)
        return any(word.search(self._sentence_around(at)) for at in self._mentions[entity][:_LOOKED_AT])

    def _sentence_around(self, at: int) -> str:
        before = re.split(r"[.!?]\s|\n", self._text[max(0, at - _NEAR) : at])[-1]
        return before + re.split(r"[.!?]\s|\n", self._text[at : at + _NEAR])[0]

    def only(self, head: str) -> str | None:
        """The one person of the article with this role ('rabbi'); None if there is none or more than one."""
        bearers = [entity for entity, known in self._known.items() if stem(fold(head)) in known]
        return bearers[0] if len(bearers) == 1 else None


def _words_before(text: str, at: int) -> list[str]:
    """The words right before ``at`` in their line, at most six, as far as nothing but spaces parts them."""
    if at == 0 or text[at - 1] != " ":
        return []
    words: list[str] = []
    line = text[max(0, at - 70) : at - 1].rpartition("\n")[2]
    for word in reversed(line.split(" ")[-6:]):
        if not _WORD.fullmatch(word):
            break
        words.insert(0, word)
    return words


def _described(words: Sequence[str]) -> set[str]:
    """The role that ends just before a name: 'the Russian foreign minister' of '… minister Ilse Quarn'.

    What follows 'to', 'of' or 'for' may stand between: 'ambassador to Ruritania Ilse Quarn'.
    """
    described: set[str] = set()
    bare = [re.sub(r"[’']s$", "", word) for word in words]
    if len(bare) >= 3 and bare[-1][:1].isupper() and fold(bare[-1]) not in ROLES:
        inner = next((at for at in (-2, -3) if len(bare) >= -at + 1 and bare[at] in ("to", "of", "for")), None)
        if inner is not None and fold(bare[inner - 1]) in ROLES:
            described.update(key(word) for word in bare[inner + 1 :])
            bare = bare[:inner]
    if len(words) and words[-1] != bare[-1] and (place := place_name(bare[-1])):
        described.add(place.casefold())  # 'Ruritania's Ilse Quarn'
    for word in reversed(bare):
        if (
            fold(word) in ROLES
            or fold(word).rstrip(".") in IN_FULL
            or country_of_people(word)
            or word in HONORIFICS
            or (described and word[:1].isupper())
        ):
            described.add(key(word))
        elif not (word == "of" and described):  # 'Secretary of State'
            break
    return described
