"""Origins: families of articles that go back to one report, the unit in which independence is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rashomon.reuse.direction import called
from rashomon.types import Article, Origin, Reuse

_LINKED = 0.5
"""Share of the pairs between two families that must be of one origin for them to be one (a guard against chains)."""


def find_origins(articles: Sequence[Article], reuse: Sequence[Reuse]) -> tuple[Origin, ...]:
    """The origins of a story in order of their first article; an article that shares with none is one by itself.

    Families grow from the pairs that share most. Two families become one only if at least half of the pairs between
    them have one origin: A like B and B like C does not make A like C. ``wire`` is the agency that most members carry.
    """
    order = {article.id: index for index, article in enumerate(articles)}
    linked = {
        frozenset((pair.a, pair.b)): pair for pair in reuse if pair.same_origin and pair.a in order and pair.b in order
    }
    family = {id: [id] for id in order}
    for pair in sorted(
        linked.values(), key=lambda pair: (-max(pair.share_a, pair.share_b), order[pair.a], order[pair.b])
    ):
        one, other = family[pair.a], family[pair.b]
        if one is other:
            continue
        between = sum(frozenset((x, y)) in linked for x in one for y in other)
        if between >= _LINKED * len(one) * len(other):
            merged = sorted(one + other, key=order.__getitem__)
            for id in merged:
                family[id] = merged
    families = dict.fromkeys(tuple(members) for members in family.values())
    by_id = {article.id: article for article in articles}
    return tuple(_origin([by_id[id] for id in members], reuse) for members in families)


def _origin(members: Sequence[Article], reuse: Sequence[Reuse]) -> Origin:
    ids = {article.id for article in members}
    wires = Counter(article.credit.agency for article in members if article.credit)
    wire = wires.most_common(1)[0][0] if wires else None
    why: list[str] = []
    for pair in reuse:
        if pair.same_origin and pair.a in ids and pair.b in ids:
            why += [reason for reason in pair.why if reason not in why]
    for article in members:
        if article.credit:
            why.append(f"{called(article)} gives its text to {article.credit.agency} ({article.credit.basis})")
    if len(members) == 1 and not why:
        why.append(f"{called(members[0])} shares no text with the others")
    for pair in reuse:
        if not pair.same_origin and (pair.a in ids) != (pair.b in ids):
            why.append("it shares passages with another article, too few to count as one report")
            break
    return Origin(tuple(article.id for article in members), wire, tuple(why))
