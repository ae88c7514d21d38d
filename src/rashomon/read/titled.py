"""The headline of a scraped text whose title is known: the line that has its words, and no other."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.read.lines import is_final
from rashomon.text import fold, words
from rashomon.types import Block

_HEAD, _LONGEST = 20, 300
"""Blocks from the top among which the headline stands, and its characters at most."""
_LEAST, _SAME, _LONGER = 3, 0.6, 3
"""Words of a title from which it can be looked for, the share of the words of both that a headline has, and how many times as
many words a line can have that runs on into a standfirst."""
_SENTENCE = 7
"""Words from which a line is a sentence, and no label or name."""


def with_headline(text: str, blocks: Sequence[Block], title: str) -> tuple[Block, ...]:
    """The blocks, the one near the top that has the words of the title as the only headline.

    What the form of the lines alone made one is a paragraph if it ends as a sentence does, else a standfirst or, if it is
    short, a line that is no text. A title of one or two words leaves all as it is.
    """
    wanted = _words(title)
    if len(wanted) < _LEAST:
        return tuple(blocks)
    near = [block for block in blocks[:_HEAD] if block.end - block.start <= _LONGEST]
    best = max(near, key=lambda block: _likeness(text, block, wanted), default=None)
    if best is not None and _likeness(text, best, wanted) < _SAME:
        best = None
    return tuple(_as_told(text, block, is_title=block is best) for block in blocks)


def _as_told(text: str, block: Block, *, is_title: bool) -> Block:
    if is_title:
        return Block(block.start, block.end, "headline")
    if block.kind != "headline":
        return block
    line = text[block.start : block.end]
    long = len(_words(line)) >= _SENTENCE
    return Block(block.start, block.end, "paragraph" if is_final(line) else "standfirst" if long else "other")


def _likeness(text: str, block: Block, wanted: Sequence[str]) -> float:
    """The share of the words of both that both have; 1 for a line that holds the title as it is, and the standfirst behind it.
    A sentence in other words is none, however many it has."""
    line = text[block.start : block.end]
    found = _words(line)
    ours, theirs = set(found), set(wanted)
    if ours != theirs and is_final(line):
        return 0.0
    if len(found) <= _LONGER * len(wanted) and f" {' '.join(wanted)} " in f" {' '.join(found)} ":
        return 1.0
    return len(ours & theirs) / len(ours | theirs)


def _words(line: str) -> list[str]:
    return [fold(word.text) for word in words(line)]
