"""The order of the stages: read, annotate, relate, compare. The only place that knows them all."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from rashomon.annotate import annotate as _annotate
from rashomon.compare import (
    check_headlines,
    compare_facts,
    compare_quotes,
    compare_revisions,
    find_entities,
    find_omissions,
    make_timeline,
    story_title,
    trace_growth,
)
from rashomon.errors import NothingToCompare
from rashomon.intake import Input, InputFormat, ReadOptions, as_read, each_input, not_ours, take_in
from rashomon.order import in_time
from rashomon.reuse import LARGE, find_origins, find_reuse, find_reuse_in
from rashomon.types import Annotated, Article, Comparison, Grouped, Reuse, Skipped, Story

if TYPE_CHECKING:
    from rashomon.reuse.large import Found

__all__ = [
    "ANNOTATED_LANGUAGES",
    "LARGE",
    "Input",
    "InputFormat",
    "annotate",
    "compare",
    "compare_revisions",
    "each_input",
    "group",
    "not_ours",
    "read",
    "reuse",
    "reuse_in",
]

ANNOTATED_LANGUAGES = frozenset({"en"})
"""Languages whose quotations, names and times this version can read."""


def read(inputs: Iterable[Input] | Input, **how: Unpack[ReadOptions]) -> Iterator[Article | Skipped]:
    """Articles and skipped inputs, in the order of the inputs, as they are read.

    An input is a file, a folder, a glob, ``-`` for standard input, an http or https address, or an Article, which is
    passed through; one alone need not be in a list. What cannot be read comes back as Skipped with the reason; nothing is raised for it. A page that is
    met again in the run is one article, which lists its other addresses in ``also`` (see :mod:`rashomon.read.duplicates`).
    The keywords are those of :class:`rashomon.intake.ReadOptions`.
    """
    return take_in(inputs, as_read, **how)


def annotate(inputs: Iterable[Input] | Input, **how: Unpack[ReadOptions]) -> Iterator[Annotated | Skipped]:
    """Annotated articles and skipped inputs, in the order of the inputs. See :func:`read`."""
    return take_in(inputs, _annotated, **how)


def _annotated(item: Article | Skipped) -> Annotated | Skipped:
    if isinstance(item, Skipped | Annotated):
        return item
    if item.language not in ANNOTATED_LANGUAGES and item.language is not None:
        return Skipped(item.source, "annotate", f"its language is {item.language!r}; this version annotates English")
    try:
        return _annotate(item)
    except Exception as error:  # one article never stops a run
        return Skipped(item.source, "annotate", f"a fault in annotating it, please report: {_named(error)}")


def _named(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


def reuse(articles: Sequence[Article]) -> tuple[Reuse, ...]:
    """Pairs of articles of which one took text from the other, or both from a third."""
    return find_reuse(_whole(articles))


@contextmanager
def reuse_in(articles: Iterable[Article], *, state: Path | None = None, inputs: str = "") -> Iterator[Found]:
    """The same for any number of articles; see :func:`rashomon.reuse.find_reuse_in`."""
    with find_reuse_in((article for article in articles if article.stub is None), state=state, inputs=inputs) as found:
        yield found


def group(articles: Sequence[Article], *, one_story: bool = False) -> tuple[Grouped, ...]:
    """The story of each article, in the order of the articles; which it is does not depend on that order."""
    ordered = in_time(articles)
    found = {entry.id: entry for entry in _group(ordered, reuse(ordered), one_story=one_story)}
    return tuple(found[article.id] for article in articles)


def compare(
    inputs: Iterable[Input] | Input,
    *,
    one_story: bool = False,
    today: datetime.date | None = None,
    **how: Unpack[ReadOptions],
) -> Comparison:
    """What the coverage of one or several events says: copies, quotations, facts, and what was skipped.

    The same inputs give the same result to the byte, whatever the day and whatever their order: ``articles`` come by time of
    publication, undated ones last, then by id. ``today``, if given, is the last day on which
    an article without a date can have been written: what its 'Wednesday' or '24 October' can mean. With ``one_story``
    all articles are taken as coverage of one event. The other keywords are those of :func:`read`.

    Raises NothingToCompare if fewer than two articles could be read; its ``skipped`` tells why.
    """
    articles: list[Annotated] = []
    skipped: list[Skipped] = []
    for item in annotate(inputs, **how):
        if isinstance(item, Skipped):
            skipped.append(item)
        else:
            articles.append(item)
    if len(articles) < 2:
        raise NothingToCompare(articles[0].source if articles else "input", _too_few(articles), tuple(skipped))
    skipped.sort(key=lambda one: (one.source, one.stage, one.reason))
    articles = in_time(articles)
    pairs = reuse(articles)
    stories = _stories(articles, pairs, one_story=one_story, today=today)
    return Comparison(articles=tuple(articles), skipped=tuple(skipped), reuse=pairs, stories=stories)


def _too_few(articles: Sequence[Article]) -> str:
    return "this is the only article; comparing takes two" if articles else "no article could be read"


def _whole(articles: Sequence[Article]) -> list[Article]:
    return [article for article in articles if article.stub is None]


def _group(articles: Sequence[Article], pairs: Sequence[Reuse], *, one_story: bool) -> tuple[Grouped, ...]:
    from rashomon.stories import group  # it takes numpy, which takes its time to load

    return group(articles, pairs, one_story=one_story)


def _stories(
    articles: Sequence[Annotated], pairs: Sequence[Reuse], *, one_story: bool, today: datetime.date | None
) -> tuple[Story, ...]:
    members: dict[str, list[Annotated]] = {}
    for article, grouped in zip(articles, _group(articles, pairs, one_story=one_story), strict=True):
        members.setdefault(grouped.story, []).append(article)
    by_size = sorted(members.items(), key=lambda item: -len(item[1]))
    return tuple(_story(id, of_story, pairs, today) for id, of_story in by_size)


def _story(id: str, articles: Sequence[Annotated], pairs: Sequence[Reuse], today: datetime.date | None) -> Story:
    whole = [article for article in articles if article.stub is None]
    here = {article.id for article in whole}
    origins = find_origins(whole, [pair for pair in pairs if pair.a in here and pair.b in here])
    quotes = compare_quotes(whole)
    facts = compare_facts(whole, origins=origins, quotes=quotes, today=today)
    return Story(
        id=id,
        title=story_title(whole or articles),
        articles=tuple(article.id for article in articles),
        origins=origins,
        entities=find_entities(whole),
        quotes=quotes,
        facts=facts,
        timeline=make_timeline(whole, facts),
        growth=trace_growth(whole, facts),
        headlines=check_headlines(whole),
        omissions=find_omissions(whole, facts, {id: n for n, origin in enumerate(origins) for id in origin.articles}),
    )
