"""A group within people: of ten who were hurt one may be a policeman, and a ship's passengers are not all aboard."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from rashomon.compare.counted import PEOPLE, count_alike
from rashomon.lexicon.people_words import PEOPLE as PEOPLE_WORDS
from rashomon.text import stem

if TYPE_CHECKING:
    from rashomon.compare.figures import Figure

_PASSENGERS = stem("passengers")
_OTHERS = (
    "members crew sailors tourists foreigners pupils babies toddlers teenagers cadets paramedics pedestrians cyclists guests patients"
    " firemen policemen policewomen journalists reporters staff bystanders locals"
)
_NAMED = frozenset(stem(word) for word in (*PEOPLE_WORDS, *_OTHERS.split()))
"""Stems of the nouns for people of one sort."""
_MOST_CREW = 0.2
"""Share of those aboard that a crew is at most: more people than that beside the passengers are no crew."""


def are_part_and_whole(a: Figure, b: Figure) -> bool:
    """Whether one counts a group of people (sailors, children, passengers) and the other all of them to whom the same
    happened, and so is the more: both can be true. A group that is more than the whole cannot."""
    for part, whole in ((a, b), (b, a)):
        if whole.head == PEOPLE and part.head and is_group(part.head, part.state):
            aboard = part.state == "aboard"
            most = part.high / (1 - _MOST_CREW) if aboard else math.inf
            return part.high < whole.low <= most
    return False


def is_group(head: str, state: str | None) -> bool:
    """Whether a noun (as a stem) names some people only, and is no word for whoever it happened to: 'victims', 'residents'.

    A passenger stands for anybody who was killed, but the crew is aboard, too."""
    if head == PEOPLE:
        return False
    return (head in _NAMED and not count_alike(head, PEOPLE)) or (state == "aboard" and head == _PASSENGERS)
