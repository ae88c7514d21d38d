"""What grouping has to know of an article: small, serialisable, made once and kept."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec
import xxhash

from rashomon.lexicon.calendar_words import MONTHS
from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.stories.background import rarity
from rashomon.text import fold, stem
from rashomon.types import BODY, Article

READ = 800
"""Words of the body that are looked at: news tells its event first."""
LEAD = 60
KEPT = 120
"""Words of an article that are kept: those that tell most."""
_KEYS = 24
_NAMES, _FIGURES, _DAYS = 40, 40, 12
_SHINGLE, _SAMPLE, _SHINGLES = 5, 16, 40
_TITLE = 3
"""What a word of the title counts, against one of the body; a word of the lead counts one more."""
_TOKEN = re.compile(r"(\W*)(\w+(?:[’'.,\-‐‑]\w+)*)")
_ENDS = re.compile(r"[.!?:|\"“”]|\n|^$")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?$")
_NO_WORDS = frozenset("http https www com org net html htm php asp".split())
"""Remains of addresses."""


class Sketch(msgspec.Struct, frozen=True, kw_only=True):
    """What grouping needs to know of an article. Opaque to the one who stores it; msgspec writes and reads it.

    About 2 kB as MessagePack. ``title``: its folded stems. ``words``: stems of title and body with how often they stand
    there, those of title and lead counted more. ``names``: words written with a capital within sentences, as written.
    ``figures``, ``lead_figures``: numbers in digits but for years. ``days``: days of a year that the text writes out
    (``10-24``). ``shingles``: hashes of one in 16 runs of five words, which copies have in common.
    """

    article: str
    title: tuple[str, ...] = ()
    words: dict[str, int] = {}
    names: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    lead_figures: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    shingles: tuple[int, ...] = ()


def sketch(article: Article) -> Sketch:
    """The sketch of an article. Never raises on any text; needs no annotations and does not change with them."""
    gaps, words = _tokens(article)
    forms = [form(word) for word in words]
    title = sorted({form(word) for _, word in _TOKEN.findall(article.title or "")} - {""})
    counts = Counter(forms)
    counts.update(set(forms[:LEAD]))
    for stemmed in title:
        counts[stemmed] += _TITLE
    del counts[""]
    figures = [_figure(word) for word in words]
    return Sketch(
        article=article.id,
        title=tuple(title),
        words=dict(_best(counts)[:KEPT]),
        names=_names(gaps, words, forms),
        figures=tuple(sorted(set(figures) - {""})[:_FIGURES]),
        lead_figures=tuple(sorted(set(figures[:LEAD]) - {""})),
        days=tuple(sorted(_days(words))[:_DAYS]),
        shingles=_shingles(words),
    )


def terms(sketch: Sketch) -> tuple[str, ...]:
    """The words of a sketch of which :class:`Statistics` should know in how many articles they stand."""
    return tuple(sketch.words)


def keys(sketch: Sketch) -> tuple[str, ...]:
    """The keys under which the stories that may take the article are looked up: its most telling words, best first.

    At most 24 keys of at most 32 characters. The one who keeps the articles indexes them and passes over those that
    too many articles hold.
    """
    return tuple(dict.fromkeys(word[:32] for word, _ in _best(sketch.words)[:_KEYS]))


@functools.lru_cache(1 << 16)
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


def _best(words: Mapping[str, int]) -> list[tuple[str, int]]:
    """Words by what they tell, most first: how often they stand there, and how rare they are in English."""
    return sorted(words.items(), key=lambda item: (-(item[1] ** 0.5) * rarity(item[0]), item[0]))


def _names(gaps: Sequence[str], words: Sequence[str], forms: Sequence[str]) -> tuple[str, ...]:
    """Words written with a capital within sentences at least as often as without one, most frequent first."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    written: dict[str, str] = {}
    for gap, word, stemmed in zip(gaps, words, forms, strict=True):
        if not stemmed:
            continue
        if word[0].isupper():
            if gap == " " or not _ENDS.search(gap):
                capital[stemmed] += 1
                written.setdefault(stemmed, word)
        elif word[0].islower():
            small[stemmed] += 1
    found = sorted((-count, name) for name, count in capital.items() if count >= small[name])
    return tuple(written[name] for _, name in found[:_NAMES])


def _figure(word: str) -> str:
    if not word[0].isdigit() or _YEAR.match(word):
        return ""
    return word.replace(",", "")


def _days(words: Sequence[str]) -> set[str]:
    """The days of a year that are written out with their month."""
    found = set()
    for at, word in enumerate(words):
        month = MONTHS.get(word.casefold()) if word[0].isupper() else None
        if month:
            for beside in (*words[max(0, at - 1) : at], *words[at + 1 : at + 2]):
                match = _DAY.match(beside)
                if match and 1 <= int(match[1]) <= 31:
                    found.add(f"{month:02d}-{int(match[1]):02d}")
    return found


def _shingles(words: Sequence[str]) -> tuple[int, ...]:
    folded = [word.casefold() for word in words]
    sampled = set()
    for at in range(len(folded) - _SHINGLE + 1):
        hashed = xxhash.xxh3_64_intdigest(" ".join(folded[at : at + _SHINGLE]).encode("utf-8", "surrogatepass"))
        if hashed % _SAMPLE == 0:
            sampled.add(hashed >> 32)
    return tuple(sorted(sampled)[:_SHINGLES])
