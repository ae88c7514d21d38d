"""Reuse in a collection of any size: read, join, learn the furniture, align; each step resumes where it stopped."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from rashomon.reuse.keys import keys_of
from rashomon.reuse.large.aligning import align_all
from rashomon.reuse.large.clusters import ClusterPassage, find_clusters
from rashomon.reuse.large.joining import MAX_ARTICLES, PARTS, add_keys, furniture_of_part, join_part, related, select
from rashomon.reuse.large.state import State
from rashomon.types import Article, Reuse

_BATCH = 500
"""Articles of a step: what a stop costs at most."""


class Found:
    """What a run found: its pairs, and the passages of each cluster, read from the state as often as wanted."""

    def __init__(self, store: State) -> None:
        self._store = store

    @property
    def articles(self) -> int:
        """How many articles were read."""
        return self._store.step("read")

    def pairs(self) -> Iterator[Reuse]:
        """The pairs in the order of the later, then the earlier article."""
        return self._store.pairs()

    def clusters(self) -> Iterator[ClusterPassage]:
        """The reused passage of each article, cluster by cluster, in the fields of passim."""
        return find_clusters(self._store)


@contextmanager
def find_reuse_in(articles: Iterable[Article], *, state: Path | None = None, inputs: str = "") -> Iterator[Found]:
    """The pairs of articles that share a text, as :func:`rashomon.reuse.find_reuse` has them, from any number.

    ``articles`` is gone through once. What is known is kept in the file ``state``; if it exists, the run goes on where
    it stopped, and ``articles`` must bring the same articles in the same order (``inputs`` names them: a state of other
    inputs raises UnreadableInput). Memory is that of one part in 64 of the keys, of a few numbers an article, and of
    the documents being aligned. Raises UnreadableInput if the state cannot be used.
    """
    store = State(state, inputs)
    try:
        _read(store, articles)
        _learn_furniture(store)
        _join(store)
        align_all(store)
        yield Found(store)
    finally:
        store.close()


def _read(store: State, articles: Iterable[Article]) -> None:
    if store.get("read whole"):
        return
    rest = iter(articles)
    done = store.step("read")
    next(islice(rest, done, done), None)  # what an earlier run has read
    while batch := list(islice(rest, min(_BATCH, MAX_ARTICLES - done))):
        with store:
            numbered = [(done + at, keys_of(article)) for at, article in enumerate(batch)]
            add_keys(store, numbered)
            store.add_articles(
                (n, len(keys.shingles), len(keys.names), article.outlet, article)
                for (n, keys), article in zip(numbered, batch, strict=True)
            )
            done += len(batch)
            store.set("read", done)
    with store:
        store.set("read whole", 1)


def _learn_furniture(store: State) -> None:
    """Join the shingles once to see which articles are versions of one text, and what recurs in others."""
    articles = max(1, store.step("read"))
    for part in _left(store, "first join"):
        join_part(store, "shingles", part, articles)
    sizes, _, outlets = store.sizes()
    for bucket in _left(store, "versions"):
        store.put("related", bucket, related(store, bucket, sizes))
        store.drop("shared shingles", bucket)
    versions: array[int] = array("Q")
    if store.step("furniture") < PARTS:
        for bucket in range(PARTS):
            versions.extend(store.take("related", bucket))  # ascending, as the buckets are

    def are_related(i: int, j: int) -> bool:
        number = (max(i, j) << 24 | min(i, j)) << 1
        at = bisect_left(versions, number)
        if at == len(versions) or versions[at] >> 1 != number >> 1:
            return False
        same_outlet = outlets.get(i) is not None and outlets.get(i) == outlets.get(j)
        return bool(versions[at] & 1) or not same_outlet

    for part in _left(store, "furniture"):
        store.put("furniture", 0, furniture_of_part(store, part, are_related))


def _join(store: State) -> None:
    """Join all keys that are no furniture, and choose what is worth aligning."""
    articles = max(1, store.step("read"))
    furniture = frozenset(store.take("furniture", 0)) if store.step("joined") < PARTS else frozenset()
    for part in _left(store, "joined"):
        join_part(store, "shingles", part, articles, furniture)
        join_part(store, "names", part, articles)
        store.drop("shingles", part)
        store.drop("names", part)
    shingles, names, _ = store.sizes()
    for bucket in _left(store, "selected"):
        store.put("candidates", bucket, select(store, bucket, (shingles, names)))
        store.drop("shared shingles", bucket)
        store.drop("shared names", bucket)


def _left(store: State, phase: str) -> Iterator[int]:
    """The parts that a phase has not done; each is a step of its own."""
    for part in range(store.step(phase), PARTS):
        with store:
            yield part
            store.set(phase, part + 1)
