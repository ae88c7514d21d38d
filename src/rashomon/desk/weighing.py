"""What the terms of an archive weigh: counted with every article, taken over in steps.

Between two steps vectors stay as they are, so that none is made twice; the steps come at fixed numbers of articles and
are stored, so that the result depends neither on the sizes of batches nor on where a run ended.
"""

from __future__ import annotations

from collections import Counter

from rashomon.archive import Store
from rashomon.archive.index import ARTICLES
from rashomon.stories import Idf, Member, Packed, Sketch, member

_FIRST, _GROWTH = 8, 4
"""The counts are taken over after so many articles more, and a quarter of those at the last time."""
_BEHIND = 32
"""A repair takes them over if more than one in so many articles came since."""


class Weighing:
    """Counts terms within the transaction of the one who stores the articles, and weighs articles."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.forget()

    def forget(self) -> None:
        """Drop what is remembered."""
        self._changes: Counter[int] = Counter()
        self._articles: int | None = None
        self._taken = 0
        self._idf: Idf | None = None

    def count(self, sketch: Sketch, change: int) -> bool:
        """Count the terms of an article that came (1) or went (-1). Whether the weights changed with it."""
        self._begin()
        assert self._articles is not None
        (self._changes.update if change > 0 else self._changes.subtract)(sketch.words.keys())
        self._changes[ARTICLES] += change
        self._articles += change
        return self._articles - self._taken >= _FIRST + self._taken // _GROWTH and self._take_over()

    def catch_up(self) -> bool:
        """Take over the counts before stories are repaired, if enough came since. Whether the weights changed."""
        self._begin()
        assert self._articles is not None
        return self._articles - self._taken > self._articles // _BEHIND and self._take_over()

    def _take_over(self) -> bool:
        self.write()
        self._store.index.freeze_terms()
        self.forget()
        return True

    def member(self, article: str, headline: str, packed: Packed) -> Member:
        """An article, weighed by the counts of the last step."""
        self._begin()
        assert self._idf is not None
        return member(article, headline, packed, self._idf)

    def write(self) -> None:
        """Store the counts that this transaction changed. To be called before it ends."""
        self._store.index.count_terms(self._changes)
        self._changes = Counter()

    def _begin(self) -> None:
        if self._articles is None:
            self._articles = self._store.index.terms([ARTICLES]).get(ARTICLES, 0)
            self._taken = self._store.index.terms([ARTICLES], frozen=True).get(ARTICLES, 0)
            self._idf = Idf(self._taken, lambda terms: self._store.index.terms(terms, frozen=True))
