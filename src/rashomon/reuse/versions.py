"""The tree of versions of one report: which article was taken from which, or stands closest to which.

Where the pages tell who has it from whom, they decide. The rest is a stemma as textual criticism draws it: every other
article hangs on the one with which it shares most, beginning with a page that gives its text to an agency, as this text
is the agency's by its own word, else with the fullest text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.naming import called, called_apart
from rashomon.types import Article, Reuse, Version

_MEASURES = ("sentences of", "%", "shared run", "stand in the same order")
"""Words of the reasons that measure what two texts share."""
_Edges = Mapping[tuple[str, str], Reuse]


def find_versions(members: Sequence[Article], reuse: Sequence[Reuse]) -> tuple[Version, ...]:
    """The tree of a family, parents before their children and brothers in the order of the articles.

    ``reuse`` holds the pairs of the family. A family of one has no tree.
    """
    if len(members) < 2:
        return ()
    names = _names(members)
    by_id = {article.id: article for article in members}
    order = {article.id: number for number, article in enumerate(members)}
    parents: dict[str, Version] = {}
    _told(reuse, parents, names)
    edges = {(one, other): pair for pair in reuse for one, other in ((pair.a, pair.b), (pair.b, pair.a))}
    rooted = [article.id for article in members if article.id not in parents]
    first = min(
        rooted,
        key=lambda id: (
            -len(_below(id, parents)),
            not _gives_its_text(by_id[id]),
            -sum(_shared(edges, id, other) for other in order if other != id),
            order[id],
        ),
    )
    parents[first] = Version(first, None, "first", _why_first(by_id[first], parents, names))
    placed = _below(first, parents)
    while left := [id for id in rooted if id not in placed]:
        one, parent = max(
            ((id, other) for id in left for other in order if other in placed),
            key=lambda pair: (_shared(edges, *pair), -order[pair[0]], -order[pair[1]]),
        )
        parents[one] = _closest(one, parent, edges, names)
        placed |= _below(one, parents)
    return _in_order(first, parents, order)


def _names(members: Sequence[Article]) -> dict[str, str]:
    """What each is called, those of one outlet with their times, or else their ids."""
    found = {}
    for article in members:
        alike = [other for other in members if other is not article and called(other) == called(article)]
        apart = [called_apart(article, other)[0] for other in alike]
        found[article.id] = max(apart, key=len, default=called(article))
    return found


def _told(reuse: Sequence[Reuse], parents: dict[str, Version], names: Mapping[str, str]) -> None:
    """Parents that the pages tell, the largest share first; none that would close a circle."""
    directed = [pair for pair in reuse if pair.direction in ("a->b", "b->a")]
    for pair in sorted(directed, key=lambda pair: (-max(pair.share_a, pair.share_b), pair.a, pair.b)):
        source, taker = (pair.a, pair.b) if pair.direction == "a->b" else (pair.b, pair.a)
        if taker not in parents and source not in _below(taker, parents) and source in names and taker in names:
            share = pair.share_b if taker == pair.b else pair.share_a
            why = f"{share:.0%} of it stands in {names[source]}; {_told_by(pair)}"
            parents[taker] = Version(taker, source, "told", why)


def _told_by(pair: Reuse) -> str:
    """The reason for the direction: the first that is no measure of the text."""
    return next((why for why in pair.why if not any(words in why for words in _MEASURES)), "")


def _closest(one: str, parent: str, edges: _Edges, names: Mapping[str, str]) -> Version:
    pair = edges.get((one, parent))
    if pair is None:
        return Version(one, None, "first", f"{names[one]} has most of its text in common with several of them")
    share = pair.share_a if pair.a == one else pair.share_b
    return Version(one, parent, "closest", f"closest text: {share:.0%} of it stands in {names[parent]}")


def _why_first(article: Article, parents: Mapping[str, Version], names: Mapping[str, str]) -> str:
    name = names[article.id]
    if any(version.parent == article.id for version in parents.values()):
        return f"others have their text from {name}"
    if article.credit is not None and _gives_its_text(article):
        return f"{name} gives its text to {article.credit.agency}"
    return f"{name} has most in common with all others"


def _gives_its_text(article: Article) -> bool:
    """Whether the page credits an agency with the whole of its text."""
    return article.credit is not None and article.credit.basis != "with-agencies"


def _shared(edges: _Edges, one: str, other: str) -> float:
    pair = edges.get((one, other))
    return 0.0 if pair is None else pair.share_a + pair.share_b


def _below(root: str, parents: Mapping[str, Version]) -> set[str]:
    """The article and all that hang on it."""
    found = {root}
    grown = True
    while grown:
        more = {id for id, version in parents.items() if version.parent in found} - found
        found |= more
        grown = bool(more)
    return found


def _in_order(first: str, parents: Mapping[str, Version], order: Mapping[str, int]) -> tuple[Version, ...]:
    roots = [
        first,
        *sorted((id for id, v in parents.items() if v.parent is None and id != first), key=order.__getitem__),
    ]
    found: list[Version] = []
    waiting = roots[::-1]
    while waiting:
        id = waiting.pop()
        found.append(parents[id])
        children = sorted((c for c, v in parents.items() if v.parent == id), key=order.__getitem__)
        waiting += children[::-1]
    return tuple(found)
