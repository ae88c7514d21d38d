"""Clusters of articles that share text, in the fields that passim writes, for those whose tools read them."""

from __future__ import annotations

from array import array
from collections.abc import Iterator

import msgspec
import xxhash

from rashomon.reuse.large.state import State
from rashomon.text import WORD


class ClusterPassage(msgspec.Struct, frozen=True):
    """The stretch of one article that others have as well (the output of passim 2, one line each).

    ``begin`` and ``end`` are characters of the article's text, ``bw`` and ``ew`` words of it; ``series`` is the outlet.
    """

    uid: int
    cluster: int
    size: int
    id: str
    series: str | None
    date: str | None
    title: str | None
    begin: int
    end: int
    bw: int
    ew: int
    text: str


def find_clusters(store: State) -> Iterator[ClusterPassage]:
    """The passages by cluster (numbered by its first article), each cluster in the order of its articles.

    As in passim a cluster is a chain: what is alike to any member belongs to it. :func:`rashomon.reuse.find_origins`
    asks for more.
    """
    count = store.step("read")
    parent, begin, end = array("I", range(count)), array("I", [0xFFFFFFFF]) * count, array("I", [0]) * count

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    for later, earlier, pair in store.numbered_pairs():
        one, other = sorted((root(later), root(earlier)))
        parent[other] = one
        for n, side in ((earlier, [p.a for p in pair.passages]), (later, [p.b for p in pair.passages])):
            begin[n] = min(begin[n], min(start for start, _ in side))
            end[n] = max(end[n], max(stop for _, stop in side))
    sizes = array("I", [0]) * count
    members = [n for n in range(count) if end[n]]
    for n in members:
        sizes[root(n)] += 1
    for n in sorted(members, key=lambda n: (root(n), n)):
        article = store.article(n)
        before = sum(1 for _ in WORD.finditer(article.text, 0, begin[n]))
        yield ClusterPassage(
            uid=xxhash.xxh3_64_intdigest(article.id.encode("utf-8", "surrogatepass")) >> 1,
            cluster=root(n),
            size=sizes[root(n)],
            id=article.id,
            series=article.outlet,
            date=article.published,
            title=article.title,
            begin=begin[n],
            end=end[n],
            bw=before,
            ew=before + sum(1 for _ in WORD.finditer(article.text, begin[n], end[n])),
            text=article.text[begin[n] : end[n]],
        )
