"""What the text classifier knows of each block of a page: its words, its place, its containers, its neighbours."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from rashomon.read.blockwords import words_of
from rashomon.read.metadata import Metadata
from rashomon.read.roles import ROLES
from rashomon.read.tree import Tree, TreeBlock
from rashomon.text import letters

Matrix = np.ndarray[Any, np.dtype[np.float64]]

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
LEVELS = 6
NEAR = (-3, -2, -1, 1, 2, 3)
_FAR = 9
_SIBLINGS = 3


def features_of(tree: Tree, metadata: Metadata, wanted: Sequence[bool] | None = None) -> Matrix:
    """One row of numbers for each block, the same columns on every page. Lengths are in characters, shares 0 to 1.

    Rows that are not ``wanted`` are not filled in, but for what other rows take from them.
    """
    blocks, containers = tree.blocks, tree.containers
    wanted = [True] * len(blocks) if wanted is None else wanted
    own = np.array(list(map(words_of, blocks, wanted)), dtype=np.float64)
    chars = np.array([len(block.text) for block in blocks], dtype=np.float64)
    linked = np.array([min(block.linked, len(block.text)) for block in blocks], dtype=np.float64)
    place = np.array([block.container for block in blocks])
    above = np.array([container.above for container in containers])
    heading = np.array([_HEADINGS.get(containers[block.container].tag, 0) for block in blocks], dtype=np.float64)
    last = _last(above)
    totals = _totals(last, place, chars, linked, own)
    columns = [
        own,
        _page_of(blocks, chars, heading, metadata),
        _declared(blocks, metadata, wanted),
        heading[:, None],
        _roles(tree, place, above),
        _levels(place, above, totals),
        _alike(tree, chars, linked),
        _best(place, above, last, totals, chars, own),
        _neighbours(own, heading, place),
    ]
    return np.concatenate(columns, axis=1)


def _page_of(blocks: list[TreeBlock], chars: Matrix, heading: Matrix, metadata: Metadata) -> Matrix:
    """Where the block stands on the page, and in respect of the headline."""
    n = len(blocks)
    order = np.arange(n)
    before = np.cumsum(chars) - chars
    total = chars.sum()
    title = (metadata.title or "").casefold()
    tops = [index for index in range(n) if heading[index] == 1]
    at = next((i for i in tops if title and blocks[i].text.casefold() in title), None)
    if at is None and title:
        at = next((i for i in range(n) if heading[i] and blocks[i].text.casefold() == title), None)
    if at is None:
        at = tops[0] if tops else -1
    after = np.clip(order - at, -20, 60) if at >= 0 else np.full(n, 99)
    gap = np.clip((before - before[at]) / 1000, -5, 40) if at >= 0 else np.full(n, 99.0)
    return np.stack(
        [
            order / n,
            before / total,
            order,
            n - order,
            (total - before) / 1000,
            after,
            gap,
            np.full(n, math.log(total)),
            np.full(n, n),
        ],
        axis=1,
    ).astype(np.float64)


def _declared(blocks: list[TreeBlock], metadata: Metadata, wanted: Sequence[bool]) -> Matrix:
    """How the block compares with what the page says of itself: its title, its summary, its text in JSON-LD."""
    title = set((metadata.title or "").casefold().split())
    summary = letters(metadata.summary or "")
    body = letters(metadata.body or "")
    whole = len(body) >= 300
    rows = []
    first = -1
    for index, block in enumerate(blocks):
        shared, key = 0.0, ""
        if title and wanted[index]:
            words = block.text[:200].casefold().split()
            shared = sum(map(title.__contains__, words)) / max(len(words), len(title))
        if summary or whole:
            key = letters(block.text[:60])
        told = len(key) >= 15 and (key in summary or (len(summary) >= 40 and summary[:40] in key))
        first = index if told and first < 0 and len(block.text) > 60 else first
        rows.append(
            (
                shared,
                float(told),
                float(len(key) >= 8 and key in body) if whole else -1.0,
                min(index - first, 40) if first >= 0 else -1,
                float(first >= 0 and _near(block, blocks[first])),
            )
        )
    return np.array(rows, dtype=np.float64)


def _near(block: TreeBlock, other: TreeBlock) -> bool:
    """Whether two blocks stand in one element, or in elements opened shortly after one another."""
    return abs(block.container - other.container) <= _SIBLINGS


def _last(above: Any) -> Any:
    """For each container, the index of the last one within it: those within a container stand right behind it."""
    last = list(range(len(above)))
    outer = above.tolist()
    for index in range(len(last) - 1, 0, -1):
        at = outer[index]
        if at >= 0 and last[index] > last[at]:
            last[at] = last[index]
    return np.array(last)


def _totals(last: Any, place: Any, chars: Matrix, linked: Matrix, own: Matrix) -> Matrix:
    """For each container: characters, linked ones, blocks, characters of running text, of blocks that end a sentence."""
    n = len(last)
    running = chars * (chars > 80) * (linked < 0.3 * chars)
    kinds = (chars, linked, np.ones(len(chars)), running, chars * (own[:, 9] == 1))
    sums = np.zeros((n + 1, len(kinds)))
    for column, values in enumerate(kinds):
        np.cumsum(np.bincount(place, weights=values, minlength=n), out=sums[1:, column])
    totals: Matrix = sums[last + 1] - sums[:-1]  # whole numbers, so that differences of sums are exact
    return totals


def _roles(tree: Tree, place: Any, above: Any) -> Matrix:
    """For each role, how many levels above the block's text an element tells it (9 for none near enough)."""
    told = np.array([*(container.roles for container in tree.containers), 0], dtype="<u8")
    outer = np.append(above, -1)  # above the root stands nothing, which is the last row of both
    at, seen = place, np.zeros(len(place), dtype="<u8")
    levels = np.ones((len(place), len(ROLES)), dtype=np.uint8)
    for _ in range(_FAR - 1):
        seen = seen | told[at]
        levels += 1 - _bits(seen)
        at = outer[at]
    inline = _bits(np.array([block.inline for block in tree.blocks], dtype="<u8"))
    return np.where(inline, 0.0, levels)


