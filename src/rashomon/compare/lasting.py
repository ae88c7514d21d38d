"""How long something has lasted: a search that had gone on for two days in an earlier article and for four in a later one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.compare.differences import Difference, Value
from rashomon.compare.intervals import interval
from rashomon.compare.later import is_later
from rashomon.compare.statements import Statement

_LASTING = re.compile(
    r"\b(?P<search>search\w*|rescu\w*|trapped|missing|stuck|stranded|dig(?:ging)?)\b|\b(?P<siege>siege|stand-?off|hostages?)\b"
    r"|\b(?P<strike>strik(?:e|es|ing)|walkout)\b|\b(?P<outage>outage|blackout|without power)\b"
    r"|\b(?P<talks>talks|negotiat\w+)\b|\b(?P<fire>fire|blaze|burn\w*)\b",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"\b(?:for|after|took|taken|lasted|lasting|within)(?: (?:about|around|more than|over|nearly|almost|at least|some|the|past))* ?$",
    re.IGNORECASE,
)
_CONFIDENCE = 0.6


def compare_lasting(statements: Sequence[Statement]) -> Iterator[Difference]:
    """Updates by the order of publication: how long it had lasted."""
    told = []
    for index, statement in enumerate(statements):
        text, claim = statement.article.text, statement.claim
        going_on = _LASTING.search(text, claim.start, claim.end)
        for quantity in statement.quantities:
            if going_on and quantity.unit == "s" and _FOR.search(text, claim.start, quantity.start):
                value = Value(index, quantity.start, quantity.end, quantity.text)
                told.append((going_on.lastgroup, interval(quantity), quantity.value, value))
    for what, (_, high), shorter, one in told:
        for other_what, (low, _), longer, other in told:
            early, late = statements[one.statement], statements[other.statement]
            if what == other_what and high < low and shorter < longer and is_later(early, late):
                why = f"it had lasted {one.text} when the earlier article came out, {other.text} for the later one: update"
                yield Difference("time", "update", one, other, why, _CONFIDENCE)
