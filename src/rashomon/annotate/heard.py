"""Heard: who has spoken so far in an article, as a source is resolved after another."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.annotate.antecedents import Speaker
from rashomon.annotate.families import Families
from rashomon.types import Name

_KEPT = 40
"""Speakers that 'the spokesman' or 'the witness' may be."""


class Heard:
    """The speakers so far, where the last one was asked for, and who of a family has spoken."""

    def __init__(self, families: Families) -> None:
        self.at = 0
        self._families = families
        self._unnamed: list[Speaker] = []
        self._people: list[str] = []

    def again(self) -> Heard:
        """The same article, of which nobody has spoken yet."""
        return Heard(self._families.again())

    def speaks(self, speaker: Speaker, at: int) -> None:
        """Remember who was found to speak at a position."""
        self.at = at
        if speaker.kind == "unnamed":
            self._unnamed.append(speaker)
        elif speaker.kind == "person":
            self._families.speaks(speaker.name)
            self._people.append(speaker.name)

    @property
    def unnamed(self) -> Sequence[Speaker]:
        """The last nameless speakers, in order."""
        return self._unnamed[-_KEPT:]

    @property
    def people(self) -> Sequence[str]:
        """The last people who have spoken, in order."""
        return self._people[-_KEPT:]

    def surnamed(self, name: Name) -> str | None:
        """The person whose surname a name is that was taken for a place's or a firm's."""
        return self._families.surnamed(name)

    def meant(self, name: Name) -> str:
        """Whom a name means, by who of the family has spoken."""
        return self._families.meant(name)
