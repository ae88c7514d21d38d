"""Pure functions on ``str``: sentences, words, normal forms. All offsets are code points of the text they are given."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator, Sequence

from rashomon.types import BODY, Article, Mark, Span

OPENING = "“‘«„‚‹「『"
CLOSING = "”’»“‟›」』"
QUOTE_MARKS = frozenset("\"'`" + OPENING + CLOSING)

INNER = "’'.,-‐‑"
"""What may stand between two letters or digits of one word."""
WORD = re.compile(rf"\w+(?:[{re.escape(INNER)}]\w+)*", re.UNICODE)
"""A word: letters and digits, with inner hyphens, apostrophes, points and commas."""
_CLOSED = r"[\"'”’»)\]]*(?=\s|$)"
_STOP = re.compile(rf"[.!?…。！？](?:(?<=[.!?…])[.!?…]*{_CLOSED}|(?<=[。！？])(?:{_CLOSED})?)")
"""It begins with one class of characters, by which it is looked for: much quicker than alternatives."""
_NEXT = re.compile(r"\s+[\"'“‘«„(\[`]*(\w+)")
_LAST = re.compile(r"[\w.&'’-]+$")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof sen rep gov gen col lt sgt cpl capt cmdr maj adm rev hon pres st jr sr vs etc inc ltd co corp"
    " no nos art fig al approx dept del cllr est jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur"
    " thurs fri sat sun a.m p.m e.g i.e u.s u.k u.n e.u u.s.a d.c ph.d bros messrs mt ft".split()
)
_ALSO_WORDS = frozenset("no nos sun sat mar wed mon dec art fig".split())
"""Abbreviations that are words of the language in small letters, except before a figure: 'sat', 'no. 3'."""
_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}[A-Z]")
_MAY_END = frozenset("a.m p.m u.s u.k u.n e.u u.s.a d.c etc inc ltd co corp jr sr ph.d bros".split())
_STARTERS = frozenset(
    "the a an in on at it he she they we i but and this that these those there his her its their as for after before"
    " when while since if so however meanwhile also what who why how no not some many most more all both with to by"
    " from yet still now then earlier later last according officials police".split()
)


def _ends(text: str, start: int, dot: int, after: int) -> bool:
    """Whether the stop at ``dot`` (whose closing marks end at ``after``) ends a sentence that began at ``start``."""
    following = _NEXT.match(text, after)
    if following is None:
        return True
    following_word = following.group(1)
    if following_word[0].islower():
        return False
    if text[dot] != "." or after - dot > 1:
        return True
    last = _LAST.search(text, max(start, dot - 24), dot)
    if last is None:
        return True
    word = last.group().casefold().strip("'’-")
    if len(word) == 1 and word.isalpha() and word != "i":
        return False  # an initial
    if word in _ALSO_WORDS and last.group()[0].islower():
        return not following_word[0].isdigit()
    if word in _ABBREVIATIONS:
        return word in _MAY_END and following_word.casefold() in _STARTERS
    if _INITIALS.fullmatch(last.group()):  # of a name ('T.J. Hollin'), or of a body that ends its sentence
        return following_word.casefold() in _STARTERS
    return True


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of ``text[start:end]`` in order, without the white space around them.

    Line breaks count as spaces: hand over one block at a time. Rule-based, in the line of Kiss and Strunk's problem
    statement (2006): abbreviations, initials, and closing quotation marks that belong to the sentence they close.
    """
    limit = len(text) if end is None else end
    found: list[Span] = []
    begin = start
    for stop in _STOP.finditer(text, start, limit):
        if stop.end() < limit and not _ends(text, begin, stop.start(), stop.end()):
            continue
        span = trim(text, begin, stop.end())
        if span.start < span.end:
            found.append(span)
        begin = stop.end()
    span = trim(text, begin, limit)
    if span.start < span.end:
        found.append(span)
    return found


def body_sentences(article: Article) -> list[Span]:
    """The sentences of the article's body blocks, in order of position."""
    return [
        sentence
        for block in article.blocks
        if block.kind in BODY
        for sentence in sentences(article.text, block.start, block.end)
    ]


def trim(text: str, start: int, end: int) -> Span:
    """The span without white space at its ends (empty at ``start`` if there is nothing else)."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def mark(text: str, start: int, end: int) -> Mark:
    """The span with its words."""
    return Mark(start, end, text[start:end])


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Mark]:
    """The words of ``text[start:end]``: letters and digits, with inner hyphens, apostrophes, points and commas."""
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        yield Mark(match.start(), match.end(), match.group())


_FOLDED = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‐": "-", "‑": "-", "­": None}
)


def fold(text: str) -> str:
    """The normal form for comparing: no case, no accents, straight marks, plain hyphens. Lengths may change."""
    if text.isascii():
        return text.lower()
    straight = text.translate(_FOLDED)
    if straight.isascii():
        return straight.lower()
    decomposed = unicodedata.normalize("NFKD", straight)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


_ALPHANUMERIC = re.compile(r"[^\W_]+")
_ASCII_MARKS = bytes(code for code in range(128) if not chr(code).isalnum())
_MARKS_IN_LINES = _ASCII_MARKS.replace(b"\n", b"")
_USUAL_MARKS = "’“”–—‘\xa0…•©»"
"""Those beyond ASCII that are in most texts, and often nothing else."""


def letters(text: str) -> str:
    """The letters and digits alone, without case: by which the same words are known again whatever their marks."""
    if not (text.isascii() or (text := unmarked(text)).isascii()):
        return _caseless(text)
    return text.lower().encode().translate(None, _ASCII_MARKS).decode()


def _caseless(text: str) -> str:
    return "".join(_ALPHANUMERIC.findall(text.casefold()))


def letters_of_lines(lines: Sequence[str]) -> list[str]:
    """The same for many texts at once, none of which has a line break in it."""
    marked = [line for line in lines if not line.isascii()]
    if marked:
        bare = iter(unmarked("\n".join(marked)).split("\n"))
        lines = [line if line.isascii() else next(bare) for line in lines]
    whole = "\n".join(lines)
    if not whole.isascii():
        plain = iter(letters_of_lines(list(filter(str.isascii, lines))))
        return [next(plain) if line.isascii() else _caseless(line) for line in lines]
    return whole.lower().encode().translate(None, _MARKS_IN_LINES).decode().split("\n") if lines else []


def unmarked(text: str) -> str:
    """The text without the marks beyond ASCII that are in most texts."""
    for sign in _USUAL_MARKS:
        text = text.replace(sign, "")
    return text


def squeeze(text: str) -> str:
    """The text with every run of white space as one space, for showing to a reader."""
    return " ".join(text.split())


_SUFFIXES = ("ations", "ation", "ments", "ment", "ings", "ing", "ers", "ies", "ied", "ed", "es", "er", "ly", "s", "e")


@functools.lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """A folded word without its inflection, for matching only (a light suffix stripper after Harman 1991)."""
    if len(word) < 5:
        return word[:-1] if len(word) == 4 and word.endswith("s") and word[2] != "s" else word
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            base = word[: -len(suffix)]
            if suffix == "ly" and (base.endswith("i") or len(base) < 4):
                return word  # family, early
            if suffix in ("ies", "ied"):
                return base + "y"
            return base[:-1] if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "ls" else base
    return word
