"""Nouns for what is counted that stand for each other in the news: 'houses' and 'homes', 'jobs' and 'posts'."""

from __future__ import annotations

from collections import defaultdict

from rashomon.text import fold, stem

_ALIKE = (
    "homes houses households properties residences dwellings buildings",
    "jobs posts positions roles workers employees staff people",
    "matches games",
    "fans spectators supporters viewers onlookers people",
    "protesters demonstrators marchers participants people",
    "passengers travellers people",
    "soldiers troops servicemen",
    "companies firms businesses",
    "votes ballots",
    "students pupils schoolchildren",
    "children kids youngsters minors",
    "officers policemen constables",
    "cars vehicles",
    "ships vessels boats",
    "planes aircraft jets airliners",
    "shots rounds bullets",
    "residents inhabitants villagers people",
    "hospitals clinics",
    "bodies corpses",
    "migrants refugees asylum-seekers people",
    "carriages wagons coaches cars",
    "suspects people men",
    "victims people",
    "customers clients",
    "shops stores outlets branches",
    "flats apartments",
    "films movies",
    "awards prizes",
    "firefighters firemen",
    "lawmakers legislators deputies parliamentarians members",
    "towns villages communities settlements",
    "lorries trucks",
    "laps circuits",
    "missiles rockets projectiles",
    "attacks strikes raids",
    "explosions blasts",
    "lawsuits suits cases claims",
    "survivors people",
)

_GROUPS: dict[str, set[int]] = defaultdict(set)
for _number, _nouns in enumerate(_ALIKE):
    for _noun in _nouns.split():
        _GROUPS["people" if _noun == "people" else stem(fold(_noun))].add(_number)


def count_alike(one: str, other: str) -> bool:
    """Whether two counted nouns, as stems, can stand for one thing."""
    return one == other or not _GROUPS.get(one, set()).isdisjoint(_GROUPS.get(other, ()))
