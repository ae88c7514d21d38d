"""Refreshing: what another version of a stage made, or what was left out when adding, is made now. Nothing else is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from rashomon import pipeline
from rashomon.annotate import VERSION as ANNOTATOR
from rashomon.annotate import annotate
from rashomon.archive import Store
from rashomon.desk.adding import index_marks
from rashomon.desk.headlines import headline
from rashomon.desk.placing import Placer
from rashomon.stories import VERSION as GROUPER
from rashomon.stories import sketch

_AT_A_TIME = 100

Told = Callable[[str, int], None]


def refresh(store: Store, placer: Placer, *, at: str, told: Told | None = None) -> Counter[str]:
    """Annotate and place what needs it, some articles in each transaction; how many were annotated, indexed, placed.

    It can be ended at any moment and goes on from there. Articles that are in a story stay in it.
    """
    done: Counter[str] = Counter()
    for kind, work in (("annotated", _annotate_some), ("placed", _place_some)):
        after = 0
        while True:
            last, counts = work(store, placer, after, at)
            if last is None:
                break
            after = last
            done += counts
            if told:
                told(kind, done[kind])
    return done


def bring_index(store: Store, placer: Placer, *, at: str) -> None:
    """Make the index of grouping anew if another version made it: what is added then finds the stories of before."""
    if not store.index.made_by(GROUPER):
        after: int | None = 0
        while after is not None:
            after, _ = _place_some(store, placer, after, at)


def _annotate_some(store: Store, placer: Placer, after: int, at: str) -> tuple[int | None, Counter[str]]:
    numbers = store.marks.stale(ANNOTATOR, sorted(pipeline.ANNOTATED_LANGUAGES), after, _AT_A_TIME)
    ready = [(number, store.articles.revision(number), annotate(store.articles.get(number))) for number in numbers]
    with store.writing():
        for number, revision, article in ready:
            if store.articles.revision(number) == revision:  # else it changed while it was annotated
                store.marks.replace(number, article, ANNOTATOR)
                index_marks(store, number, revision, article)
    return (numbers[-1] if numbers else None), Counter(annotated=len(numbers))


def _place_some(store: Store, placer: Placer, after: int, at: str) -> tuple[int | None, Counter[str]]:
    numbers = store.unplaced(GROUPER, after, _AT_A_TIME)
    done: Counter[str] = Counter()
    try:
        with store.writing():
            if store.changed_elsewhere():
                placer.forget()
            if after == 0 and numbers and store.index.mixed(GROUPER):
                store.index.clear()  # sketches of two versions are never compared: all are made anew
                placer.forget()
                numbers = store.unplaced(GROUPER, after, _AT_A_TIME)
            for number in numbers:
                done += _place(store, placer, number, at)
            placer.write_counts()
    except BaseException:
        placer.forget()
        raise
    return (numbers[-1] if numbers else None), done


def _place(store: Store, placer: Placer, number: int, at: str) -> Counter[str]:
    article, day = store.articles.get(number), store.articles.day(number)
    made = sketch(article)
    if store.stories.of(number) is None:
        placer.place(number, made, day=day, title=headline(article), at=at)
        return Counter(placed=1)
    placer.replace(number, made, before=None, day=day, was=day)
    return Counter(indexed=1)
