"""Quotation marks: which mark opens, which closes, and which is an apostrophe."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from rashomon.text import trim
from rashomon.types import SPOKEN, Article, Block

_DOUBLE = {
    "“": '”“‟"',  # English, Chinese, Korean, Turkish, the languages of India
    "„": '“”‟"',  # German, Polish, Czech, Hungarian, Romanian, Bulgarian, Georgian
    ",,": "“”‟\"''",  # the same, typed
    "”": "”“",  # Swedish, Finnish; Arabic typed by looks
    "‟": "”",
    "«": "»",  # French, Italian, Spanish, Russian, Greek, Arabic, Armenian
    "»": "«»",  # Danish, German books, Slovene; with the same mark at both ends Finnish and Swedish
    "‹": "›",
    "›": "‹›",
    "「": "」",  # Japanese, Chinese of Taiwan and Hong Kong, Korean
    "『": "』",
    "｢": "｣",
    "﹁": "﹂",
    "﹃": "﹄",
    "〝": "〞〟",
    "❝": "❞",
    "＂": "＂",
    "״": "״",  # Hebrew
    '"': '"”“',
    "``": "''",
}
"""Opening marks and what may close each (Unicode, General Punctuation; CLDR, delimiters)."""
_PLACED = frozenset('"”»›＂״')
"""Marks that open only where they stand as an opening mark does: elsewhere they close."""
_SPACED = "«»‹›"
"""Marks that have a space inside in French."""
_MARK = re.compile(r"``|''|(?<!\S),,(?=\w)|[“”„‟«»‹›「」『』｢｣﹁﹂﹃﹄〝〞〟❝❞＂״\"‘’‚']")
_LONGEST_SINGLE = 600
_LONGEST_RUN = 1500
"""Characters of a quotation that another one follows without a closing mark."""
_AHEAD = 40
"""Marks behind one that are asked whether it is an apostrophe."""


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


def _placed_to_open(text: str, at: int, mark: str, block: Block) -> bool:
    """As :func:`_opens`; a mark that looks like a closing one opens only right before a word."""
    after = text[at + 1 : min(at + 2, block.end)]
    return _opens(text, at, block) and (mark in '"＂' or after.isalnum() or after in tuple("…¿¡([‘‚'"))


def _closes(text: str, at: int, block: Block) -> bool:
    before = text[at - 1] if at > block.start else " "
    after = text[at + 1] if at + 1 < block.end else " "
    return not before.isspace() and not after.isalnum()


def _doubles(text: str, block: Block, following: Block | None) -> Iterator[Quoted]:
    opened: tuple[int, str] | None = None
    inner: int | None = None
    marks = list(_MARK.finditer(text, block.start, block.end))
    for index, match in enumerate(marks):
        mark, at = match.group(), match.start()
        if opened is not None and inner is None and _typed_twice(text, at, opened[1], marks, index):
            yield _between(text, *opened, at, at + 2)
            opened = None
        if mark in "‘’‚'":
            continue
        if opened is None:
            if mark in _DOUBLE and (mark not in _PLACED or _placed_to_open(text, at, mark, block)):
                opened = (at, mark)
            continue
        start, opener = opened
        if inner is not None:
            if mark == "”":
                yield msgspec.structs.replace(_between(text, inner, opener, at, match.end()), nested=True)
                inner = None
            continue
        either_way = mark == opener or mark in '"“'
        if mark in _DOUBLE[opener] and (not either_way or _closes(text, at, block) or not _opens(text, at, block)):
            yield _between(text, start, opener, at, match.end())
            opened = None
        elif mark in ("“", opener) and _opens(text, at, block):
            if opener == "“" and _holds(text, marks[index + 1 :]):
                inner = at
                continue
            if (said := _run_on(text, start, at, block)) is not None:
                yield Quoted(start + len(opener), said, start, said, single=False, continued=True)
            opened = (at, mark)  # the earlier one was never closed
    if opened is not None:
        start, opener = opened
        goes_on = following is not None and text[following.start : following.start + len(opener)].startswith(
            (opener, '"', "“")
        )
        if goes_on or start <= block.start + 1 or block.end - start < 1500:
            yield Quoted(start + len(opener), block.end, start, block.end, single=False, continued=goes_on)


def _typed_twice(text: str, at: int, opener: str, marks: Sequence[re.Match[str]], index: int) -> bool:
    """Whether two single marks close what a double one opened, as no double one does: “We will see,’’ he said."""
    if opener != "“" or text[at : at + 2] != "’’" or text[at + 2 : at + 3].isalnum():
        return False
    return next((match.group() for match in marks[index + 1 :] if match.group() in "“”"), "“") == "“"


def _holds(text: str, later: Sequence[re.Match[str]]) -> bool:
    """Whether the second opening mark is of words within the quotation, which is closed itself behind them:
    “We will be an “honest broker” of both,” she said."""
    depth = 2
    for match in later:
        if match.group() == "”":
            depth -= 1
        elif match.group() == "“":
            return False
        if depth == 0:
            return text[match.start() - 1] in ".,!?…"
    return False


def _run_on(text: str, start: int, at: int, block: Block) -> int | None:
    """Where a quotation ends that lost its closing mark, as each paragraph of it opens one anew and they were run together;
    None if it may be none."""
    if start > block.start and text[block.start : start].rstrip()[-1:] != ":":
        return None
    end = trim(text, start, at).end
    return end if text[end - 1] in ".!?…" and at - start <= _LONGEST_RUN else None


def _between(text: str, start: int, opener: str, end: int, outer_end: int) -> Quoted:
    """What stands between two marks, without the spaces that French sets inside its own."""
    inside = start + len(opener)
    if opener in _SPACED:
        while inside < end and text[inside].isspace():
            inside += 1
        while end > inside and text[end - 1].isspace():
            end -= 1
    return Quoted(inside, end, start, outer_end, single=False)


def _singles(text: str, block: Block) -> Iterator[Quoted]:
    """Pairs of single marks; a mark inside or at the end of a word that no opening mark waits for is an apostrophe."""
    opened: int | None = None
    marks = [match for match in _MARK.finditer(text, block.start, block.end) if match.group() in "‘’‚'"]
    for index, match in enumerate(marks):
        at = match.start()
        if match.group() == "‚":
            opened = at
            continue
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
        elif _closes(text, at, block) and not _plural_possessive(
            text, opened, at, marks[index + 1 : index + _AHEAD], block
        ):
            if at > opened + 1:
                yield Quoted(opened + 1, at, opened, at + 1, single=True)
            opened = None
        elif match.group() == "‘":
            opened = at


def _plural_possessive(text: str, opened: int, at: int, later: Sequence[re.Match[str]], block: Block) -> bool:
    """Whether the mark after an s is that of "the workers' union", a better closing mark coming before the next opening."""
    if text[at - 1] != "s" or text[at + 1 : at + 2] != " " or not text[at + 2 : at + 3].isalpha():
        return False
    for match in later:
        if match.group() == "‘" or (match.group() == "'" and _opens(text, match.start(), block)):
            return False
        if _closes(text, match.start(), block) and text[match.start() - 1] in ".,!?":
            return True
    return False
