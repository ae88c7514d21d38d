"""Saved queries: words and phrases as ``rashomon search`` takes them, with ``speaker:``, ``outlet:`` and ``place:``."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from typing import Literal

import msgspec

from rashomon.archive.search import FIELD, fts_query
from rashomon.types import Annotated, Article, Mark
from rashomon.watch.events import Passage

Field = Literal["speaker", "outlet", "place"]
TOKENIZER = "porter unicode61 remove_diacritics 2"
"""As the archive's index has it, so that an alert finds what a search finds."""
MOST_PASSAGES = 5
_BEGIN, _END = "\ue000", "\ue001"


class Part(msgspec.Struct, frozen=True):
    """One condition on a field; ``wanted`` False: the article must not meet it."""

    field: Field
    value: str
    wanted: bool


class Query(msgspec.Struct, frozen=True):
    """A query as written, its words as FTS5 takes them (none: empty), and its conditions on fields."""

    text: str
    words: str
    parts: tuple[Part, ...]


def parse_query(text: str) -> Query:
    """The query. Raises ValueError if nothing is left to look for, or only what is to be left out."""
    parts = tuple(
        Part(found[2].lower(), found[3] if found[3] is not None else found[4], not found[1])  # type: ignore[arg-type]
        for found in FIELD.finditer(text)
    )
    empty = next((part.field for part in parts if not _folded(part.value)), None)
    if empty:
        raise ValueError(f'{empty}: names nobody and nothing; write {empty}:NAME or {empty}:"A NAME"')
    rest = FIELD.sub(" ", text).strip()
    words = fts_query(rest)
    if rest and not words:
        raise ValueError("beside the words to leave out it needs one to look for")
    if not words and not any(part.wanted for part in parts):
        raise ValueError("there is nothing in it to look for")
    try:
        _of_words(words or "a", Article(id="", source="", text=""))
    except sqlite3.Error as error:
        raise ValueError(f"the search engine does not take it: {error}") from error
    return Query(text, words, parts)


def find(query: Query, article: Article) -> tuple[Passage, ...] | None:
    """The passages of an article that a query finds (a few; none where only title or outlet meet it), or None.

    ``speaker:`` looks at who is quoted, ``place:`` at the dateline and the places named, ``outlet:`` at the outlet; a
    part of the name is enough, case and accents make no difference. Speakers and places are known for articles that
    were annotated.
    """
    found: list[Passage] = []
    for part in query.parts:
        spans = _of_field(part, article)
        if (spans is not None) != part.wanted:
            return None
        found += spans or ()
    if query.words:
        words = _of_words(query.words, article)
        if words is None:
            return None
        found += words
    return tuple(dict.fromkeys(found))[:MOST_PASSAGES]


def _of_field(part: Part, article: Article) -> list[Passage] | None:
    if part.field == "outlet":
        return [] if _names(part.value, article.outlet) else None
    marks = list((_speakers if part.field == "speaker" else _places)(part.value, article))
    return [Passage(mark.start, mark.end, article.text[mark.start : mark.end]) for mark in marks] or None


def _speakers(value: str, article: Article) -> Iterator[Mark]:
    for quote in article.quotes if isinstance(article, Annotated) else ():
        if _names(value, quote.speaker) or _names(value, quote.source.text if quote.source else None):
            yield quote


def _places(value: str, article: Article) -> Iterator[Mark]:
    line = article.dateline
    if line is not None and _names(value, line.place):
        yield Mark(line.start, line.end, article.text[line.start : line.end])
    for name in article.names if isinstance(article, Annotated) else ():
        if name.kind == "place" and (_names(value, name.text) or _names(value, name.entity)):
            yield name


def _names(value: str, name: str | None) -> bool:
    """Whether a name has these words in it, whole and in this order."""
    return f" {_folded(value)} " in f" {_folded(name or '')} "


def _folded(text: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", plain.casefold()))


def _of_words(words: str, article: Article) -> list[Passage] | None:
    """The words where they stand in the text, by the search engine itself; None if it does not find the article."""
    text = article.text.replace(_BEGIN, " ").replace(_END, " ")
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.execute(f"CREATE VIRTUAL TABLE words USING fts5 (title, text, tokenize = '{TOKENIZER}')")
        memory.execute("INSERT INTO words VALUES (?, ?)", (_clean(article.title or ""), _clean(text)))
        found = memory.execute(
            "SELECT highlight(words, 1, ?, ?) FROM words WHERE words MATCH ?", (_BEGIN, _END, words)
        ).fetchone()
    return None if found is None else list(_marked(found[0], article.text))


def _clean(text: str) -> str:
    """Without half characters and NUL, which SQLite does not take; every place stays where it was."""
    return re.sub("[\ud800-\udfff\x00]", " ", text)


def _marked(text: str, original: str) -> Iterator[Passage]:
    at = start = 0
    for piece in re.split(f"([{_BEGIN}{_END}])", text):
        if piece == _BEGIN:
            start = at
        elif piece == _END:
            yield Passage(start, at, original[start:at])
        else:
            at += len(piece)
