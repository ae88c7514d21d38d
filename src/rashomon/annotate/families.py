"""Several people of one surname: who is meant by the surname alone, by who of them has spoken."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping, Sequence

from rashomon.annotate.genders import titled
from rashomon.types import Name

_SUFFIX = re.compile(r",?\s(?:Jr|Sr)\.?$")


class Families:
    """The surnames of an article that more than one person bears, with their bearers in order of mention."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        self._text = text
        named = dict.fromkeys(name.entity for name in names if name.kind == "person" and " " in name.entity)
        bearers: dict[str, list[str]] = {}
        for full in named:
            bearers.setdefault(_surname(full), []).append(full)
        self._bearers = {
            surname: family for surname, family in bearers.items() if len({full.split()[0] for full in family}) > 1
        }
        self._only = {surname: family[0] for surname, family in bearers.items() if len(family) == 1}
        self._first = {full: name.start for name in reversed(names) if (full := name.entity) in named}
        self._spoken: list[str] = []

    def again(self) -> Families:
        """The same families, none of whom has spoken yet."""
        anew = copy.copy(self)
        anew._spoken = []
        return anew

    def surnamed(self, name: Name) -> str | None:
        """The one person named before whose surname a place or a firm bears, too: 'Norda said' behind 'Ilse Norda'."""
        full = self._only.get(name.text) if name.kind != "person" else None
        return full if full is not None and self._first[full] < name.start else None

    def speaks(self, entity: str) -> None:
        """Remember who speaks."""
        if _surname(entity) in self._bearers:
            self._spoken.append(entity)

    def kin(self, of: str, woman: bool, genders: Mapping[str, str]) -> str | None:
        """The one relative of somebody who bears the same surname and is a woman, or a man; None if there is not just one."""
        family = self._bearers.get(_surname(of), [])
        gender = "f" if woman else "m"
        fitting = [one for one in family if one != of and genders.get(one) == gender]
        return fitting[0] if len(fitting) == 1 else None

    def meant(self, name: Name) -> str:
        """Whom a name means: of a family of which the first has not spoken, who has spoken last.

        The dead and the accused, of whom a story is, do not speak; their kin do: 'Quarn said' is then the son who was
        quoted before.
        """
        family = self._bearers.get(name.text)
        if family is None or titled(self._text, name.start) is not None:
            return name.entity
        last = next((one for one in reversed(self._spoken) if one in family), None)
        if last is None or name.entity in self._spoken:
            return name.entity
        return last


def _surname(full: str) -> str:
    return _SUFFIX.sub("", full).rpartition(" ")[2]
