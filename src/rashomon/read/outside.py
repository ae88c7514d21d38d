"""Elements that never hold the article's text: readers' comments, asides, footers, menus, forms."""

from __future__ import annotations

import re

from rashomon.read.roles import ROLES
from rashomon.read.tree import NO_NAMES, Tree

_COMMENTS = re.compile(
    r"(?:^|[\s_-])(?:comments?|commentlist|comment-?list|disqus\w*|respond)(?:$|[\s_-])|[a-z]Comments?(?:$|[\s_-]|[A-Z])|\bcomments?[A-Z]"
)
_TAGS = sum(1 << ROLES.index(role) for role in ("tag-aside", "tag-footer", "tag-nav", "tag-form"))
_MOST, _ALL = 0.5, 0.95
"""Shares of the page's text from which such an element is one in name only: badly closed, or a form around the page."""


def kept_out(tree: Tree) -> list[bool]:
    """For each block, whether it stands in such an element."""
    inside = _text_inside(tree)
    page = max(inside[0], 1)
    out: list[bool] = []
    for index, container in enumerate(tree.containers):
        above = container.above
        tagged = container.roles & _TAGS != 0
        named = container.names != NO_NAMES and container.tag != "body" and _names_comments(container.names)
        share = inside[index] / page if tagged or named else 1.0
        out.append((above >= 0 and out[above]) or (tagged and share < _MOST) or (named and share < _ALL))
    headings = [block.container for block in tree.blocks if tree.containers[block.container].tag == "h1"]
    if headings and all(out[at] for at in headings):
        return [False] * len(tree.blocks)
    return [out[block.container] for block in tree.blocks]


def _names_comments(names: str) -> bool:
    if "omment" not in names and "disqus" not in names and "respond" not in names:
        return False
    return bool(_COMMENTS.search(names))


def _text_inside(tree: Tree) -> list[int]:
    """Characters of text in each container, those within it counted."""
    inside = [0] * len(tree.containers)
    for block in tree.blocks:
        inside[block.container] += len(block.text)
    for index in range(len(inside) - 1, 0, -1):
        above = tree.containers[index].above
        if above >= 0:
            inside[above] += inside[index]
    return inside
