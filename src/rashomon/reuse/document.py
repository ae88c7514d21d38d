"""An article as the reuse stage sees it: the words and sentences of its body, folded and hashed."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

import msgspec
import xxhash

from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.reuse.quoted import in_quotation_marks
from rashomon.reuse.sources import cited_newsrooms
from rashomon.text import WORD, fold, sentences, stem
from rashomon.types import BODY, Article, Block, Span

SHINGLE = 5
"""Words of a shingle (Broder 1997; passim uses 5 to 7)."""
_MASK = (1 << 64) - 1
_BASE = 0x9E3779B97F4A7C15
_FIRST = pow(_BASE, SHINGLE - 1, 1 << 64)
_LONGEST_CAPTION = 700
"""Characters of a caption; a picture's credit in a longer block stands in a paragraph."""
_OPENS = re.compile(r"\(?(?i:additional )?(?i:reporting|writing|editing|compiled) by [A-Z]|FILE\s?[-–—]")
_PICTURE = re.compile(
    r"\b(?:Photo|Photograph|Image|Picture)s?(?: credit)?(?::| by\b| should read\b|/)|\bGetty Images\b"
    r"|/(?:AFP|AP|EPA|Reuters)\b|\bREUTERS/|\bEPA-EFE\b|\b(?:File|Pool) [Pp]hoto\b|\bvia (?:AP|AFP|Reuters)\b|\(AP Photo",
)
_HINTS = ("hoto", "mage", "icture", "Getty", "/A", "/E", "/R", "REUTERS/", "EPA-", "via ")
"""One of them stands in all that the pattern finds; looking for them is much quicker."""
"""What stands in the line of those who wrote and edited, and in captions: who buys one picture has not copied a report."""


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
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    """Where each word begins and ends in the article's text."""
    quoted: bytes
    """For each word 1 if it stands in quotation marks, else 0."""
    sentences: tuple[Sentence, ...]
    shingles: tuple[int, ...]
    cited: frozenset[str] = frozenset()
    """Newsrooms that it names as its sources."""


def make_document(article: Article) -> Document:
    """The document of an article; empty if it has no body."""
    built = _Building()
    for block in article.blocks:
        if block.kind in BODY and not is_beside(article, block):
            before = len(built.starts)
            _add(article.text, block, built)
            built.quoted += in_quotation_marks(
                article.text, block.start, block.end, built.starts[before:], built.ends[before:]
            )
    return Document(
        article,
        tuple(built.starts),
        tuple(built.ends),
        bytes(built.quoted),
        tuple(built.sentences),
        roll(built.hashes),
        cited_newsrooms(article),
    )


class _Building:
    """A document that grows block by block."""

    def __init__(self) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.hashes: list[int] = []
        self.quoted = bytearray()
        self.sentences: list[Sentence] = []


def is_beside(article: Article, block: Block) -> bool:
    """Whether a block of the body is a picture's caption or the line of those who wrote and edited the report."""
    if block.end - block.start > _LONGEST_CAPTION:
        return False
    text, start, end = article.text, block.start, block.end
    if _OPENS.match(text, start, end):
        return True
    return any(text.find(hint, start, end) >= 0 for hint in _HINTS) and _PICTURE.search(text, start, end) is not None


def _add(text: str, block: Block, built: _Building) -> None:
    starts, ends, hashes = built.starts, built.ends, built.hashes
    for span in sentences(text, block.start, block.end):
        first = len(starts)
        stems, rare = set(), set()
        for match in WORD.finditer(text, span.start, span.end):
            form = form_of(match.group())
            starts.append(match.start())
            ends.append(match.end())
            hashes.append(form.hash)
            if form.stem is not None:
                stems.add(form.stem)
                if form.rare is not None and (form.rare or len(starts) > first + 1):
                    rare.add(form.stem)
        if len(starts) > first:
            built.sentences.append(Sentence(span, first, len(starts), frozenset(stems), frozenset(rare)))


class Form(msgspec.Struct, frozen=True, gc=False):
    """What is known of a word from its letters: the hash of its plain form, its stem (None for a stop word)."""

    hash: int
    stem: str | None
    rare: bool | None
    """True for a number, False for a capital (rare unless it opens a sentence), None for other words."""


@functools.lru_cache(1 << 17)
def form_of(word: str) -> Form:
    """What is known of a word, remembered for the next time."""
    folded = fold(word)
    plain = folded.replace("-", "").replace(".", "").replace("'", "")
    stemmed = None if folded in STOPWORDS else stem(folded.removesuffix("'s"))
    rare = True if word[0].isdigit() else False if word[0].isupper() else None
    return Form(xxhash.xxh3_64_intdigest(plain.encode("utf-8", "surrogatepass")), stemmed, rare)


def roll(hashes: Sequence[int]) -> tuple[int, ...]:
    """The hash of every five hashes in a row, rolling (Karp and Rabin 1987), modulo 2 ** 64."""
    if len(hashes) < SHINGLE:
        return ()
    rolled = 0
    for word in hashes[:SHINGLE]:
        rolled = (rolled * _BASE + word) & _MASK
    found = [rolled]
    for leaving, coming in zip(hashes, hashes[SHINGLE:], strict=False):
        rolled = ((rolled - leaving * _FIRST) * _BASE + coming) & _MASK
        found.append(rolled)
    return tuple(found)
