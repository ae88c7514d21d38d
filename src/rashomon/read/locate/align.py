"""The letters of an article found again in the text content of its page."""

from __future__ import annotations

import functools
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator

import msgspec

from rashomon.read.locate.content import Content
from rashomon.types import Article, Span

_TELLING = 30
"""Letters from which a stretch is looked for in the whole page; a shorter one between its neighbours only."""
_PIECE = 40
"""Letters of the pieces by which a block is looked for that does not stand in the page as one."""
_IGNORABLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")


class Letters(msgspec.Struct, frozen=True):
    """The letters and digits of a text without case, accents and ligatures, and where each comes from."""

    key: str
    places: list[int]


class Places:
    """Where the characters of an article stand in the page's text content."""

    def __init__(self, text: str, content: str, found: dict[int, int]) -> None:
        self._text, self._content, self._found = text, content, found

    def of(self, span: Span) -> Span | None:
        """The place of a span, its marks and stops included; None if its first or last letter was not found."""
        letters = [at for at in range(span.start, span.end) if _letter(self._text[at])]
        if not letters or letters[0] not in self._found or letters[-1] not in self._found:
            return None
        start, end = self._found[letters[0]], self._found[letters[-1]] + 1
        if start >= end:
            return None
        start = self._outward(range(letters[0] - 1, span.start - 1, -1), start, -1)
        end = self._outward(range(letters[-1] + 1, span.end), end, 1)
        while end < len(self._content) and unicodedata.combining(self._content[end]):
            end += 1
        return Span(start, end)

    def _outward(self, rest: range, edge: int, step: int) -> int:
        """The edge moved over the same marks in the page as the article has."""
        for at in rest:
            mark = self._text[at]
            if mark.isspace() or unicodedata.combining(mark):
                continue
            beside = edge - 1 if step < 0 else edge
            while 0 <= beside < len(self._content) and (
                self._content[beside].isspace() or self._content[beside] in _IGNORABLE
            ):
                beside += step
            if not 0 <= beside < len(self._content) or not _same(self._content[beside], mark):
                break
            edge = beside if step < 0 else beside + 1
        return edge


def align(article: Article, content: Content) -> Places:
    """The article's characters in the page: long blocks in their order first, short ones between them."""
    page = _joined((content.text, run) for run in content.runs if run.seen)
    blocks = [_joined([(article.text, block)]) for block in article.blocks]
    found: dict[int, int] = {}
    bounds: list[tuple[int, int] | None] = [None] * len(blocks)
    at = 0
    for index, block in enumerate(blocks):
        if len(block.key) < _TELLING:
            continue
        place = page.key.find(block.key, at)
        place = place if place >= 0 else page.key.find(block.key)
        if place >= 0:
            bounds[index] = (place, place + len(block.key))
            found.update(zip(block.places, page.places[place : place + len(block.key)], strict=True))
            at = max(at, place + len(block.key))
        else:
            at = _in_pieces(block, page, at, found)
    for index, block in enumerate(blocks):
        if block.key and len(block.key) < _TELLING:
            place = _between(block.key, page.key, index, bounds)
            if place >= 0:
                bounds[index] = (place, place + len(block.key))
                found.update(zip(block.places, page.places[place : place + len(block.key)], strict=True))
    return Places(article.text, content.text, found)


def _between(key: str, page: str, index: int, bounds: list[tuple[int, int] | None]) -> int:
    """Where a short block stands after the last block before it that was found, and before the next one."""
    before = next((bound[1] for bound in reversed(bounds[:index]) if bound), 0)
    after = next((bound[0] for bound in bounds[index + 1 :] if bound and bound[0] >= before), len(page))
    place = page.find(key, before, after)
    return place if place >= 0 else page.find(key)


def _in_pieces(block: Letters, page: Letters, at: int, found: dict[int, int]) -> int:
    """Find a block by its pieces, as far as they stand in the page; where the last one ends, or ``at``."""
    for start in range(0, len(block.key), _PIECE):
        piece = block.key[start : start + _PIECE]
        place = page.key.find(piece, at)
        if place >= 0 and (place - at < 4 * len(block.key) or len(piece) == _PIECE):
            found.update(zip(block.places[start:], page.places[place : place + len(piece)], strict=False))
            at = place + len(piece)
    return at


def _joined(stretches: Iterator[tuple[str, Span]] | list[tuple[str, Span]]) -> Letters:
    key: list[str] = []
    places: list[int] = []
    for text, span in stretches:
        for at in range(span.start, span.end):
            for letter in _letter(text[at]):
                key.append(letter)
                places.append(at)
    return Letters("".join(key), places)


@functools.lru_cache(maxsize=4096)
def _letter(character: str) -> str:
    """The letters and digits that a character stands for: none for marks and spaces, two for a ligature."""
    plain = unicodedata.normalize("NFKD", character).casefold()
    return "".join(c for c in plain if c.isalnum())


def _same(one: str, other: str) -> bool:
    return one == other or unicodedata.normalize("NFKC", one) == unicodedata.normalize("NFKC", other)


def letters_of(text: str) -> str:
    """The letters and digits of a text as they are compared here."""
    return "".join(_letter(character) for character in text)


def seen_letters(content: Content) -> Letters:
    """The letters that a browser shows."""
    return _joined((content.text, run) for run in content.runs if run.seen)


def index_of(letters: Letters, place: int) -> int:
    """The first letter that stands at ``place`` or after it."""
    return bisect_left(letters.places, place)
