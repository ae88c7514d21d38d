"""Places inside places: 'Kazan' in one article and 'Russia' in another agree, one being finer.

What lies where is taken from the articles themselves ('Kazan, Russia', 'the Russian city of Kazan') and from the list
of countries with their capitals; there is no gazetteer.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rashomon.compare.differences import Difference, Value
from rashomon.compare.likeness import Pair
from rashomon.compare.statements import Statement
from rashomon.lexicon.countries import country_of_capital, country_of_people, place_name
from rashomon.text import fold
from rashomon.types import Annotated, Name

_SURE = 0.8
"""Likeness from which two sentences tell one fact of one place."""
_IN = re.compile(r",? (?:in|of) (?:the )?|, ")
_PEOPLE_OF = re.compile(
    r"\b([A-Z]\w+) (?:capital|city|town|village|port|island|region|province|resort|suburb)(?: city)?(?: of)? $"
)
Inside = Mapping[str, frozenset[str]]


def compare_places(statements: Sequence[Statement], likely: Mapping[Pair, float]) -> Iterator[Difference]:
    """Agreements between statements of which one names a place and the other the place in which it lies."""
    inside = lies_in({statement.article.id: statement.article for statement in statements}.values())
    named = [_places(statement) for statement in statements]
    for (i, j), sure in likely.items():
        if sure < _SURE or not named[i] or not named[j]:
            continue
        for one, other in ((i, j), (j, i)):
            here, there = ({_key(name.entity) for name in named[k]} for k in (one, other))
            for a in named[one]:
                for b in named[other]:
                    finer, coarser = _key(a.entity), _key(b.entity)
                    if coarser in fold(a.text):
                        continue  # 'Tolmin, Varnia' names both
                    if coarser in inside.get(finer, ()) and finer not in there and coarser not in here:
                        yield _difference(one, a, other, b, sure)


def lies_in(articles: Iterable[Annotated]) -> Inside:
    """For each place (folded) those in which it lies, as the articles say and the list of capitals knows."""
    found: dict[str, set[str]] = defaultdict(set)
    for article in articles:
        places = [name for name in article.names if name.kind == "place"]
        for name in places:
            parts = [part.strip() for part in name.entity.split(",")]
            for part, *rest in (parts[n:] for n in range(len(parts) - 1)):
                found[_key(part)].update(map(_key, rest))
                found[_key(name.entity)].update(map(_key, rest))
            before = _PEOPLE_OF.search(article.text, max(0, name.start - 40), name.start)
            countries = (before and country_of_people(before.group(1)), country_of_capital(name.entity))
            found[_key(name.entity)].update(_key(country) for country in countries if country)
        for a, b in itertools.pairwise(places):
            if _IN.fullmatch(article.text, a.end, b.start):
                found[_key(a.entity)].add(_key(b.entity))
    return {place: frozenset(around - {place}) for place, around in found.items()}


def _key(name: str) -> str:
    return fold(place_name(name) or name)


def _places(statement: Statement) -> list[Name]:
    claim = statement.claim
    return [
        name
        for name in statement.article.names
        if name.kind == "place" and claim.start <= name.start and name.end <= claim.end
    ]


def _difference(one: int, a: Name, other: int, b: Name, sure: float) -> Difference:
    finer, coarser = Value(one, a.start, a.end, a.text), Value(other, b.start, b.end, b.text)
    why = f"both can be true: {a.text} lies in {b.text}"
    return Difference("place", "agree", finer, coarser, why, round(sure, 3), finer=True)
