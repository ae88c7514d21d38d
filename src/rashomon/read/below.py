"""What the place of the headline says of the blocks around it: above it little is text, right below it text is likely."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from rashomon.read.tree import Tree, TreeBlock

_WORDS = re.compile(r"\w+")
_HEADINGS = {"h1": 0.3, "h2": 0.2, "h3": 0.1, "h4": 0.1, "h5": 0.1, "h6": 0.1}
"""What a heading is worth beside the share of words, to tell the headline from other places that have its words."""
_LINKED = 0.3
_GROWN = 3
"""Letters into which casefold makes one at most, and one of ASCII is one: a block shorter than half the title's words has
not half of them."""
_STATED = 0.8
"""Likeness from which a heading states the title."""
_ABOVE = 3.0
"""Log-odds that a block above such a heading loses: its gold text began above it on one page of 100."""
_NEAR, _RUNNING = 1500, 80
"""Characters below the headline within which running text is likely, and its least length."""
_LIKELY = 2.0


def by_headline(tree: Tree, title: str | None, log_odds: Any) -> Any:
    """The log-odds of the blocks, with what their place says.

    Blocks above the heading that states the page's title lose. Where no block is likely to be text at all (a text of
    one paragraph on a page full of furniture), running text right below the headline gains.
    """
    at, sure = headline_at(tree, title)
    if at < 0:
        return log_odds
    found = log_odds.copy()
    if sure:
        found[:at] -= _ABOVE
    if log_odds.max() < 0:
        for index in _running_below(tree.blocks, at):
            found[index] += _LIKELY
    return found


def headline_at(tree: Tree, title: str | None) -> tuple[int, bool]:
    """The block that is most like the page's title, and whether it is a heading that states it; -1 if none is.

    It is looked for once: for the log-odds of the blocks, and again for what else stands on the page.
    """
    if title not in tree.headlines:
        tree.headlines[title] = _headline_at(tree, title)
    return tree.headlines[title]


def _headline_at(tree: Tree, title: str | None) -> tuple[int, bool]:
    known = set(_WORDS.findall((title or "").casefold()))
    if not known:
        return -1, False
    by_length = sorted(known, key=lambda word: (len(word), word))
    longest = 2 * len(title or "") + 40
    shortest = sum(map(len, by_length[: (len(known) + 1) // 2]))
    telling = by_length[-(len(known) // 2 + 1) :]  # of so many, who has half of all words has one
    best, at, sure = 0.0, -1, False
    for index, block in enumerate(tree.blocks):
        text = block.text
        length = len(text)
        if length > longest or (length < shortest and (text.isascii() or length * _GROWN < shortest)):
            continue
        text = text.casefold()
        if not any(map(text.__contains__, telling)) or 2 * sum(map(text.__contains__, known)) < len(known):
            continue
        words = set(_WORDS.findall(text))
        shared = len(words & known)
        if 2 * shared < len(known):
            continue
        alike = shared / (len(words) + len(known) - shared)
        if alike < 0.5:
            continue
        worth = _HEADINGS.get(tree.containers[block.container].tag, 0.0)
        linked = block.linked > 0.5 * len(block.text)
        alike += worth - (_LINKED if linked else 0.0)
        if alike > best + 1e-9:
            best, at, sure = alike, index, worth > 0 and alike >= _STATED and not linked
    return at, sure


def _running_below(blocks: Sequence[TreeBlock], at: int) -> list[int]:
    found, passed = [], 0
    for index in range(at + 1, len(blocks)):
        length = len(blocks[index].text)
        if passed > _NEAR:
            break
        passed += length
        if length > _RUNNING and blocks[index].linked < _LINKED * length:
            found.append(index)
    return found
