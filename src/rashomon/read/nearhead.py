"""The lines by a headline in which a page speaks of its article: not captions, quotations, or teasers of other texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from rashomon.read.roles import ROLES
from rashomon.read.stamps import is_label, labelled
from rashomon.read.tree import Tree

_T = TypeVar("_T")
_AROUND = (6, 14)
"""Text blocks before and after the headline that are near it."""
_RUNNING = 200
"""Characters from which a block is running text, above which such lines stand."""
_LINES = 140
"""Characters of the longest of them."""
_DEPTH = 6
"""Containers around a line that are looked at."""
_APART, _OWN = (
    sum(1 << ROLES.index(role) for role in roles.split())
    for roles in ("related comment caption promo tag-figure tag-quote tag-footer tag-table", "author time")
)
"""Roles of containers that speak of something else, unless they say, too, that they speak of the article."""
_TELLING = sum(
    1 << ROLES.index(role) for role in "related comment caption promo tag-figure tag-quote tag-footer".split()
)
_ITEM = 1 << ROLES.index("tag-item")
_LIST, _TABLE = (1 << ROLES.index(role) for role in ("tag-list", "tag-table"))
_LISTED, _MOST_ITEMS, _BELOW = 160, 6, 4
"""Characters and blocks of a list that says who and when, and blocks below the headline among which it begins."""
_PARTS = ("article", "main", "section", "header")
"""Tags within which a line above a headline is of the same article."""


def near_headline(tree: Tree, headline: int, read: Callable[[str], _T | None]) -> Iterator[tuple[_T, bool]]:
    """What is read in such lines, those below the headline first, each with whether it is its article's for sure: it
    stands below the headline, or above it in the same part of the page.

    ``headline`` is the index of its block, -1 if there is none; ``read`` gives None for lines that say nothing.
    """
    top = max(headline, 0)
    around = _above(tree, tree.blocks[headline].container) if headline >= 0 else []
    for index in range(headline + 1, min(top + _AROUND[1], len(tree.blocks))):
        line = tree.blocks[index].text
        if len(line) > _RUNNING:
            break
        found = read(labelled(line, tree.blocks[index - 1].text if index else "")) if len(line) <= _LINES else None
        if found is not None and (not _is_apart(tree, index, around) or _is_listed(tree, index, headline, around)):
            yield found, True
    own = {c for c in around if tree.containers[c].tag in _PARTS}
    own |= {c for c in around[:2] if tree.containers[c].tag not in ("body", "html")}
    for index in range(top - 1, max(0, top - _AROUND[0]) - 1, -1):
        line = tree.blocks[index].text
        found = read(line) if len(line) <= _LINES else None
        if found is not None and not _is_apart(tree, index, around):
            above = _above(tree, tree.blocks[index].container)
            yield found, not own.isdisjoint(above) or _opens(tree, index, headline, around)


def _above(tree: Tree, container: int) -> list[int]:
    """A container and those around it, the innermost first."""
    found = []
    while container >= 0:
        found.append(container)
        container = tree.containers[container].above
    return found


def _opens(tree: Tree, index: int, headline: int, around: list[int]) -> bool:
    """Whether a line right above the headline opens the part of the page that holds both: a post under its day."""
    if not 0 < index == headline - 1:
        return False
    part = next(container for container in _above(tree, tree.blocks[index].container) if container in around)
    return tree.containers[part].tag not in ("body", "html") and part not in _above(
        tree, tree.blocks[index - 1].container
    )


def _is_listed(tree: Tree, index: int, headline: int, around: list[int]) -> bool:
    """Whether a block stands in a short list that belongs to the headline: right below it, in the same part of the page.
    In a table its date has a label."""
    place = tree.blocks[index].container
    above = _above(tree, place)
    part = next((at for at, container in enumerate(above) if container in around), 0)
    lists = [container for container in above[:part] if tree.containers[container].roles & (_LIST | _TABLE)]
    if not lists or any(tree.containers[container].roles & _TELLING for container in above[:part]):
        return False
    if tree.containers[lists[-1]].roles & _TABLE and not is_label(tree.blocks[index - 1].text):
        return False
    inside = [
        at
        for at in range(headline + 1, min(index + _MOST_ITEMS + 1, len(tree.blocks)))
        if lists[-1] in _above(tree, tree.blocks[at].container)
    ]
    length = sum(len(tree.blocks[at].text) for at in inside)
    return inside[0] <= headline + _BELOW and len(inside) <= _MOST_ITEMS and length <= _LISTED


def _is_apart(tree: Tree, index: int, around: list[int]) -> bool:
    """Whether a block stands in a container of another kind that does not hold the headline, too."""
    for container in _above(tree, tree.blocks[index].container)[:_DEPTH]:
        if container in around:
            return False
        roles, above = tree.containers[container].roles, tree.containers[container].above
        if roles & _APART and not roles & _OWN:
            return True
        if roles & _ITEM and not (roles | (tree.containers[above].roles if above >= 0 else 0)) & _OWN:
            return True
    return False
