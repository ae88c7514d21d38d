"""Repair: stories that changed are looked over together with those next to them, and merged or split where needed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rashomon.archive import Store
from rashomon.desk.moving import merge_by_machine, split_by_machine
from rashomon.desk.placing import Placer
from rashomon.stories import Step, Story, repair

_AT_A_TIME = 50
"""Stories of one transaction."""
_ASKED = 3
_BESIDE = 8
"""Stories next to one that are looked over with it."""


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
                placer.catch_up()
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
    mine = placer.story(story)
    if not mine.members:
        return done
    for step in repair([mine, *map(placer.story, _beside(store, placer, story, mine))], placer.comparer):
        if mine.id in (step.story, step.other) and _apply(store, placer, step, at):
            done[step.kind] += 1
    return done


def _beside(store: Store, placer: Placer, story: int, mine: Story) -> list[int]:
    """The stories next to one, by the keys of its newest articles and its first, and those of any time."""
    found: dict[int, None] = {}
    for article in [*mine.members[-_ASKED:], *mine.members[:-_ASKED][:1]]:
        day = store.articles.day_of(article.article)
        found.update(dict.fromkeys(placer.beside(article, day, most=_BESIDE)))
    found.pop(story, None)
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
