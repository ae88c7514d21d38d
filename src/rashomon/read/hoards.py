"""Tags with attributes by the ten thousand, which parsers take a time for that grows with the square, cut before parsing."""

from __future__ import annotations

import re

_SMALL = 1 << 18
"""Bytes up to which a page is not looked through: the worst that fits in costs the parser seconds, not minutes."""
_MOST = 256
"""Attributes of one element that are kept; pages use a few dozen at most."""
_RAW = ("script", "style", "textarea", "title", "xmp", "noembed", "iframe", "noframes")
"""Elements in which nothing but their own end is a tag."""


def _any_case(word: str) -> str:
    return "".join(f"[{letter}{letter.upper()}]" for letter in word)


_SPACE = r"\t\n\f\r /"
_NAME = rf"[a-zA-Z][^{_SPACE}>]*+"
_ATTRIBUTE = (
    rf"[{_SPACE}]*+[^{_SPACE}>][^{_SPACE}>=]*+"
    r"(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+(?:\"[^\"]*+\"|'[^']*+'|[^\t\n\f\r >\"'][^\t\n\f\r >]*+)?+)?+"
)
_OPENED = rf"(?:{_ATTRIBUTE}){{0,{_MOST}}}+[{_SPACE}]*+>"
_RAW_TEXT = {name: rf"(?:[^<]++|<(?!/{_any_case(name)}[{_SPACE}>]))*+" for name in _RAW}
_RAW_STARTS = "".join(sorted({start for name in _RAW for start in (name[0], name[0].upper())}))
_RAW_ELEMENT = "|".join(rf"{_any_case(name)}(?=[{_SPACE}>]){_OPENED}{text}" for name, text in _RAW_TEXT.items())
_USUAL = rf"{_NAME}(?:[{_SPACE}]++[^{_SPACE}>=\"']++=\"[^\"]*+\"){{0,{_MOST}}}+[{_SPACE}]*+>"
_SOUND = re.compile(
    rf"(?:[^<]*+<(?:/[a-zA-Z][^{_SPACE}>]*+>|(?=[{_RAW_STARTS}])(?:{_RAW_ELEMENT})|{_USUAL}|/?+{_NAME}{_OPENED}"
    rf"|!--(?:-?>|(?:[^-]++|-(?!-!?>))*+--!?>)|(?:[!?]|/(?![a-zA-Z]))[^>]*+>|(?![a-zA-Z/!?])))*+[^<]*+".encode()
)
"""Markup as a parser divides it (WHATWG HTML, 13.2.5), as far as no tag has too many attributes. Plain closing tags come
first, and tags whose attributes are all written ``name="value"`` before any others: they are quicker to tell. Most tags begin
with no letter of :data:`_RAW`, and are told without a look at each of its names."""
_KEPT = re.compile(rf"</?({_NAME})(?:{_ATTRIBUTE}){{{_MOST}}}+".encode())
_REST = re.compile(rf"(?:{_ATTRIBUTE})*+[{_SPACE}]*+".encode())
_RAW_REST = {name.encode(): re.compile(text.encode()) for name, text in _RAW_TEXT.items()}


def without_hoards(markup: bytes) -> bytes:
    """The markup with at most :data:`_MOST` attributes in any tag; small pages and ordinary ones come back as they are."""
    if len(markup) <= _SMALL:
        return markup
    pieces: list[bytes] = []
    at = kept = 0
    while (hoard := _KEPT.match(markup, _end(_SOUND, markup, at))) is not None:
        pieces.append(markup[kept : hoard.end()])
        at = kept = _end(_REST, markup, hoard.end())
        if (raw := _RAW_REST.get(hoard[1].lower())) is not None:
            at = _end(raw, markup, at)
    return b"".join((*pieces, markup[kept:])) if pieces else markup


def _end(pattern: re.Pattern[bytes], markup: bytes, start: int) -> int:
    found = pattern.match(markup, start)
    return found.end() if found else start
