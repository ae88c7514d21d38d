"""One entity for all mentions of a name in an article: the fullest form that the article gives for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from rashomon.annotate.acronyms import defined, is_short
from rashomon.lexicon.countries import place_name
from rashomon.types import Name

Kind = Literal["person", "organisation", "place", "group", "facility", "event", "product", "work", "law", "other"]


_CREDIT = re.compile(
    r"\b(?i:reporting|writing|editing|compiled|photos?|photographs?|translat\w+|produced|graphics?) by\b[^.\n]*$|\b(?i:photo|image|credit|video):\s*$"
)
"""Before the name of somebody who made the article and is no part of what it tells."""


def with_entities(text: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """Each name with its fullest form: surnames and first names of one person named in full, acronyms spelled out.

    A single word that is part of just one person's full name is that person whatever kind it was taken for.
    """
    people: dict[str, set[str]] = {}
    for name in names:
        words = name.text.split()
        if name.kind == "person" and len(words) >= 2 and not _CREDIT.search(text, max(0, name.start - 90), name.start):
            for part in {words[-1], words[0]}:
                people.setdefault(part, set()).add(name.text)
    spelled = _spelled_out(text, names)
    alone = {name.text for name in names if name.kind == "person" and " " not in name.text}
    names = [_person_in_full(name, alone) for name in names]
    for name in names:
        if name.kind == "person" and " " in name.text:
            people.setdefault(name.text.split()[-1], set()).add(name.text)
    return tuple(_with_entity(name, people, spelled) for name in names)


def _person_in_full(name: Name, alone: set[str]) -> Name:
    """'Ilse Quarn', taken for a place, is a person where 'Quarn' is one by herself."""
    words = name.text.split()
    doubtful = name.kind in ("place", "organisation", "other") and len(words) == 2 and words[-1] in alone
    return msgspec.structs.replace(name, kind="person") if doubtful and not place_name(name.text) else name


def _with_entity(name: Name, people: dict[str, set[str]], spelled: dict[str, str]) -> Name:
    if name.kind == "person" and " " in name.text:
        others = people.get(name.text.split()[-1], set())
        longer = {other for other in others if _extends(other, name.text)}
        return msgspec.structs.replace(
            name, entity=max(longer, key=lambda other: (len(other), other), default=name.text)
        )
    known = _one_person(people.get(name.text, ()))
    if known is not None and " " not in name.text and name.kind != "group" and not place_name(name.text):
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
