"""Whether a page that is met again has the words that it had before, or is another version of them.

A word or a figure that differs in the body makes another version, and so does a paragraph more. No difference are white
space and the style of marks, short lines that may be furniture, and that the later text breaks off before its end.
"""

from __future__ import annotations

import re

import msgspec
import xxhash

from rashomon.read.lines import is_final
from rashomon.text import fold
from rashomon.types import BODY, Article

_FURNITURE = 5
"""Words up to which a line that no stop ends, with no figure and no quotation mark in it, may be furniture."""
_TELLING = re.compile(r"[\d\"“”‘«»„]")
_START = 5
"""Words by which a paragraph is known that breaks off."""
_REMEMBERED = 48
"""Paragraphs by which the beginning of a text is known again."""
_CUT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])[\"”’»)\]]*\s*$")


class Wording(msgspec.Struct, frozen=True, gc=False):
    """What is remembered of a body's words: a fixed amount, whatever its length."""

    paragraphs: tuple[int, ...]
    starts: tuple[int, ...]
    """Of each of them, its first words."""
    whole: int
    """Of all words, wherever lines break."""
    breaks_off: bool
    """Whether the page shows only the beginning of the text, or the text ends in the middle of a sentence."""


def wording_of(article: Article) -> Wording:
    """The words of the article's body, paragraph by paragraph."""
    bodies = [article.text[block.start : block.end] for block in article.blocks if block.kind in BODY]
    running = [body for body in bodies if not _may_be_furniture(body)]
    told = [fold(body).split() for body in running]
    last = running[-1] if running else ""
    return Wording(
        tuple(map(_hash, told[:_REMEMBERED])),
        tuple(_hash(words[:_START]) for words in told[:_REMEMBERED]),
        _hash([word for words in told for word in words]),
        article.stub is not None or not is_final(last) or bool(_CUT.search(last)),
    )


def adds_nothing(later: Wording, earlier: Wording) -> bool:
    """Whether the later text is the earlier one, or its beginning where it breaks off."""
    if later.whole == earlier.whole:
        return True
    last = len(later.paragraphs) - 1
    return (
        later.breaks_off
        and 0 <= last < min(len(earlier.paragraphs), _REMEMBERED - 1)
        and later.paragraphs[:last] == earlier.paragraphs[:last]
        and later.starts[last] == earlier.starts[last]
    )


def _may_be_furniture(line: str) -> bool:
    return len(line.split()) <= _FURNITURE and not is_final(line) and not _TELLING.search(line)


def _hash(words: list[str]) -> int:
    return xxhash.xxh3_64_intdigest(" ".join(words).encode("utf-8", "replace"))
