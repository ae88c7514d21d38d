"""What the elements around a block say of it: their roles, what they hold, and which one holds most of the running text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import numpy as np

from rashomon.read.blockwords import COMMAS, LINKED
from rashomon.read.roles import ROLES
from rashomon.read.tree import Tree

_FAR = 9


def surroundings(tree: Tree, place: Any, chars: Any, own: Any) -> Iterator[Any]:
    """Groups of rows of numbers with a column for each block, which stands in the container ``place`` and is ``chars`` long.

    ``own`` is what its words say (:func:`rashomon.read.blockwords.words_of`).
    """
    above = np.array([container.above for container in tree.containers])
    linked = np.minimum(np.array([block.linked for block in tree.blocks], dtype=np.float64), chars)
    last = _last(above)
    totals = _totals(last, place, chars, linked)
    yield _roles(tree, place, above)
    yield _alike(tree, chars, linked)
    yield _best(place, above, last, totals, chars, own)


def _last(above: Any) -> Any:
    """For each container, the index of the last one within it: those within a container stand right behind it."""
    outer = above.tolist()
    last = list(range(len(outer)))
    for index in range(len(last) - 1, 0, -1):
        at = outer[index]
        if at >= 0 and last[index] > last[at]:
            last[at] = last[index]
    return np.array(last)


def _totals(last: Any, place: Any, chars: Any, linked: Any) -> Any:
    """For each container: characters, and linked ones."""
    n = len(last)
    sums = np.zeros((2, n + 1))
    for row, values in zip(sums, (chars, linked), strict=True):
        np.cumsum(np.bincount(place, weights=values, minlength=n), out=row[1:])
    return sums[:, last + 1] - sums[:, :-1]  # whole numbers, so that differences of sums are exact


def _roles(tree: Tree, place: Any, above: Any) -> Any:
    """For each role, how many levels above the block's text an element tells it (9 for none near enough)."""
    told = np.array([*(container.roles for container in tree.containers), 0], dtype="<u8")
    outer = np.append(above, -1)  # above the root stands nothing, which is the last of both
    at, seen = place, np.zeros(len(place), dtype="<u8")
    levels = np.full((len(ROLES), len(place)), _FAR, dtype=np.uint8)
    for _ in range(_FAR - 1):
        seen = seen | told[at]
        levels -= _bits(seen)
        at = outer[at]
    inline = _bits(np.array([block.inline for block in tree.blocks], dtype="<u8"))
    levels *= 1 - inline
    return levels


def _bits(roles: Any) -> Any:
    """For each number, which of its bits are set (1 or 0), a row for each role."""
    return np.unpackbits(roles.view(np.uint8).reshape(-1, 8).T, axis=0, count=len(ROLES), bitorder="little")


def _alike(tree: Tree, chars: Any, linked: Any) -> Any:
    """Of the blocks with the same tag and class names, in the same kind of element: how many, how long, how linked."""
    groups: dict[tuple[str, str, str, str], int] = {}
    signs = []
    for block in tree.blocks:
        inner = tree.containers[block.container]
        outer = tree.containers[max(inner.above, 0)]
        signs.append(groups.setdefault((inner.tag, inner.names, outer.tag, outer.names), len(groups)))
    many, long, links = (np.bincount(signs, weights=values)[signs] for values in (None, chars, linked))
    texts = [block.text for block in tree.blocks]
    repeated = Counter(texts)
    rows = np.empty((5, len(texts)))
    rows[0] = many
    rows[1] = long / many
    rows[2] = long / chars.sum()
    rows[3] = links / long
    rows[4] = list(map(repeated.__getitem__, texts))
    return rows


def _best(place: Any, above: Any, last: Any, totals: Any, chars: Any, own: Any) -> Any:
    """In respect of the container that holds most running text directly (after Arc90's Readability)."""
    points = np.where(chars >= 25, 1 + own[COMMAS] + np.minimum(chars / 100, 3), 0) * (1 - own[LINKED])
    outer = np.maximum(above, 0)
    up = outer[place]
    scores = np.bincount(
        np.concatenate([up, outer[up]]), weights=np.concatenate([points, points / 2]), minlength=len(above)
    )
    scores *= 1 - totals[1] / np.maximum(totals[0], 1)
    best = int(np.argmax(scores))
    inside = (place >= best) & (place <= last[best])
    climbs = np.zeros(len(place))
    at, steps = best, 0
    while at >= 0:  # the climb from the best container to the first one that holds the block, too
        climbs[(climbs == 0) & (place >= at) & (place <= last[at])] = steps + 1
        at, steps = int(above[at]), steps + 1
    first, final = (np.argmax(inside), len(place) - 1 - np.argmax(inside[::-1])) if inside.any() else (0, 0)
    order = np.arange(len(place))
    rows = np.empty((6, len(place)))
    rows[0] = inside
    rows[1] = climbs
    rows[2] = scores[up] / max(scores[best], 1e-9)
    rows[3] = scores[place] / max(scores[best], 1e-9)
    rows[4] = np.clip(order - first, -30, 30)
    rows[5] = np.clip(final - order, -30, 30)
    return rows
