"""Whether two sentences count one sort of thing in other words: 'twelve houses', 'fourteen homes'."""

from __future__ import annotations

from collections import defaultdict

from rashomon.lexicon.counted import COUNTED
from rashomon.text import fold, stem

PEOPLE = "people"
"""The stem of whoever is counted without a word for what they are."""

_OF_PEOPLE = frozenset({"people", "person", "peopl"})
_GROUPS: dict[str, set[int]] = defaultdict(set)
for _number, _nouns in enumerate(COUNTED):
    for _noun in _nouns.split():
        _GROUPS[PEOPLE if _noun == PEOPLE else stem(fold(_noun))].add(_number)


def head_of(noun: str) -> str:
    """The stem of a counted noun as figures have it: people and persons are :data:`PEOPLE`."""
    return PEOPLE if noun in _OF_PEOPLE else noun


def count_alike(one: str, other: str) -> bool:
    """Whether two counted nouns, as stems, can stand for one thing."""
    return one == other or not _GROUPS.get(one, set()).isdisjoint(_GROUPS.get(other, ()))
