"""What the words of a block of a page say of it: its length and form, its links, its commas, how it ends."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import compress
from typing import Any

import numpy as np

from rashomon.read.arrays import numbers
from rashomon.read.forms import forms_of
from rashomon.read.tree import TreeBlock

FORMS = (
    "photo-credit copyright media newsletter comment share related promo correction timestamp byline credit"
).split()
LINKED, COMMAS, END, FORM = 1, 4, 5, 6
"""Rows that other features are made of: which share is links, how many commas, how it ends, its form."""
_HEAD = 300
"""Characters from which a block's form is not asked for; that of links is not, either."""
_NUMBER_OF: dict[str | None, int] = {form: number for number, form in enumerate(FORMS, 1)}


def words_of(blocks: Sequence[TreeBlock]) -> Any:
    """A row for each thing that the blocks' own words say, a column for each block."""
    texts = [block.text for block in blocks]
    lengths = list(map(len, texts))
    chars = numbers(lengths)
    rows = np.zeros((7, len(texts)))
    rows[0] = numbers(list(map(math.log1p, lengths)))
    rows[LINKED] = numbers([block.linked for block in blocks])
    rows[2] = numbers([block.links for block in blocks])
    rows[3] = numbers([block.strong for block in blocks])
    rows[1:4:2] = np.minimum(rows[1:4:2] / chars, 1.0)
    rows[COMMAS] = numbers([text.count(",") if text.isascii() else sum(map(text.count, ",、，")) for text in texts])
    rows[END] = numbers(list(map(_end, texts)))
    asked = (chars <= _HEAD) & (rows[LINKED] < 0.5)
    rows[FORM, asked] = [_NUMBER_OF.get(form, 0) for form in forms_of(list(compress(texts, asked)))]
    return rows


def _end(text: str) -> int:
    """1 if it ends as a sentence does (or in nothing but marks), 2 if as an announcement, 3 if in the middle of one."""
    last = text.rstrip("\"'”’»)]")[-1:]
    return 1 if last in ".!?…。" else 2 if last == ":" else 3 if last in ",;" else 0
