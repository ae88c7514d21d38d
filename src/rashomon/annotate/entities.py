"""One entity for all mentions of a name in an article: the fullest form that the article gives for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import msgspec

from rashomon.annotate.acronyms import defined, is_short
from rashomon.annotate.genders import titled, told_gender
from rashomon.annotate.short_firms import short_forms
from rashomon.annotate.surnames import ending_in, is_surname, of_given_name, within
from rashomon.lexicon.countries import place_name
from rashomon.lexicon.given_names import MEN, WOMEN
from rashomon.lexicon.titles import CALLED_BEFORE_NAMES, ORGANISATION_HEADS, POST_NOMINALS, TITLES
from rashomon.text import fold
from rashomon.types import Name

Kind = Literal["person", "organisation", "place", "group", "facility", "event", "product", "work", "law", "other"]


_NEAR = 50
_KIN = re.compile(
    r"\b(?i:husband|wife|widow|widower|son|daughter|father|mother|brother|sister|cousin|nephew|niece|uncle|aunt|partner|mum|mom|dad)"
    r"(?:,|\sof)?\s(?:(?:the\s)?(?:former|late|then)\s)?(?:[A-Z][\w.]*\s){0,2}$"
)
"""'her husband, former President' before a name."""
_COUPLE = re.compile(r"[A-ZÀ-Þ][\w’'-]+\sand\s$")
_FULL_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ][\w’'.-]*(?:\s[“\"‘]?[\w’'.-]+[”\"]?)+|(?:[A-Z]\.\s?)+[\w’'.\s-]+")
_LABEL = re.compile(r"(?:^|\n)[ \t]*(?:[A-Z][A-Z’'.-]+[ \t]){0,3}$")
_LABEL_ENDS = re.compile(r"(?:,[ \t][A-Z][A-Z \t’'.-]{1,40})?:")
"""Around the name of who speaks next in a conversation printed word for word: 'SENATOR QUARN:', 'ILSE QUARN, MAYOR:'."""
_LABELLED = frozenset(("HOST", "CO-HOST", "ANCHOR", "BYLINE", "ARCHIVED", "UNIDENTIFIED", "SOUNDBITE"))
"""What a transcript calls somebody or something in its labels, and nobody's name."""
_LABEL_BEFORE = re.compile(r"(?:^|\n|[(\[])[A-Z \t,.’'-]*$")
_GIVEN_NAMES_TOO = frozenset(("Dean",))
"""What is a title only where a given name follows: 'Dean Ilse Quarn', not 'Dean Quarn'."""
_HEADED_BY = ORGANISATION_HEADS | frozenset("republic state union nation".split())
"""What a president, a speaker or a chair is 'of the', folded."""
_CREDIT = re.compile(
    r"\b(?i:reporting|writing|editing|compiled|photos?|photographs?|translat\w+|produced|graphics?) by\b[^.\n]*$|\b(?i:photo|image|credit|video):\s*$"
)
"""Before the name of somebody who made the article and is no part of what it tells."""


