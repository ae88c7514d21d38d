"""Figures that are no result yet: what was expected, forecast or hoped for."""

from __future__ import annotations

import functools
import re

from rashomon.types import Claim, Quantity

_EXPECTED = re.compile(
    r"\b(?:expect(?:ed|s|ing|ations?)?|forecasts?|forecast(?:ed|ing)|predict(?:ed|s|ions?)?|project(?:ed|ions)|hoped(?: for)?"
    r"|anticipat(?:ed|es?)|consensus)\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[,;:]|\b(?:and|but|while|which|who|that)\b|\d[\d.,]*")
_REACH = 45
_POLL = re.compile(
    r"\b(?:exit|opinion|pre-?election|tracking)[ -]polls?\b|\baccording to (?:the|an?) (?:\w+ )?polls?\b|\bpolls? (?:suggest|show|predict|indicat|put|gave)\w*\b"
    r"|\bprojections?\b",
    re.IGNORECASE,
)
"""What a result is not known by, but asked or reckoned beforehand."""
_WOULD = re.compile(
    r"\b(?:would|on course to|on track to|set to|poised to|likely to|tipped to)"
    r" (?:\w+ly )?(?:take|win|get|have|gain|secure|receive|hold|lose|finish with|end up with)"
    r"(?: (?:about|around|some|only|just|at least|more than|between))* ?$",
    re.IGNORECASE,
)
_LIKELY = re.compile(r"\b(?:would|on course to|on track to|set to|poised to|likely to|tipped to)\b", re.IGNORECASE)
_OF_A_VOTE = re.compile(
    r"(?: of (?:the|its) \d+)? (?:seats?|votes?|mandates|lawmakers|mps|deputies|delegates|electors)\b", re.IGNORECASE
)


@functools.lru_cache(1 << 13)
def tells_expected(text: str) -> bool:
    """Whether a text has any words for an expectation."""
    return any(words.search(text) for words in (_EXPECTED, _POLL, _LIKELY))


def is_expected(text: str, claim: Claim, quantity: Quantity) -> bool:
    """Whether words for an expectation stand beside a figure, with no other figure and no other clause between, or a share or
    seats are those of a poll or would be won."""
    if _is_of_a_poll(text, claim, quantity):
        return True
    after = _EXPECTED.search(text, quantity.end, min(claim.end, quantity.end + _REACH))
    if after and not _BREAK.search(text, quantity.end, after.start()):
        return True
    low = max(claim.start, quantity.start - _REACH)
    before = [found.end() for found in _EXPECTED.finditer(text, low, quantity.start)]
    return bool(before) and not _BREAK.search(text, before[-1], quantity.start)


def _is_of_a_poll(text: str, claim: Claim, quantity: Quantity) -> bool:
    """Whether it is a share or a number of seats that voters were asked for: 'took 38 percent, an exit poll showed', 'would win 71 seats'."""
    of_a_vote = quantity.role == "percent" or _OF_A_VOTE.match(text, quantity.end, claim.end)
    if not of_a_vote:
        return False
    if _POLL.search(text, claim.start, claim.end):
        return True
    return quantity.role == "count" and bool(
        _WOULD.search(text[max(claim.start, quantity.start - _REACH) : quantity.start])
    )
