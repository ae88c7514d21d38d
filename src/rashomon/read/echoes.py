"""Pages that carry their text twice: once in paragraphs, and once more in one hidden piece for machines."""

from __future__ import annotations

import re

from rashomon.read.tree import Tree

_HEAD = 40
"""Characters by which a block is known again within a longer one."""
_LONG = 3 * _HEAD
_BEGIN = re.compile(rf"[.!?…:”\"’)]\s+(?=(.{{0,{_HEAD}}}))", re.DOTALL)
"""Behind the end of a sentence the beginning of the next."""
_COVERED = 0.6


def without_echoes(tree: Tree) -> Tree:
    """The tree without the blocks whose text is, for the most part, that of two or more other blocks."""
    long = [text for block in tree.blocks if len(text := block.text) >= _HEAD]
    lengths = {text[:_HEAD]: len(text) for text in long}
    echoes = {text for text in long if len(text) >= _LONG and _is_echo(text, lengths)}
    if not echoes:
        return tree
    kept = [block for block in tree.blocks if block.text not in echoes]
    return tree if len(kept) == len(tree.blocks) else Tree(kept, tree.containers)


def _is_echo(text: str, lengths: dict[str, int]) -> bool:
    """Whether sentences in ``text`` begin as other blocks do, and those blocks are about as long as it together."""
    begin = _BEGIN.findall(text)
    if lengths.keys().isdisjoint(begin):
        return False
    found = (lengths.get(head, 0) for head in (text[:_HEAD], *begin))
    inside = [length for length in found if 0 < length < len(text)]
    return len(inside) >= 2 and sum(inside) >= _COVERED * len(text)
