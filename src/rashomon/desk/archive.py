"""``rashomon.Archive``: a collection that grows, in one file."""

from __future__ import annotations

import datetime
import os
import time
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Literal

import msgspec

from rashomon import pipeline
from rashomon.annotate import VERSION as ANNOTATOR
from rashomon.annotate import annotate
from rashomon.archive import Store
from rashomon.archive.values import (
    Added,
    Carried,
    Finding,
    Held,
    Hit,
    LogEntry,
    Quotation,
    Revision,
    Status,
    Stored,
    StorySummary,
)
from rashomon.desk import answers, claimed, moving, refreshing
from rashomon.desk.adding import iso, store_batch
from rashomon.desk.naming import article_number, find, story_number
from rashomon.desk.placing import WINDOW_DAYS, Placer
from rashomon.desk.preparing import Prepared, Wanted, can_annotate
from rashomon.desk.repairing import settle
from rashomon.desk.supply import supply
from rashomon.errors import NothingToCompare, NotInArchive
from rashomon.stories import VERSION as GROUPER
from rashomon.types import Annotated, Article, Comparison, Reuse, Skipped

BATCH, BATCH_S = 500, 5.0
"""Articles that are stored together, and seconds after which they are stored, however few."""

Clock = Callable[[], datetime.datetime]


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


