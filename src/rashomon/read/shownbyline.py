"""The byline that a page shows near its headline."""

from __future__ import annotations

import re

from rashomon.read.bylines import people
from rashomon.read.roles import ROLES
from rashomon.read.signatures import LONGEST, names_people, signed_part
from rashomon.read.stamps import stamp_of
from rashomon.read.tree import Tree, TreeBlock

_AROUND = (4, 10)
"""Text blocks before and after the headline among which the byline stands."""
_RUNNING = 200
"""Characters from which a block is running text: below that only 'By' and a post tell a byline."""
_AUTHOR = 1 << ROLES.index("author")
_CERTAIN = re.compile(r"(?:written )?by\b", re.IGNORECASE)
_AT_FOOT = re.compile(r"(?:posted|written|published|submitted|words|story|text|report) by:? ", re.IGNORECASE)
_FOOT = 4
"""Blocks after the text among which a line of that kind is its own."""


def shown_byline(tree: Tree, headline: int, outlet: str | None, *, last: int = -1, signed: bool = False) -> str | None:
    """The people named in a line near the headline that says who signs, or whose element says that it names authors; else
    in a line right below the text (whose ``last`` block is known) that says so.

    ``signed``: the page declares authors, though no people; then only what says 'By' or a post counts.
    """
    at = max(headline, 0)
    near = [*range(at + 1, at + 1 + _AROUND[1]), *range(at - 1, at - 1 - _AROUND[0], -1)]
    running = False
    for index in near:
        if not 0 <= index < len(tree.blocks):
            continue
        block = tree.blocks[index]
        running = index > at and (running or len(block.text) > _RUNNING)
        if len(block.text) > LONGEST:
            continue
        told = bool((block.inline | tree.containers[block.container].roles) & _AUTHOR) and not signed
        if running and not (told or _CERTAIN.match(block.text)):
            continue
        dated = index > at and any(map(_is_dated, tree.blocks[index + 1 : index + 2]))
        part = signed_part(block.text, told=told, dated=dated)
        if part and names_people(part):
            return people([part], outlet)
    for block in tree.blocks[last + 1 : last + 1 + _FOOT] if last >= 0 else ():
        if len(block.text) <= LONGEST and _AT_FOOT.match(block.text):
            part = signed_part(block.text)
            if part and names_people(part):
                return people([part], outlet)
    return None


def _is_dated(block: TreeBlock) -> bool:
    return stamp_of(block.text) is not None
