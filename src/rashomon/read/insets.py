"""Boxes within a page's text that speak of something else, as their class names say: calls to subscribe or to buy, lists of
other texts, disclaimers, what an author is known for; and a teaser between paragraphs."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Sequence
from itertools import compress

from rashomon.read.roles import ROLES
from rashomon.read.tree import Container, Tree, sums_within

_ROLES = sum(
    1 << ROLES.index(role)
    for role in "promo footer popup newsletter paywall related share sidebar author button".split()
)
"""Roles that one of the words below tells: what has none of them is not asked for its names."""
_WORDS = frozenset(
    "cta promo promos newsletter newsletters signup subscribe subscription disclaimer modal popup paywall regwall donate donation"
    " related recommended recirc trending outbrain taboola share sharing sidebar rail footer bio button buttons".split()
)
"""Words in the names of such boxes. No gold text stood in one; 'callout', 'card', 'links', 'more', 'social' are also of texts."""
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
"""Their names are made of their words: 'h-what-to-subscribe-to'."""
_MOST = 0.3
"""Share of the text's characters from which such an element is no box in it."""
_BOXES = frozenset({"div", "section", "aside", "article"})
_TEASER, _WORDS_OF_TITLE, _LETTERS_OF_TITLE, _LINKED, _BESIDE = 400, 4, 10, 0.8, 2
"""Characters of a teaser; words of its title and the share of links in it; paragraphs of text beside its box."""


def without_insets(tree: Tree, body: list[bool]) -> list[bool]:
    """Which blocks are the article's text, without those in such boxes."""
    boxes = _boxes(tree, body) | _teasers(tree, body)
    if not boxes:
        return body
    return [took and boxes.isdisjoint(_around(tree, tree.blocks[at].container)) for at, took in enumerate(body)]


def _boxes(tree: Tree, body: Sequence[bool]) -> set[int]:
    """The containers that are boxes with a small part of the text."""
    containers = tree.containers
    known: set[int] = set()
    named: list[int] = []
    for block in compress(tree.blocks, body):
        at = block.container
        while at >= 0 and at not in known:
            known.add(at)
            container = containers[at]
            if container.roles & _ROLES and _is_named(container):
                named.append(at)
            at = container.above
    if not named:
        return set()
    inside = [0] * len(tree.containers)
    for block in compress(tree.blocks, body):
        inside[block.container] += len(block.text)
    whole = sum(inside)
    sums_within(tree, inside)
    return {at for at in named if inside[at] < _MOST * whole}


def _teasers(tree: Tree, body: Sequence[bool]) -> set[int]:
    """The elements between paragraphs of the text that open with a title that is a link, and hold a few words more."""
    blocks, containers = tree.blocks, tree.containers
    first = body.index(True) if True in body else len(body)
    last_of = len(body) - body[::-1].index(True) if first < len(body) else first
    linked = [
        at
        for at, block in enumerate(blocks[first:last_of], first)
        if block.linked > _WORDS_OF_TITLE
        and block.linked >= _LINKED * len(block.text)
        and block.text.count(" ") >= _WORDS_OF_TITLE - 1
    ]
    if not linked:
        return set()
    paragraphs = Counter(containers[block.container].above for block in compress(blocks, body))
    texts = {place for place, number in paragraphs.items() if number >= _BESIDE}
    found = set()
    for at in linked:
        box = containers[blocks[at].container].above
        if box < 0 or containers[box].above not in texts or containers[box].tag not in _BOXES:
            continue
        if not (at and box in _around(tree, blocks[at - 1].container)):
            length, last = 0, at
            while last < len(blocks) and length <= _TEASER and box in _around(tree, blocks[last].container):
                length += len(blocks[last].text)
                last += 1
            if length <= _TEASER and any(body[at:last]) and _has_paragraphs(tree, body, containers[box].above):
                found.add(box)
    return found


def _has_paragraphs(tree: Tree, body: Sequence[bool], place: int) -> bool:
    """Whether paragraphs of the text stand right in this element."""
    inner = (tree.containers[block.container] for block in compress(tree.blocks, body))
    return sum(each.above == place and each.tag == "p" for each in inner) >= _BESIDE


def _around(tree: Tree, at: int) -> list[int]:
    found = []
    while at >= 0:
        found.append(at)
        at = tree.containers[at].above
    return found


def _is_named(container: Container) -> bool:
    return container.tag not in _HEADINGS and _names_box(container.names.rsplit(" ", 2)[0])


@functools.lru_cache(maxsize=8192)
def _names_box(classes: str) -> bool:
    return any(part.lower() in _WORDS for part in _PART.findall(classes))
