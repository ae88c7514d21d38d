"""Adding: a batch of prepared articles becomes part of the archive in one transaction, or none of it does."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import msgspec

from rashomon.archive import IdTaken, Store
from rashomon.archive.values import Known, Stored
from rashomon.desk.headlines import headline
from rashomon.desk.hearers import find_hearer
from rashomon.desk.lesser import lesser
from rashomon.desk.placing import Placer, sketch_of
from rashomon.desk.preparing import Prepared, day_of
from rashomon.read.identity import named_by_file
from rashomon.stories import Sketch
from rashomon.types import Annotated, Article, Skipped


def iso(moment: datetime.datetime) -> str:
    """The moment as the archive writes it: UTC, seconds."""
    return moment.astimezone(datetime.UTC).isoformat(timespec="seconds")


def store_batch(
    batch: Sequence[Prepared], store: Store, placer: Placer, *, now: datetime.datetime, annotator: int
) -> list[Stored | Skipped]:
    """What became of each article, in order; all of it is safely stored when this returns.

    ``now`` dates the additions and what has no date of its own; ``annotator`` is the version that made the marks.
    Raises ArchiveBusy or CannotWrite; nothing of the batch was stored then.
    """
    try:
        with store.writing():
            if store.changed_elsewhere():
                placer.forget()
            done = [_store(prepared, store, placer, now, annotator) for prepared in batch]
            placer.write_counts()
    except BaseException:
        placer.forget()
        raise
    return done


def _store(
    prepared: Prepared, store: Store, placer: Placer, now: datetime.datetime, annotator: int
) -> Stored | Skipped:
    article = prepared.article
    try:
        known = store.articles.known(article, by_file=named_by_file(article))
    except IdTaken as taken:
        return Skipped(article.source, "archive", str(taken))
    if known is None:
        return _new(prepared, store, placer, now, annotator)
    if article.id != known.id:
        store.articles.also_called(article.id, known.number)
    if not known.same:
        why = lesser(article, store.articles.get(known.number))
        if why is not None:
            return Skipped(article.source, "archive", why)
        return _revised(prepared, known, store, placer, now, annotator)
    story = store.stories.of(known.number)
    return Stored(
        id=known.id, change="known", revision=known.revision, story=store.stories.id(story) if story else None
    )


def _new(prepared: Prepared, store: Store, placer: Placer, now: datetime.datetime, annotator: int) -> Stored:
    article, at = prepared.article, iso(now)
    day = day_of(article, now.date())
    number = store.articles.insert(article, day=day, added=at, annotator=annotator, by_file=named_by_file(article))
    index_marks(store, number, 1, article)
    if prepared.sketch is None:
        return Stored(id=article.id, change="new", revision=1, story=None)
    story, placed = placer.place(number, prepared.sketch, day=day, title=headline(article), at=at)
    return Stored(
        id=article.id,
        change="new",
        revision=1,
        story=store.stories.id(story),
        score=placed.score if placed.story else None,
        why=placed.why,
    )


def _revised(
    prepared: Prepared, known: Known, store: Store, placer: Placer, now: datetime.datetime, annotator: int
) -> Stored:
    article, number = prepared.article, known.number
    was, before = store.articles.day(number), sketch_of(store, number)
    day = day_of(article, now.date()) if article.published else was
    revision = store.articles.revise(number, article, day=day, added=iso(now), annotator=annotator)
    index_marks(store, number, revision, article)
    story = store.stories.of(number)
    if prepared.sketch is not None and story is not None:
        own = _named(prepared.sketch, known.id)
        placer.replace(number, own, before=before, day=day, was=was)
        store.stories.recount(story)
    return Stored(
        id=known.id, change="revised", revision=revision, story=store.stories.id(story) if story is not None else None
    )


def index_marks(store: Store, number: int, revision: int, article: Article) -> None:
    """Store the names and quotations of a revision, if it is annotated."""
    if isinstance(article, Annotated):
        heard = {quote.start: hearer for quote in article.quotes if (hearer := find_hearer(article, quote))}
        store.marks.index(number, revision, article, heard)


def _named(sketch: Sketch, id: str) -> Sketch:
    return sketch if sketch.article == id else msgspec.structs.replace(sketch, article=id)
