"""Pages that carry their text twice: once in paragraphs, and once more in one hidden piece for machines."""

from __future__ import annotations

import re

from rashomon.read.tree import Tree

_HEAD = 40
"""Characters by which a block is known again within a longer one."""
_LONG = 3 * _HEAD
_SENTENCE = re.compile(r"(?<=[.!?…:”\"’)])\s+|^")
_COVERED = 0.6


def without_echoes(tree: Tree) -> Tree:
    """The tree without the blocks whose text is, for the most part, that of two or more other blocks."""
    lengths = {block.text[:_HEAD]: len(block.text) for block in tree.blocks if len(block.text) >= _HEAD}
    kept = [block for block in tree.blocks if len(block.text) < _LONG or not _is_echo(block.text, lengths)]
    return tree if len(kept) == len(tree.blocks) else Tree(kept, tree.containers)


def _is_echo(text: str, lengths: dict[str, int]) -> bool:
    """Whether sentences in ``text`` begin as other blocks do, and those blocks are about as long as it together."""
    covered = blocks = 0
    for match in _SENTENCE.finditer(text):
        length = lengths.get(text[match.end() : match.end() + _HEAD], 0)
        if length and length < len(text):
            covered += length
            blocks += 1
    return blocks >= 2 and covered >= _COVERED * len(text)
