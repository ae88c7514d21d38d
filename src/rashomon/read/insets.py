"""Boxes within a page's text that speak of something else, as their class names say: calls to subscribe or to buy, lists of
other texts, disclaimers, what an author is known for; and a teaser between paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rashomon.read.roles import ROLES
from rashomon.read.tree import Tree

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
_TEASER, _WORDS_OF_TITLE, _LINKED, _BESIDE = 400, 4, 0.8, 2
"""Characters of a teaser; words of its title and the share of links in it; paragraphs of text beside its box."""


def without_insets(tree: Tree, body: list[bool]) -> list[bool]:
    """Which blocks are the article's text, without those in such boxes."""
    boxes = _boxes(tree, body) | _teasers(tree, body)
    if not boxes:
        return body
    return [took and boxes.isdisjoint(_around(tree, tree.blocks[at].container)) for at, took in enumerate(body)]


def _boxes(tree: Tree, body: Sequence[bool]) -> set[int]:
    """The containers that are boxes with a small part of the text."""
    places = {block.container for block, took in zip(tree.blocks, body, strict=True) if took}
    known = {at for place in places for at in _around(tree, place)}
    named = {at for at in sorted(known) if tree.containers[at].roles & _ROLES and _is_named(tree, at)}
    if not named:
        return named
    inside = dict.fromkeys(named, 0)
    whole = 0
    for block, took in zip(tree.blocks, body, strict=True):
        if took:
            whole += len(block.text)
            for at in _around(tree, block.container):
                if at in inside:
                    inside[at] += len(block.text)
    return {at for at, length in inside.items() if length < _MOST * whole}


def _teasers(tree: Tree, body: Sequence[bool]) -> set[int]:
    """The elements between paragraphs of the text that open with a title that is a link, and hold a few words more."""
    blocks, containers = tree.blocks, tree.containers
    paragraphs = Counter(
        containers[block.container].above
        for block, took in zip(blocks, body, strict=True)
        if took and containers[block.container].tag == "p"
    )
    texts = {place for place, number in paragraphs.items() if number >= _BESIDE}
    found = set()
    for at, block in enumerate(blocks):
        box = containers[block.container].above
        if box < 0 or containers[box].above not in texts or containers[box].tag not in _BOXES:
            continue
        titled = block.linked >= _LINKED * len(block.text) and block.text.count(" ") >= _WORDS_OF_TITLE - 1
        if titled and not (at and box in _around(tree, blocks[at - 1].container)):
            length, last = 0, at
            while last < len(blocks) and length <= _TEASER and box in _around(tree, blocks[last].container):
                length += len(blocks[last].text)
                last += 1
            if length <= _TEASER and any(body[at:last]):
                found.add(box)
    return found


def _around(tree: Tree, at: int) -> list[int]:
    found = []
    while at >= 0:
        found.append(at)
        at = tree.containers[at].above
    return found


def _is_named(tree: Tree, at: int) -> bool:
    container = tree.containers[at]
    if container.tag in _HEADINGS:
        return False
    classes = container.names.rsplit(" ", 2)[0]
    return any(part.lower() in _WORDS for part in _PART.findall(classes))
