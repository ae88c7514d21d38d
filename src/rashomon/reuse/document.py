"""An article as the reuse stage sees it: the words and sentences of its body, folded and hashed."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

import msgspec
import xxhash

from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.text import body_sentences, fold, stem, words
from rashomon.types import Article, Span

SHINGLE = 5
"""Words of a shingle (Broder 1997; passim uses 5 to 7)."""


class Sentence(msgspec.Struct, frozen=True):
    """A sentence of the body: its span, its share of the body's words, and its content."""

    span: Span
    first: int
    """Index of its first word in the document."""
    last: int
    """Index after its last word."""
    stems: frozenset[str]
    rare: frozenset[str]
    """Stems of capitalised words and numbers."""


class Document(msgspec.Struct, frozen=True):
    """The body of an article: folded words with their spans, sentences, and hashes of its shingles by position."""

    article: Article
    spans: tuple[Span, ...]
    folded: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    shingles: tuple[int, ...]
    quoted: tuple[bool, ...]
    """For each word, whether it stands in quotation marks: two reporters may quote one speech or one tweet."""


def make_document(article: Article) -> Document:
    """The document of an article; empty if it has no body."""
    spans: list[Span] = []
    folded: list[str] = []
    sentences: list[Sentence] = []
    for span in body_sentences(article):
        first = len(spans)
        stems, rare = set(), set()
        for index, word in enumerate(words(article.text, span.start, span.end)):
            form = fold(word.text)
            spans.append(Span(word.start, word.end))
            folded.append(form)
            if form not in STOPWORDS:
                stemmed = stem(form.removesuffix("'s"))
                stems.add(stemmed)
                if word.text[0].isdigit() or (word.text[0].isupper() and index > 0):
                    rare.add(stemmed)
        if len(spans) > first:
            sentences.append(Sentence(span, first, len(spans), frozenset(stems), frozenset(rare)))
    return Document(article, tuple(spans), tuple(folded), tuple(sentences), _shingles(folded), _quoted(article, spans))


def _quoted(article: Article, spans: Sequence[Span]) -> tuple[bool, ...]:
    text = article.text
    flags: list[bool] = []
    marks = ((match.start(), match.group()) for match in re.finditer("[“”\"«»]|\n|''|``", text))
    inside = False
    at, mark = next(marks, (len(text), ""))
    for span in spans:
        while at < span.start:
            inside = mark in ("“", "«", "``") or (mark == '"' and not inside)
            at, mark = next(marks, (len(text), ""))
        flags.append(inside)
    return tuple(flags)


def _shingles(folded: Sequence[str]) -> tuple[int, ...]:
    plain = [_plain(word) for word in folded]
    return tuple(
        xxhash.xxh3_64_intdigest(" ".join(plain[i : i + SHINGLE]).encode("utf-8", "surrogatepass"))
        for i in range(max(0, len(plain) - SHINGLE + 1))
    )


@functools.lru_cache(65536)
def _plain(word: str) -> str:
    return word.replace("-", "").replace(".", "").replace("'", "")