def _bits(roles: Any) -> Any:
    """For each number, which of its bits are set (1 or 0), a column for each role."""
    return np.unpackbits(roles.view(np.uint8).reshape(-1, 8), axis=1, count=len(ROLES), bitorder="little")


def _levels(place: Any, above: Any, totals: Matrix) -> Matrix:
    """Of the containers around the block, level by level: share of the page's text, links, blocks, running text."""
    page = totals[0]
    columns = []
    at = place
    for _ in range(LEVELS):
        here = totals[at]
        text = np.maximum(here[:, 0], 1)
        columns += [
            here[:, 0] / page[0],
            here[:, 1] / text,
            here[:, 2],
            here[:, 3] / text,
            here[:, 3] / max(page[3], 1),
            here[:, 4] / text,
            here[:, 0] / np.maximum(here[:, 2], 1),
        ]
        at = np.maximum(above[at], 0)
    return np.stack(columns, axis=1)


def _alike(tree: Tree, chars: Matrix, linked: Matrix) -> Matrix:
    """Of the blocks with the same tag and class names, in the same kind of element: how many, how long, how linked."""
    groups: dict[tuple[str, str, str, str], int] = {}
    signs = []
    texts: dict[str, int] = {}
    for block in tree.blocks:
        inner = tree.containers[block.container]
        outer = tree.containers[max(inner.above, 0)]
        sign = groups.setdefault((inner.tag, inner.names, outer.tag, outer.names), len(groups))
        signs.append(sign)
        texts[block.text] = texts.get(block.text, 0) + 1
    sums = np.zeros((len(groups), 3))
    np.add.at(sums, signs, np.stack([np.ones(len(chars)), chars, linked], axis=1))
    mine = sums[signs]
    repeated = np.array([texts[block.text] for block in tree.blocks], dtype=np.float64)
    return np.stack(
        [mine[:, 0], mine[:, 1] / mine[:, 0], mine[:, 1] / chars.sum(), mine[:, 2] / mine[:, 1], repeated], axis=1
    )


def _best(place: Any, above: Any, last: Any, totals: Matrix, chars: Matrix, own: Matrix) -> Matrix:
    """In respect of the container that holds most running text directly (after Arc90's Readability)."""
    points = np.where(chars >= 25, 1 + own[:, 4] + np.minimum(chars / 100, 3), 0) * (1 - own[:, 1])
    scores = np.zeros(len(above))
    up = np.maximum(above[place], 0)
    np.add.at(scores, up, points)
    np.add.at(scores, np.maximum(above[up], 0), points / 2)
    scores *= 1 - totals[:, 1] / np.maximum(totals[:, 0], 1)
    best = int(np.argmax(scores))
    inside = (place >= best) & (place <= last[best])
    climbs = np.zeros(len(place))
    at, steps = best, 0
    ancestors = np.zeros(len(above), dtype=bool)
    while at >= 0:  # the climb from the best container to the first one that holds the block, too
        climbs[(climbs == 0) & (place >= at) & (place <= last[at])] = steps + 1
        ancestors[at] = True
        at, steps = int(above[at]), steps + 1
    share = scores[up] / max(scores[best], 1e-9)
    own_share = scores[place] / max(scores[best], 1e-9)
    first, final = (np.argmax(inside), len(place) - 1 - np.argmax(inside[::-1])) if inside.any() else (0, 0)
    order = np.arange(len(place))
    return np.stack(
        [inside, climbs, share, own_share, np.clip(order - first, -30, 30), np.clip(final - order, -30, 30)], axis=1
    ).astype(np.float64)


def _neighbours(own: Matrix, heading: Matrix, place: Any) -> Matrix:
    """Length, links, end, kind of element and form of the blocks before and after; whether they share its container."""
    told = np.concatenate([own[:, (0, 1, 9, 14)], heading[:, None], place[:, None]], axis=1)
    pad = max(NEAR)
    padded = np.pad(told, ((pad, pad), (0, 0)), constant_values=-1)
    columns = []
    for offset in NEAR:
        near = padded[pad + offset : pad + offset + len(told)].copy()
        near[:, 5] = near[:, 5] - place  # 0 in the same element, near 0 among siblings
        columns.append(np.clip(near, -30, 30))
    return np.concatenate(columns, axis=1)
