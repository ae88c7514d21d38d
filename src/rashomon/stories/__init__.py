"""Stories: one event, one story; two look-alike events, two."""

from rashomon.stories.grouping import group
from rashomon.stories.online import (
    CANDIDATES,
    MEMBERS,
    Candidate,
    Placement,
    Sketch,
    Statistics,
    Step,
    keys,
    place,
    repair,
    sketch,
    terms,
)

__all__ = [
    "CANDIDATES",
    "MEMBERS",
    "VERSION",
    "Candidate",
    "Placement",
    "Sketch",
    "Statistics",
    "Step",
    "group",
    "keys",
    "place",
    "repair",
    "sketch",
    "terms",
]

VERSION = 2
"""Raised whenever sketches or their keys change: an archive then makes its index anew."""
