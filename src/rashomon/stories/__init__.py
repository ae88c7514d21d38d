"""Stories: one event, one story; two look-alike events, two."""

from rashomon.stories.background import term
from rashomon.stories.grouping import group
from rashomon.stories.members import Member, Packed, member, members, pack, unpack
from rashomon.stories.online import MEMBERS, Placement, Story, place
from rashomon.stories.repair import Step, repair
from rashomon.stories.sketching import Sketch, keys, sketch
from rashomon.stories.vectors import Comparer, Idf, count

__all__ = [
    "MEMBERS",
    "VERSION",
    "Comparer",
    "Idf",
    "Member",
    "Packed",
    "Placement",
    "Sketch",
    "Step",
    "Story",
    "count",
    "group",
    "keys",
    "member",
    "members",
    "pack",
    "place",
    "repair",
    "sketch",
    "term",
    "unpack",
]

VERSION = 3
"""Raised whenever sketches or their keys change: an archive then makes its index anew."""
