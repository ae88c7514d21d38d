"""What grouping has to know of an article: small, made once and kept."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec
import numpy as np

from rashomon.lexicon.calendar_words import MONTHS
from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.stories.background import rarities, term
from rashomon.text import fold, stem
from rashomon.types import BODY, Article

READ = 800
"""Words of the body that are looked at: news tells its event first."""
LEAD = 60
KEPT = 120
"""Terms of an article that are kept: those that tell most."""
_KEYS = 24
_NAMES, _FIGURES, _DAYS = 40, 40, 12
_TITLE = 3
"""What a word of the title counts, against one of the body; a word of the lead counts one more."""
_TOKEN = re.compile(r"(\W*)(\w+(?:[’'.,\-‐‑]\w+)*)")
_ENDS = re.compile(r"[.!?:|\"“”]|\n|^$")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?$")
_NO_WORDS = frozenset("http https www com org net html htm php asp".split())
"""Remains of addresses."""


class Sketch(msgspec.Struct, frozen=True, kw_only=True):
    """What grouping needs to know of an article. Terms are numbers (see :mod:`rashomon.stories.background`).

    ``title``: its terms. ``words``: terms of title and body with how often they stand there, those of title and lead
    counted more, the most telling first. ``names``: those that are written with a capital within sentences, with one
    writing. ``figures``, ``lead_figures``: numbers in digits but for years. ``days``: days of a year that the text
    writes out (``10-24``).
    """

    article: str
    title: tuple[int, ...] = ()
    words: dict[int, int] = {}
    names: dict[int, str] = {}
    figures: tuple[str, ...] = ()
    lead_figures: tuple[str, ...] = ()
    days: tuple[str, ...] = ()


class _Terms(dict[str, int]):
    """The term of each word; of one that says little minus its number, of one that cannot be told 0."""

    def __missing__(self, word: str) -> int:
        if len(self) > 1 << 17:
            self.clear()
        found = self[word] = term(form(word)) or -term(fold(word))
        return found


_terms = _Terms()


def sketch(article: Article) -> Sketch:
    """The sketch of an article. Never raises on any text; needs no annotations and does not change with them."""
    gaps, words = _tokens(article)
    terms = [_terms[word] for word in words]
    title = sorted({found for _, word in _TOKEN.findall(article.title or "") if (found := _terms[word]) > 0})
    figures = [(at, _figure(word)) for at, word in enumerate(words) if word[0].isdigit()]
    capitals = [at for at, word in enumerate(words) if word[0].isupper()]
    return Sketch(
        article=article.id,
        title=tuple(title),
        words=_best([*terms, *set(terms[:LEAD]), *title * _TITLE]),
        names=_names(gaps, words, terms, capitals),
        figures=tuple(sorted({figure for _, figure in figures if figure})[:_FIGURES]),
        lead_figures=tuple(sorted({figure for at, figure in figures if figure and at < LEAD})),
        days=tuple(sorted(_days(words, capitals))[:_DAYS]),
    )


def keys(sketch: Sketch) -> tuple[int, ...]:
    """The terms under which the stories that may take the article are looked up: at most 24, the most telling first.

    The one who keeps the articles indexes them and passes over those that too many articles hold.
    """
    return tuple(sketch.words)[:_KEYS]


def form(word: str) -> str:
    """The folded stem of a word, or nothing if it says little."""
    folded = fold(word).removesuffix("'s")
    return stem(folded) if len(folded) > 1 and folded not in STOPWORDS and folded not in _NO_WORDS else ""


def _tokens(article: Article) -> tuple[list[str], list[str]]:
    """The words of the body's beginning, and what stands before each of them (a line break at the start of a block)."""
    gaps: list[str] = []
    words: list[str] = []
    for block in article.blocks:
        left = READ - len(words)
        if block.kind in BODY and left > 0:
            # more characters than the words that are left can have, but never a whole book
            found = _TOKEN.findall(article.text, block.start, min(block.end, block.start + 40 * left))[:left]
            first = len(gaps)
            gaps += [gap for gap, _ in found]
            words += [word for _, word in found]
            gaps[first : first + 1] = ["\n"] * bool(found)
    return gaps, words


def _best(terms: Sequence[int]) -> dict[int, int]:
    """The terms that tell most, by how often they stand there and how rare they are in English; the best first."""
    different, times = np.unique(np.array(terms, np.int64), return_counts=True)
    telling = different > 0
    different, times = different[telling], times[telling]
    best = np.lexsort((different, -np.sqrt(times) * rarities()[different]))[:KEPT]
    return dict(zip(different[best].tolist(), times[best].tolist(), strict=True))


def _names(gaps: Sequence[str], words: Sequence[str], terms: Sequence[int], capitals: Iterable[int]) -> dict[int, str]:
    """Words written with a capital within sentences at least as often as without one, most frequent first."""
    capital: Counter[int] = Counter()
    first: Counter[int] = Counter()
    written: dict[int, str] = {}
    for at in capitals:
        each, gap = terms[at], gaps[at]
        if each <= 0:
            continue
        first[each] += 1
        if gap == " " or not _ENDS.search(gap):
            capital[each] += 1
            written.setdefault(each, words[at])
    every = Counter(each for each in terms if each in capital)
    found = sorted(
        (-count, written[each], each) for each, count in capital.items() if count >= every[each] - first[each]
    )
    return {each: name for _, name, each in found[:_NAMES]}


def _figure(word: str) -> str:
    return "" if _YEAR.match(word) else word.replace(",", "")


def _days(words: Sequence[str], capitals: Iterable[int]) -> set[str]:
    """The days of a year that are written out with their month."""
    found = set()
    for at in capitals:
        month = MONTHS.get(words[at].casefold())
        if month:
            for beside in (*words[max(0, at - 1) : at], *words[at + 1 : at + 2]):
                match = _DAY.match(beside)
                if match and 1 <= int(match[1]) <= 31:
                    found.add(f"{month:02d}-{int(match[1]):02d}")
    return found
