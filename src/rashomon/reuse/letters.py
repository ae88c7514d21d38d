"""The words of a text, told from all its characters at once: quicker than to look for each word and to cut it out."""

from __future__ import annotations

import functools
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rashomon.text import INNER

_TABLED = 0x3000
"""Characters whose kind stands in a table; those after them, of China and Japan above all, are asked one by one."""
_LETTER, _INNER = 1, 2
_BASE = 0x9E3779B97F4A7C15
_BACK = pow(_BASE, -1, 1 << 64)
_LENGTH = 1 << 15
"""Characters of a text for which the powers are kept; for a longer one they are made when it is read."""


class Forms(NamedTuple):
    """The words of a text as :data:`rashomon.text.WORD` finds them, in columns."""

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    prints: NDArray[np.uint64]
    """What tells one form from another: a polynomial of its characters modulo 2 ** 64 (Karp and Rabin 1987)."""


def forms_of(text: str, start: int, end: int) -> Forms:
    """The words of ``text[start:end]``, with their places in the text."""
    codes = np.frombuffer(text[start:end].encode("utf-32-le", "surrogatepass"), "<u4")
    starts, ends = np.flatnonzero(np.diff(_in_words(codes))).reshape(-1, 2).T
    powers, back = _powers(max(_LENGTH, len(codes)))
    sums = np.zeros(len(codes) + 1, np.uint64)
    np.cumsum(codes * powers[: len(codes)], out=sums[1:])
    prints = (sums[ends] - sums[starts]) * back[starts]
    return Forms(starts + start, ends + start, prints)


def _in_words(codes: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """For each character, and one more on either side, whether it stands in a word."""
    kinds = np.zeros(len(codes) + 2, np.uint8)
    kinds[1:-1] = _kinds().take(codes, mode="clip")
    beyond = np.flatnonzero(codes >= _TABLED)
    if len(beyond):
        kinds[beyond + 1] = [_kind(chr(code)) for code in codes[beyond].tolist()]
    inside: NDArray[np.bool_] = kinds == _LETTER
    inside[1:-1] |= (kinds[1:-1] == _INNER) & inside[:-2] & inside[2:]
    return inside


def _kind(character: str) -> int:
    return _LETTER if character.isalnum() or character == "_" else _INNER if character in INNER else 0


@functools.cache
def _kinds() -> NDArray[np.uint8]:
    return np.array([_kind(chr(code)) for code in range(_TABLED)], np.uint8)


@functools.lru_cache(maxsize=1)
def _powers(length: int) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """The powers of the base from the first on, and those of its inverse from the zeroth."""
    back = np.full(length, _BACK, np.uint64)
    back[0] = 1
    return np.cumprod(np.full(length, _BASE, np.uint64), dtype=np.uint64), np.cumprod(back, dtype=np.uint64)
