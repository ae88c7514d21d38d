"""What the archive answers about its stories and about itself."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Collection, Sequence

from rashomon.archive import Store
from rashomon.archive.stories import Row
from rashomon.archive.values import Status, StorySummary
from rashomon.desk.placing import Placer, sketch_of
from rashomon.reuse import find_reuse
from rashomon.stories import keys
from rashomon.types import Reuse

_PLACES, _ACTORS, _RELATED = 3, 4, 3
_SHARED_SHINGLES, _FURNITURE = 3, 200
"""Sampled shingles that two articles share if one took text from the other; articles that share one of a site."""
_NEAR = 0.8
"""How much two stories share of their rare keys to be called related."""


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
    return _summary(store, store.stories.get(number), growth, _related(store, placer, number))


def _summary(
    store: Store,
    row: Row,
    growth: tuple[tuple[str, int], ...] = (),
    related: tuple[tuple[str, str], ...] = (),
) -> StorySummary:
    tellers = {outlet.casefold() for outlet in store.stories.outlets(row.number)}
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


def _named(store: Store, story: int, kinds: list[str], most: int, without: Collection[str] = ()) -> tuple[str, ...]:
    """The names that most articles carry, each in one writing (``TOLMIN`` is Tolmin) and none of those who tell."""
    found: dict[str, str] = {}
    for name, _, _ in store.stories.named(story, kinds, 3 * most):
        if name.casefold() not in without:
            found.setdefault(name.casefold(), name)
    return tuple(found.values())[:most]


def _related(store: Store, placer: Placer, number: int) -> tuple[tuple[str, str], ...]:
    """Stories that share rare keys with several articles of this one."""
    shared: Counter[int] = Counter()
    for article in store.stories.members(number, 4):
        found = sketch_of(store, article)
        if found is not None:
            shared.update(placer.near(keys(found), store.articles.day(article), most=2 * _RELATED, least=_NEAR))
    del shared[number]
    best = sorted(shared, key=lambda story: (-shared[story], story))[:_RELATED]
    return tuple((row.id, row.title) for row in map(store.stories.get, best))


def in_time(store: Store, story: int) -> list[int]:
    """The numbers of a story's articles in order of time."""
    numbers = (store.articles.number(held.id) for held in store.stories.articles(story))
    return [number for number in numbers if number is not None]


def reuse(store: Store, article: int, most: int) -> tuple[Reuse, ...]:
    """What shares text with an article: found by sampled shingles over the whole archive, then aligned."""
    own = sketch_of(store, article)
    if own is None:
        return ()
    least = min(_SHARED_SHINGLES, max(1, len(own.shingles) // 2))  # a short article has few
    near = store.index.sharing(own.shingles, least=least, common=_FURNITURE, most=most + 1)
    others = [number for number, _ in near if number != article][:most]
    mine = store.articles.get(article)
    found = find_reuse([mine, *(store.articles.get(number) for number in others)])
    return tuple(pair for pair in found if mine.id in (pair.a, pair.b))


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
