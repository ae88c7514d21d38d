"""Lines of scraped text: where they are, and whether they begin and end as sentences do."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator

from rashomon.text import trim
from rashomon.types import Span

_BREAK = re.compile(r"\n| ### ")
_CHUNK = re.compile(r"[^\n]+(?:\n[^\n]*\S[^\n]*)*")
_FINAL = re.compile(r"[.!?…:;][\"'”’»)\]]*\s*$|[”\"]\s*$")
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
    return found


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
    return bool(_FINAL.search(line))


def continues(line: str) -> bool:
    """Whether the line starts in the middle of a sentence: in lower case, or with a comma."""
    return bool(_CONTINUES.match(line))


def is_script(line: str) -> bool:
    """Whether the line is code of the page that was scraped with its text."""
    return ("(" in line or "=" in line) and bool(_SCRIPT.match(line))
