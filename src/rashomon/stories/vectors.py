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
_BACKGROUND, _RATE = 20, 0.02
"""Articles of other news that stand behind every collection, and the share of them that hold a word by chance."""
_ALONE = 0.25
"""How much of a word that one article alone has counts towards the length of its vector."""


def make_vectors(articles: Sequence[Article]) -> list[Mapping[str, float]]:
    """A vector for each article, of length 1 at most: 1 + log(tf) times idf (Salton and Buckley 1988) over stems.

    Words of the headline count three times, those of the lead twice. Rare words of the collection tell most. So that a
    collection of a few articles on one event does not take that event's own words for common ones, idf is smoothed by
    _BACKGROUND articles of other news. A word of one article alone joins nothing, but counts towards its length.
    """
    bags = [_bag(article) for article in articles]
    frequency = Counter(term for bag in bags for term in bag)
    total = 1 + _BACKGROUND + len(articles)
    vectors: list[Mapping[str, float]] = []
    for bag in bags:
        raw = {
            term: (1 + math.log(count)) * math.log(total / (0.5 + frequency[term] + _BACKGROUND * _RATE))
            for term, count in bag.items()
        }
        shared = {term: weight for term, weight in raw.items() if frequency[term] > 1}
        alone = sum(weight * weight for term, weight in raw.items() if frequency[term] == 1)
        norm = math.sqrt(sum(weight * weight for weight in shared.values()) + _ALONE * alone) or 1.0
        vectors.append({term: weight / norm for term, weight in shared.items()})
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
