"""Tags with attributes by the ten thousand, which parsers take a time for that grows with the square, cut before parsing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

_STRETCH = 8_192
"""Bytes without an end of a tag from which a stretch is looked at."""
_MOST = 256
"""Attributes of one element that are kept; pages use a few dozen at most."""
_TAG = re.compile(rb"<[a-zA-Z][^\s>/]*")
_ATTRIBUTE = re.compile(rb"[\s/]*+[^\s/>=][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+)?)?")
_END = re.compile(rb"(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>")
_RAW = re.compile(rb"<(?:(script|style|textarea|title|xmp|noscript|noembed|iframe)\b|!--)", re.IGNORECASE)


def without_hoards(markup: bytes) -> bytes:
    """The markup with at most :data:`_MOST` attributes in any long tag; ordinary pages come back as they are.

    Only every eight thousandth byte is looked at, whether a tag ends near it: what costs a second in the parser is
    longer. A tag with an unquoted end every few bytes inside its values is not found.
    """
    if len(markup) < 2 * _STRETCH:
        return markup
    pieces: list[bytes] = []
    at = kept = 0
    raw: list[tuple[int, int]] | None = None
    while (at := at + _STRETCH) < len(markup):
        if at < kept or markup.find(b">", at, at + _STRETCH) >= 0:
            continue
        start = markup.rfind(b"<", kept, at)
        tag = _TAG.match(markup, start) if start >= 0 and markup.find(b">", start, at) < 0 else None
        cut = _cut(markup, tag.end()) if tag is not None else None
        if cut is None:
            continue
        raw = raw if raw is not None else list(_raw_stretches(markup))
        if not _is_within(start, raw):
            pieces.append(markup[kept : cut[0]])
            kept = cut[1]
    return b"".join((*pieces, markup[kept:])) if pieces else markup


def _raw_stretches(markup: bytes) -> Iterator[tuple[int, int]]:
    """Where scripts, comments and other elements are in which nothing is a tag."""
    at = 0
    while (opened := _RAW.search(markup, at)) is not None:
        name = opened[1]
        closing = re.compile(rb"</" + name if name else rb"-->", re.IGNORECASE).search(markup, opened.end())
        at = closing.end() if closing else len(markup)
        yield opened.end(), at


def _is_within(place: int, stretches: Sequence[tuple[int, int]]) -> bool:
    index = bisect_right(stretches, place, key=lambda stretch: stretch[0]) - 1
    return index >= 0 and place < stretches[index][1]


def _cut(markup: bytes, at: int) -> tuple[int, int] | None:
    """Where the attributes that are too many begin, and where their tag ends; None if there are none."""
    for _ in range(_MOST):
        attribute = _ATTRIBUTE.match(markup, at)
        if attribute is None:
            return None
        at = attribute.end()
    end = _END.match(markup, at)
    return at, end.end() - 1 if end else len(markup)
