"""Surnames that are more, or less, than the last word of a name: 'de Witt' of 'Pieter de Witt', 'Quarn' of 'Ilse Quarn Dovan'."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.lexicon.gendered_names import HE, SHE
from rashomon.text import fold

_GIVEN = HE | SHE

PARTICLES: frozenset[str] = frozenset(
    "de da di do dos das del della der den ter ten van von vom zu zur la le du des bin ibn binti bint al el abu ole ap mac nic ó ní o ni".split()
)
"""Words (folded) with which a surname begins, and no given name."""


def is_surname(name: str, names: Iterable[str] = ()) -> bool:
    """Whether a name of several words is a surname alone: 'de Witt', 'van der Meer'; or 'De Witt', 'Mac Witt', where one of
    ``names`` ends in it, be it with a small letter.
    """
    first, _, rest = name.partition(" ")
    if not rest or fold(first) not in PARTICLES:
        return False
    return first.islower() or any(other.endswith((f" {name}", f" {first.lower()} {rest}")) for other in names)


def ending_in(surname: str, names: Iterable[str]) -> set[str]:
    """The full names that end in a surname of several words."""
    tail = f" {surname.casefold()}"
    return {name for name in names if name.casefold().endswith(tail)}


def of_given_name(surname: str, names: Iterable[str]) -> set[str]:
    """The full names that are a known given name and a surname of several words: 'Gloria Ten Quarn' of 'Ten Quarn'."""
    if surname.partition(" ")[0] in _GIVEN:
        return set()
    return {name for name in ending_in(surname, names) if name[: -len(surname) - 1] in _GIVEN}


def within(word: str, names: Iterable[str]) -> set[str]:
    """The full names that have a word between their first and their last: the first of two surnames, or a second given name."""
    return {name for name in names if f" {word} " in name}
