"""Repair: stories that changed are looked over together with those next to them, and merged or split where needed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rashomon.archive import Store
from rashomon.archive.index import key_number
from rashomon.desk.moving import merge_by_machine, split_by_machine
from rashomon.desk.placing import Placer
from rashomon.stories import MEMBERS, Step, keys, repair

_AT_A_TIME = 50
"""Stories of one transaction."""
_BESIDE = 4
"""Stories next to one that are looked over with it."""
_LARGEST = 2 * MEMBERS
"""Articles of a story, the newest, that are looked over: the cost grows with their square."""


def settle(store: Store, placer: Placer, *, at: str) -> Iterator[Counter[str]]:
    """Look over all stories that changed since the last time; after each transaction how many were merged and split.

    Every step goes into the log with its reason. What hands decided stays. Stories that a step changes are looked over
    again next time, so this ends.
    """
    after = 0
    while stories := store.stories.unsettled(after, _AT_A_TIME):
        done: Counter[str] = Counter(looked=len(stories))
        try:
            with store.writing():
                if store.changed_elsewhere():
                    placer.forget()
                for story in stories:
                    store.stories.settle([story])
                    done += _look_over(store, placer, story, at)
                placer.write_counts()
        except BaseException:
            placer.forget()
            raise
        after = stories[-1]
        yield done


def _look_over(store: Store, placer: Placer, story: int, at: str) -> Counter[str]:
    done: Counter[str] = Counter()
    mine = store.stories.members(story, _LARGEST)
    if not mine:
        return done
    beside = _beside(store, placer, story, mine)
    sketches = {store.stories.id(number): placer.sketches(number) for number in beside}
    own = store.stories.id(story)
    sketches[own] = tuple(sketch for _, sketch in placer.titled(mine))
    for step in repair(sketches, placer.statistics()):
        if own in (step.story, step.other) and _apply(store, placer, step, at):
            done[step.kind] += 1
    return done


def _beside(store: Store, placer: Placer, story: int, members: list[int]) -> list[int]:
    """The stories next to one, by the keys of its newest article and its first."""
    found: dict[int, None] = {}
    for article in dict.fromkeys((members[-1], members[0])):
        for _, sketch in placer.titled([article]):
            hashed = map(key_number, keys(sketch))
            near = placer.near(hashed, store.articles.day(article), most=_BESIDE + 1)
            found.update((other, None) for other in near if other != story)
    return list(found)[:_BESIDE]


def _apply(store: Store, placer: Placer, step: Step, at: str) -> bool:
    story = store.stories.number(step.story)
    if story is None:
        return False
    if step.kind == "merge":
        other = store.stories.number(step.other or "")
        return other is not None and merge_by_machine(
            store, placer, story, other, at=at, score=step.score, why=step.why
        )
    numbers = [number for id in step.articles if (number := store.articles.number(id)) is not None]
    goal = store.stories.number(step.other) if step.other else None
    return split_by_machine(store, placer, story, numbers, goal, at=at, score=step.score, why=step.why)
