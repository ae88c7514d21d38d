"""Reuse in a collection of any size: read, join, learn the furniture, align; each step resumes where it stopped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import numpy as np

from rashomon.reuse.joins import contains
from rashomon.reuse.keys import QUOTED_BY, keys_of
from rashomon.reuse.large.aligning import align_all
from rashomon.reuse.large.clusters import ClusterPassage, find_clusters
from rashomon.reuse.large.joining import (
    KINDS,
    MAX_ARTICLES,
    PARTS,
    add_keys,
    furniture_of_part,
    join_part,
    related,
    select,
    speech_of_part,
)
from rashomon.reuse.large.state import State
from rashomon.reuse.large.telling import tell_bucket
from rashomon.reuse.whole import find_reuse_among
from rashomon.reuse.words import Flags, Numbers
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
def run_over(articles: Iterable[Article], *, state: Path | None, inputs: str, sampled_from: int) -> Iterator[Found]:
    """A run, see :func:`rashomon.reuse.find_reuse_in`; the state is closed after it."""
    store = State(state, inputs)
    try:
        _read(store, articles)
        if store.step("read") < sampled_from:
            _judge_in_memory(store)
        else:
            _learn_furniture(store)
            _join(store)
            align_all(store)
            _tell_by_family(store)
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
            keys = [keys_of(article) for article in batch]
            add_keys(store, done, keys)
            store.add_articles(
                (done + at, len(own.shingles), len(own.names), len(own.spoken), article.outlet, article)
                for at, (own, article) in enumerate(zip(keys, batch, strict=True))
            )
            done += len(batch)
            store.set("read", done)
    with store:
        store.set("read whole", 1)


def _judge_in_memory(store: State) -> None:
    if store.get("aligned whole"):
        return
    articles = [store.article(n) for n in range(store.step("read"))]
    number = {article.id: n for n, article in enumerate(articles)}
    with store:
        store.add_pairs((number[pair.b], number[pair.a], pair) for pair in find_reuse_among(articles))
        store.set("aligned whole", 1)


def _tell_by_family(store: State) -> None:
    articles = store.step("read")
    for part in _left(store, "told"):
        tell_bucket(store, -(-part * articles // PARTS), -(-(part + 1) * articles // PARTS))


def _learn_furniture(store: State) -> None:
    """Join the shingles once to see which articles are versions of one text, and what recurs in others."""
    articles = max(1, store.step("read"))
    for part in _left(store, "first join"):
        join_part(store, ("shingles", "spoken"), part, articles)
    narrated, _, spoken, outlets = store.sizes()
    sizes = narrated + spoken
    for bucket in _left(store, "versions"):
        store.put("related", bucket, related(store, bucket, sizes))
        store.drop("shared shingles", bucket)
    versions = (
        np.concatenate([store.take("related", bucket) for bucket in range(PARTS)])
        if store.step("furniture") < PARTS
        else np.zeros(0, np.uint64)
    )  # ascending, as the buckets are
    pairs, nearly_the_same = versions >> np.uint64(1), (versions & np.uint64(1)).astype(np.bool_)

    def are_related(i: Numbers, j: Numbers) -> Flags:
        numbers = (np.maximum(i, j) << 24 | np.minimum(i, j)).astype(np.uint64)
        at = np.searchsorted(pairs, numbers) % max(1, len(pairs))
        same_outlet = (outlets[i] == outlets[j]) & (outlets[i] != 0)
        related: Flags = contains(pairs, numbers) & (~same_outlet | np.append(nearly_the_same, False)[at])
        return related

    for part in _left(store, "furniture"):
        store.put("furniture", 0, furniture_of_part(store, part, are_related))
        store.put("speech", 0, speech_of_part(store, part))


def _join(store: State) -> None:
    """Join all keys that are no furniture, and choose what is worth aligning."""
    articles = max(1, store.step("read"))
    furniture = np.sort(store.take("furniture", 0))
    for part in _left(store, "joined"):
        join_part(store, ("shingles",), part, articles, without=furniture)
        join_part(store, ("names",), part, articles)
        join_part(store, ("spoken",), part, articles, most=QUOTED_BY)
        for kind in KINDS:
            store.drop(kind, part)
    shingles, names, spoken, _ = store.sizes()
    for bucket in _left(store, "selected"):
        store.put("candidates", bucket, select(store, bucket, (shingles, names, spoken)))
        for kind in KINDS:
            store.drop(f"shared {kind}", bucket)


def _left(store: State, phase: str) -> Iterator[int]:
    """The parts that a phase has not done; each is a step of its own."""
    for part in range(store.step(phase), PARTS):
        with store:
            yield part
            store.set(phase, part + 1)
