"""What the other articles of a family tell about a pair that tells nothing by itself: a shared parent, a credited copy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from rashomon.naming import called
from rashomon.types import Article, Reuse

Kind = Literal["parent", "credited"]
"""What one article is to another: the source of its text, or a copy of it that carries a credit."""


def relatives(pair: Reuse, a: Article, b: Article) -> Iterator[tuple[Article, Kind, Article]]:
    """What the pair says of its articles: each with its parent, and with its copy that carries a credit."""
    if pair.direction == "a->b":
        yield b, "parent", a
    if pair.direction == "b->a":
        yield a, "parent", b
    if pair.same_origin and pair.relation == "copy":
        if b.credit:
            yield a, "credited", b
        if a.credit:
            yield b, "credited", a


def is_open(pair: Reuse) -> bool:
    """Whether the family is to be asked about the pair."""
    return pair.direction == "unknown" and pair.same_origin


def told_by_relatives(pair: Reuse, parent: Article | None, credited: tuple[Article, Article] | None) -> Reuse:
    """The pair, ``common`` if both articles have one parent, or if one of them has a copy that carries a credit.

    Both come from a third article if that one is the source of each. They come from an agency if a copy of one of them
    (``credited``: that article and the copy) gives its text to it: whoever has the same words has them from there.
    """
    if parent is not None:
        return _common(pair, f"both go back to {called(parent)}")
    if credited is not None and credited[1].credit:
        article, copy = credited
        carries = f"carries {credited[1].credit.agency}"
        return _common(pair, f"{called(copy)}, which has the text of {called(article)}, {carries}")
    return pair


def tell_by_family(reuse: Sequence[Reuse], articles: Mapping[str, Article]) -> tuple[Reuse, ...]:
    """The pairs, with ``common`` for those of unknown direction of which the family tells it."""
    known: dict[tuple[str, Kind], set[str]] = defaultdict(set)
    for pair in reuse:
        for article, kind, relative in relatives(pair, articles[pair.a], articles[pair.b]):
            known[article.id, kind].add(relative.id)
    order = {id: number for number, id in enumerate(articles)}

    def first(ids: set[str]) -> Article | None:
        return articles[min(ids, key=order.__getitem__)] if ids else None

    def told(pair: Reuse) -> Reuse:
        if not is_open(pair):
            return pair
        parent = first(known.get((pair.a, "parent"), set()) & known.get((pair.b, "parent"), set()))
        copies = ((articles[id], first(known.get((id, "credited"), set()))) for id in (pair.a, pair.b))
        return told_by_relatives(pair, parent, next(((one, copy) for one, copy in copies if copy), None))

    return tuple(told(pair) for pair in reuse)


def _common(pair: Reuse, reason: str) -> Reuse:
    return msgspec.structs.replace(pair, direction="common", why=(*pair.why, reason))
