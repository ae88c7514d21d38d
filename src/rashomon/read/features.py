"""What the text classifier knows of each block of a page: its words, its place, its containers, its neighbours."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from rashomon.read.arrays import numbers, within
from rashomon.read.blockwords import END, FORM, words_of
from rashomon.read.metadata import Metadata
from rashomon.read.surroundings import surroundings
from rashomon.read.tree import Tree, TreeBlock
from rashomon.text import letters, letters_of_lines

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
NEAR = (-3, -2, -1, 1, 2, 3)
_SIBLINGS = 3
_KEY, _LEAST_KEY, _TOLD = 60, 8, 15
"""Characters by which a block is looked for in what the page says of itself, and letters that must be left of them."""
_STEM = 40
"""Letters of the summary that are looked for in a block."""


def features_of(tree: Tree, metadata: Metadata, wanted: Sequence[bool] | None = None) -> Any:
    """One row of numbers for each block, the same columns on every page. Lengths are in characters, shares 0 to 1.

    Blocks that are not ``wanted`` have no row; other rows take from them.
    """
    blocks, containers = tree.blocks, tree.containers
    inside = np.ones(len(blocks), dtype=bool) if wanted is None else np.array(wanted)
    own = words_of(blocks)
    chars = numbers([len(block.text) for block in blocks])
    place = numbers([block.container for block in blocks], np.intp)
    heading = numbers([_HEADINGS.get(containers[block.container].tag, 0) for block in blocks])
    rows = [
        own,
        _page_of(blocks, chars, heading, metadata),
        _declared(blocks, place, metadata),
        heading[None, :],
        *surroundings(tree, place, chars, own),
        _neighbours(own, heading, place),
    ]
    found = np.concatenate(rows)
    return (found if inside.all() else found.compress(inside, axis=1)).T


def _page_of(blocks: Sequence[TreeBlock], chars: Any, heading: Any, metadata: Metadata) -> Any:
    """Where the blocks stand on the page, and in respect of the headline."""
    n = len(blocks)
    order = np.arange(n)
    before = chars.cumsum() - chars
    total = chars.sum()
    at = _headline(blocks, heading, metadata.title)
    rows = np.empty((9, n))
    rows[0] = order / n
    rows[1] = before / total
    rows[2] = order
    rows[3] = n - order
    rows[4] = (total - before) / 1000
    rows[5] = within(order - at, -20, 60) if at >= 0 else 99
    rows[6] = within((before - before[at]) / 1000, -5, 40) if at >= 0 else 99
    rows[7] = math.log(total)
    rows[8] = n
    return rows


def _headline(blocks: Sequence[TreeBlock], heading: Any, title: str | None) -> int:
    """The first-level heading whose words are in the title, or another that is the title, or the first; -1 without any."""
    key = (title or "").casefold()
    headings = np.flatnonzero(heading).tolist()
    tops = np.flatnonzero(heading == 1).tolist()
    if key:
        for index in tops:
            if blocks[index].text.casefold() in key:
                return int(index)
        for index in headings:
            if blocks[index].text.casefold() == key:
                return int(index)
    return int(tops[0]) if tops else -1


def _declared(blocks: Sequence[TreeBlock], place: Any, metadata: Metadata) -> Any:
    """How the blocks compare with what the page says of itself: its summary and its text in JSON-LD."""
    summary = letters(metadata.summary or "")
    body = letters(metadata.body or "")
    whole = len(body) >= 300
    rows = np.zeros((4, len(blocks)))
    rows[1] = 0.0 if whole else -1.0
    rows[2] = -1.0
    if not summary and not whole:
        return rows
    stem = summary[:_STEM] if len(summary) >= _STEM else None
    keys = letters_of_lines([block.text[:_KEY] for block in blocks])
    if whole:
        rows[1] = [len(key) >= _LEAST_KEY and key in body for key in keys]
    told = [
        index
        for index, key in enumerate(keys)
        if len(key) >= _TOLD and (key in summary or (stem is not None and stem in key))
    ]
    rows[0, told] = 1.0
    first = next((index for index in told if len(blocks[index].text) > _KEY), -1)
    if first >= 0:
        rows[2, first:] = np.minimum(np.arange(len(blocks) - first), 40)
        rows[3, first:] = np.abs(place[first:] - place[first]) <= _SIBLINGS
    return rows


def _neighbours(own: Any, heading: Any, place: Any) -> Any:
    """Length, links, end, form and kind of element of the blocks before and after; whether they share its container."""
    n = len(place)
    pad = max(NEAR)
    told = np.full((6, n + 2 * pad), -1.0)
    told[:, pad : pad + n] = (own[0], own[1], own[END], own[FORM], heading, place)
    near = np.concatenate([told[:, pad + offset : pad + offset + n] for offset in NEAR])
    near[5::6] -= place  # 0 in the same element, near 0 among siblings
    return within(near, -30, 30)
