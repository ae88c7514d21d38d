"""Statements: the sentences of a story's articles, weighed so that they can be told alike.

The weight of a stem is its inverse document frequency (Spärck Jones 1972) over the story's sentences and a background
of other news, so that a word which most of a small story's sentences hold still tells something. Figures tell more; the
words that only say who said it tell less: two sentences do not state one fact because one ministry is behind both.
"""

from __future__ import annotations

import functools
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

import msgspec

from rashomon.compare.captions import is_caption
from rashomon.compare.clauses import clauses
from rashomon.compare.furniture import is_furniture
from rashomon.lexicon.commonness import rarity
from rashomon.lexicon.spelling import american
from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.text import WORD, fold, stem, words
from rashomon.types import Annotated, Claim, Mark, Quantity, Say, Span, Time

_BACKGROUND, _RATE = 300, 0.01
"""Sentences of other news that stand behind every story, and the share of them that hold a stem by chance."""
_NUMBER = 1.5
_ATTRIBUTION = 0.3
"""Weights of a figure, and of a word in a cue or a source, against other words."""
MIN_SIMILARITY = 0.1
"""Cosine of words from which two statements are looked at closely."""
_NEAREST = 40
"""Of each statement, so many others are looked at closely."""
_SIGNATURE = re.compile(
    r"\W*[—–-]\s.*\(@|(?:analysis|photos?|image|video|reporting|story|written) by\b|(?-i:(?:[A-Z]\S*\s?){1,4}$)",
    re.IGNORECASE,
)
"""‘— Edda Lorne (@lorne)’, ‘Analysis by …’, ‘Norda News’."""
_TELLING = 2
"""Content words without which a sentence tells nothing, those not counted that say who said it."""
_FIGURE = 0.8
"""How rare a figure is taken to be in English; 1 is a name."""
_COMMON = 400
"""Stems in more sentences than this find no new pairs; they still count in those found."""
_LONG = 1000
"""Characters from which a text is no sentence, of which the stems are kept because every rule asks for them."""


class Clause(msgspec.Struct, frozen=True):
    """A clause of a statement: where it stands in its article, and its stems."""

    span: Span
    stems: frozenset[str]


class Statement(msgspec.Struct, frozen=True):
    """A sentence of one article with its marks and its weighted stems (a unit vector)."""

    article: Annotated
    claim: Claim
    weights: Mapping[str, float]
    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]
    names: tuple[str, ...]
    quoted: int
    """How many quotation marks' contents stand in it."""
    rareness: Mapping[str, float]
    """Of each stem, how few of the story's statements hold it (the logarithm of one in how many)."""
    telling: Mapping[str, float]
    """The same, weighed by how rare the stem is in English; those left out that only say who said it."""
    clauses: tuple[Clause, ...]
    """Those of at least two stems, in order."""
    order: int
    """How many statements of its article stand before it."""
    place: float
    """Where in its article it stands, 0 (first) to 1."""
    attributing: frozenset[str]
    """The stems of the words that only say who said it."""
    wording: tuple[str, ...]
    """Its folded words: the same for copies of one sentence."""
    alone: bool
    """Whether no statement before it, in any article of the story, has the same words in the same order."""


def stems_of(text: str, start: int, end: int) -> list[str]:
    """The stems of the content words of ``text[start:end]``, in order."""
    return list(_stems_in(text[start:end]) if end - start < _LONG else _content(text[start:end]))


@functools.lru_cache(1 << 13)
def _stems_in(sentence: str) -> tuple[str, ...]:
    return tuple(_content(sentence))


def _content(text: str) -> Iterator[str]:
    return filter(None, map(_content_stem, WORD.findall(text)))


@functools.lru_cache(1 << 14)
def _content_stem(word: str) -> str:
    """Empty for a word without content."""
    folded = fold(word)
    return "" if folded in STOPWORDS else stem(american(folded.removesuffix("'s")))


_Mark = TypeVar("_Mark", bound=Mark)


def _inside(marks: Sequence[_Mark], start: int, end: int) -> tuple[_Mark, ...]:
    return tuple(mark for mark in marks if start <= mark.start and mark.end <= end)


