"""Which words of a text stand in quotation marks: two reporters may quote one speech without either copying."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.types import Span

_DOUBLE = re.compile("[“”\"«»„]|''|``")
_SINGLE = re.compile(r"(?<!\w)[‘'](?=\w)(?:[^‘'’]|(?<=\w)['’](?=\w)){8,600}?[.,!?\w][’'](?!\w)")
"""A passage in single marks; an apostrophe between letters does not end it."""


def in_quotation_marks(text: str, start: int, end: int, spans: Sequence[Span]) -> list[bool]:
    """For each of the spans (in order, within the block ``text[start:end]``) whether it stands in quotation marks.

    A mark left open counts to the end of its block: that is how a speech goes on over several paragraphs.
    """
    passages = sorted([*_doubles(text, start, end), *(match.span() for match in _SINGLE.finditer(text, start, end))])
    flags: list[bool] = []
    at = 0
    until = -1
    for span in spans:
        while at < len(passages) and passages[at][0] < span.end:
            until = max(until, passages[at][1])
            at += 1
        flags.append(span.start < until)
    return flags


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
