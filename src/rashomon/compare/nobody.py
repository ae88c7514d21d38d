"""Nobody as a figure: 'nobody was injured', 'police arrested no one', 'no deaths' count zero of what happened to people."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from rashomon.compare.statements import stems_of
from rashomon.lexicon.states import NOBODY, STATE_PATTERN
from rashomon.types import Claim

_GROUP = re.compile(
    r" of (?:the |its |his |her |their |these |those )?([\w'’-]+(?: [\w'’-]+)?)(?= (?:was|were|is|are|ha[sd]|have|got)\b)"
)
"""Of whom there was none: 'none of the rescuers was injured'."""
_AMONG = re.compile(r" (?:among|to) (?:the |its |their )?([\w'’-]+)")
_THEM = frozenset({"them", "those", "these", "us", "people"})
_PREDICATE = re.compile(
    r"(?:,? (?:was|were|is|are|be|been|being|has|have|had|having|got|to|appears?|appeared|seems?|seemed|believed|thought|known|said"
    r"|reported|reportedly|confirmed|found|immediately|yet|so far|still|either|also))* "
)
"""All that may stand between nobody and what nobody had happen to him; 'seriously' may not, for others are less so."""
_OR = re.compile(r"(?: or |/)")
_OBJECT = re.compile(r" (?:(?:but|almost|practically) )?")
_OTHERS = re.compile(
    r" (?:else\b|in the (?:other|second|third|first)\b)|[^.;,]{0,20}\bin the (?:other|second|third|first)\b",
    re.IGNORECASE,
)


class Nobody(msgspec.Struct, frozen=True):
    """Words that say that a state befell nobody: their span, the state, the stem of the group of whom there was none."""

    start: int
    end: int
    state: str
    group: str = "people"


def find_nobody(text: str, claim: Claim) -> Iterator[Nobody]:
    """Those of a claim of which nobody is the subject ('no one was hurt') or the object ('injured nobody'), in order.

    'Nobody listened until people had died' and 'no one else was hurt' are none.
    """
    for found in NOBODY.finditer(text, claim.start, claim.end):
        start, at = found.span()
        inside = STATE_PATTERN.search(found.group())
        if inside and inside.lastgroup in ("dead", "injured"):
            among = _AMONG.match(text, at, claim.end)
            stems = stems_of(among.group(1), 0, len(among.group(1))) if among else []
            yield Nobody(start, at, inside.lastgroup, stems[-1] if stems else "people")
            continue
        group = "people"
        if of := _GROUP.match(text, at, claim.end):
            stems = stems_of(of.group(1), 0, len(of.group(1)))
            group = stems[-1] if stems and of.group(1).lower() not in _THEM else group
            at = of.end()
        elif inside:
            group = inside.group().casefold().rstrip("s")
        states = list(_states(text, at, claim.end))
        if not states and not of:
            states = list(_verb_before(text, claim.start, start))
        if not _OTHERS.match(text, at, claim.end):
            for state, end in states:
                if not _OTHERS.match(text, end, claim.end):
                    yield Nobody(start, found.end(), state, group)


def _states(text: str, at: int, end: int) -> Iterator[tuple[str, int]]:
    """What nobody had happen to him by the words that follow: 'was killed or injured'."""
    between = _PREDICATE
    while gap := between.match(text, at, end):
        state = STATE_PATTERN.match(text, gap.end(), end)
        if state is None or state.lastgroup is None:
            return
        yield state.lastgroup, state.end()
        at, between = state.end(), _OR


def _verb_before(text: str, start: int, at: int) -> Iterator[tuple[str, int]]:
    """What happened by the verb right before it: 'police have arrested no one'."""
    for state in STATE_PATTERN.finditer(text, max(start, at - 30), at):
        if state.lastgroup and _OBJECT.fullmatch(text, state.end(), at):
            yield state.lastgroup, at
