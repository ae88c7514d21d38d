"""An article as the reuse stage sees it: the words and sentences of its body, folded and hashed."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec
import numpy as np

from rashomon.reuse.letters import forms_of
from rashomon.reuse.quoted import in_quotation_marks
from rashomon.reuse.sources import cited_newsrooms
from rashomon.reuse.words import SHINGLE, Flags, Hashes, Kinds, Numbers, Words, look_up, roll
from rashomon.text import sentences
from rashomon.types import BODY, Article, Block, Span

_LONGEST_CAPTION = 700
"""Characters of a caption; a picture's credit in a longer block stands in a paragraph."""
_OPENS = re.compile(r"\(?(?i:additional )?(?i:reporting|writing|editing|compiled) by [A-Z]|FILE\s?[-–—]")
_PICTURE = re.compile(
    r"\b(?:Photo|Photograph|Image|Picture)s?(?: credit)?(?::| by\b| should read\b|/)|\bGetty Images\b"
    r"|/(?:AFP|AP|EPA|Reuters)\b|\bREUTERS/|\bEPA-EFE\b|\b(?:File|Pool) [Pp]hoto\b|\bvia (?:AP|AFP|Reuters)\b|\(AP Photo",
)
"""What stands in the line of those who wrote and edited, and in captions: who buys one picture has not copied a report."""
_HINTS = ("hoto", "mage", "icture", "Getty", "/A", "/E", "/R", "REUTERS/", "EPA-", "via ")
"""One of them stands in all that the pattern finds; looking for them is much quicker."""


class Document(msgspec.Struct, frozen=True):
    """The body of an article, in columns: one line a word, sentences as ranges of words."""

    article: Article
    starts: Numbers
    ends: Numbers
    """Where each word begins and ends in the article's text."""
    quoted: Flags
    """Whether it stands in quotation marks."""
    stems: Hashes
    """Its stem; 0 for a stop word."""
    rare: Flags
    """Whether it is a number, or a capitalised word that does not open a sentence."""
    mentions: Flags
    """Whether it is a number, or the last word of a name."""
    sentences: tuple[Span, ...]
    bounds: Numbers
    """Index of the first word of each sentence, and at last the number of words."""
    cues: Kinds
    """For each word which of the cues it may be, see cues.py."""
    shingles: Hashes
    """By the place of its first word; 0 where words that did not follow each other were brought together."""
    cited: frozenset[str] = frozenset()
    """Newsrooms that it names as its sources."""

    def sentence_of_word(self) -> Numbers:
        """For each word the number of its sentence."""
        return np.repeat(np.arange(len(self.sentences)), np.diff(self.bounds))


def body_blocks(article: Article) -> list[Block]:
    """The blocks whose words count: the body without captions and editors' lines."""
    hinted = any(hint in article.text for hint in _HINTS)
    return [block for block in article.blocks if block.kind in BODY and not _is_beside(article.text, block, hinted)]


def make_document(article: Article) -> Document:
    """The document of an article; empty if it has no body."""
    text = article.text
    blocks = body_blocks(article)
    known, start, end = words_of(text, blocks)
    spans = [span for block in blocks for span in sentences(text, block.start, block.end)]
    first = np.searchsorted(start, [span.start for span in spans])
    bounds = np.append(first, len(start))
    filled = np.diff(bounds) > 0
    opens = np.zeros(len(start), np.bool_)
    opens[first[filled]] = True
    names = known.capital & ~opens & (known.stems != 0)
    numbers = known.number & (known.stems != 0)
    return Document(
        article,
        start,
        end,
        quoted_words(text, blocks, start, end),
        known.stems,
        numbers | names,
        numbers | (names & ~np.append(names[1:], False)),
        tuple(span for span, kept in zip(spans, filled, strict=True) if kept),
        np.append(first[filled], len(start)),
        known.cues,
        roll(known.hashes),
        cited_newsrooms(article),
    )


def words_of(text: str, blocks: Sequence[Block]) -> tuple[Words, Numbers, Numbers]:
    """The words of the blocks, and where each begins and ends in the text."""
    forms = [forms_of(text, start, end) for start, end in _stretches(text, blocks)] or [forms_of("", 0, 0)]
    starts, ends, prints = (np.concatenate(columns) for columns in zip(*forms, strict=True))
    return look_up(text, prints, starts, ends), starts, ends


def _stretches(text: str, blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """The blocks, those in one that only white space parts: it is quicker to read few long stretches."""
    found: list[tuple[int, int]] = []
    for block in blocks:
        if found and found[-1][1] < block.start and text[found[-1][1] : block.start].isspace():
            found[-1] = found[-1][0], block.end
        else:
            found.append((block.start, block.end))
    return found


def quoted_words(text: str, blocks: Sequence[Block], starts: Numbers, ends: Numbers) -> Flags:
    """For each word whether it stands in quotation marks."""
    marks = [passage for block in blocks for passage in in_quotation_marks(text, block.start, block.end)]
    flags = np.zeros(len(starts), np.bool_)
    if marks:
        opened, closed = np.array(marks).T
        for first, last in zip(np.searchsorted(ends, opened, "right"), np.searchsorted(starts, closed), strict=True):
            flags[first:last] = True
    return flags


def within(flags: Flags) -> Flags:
    """For each shingle whether its first and its last word are flagged."""
    return flags[: max(0, len(flags) - SHINGLE + 1)] & flags[SHINGLE - 1 :]


def _is_beside(text: str, block: Block, hinted: bool) -> bool:
    """Whether a block of the body is a picture's caption or the line of those who wrote and edited the report."""
    if block.end - block.start > _LONGEST_CAPTION:
        return False
    if _OPENS.match(text, block.start, block.end):
        return True
    return hinted and _PICTURE.search(text, block.start, block.end) is not None
