"""What the archive answers about its stories and about itself."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence

from rashomon.archive import Store
from rashomon.archive.stories import Row
from rashomon.archive.values import Status, StorySummary
from rashomon.desk.placing import Placer
from rashomon.desk.relating import related
from rashomon.reuse import find_reuse
from rashomon.text import words
from rashomon.types import BODY, Article, Related, Reuse

_PLACES, _ACTORS = 3, 4
_RUN, _RUNS = 5, 40
"""Words of a run, and how many runs of an article are looked for in others."""
_SHARED, _FURNITURE = 3, 200
"""Runs that two articles share if one took text from the other; articles that share one of a site."""
_OF_STORY = 64
"""The newest articles of a story, with which an article of it is compared whatever they share."""


def ordinal(day: datetime.date | None) -> int | None:
    """A day as the archive counts them."""
    return day.toordinal() if day else None


def stories(
    store: Store, *, since: datetime.date | None, until: datetime.date | None, least: int, most: int
) -> tuple[StorySummary, ...]:
    """Stories as a list shows them."""
    rows = list(store.stories.listed(since=ordinal(since), until=ordinal(until), least=least, most=most))
    return tuple(_summary(store, row) for row in rows)


def story(store: Store, placer: Placer, number: int) -> StorySummary:
    """A story with its growth and what it is related to."""
    growth = tuple((_iso(day), count) for day, count in store.stories.growth(number))
    return _summary(store, store.stories.get(number), growth, relations(store, placer, number))


def relations(store: Store, placer: Placer, number: int) -> tuple[Related, ...]:
    """The stories that have to do with one."""
    return related(store, placer, number, _tellers(store, number))


def _summary(
    store: Store,
    row: Row,
    growth: tuple[tuple[str, int], ...] = (),
    related: tuple[Related, ...] = (),
) -> StorySummary:
    tellers = _tellers(store, row.number)
    return StorySummary(
        id=row.id,
        title=row.title,
        size=row.size,
        first=_iso(row.first_day),
        last=_iso(row.last_day),
        origins=row.origins,
        places=_named(store, row.number, ["place"], _PLACES),
        actors=_named(store, row.number, ["person", "organisation"], _ACTORS, tellers),
        growth=growth,
        related=related,
    )


def _tellers(store: Store, story: int) -> set[str]:
    return {outlet.casefold() for outlet in store.stories.outlets(story)}


def _named(store: Store, story: int, kinds: list[str], most: int, without: Collection[str] = ()) -> tuple[str, ...]:
    """The names that most articles carry, each in one writing (``TOLMIN`` is Tolmin) and none of those who tell."""
    found: dict[str, str] = {}
    for name, _, _ in store.stories.named(story, kinds, 3 * most):
        if name.casefold() not in without:
            found.setdefault(name.casefold(), name)
    return tuple(found.values())[:most]


def in_time(store: Store, story: int) -> list[int]:
    """The numbers of a story's articles in order of time."""
    numbers = (store.articles.number(held.id) for held in store.stories.articles(story))
    return [number for number in numbers if number is not None]


def reuse(store: Store, article: int, most: int) -> tuple[Reuse, ...]:
    """What shares text with an article: found by runs of its words over the whole archive, or of its story; then aligned."""
    mine = store.articles.get(article)
    runs = _runs(mine)
    least = min(_SHARED, max(1, len(runs) // 2))  # a short article has few
    near = store.search.sharing(runs, least=least, common=_FURNITURE, most=most + 1)
    others = dict.fromkeys([number for number in near if number != article][:most])
    story = store.stories.of(article)
    if story is not None:
        others |= dict.fromkeys(number for number in store.stories.members(story, _OF_STORY) if number != article)
    return find_reuse([mine, *map(store.articles.get, others)], of=mine.id)


def _runs(article: Article) -> list[str]:
    """Runs of words within blocks of the body, spread evenly over it."""
    found: dict[str, None] = {}
    for block in article.blocks:
        if block.kind in BODY:
            own = [word.text for word in words(article.text, block.start, block.end)]
            found.update(dict.fromkeys(" ".join(own[at : at + _RUN]) for at in range(len(own) - _RUN + 1)))
    every = list(found)
    return every if len(every) <= _RUNS else [every[at * len(every) // _RUNS] for at in range(_RUNS)]


def status(store: Store, annotator: int, grouper: int, languages: Sequence[str]) -> Status:
    """How much an archive holds, and what is not up to date."""
    counts, days = store.counts(), store.days()
    unmarked, stale = store.marks.behind(annotator, languages)
    return Status(
        path=str(store.path),
        bytes=store.size(),
        format=store.format,
        articles=counts["articles"],
        revisions=counts["revisions"],
        stories=counts["stories"],
        quotations=counts["quotations"],
        outlets=counts["outlets"],
        first=_iso(days[0]) if days else None,
        last=_iso(days[1]) if days else None,
        unannotated=unmarked,
        stale=stale,
        unplaced=len(store.unplaced(grouper, 0, -1)),
        unsettled=counts["unsettled"],
    )


def _iso(day: int) -> str:
    return datetime.date.fromordinal(day).isoformat()
