"""Which words of a text stand in quotation marks: two reporters may quote one speech without either copying."""

from __future__ import annotations

import re

_DOUBLE = re.compile("“|”|\"|«|»|„|''|``")
"""Alternatives of single characters, and no class: the pattern is looked for by its first characters, much quicker."""
_SINGLE = re.compile(r"(?<!\w)[‘'](?=\w)(?:[^‘'’]|(?<=\w)['’](?=\w)){8,600}?[.,!?\w][’'](?!\w)")
"""A passage in single marks; an apostrophe between letters does not end it."""


def in_quotation_marks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The passages of the block ``text[start:end]`` that stand in quotation marks, as (start, end) with their marks.

    A mark left open counts to the end of its block: that is how a speech goes on over several paragraphs.
    """
    return [*_doubles(text, start, end), *_singles(text, start, end)]


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
