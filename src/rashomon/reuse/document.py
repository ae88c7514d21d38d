"""An article as the reuse stage sees it: the words and sentences of its body, folded and hashed."""

from __future__ import annotations

import functools
from collections.abc import Sequence

import msgspec
import xxhash

from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.reuse.quoted import in_quotation_marks
from rashomon.reuse.sources import cited_newsrooms
from rashomon.text import fold, sentences, stem, words
from rashomon.types import BODY, Article, Block, Span

SHINGLE = 5
"""Words of a shingle (Broder 1997; passim uses 5 to 7)."""


class Sentence(msgspec.Struct, frozen=True):
    """A sentence of the body: its span, its words' place in the document, and its content."""

    span: Span
    first: int
    """Index of its first word in the document."""
    last: int
    """Index after its last word."""
    stems: frozenset[str]
    """Stems of its words that are no stop words."""
    rare: frozenset[str]
    """Those of capitalised words and numbers."""


class Document(msgspec.Struct, frozen=True):
    """The body of an article: words with their spans, sentences, and hashes of its shingles by position."""

    article: Article
    spans: tuple[Span, ...]
    quoted: tuple[bool, ...]
    """For each word whether it stands in quotation marks."""
    sentences: tuple[Sentence, ...]
    shingles: tuple[int, ...]
    cited: frozenset[str] = frozenset()
    """Newsrooms that it names as its sources."""


def make_document(article: Article) -> Document:
    """The document of an article; empty if it has no body."""
    spans: list[Span] = []
    forms: list[str] = []
    quoted: list[bool] = []
    found: list[Sentence] = []
    for block in article.blocks:
        if block.kind in BODY:
            before = len(spans)
            _add(article.text, block, spans, forms, found)
            quoted += in_quotation_marks(article.text, block.start, block.end, spans[before:])
    return Document(article, tuple(spans), tuple(quoted), tuple(found), _shingles(forms), cited_newsrooms(article))


def _add(text: str, block: Block, spans: list[Span], forms: list[str], found: list[Sentence]) -> None:
    for span in sentences(text, block.start, block.end):
        first = len(spans)
        stems, rare = set(), set()
        for word in words(text, span.start, span.end):
            form = fold(word.text)
            spans.append(Span(word.start, word.end))
            forms.append(_plain(form))
            if form not in STOPWORDS:
                stemmed = _stem(form)
                stems.add(stemmed)
                if word.text[0].isdigit() or (word.text[0].isupper() and len(spans) > first + 1):
                    rare.add(stemmed)
        if len(spans) > first:
            found.append(Sentence(span, first, len(spans), frozenset(stems), frozenset(rare)))


def _shingles(forms: Sequence[str]) -> tuple[int, ...]:
    return tuple(
        xxhash.xxh3_64_intdigest(" ".join(forms[i : i + SHINGLE]).encode("utf-8", "surrogatepass"))
        for i in range(max(0, len(forms) - SHINGLE + 1))
    )


@functools.lru_cache(65536)
def _plain(form: str) -> str:
    return form.replace("-", "").replace(".", "").replace("'", "")


@functools.lru_cache(65536)
def _stem(form: str) -> str:
    return stem(form.removesuffix("'s"))
