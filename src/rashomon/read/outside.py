"""Elements that never hold the article's text: readers' comments, asides, footers, menus, forms."""

from __future__ import annotations

import bisect
import itertools
import re

from rashomon.read.roles import ROLES
from rashomon.read.tree import NO_NAMES, Tree

_COMMENTS = re.compile(
    r"(?:^|[\s_-])(?<!\bno-)(?<!\bhas-)(?<!\bwith-)(?<!\bwithout-)"
    r"(?:comments?|commentlist|comment-?list|disqus\w*|respond)(?:$|[\s_-](?!(?:open|closed?|off|on|enabled|disabled|allowed|count)\b))"
    r"|[a-z]Comments?(?:$|[\s_-]|[A-Z])|\bcomments?[A-Z]"
)
"""``comments-open`` and ``no-comments`` say something of an article, and are no place of it."""
_RUNNING = 80
"""Characters from which a block is running text, below which comments stand."""
_LINKED = 0.5
_TAGS = sum(1 << ROLES.index(role) for role in ("tag-aside", "tag-footer", "tag-nav", "tag-form"))
_MOST, _ALL = 0.5, 0.95
"""Shares of the page's text from which such an element is one in name only: badly closed, or a form around the page."""


def kept_out(tree: Tree) -> list[bool]:
    """For each block, whether it stands in such an element. Comments stand below a text: what holds its beginning is named
    after them, and no more."""
    inside = _text_inside(tree)
    page = max(inside[0], 1)
    out: list[bool] = []
    reached = list(itertools.accumulate((block.container for block in tree.blocks), max))
    running = _running(tree)
    for index, container in enumerate(tree.containers):
        above = container.above
        tagged = container.roles & _TAGS != 0
        named = container.names != NO_NAMES and container.tag != "body" and names_comments(container.names)
        if named and not (above >= 0 and out[above]):
            while running and (at := tree.blocks[running[-1]].container) < len(out) and out[at]:
                running.pop()
            named = not running or bisect.bisect_left(reached, index) > running[-1]
        share = inside[index] / page if tagged or named else 1.0
        out.append((above >= 0 and out[above]) or (tagged and share < _MOST) or (named and share < _ALL))
    headings = [block.container for block in tree.blocks if tree.containers[block.container].tag == "h1"]
    if headings and all(out[at] for at in headings):
        return [False] * len(tree.blocks)
    return [out[block.container] for block in tree.blocks]


def _running(tree: Tree) -> list[int]:
    """The places of the blocks of running text below the headline, the first of them last."""
    top = next((at for at, block in enumerate(tree.blocks) if tree.containers[block.container].tag == "h1"), -1)
    return [
        at
        for at in range(len(tree.blocks) - 1, top, -1)
        if len(tree.blocks[at].text) >= _RUNNING and tree.blocks[at].linked < _LINKED * len(tree.blocks[at].text)
    ]


def names_comments(names: str) -> bool:
    """Whether the names of an element say that readers' comments are in it."""
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
