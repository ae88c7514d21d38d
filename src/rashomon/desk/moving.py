"""Moving articles between stories: by hand, which is remembered, and by the machine, which never undoes what hands did."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.archive import Store
from rashomon.archive.values import LogEntry
from rashomon.desk.headlines import best_headline, headline
from rashomon.desk.placing import Placer


def merge_by_hand(store: Store, placer: Placer, story: int, other: int, *, at: str, why: str) -> None:
    """All of ``other`` goes into ``story``, which keeps its title; no repair takes them apart again."""
    store.stories.let_meet(story, other)
    moved = store.stories.members(other)
    store.stories.hold([*store.stories.members(story), *moved])
    _merge(store, placer, story, other, title=store.stories.get(story).title)
    entry = _entry(store, "merge", story, store.stories.id(other), moved, at=at, why=(why,))
    store.stories.log(entry)


def split_by_hand(store: Store, placer: Placer, story: int, articles: Sequence[int], *, at: str, why: str) -> int:
    """The articles leave the story and found one of their own; no repair brings the two together. Its number."""
    founded = _split(store, placer, story, articles, None, at=at, score=1.0, why=(why,), held=True)
    store.stories.keep_apart(story, founded)
    store.stories.log(_entry(store, "split", story, store.stories.id(founded), articles, at=at, why=(why,)))
    return founded


def merge_by_machine(
    store: Store, placer: Placer, story: int, other: int, *, at: str, score: float, why: Sequence[str]
) -> bool:
    """Merge two stories unless a hand told them apart; whether it was done."""
    if story == other or other in store.stories.apart_from(story):
        return False
    moved = store.stories.members(other)
    _merge(store, placer, story, other)
    store.stories.log(
        _entry(store, "merge", story, store.stories.id(other), moved, at=at, why=why, by="machine", score=score)
    )
    return True


def split_by_machine(
    store: Store,
    placer: Placer,
    story: int,
    articles: Sequence[int],
    goal: int | None,
    *,
    at: str,
    score: float,
    why: Sequence[str],
) -> bool:
    """Articles leave a story, for another or to found one, unless a hand decided otherwise; whether it was done."""
    members = store.stories.members(story)
    if not articles or store.stories.held(story) & set(articles) or not set(articles) < set(members):
        return False
    if goal is not None and (goal == story or goal in store.stories.apart_from(story)):
        return False
    reached = _split(store, placer, story, articles, goal, at=at, score=score, why=why, held=False)
    if goal is None:
        for other in store.stories.apart_from(story):
            store.stories.keep_apart(reached, other)
    store.stories.log(
        _entry(store, "split", story, store.stories.id(reached), articles, at=at, why=why, by="machine", score=score)
    )
    return True


def _merge(store: Store, placer: Placer, story: int, other: int, *, title: str | None = None) -> None:
    store.stories.merge(story, other)
    placer.moved(story, other)
    store.stories.recount(story, title=title or best_headline(placer.story(story)))


def _split(
    store: Store,
    placer: Placer,
    story: int,
    articles: Sequence[int],
    goal: int | None,
    *,
    at: str,
    score: float,
    why: Sequence[str],
    held: bool,
) -> int:
    opened = goal is None
    if goal is None:
        founder = store.articles.get(articles[0])
        goal = store.stories.open(founder.id, title=headline(founder), day=store.articles.day(articles[0]), at=at)
    for article in articles:
        store.stories.put(article, goal, score=score, why=why, held=held)
    placer.moved(story, goal)
    if opened and (members := placer.story(goal).members):
        placer.founded(goal, members[0].telling())
    for number in (story, goal):
        store.stories.recount(number, title=best_headline(placer.story(number)))
    return goal


def _entry(
    store: Store,
    kind: str,
    story: int,
    other: str,
    articles: Sequence[int],
    *,
    at: str,
    why: Sequence[str],
    by: str = "hand",
    score: float | None = None,
) -> LogEntry:
    return LogEntry(
        at=at,
        by="hand" if by == "hand" else "machine",
        kind="merge" if kind == "merge" else "split",
        story=store.stories.id(story),
        other=other,
        articles=tuple(store.articles.ids(articles)),
        score=score,
        why=tuple(why),
    )
