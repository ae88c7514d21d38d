"""One entity for all mentions of a name in an article: the fullest form that the article gives for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from rashomon.lexicon.countries import place_name
from rashomon.types import Name

Kind = Literal["person", "organisation", "place", "group", "facility", "event", "product", "work", "law", "other"]


def with_entities(text: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """Each name with its fullest form: surnames and first names of one person named in full, acronyms spelled out.

    A single word that is part of just one person's full name is that person whatever kind it was taken for.
    """
    people: dict[str, set[str]] = {}
    for name in names:
        words = name.text.split()
        if name.kind == "person" and len(words) >= 2:
            for part in {words[-1], words[0]}:
                people.setdefault(part, set()).add(name.text)
    spelled = _spelled_out(text, names)
    return tuple(_with_entity(name, people, spelled) for name in names)


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
    """The full names of acronyms that stand in brackets behind them: 'Port Safety Board (PSB)'."""
    found: dict[str, str] = {}
    before: Name | None = None
    for name in names:
        if before is not None and name.text.isupper() and text[before.end : name.start] in (" (", " (“", ' ("'):
            initials = "".join(word[0] for word in before.text.replace("-", " ").split() if word[0].isupper())
            if before.kind == "organisation" and initials.startswith(name.text[:1]) and len(name.text) > 1:
                found.setdefault(name.text, before.text)
        before = name
    return found


def _one_person(full: Iterable[str]) -> str | None:
    """The fullest of names that are all of one person (same first and last word), or None if there are two people."""
    bearers = list(full)
    if len({(name.split()[0], name.split()[-1]) for name in bearers}) != 1:
        return None
    return max(bearers, key=lambda name: (len(name), name))


def _extends(longer: str, shorter: str) -> bool:
    return longer.split()[0] == shorter.split()[0] and longer.split()[-1] == shorter.split()[-1]
