"""Repair: stories that changed are looked over together with those next to them, and merged or split where needed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rashomon.archive import Store
from rashomon.desk.decided import Decided
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
    again until none is left; no step undoes another of the same run (:mod:`rashomon.desk.decided`), so this ends, and
    the next run has nothing to do unless something came.
    """
    decided = Decided()
    after = 0
    while stories := store.stories.unsettled(after, _AT_A_TIME) or store.stories.unsettled(0, _AT_A_TIME):
        done: Counter[str] = Counter(looked=len(stories))
        try:
            with store.writing():
                if store.changed_elsewhere():
                    placer.forget()
                placer.catch_up()
                for story in stories:
                    store.stories.settle([story])
                    done += _look_over(store, placer, story, decided, at)
                placer.write_counts()
        except BaseException:
            placer.forget()
            raise
        after = stories[-1]
        yield done


def _look_over(store: Store, placer: Placer, story: int, decided: Decided, at: str) -> Counter[str]:
    done: Counter[str] = Counter()
    mine = placer.story(story)
    if not mine.members:
        return done
    for step in repair([mine, *map(placer.story, _beside(store, placer, story, mine))], placer.comparer):
        if mine.id in (step.story, step.other) and _apply(store, placer, step, decided, at):
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


def _apply(store: Store, placer: Placer, step: Step, decided: Decided, at: str) -> bool:
    """Take a step, if the story is still there and neither a hand nor this run decided otherwise; whether it was taken."""
    story, other = store.stories.number(step.story), store.stories.number(step.other or "")
    if story is None or (step.other and other is None):
        return False
    mine = store.stories.members(story)
    its = store.stories.members(other) if other is not None else []
    if step.kind == "merge":
        done = (
            other is not None
            and decided.may_join(its, mine)
            and merge_by_machine(store, placer, story, other, at=at, score=step.score, why=step.why)
        )
        if done:
            decided.join(its, mine)
        return done
    leaving = [number for id in step.articles if (number := store.articles.number(id)) is not None]
    rest = sorted(set(mine) - set(leaving))
    done = (
        decided.may_part(leaving, rest)
        and decided.may_join(leaving, its)
        and split_by_machine(store, placer, story, leaving, other, at=at, score=step.score, why=step.why)
    )
    if done:
        decided.part(leaving, rest)
        decided.join(leaving, its)
    return done
