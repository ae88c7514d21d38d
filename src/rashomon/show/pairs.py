"""Pairs of articles that share text, in words, for the page to shade."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from rashomon.show.changes import ShownChange, show_changes
from rashomon.show.evidence import EvidenceBook
from rashomon.show.wording import clean
from rashomon.types import Reuse

_ALL = 12
"""Pairs up to which all are shown."""
_EACH = 2
"""With more pairs, how many of the strongest each article keeps: their number would grow with the square."""

_PHRASES = {
    ("copy", "a->b"): "{b} copies {a}",
    ("copy", "b->a"): "{a} copies {b}",
    ("copy", "common"): "{a} and {b} carry the same report",
    ("copy", "unknown"): "{a} and {b} carry the same report",
    ("rewrite", "a->b"): "{b} rewrites {a}",
    ("rewrite", "b->a"): "{a} rewrites {b}",
    ("rewrite", "common"): "{a} and {b} tell one report in different words",
    ("rewrite", "unknown"): "{a} and {b} tell one report in different words",
    ("partial", "a->b"): "{b} takes passages from {a}",
    ("partial", "b->a"): "{a} takes passages from {b}",
    ("partial", "common"): "{a} and {b} share passages of a third report",
    ("partial", "unknown"): "{a} and {b} share passages",
}


class Pair(msgspec.Struct, frozen=True):
    """Two articles by their letters, what they have to do with each other, and how much of each is shared."""

    id: str
    a: str
    b: str
    phrase: str
    shares: str
    same_origin: bool
    why: tuple[str, ...]
    changes: tuple[ShownChange, ...]


def choose_pairs(reuse: Sequence[Reuse], book: EvidenceBook) -> tuple[Pair, ...]:
    """The pairs of a story, those that share most first; their passages go into the book."""
    here = [pair for pair in reuse if pair.a in book.labels and pair.b in book.labels]
    here.sort(key=lambda pair: -max(pair.share_a, pair.share_b))
    if len(here) > _ALL:
        kept: Counter[str] = Counter()
        strongest = []
        for pair in here:
            if min(kept[pair.a], kept[pair.b]) < _EACH:
                strongest.append(pair)
                kept.update((pair.a, pair.b))
        here = strongest
    return tuple(_pair(pair, number, book) for number, pair in enumerate(here, 1))


def _pair(pair: Reuse, number: int, book: EvidenceBook) -> Pair:
    id = f"{book.prefix}-r{number}"
    book.share(id, pair.a, pair.b, pair.passages)
    a, b = book.labels[pair.a].letter, book.labels[pair.b].letter
    return Pair(
        id=id,
        a=a,
        b=b,
        phrase=_PHRASES[pair.relation, pair.direction].format(a=a, b=b),
        shares=f"{pair.share_a:.0%} of {a}, {pair.share_b:.0%} of {b}",
        same_origin=pair.same_origin,
        why=tuple(clean(why) for why in pair.why),
        changes=show_changes(pair, number, book),
    )
