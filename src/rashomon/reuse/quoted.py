"""Which words of a text stand in quotation marks: two reporters may quote one speech without either copying."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

_DOUBLE = re.compile("[“”\"«»„]|''|``")
_SINGLE = re.compile(r"(?<!\w)[‘'](?=\w)(?:[^‘'’]|(?<=\w)['’](?=\w)){8,600}?[.,!?\w][’'](?!\w)")
"""A passage in single marks; an apostrophe between letters does not end it."""


def in_quotation_marks(text: str, start: int, end: int, starts: Sequence[int], ends: Sequence[int]) -> bytearray:
    """For each word of the block ``text[start:end]`` (given by its start and its end) 1 if it stands in marks, else 0.

    A mark left open counts to the end of its block: that is how a speech goes on over several paragraphs.
    """
    flags = bytearray(len(starts))
    for opened, closed in (*_doubles(text, start, end), *_singles(text, start, end)):
        first, last = bisect.bisect_right(ends, opened), bisect.bisect_left(starts, closed)
        if first < last:
            flags[first:last] = b"\x01" * (last - first)
    return flags


def _singles(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if text.find("'", start, end) < 0 and text.find("‘", start, end) < 0:
        return []
    return [match.span() for match in _SINGLE.finditer(text, start, end)]


def _doubles(text: str, start: int, end: int) -> list[tuple[int, int]]:
    passages: list[tuple[int, int]] = []
    opened: int | None = None
    for match in _DOUBLE.finditer(text, start, end):
        mark = match.group()
        if mark in ("“", "«", "„", "``") or (opened is None and mark in ('"', "''")):
            opened = match.start() if opened is None else opened
        elif opened is not None:
            passages.append((opened, match.end()))
            opened = None
    if opened is not None:
        passages.append((opened, end))
    return passages