def with_entities(text: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """Each name with its fullest form: surnames and first names of one person named in full, acronyms spelled out.

    A single word that is part of just one person's full name is that person whatever kind it was taken for; but 'Mr Hale'
    is not Joan Hale, and then 'Hale' may be either.
    """
    people: dict[str, set[str]] = {}
    names = _joined(text, names)
    names = [
        _without_office(text, _without_description(_with_given_name(text, name)))
        for name in names
        if not _describes(name) and not _labels(text, name)
    ]
    names = _undoubled(names)
    written = {name.text for name in names if name.kind == "person" and " " in name.text}
    for name in names:
        full = bare_name(name.text)
        words = full.split()
        named = name.kind == "person" and len(words) >= 2 and not is_surname(full, written)
        if named and not _CREDIT.search(text, max(0, name.start - 90), name.start):
            for part in {words[-1], words[0]}:
                people.setdefault(part, set()).add(full)
    spelled = _spelled_out(text, names)
    alone = {name.text for name in names if name.kind == "person" and " " not in name.text}
    names = [_person_in_full(name, alone) for name in names]
    for name in names:
        if name.kind == "person" and " " in name.text and not is_surname(name.text, written):
            full = bare_name(name.text)
            people.setdefault(full.split()[-1], set()).add(full)
    bearers = _Bearers(text, names, people)
    whole = sorted({one for known in people.values() for one in known})
    entities = [_with_entity(name, people, whole, bearers, spelled) for name in names]
    short = short_forms(text, entities)
    return tuple(
        msgspec.structs.replace(name, kind="organisation", entity=short[name.entity]) if name.entity in short else name
        for name in _labelled(text, entities)
    )


def bare_name(name: str) -> str:
    """The name without letters behind it: 'Ilse Quarn' of 'Ilse Quarn KC'."""
    while " " in name and name.rpartition(" ")[2] in POST_NOMINALS:
        name = name.rpartition(" ")[0].rstrip(" ,")
    return name


class _Bearers:
    """Who bears a surname or first name that stands alone."""

    def __init__(self, text: str, names: Sequence[Name], people: Mapping[str, set[str]]) -> None:
        self._text = text
        self._people = people
        self._gender: dict[str, str] = {}
        self._first: dict[str, int] = {}
        for name in names:
            if name.kind == "person" and " " in name.text:
                self._first.setdefault(bare_name(name.text), name.start)
                if told := told_gender(text, name):
                    self._gender.setdefault(bare_name(name.text), told)
        self._apart = {
            name.text
            for name in names
            if people.get(name.text) and titled(text, name.start) and not self._fitting(name)
        }

    def one(self, name: Name) -> str | None:
        """The full name of the one person who may be meant; None if there is none or more than one."""
        alone = name.text in self._apart and not titled(self._text, name.start)
        if alone:
            return None
        fitting = self._fitting(name)
        return _one_person(fitting) or self._first_of_family(name.text, fitting)

    def _first_of_family(self, surname: str, bearers: set[str]) -> str | None:
        """Of several people of one surname the one who is named first, but for whose kin he is called there; nobody where one
        bears it as a first name, or where two are named together: 'Ilse and Mirel Quarn'.
        """
        own = {full for full in bearers if _whole_name(full, bearers) and not self._kin_of_other(full)}
        if not own or any(full.split()[-1] != surname for full in bearers):
            return None
        first = min(own, key=lambda full: (self._first[full], full))
        if _COUPLE.search(self._text, max(0, self._first[first] - _NEAR), self._first[first]):
            return None
        return _one_person({full for full in own if full.split()[0] == first.split()[0]})

    def _kin_of_other(self, full: str) -> bool:
        at = self._first[full]
        return _KIN.search(self._text, max(0, at - _NEAR), at) is not None

    def _fitting(self, name: Name) -> set[str]:
        bearers, title = self._people.get(name.text, set()), titled(self._text, name.start)
        return {full for full in bearers if title is None or self._gender.get(full, title) == title}


def _joined(text: str, names: Sequence[Name]) -> list[Name]:
    """The names, two of one word each that stand side by side as one: 'Dot' and 'Quarn', if both are taken for people."""
    whole: list[Name] = []
    for name in names:
        first = whole[-1] if whole else None
        if first is not None and _are_one(text, first, name):
            full = text[first.start : name.end]
            whole[-1] = msgspec.structs.replace(first, end=name.end, text=full, entity=full)
        else:
            whole.append(name)
    return whole


def _are_one(text: str, first: Name, name: Name) -> bool:
    people = first.kind == name.kind == "person" and " " not in first.text and " " not in name.text
    return people and text[first.end : name.start] == " "


def _with_given_name(text: str, name: Name) -> Name:
    """'Per Quarn', of which 'Quarn' alone was marked; a given name is no name by itself where it is a word, too."""
    before = text[max(0, name.start - 15) : name.start].rpartition("\n")[2].split(" ")
    if name.kind != "person" or is_surname(name.text) or len(before) < 2 or before[-1] or before[-2] not in WOMEN | MEN:
        return name
    start = name.start - len(before[-2]) - 1
    full = text[start : name.end]
    return msgspec.structs.replace(name, start=start, text=full, entity=full)


def _whole_name(full: str, others: set[str]) -> bool:
    """Whether it is a name of its own and not one with words of a headline before it: 'Back Ilse Quarn'."""
    longer = any(full != other and full.endswith(f" {other}") for other in others)
    return not longer and _FULL_NAME.fullmatch(full) is not None


def _describes(name: Name) -> bool:
    return name.kind == "person" and name.text.casefold() in CALLED_BEFORE_NAMES


def _without_description(name: Name) -> Name:
    """'Ilse Quarn' of 'Pal Ilse Quarn': what somebody is to another is no part of the name."""
    first, _, rest = name.text.partition(" ")
    called = first.casefold() in CALLED_BEFORE_NAMES or (
        first in _GIVEN_NAMES_TOO and rest.split(" ")[0] in WOMEN | MEN
    )
    if name.kind != "person" or not called or not rest[:1].isupper():
        return name
    return msgspec.structs.replace(name, start=name.end - len(rest), text=rest, entity=rest)


def _without_office(text: str, name: Name) -> Name:
    """'Ilse Quarn' of 'the President of the Republic Ilse Quarn': what somebody is head of is no part of the name."""
    first, _, rest = name.text.partition(" ")
    of = name.kind == "person" and fold(first) in _HEADED_BY and text.endswith(" of the ", 0, name.start)
    if not of or not rest[:1].isupper():
        return name
    return msgspec.structs.replace(name, start=name.end - len(rest), text=rest, entity=rest)


def _labels(text: str, name: Name) -> bool:
    """Whether it is what a transcript calls a voice: 'BYLINE' of 'ILSE QUARN, BYLINE: …', 'ARCHIVED' of '(ARCHIVED RECORDING)'."""
    label = name.text.partition(" ")[0] in _LABELLED and name.text.isupper()
    return label and _LABEL_BEFORE.search(text, max(0, name.start - 40), name.start) is not None


def _labelled(text: str, names: Sequence[Name]) -> list[Name]:
    """The names, 'QUARN' before a colon at the head of a line as the one person whom the article writes 'Ilse Quarn'."""
    people: dict[str, set[str]] = {}
    for name in names:
        if name.kind == "person" and " " in name.text:
            people.setdefault(bare_name(name.text).split()[-1].upper(), set()).add(bare_name(name.text))
    return [_by_label(text, name, people) for name in names]


def _by_label(text: str, name: Name, people: Mapping[str, set[str]]) -> Name:
    """The name, if it is such a label, with the form in small letters, unless two people bear it."""
    if not name.text.isupper() or _LABEL_ENDS.match(text, name.end) is None:
        return name
    first, _, last = name.text.rpartition(" ")
    bearers = people.get(last, set())
    called = not first or fold(first.split()[0]) in TITLES
    bearers = bearers if called else {one for one in bearers if one.split()[0].upper() == first.split()[0]}
    written = sorted((one for one in bearers if not one.isupper()), key=lambda one: (-len(one), one))
    several = len({one.split()[0].upper() for one in bearers}) > 1
    if several or not written or _LABEL.search(text, max(0, name.start - 40), name.start) is None:
        return name
    return msgspec.structs.replace(name, kind="person", entity=written[0])


def _undoubled(names: Sequence[Name]) -> list[Name]:
    """The names, 'Ilse Quarn Quarn', a slip, as 'Ilse Quarn', where she is called so elsewhere."""
    written = {name.text for name in names if name.kind == "person"}
    whole: list[Name] = []
    for name in names:
        short, _, last = name.text.rpartition(" ")
        if name.kind == "person" and " " in short and short.endswith(f" {last}") and short in written:
            name = msgspec.structs.replace(name, end=name.start + len(short), text=short, entity=short)
        whole.append(name)
    return whole


def _person_in_full(name: Name, alone: set[str]) -> Name:
    """'Ilse Quarn', taken for a place, is a person where 'Quarn' is one by herself."""
    words = name.text.split()
    doubtful = name.kind in ("place", "organisation", "other") and len(words) == 2 and words[-1] in alone
    return msgspec.structs.replace(name, kind="person") if doubtful and not place_name(name.text) else name


def _with_entity(
    name: Name, people: Mapping[str, set[str]], named: Sequence[str], bearers: _Bearers, spelled: Mapping[str, str]
) -> Name:
    if name.kind == "person" and " " in name.text and (whole := _one_person(of_given_name(name.text, named))):
        return msgspec.structs.replace(name, entity=whole)
    if name.kind == "person" and is_surname(name.text, named):
        return msgspec.structs.replace(name, entity=_one_person(ending_in(name.text, named)) or name.text)
    if name.kind == "person" and " " in name.text:
        full = bare_name(name.text)
        longer = {other for other in people.get(full.split()[-1], set()) if _extends(other, full)}
        return msgspec.structs.replace(name, entity=max(longer, key=lambda other: (len(other), other), default=full))
    known = bearers.one(name) if " " not in name.text else None
    if name.kind == "person" and " " not in name.text and name.text not in people:
        known = _one_person(within(name.text, named))
    if known is not None and name.kind != "group" and not place_name(name.text):
        return msgspec.structs.replace(name, kind="person", entity=known)
    if name.kind == "organisation" and name.text in spelled:
        return msgspec.structs.replace(name, entity=spelled[name.text])
    return name


def _spelled_out(text: str, names: Sequence[Name]) -> dict[str, str]:
    """The full names of organisations' short forms that stand in brackets behind them: 'Port Safety Board (PSB)'."""
    ends = {name.end: name.text for name in names if name.kind == "organisation"}
    found: dict[str, str] = {}
    for bracket in defined(text):
        short = text[bracket.start : bracket.end]
        if bracket.before in ends and is_short(short, text, bracket.before, organisation=True):
            found.setdefault(short, ends[bracket.before])
    return found


def _one_person(full: Iterable[str]) -> str | None:
    """The fullest of names that are all of one person (same first and last word), or None if there are two people."""
    bearers = list(full)
    if len({(name.split()[0], name.split()[-1]) for name in bearers}) != 1:
        return None
    return max(bearers, key=lambda name: (len(name), name))


def _extends(longer: str, shorter: str) -> bool:
    return longer.split()[0] == shorter.split()[0] and longer.split()[-1] == shorter.split()[-1]
