"""Lines of scraped text: where they are, and whether they begin and end as sentences do."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator

from rashomon.text import trim
from rashomon.types import Span

_BREAK = re.compile(r"\n| ### ")
_BREAKS, _MOSTLY = 4, 0.6
"""Breaks within paragraphs from which a text may be wrapped, and the share of them at which the next word did not fit."""
_NARROW, _WIDE = 45, 120
_CHUNK = re.compile(r"[^\n]+(?:\n[^\n]*\S[^\n]*)*")
_FINAL = re.compile(r"[.!?…:;。！？।؟۔][\"'”’»)\]」』）]*\s*$|[”\"]\s*$")
_TAIL = 24
"""Characters of a line's end in which all of that stands."""
_SCRIPT = re.compile(
    r"(?:.{0,80}[\s;{(=])?(?:window\.\w+\s*=[^=]|document\.(?:get|create|write|query)\w*\(|function\s?\w*\([^)]{0,40}\)\s?\{|\w+\.push\(\{)"
)
_CONTINUES = re.compile(r"\s*(?:[\"'“‘(]?[a-zß-ÿ]|[,;)])")


def lines(text: str) -> list[Span]:
    """The lines that hold anything, without the white space at their ends; `` ### `` counts as a line break.

    Text that was wrapped by hand at a column (paragraphs apart by empty lines) comes back a paragraph at a time.
    """
    found = list(_between(_BREAK, text))
    chunks = list(_spans(_CHUNK, text))
    wrapped = [line for line in found if line.end - line.start > 45]
    if len(chunks) > 1 and len(found) >= 2.5 * len(chunks) and len(wrapped) > 0.5 * len(found):
        lengths = [line.end - line.start for line in wrapped]
        if statistics.median(lengths) < 95 and max(lengths) < 120:
            return chunks
    return _unwrapped(text, found) if len(chunks) > 1 and len(found) - len(chunks) >= _BREAKS else found


def _unwrapped(text: str, found: list[Span]) -> list[Span]:
    """The lines joined where they were broken because the next word did not fit, if nearly all breaks are of that kind."""
    at_break = [
        index for index in range(len(found) - 1) if text.count("\n", found[index].end, found[index + 1].start) == 1
    ]
    if len(at_break) < _BREAKS:
        return found
    width = max(found[index].end - found[index].start for index in at_break)
    if not _NARROW <= width <= _WIDE:
        return found
    full = {
        index
        for index in at_break
        if found[index].end - found[index].start + 1 + _first_word(text, found[index + 1]) > width
    }
    if len(full) < max(_BREAKS, _MOSTLY * len(at_break)):
        return found
    joined = found[:1]
    for index, line in enumerate(found[1:]):
        if index in full:
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def _first_word(text: str, line: Span) -> int:
    space = text.find(" ", line.start, line.end)
    return (space if space >= 0 else line.end) - line.start


def _between(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    at = 0
    for match in pattern.finditer(text):
        span = trim(text, at, match.start())
        at = match.end()
        if span.start < span.end:
            yield span
    span = trim(text, at, len(text))
    if span.start < span.end:
        yield span


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    for match in pattern.finditer(text):
        span = trim(text, match.start(), match.end())
        if span.start < span.end:
            yield span


def is_final(line: str) -> bool:
    """Whether the line ends as a sentence, a quotation or an announcement of what follows does."""
    return bool(_FINAL.search(line[-_TAIL:]))


def continues(line: str) -> bool:
    """Whether the line starts in the middle of a sentence: in lower case, or with a comma."""
    return bool(_CONTINUES.match(line))


def is_script(line: str) -> bool:
    """Whether the line is code of the page that was scraped with its text."""
    return ("(" in line or "=" in line) and bool(_SCRIPT.match(line))