def make_statements(articles: Sequence[Annotated]) -> list[Statement]:
    """The statements of all articles, in order of article and position; those without content words are left out."""
    bags = [
        (article, order, claim, bag)
        for article in articles
        for order, claim in enumerate(article.claims)
        if (bag := _bag(article, claim))
    ]
    seen: set[tuple[str, ...]] = set()
    fresh = []
    wordings = [_wording(claim) for _, _, claim, _ in bags]
    for wording in wordings:
        fresh.append(wording not in seen)
        seen.add(wording)
    frequency = Counter(term for (_, _, _, bag), new in zip(bags, fresh, strict=True) if new for term in bag)
    total = sum(fresh)
    return [
        _statement(article, order, claim, bag, frequency, total, wording, new)
        for (article, order, claim, bag), wording, new in zip(bags, wordings, fresh, strict=True)
    ]


def _wording(claim: Claim) -> tuple[str, ...]:
    return tuple(fold(word.text) for word in words(claim.text))


def _bag(article: Annotated, claim: Claim) -> Counter[str]:
    bag: Counter[str] = Counter()
    at = claim.start
    for quantity in _inside(article.quantities, claim.start, claim.end):
        bag.update(stems_of(article.text, at, quantity.start))
        bag[f"#{quantity.value:g}{quantity.unit or ''}"] += 1
        at = max(at, quantity.end)
    bag.update(stems_of(article.text, at, claim.end))
    return bag


def _statement(
    article: Annotated,
    order: int,
    claim: Claim,
    bag: Mapping[str, int],
    frequency: Mapping[str, int],
    total: int,
    wording: tuple[str, ...],
    alone: bool,
) -> Statement:
    attributing = _attribution(article, claim)
    raw = {}
    for term in bag:
        weight = math.log((1 + total + _BACKGROUND) / (frequency[term] + _BACKGROUND * _RATE))
        raw[term] = weight * (_NUMBER if term[0] == "#" else _ATTRIBUTION if term in attributing else 1.0)
    norm = math.sqrt(sum(weight * weight for weight in raw.values()))
    rareness = {term: math.log((1 + total) / frequency[term]) for term in bag}
    return Statement(
        article,
        claim,
        {term: weight / norm for term, weight in raw.items()},
        _inside(article.times, claim.start, claim.end),
        _inside(article.quantities, claim.start, claim.end),
        tuple(dict.fromkeys(name.entity for name in _inside(article.names, claim.start, claim.end))),
        sum(quote.kind != "indirect" for quote in _inside(article.quotes, claim.start, claim.end)),
        rareness,
        {term: rare * _in_english(term) for term, rare in rareness.items() if term not in attributing},
        tuple(
            Clause(span, stems)
            for span in clauses(article.text, claim.start, claim.end)
            if len(stems := _stems(article, span)) > 1
        ),
        order,
        order / max(1, len(article.claims)),
        attributing,
        wording,
        alone,
    )


def _in_english(term: str) -> float:
    return _FIGURE if term[0] == "#" or term[0].isdigit() else rarity(term)


def _stems(article: Annotated, span: Span) -> frozenset[str]:
    return frozenset(stems_of(article.text, span.start, span.end))


def _attribution(article: Annotated, claim: Claim) -> frozenset[str]:
    """The stems of the cues and sources that stand in a claim."""
    parts = (part for quote in article.quotes for part in (quote.cue, quote.source) if part)
    return frozenset(
        stem
        for part in _inside(tuple(parts), claim.start, claim.end)
        for stem in stems_of(article.text, part.start, part.end)
    )


