"""What can be done to an article before it is stored, in this process or in others: reading, annotating, sketching."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

import msgspec

from rashomon import pipeline
from rashomon.annotate import annotate
from rashomon.archive import IdTaken, Store
from rashomon.stories import Sketch, sketch
from rashomon.types import Annotated, Article, Skipped


class Prepared(msgspec.Struct, frozen=True):
    """An article ready to be stored; ``sketch`` is None where it is known already or is not to be grouped."""

    article: Article
    sketch: Sketch | None


class Wanted(msgspec.Struct, frozen=True):
    """What is to be done to each article."""

    annotate: bool = True
    group: bool = True
    input_format: pipeline.InputFormat = "auto"


def prepare(items: Iterable[Article | Skipped], wanted: Wanted, store: Store) -> Iterator[Prepared | Skipped]:
    """The articles in order. What the archive has already is handed on as it is: it costs little."""
    for item in items:
        if isinstance(item, Skipped):
            yield item
        elif not _writable(item):
            yield Skipped(item.source, "archive", "half a character (a lone surrogate) stands in it")
        elif _known(item, store):
            yield Prepared(item, None)
        else:
            yield _guarded(item, wanted)


def _guarded(article: Article, wanted: Wanted) -> Prepared | Skipped:
    """The article ready to be stored; Skipped if there is a fault in that: one article never stops a run."""
    try:
        return _prepared(article, wanted)
    except Exception as error:
        reason = f"a fault in annotating it, please report: {type(error).__name__}: {error}"
        return Skipped(article.source, "annotate", reason)


def _prepared(article: Article, wanted: Wanted) -> Prepared:
    if wanted.annotate and not isinstance(article, Annotated) and can_annotate(article):
        article = annotate(article)
    return Prepared(article, sketch(article) if wanted.group else None)


def can_annotate(article: Article) -> bool:
    """Whether this version can read the article's language."""
    return article.language is None or article.language in pipeline.ANNOTATED_LANGUAGES


def day_of(article: Article, today: datetime.date) -> int:
    """The day of publication as a proleptic ordinal; what has no date is news of the day on which it came."""
    try:
        return datetime.date.fromisoformat((article.published or "")[:10]).toordinal()
    except ValueError:
        return today.toordinal()


def _known(article: Article, store: Store) -> bool:
    try:
        known = store.articles.known(article)
    except IdTaken:
        return True
    return known is not None and known.same


def _writable(article: Article) -> bool:
    words = (article.id, article.source, article.text, article.outlet, article.url, article.title, article.byline)
    try:
        for text in words:
            if text and not text.isascii():
                text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
