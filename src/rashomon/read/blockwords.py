"""What the words of a block of a page say of it: its length and form, its marks, its stop words, how it begins and ends."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import compress
from typing import Any

import numpy as np

from rashomon.lexicon.furniture import ADDRESS, FURNITURE, OPENERS
from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.read.charcounts import DIGIT, MARK, SIGN, SLASH, SPACE, STOP, UPPER, counts_of
from rashomon.read.forms import forms_of
from rashomon.read.tree import TreeBlock

FORMS = (
    "photo-credit copyright media newsletter comment share related promo correction timestamp byline credit"
).split()
COMMAS, END, FORM = 4, 9, 14
"""Rows that other features are made of: how many commas, how it ends, its form."""
_JUDGED = np.array([[5], [6], [7], [8], [10], [11], [12], [13], [15], [16], [17], [18], [19]])
"""Rows that are filled in for wanted blocks only."""
_HEAD, _TITLED = 300, 200
"""Characters of a block whose words are looked at, and those that are held against the title."""
_CAPTION = 400
_IN_BRACKETS = re.compile(
    r"[(\[]\s*(?:image|photo|picture|pic|credit|source|file|video)s?\b[^)\]]*[)\]]\s*$", re.IGNORECASE
)
_BY = re.compile(r"photo by [\w .]+\W{0,3}$", re.IGNORECASE)
_AGENCIES = ("getty", "getty images", "reuters", "afp", "ap", "epa", "alamy", "shutterstock", "istock")
"""Who made a picture, at the end of a caption."""
_NUMBER_OF: dict[str | None, int] = {form: number for number, form in enumerate(FORMS, 1)}
_NO_WORD = "\"'”’»)].,:;!?*|-–—©/ "
_MARKS = "\"'“”‘’«»()[].,:;!?*|-–—"
_REMEMBERED = 50_000
_BREAK = "\0"
"""A word that no page has: it stands between blocks."""
_BETWEEN = f" {_BREAK} "
_COUNT = 0x3FF
"""A head of 300 characters has at most 150 words."""


def words_of(blocks: Sequence[TreeBlock], wanted: Any, title: str | None) -> Any:
    """A row for each thing that the blocks' own words say, a column for each block; the last is what they share with the title.

    Of blocks that are not ``wanted``, only what their neighbours are told: length, links, end, form.
    """
    texts = [block.text for block in blocks]
    lengths = list(map(len, texts))
    chars = np.array(lengths, dtype=np.float64)
    rows = np.zeros((20, len(texts)))
    rows[0] = list(map(math.log1p, lengths))
    rows[1] = [block.linked for block in blocks]
    rows[2] = [block.links for block in blocks]
    rows[3] = [block.strong for block in blocks]
    rows[1:4:2] = np.minimum(rows[1:4:2] / chars, 1.0)
    rows[COMMAS] = [text.count(",") if text.isascii() else sum(map(text.count, ",、，")) for text in texts]
    rows[END] = list(map(_end, texts))
    short = chars <= _HEAD
    forms = [_NUMBER_OF.get(form, 0) for form in forms_of(list(compress(texts, short)))]
    rows[FORM, short] = np.where(rows[1, short] < 0.5, forms, 0)
    judged = list(compress(texts, wanted))
    if judged:
        rows[_JUDGED, np.flatnonzero(wanted)] = _judged(judged, frozenset((title or "").casefold().split()))
    return rows


def _judged(texts: Sequence[str], title: frozenset[str]) -> Any:
    heads = [text[:_HEAD] for text in texts]
    sizes = np.array(list(map(len, heads)))
    plain = [text.isascii() for text in texts]
    head, whole = counts_of(texts, _HEAD)
    tokens = _BETWEEN.join([*heads, ""]).lower().split()
    told = np.fromiter(map(_told, tokens), dtype=np.int64, count=len(tokens))
    ends = np.flatnonzero(told < 0)
    starts = np.concatenate([[0], ends[:-1] + 1])
    count = ends - starts
    told = np.add.reduceat(told, starts) + 1
    rows = np.empty((len(_JUDGED), len(texts)))
    rows[0] = whole[:, STOP]
    rows[1] = (told & _COUNT) / count
    rows[2] = head[:, UPPER] / sizes
    rows[3] = head[:, DIGIT] / sizes
    rows[4] = list(map(_start, texts))
    rows[5] = (sizes - head[:, SPACE]) / count
    rows[6] = whole[:, SIGN] + whole[:, SLASH] * ~np.array(plain)
    rows[7] = whole[:, MARK]
    rows[8] = [len(text) <= _CAPTION and _credits_picture(text[-60:]) for text in texts]
    rows[9] = told >> 10 & _COUNT
    rows[10] = (told >> 20) / count
    rows[11] = [_bare(tokens[start]) in OPENERS for start in starts.tolist()]
    rows[12] = _titled(texts, plain, tokens, starts, count, title) if title else 0
    return rows


def _titled(
    texts: Sequence[str], plain: Sequence[bool], tokens: Sequence[str], starts: Any, count: Any, title: frozenset[str]
) -> Any:
    """What share of the words that a block begins with are the title's, of the longer of the two."""
    known = np.fromiter(map(title.__contains__, tokens), dtype=np.int64, count=len(tokens))
    shares = np.add.reduceat(known, starts) / np.maximum(count, len(title))
    for index, (text, ascii) in enumerate(zip(texts, plain, strict=True)):
        if not ascii or len(text) > _TITLED:
            words = text[:_TITLED].casefold().split()
            shares[index] = sum(map(title.__contains__, words)) / max(len(words), len(title))
    return shares


def _bare(word: str) -> str:
    return word if word.isalnum() else word.strip(_MARKS)


_LISTED = {
    word: (word in STOPWORDS) | (word in FURNITURE) << 10 | (word in ADDRESS) << 20
    for word in (*STOPWORDS, *FURNITURE, *ADDRESS)
}


class _Told(dict[str, int]):
    """What a word tells, so that a sum over words counts three lists at once: ten bits for each list."""

    def __missing__(self, word: str) -> int:
        told = -1 if word == _BREAK else _LISTED.get(_bare(word), 0)
        if len(self) >= _REMEMBERED:
            self.clear()
        self[word] = told
        return told


_told = _Told().__getitem__


def _credits_picture(end: str) -> bool:
    if end[-1] in ")]" and _IN_BRACKETS.search(end):
        return True
    lower = end.lower()
    return lower.rstrip(_NO_WORD).endswith(_AGENCIES) or ("photo by " in lower and bool(_BY.search(end)))


def _end(text: str) -> int:
    """1 if it ends as a sentence does (or in nothing but marks), 2 if as an announcement, 3 if in the middle of one."""
    last = text.rstrip("\"'”’»)]")[-1:]
    return 1 if last in ".!?…。" else 2 if last == ":" else 3 if last in ",;" else 0


def _start(text: str) -> int:
    """1 for a small letter, 2 for a figure, 3 for a quotation mark, 4 for any other sign, 0 for a capital letter."""
    first = text[0]
    if first.isalpha():
        return 1 if first.islower() else 0
    return 2 if first.isdigit() else 3 if first in "\"'“‘«„" else 4
