"""Rows of teasers beside a page's text: elements of one kind, each with a link, of which the classifier is not sure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import compress
from typing import Any

from rashomon.read.tree import Tree, is_within

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
    inside = list(compress(range(len(body)), body))
    doubted = [at for at in inside if odds[at] < _UNSURE]
    text = _of_text(tree, [at for at in inside if odds[at] > _SURE]) if doubted else -1
    if text < 0:
        return body
    containers = tree.containers
    around = {text}
    while text > 0:
        text = containers[text].above
        around.add(text)
    place = max(around)
    apart = [at for at in doubted if not is_within(tree, tree.blocks[at].container, place)]
    if not apart:
        return body
    linked = _with_links(tree)
    outer = {containers[at].above for at in _chains(tree, apart, around)}
    alike = Counter((each.above, each.tag, each.names) for each in containers if each.above in outer)
    out = {at for at in apart if _in_row(tree, tree.blocks[at].container, around, alike, linked)}
    return [took and at not in out for at, took in enumerate(body)]


def _of_text(tree: Tree, sure: Sequence[int]) -> int:
    """The inmost element with most of the sure text; -1 if nothing is sure."""
    if not sure:
        return -1
    containers = tree.containers
    inside = [0] * len(containers)
    for at in sure:
        inside[tree.blocks[at].container] += len(tree.blocks[at].text)
    enough = _MOSTLY * sum(inside)
    for at in range(len(containers) - 1, -1, -1):  # those around stand before
        if length := inside[at]:
            if length >= enough:
                return at
            inside[containers[at].above] += length
    return -1


def _with_links(tree: Tree) -> set[int]:
    """The elements that hold a block which is a link and nothing else."""
    found: set[int] = set()
    for block in tree.blocks:
        if block.linked and block.linked >= _LINKED * len(block.text):
            at = block.container
            while at >= 0 and at not in found:
                found.add(at)
                at = tree.containers[at].above
    return found


def _chains(tree: Tree, blocks: Sequence[int], around: set[int]) -> set[int]:
    """The elements around these blocks that do not hold the text, too."""
    found: set[int] = set()
    for block in blocks:
        at = tree.blocks[block].container
        while at not in around and at not in found:
            found.add(at)
            at = tree.containers[at].above
    return found


def _in_row(tree: Tree, at: int, around: set[int], alike: Counter[tuple[int, str, str]], linked: set[int]) -> bool:
    while at not in around:
        each = tree.containers[at]
        if at in linked and each.tag not in _RUNNING and alike[each.above, each.tag, each.names] >= _ROW:
            return True
        at = each.above
    return False
