"""Origins: families of articles that go back to one report, the unit in which independence is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rashomon.linkage import average_linkage
from rashomon.naming import called, called_apart
from rashomon.reuse.direction import agency_of_outlet
from rashomon.reuse.versions import find_versions
from rashomon.types import Article, Origin, Reuse

_STRENGTH = {"copy": 1.0, "rewrite": 0.9, "partial": 0.6}
_FAMILY = 0.5
"""Mean strength over all pairs between two families from which they are one (a guard against chains)."""


def find_origins(articles: Sequence[Article], reuse: Sequence[Reuse]) -> tuple[Origin, ...]:
    """The origins of a story in order of their first article; an article that shares with none is one by itself.

    Families grow by average linkage over the pairs of one origin, the strongest first: A like B and B like C does not
    make A like C. ``wire`` is the agency that most members carry, None if no member names one.
    """
    place = {article.id: index for index, article in enumerate(articles)}
    here = [pair for pair in reuse if pair.a in place and pair.b in place]
    strengths = {
        (min(place[pair.a], place[pair.b]), max(place[pair.a], place[pair.b])): _STRENGTH[pair.relation]
        for pair in here
        if pair.same_origin
    }
    families = average_linkage(len(articles), strengths, _FAMILY)
    return tuple(_origin([articles[index] for index in family], here, articles) for family in families)


def _origin(members: Sequence[Article], reuse: Sequence[Reuse], articles: Sequence[Article]) -> Origin:
    ids = {article.id for article in members}
    inside = [pair for pair in reuse if pair.same_origin and pair.a in ids and pair.b in ids]
    why = _common_text(members, inside)
    wires = Counter(agency for article in members if (agency := _agency(article)))
    helped = [article for article in members if _is_mixed(article)]
    if len(helped) == len(members):
        wires.clear()  # their own reporting, to which an agency gave something
    for article in members:
        if article.credit:
            verb = "names the inputs of" if _is_mixed(article) else "gives its text to"
            why.append(f"{called(article)} {verb} {article.credit.agency} ({article.credit.basis})")
    if len(members) == 1 and not why:
        why.append(f"{called(members[0])} shares too little text with any other article to have it from there")
    by_id = {article.id: article for article in articles}
    rests_on = [article.credit.agency for article in helped if article.credit and not wires]
    for pair in reuse:
        if (pair.a in ids) != (pair.b in ids):
            own, other = (pair.a, pair.b) if pair.a in ids else (pair.b, pair.a)
            name, beside = called_apart(by_id[own], by_id[other])
            why.append(f"{name} has passages in common with {beside}, of another origin")
            rests_on.append(other)
    wire = min(wires, key=lambda name: (-wires[name], name)) if wires else None
    return Origin(
        tuple(article.id for article in members),
        wire,
        tuple(dict.fromkeys(why)),
        find_versions(members, inside),
        tuple(dict.fromkeys(rests_on)),
    )


def _is_mixed(article: Article) -> bool:
    """Whether it is its newsroom's own report, with inputs of agencies."""
    return article.credit is not None and article.credit.basis == "with-agencies"


def _common_text(members: Sequence[Article], inside: Sequence[Reuse]) -> list[str]:
    """The reasons of the only pair; of a larger family the chief reason that ties each further member to it."""
    if len(inside) == 1:
        return list(inside[0].why)
    why = []
    for article in members[1:]:
        own = [pair for pair in inside if article.id in (pair.a, pair.b)]
        if own:
            why.append(max(own, key=lambda pair: (_STRENGTH[pair.relation], max(pair.share_a, pair.share_b))).why[0])
    return why


def _agency(article: Article) -> str | None:
    return article.credit.agency if article.credit else agency_of_outlet(article)
