"""Placing an article that arrives: the stories that may hold it are looked up, and one of them takes it or none.

Time per article does not grow with the archive: only days near the article's are looked at, keys that many articles
hold are passed over, and of each of a few stories only the newest articles are compared.
"""

from __future__ import annotations

import math
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable

import msgspec

from rashomon.archive import Store
from rashomon.archive.index import BUCKET_DAYS, key_number
from rashomon.desk.headlines import best_headline, headline
from rashomon.stories import MEMBERS, VERSION, Candidate, Placement, Sketch, Statistics, keys, place, terms

WINDOW_DAYS = 14
"""Days before and after an article's in which its story must have had one; a story that is fed stays open."""
COMMON = 48
"""Articles of a bucket that may hold a key; one that more hold tells nothing."""
CANDIDATES = 8
_FAR = 0.2
"""Share of what the nearest story has in common with an article from which another is looked at beside it."""
_SKETCHES, _POSTINGS, _TERMS, _STORIES = 4_000, 200_000, 300_000, 200_000
"""How many of each are kept in memory."""

_packer = msgspec.msgpack.Encoder()
_unpacker = msgspec.msgpack.Decoder(Sketch)


class Placer:
    """Places articles within the transaction of the one who stores them. Remembers what it looked up."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.forget()

    def forget(self) -> None:
        """Drop what is remembered: another process wrote, or a transaction was given up."""
        self._sketches: dict[int, tuple[str, Sketch]] = {}
        self._postings: dict[tuple[int, int], list[int]] = {}
        self._terms: dict[str, int] = {}
        self._story: dict[int, int | None] = {}
        self._members: dict[int, list[int]] = {}
        self._changes: Counter[str] = Counter()
        self._documents: int | None = None

    def place(self, number: int, sketch: Sketch, *, day: int, title: str, at: str) -> tuple[int, Placement]:
        """Put the article into its story, opening one if none fits; the story's number and the reasons."""
        hashed = self._index(number, sketch, day, title)
        candidates = self.near(hashed, day, most=CANDIDATES)
        numbers = {self._store.stories.id(story): story for story in candidates}
        placement = place(
            sketch, [Candidate(id, self.sketches(story)) for id, story in numbers.items()], self.statistics()
        )
        story = numbers.get(placement.story or "")
        if story is None:
            story = self._store.stories.open(sketch.article, title=title, day=day, at=at)
        self._store.stories.put(number, story, score=placement.score, why=placement.why)
        self._story[number] = story
        members = self._newest(story)
        members.append(number)
        del members[:-MEMBERS]
        best = None if placement.story is None else best_headline(self.titled(members))
        self._store.stories.grew(story, day=day, title=best)
        self._post(hashed, number, day)
        return story, placement

    def replace(self, number: int, sketch: Sketch, *, before: Sketch | None, day: int, was: int, title: str) -> None:
        """Index a new state of an article, which stays in its story."""
        if before is not None:
            self._store.index.drop_keys(number, was, map(key_number, keys(before)))
            self._store.index.drop_shingles(number, before.shingles)
            self._count(before, -1)
        self._postings.clear()
        self._index(number, sketch, day, title)

    def near(self, hashed: Iterable[int], day: int, *, most: int, least: float = 0.0) -> list[int]:
        """The stories that share the most and the rarest of the keys at about that day, the nearest first."""
        first, last = (day - WINDOW_DAYS) // BUCKET_DAYS, (day + WINDOW_DAYS) // BUCKET_DAYS
        shared: dict[int, float] = defaultdict(float)
        for key in hashed:
            stories: set[int] = set()
            held = 0
            for bucket in range(first, last + 1):
                articles = self._holding(bucket, key)
                held += len(articles)
                if len(articles) <= COMMON:
                    stories.update(story for article in articles if (story := self.story_of(article)) is not None)
            for story in stories:
                shared[story] += 1 / math.log2(2 + held)
        ranked = sorted(shared, key=lambda story: (-shared[story], story))[:most]
        far = max(least, _FAR * shared[ranked[0]]) if ranked else least
        return [story for story in ranked if shared[story] > far]

    def sketches(self, story: int) -> tuple[Sketch, ...]:
        """The sketches of a story's newest articles, with the counts of their terms known."""
        return tuple(sketch for _, sketch in self.titled(self._newest(story)))

    def titled(self, articles: Iterable[int]) -> list[tuple[str, Sketch]]:
        """Headline and sketch of each article that has a sketch of this version: versions are never compared."""
        return [found for article in articles if (found := self._sketched(article)) is not None]

    def statistics(self) -> Statistics:
        """Counts as they are now; of the terms of all sketches that were handed out."""
        if self._documents is None:
            self._documents = self._store.index.sketched()
        return Statistics(self._documents, self._terms)

    def write_counts(self) -> None:
        """Store the counts of terms that this transaction changed. To be called before it ends."""
        self._store.index.count_terms(self._changes)
        self._changes = Counter()
        if len(self._terms) > _TERMS:
            self._terms = {}
            self._sketches = {}  # their terms are known only as long as they are remembered together
        if len(self._sketches) > _SKETCHES:
            self._sketches = {}
        if len(self._postings) > _POSTINGS:
            self._postings = {}
        if len(self._story) > _STORIES:
            self._story, self._members = {}, {}

    def moved(self) -> None:
        """Articles were moved between stories."""
        self._story, self._members = {}, {}

    def story_of(self, article: int) -> int | None:
        """The story of an article."""
        if article not in self._story:
            self._story[article] = self._store.stories.of(article)
        return self._story[article]

    def _index(self, number: int, sketch: Sketch, day: int, title: str) -> list[int]:
        hashed = list(map(key_number, keys(sketch)))
        self._store.index.write_sketch(number, VERSION, zlib.compress(_packer.encode(sketch), 1))
        self._store.index.write_keys(number, day, hashed)
        self._store.index.write_shingles(number, sketch.shingles)
        self._count(sketch, 1)
        self._sketches[number] = title, sketch
        return hashed

    def _count(self, sketch: Sketch, change: int) -> None:
        self.statistics()
        assert self._documents is not None
        self._know(sketch)
        self._documents += change
        for term in terms(sketch):
            self._changes[term] += change
            self._terms[term] += change

    def _know(self, sketch: Sketch) -> None:
        missing = [term for term in terms(sketch) if term not in self._terms]
        if missing:
            found = self._store.index.terms(missing)
            # counts of this transaction that are not stored yet come on top
            self._terms.update((term, found.get(term, 0) + self._changes[term]) for term in missing)

    def _post(self, hashed: Iterable[int], number: int, day: int) -> None:
        for key in hashed:
            held = self._postings.get((day // BUCKET_DAYS, key))
            if held is not None and len(held) <= COMMON and number not in held:
                held.append(number)

    def _holding(self, bucket: int, key: int) -> list[int]:
        held = self._postings.get((bucket, key))
        if held is None:
            held = self._postings[bucket, key] = self._store.index.holding(bucket, key, COMMON + 1)
        return held

    def _newest(self, story: int) -> list[int]:
        if story not in self._members:
            self._members[story] = self._store.stories.members(story, MEMBERS)
        return self._members[story]

    def _sketched(self, article: int) -> tuple[str, Sketch] | None:
        if article not in self._sketches:
            sketch = sketch_of(self._store, article)
            if sketch is None:
                return None
            self._know(sketch)
            title = self._store.articles.title(article) or headline(self._store.articles.get(article))
            self._sketches[article] = title, sketch
        return self._sketches[article]


def sketch_of(store: Store, article: int) -> Sketch | None:
    """An article's sketch as it is stored; None if there is none of this version."""
    stored = store.index.sketch(article)
    if stored is None or stored[0] != VERSION:
        return None
    return _unpacker.decode(zlib.decompress(stored[1]))
