"""Quotation marks: which mark opens, which closes, and which is an apostrophe."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from rashomon.types import SPOKEN, Article, Block

_DOUBLE = {
    "“": '”“‟"',
    "„": "“”‟",
    "«": "»",
    "»": "«",
    "「": "」",
    "『": "』",
    "‹": "›",
    '"': '"”',
    "”": "”",
    "``": "''",
}
_MARK = re.compile(r"``|''|[“”„«»「」『』‹›\"‘’']")
_LONGEST_SINGLE = 600


class Quoted(msgspec.Struct, frozen=True, order=True):
    """What stands between a pair of marks: ``start`` and ``end`` without the marks, ``outer`` with them.

    ``continued``: the paragraph ends within the quotation, and the next one opens it again.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    single: bool
    continued: bool = False
    nested: bool = False


def find_quoted(article: Article) -> list[Quoted]:
    """All pairs of quotation marks in the blocks in which somebody may be quoted, in order, nested ones marked.

    A quotation that runs over paragraphs gives one entry for each of them.
    """
    text = article.text
    spoken = [block for block in article.blocks if block.kind in SPOKEN]
    found: list[Quoted] = []
    for index, block in enumerate(spoken):
        following = spoken[index + 1] if index + 1 < len(spoken) else None
        doubles = list(_doubles(text, block, following))
        singles = [
            Quoted(one.start, one.end, one.outer_start, one.outer_end, single=True, nested=_within(one, doubles))
            for one in _singles(text, block)
        ]
        found += doubles + singles
    return sorted(found)


def _within(one: Quoted, others: Sequence[Quoted]) -> bool:
    return any(other.start <= one.outer_start and one.outer_end <= other.end for other in others)


def _opens(text: str, at: int, block: Block) -> bool:
    """Whether a straight or wrong-facing mark stands where an opening one stands."""
    before = text[at - 1] if at > block.start else " "
    after = text[at + 1] if at + 1 < block.end else " "
    return (before.isspace() or before in "([{—–-/‘'“:") and not after.isspace()


def _closes(text: str, at: int, block: Block) -> bool:
    before = text[at - 1] if at > block.start else " "
    after = text[at + 1] if at + 1 < block.end else " "
    return not before.isspace() and not after.isalnum()


def _doubles(text: str, block: Block, following: Block | None) -> Iterator[Quoted]:
    opened: tuple[int, str] | None = None
    for match in _MARK.finditer(text, block.start, block.end):
        mark, at = match.group(), match.start()
        if mark in "‘’'":
            continue
        if opened is None:
            if mark in ("“", "„", "«", "「", "『", "‹", "``") or (mark in '"”' and _opens(text, at, block)):
                opened = (at, mark)
            continue
        start, opener = opened
        if mark in _DOUBLE[opener] and (mark != '"' or _closes(text, at, block) or not _opens(text, at, block)):
            yield Quoted(start + len(opener), at, start, match.end(), single=False)
            opened = None
        elif mark == "“" and _opens(text, at, block):
            opened = (at, mark)  # the earlier one was never closed
    if opened is not None:
        start, opener = opened
        goes_on = following is not None and text[following.start : following.start + len(opener)].startswith(
            (opener, '"', "“")
        )
        if goes_on or start <= block.start + 1 or block.end - start < 1500:
            yield Quoted(start + len(opener), block.end, start, block.end, single=False, continued=goes_on)


def _singles(text: str, block: Block) -> Iterator[Quoted]:
    """Pairs of single marks; a mark inside or at the end of a word that no opening mark waits for is an apostrophe."""
    opened: int | None = None
    marks = [match for match in _MARK.finditer(text, block.start, block.end) if match.group() in "‘’'"]
    for index, match in enumerate(marks):
        at = match.start()
        if opened is None:
            if (
                match.group() != "’"
                and _opens(text, at, block)
                and not re.match(r".(?:\d0s|tis|twas|em|til|n)\b", text[at : at + 6])
            ):
                opened = at
            continue
        if at - opened > _LONGEST_SINGLE:
            opened = at if match.group() != "’" and _opens(text, at, block) else None
        elif _closes(text, at, block) and not _plural_possessive(text, opened, at, marks[index + 1 :], block):
            if at > opened + 1:
                yield Quoted(opened + 1, at, opened, at + 1, single=True)
            opened = None
        elif match.group() == "‘":
            opened = at


def _plural_possessive(text: str, opened: int, at: int, later: Sequence[re.Match[str]], block: Block) -> bool:
    """Whether the mark after an s is that of "the workers' union", a better closing mark coming before the next opening."""
    if text[at - 1] != "s" or text[at + 1 : at + 2] != " " or not text[at + 2 : at + 3].islower():
        return False
    for match in later:
        if match.group() == "‘" or (match.group() == "'" and _opens(text, match.start(), block)):
            return False
        if _closes(text, match.start(), block) and text[match.start() - 1] in ".,!?":
            return True
    return False
