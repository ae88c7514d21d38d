"""Entities of a story: one person, organisation or place for all its mentions in all articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from rashomon.types import Annotated, Entity, Passage

_KINDS = frozenset({"person", "organisation", "place", "group"})


def find_entities(articles: Sequence[Annotated]) -> tuple[Entity, ...]:
    """The named entities of a story, most mentioned first (then by name), each with its passages in order.

    Names of one entity within an article are joined by the annotator; across articles a surname joins the full name if
    only one person of the story bears it.
    """
    full: dict[str, set[str]] = defaultdict(set)
    for article in articles:
        for name in article.names:
            if name.kind == "person" and " " in name.entity:
                full[name.entity.split()[-1]].add(name.entity)
    mentions: dict[str, list[Passage]] = defaultdict(list)
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for article in articles:
        for name in article.names:
            if name.kind not in _KINDS:
                continue
            bearers = full.get(name.entity, set()) if name.kind == "person" else set()
            entity = next(iter(bearers)) if len(bearers) == 1 else name.entity
            mentions[entity].append(Passage(name.start, name.end, name.text, article=article.id))
            kinds[entity][name.kind] += 1
    ranked = sorted(mentions, key=lambda entity: (-len(mentions[entity]), entity))
    return tuple(
        Entity(
            f"e{number}",
            entity,
            max(kinds[entity].items(), key=lambda kind: (kind[1], kind[0]))[0],
            tuple(mentions[entity]),
        )
        for number, entity in enumerate(ranked, 1)
    )
