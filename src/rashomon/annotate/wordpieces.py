"""Words and their pieces (Wu et al. 2016; Devlin et al. 2019): in plain English text each word is cut up once and remembered."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_PLAIN = re.compile(r"[\t\n\r -~“”‘’–—…]*")
_WORD = re.compile(r"[A-Za-z0-9]+|[^\sA-Za-z0-9]")
"""The words of such text as BERT has them: letters and figures together, each mark by itself."""
_REMEMBERED = 50_000


class WordPieces:
    """A tokenizer that knows the words that it met."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._pieces_of = functools.lru_cache(maxsize=_REMEMBERED)(self._cut)

    def of(self, text: str, start: int, end: int) -> tuple[list[tuple[int, int]], list[tuple[int, ...]]]:
        """The words of ``text[start:end]`` as spans of the text, and the ids of the pieces of each."""
        if not _PLAIN.fullmatch(text, start, end):
            return self._looked_up(text, start, end)
        words = [word.span() for word in _WORD.finditer(text, start, end)]
        return words, [self._pieces_of(text[first:last]) for first, last in words]

    def _cut(self, word: str) -> tuple[int, ...]:
        return tuple(self._tokenizer.encode(word, add_special_tokens=False).ids)

    def _looked_up(self, text: str, start: int, end: int) -> tuple[list[tuple[int, int]], list[tuple[int, ...]]]:
        encoding = self._tokenizer.encode(text[start:end], add_special_tokens=False)
        words: list[tuple[int, int]] = []
        pieces: list[tuple[int, ...]] = []
        previous = None
        for id, word, (first, last) in zip(encoding.ids, encoding.word_ids, encoding.offsets, strict=True):
            if word != previous:
                words.append((start + first, start + last))
                pieces.append((id,))
                previous = word
            else:
                words[-1] = words[-1][0], start + last
                pieces[-1] += (id,)
        return words, pieces
