"""What the other articles of a family tell about a pair that tells nothing by itself: a shared parent, a credited copy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from rashomon.reuse.direction import called
from rashomon.types import Article, Reuse


def tell_by_family(reuse: Sequence[Reuse], articles: Mapping[str, Article]) -> tuple[Reuse, ...]:
    """The pairs, with ``common`` for those of unknown direction whose texts both come from a third article or agency.

    Both come from a third article if that one is the source of each. They come from an agency if a copy of one of them
    gives its text to it: whoever has the same words has them from there.
    """
    parents: dict[str, set[str]] = defaultdict(set)
    credited: dict[str, set[str]] = defaultdict(set)
    for pair in reuse:
        if pair.direction in ("a->b", "b->a"):
            source, taker = (pair.a, pair.b) if pair.direction == "a->b" else (pair.b, pair.a)
            parents[taker].add(source)
        if pair.same_origin and pair.relation == "copy":
            for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
                if articles[other].credit:
                    credited[one].add(other)
    return tuple(_told(pair, parents, credited, articles) for pair in reuse)


def _told(
    pair: Reuse,
    parents: Mapping[str, set[str]],
    credited: Mapping[str, set[str]],
    articles: Mapping[str, Article],
) -> Reuse:
    if pair.direction != "unknown" or not pair.same_origin:
        return pair
    shared = sorted(parents.get(pair.a, set()) & parents.get(pair.b, set()))
    if shared:
        return _common(pair, f"both go back to {called(articles[shared[0]])}")
    for id in (pair.a, pair.b):
        for copy in sorted(credited.get(id, ())):
            credit = articles[copy].credit
            if credit:
                return _common(
                    pair,
                    f"{called(articles[copy])}, which has the text of {called(articles[id])}, carries {credit.agency}",
                )
    return pair


def _common(pair: Reuse, reason: str) -> Reuse:
    return msgspec.structs.replace(pair, direction="common", why=(*pair.why, reason))
