"""The order of the stages: read, annotate, relate, compare. The only place that knows them all."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from rashomon.annotate import annotate as _annotate
from rashomon.compare import compare_facts, compare_quotes, find_entities, make_timeline, story_title
from rashomon.errors import NothingToCompare
from rashomon.read import load
from rashomon.read import read as _read
from rashomon.reuse import LARGE, Found, find_origins, find_reuse, find_reuse_in
from rashomon.stories import group as _group
from rashomon.types import Annotated, Article, Comparison, Grouped, Reuse, Skipped, Story

__all__ = ["LARGE", "annotate", "compare", "group", "read", "reuse", "reuse_in"]

Input = str | os.PathLike[str] | Article
InputFormat = Literal["auto", "html", "text", "jsonl"]

ANNOTATED_LANGUAGES = frozenset({"en"})
"""Languages whose quotations, names and times this version can read."""


def read(inputs: Iterable[Input], *, input_format: InputFormat = "auto") -> Iterator[Article | Skipped]:
    """Articles and skipped inputs, in the order of the inputs.

    An input is a file, a folder, a glob, ``-`` for standard input, or an Article, which is passed through. What cannot
    be read comes back as Skipped with the reason; nothing is raised for it. An article whose id was seen before in this
    run is skipped, too: one id is one article.
    """
    seen: dict[str, str] = {}
    for item in _articles(inputs, input_format):
        if isinstance(item, Article):
            if item.id in seen:
                yield Skipped(item.source, "read", f"the id {item.id!r} was read before, from {seen[item.id]}")
                continue
            seen[item.id] = item.source
        yield item


def _articles(inputs: Iterable[Input], input_format: InputFormat) -> Iterator[Article | Skipped]:
    waiting: list[str | os.PathLike[str]] = []
    for item in inputs:
        if isinstance(item, Article):
            yield from _pages(waiting, input_format)
            waiting = []
            yield item
        else:
            waiting.append(item)
    yield from _pages(waiting, input_format)


def _pages(paths: Sequence[str | os.PathLike[str]], input_format: InputFormat) -> Iterator[Article | Skipped]:
    for page in load(paths):
        if isinstance(page, Skipped):
            yield page
        else:
            yield from _read(page, input_format=input_format)


def annotate(inputs: Iterable[Input], *, input_format: InputFormat = "auto") -> Iterator[Annotated | Skipped]:
    """Annotated articles and skipped inputs, in the order of the inputs. See :func:`read`."""
    for item in read(inputs, input_format=input_format):
        if isinstance(item, Skipped | Annotated):
            yield item
        elif item.language not in ANNOTATED_LANGUAGES and item.language is not None:
            yield Skipped(item.source, "annotate", f"its language is {item.language!r}; this version annotates English")
        else:
            yield _annotate(item)


def reuse(articles: Sequence[Article]) -> tuple[Reuse, ...]:
    """Pairs of articles of which one took text from the other, or both from a third."""
    return find_reuse(_whole(articles))


@contextmanager
def reuse_in(articles: Iterable[Article], *, state: Path | None = None, inputs: str = "") -> Iterator[Found]:
    """The same for any number of articles; see :func:`rashomon.reuse.find_reuse_in`."""
    with find_reuse_in((article for article in articles if article.stub is None), state=state, inputs=inputs) as found:
        yield found


def group(articles: Sequence[Article], *, one_story: bool = False) -> tuple[Grouped, ...]:
    """The story of each article, in the order of the articles."""
    return _group(articles, reuse(articles), one_story=one_story)


def compare(
    inputs: Iterable[Input],
    *,
    one_story: bool = False,
    today: datetime.date | None = None,
    input_format: InputFormat = "auto",
) -> Comparison:
    """What the coverage of one or several events says: copies, quotations, facts, and what was skipped.

    ``today`` bounds what an article without a date can mean by 'Wednesday' or '24 October'; with the same ``today``
    the same inputs give the same result to the byte. It defaults to the date of this machine. With ``one_story`` all
    articles are taken as coverage of one event.

    Raises NothingToCompare if fewer than two articles could be read; its ``skipped`` tells why.
    """
    articles: list[Annotated] = []
    skipped: list[Skipped] = []
    for item in annotate(inputs, input_format=input_format):
        if isinstance(item, Skipped):
            skipped.append(item)
        else:
            articles.append(item)
    if len(articles) < 2:
        raise NothingToCompare(articles[0].source if articles else "input", _too_few(articles), tuple(skipped))
    pairs = reuse(articles)
    stories = _stories(articles, pairs, one_story=one_story, today=today or datetime.date.today())
    return Comparison(articles=tuple(articles), skipped=tuple(skipped), reuse=pairs, stories=stories)


def _too_few(articles: Sequence[Article]) -> str:
    return "this is the only article; comparing takes two" if articles else "no article could be read"


def _whole(articles: Sequence[Article]) -> list[Article]:
    return [article for article in articles if article.stub is None]


def _stories(
    articles: Sequence[Annotated], pairs: Sequence[Reuse], *, one_story: bool, today: datetime.date
) -> tuple[Story, ...]:
    members: dict[str, list[Annotated]] = {}
    for article, grouped in zip(articles, _group(articles, pairs, one_story=one_story), strict=True):
        members.setdefault(grouped.story, []).append(article)
    by_size = sorted(members.items(), key=lambda item: -len(item[1]))
    return tuple(_story(id, of_story, pairs, today) for id, of_story in by_size)


def _story(id: str, articles: Sequence[Annotated], pairs: Sequence[Reuse], today: datetime.date) -> Story:
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
    )
