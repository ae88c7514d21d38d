"""``:~:text=``: the fragment directive that makes a browser open a page at the words (WICG, URL Fragment Text Directives)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from rashomon.read.locate.align import index_of, letters_of, seen_letters
from rashomon.read.locate.content import Content
from rashomon.types import Span

_WORD = re.compile(r"\S+")
_WHOLE = 12
"""Words up to which a passage in one paragraph is given whole, and not by its first and last words."""
_ENDS = (4, 6, 9, 14, 22, 40)
"""Words at either end of a longer passage, as many as it takes to be told from others."""
_BEFORE = (0, 3, 6, 10)
"""Words before it, where its own do not tell it from an earlier place."""
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_LEFT_EDGE, _RIGHT_EDGE = re.compile(r"^[\W_]+"), re.compile(r"[\W_]+$")


class _Word(Span, frozen=True):
    """A word of the page, and the paragraph that it stands in."""

    block: int


class TextLinks:
    """The directives of one page."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._letters = seen_letters(content)
        self._words = list(_words_of(content))
        self._starts = [word.start for word in self._words]

    def directive(self, place: Span) -> str | None:
        """``:~:text=…`` for a place, such that a browser finds no earlier one for it; None if the words cannot tell."""
        words = self._within(place)
        if not words:
            return None
        first, last = words[0].block, words[-1].block
        if len(words) <= _WHOLE and first == last:
            before = self._before(words[0], self._plain(words))
            return None if before is None else _directive(before, self._start(words, before))
        for count in _ENDS:
            head = [word for word in words[:count] if word.block == first]
            before = self._before(words[0], self._plain(head))
            end = None if before is None else self._end(words, head[-1].end, last)
            if before is not None and end is not None:
                return _directive(before, self._start(head, before), end)
        return None

    def _within(self, place: Span) -> list[_Word]:
        """The words of a place, from the first one with a letter to the last one; its edges may cut words."""
        words = [
            _Word(max(word.start, place.start), min(word.end, place.end), word.block)
            for word in self._words[
                max(0, bisect_right(self._starts, place.start) - 1) : bisect_left(self._starts, place.end)
            ]
            if word.end > place.start
        ]
        lettered = [index for index, word in enumerate(words) if self._key(word)]
        return words[lettered[0] : lettered[-1] + 1] if lettered else []

    def _before(self, word: _Word, start: str) -> str | None:
        """The words that have to stand before for the first match to be at this word; '' if none have to."""
        letters, key = self._letters, letters_of(start)
        target = index_of(letters, word.start)
        at = bisect_left(self._starts, word.start)
        for count in _BEFORE:
            preceding = self._words[max(0, at - count) : at]
            before = self._plain([piece for piece in preceding if piece.block == preceding[-1].block], _LEFT_EDGE)
            sign = letters_of(before)
            if key and bool(sign) == bool(count) and letters.key.find(sign + key) + len(sign) == target:
                return before
        return None

    def _end(self, words: Sequence[_Word], after: int, block: int) -> str | None:
        """The last words, as many as it takes for their first match after ``after`` to be where the place ends."""
        letters = self._letters
        begin, target = index_of(letters, after), index_of(letters, words[-1].end)
        for count in _ENDS:
            tail = self._plain([word for word in words[-count:] if word.block == block and word.start >= after])
            key = letters_of(tail)
            if key and letters.key.find(key, begin) + len(key) == target:
                return tail
        return None

    def _key(self, word: _Word) -> str:
        return letters_of(self._content.text[word.start : word.end])

    def _start(self, words: Sequence[_Word], before: str) -> str:
        """The words; where others are asked for before them, with the marks that stand between the two."""
        if not before:
            return self._plain(words)
        whole = self._words[bisect_right(self._starts, words[0].start) - 1]
        return self._plain([_Word(whole.start, words[0].end, whole.block), *words[1:]], _RIGHT_EDGE)

    def _plain(self, words: Sequence[_Word], edges: re.Pattern[str] = _EDGES) -> str:
        """The words with single spaces between, without the marks around them."""
        return edges.sub("", " ".join(self._content.text[word.start : word.end] for word in words))


def _words_of(content: Content) -> Iterator[_Word]:
    """The words that a browser shows; one that goes over from one text node to the next in its paragraph is one."""
    held: _Word | None = None
    for run in content.runs:
        if not run.seen:
            continue
        for match in _WORD.finditer(content.text, run.start, run.end):
            if held is not None and held.block == run.block and held.end == match.start() == run.start:
                held = _Word(held.start, match.end(), run.block)
                continue
            if held is not None:
                yield held
            held = _Word(match.start(), match.end(), run.block)
    if held is not None:
        yield held


def _directive(before: str, start: str, end: str = "") -> str:
    parts = ([f"{_escaped(before)}-"] if before else []) + [_escaped(part) for part in (start, end) if part]
    return ":~:text=" + ",".join(parts)


def _escaped(text: str) -> str:
    return quote(text, safe="").replace("-", "%2D")
