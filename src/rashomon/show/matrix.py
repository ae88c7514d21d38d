"""The matrix of a story: its chief statements against its origins, so that a glance shows who differs and who is silent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

import msgspec

from rashomon.show.arrange import Findings
from rashomon.show.labels import Label
from rashomon.show.wording import clean
from rashomon.text import fold
from rashomon.types import Fact, Origin, Say

_MOST = 14
"""Rows of a matrix: all conflicts and updates, then what most origins tell."""


class Cell(msgspec.Struct, frozen=True):
    """What one origin has on a statement: ``value`` where the origins differ; ``say`` is its first passage."""

    kind: Literal["agree", "differ", "silent"]
    value: str = ""
    say: Say | None = None


class MatrixRow(msgspec.Struct, frozen=True):
    """A statement with a cell for each origin, in the order of the origins."""

    fact: Fact
    cells: tuple[Cell, ...]


class Matrix(msgspec.Struct, frozen=True):
    """``columns`` are names of origins: the agency, or the outlet of a lone article."""

    columns: tuple[str, ...]
    rows: tuple[MatrixRow, ...]


def make_matrix(found: Findings, origins: Sequence[Origin], labels: Mapping[str, Label]) -> Matrix | None:
    """Conflicts, updates, then agreed statements of two origins and more; None where that is no table worth having."""
    if len(origins) < 3:
        return None
    rows = [_row(fact, origins) for fact in (*found.conflicts, *found.updates)]
    rows += [_row(fact, origins) for fact in found.agreed if fact.origins > 1][: max(0, _MOST - len(rows))]
    return Matrix(tuple(_called(origin, labels) for origin in origins), tuple(rows)) if len(rows) > 1 else None


def _called(origin: Origin, labels: Mapping[str, Label]) -> str:
    if origin.wire:
        return clean(origin.wire)
    first = labels[origin.articles[0]].name
    return first if len(origin.articles) == 1 else f"{first} +{len(origin.articles) - 1}"


def _row(fact: Fact, origins: Sequence[Origin]) -> MatrixRow:
    spelled: dict[str, str] = {}
    for say in fact.says:
        if say.value:
            spelled.setdefault(fold(say.value), clean(say.value))  # one spelling of a value in the whole row
    own = [[say for say in fact.says if say.article in origin.articles] for origin in origins]
    return MatrixRow(fact, tuple(_cell(fact, says, spelled) for says in own))


def _cell(fact: Fact, own: Sequence[Say], spelled: Mapping[str, str]) -> Cell:
    if not own:
        return Cell("silent")
    if fact.relation == "agree":
        return Cell("agree", "", own[0])
    values = dict.fromkeys(spelled[fold(say.value)] for say in own if say.value)
    fuller = [one for one in values if not any(one != other and f" {one} " in f" {other} " for other in values)]
    return Cell("differ", " / ".join(fuller), own[0])
