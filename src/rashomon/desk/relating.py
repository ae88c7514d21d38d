"""Which other stories have to do with one: the same people and organisations in another event, or what came of it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from rashomon.archive import Store
from rashomon.archive.stories import Row
from rashomon.desk.placing import Placer
from rashomon.stories import Story, term
from rashomon.text import fold, stem, words
from rashomon.types import Related

_RELATED = 3
_ACTORS = ("person", "organisation", "facility", "event")
_NAMES, _ARTICLES = 12, 200
"""Names of a story by which others are looked up; one that more articles have leads nowhere."""
_ENOUGH = 2
"""Names that two stories share if they have to do with each other; or one, and as many telling words."""
_ASKED, _BESIDE = 4, 6
"""Articles of a story by whose telling words others are looked up, and how many stories of each."""
_SHOWN = 4


def related(store: Store, placer: Placer, number: int, without: Collection[str]) -> tuple[Related, ...]:
    """The stories nearest to this one, with what they share and how far apart in time; the nearest first.

    Names of any time count, telling words of about the same days. ``without``: names that say nothing, as those of the
    outlets are.
    """
    names = _by_names(store, number, without)
    mine = placer.story(number)
    written = _written(store, store.stories.members(number, _ASKED))
    found: list[tuple[float, int, Related]] = []
    for other in {*names, *_beside(store, placer, mine)} - {number}:
        telling = _telling(mine, placer.story(other), written, names.get(other, {}))
        if len(names.get(other, ())) + (len(telling) >= _ENOUGH) >= _ENOUGH:
            weight = sum(names.get(other, {}).values()) + len(telling) / _SHOWN
            found.append((-weight, other, _related(store, number, other, list(names.get(other, ())), telling)))
    return tuple(one for _, _, one in sorted(found, key=lambda each: each[:2])[:_RELATED])


def _by_names(store: Store, number: int, without: Collection[str]) -> dict[int, dict[str, float]]:
    """The stories whose articles have the story's actors in their texts; of each these names, and what each tells."""
    shared: dict[int, dict[str, float]] = defaultdict(dict)
    for name, _, _ in store.stories.named(number, _ACTORS, _NAMES):
        if name.casefold() in without:
            continue
        articles = store.search.holding(name, _ARTICLES + 1)
        if len(articles) <= _ARTICLES:
            stories = set(store.stories.of_each(articles).values())
            for story in stories:
                shared[story][name] = 1 / math.log2(1 + len(stories))
    return shared


def _beside(store: Store, placer: Placer, mine: Story) -> Iterable[int]:
    """The stories that are nearest to the newest articles by telling words."""
    for article in mine.members[-_ASKED:]:
        yield from placer.beside(article, store.articles.day_of(article.article), most=_BESIDE)


def _telling(mine: Story, other: Story, written: Mapping[int, str], names: Iterable[str]) -> list[str]:
    """Telling words that articles of both stories have, as one of them writes them, without those of the names."""
    said = {fold(word.text) for name in names for word in words(name)}
    held = {key for article in other.members for key in article.telling()}
    shared = dict.fromkeys(key for article in mine.members for key in article.telling() if key in held)
    return [written[key] for key in shared if key in written and fold(written[key]) not in said]


def _written(store: Store, articles: Sequence[int]) -> dict[int, str]:
    """How the words of the articles are written, by their terms."""
    found: dict[int, str] = {}
    for number in articles:
        article = store.articles.get(number)
        for word in words(article.text):
            found.setdefault(term(stem(fold(word.text).removesuffix("'s"))), word.text)
    return found


def _related(store: Store, number: int, other: int, names: Sequence[str], telling: Sequence[str]) -> Related:
    mine, its = store.stories.get(number), store.stories.get(other)
    why = [_when(mine, its)]
    if names:
        why.insert(0, f"{_listed(names)} in both")
    if telling:
        why.insert(
            bool(names), f"{'telling words in both' if telling[1:] else 'a telling word in both'}: {_listed(telling)}"
        )
    return Related(id=its.id, title=its.title, why=tuple(why))


def _listed(items: Sequence[str]) -> str:
    return ", ".join(items[:_SHOWN]) + (", …" if len(items) > _SHOWN else "")


def _when(mine: Row, its: Row) -> str:
    later, earlier = its.first_day - mine.last_day, mine.first_day - its.last_day
    days = max(later, earlier)
    if days <= 0:
        return "at the same time"
    return f"{days} {'day' if days == 1 else 'days'} {'later' if later > 0 else 'earlier'}"
