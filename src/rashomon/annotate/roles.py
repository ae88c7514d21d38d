"""Roles: what the words beside a person's name tell of him or her, and who a role without a name stands for."""

from __future__ import annotations

import bisect
import itertools
import re
from collections import defaultdict
from collections.abc import Sequence

from rashomon.lexicon.countries import country_of_people, place_name
from rashomon.lexicon.titles import FEMALE, HONORIFICS, MALE, ROLE_HEADS, ROLES
from rashomon.text import fold, stem
from rashomon.types import Name

WORDS = re.compile(r"[\w’'.&-]+")
_WORD = re.compile(r"[\w’'-]+|(?:[A-Z]\.){2,}|(?:Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Maj|Dr)\.")
_AFTER = re.compile(r",\s+(?!who|which|whose|where|when|and\b|but\b)(?:the |a |an |one of )?([^,.;“”\"]{3,90})[,.]")
_HEADS = frozenset(stem(role) for role in ROLE_HEADS)
_ROLE_STEMS = frozenset(stem(role) for role in ROLES)
_LEADING = frozenset(stem(word) for word in ("leader", "chief", "head", "president", "boss"))
"""Roles that one word may stand for: 'the UN leader' is its chief."""


def key(word: str) -> str:
    """What two words of one meaning have in common: the stem; the country of 'U.S.', 'American', 'America'."""
    bare = re.sub(r"[’']s?$", "", word)
    country = country_of_people(bare) or place_name(bare)
    return country.casefold() if country else stem(fold(bare))


class Roles:
    """The roles and the gender of each person of an article, as far as words beside the names tell."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        self.gender: dict[str, str] = {}
        self._described: set[str] = set()
        self._known: dict[str, set[str]] = {}
        self._mentions: dict[str, list[int]] = defaultdict(list)
        people = [name for name in names if name.kind == "person"]
        for name, following in itertools.zip_longest(people, people[1:]):
            self._note(text, name, following)
            self._mentions[name.entity].append(name.start)
        self._bearers: dict[str, set[str]] = defaultdict(set)
        for entity, known in self._known.items():
            for role in known & _HEADS:
                self._bearers[role].add(entity)

    def _note(self, text: str, name: Name, following: Name | None) -> None:
        roles = self._known.setdefault(name.entity, set())
        words = _words_before(text, name.start)
        if words:
            if words[-1] in FEMALE | MALE:
                self.gender[name.entity] = "f" if words[-1] in FEMALE else "m"
            roles.update(_described(words))
        after = _AFTER.match(text, name.end, name.end + 100)
        if after and after.group().split()[1] in ("the", "a", "an"):
            self._described.add(name.entity)
        if after:
            words = WORDS.findall(after[1])
            if following is not None and following.start < after.end(1):  # 'the spokesman for President Teo Brann'
                stop = re.search(r"\s(?:for|of|to|from|at|in|and|with)\s|$", after[1])
                words = WORDS.findall(after[1][: stop.start()]) if stop and stop.group() else []
            if {stem(fold(word)) for word in words} & _ROLE_STEMS:
                roles.update(key(word) for word in words)
        pronoun = re.match(r"[^.;]{0,30}\b(his|her)\b", text[name.end : name.end + 40])
        if pronoun and name.entity not in self.gender:
            self.gender[name.entity] = "m" if pronoun[1] == "his" else "f"

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

    def has_one(self, entity: str) -> bool:
        """Whether the article calls the person by a role that can stand alone: an engineer is not 'the mayor'."""
        return entity in self._described or bool(self._known.get(entity, set()) & _HEADS)

    def only(self, head: str) -> str | None:
        """The one person of the article with this role ('rabbi'); None if there is none or more than one."""
        bearers = [entity for entity, known in self._known.items() if stem(fold(head)) in known]
        return bearers[0] if len(bearers) == 1 else None


def _words_before(text: str, at: int) -> list[str]:
    """The words right before ``at`` in their line, at most six, as far as nothing but spaces parts them."""
    if at == 0 or text[at - 1] != " ":
        return []
    words: list[str] = []
    for word in reversed(text[max(0, at - 70) : at - 1].split(" ")[-6:]):
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
    for word in reversed(bare):
        if fold(word) in ROLES or country_of_people(word) or word in HONORIFICS or (described and word[:1].isupper()):
            described.add(key(word))
        elif not (word == "of" and described):  # 'Secretary of State'
            break
    return described
