"""Whether a sentence hedges what it shares with its headline, and not something else that it tells beside it."""

from __future__ import annotations

import re
from collections.abc import Set

from rashomon.compare.statements import stems_of
from rashomon.lexicon.certainty import certainty_of
from rashomon.lexicon.denying import SAYS_THEN
from rashomon.text import words
from rashomon.types import Annotated, Claim

_HALF = 0.5
_BEHIND = re.compile(r"[,—–-]\s[^,—–]*$")
"""What stands behind a comma at the end hedges all before it: '…, investigators believe'."""
_PURPOSE = re.compile(
    r"\b(?:in|with|amid|on) (?:the |a )?(?:hopes?|expectation|belief)\b|\bhop(?:es?|ing) (?:to|for|that)\b",
    re.IGNORECASE,
)
"""Why somebody did a thing is no doubt that it was done: 'in the hope of ending the strike'."""


def is_hedged(article: Annotated, claim: Claim, headline: Set[str]) -> bool:
    """Whether the claim tells the words that it shares with the headline (their stems) as less than certain."""
    if claim.certainty == "certain":
        return False
    at = _cue(claim.text)
    if at is None:
        return True
    if _PURPOSE.search(claim.text) and certainty_of(_PURPOSE.sub(" ", claim.text)) == "certain":
        return False
    shared = headline & set(stems_of(article.text, claim.start, claim.end))
    after = headline & set(stems_of(article.text, claim.start + at, claim.end))
    if claim.certainty == "denied" and (turn := SAYS_THEN.search(claim.text, at)):
        denied = headline & set(stems_of(article.text, claim.start + at, claim.start + turn.start()))
        said = headline & set(stems_of(article.text, claim.start + turn.end(), claim.end))
        return len(said) < max(1, len(denied))
    comma = _BEHIND.search(claim.text)
    return len(after) >= _HALF * len(shared) or (comma is not None and comma.start() < at)


def _cue(text: str) -> int | None:
    """Where the first words end that make a sentence less than certain."""
    return next((word.end for word in words(text) if certainty_of(text[: word.end]) != "certain"), None)
