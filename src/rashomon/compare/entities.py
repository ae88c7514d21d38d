"""Entities of a story: one person, organisation or place for all its mentions in all articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from rashomon.text import fold
from rashomon.types import Annotated, Entity, Passage

_KINDS = frozenset({"person", "organisation", "place", "group"})


def find_entities(articles: Sequence[Annotated]) -> tuple[Entity, ...]:
    """The named entities of a story, most mentioned first (then by name), each with its passages in order.

    Names of one entity within an article are joined by the annotator; across articles a surname joins the full name if
    only one person of the story bears it ('Mr Xi' and 'Xi Jinping', too, whose surname comes first), 'Ilse M. Quarn' is
    'Ilse Quarn', and 'KALB' or 'The Herald' are the Kalb and the Herald of another article.
    """
    people = _People(name.entity for article in articles for name in article.names if name.kind == "person")
    mentions: dict[str, list[Passage]] = defaultdict(list)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for article in articles:
        for name in article.names:
            if name.kind not in _KINDS:
                continue
            entity = people.full(name.entity) if name.kind == "person" else name.entity
            key = fold(entity).removeprefix("the ")
            mentions[key].append(Passage(name.start, name.end, name.text, article=article.id))
            forms[key][entity] += 1
            kinds[key][name.kind] += 1
    names = {key: max(counted, key=lambda form: (counted[form], form)) for key, counted in forms.items()}
    ranked = sorted(mentions, key=lambda key: (-len(mentions[key]), names[key]))
    return tuple(
        Entity(
            f"e{number}",
            names[key],
            max(kinds[key].items(), key=lambda kind: (kind[1], kind[0]))[0],
            tuple(mentions[key]),
        )
        for number, key in enumerate(ranked, 1)
    )


class _People:
    """The people of a story by their surnames, and by their first words where these are surnames, too."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_last: dict[str, set[str]] = defaultdict(set)
        self._by_first: dict[str, set[str]] = defaultdict(set)
        for name in sorted(set(names)):
            words = name.split()
            if len(words) > 1:
                self._by_last[words[-1]].add(name)
                self._by_first[words[0]].add(name)

    def full(self, name: str) -> str:
        """The fullest form of the one person whom the name can be; the name itself if there are none or several."""
        words = name.split()
        if len(words) > 1:
            bearers = {other for other in self._by_last[words[-1]] if other.split()[0] == words[0]}
        else:
            bearers = self._by_last.get(name) or self._by_first.get(name) or set()
        if len({(bearer.split()[0], bearer.split()[-1]) for bearer in bearers}) != 1:
            return name
        return max(bearers, key=lambda bearer: (len(bearer), bearer))
