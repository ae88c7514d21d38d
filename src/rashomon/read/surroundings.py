"""What the elements around a block say of it: their roles, what they hold, and which one holds most of the running text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import numpy as np

from rashomon.read.arrays import numbers, within
from rashomon.read.blockwords import COMMAS, LINKED
from rashomon.read.roles import ROLES
from rashomon.read.tree import Tree

_FAR = 9


def surroundings(tree: Tree, place: Any, chars: Any, own: Any) -> Iterator[Any]:
    """Groups of rows of numbers with a column for each block, which stands in the container ``place`` and is ``chars`` long.

    ``own`` is what its words say (:func:`rashomon.read.blockwords.words_of`).
    """
    above = numbers([*(container.above for container in tree.containers), -1], np.intp)
    linked = np.minimum(numbers([block.linked for block in tree.blocks]), chars)
    last = numbers([container.last for container in tree.containers], np.intp)
    totals = _totals(last, place, chars, linked)
    yield _roles(tree, place, above)
    yield _alike(tree, chars, linked)
    yield _best(place, above[:-1], last, totals, chars, own)


def _totals(last: Any, place: Any, chars: Any, linked: Any) -> Any:
    """For each container: characters, and linked ones."""
    n = len(last)
    sums = np.zeros((2, n + 1))
    for row, values in zip(sums, (chars, linked), strict=True):
        np.bincount(place, weights=values, minlength=n).cumsum(out=row[1:])
    return sums[:, last + 1] - sums[:, :-1]  # whole numbers, so that differences of sums are exact


def _roles(tree: Tree, place: Any, above: Any) -> Any:
    """For each role, how many levels above the block's text an element tells it (9 for none near enough)."""
    told = numbers([*(container.roles for container in tree.containers), 0], "<u8")
    seen = np.empty((_FAR, len(place)), dtype="<u8")
    seen[0] = numbers([block.inline for block in tree.blocks], "<u8")
    at = place
    for level in range(1, _FAR):
        seen[level] = told[at]
        at = above[at]  # above the root stands nothing, which is the last of both
    np.bitwise_or.accumulate(seen, axis=0, out=seen)
    return _FAR - _bits(seen).sum(axis=1, dtype=np.uint8)


def _bits(roles: Any) -> Any:
    """For each number of a table, which of its bits are set (1 or 0): a table for each role."""
    octets = roles.view(np.uint8).reshape(-1, 8).T
    return np.unpackbits(octets, axis=0, count=len(ROLES), bitorder="little").reshape(-1, *roles.shape)


def _alike(tree: Tree, chars: Any, linked: Any) -> Any:
    """Of the blocks with the same tag and class names, in the same kind of element: how many, how long, how linked."""
    groups: dict[tuple[str, str, str, str], int] = {}
    found = []
    for block in tree.blocks:
        inner = tree.containers[block.container]
        outer = tree.containers[max(inner.above, 0)]
        found.append(groups.setdefault((inner.tag, inner.names, outer.tag, outer.names), len(groups)))
    signs = numbers(found, np.intp)
    many, long, links = (np.bincount(signs, weights=values)[signs] for values in (None, chars, linked))
    texts = [block.text for block in tree.blocks]
    repeated = Counter(texts)
    rows = np.empty((5, len(texts)))
    rows[0] = many
    rows[1] = long / many
    rows[2] = long / chars.sum()
    rows[3] = links / long
    rows[4] = numbers(list(map(repeated.__getitem__, texts)))
    return rows


def _climb(container: int, above: Any) -> Any:
    """A container and those around it, the innermost first."""
    found = []
    while container >= 0:
        found.append(container)
        container = int(above[container])
    return np.array(found)


def _best(place: Any, above: Any, last: Any, totals: Any, chars: Any, own: Any) -> Any:
    """In respect of the container that holds most running text directly (after Arc90's Readability)."""
    points = np.where(chars >= 25, 1 + own[COMMAS] + np.minimum(chars / 100, 3), 0) * (1 - own[LINKED])
    outer = np.maximum(above, 0)
    up = outer[place]
    scores = np.bincount(
        np.concatenate([up, outer[up]]), weights=np.concatenate([points, points / 2]), minlength=len(above)
    )
    scores *= 1 - totals[1] / np.maximum(totals[0], 1)
    best = int(scores.argmax())
    inside = (place >= best) & (place <= last[best])
    climb = _climb(best, above)[:, None]
    holding = ((place >= climb) & (place <= last[climb])).sum(axis=0)  # from the first that holds a block, all do
    climbs = np.where(holding, len(climb) + 1 - holding, 0)
    first, final = (inside.argmax(), len(place) - 1 - inside[::-1].argmax()) if inside.any() else (0, 0)
    order = np.arange(len(place))
    rows = np.empty((6, len(place)))
    rows[0] = inside
    rows[1] = climbs
    rows[2] = scores[up] / max(scores[best], 1e-9)
    rows[3] = scores[place] / max(scores[best], 1e-9)
    rows[4] = within(order - first, -30, 30)
    rows[5] = within(final - order, -30, 30)
    return rows
