"""Rows of teasers beside a page's text: elements of one kind, each with a link, of which the classifier is not sure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from rashomon.read.tree import Tree

_SURE, _UNSURE = 1.0, 0.7
"""Log-odds from which a block is text for sure, and below which it may be a teaser's."""
_MOSTLY = 0.9
"""Share of the sure text by which its element is known: the inmost that holds as much."""
_ROW = 3
"""Elements with the same tag and names, side by side, that make a row."""
_LINKED = 0.8
_RUNNING = frozenset("p li td h2 h3 h4 h5 h6".split())
"""Elements that stand in rows in texts, too."""


def without_rows(tree: Tree, body: list[bool], log_odds: Any) -> list[bool]:
    """Which blocks are text, without the doubtful ones in such rows outside the element of the sure ones."""
    odds = log_odds.tolist()
    if not any(took and odds[at] < _UNSURE for at, took in enumerate(body)):
        return body
    around = _of_text(tree, body, odds)
    text = around[0] if around else 0
    doubtful = {
        block.container
        for block, took, chance in zip(tree.blocks, body, odds, strict=True)
        if took and chance < _UNSURE and text not in _chain(tree, block.container)
    }
    if not doubtful or not around:
        return body
    alike = Counter((each.above, each.tag, each.names) for each in tree.containers)
    linked = {
        at for block in tree.blocks if block.linked >= _LINKED * len(block.text) for at in _chain(tree, block.container)
    }
    rows = {place for place in doubtful if _in_row(tree, place, set(around), alike, linked)}
    return [
        took and not (chance < _UNSURE and block.container in rows)
        for block, took, chance in zip(tree.blocks, body, odds, strict=True)
    ]


def _of_text(tree: Tree, body: Sequence[bool], odds: Sequence[float]) -> list[int]:
    """The inmost element with most of the sure text, and those around it; none if nothing is sure."""
    inside: Counter[int] = Counter()
    whole = 0
    for block, took, chance in zip(tree.blocks, body, odds, strict=True):
        if took and chance > _SURE:
            whole += len(block.text)
            for at in _chain(tree, block.container):
                inside[at] += len(block.text)
    return list(_chain(tree, max(at for at, length in inside.items() if length >= _MOSTLY * whole))) if whole else []


def _in_row(tree: Tree, place: int, around: set[int], alike: Counter[tuple[int, str, str]], linked: set[int]) -> bool:
    for at in _chain(tree, place):
        each = tree.containers[at]
        if at in around:
            return False
        if each.tag not in _RUNNING and at in linked and alike[each.above, each.tag, each.names] >= _ROW:
            return True
    return False


def _chain(tree: Tree, at: int) -> Iterator[int]:
    """A container and those around it, the inmost first."""
    while at >= 0:
        yield at
        at = tree.containers[at].above
