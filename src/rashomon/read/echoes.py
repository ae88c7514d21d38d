"""Pages that carry their text twice: once in paragraphs, and once more in one hidden piece for machines."""

from __future__ import annotations

from rashomon.read.tree import Tree

_HEAD = 40
"""Characters by which a block is known again within a longer one."""
_LONG = 3 * _HEAD
_ENDS = tuple(f"{mark} " for mark in '.!?…:”"’)')
"""How sentences end before others: blocks have no other white space than single spaces."""
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
    begin = _beginnings(text)
    if lengths.keys().isdisjoint(begin):
        return False
    found = (lengths.get(head, 0) for head in (text[:_HEAD], *begin))
    inside = [length for length in found if 0 < length < len(text)]
    return len(inside) >= 2 and sum(inside) >= _COVERED * len(text)


def _beginnings(text: str) -> list[str]:
    """The first characters of all sentences but the first. A mark alone is found at once, and most are in few texts."""
    found = []
    for end in _ENDS:
        if end[0] in text:
            at = text.find(end)
            while at >= 0:
                found.append(text[at + 2 : at + 2 + _HEAD])
                at = text.find(end, at + 2)
    return found
