"""Elements that never hold the article's text: readers' comments, asides, footers, menus, forms."""

from __future__ import annotations

import bisect
import itertools
import re

from rashomon.read.roles import ROLES
from rashomon.read.tree import Tree

_COMMENTS = re.compile(
    r"(?:^|[\s_-])(?<!\bno-)(?<!\bhas-)(?<!\bwith-)(?<!\bwithout-)"
    r"(?:comments?|commentlist|comment-?list|disqus\w*|respond)(?:$|[\s_-](?!(?:open|closed?|off|on|enabled|disabled|allowed|count)\b))"
    r"|[a-z]Comments?(?:$|[\s_-]|[A-Z])|\bcomments?[A-Z]"
)
"""``comments-open`` and ``no-comments`` say something of an article, and are no place of it."""
_WORDS = ("omment", "disqus", "respond")
"""One of these is in all such names."""
_RUNNING = 80
"""Characters from which a block is running text, below which comments stand."""
_LINKED = 0.5
_TAGS = sum(1 << ROLES.index(role) for role in ("tag-aside", "tag-footer", "tag-nav", "tag-form"))
_MOST, _ALL = 0.5, 0.95
"""Shares of the page's text from which such an element is one in name only: badly closed, or a form around the page."""


def kept_out(tree: Tree) -> list[bool]:
    """For each block, whether it stands in such an element. Comments stand below a text: what holds its beginning is named
    after them, and no more."""
    out = [False] * len(tree.containers)
    places = [block.container for block in tree.blocks]
    reached: list[int] = []
    held, running = _text_held(tree), None
    page = max(sum(held), 1)
    for index in _doubted(tree):
        if out[index]:
            continue
        container = tree.containers[index]
        tagged = container.roles & _TAGS != 0
        named = container.tag != "body" and names_comments(container.names)
        if named:
            if running is None:  # most pages have no such names
                reached, running = list(itertools.accumulate(places, max)), _running(tree)
            while running and (at := places[running[-1]]) < index and out[at]:
                running.pop()
            named = not running or bisect.bisect_left(reached, index) > running[-1]
        end = container.last + 1
        share = sum(held[index:end]) / page
        if (tagged and share < _MOST) or (named and share < _ALL):
            out[index:end] = [True] * (end - index)
    headings = [at for at in places if tree.containers[at].tag == "h1"]
    if headings and all(out[at] for at in headings):
        return [False] * len(tree.blocks)
    return [out[at] for at in places]


def _doubted(tree: Tree) -> list[int]:
    """The containers that may be such elements by their tags or names; most words that tell are nowhere on a page."""
    found = {index for index, container in enumerate(tree.containers) if container.roles & _TAGS}
    names = [container.names for container in tree.containers]
    whole = "\n".join(names)
    for word in _WORDS:
        if word in whole:
            found.update([index for index, told in enumerate(names) if word in told])
    return sorted(found)


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
    return any(map(names.__contains__, _WORDS)) and bool(_COMMENTS.search(names))


def _text_held(tree: Tree) -> list[int]:
    """Characters of text in each container, those within others in it not counted."""
    held = [0] * len(tree.containers)
    for block in tree.blocks:
        held[block.container] += len(block.text)
    return held
