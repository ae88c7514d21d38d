"""What an article is about, as a sparse vector: tf-idf over stems, with its headline and names counting more."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.text import fold, stem, words
from rashomon.types import BODY, Article

_TITLE, _LEAD = 3.0, 2.0
_LEAD_WORDS = 60
_NAME = 1.5
"""Weight of a word written with a capital within a sentence, against one that is not."""


def make_vectors(articles: Sequence[Article]) -> list[Mapping[str, float]]:
    """A unit vector for each article: 1 + log(tf) times idf (Salton and Buckley 1988) over stems.

    Words of the headline count three times, those of the lead twice. Rare words of the collection tell most; with few
    articles idf is smoothed so that no word counts for nothing.
    """
    bags = [_bag(article) for article in articles]
    frequency = Counter(term for bag in bags for term in bag)
    total = len(articles)
    vectors: list[Mapping[str, float]] = []
    for bag in bags:
        raw = {
            term: (1 + math.log(count)) * math.log((1 + total) / (0.5 + frequency[term]))
            for term, count in bag.items()
            if frequency[term] > 1 or total <= 2
        }
        norm = math.sqrt(sum(weight * weight for weight in raw.values())) or 1.0
        vectors.append({term: weight / norm for term, weight in raw.items()})
    return vectors


def _bag(article: Article) -> dict[str, float]:
    bag: dict[str, float] = defaultdict(float)
    seen = 0
    for block in article.blocks:
        if block.kind in BODY:
            for word in words(article.text, block.start, block.end):
                seen += 1
                weight = _LEAD if seen <= _LEAD_WORDS else 1.0
                _count(bag, word.text, weight)
    for word in words(article.title or ""):
        _count(bag, word.text, _TITLE)
    return bag


def _count(bag: dict[str, float], word: str, weight: float) -> None:
    form = fold(word).removesuffix("'s")
    if form not in STOPWORDS and len(form) > 1:
        bag[stem(form)] += weight * (_NAME if word[0].isupper() else 1.0)
