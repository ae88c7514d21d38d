"""Word pieces: what the encoder reads. Blocks cut into windows at sentences, each piece with the form of its word.

The vocabulary is without case, so the form (small letters, a capital, all capitals, figures …) and whether the piece
stands within quotation marks go beside it. Training and annotating read through this same file.
"""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Iterator, Sequence

import msgspec

from rashomon.annotate.marks import find_quoted
from rashomon.annotate.wordpieces import WordPieces
from rashomon.text import sentences
from rashomon.types import SPOKEN, Article, Block

LONGEST = 126
"""Pieces in a window, the two that frame it not counted."""
OVERLAP = 24
"""Pieces that two windows share where a sentence does not fit into one."""
FORMS = 10
QUOTED = FORMS
"""Added to the form of a piece within quotation marks."""
_CACHED = 50_000


class Window(msgspec.Struct, frozen=True):
    """Pieces of one block: ids, forms, the words (spans of the text) they begin, and the words whose tags count.

    ``heads`` holds for each word the index of its first piece; the words from ``first`` to ``last`` are this window's
    own, the others belong to a neighbour and are here for context.
    """

    ids: tuple[int, ...]
    forms: tuple[int, ...]
    heads: tuple[int, ...]
    words: tuple[tuple[int, int], ...]
    first: int
    last: int


def form_of(word: str) -> int:
    """The form of a word: 1 small, 2 capital, 3 all capitals, 4 one capital letter, 5 mixed, 6 figures, 7 marks, 8 other."""
    if word.islower():
        return 6 if word[0].isdecimal() else 1
    if word.isupper():
        return 4 if len(word) == 1 else 3
    if word.istitle():
        return 2
    if word[0].isdecimal():
        return 6
    if word[0].isalpha():
        return 5 if word.casefold() != word else 8
    return 7


def windows(article: Article, pieces: WordPieces, kinds: frozenset[str] = SPOKEN) -> Iterator[Window]:
    """The windows of an article's blocks of these kinds, in order of position.

    A window holds whole sentences of one block, as many as fit; a sentence longer than a window is cut with an overlap.
    Time and size grow with the length of the text alone.
    """
    marks = sorted((quoted.outer_start, quoted.outer_end) for quoted in find_quoted(article) if not quoted.nested)
    cached: dict[str, int] = {}
    for block in article.blocks:
        if block.kind in kinds:
            yield from _of_block(article.text, block, pieces, marks, cached)


def _of_block(
    text: str, block: Block, pieces: WordPieces, marks: Sequence[tuple[int, int]], cached: dict[str, int]
) -> Iterator[Window]:
    words, ids = pieces.of(text, block.start, block.end)
    if not words:
        return
    sizes = list(map(len, ids))
    heads = list(itertools.accumulate(sizes, initial=0))  # and, last, where all of them end
    forms = _forms(text, words, marks, cached)
    ends = sentences(text, block.start, block.end)
    for first, last, begin, end in _cuts([span.end for span in ends], heads, words):
        yield Window(
            ids=tuple(itertools.chain.from_iterable(ids[begin:end])),
            forms=tuple(
                form for form, size in zip(forms[begin:end], sizes[begin:end], strict=True) for _ in range(size)
            ),
            heads=tuple(head - heads[begin] for head in heads[begin:end]),
            words=tuple(words[begin:end]),
            first=first - begin,
            last=last - begin,
        )


def _forms(
    text: str, words: Sequence[tuple[int, int]], marks: Sequence[tuple[int, int]], cached: dict[str, int]
) -> list[int]:
    found = []
    at = bisect.bisect_right(marks, words[0][0], key=lambda span: span[1])
    for start, end in words:
        word = text[start:end]
        form = cached.get(word)
        if form is None:
            form = form_of(word)
            if len(cached) < _CACHED:
                cached[word] = form
        while at < len(marks) and marks[at][1] <= start:
            at += 1
        found.append(form + QUOTED if at < len(marks) and marks[at][0] <= start else form)
    return found


def _cuts(
    ends: Sequence[int], heads: Sequence[int], words: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, int, int]]:
    """(first own word, end of own words, first word, end of words) of each window, as indices into ``words``.

    ``heads`` holds where the pieces of each word begin and, last, where all of them end.
    """
    starts = [word[0] for word in words]
    bounds = sorted({bisect.bisect_left(starts, end) for end in ends} | {len(words)})
    begin = 0
    index = 0
    while begin < len(words):
        best = None
        while index < len(bounds) and (bounds[index] <= begin or heads[bounds[index]] - heads[begin] <= LONGEST):
            if bounds[index] > begin:
                best = bounds[index]
            index += 1
        if best is not None:
            yield begin, best, begin, best
            begin = best
            continue
        yield from _overlapping(heads, begin, bounds[index])
        begin = bounds[index]


def _overlapping(heads: Sequence[int], begin: int, end: int) -> Iterator[tuple[int, int, int, int]]:
    """A sentence that does not fit: windows that share words, each of which owns the words up to half of what is shared."""
    own = low = begin
    while True:
        high = min(end, max(low + 1, bisect.bisect_right(heads, heads[low] + LONGEST) - 1))
        if high == end:
            yield own, end, low, end
            return
        following = max(low + 1, bisect.bisect_left(heads, heads[high] - OVERLAP))
        middle = max(own + 1, (following + high) // 2)
        yield own, middle, low, high
        own, low = middle, following
