"""What happened to the people whom a number counts: killed, injured, missing, aboard."""

from __future__ import annotations

import re
from collections import deque

from rashomon.compare.changes import has_moved
from rashomon.compare.counted import PEOPLE, head_of
from rashomon.compare.statements import Statement, stems_of
from rashomon.lexicon.states import STATE_PATTERN
from rashomon.types import Quantity

_REACH = 60
"""How far (in characters) from a number its state word may stand behind it; half as far before it."""
_BREAK = re.compile(
    r"[,;:]|\b(?:and|but|while|when|after|before|since|because|although|as well as)\b|\d", re.IGNORECASE
)
"""What a number and its state word do not stand astride of."""
_AGED = re.compile(r"(?: [\w’'-]+){1,3}, (?:both |all )?aged? (?:between )?\d[^,;:.()]{0,30},", re.IGNORECASE)
"""'Two men, aged 19 and 23, were arrested': the ages stand between those counted and what happened to them."""
TOLL_STEM = "toll"
_TOLL = re.compile(r"\btoll\b|\bnumber of (?:people|those|persons|victims)\b", re.IGNORECASE)
_DEATH_TOLL = re.compile(
    r"(?<!injury )(?<!arrest )\btoll\b(?! road| booth| bridge)(?! [^,;]*,)(?! (?:of the )?(?:injured|wounded|missing))",
    re.IGNORECASE,
)
"""'Bringing the toll of the avalanche to eight'."""
_NUMBER_OF = re.compile(r"\bnumbers? of (?:the |its |their )?((?:[a-z’'-]+ )?[a-z’'-]+)", re.IGNORECASE)
_OF_OTHERS = re.compile(
    r" of (?:the|those|them|its|their)(?: \w+)? (?:injured|wounded|missing|arrested|detained|hurt|rescued)\b",
    re.IGNORECASE,
)
"""'Two of the injured': some of those to whom one thing happened, to whom then another does."""


def find_state(statement: Statement, quantity: Quantity) -> str | None:
    """What happened to those counted: the next state word of the clause ('12 people were killed'), else the last one
    before the number ('killed 12', 'the death toll rose to 13')."""
    text, claim = statement.article.text, statement.claim
    start, end = quantity.start, quantity.end
    others = _OF_OTHERS.match(text, end) or _AGED.match(text, end)
    begin = others.end() if others else end
    after = STATE_PATTERN.search(text, begin, min(claim.end, begin + _REACH))
    if after and not _BREAK.search(text, begin, after.start()):
        return after.lastgroup
    before = deque(STATE_PATTERN.finditer(text, max(claim.start, start - _REACH // 2), start), maxlen=1)
    if before and not _BREAK.search(text, before[0].end(), start):
        return before[0].lastgroup
    if has_moved(text[claim.start : start]):
        if _DEATH_TOLL.search(text, claim.start, start):
            return "dead"
        told = deque(STATE_PATTERN.finditer(text, claim.start, start), maxlen=1)
        return told[0].lastgroup if told else None
    return None


def is_of_others(text: str, quantity: Quantity) -> bool:
    """Whether it counts some of those to whom another thing happened before: 'two of the injured died'."""
    return _OF_OTHERS.match(text, quantity.end) is not None


def counted_before(before: str, state: str | None, *, changed: bool) -> str | None:
    """The stem of what a number counts that stands alone behind what it counts: 'the death toll rose to 13', 'the number of
    homes without power was cut to 40'; None if the words before tell none."""
    if state and _TOLL.search(before):
        return PEOPLE
    found = deque(_NUMBER_OF.finditer(before), maxlen=1) if changed else ()
    noun = found[0][1].split()[0] if found else ""
    stems = stems_of(noun, 0, len(noun))
    return head_of(stems[0]) if stems else None
