"""People and other speakers: from 'he', 'the mayor' or 'Mr Dovan' to the fullest name that the article gives."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from rashomon.lexicon.agencies import agency_of
from rashomon.lexicon.countries import country_of_capital, country_of_people
from rashomon.lexicon.titles import FEMALE, HONORIFICS, MALE, ORGANISATION_HEADS, ROLE_HEADS, ROLES
from rashomon.text import fold, stem
from rashomon.types import Article, Mark, Name, Span

SpeakerKind = Literal["person", "organisation", "group", "unnamed"]


_FIRM = frozenset(
    "company firm group organisation organization agency body network club team band union charity paper newspaper website"
    " site party channel broadcaster outlet airline carrier bank retailer maker startup giant platform".split()
)
_DOCUMENTS = frozenset("statement letter post tweet message email e-mail memo note thread caption petition".split())
"""What somebody wrote: its words are their author's."""
_WORDS = re.compile(r"[\w’'.&-]+")
_ROLE_BEFORE = re.compile(r"((?:[\w’'-]+ ){1,6})$")
_ROLE_AFTER = re.compile(r",\s+(?:the |a |an |one of )?([^,.;“”\"]{3,90})[,.]")
_GROUP_NOUNS = re.compile(
    r"\b(?:officials|sources|police|authorities|critics|experts|residents|witnesses|investigators|prosecutors|lawmakers"
    r"|protesters|scientists|researchers|analysts|governments|countries|nations|leaders|activists|fans|users|people"
    r"|members|organi[sz]ers|families|doctors|lawyers|others|some|many|group)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"(?:^|[.!?”\"]\s|\n)\s*(?:[^.!?,”\"\n]{2,60},\s)?(?:[\w’'.-]+\s){0,4}$")
"""What stands before the subject of a sentence: nothing, an adverbial with its comma, a title."""
_PRONOUNS = frozenset("he she it they we i who which that".split())
_HEAD_STEMS = frozenset(stem(role) for role in ROLE_HEADS)
_LEADING = frozenset(stem(word) for word in ("leader", "chief", "head", "president", "boss"))
"""Roles that one word may stand for: 'the UN leader' is its chief."""
_REACH = 2500
"""Characters over which 'he' or 'the company' may point back."""


class Speaker(msgspec.Struct, frozen=True):
    """Who is meant by a source: the fullest name that the article gives, and what kind of speaker that is."""

    name: str
    kind: SpeakerKind


class People:
    """The people and organisations of one article, ready to resolve a source at a position."""

    def __init__(self, article: Article, names: Sequence[Name]) -> None:
        self._text = article.text
        self._names = names
        self._starts = [name.start for name in names]
        self._roles: dict[str, set[str]] = {}
        self._gender: dict[str, str] = {}
        self._at = 0
        for name in names:
            if name.kind == "person":
                self._note(name)

    def _note(self, name: Name) -> None:
        """Keep what the words beside a person's name tell: role words and gender."""
        roles = self._roles.setdefault(name.entity, set())
        before = _ROLE_BEFORE.search(self._text, max(0, name.start - 70), name.start)
        if before:
            words = before.group().split()
            if words[-1] in FEMALE | MALE:
                self._gender[name.entity] = "f" if words[-1] in FEMALE else "m"
            roles.update(_described(words))
        after = _ROLE_AFTER.match(self._text, name.end, name.end + 100)
        if after:
            described = {stem(fold(word)) for word in _WORDS.findall(after[1])}
            if described & {stem(role) for role in ROLES}:
                roles.update(described)
        possessive = self._text[name.end : name.end + 40]
        pronoun = re.match(r"[^.;]{0,30}\b(his|her)\b", possessive)
        if pronoun and name.entity not in self._gender:
            self._gender[name.entity] = "m" if pronoun[1] == "his" else "f"

    def resolve(self, source: Mark, previous: Speaker | None) -> Speaker:
        """Who is meant by ``source``; ``previous`` is who spoke last before it. To be asked in order of position."""
        found = self._resolved(source, previous)
        self._at = source.start
        return found

    def _resolved(self, source: Mark, previous: Speaker | None) -> Speaker:
        words = source.text.strip().strip("“”\"'‘’")
        folded = fold(words)
        if folded in ("he", "she"):
            return self._person_before(source.start, "m" if folded == "he" else "f", previous) or Speaker(
                words, "unnamed"
            )
        if folded in ("it", "they", "we", "i"):
            return self._other_before(source.start, folded, previous)
        if folded in ("who", "which", "that"):
            return self._antecedent(source, previous)
        inside = self._inside(source)
        person = next((name for name in reversed(inside) if name.kind == "person"), None)
        if person is not None and not self._belongs_to_other(source, person):
            return Speaker(person.entity, "person")
        return self._described_speaker(source, words, folded, inside, previous)

    def whole(self, source: Span) -> Span:
        """The span with the rest of the names that it cuts."""
        inside = self._inside(source)
        before = self._names[low - 1] if (low := bisect.bisect_left(self._starts, source.start)) else None
        start = before.start if before is not None and before.end > source.start else source.start
        return Span(start, max([source.end, *(name.end for name in (before, *inside[-1:]) if name is not None)]))

    def _belongs_to_other(self, source: Mark, person: Name) -> bool:
        """'Dovan's lawyer' is the lawyer, 'a spokesman for Ilse Quarn' the spokesman."""
        after = self._text[person.end : source.end]
        before = fold(self._text[source.start : person.start])
        return bool(re.match(r"[’']s\s+\w", after)) or bool(re.search(r"\b(?:for|of|to)\s+(?:\w+\s+){0,2}$", before))

    def _described_speaker(
        self, source: Mark, words: str, folded: str, inside: Sequence[Name], previous: Speaker | None
    ) -> Speaker:
        tokens = _WORDS.findall(folded)
        document = re.match(r"(?:the|a|an|his|her|their|its)\s(?:\w+\s)?([\w-]+)(?:\s(?:from|by|of)\s(.+))?$", folded)
        if document and document[1] in _DOCUMENTS:
            if document[2]:
                start = source.start + source.text.casefold().rfind(document[2])
                return self.resolve(Mark(start, source.end, self._text[start : source.end]), previous)
            if previous is not None:
                return previous
        indefinite = bool(tokens) and tokens[0] in (
            "a",
            "an",
            "one",
            "another",
            "some",
            "several",
            "two",
            "three",
            "many",
        )
        head = re.split(r"\s(?:for|of|at|in|from|with|to)\s", folded)[0].split()
        last = head[-1] if head else ""
        if last in ROLE_HEADS and not indefinite:
            proper = {stem(fold(word)) for word in _WORDS.findall(words)[1:] if word[0].isupper()}
            found = self._by_role({stem(token) for token in tokens}, proper, source.start)
            if found:
                return Speaker(found, "person")
            if previous is not None and previous.kind == "unnamed" and last in fold(previous.name).split():
                return previous
            if len(tokens) <= 2 and tokens[0] == "the":
                someone = self._person_before(source.start, None, previous)
                if someone:
                    return someone
        if inside and inside[-1].end >= source.end - 1 and inside[-1].start - source.start <= 4:
            name = inside[-1]
            return Speaker(name.text if country_of_capital(name.text) else name.entity, "organisation")
        if last in _FIRM | ORGANISATION_HEADS and not indefinite and not inside and tokens[0] in ("the", "its"):
            found = self._organisation_before(source.start, last)
            if found:
                return Speaker(found, "organisation")
        if indefinite or _GROUP_NOUNS.search(folded):
            return Speaker(words, "group" if _GROUP_NOUNS.search(folded) else "unnamed")
        kind: SpeakerKind = "organisation" if inside or last in ORGANISATION_HEADS else "unnamed"
        return Speaker(words, kind)

    def _inside(self, source: Span) -> Sequence[Name]:
        low = bisect.bisect_left(self._starts, source.start)
        high = bisect.bisect_left(self._starts, source.end)
        return self._names[low:high]

    def _before(self, at: int) -> Sequence[Name]:
        high = bisect.bisect_left(self._starts, at)
        low = bisect.bisect_left(self._starts, at - _REACH)
        return self._names[low:high]

    def _person_before(self, at: int, gender: str | None, previous: Speaker | None) -> Speaker | None:
        """The person that 'he' or 'she' points back to: who spoke last, unless another one opens the sentence before."""
        people = [name for name in self._before(at) if name.kind == "person" and self._fits(name.entity, gender)]
        if previous is not None and previous.kind == "person" and self._fits(previous.name, gender):
            recent = [name for name in people if at - name.start < 400]
            if not recent or recent[-1].entity == previous.name or not self._opens_sentence(recent[-1]):
                return previous
        opening = [name for name in people if at - name.start < 600 and self._opens_sentence(name)]
        if previous is not None and previous.kind == "unnamed" and fold(previous.name) not in _PRONOUNS:
            since = [name for name in opening if name.start > self._at]
            if not since and self._at > at - _REACH:
                return previous
        if not people:
            return previous if previous is not None and previous.kind == "person" and gender is None else None
        return Speaker((opening or people)[-1].entity, "person")

    def _fits(self, entity: str, gender: str | None) -> bool:
        return gender is None or self._gender.get(entity, gender) == gender

    def _opens_sentence(self, name: Name) -> bool:
        before = self._text[max(0, name.start - 90) : name.start]
        return bool(_SUBJECT.search(before))

    def _by_role(self, described: set[str], proper: set[str], at: int) -> str | None:
        """The person whose description shares most with these role words; the nearest before among equals.

        Of 'the Norda chief' both words must fit: another chief is somebody else, Norda's leader is not.
        """
        asked_heads, asked = described & _HEAD_STEMS, proper - _HEAD_STEMS
        best, best_score = None, 0
        order = [name.entity for name in self._names if name.kind == "person" and name.start < at]
        order += [name.entity for name in self._names if name.kind == "person" and name.start >= at]
        for entity in dict.fromkeys(reversed(order)):
            known = self._roles.get(entity, set())
            same_head, same_rest = known & asked_heads, known & asked
            leads = bool(asked_heads & _LEADING and known & _LEADING)
            if (asked and not same_rest) or not (same_head or leads):
                continue
            score = 2 * len(same_rest) + len(known & described)
            if score > best_score:
                best, best_score = entity, score
        return best

    def _organisation_before(self, at: int, head: str) -> str | None:
        named = [name for name in self._before(at) if name.kind in ("organisation", "other")]
        found = [name for name in named if agency_of(name.text) is None]
        if head not in _FIRM:
            same = [name for name in found if fold(name.text).endswith(head) or head in fold(name.text).split()]
            return same[-1].entity if same else None
        return found[-1].entity if found else None

    def _antecedent(self, source: Mark, previous: Speaker | None) -> Speaker:
        """Whom a relative pronoun takes up: the name that ends right before it."""
        before = self._before(source.start)
        if before and source.start - before[-1].end <= 3:
            name = before[-1]
            return Speaker(name.entity, "person" if name.kind == "person" else "organisation")
        return previous or Speaker(source.text, "unnamed")

    def _other_before(self, at: int, pronoun: str, previous: Speaker | None) -> Speaker:
        wanted = ("organisation",) if pronoun == "it" else ("group", "organisation", "unnamed")
        if previous is not None and (previous.kind in wanted or pronoun in ("we", "i")):
            return previous
        found = [name for name in self._before(at) if name.kind in ("organisation", "place")]
        if pronoun == "it":
            opening = [name for name in found if at - name.start < 600 and self._opens_sentence(name)]
            found = opening or [name for name in found if name.kind == "organisation"]
        if found and pronoun == "it":
            return Speaker(found[-1].entity, "organisation")
        return previous if previous is not None and pronoun != "it" else Speaker(pronoun, "unnamed")


def _described(words: Sequence[str]) -> set[str]:
    """The stems of the role that ends just before a name: 'the Russian foreign minister' of '… minister Ilse Quarn'.

    What follows 'to', 'of' or 'for' may stand between: 'ambassador to Ruritania Ilse Quarn'.
    """
    described: set[str] = set()
    bare = [re.sub(r"[’']s$", "", word) for word in words]
    if len(bare) >= 3 and bare[-1][:1].isupper() and fold(bare[-1]) not in ROLES:
        inner = next((at for at in (-2, -3) if len(bare) >= -at + 1 and bare[at] in ("to", "of", "for")), None)
        if inner is not None and fold(bare[inner - 1]) in ROLES:
            described.update(stem(fold(word)) for word in bare[inner + 1 :])
            bare = bare[:inner]
    for word in reversed(bare):
        if fold(word) in ROLES or country_of_people(word) or word in HONORIFICS or (described and word[:1].isupper()):
            described.add(stem(fold(word)))
        else:
            break
    return described