def similarities(statements: Sequence[Statement]) -> dict[tuple[int, int], float]:
    """Cosines of pairs of statements of two articles by index (i < j), 0 to 1: of each statement its nearest ones.

    Statements that repeat the words of an earlier one are left out (``alone`` is False): what holds for the one holds
    for the other.
    """
    import numpy as np

    alone = [i for i, statement in enumerate(statements) if statement.alone]
    holders: dict[str, list[int]] = defaultdict(list)
    for i in alone:
        for term in statements[i].weights:
            holders[term].append(i)
    holding = {
        term: (np.array(those), np.array([statements[i].weights[term] for i in those]))
        for term, those in holders.items()
        if len(those) > 1
    }
    told_by = tellers(statements)
    ids = {id: number for number, id in enumerate(dict.fromkeys(told_by))}
    article_of = np.array([ids[id] for id in told_by])
    met: Counter[str] = Counter()
    lows, highs, cosines = [np.empty(0, int)], [np.empty(0, int)], [np.empty(0)]
    for j in alone:
        near = np.zeros(j)
        for term, weight in statements[j].weights.items():
            if 0 < met[term] <= _COMMON:
                those, weights = holding[term]
                near[those[: met[term]]] += weight * weights[: met[term]]
            met[term] += 1
        found = np.flatnonzero((near >= MIN_SIMILARITY) & (article_of[:j] != article_of[j]))
        lows.append(found)
        highs.append(np.full(len(found), j))
        cosines.append(near[found])
    low, high, cosine = (np.concatenate(parts) for parts in (lows, highs, cosines))
    one, other = np.concatenate([low, high]), np.concatenate([high, low])
    order = np.lexsort((other, -np.tile(cosine, 2), one))
    rank = np.arange(len(order)) - np.searchsorted(one[order], one[order])
    chosen = np.zeros(len(low), bool)
    chosen[order[rank < _NEAREST] % max(1, len(low))] = True
    kept = np.flatnonzero(chosen)
    kept = kept[np.lexsort((high[kept], low[kept]))]
    pairs = zip(low[kept].tolist(), high[kept].tolist(), strict=True)
    return dict(zip(pairs, cosine[kept].tolist(), strict=True))


def tellers(statements: Sequence[Statement]) -> list[str]:
    """For each statement the article that tells it; one that several articles tell word for word is told by none of them
    alone, and gets a name of its own: so another sentence of its article can be set against its copies."""
    carried = carriers(statements)
    return [
        statement.article.id if len(carried[statement.wording]) == 1 else " ".join(statement.wording)
        for statement in statements
    ]


def carriers(statements: Sequence[Statement]) -> Mapping[tuple[str, ...], set[str]]:
    """The articles that carry each wording."""
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for statement in statements:
        found[statement.wording].add(statement.article.id)
    return found


def tells(statement: Statement) -> bool:
    """Whether a statement tells something: a question does not, nor do words that only say who said it, a signature, a
    line of the page, a picture's caption or credit, a few words with capitals, or a heading within the text, whose body tells it."""
    text = statement.claim.text
    if _is_heading(statement):
        return False
    if is_furniture(text) or is_caption(text, statement.times, statement.article.published):
        return False
    told = len(statement.weights.keys() - statement.attributing) >= _TELLING
    return told and not is_question(text) and _SIGNATURE.match(text) is None


def _is_heading(statement: Statement) -> bool:
    at = statement.claim.start
    return any(block.kind == "subheading" and block.start <= at < block.end for block in statement.article.blocks)


def is_question(text: str) -> bool:
    """Whether a sentence ends in a question mark, whatever closes behind it."""
    return text.rstrip("”’\"' ").endswith("?")


def say(statement: Statement, value: str | None = None, at: int | None = None) -> Say:
    """The passage in which an article states a fact, with the value that it gives there, ``at`` characters into it.

    A value outside all that is given to somebody is the outlet's own: 'on Monday' of 'Quarn said on Monday that …'.
    """
    claim = statement.claim
    own = at is not None and _is_own(statement.article, claim, claim.start + at)
    return Say(
        claim.start,
        claim.end,
        claim.text,
        article=statement.article.id,
        value=value,
        by=None if own else claim.said_by,
        certainty="certain" if own else claim.certainty,
    )


def _is_own(article: Annotated, claim: Claim, at: int) -> bool:
    contents = [*((quote.clause or quote) for quote in article.quotes), *article.attributed]
    here = [content for content in contents if content.start < claim.end and claim.start < content.end]
    return bool(here) and not any(content.start <= at < content.end for content in here)
