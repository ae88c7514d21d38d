"""Placing an article that arrives: the stories that may hold it are looked up, and one of them takes it or none.

Time per article does not grow with the archive: only days near the article's are looked at, or stories of any time
that share several of its rarest terms; keys that many articles hold are passed over; of each of a few stories only the
newest articles are compared. How much a term tells is worked out anew in steps only (see :mod:`rashomon.desk.weighing`).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

from rashomon.archive import Store
from rashomon.archive.index import BUCKET_DAYS, LISTED
from rashomon.desk.headlines import best_headline, headline
from rashomon.desk.weighing import Weighing
from rashomon.stories import (
    MEMBERS,
    VERSION,
    Comparer,
    Member,
    Placement,
    Sketch,
    Story,
    keys,
    pack,
    place,
    sketch,
    unpack,
)
from rashomon.text import squeeze

WINDOW_DAYS = 14
"""Days before and after an article's in which its story must have had one; a story that is fed stays open."""
COMMON = LISTED - 1
"""Articles of a bucket that may hold a key; one that more hold tells nothing."""
CANDIDATES = 8
_NEAR = 0.2
"""Share of what the nearest story has in common with an article from which another is looked at beside it."""
_FAR_COMMON, _FAR_SHARED, _FAR_ALIKE = 48, 2, 0.15
"""Beyond the window: stories whose founders may share a key, how many keys it takes, and what cosine with one of its articles."""
_POSTINGS, _STORIES = 200_000, 4_000
"""How many of each are kept in memory."""


