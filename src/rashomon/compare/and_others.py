"""Who is named counts, too: 'killed Hilda Grom and 12 others' is a toll of thirteen."""

from __future__ import annotations

import re

import msgspec

from rashomon.compare.statements import Statement
from rashomon.types import Quantity

_OTHERS = re.compile(r" (?:others|other [a-z]+)\b")
_AND = re.compile(r",? (?:and|along with|together with|as well as) $")
_JOINING = len(", together with ")
_APPOSED = re.compile(r", (?:an?|the|his|her|their|its|aged|\d+)\b[^,;:.]{0,60}")
"""Between a name and what follows it: ', a candidate for the council'."""
_OFFICE = re.compile(r"\b(?:an?|the|his|her|their|its) [\w’' -]{2,40}, $")
"""Before a name: 'the mayor, Hilda Grom'."""
_LISTED = re.compile(r",? and |, ")
_NEAR = 40
"""Characters before the first name in which a number would belong to the same list: 'two firemen, Hilda Grom and 12 others'."""


class Named(msgspec.Struct, frozen=True):
    """How many people are named one by one right before a number of others, and where all of it begins and ends."""

    many: int
    start: int
    end: int


def named_beside(statement: Statement, quantity: Quantity) -> Named | None:
    """The people named before '… and 12 others'; None if nobody is, or if a number of still others stands before them."""
    text, claim = statement.article.text, statement.claim
    others = _OTHERS.match(text, quantity.end)
    joined = _AND.search(text, max(claim.start, quantity.start - _JOINING), quantity.start)
    if others is None or joined is None:
        return None
    many, begin = 0, joined.start()
    for name in reversed([name for name in statement.article.names if claim.start <= name.start and name.end <= begin]):
        between = text[name.end : begin]
        beside = _LISTED.fullmatch(between) if many else not between or _APPOSED.fullmatch(between)
        if name.kind != "person" or not beside:
            break
        many, begin = many + 1, name.start
    if many and (office := _OFFICE.search(text, max(claim.start, begin - _NEAR), begin)):
        begin = office.start()
    counted = any(claim.start <= other.start and begin - _NEAR <= other.end <= begin for other in statement.quantities)
    return Named(many, begin, others.end()) if many and not counted else None
