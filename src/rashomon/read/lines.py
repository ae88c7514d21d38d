"""Lines of scraped text: where they are, and what their form alone says of them."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator

from rashomon.lexicon.agencies import agency_pattern
from rashomon.text import trim
from rashomon.types import BlockKind, Span

_BREAK = re.compile(r"\n| ### ")
_CHUNK = re.compile(r"[^\n]+(?:\n[^\n]*\S[^\n]*)*")
_FORMS: tuple[tuple[BlockKind, int, str], ...] = (
    (
        "photo-credit",
        120,
        r"\(?(?:file )?(?:photo|photograph|picture|image|pic|illustration|credit)s?(?: ?credit)?(?: by)?\s*[:|©]",
    ),
    (
        "photo-credit",
        90,
        r"(?:[A-Z][\w. -]+/)+(?:getty|reuters|afp|ap|epa|alamy|shutterstock|istock|zuma)\b.{0,20}$",
    ),
    (
        "copyright",
        300,
        r"(?:©|\(c\)|copyright)\s|.{0,160}\ball rights reserved\b|this material may not be published",
    ),
    (
        "media",
        120,
        r"(?:play|watch)(?: (?:the )?video|: )|video (?:caption|player|unavailable)|media playback"
        r"|listen to (?:this|the) ",
    ),
    (
        "newsletter",
        220,
        r"sign ?up\b|subscribe\b|get (?:our|the) .{0,40}newsletter|newsletters?\b|.{0,80}\bdelivered to your inbox",
    ),
    ("comment", 120, r"(?:\d+ )?comments?\b|(?:leave|post|add|view) (?:a |your )?(?:comment|reply)"),
    (
        "share",
        60,
        r"(?:share|tweet|pin|e-?mail|print|save|copy link|facebook|twitter|whatsapp|linkedin|reddit)\b[^.]*$"
        r"|read or share this|follow (?:us|@|\w+ (?:\w+ )?on\b)|like us on",
    ),
    (
        "related",
        200,
        r"(?:read|see|watch|learn|find out) (?:more|also|next)\b|more:|also read|related\b|recommended\b"
        r"|most (?:read|popular)|trending\b|(?:follow )?topics?:|tags?:|in this (?:story|article)|don['’]t miss"
        r"|you (?:may|might) also|editor['’]s picks?|keep reading|up next",
    ),
    (
        "promo",
        200,
        r"advertis(?:ement|ing)\b|story continues|continue reading|download (?:the|our) |sponsored|click here"
        r"|scroll (?:down|for)|article continues|try our ",
    ),
    (
        "correction",
        600,
        r"correction\b|clarification\b|editor['’]s note"
        r"|this (?:story|article) (?:has been|was) (?:updated|corrected|amended)\b",
    ),
    ("timestamp", 100, r"(?:first )?(?:published|updated|posted|last (?:updated|modified))\b[^.]*\d"),
    ("byline", 120, r"by (?-i:[A-Z“])[^!?]*[^.!?]$"),
)
_PATTERNS = tuple((kind, longest, re.compile(rf"\s*(?:{form})", re.IGNORECASE)) for kind, longest, form in _FORMS)
_MONTHS = r"jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*"
_DATE_ONLY = re.compile(
    rf"\s*(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\.?,?\s+)?"
    rf"(?:\d{{1,2}}[ -](?:{_MONTHS})|(?:{_MONTHS})\.? \d{{1,2}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})[\s\w,.:|+-]{0,40}$",
    re.IGNORECASE,
)
_FINAL = re.compile(r"[.!?…:;][\"'”’»)\]]*\s*$|[”\"]\s*$")
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


def form_of(line: str) -> BlockKind | None:
    """The kind of a line that is plainly furniture or about the article, by its form; None if it may be body text."""
    if len(line) <= 60 and _DATE_ONLY.match(line):
        return "timestamp"
    if is_credit(line):
        return "credit"
    for kind, longest, pattern in _PATTERNS:
        if len(line) <= longest and pattern.match(line):
            return kind
    return None


def is_credit(line: str) -> bool:
    """Whether the line is a credit and nothing else: ``AFP``, ``(Reuters)``, ``Reporting by …; Editing by …``."""
    bare = line.strip(" \t-–—()[]/.,|©")
    if len(line) <= 60 and agency_pattern().fullmatch(bare):
        return True
    return bool(re.match(r"\(?(?:additional )?(?:reporting|writing|compiled|editing) by [A-Z]", line)) or (
        len(line) < 300 and bool(re.search(r"\bcontributed to this (?:report|story|article)\b", line))
    )


def is_final(line: str) -> bool:
    """Whether the line ends as a sentence, a quotation or an announcement of what follows does."""
    return bool(_FINAL.search(line))


def continues(line: str) -> bool:
    """Whether the line starts in the middle of a sentence: in lower case, or with a comma."""
    return bool(_CONTINUES.match(line))