class Placer:
    """Places articles within the transaction of the one who stores them. Remembers what it looked up."""

    def __init__(self, store: Store, *, window: int = WINDOW_DAYS) -> None:
        self._store, self._window = store, window
        self.comparer = Comparer()
        self._weighing = Weighing(store)
        self.forget()

    def forget(self) -> None:
        """Drop what is remembered: another process wrote, or a transaction was given up."""
        self._weighing.forget()
        self._open: dict[int, Story] = {}
        self._crowded: set[int] = set()
        self._postings: dict[tuple[int, int], list[int]] = {}
        self._story_of: dict[int, int] = {}  # of all articles in the postings but crowded ones

    def moved(self, *stories: int) -> None:
        """Articles were moved between these stories."""
        for story in stories:
            self._open.pop(story, None)
            self._story_of.update(dict.fromkeys(self._store.stories.members(story), story))

    def place(self, number: int, sketch: Sketch, *, day: int, title: str, at: str) -> tuple[int, Placement]:
        """Put the article into its story, opening one if none fits; the story's number and the reasons."""
        new = self._index(number, sketch, title)
        near = self.near(keys(sketch), day, most=CANDIDATES)
        story, placement = self._placed(sketch, new, near)
        if story is None and (far := self._far(new, set(near))):
            story, beyond = self._placed(sketch, new, far)
            placement = placement if story is None else beyond
        if story is None:
            story = self._store.stories.open(sketch.article, title=title, day=day, at=at)
            self.founded(story, keys(sketch))
            self._open[story] = Story(self._store.stories.id(story))
        self._store.stories.put(number, story, score=placement.score, why=placement.why)
        held = self.story(story, without=number)
        held.add(new, self.comparer)
        self._store.stories.grew(story, day=day, title=best_headline(held) if placement.story else None)
        self._post(number, keys(sketch), story, day)
        return story, placement

    def replace(self, number: int, sketch: Sketch, *, before: Sketch | None, day: int, was: int) -> None:
        """Index a new state of an article, which stays in its story."""
        if before is not None:
            self._store.index.drop_keys(number, was, keys(before))
            self._weighing.count(before, -1)
        self._index(number, sketch, "")
        self._store.index.write_keys(number, day, keys(sketch))
        self._postings = {}
        story = self._store.stories.of(number)
        if story is not None:
            self.moved(story)
            if self._store.stories.first(story) == number:
                self.founded(story, keys(sketch))

    def founded(self, story: int, wanted: Sequence[int]) -> None:
        """Find a story by the keys of its first article, whatever the day."""
        self._store.index.write_story_keys(story, wanted)

    def near(self, wanted: Sequence[int], day: int, *, most: int, least: float = 0.0) -> list[int]:
        """The stories that share the most and the rarest of the keys at about that day, the nearest first."""
        shared: dict[int, float] = defaultdict(float)
        for held in self._holding(wanted, day):
            weight = 1 / math.log2(2 + sum(map(len, held)))
            for story in {self._story_of[one] for articles in held if len(articles) <= COMMON for one in articles}:
                shared[story] += weight
        ranked = sorted(shared, key=lambda story: (-shared[story], story))[:most]
        far = max(least, _NEAR * shared[ranked[0]]) if ranked else least
        return [story for story in ranked if shared[story] > far]

    def beside(self, article: Member, day: int, *, most: int) -> list[int]:
        """The stories nearest to an article at about its day, then those of any time."""
        near = self.near(article.telling(), day, most=most)
        return near + self._far(article, set(near))

    def story(self, number: int, *, without: int | None = None) -> Story:
        """A story with its newest articles; ``without`` one that is just being put into it."""
        found = self._open.pop(number, None)  # what was looked at last stands last
        if found is not None:
            self._open[number] = found
        else:
            found = self._open[number] = Story(self._store.stories.id(number))
            for article, id, title, data in self._store.index.newest(number, VERSION, MEMBERS):
                if article != without:
                    shown = squeeze(title or "") or headline(self._store.articles.get(article))
                    found.add(self._weighing.member(id, shown, unpack(data)), self.comparer)
        return found

    def catch_up(self) -> None:
        """Weigh terms by what the archive holds now, before stories are repaired."""
        if self._weighing.catch_up():
            self._open = {}

    def write_counts(self) -> None:
        """Store the counts of terms that this transaction changed. To be called before it ends."""
        self._weighing.write()
        if len(self._postings) > _POSTINGS:
            self._postings, self._story_of = {}, {}
        if len(self._open) > _STORIES:
            self._open = dict(list(self._open.items())[_STORIES // 2 :])

    def _placed(self, sketch: Sketch, new: Member, among: Sequence[int]) -> tuple[int | None, Placement]:
        stories = {story.id: number for number in among if (story := self.story(number))}
        placement = place(new, sketch.names, [self.story(number) for number in among], self.comparer)
        return stories.get(placement.story or ""), placement

    def _far(self, article: Member, known: set[int]) -> list[int]:
        """The stories of any time that share several keys and enough of the rest, the nearest first."""
        shared: dict[int, float] = defaultdict(float)
        count: Counter[int] = Counter()
        wanted = [key for key in article.telling() if key not in self._crowded]
        for key, stories in zip(wanted, self._store.index.stories_under(wanted, _FAR_COMMON + 1), strict=True):
            if len(stories) > _FAR_COMMON:
                self._crowded.add(key)
                continue
            count.update(stories)
            for story in stories:
                shared[story] += 1 / math.log2(2 + len(stories))
        several = [story for story in shared if count[story] >= _FAR_SHARED]
        ranked = sorted(several, key=lambda story: (-shared[story], story))[: 2 * CANDIDATES]
        alive = dict.fromkeys(self._store.stories.now(story) for story in ranked)
        new = [story for story in alive if story not in known][:CANDIDATES]
        return [story for story in new if self._alike(article, self.story(story)) >= _FAR_ALIKE]

    def _alike(self, article: Member, story: Story) -> float:
        found = self.comparer.cosines(article.vector, story.stack)
        return float(found.max()) if len(found) else 0.0

    def _index(self, number: int, sketch: Sketch, title: str) -> Member:
        packed = pack(sketch)
        self._store.index.write_sketch(number, VERSION, packed)
        if self._weighing.count(sketch, 1):
            self._open = {}
        return self._weighing.member(sketch.article, title, unpack(packed))

    def _post(self, number: int, wanted: Sequence[int], story: int, day: int) -> None:
        self._store.index.write_keys(number, day, wanted)
        self._story_of[number] = story
        for key in wanted:
            held = self._postings.get((day // BUCKET_DAYS, key))
            if held is not None and len(held) < LISTED:
                held.append(number)

    def _holding(self, wanted: Sequence[int], day: int) -> list[list[list[int]]]:
        """For each key the articles under it, bucket by bucket; the story of each of them is known then."""
        span = range((day - self._window) // BUCKET_DAYS, (day + self._window) // BUCKET_DAYS + 1)
        missing = [(bucket, key) for key in wanted for bucket in span if (bucket, key) not in self._postings]
        found = self._store.index.holding(missing)
        self._postings.update(zip(missing, found, strict=True))
        new = {one for held in found if len(held) <= COMMON for one in held}
        if unknown := [one for one in new if one not in self._story_of]:
            self._story_of.update(self._store.stories.of_each(sorted(unknown)))
        return [[self._postings[bucket, key] for bucket in span] for key in wanted]


def sketch_of(store: Store, article: int) -> Sketch | None:
    """An article's sketch as it was indexed; None if another version indexed it, or none."""
    stored = store.index.sketch(article)
    return sketch(store.articles.get(article)) if stored and stored[0] == VERSION else None
