"""Which blocks of a page are the article's text: a small learned classifier over the page's own tree."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from importlib import resources
from typing import Any

import numpy as np

from rashomon.read.arrays import numbers, within
from rashomon.read.below import by_headline
from rashomon.read.features import features_of
from rashomon.read.forest import Forest, scores
from rashomon.read.metadata import Metadata
from rashomon.read.outside import kept_out
from rashomon.read.rows import without_rows
from rashomon.read.tree import Tree, TreeBlock

MODEL = "body.npz"
_REPEATED = 300
"""Characters from which a block that stands on the page twice is text only once."""
_NEVER = -12.0
"""Log-odds of blocks in elements that never hold text."""


@functools.cache
def body_model() -> Forest:
    """The weights that come with the package (see docs/reading-model.md for what they were made from)."""
    with resources.files("rashomon.read").joinpath(MODEL).open("rb") as file:
        return forest_of(file)


def forest_of(file: Any) -> Forest:
    """The forest in an npz file."""
    with np.load(file) as arrays:
        return Forest(arrays["feature"], arrays["threshold"], arrays["reach"], arrays["value"])


def find_body(tree: Tree, metadata: Metadata, model: Forest | None = None) -> list[bool]:
    """For each block of a page, whether it is part of the article's text; at least one is.

    The classifier gives each block a probability, to which the block's place in respect of the headline adds; of all sets
    of most probable blocks, the one with the best expected F over the page's words is taken (Lewis 1995), so that a
    short text on a page full of others is found, too. Rows of teasers beside the text are left out.
    """
    wanted = [not out for out in kept_out(tree)]
    log_odds = np.full(len(tree.blocks), _NEVER)
    log_odds[wanted] = scores(model or body_model(), features_of(tree, metadata, wanted))
    log_odds = by_headline(tree, metadata.title, log_odds)
    return without_rows(tree, choose(tree.blocks, log_odds), log_odds)


def choose(blocks: Sequence[TreeBlock], log_odds: Any) -> list[bool]:
    """The set of blocks with the best expected F, less the second of two long ones that are the same."""
    chance = (1 / (1 + np.exp(-within(log_odds, -30, 30)))).round(6)
    words = numbers([block.text.count(" ") + 1 for block in blocks])
    order = (-chance).argsort(kind="stable")
    hits = (chance * words)[order].cumsum()
    expected = (2 * hits / (words[order].cumsum() + hits[-1])).round(9)
    chosen = np.zeros(len(blocks), dtype=bool)
    chosen[order[: int(expected.argmax()) + 1]] = True
    kept: list[bool] = chosen.tolist()
    seen: set[str] = set()
    for index in np.flatnonzero(chosen).tolist():
        if len(text := blocks[index].text) >= _REPEATED:
            kept[index] = text not in seen
            seen.add(text)
    return kept