class Archive:
    """A collection of articles and stories in one SQLite file, made at ``path`` if there is none.

    >>> with rashomon.Archive("news.rashomon") as archive:
    ...     archive.add(["today/"])
    ...     for story in archive.stories(least=2):
    ...         print(story.size, story.title)

    All methods raise the ArchiveErrors of :mod:`rashomon.errors`; none of them leaves anything half done.
    ``window``: days before and after an article's in which its story must have had one, for its most telling words to
    lead there. ``clock`` dates what is added; results of reading do not depend on it.
    """

    def __init__(
        self,
        path: str | os.PathLike[str] | None = None,
        *,
        read_only: bool = False,
        wait_s: float = 30.0,
        window: int = WINDOW_DAYS,
        clock: Clock = _now,
    ) -> None:
        self.path = default_path() if path is None else Path(path)
        self._store = Store(self.path, read_only=read_only, wait_s=wait_s)
        self._placer = Placer(self._store, window=window)
        self._clock = clock

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    # what comes in

    def add(
        self,
        inputs: Iterable[pipeline.Input] | pipeline.Input,
        *,
        annotate: bool = True,
        group: bool = True,
        repair: bool = True,
        workers: int = 1,
        batch: int = BATCH,
        input_format: pipeline.InputFormat = "auto",
    ) -> Added:
        """Add all inputs, and look over the stories that changed; what was done. See :meth:`adding`."""
        done: Counter[str] = Counter()
        skipped: list[Skipped] = []
        for item in self.adding(
            inputs, annotate=annotate, group=group, workers=workers, batch=batch, input_format=input_format
        ):
            if isinstance(item, Skipped):
                skipped.append(item)
            else:
                done[item.change] += 1
                done["opened"] += item.change == "new" and item.story is not None and item.score is None
        repaired = self.repair() if group and repair else Counter[str]()
        return Added(
            new=done["new"],
            revised=done["revised"],
            known=done["known"],
            stories_opened=done["opened"],
            merged=repaired["merge"],
            split=repaired["split"],
            skipped=tuple(skipped),
        )

    def adding(
        self,
        inputs: Iterable[pipeline.Input] | pipeline.Input,
        *,
        annotate: bool = True,
        group: bool = True,
        workers: int = 1,
        batch: int = BATCH,
        input_format: pipeline.InputFormat = "auto",
    ) -> Iterator[Stored | Skipped]:
        """Add the inputs (see :func:`rashomon.read`) batch by batch; each article comes back once it is safely stored.

        What is there already is left as it is; a page whose words changed becomes a revision of its article. Without
        ``annotate`` or ``group`` that is left for :meth:`refresh`. ``workers`` are processes that read and annotate.
        """
        wanted = Wanted(annotate=annotate, group=group, input_format=input_format)
        waiting: list[Prepared] = []
        since = time.monotonic()
        with self._store.asked():
            if group:
                refreshing.bring_index(self._store, self._placer, at=iso(self._clock()))
            for item in supply(inputs, wanted, self._store, workers=workers):
                if isinstance(item, Skipped):
                    yield item
                    continue
                waiting.append(item)
                if len(waiting) >= batch or time.monotonic() - since > BATCH_S:
                    yield from self._stored(waiting)
                    waiting, since = [], time.monotonic()
            yield from self._stored(waiting)

    def _stored(self, waiting: list[Prepared]) -> list[Stored | Skipped]:
        if not waiting:
            return []
        return store_batch(waiting, self._store, self._placer, now=self._clock(), annotator=ANNOTATOR)

    def repair(self) -> Counter[str]:
        """Look over the stories that changed, merge and split where needed; counts of looked, merge and split.

        What a step changes is looked over again until nothing is left to do; no step undoes another.
        """
        total: Counter[str] = Counter()
        with self._store.asked():
            for done in settle(self._store, self._placer, at=iso(self._clock())):
                total += done
        return total

    def refresh(self, told: Callable[[str, int], None] | None = None) -> Counter[str]:
        """Redo what another version of a stage made, and what was left out when adding; counts of what was redone.

        ``told`` hears after each transaction what was done to how many articles so far.
        """
        with self._store.asked():
            done = refreshing.refresh(self._store, self._placer, at=iso(self._clock()), told=told)
        return done + self.repair()

    # stories

    def stories(
        self,
        *,
        since: datetime.date | None = None,
        until: datetime.date | None = None,
        least: int = 1,
        most: int = 100,
    ) -> tuple[StorySummary, ...]:
        """Stories with at least so many articles and any in these days, the newest first."""
        with self._store.reading():
            return answers.stories(self._store, since=since, until=until, least=least, most=most)

    def story(self, id: str) -> StorySummary:
        """A story with places, actors, growth and related stories; the id of a merged one leads on."""
        with self._store.reading():
            return answers.story(self._store, self._placer, self._story(id))

    def articles(self, story: str) -> tuple[Held, ...]:
        """The articles of a story in order of time, and why each is there."""
        with self._store.reading():
            return self._store.stories.articles(self._story(story))

    def compare(self, story: str, *, today: datetime.date | None = None) -> Comparison:
        """The coverage of a story compared, as :func:`rashomon.compare` does it.

        Only marks of this version of the annotating stage are used; what has others is annotated anew for this. Raises
        NothingToCompare for a story of one article.
        """
        with self._store.reading():
            number = self._story(story)
            row = self._store.stories.get(number)
            articles = [self._annotated(member) for member in answers.in_time(self._store, number)]
            near = answers.relations(self._store, self._placer, number) if articles[1:] else ()
        if len(articles) < 2:
            raise NothingToCompare(row.id, "this story has one article; comparing takes two")
        comparison = pipeline.compare(articles, one_story=True, today=today, repeated=True)
        (compared,) = comparison.stories
        compared = msgspec.structs.replace(compared, id=row.id, title=row.title, related=near)
        self._remember_origins(number, len(compared.origins), row.size)
        return msgspec.structs.replace(comparison, stories=(compared,))

    def _remember_origins(self, story: int, origins: int, size: int) -> None:
        if not self._store.read_only and self._store.stories.get(story).origins != origins:
            with self._store.writing():
                self._store.stories.remember_origins(story, origins, size)

    def merge(self, story: str, other: str, *, why: str = "merged by hand") -> str:
        """Put all of ``other`` into ``story``, for good; the id of the story. The other's id leads there."""
        with self._store.writing():
            self._changed()
            one, two = self._story(story), self._story(other)
            if one == two:
                raise NotInArchive(other, f"it is the same story as {story}")
            moving.merge_by_hand(self._store, self._placer, one, two, at=iso(self._clock()), why=why)
            self._placer.write_counts()
            return self._store.stories.id(one)

    def split(self, story: str, articles: Iterable[str], *, why: str = "split by hand") -> str:
        """Take articles out of a story, for good; the id of the story that they found."""
        with self._store.writing():
            self._changed()
            number = self._story(story)
            leaving = list(dict.fromkeys(self._article(id) for id in articles))
            members = set(self._store.stories.members(number))
            for article in leaving:
                if article not in members:
                    (id,) = self._store.articles.ids([article])
                    raise NotInArchive(id, f"this article is not in the story {story}")
            if not leaving or len(leaving) == len(members):
                raise NotInArchive(story, "splitting takes some of its articles, not all and not none")
            founded = moving.split_by_hand(self._store, self._placer, number, leaving, at=iso(self._clock()), why=why)
            self._placer.write_counts()
            return self._store.stories.id(founded)

    def log(self, story: str | None = None, *, most: int = 100) -> tuple[LogEntry, ...]:
        """Merges and splits with their reasons, newest first; of one story if it is named."""
        with self._store.reading():
            ids = None if story is None else sorted({story, self._store.stories.id(self._story(story))})
            return self._store.stories.logged(ids, most)

    # articles

    def article(self, id: str, *, revision: int | None = None) -> Annotated:
        """An article with its marks, as it is now or as it was in a revision."""
        with self._store.reading():
            number = self._article(id)
            return self._annotated(number, revision)

    def revisions(self, id: str) -> tuple[Revision, ...]:
        """The states of an article's page, oldest first."""
        with self._store.reading():
            return self._store.articles.revisions(self._article(id))

    def story_of(self, article: str) -> str | None:
        """The id of the story that an article is in."""
        with self._store.reading():
            story = self._store.stories.of(self._article(article))
            return self._store.stories.id(story) if story is not None else None

    def compare_revisions(self, id: str, *, today: datetime.date | None = None) -> Comparison:
        """What changed between the first and the newest state of an article: quotations and facts, each revision as
        an article of its own (``ID@1``). Raises NothingToCompare if it has only one."""
        with self._store.reading():
            number = self._article(id)
            newest = self._store.articles.revision(number)
            states = [self._annotated(number, revision) for revision in dict.fromkeys((1, newest))]
        if len(states) < 2:
            raise NothingToCompare(id, "this article never changed since it was added")
        named = [
            msgspec.structs.replace(
                state, id=f"{state.id}@{revision}", outlet=f"{state.outlet or state.id}, revision {revision}"
            )
            for state, revision in zip(states, (1, newest), strict=True)
        ]
        return pipeline.compare(named, one_story=True, today=today, repeated=True)

    def reuse(self, article: str, *, most: int = 20) -> tuple[Reuse, ...]:
        """The articles anywhere in the archive that share text with this one, aligned with it."""
        with self._store.reading():
            return answers.reuse(self._store, self._article(article), most)

    # questions

    def search(
        self, query: str, *, since: datetime.date | None = None, until: datetime.date | None = None, most: int = 20
    ) -> tuple[Hit, ...]:
        """Articles by their words, the best first. ``"a phrase"``, ``-not``, ``this OR that`` and ``begin*`` work, and so do
        ``speaker:``, ``outlet:`` and ``place:`` with a name. Raises ValueError if nothing is left to look for.
        """
        with self._store.reading():
            return self._store.search.find(query, since=answers.ordinal(since), until=answers.ordinal(until), most=most)

    def quotes(
        self,
        *,
        speaker: str | None = None,
        said_to: str | None = None,
        since: datetime.date | None = None,
        most: int = 100,
    ) -> tuple[Quotation, ...]:
        """Quotations by part of the speaker's name and of the hearer's, the newest first."""
        with self._store.reading():
            found = self._store.marks.quotations(
                speaker=speaker, said_to=said_to, since=answers.ordinal(since), most=most
            )
            return tuple(found)

    def verify(self, words: str, *, most: int = 10) -> tuple[Carried, ...]:
        """The utterances nearest to claimed words, how each differs from them, and who carried it first."""
        with self._store.reading():
            return claimed.verify(self._store, words, most)

    def export(self) -> Generator[tuple[Annotated, str | None], None, None]:
        """Every article with its marks and its story's id, in the order in which they came."""
        with self._store.reading():
            for number in self._store.articles.numbers():
                story = self._store.stories.of(number)
                yield self._annotated(number, stored=True), self._store.stories.id(story) if story else None

    # the file

    def status(self) -> Status:
        """How much it holds, and what of it is not up to date."""
        with self._store.reading():
            return answers.status(self._store, ANNOTATOR, GROUPER, sorted(pipeline.ANNOTATED_LANGUAGES))

    def check(self) -> tuple[Finding, ...]:
        """What was looked at, and what is wrong with it."""
        return self._store.check()

    def compact(self) -> None:
        """Make the search index anew and the file as small as it can be."""
        self._store.compact()

    def _changed(self) -> None:
        if self._store.changed_elsewhere():
            self._placer.forget()

    def which(self, id: str) -> tuple[Literal["story", "article"], str]:
        """What an id, or its beginning, names, with the id in full. Raises NotInArchive if it is nothing, or several."""
        with self._store.reading():
            return find(self._store, id)

    def _story(self, id: str) -> int:
        return story_number(self._store, id)

    def _article(self, id: str) -> int:
        return article_number(self._store, id)

    def _annotated(self, number: int, revision: int | None = None, *, stored: bool = False) -> Annotated:
        """An article with marks of this version: those that are stored, else made now (or left out, if ``stored``)."""
        current = self._store.articles.revision(number)
        article = self._store.articles.get(number) if revision in (None, current) else None
        article = article or self._store.articles.as_of(number, revision or current)
        if article is None:
            raise NotInArchive(f"{self._store.articles.ids([number])[0]}@{revision}", "there is no such revision")
        marked = self._store.marks.read(number, revision or current, article, ANNOTATOR)
        if marked is not None:
            return marked
        if not stored and can_annotate(article):
            return annotate(article)
        return _unmarked(article)


def _unmarked(article: Article) -> Annotated:
    return Annotated(**{name: getattr(article, name) for name in Article.__struct_fields__})


def default_path() -> Path:
    """Where the archive lies if none is named: in the user's data folder."""
    from platformdirs import user_data_path

    return user_data_path("rashomon", appauthor=False) / "archive.rashomon"
