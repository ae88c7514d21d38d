"""Whether a sentence hedges what it shares with its headline, and not something else that it tells beside it."""

from __future__ import annotations

import re
from collections.abc import Set

from rashomon.compare.statements import stems_of
from rashomon.lexicon.certainty import certainty_of
from rashomon.lexicon.denying import SAYS_THEN
from rashomon.text import words
from rashomon.types import Annotated, Claim, Say

_HALF = 0.5
_BEHIND = re.compile(r"[,—–-]\s[^\s,—–]+(?:\s[^\s,—–]+){0,6}\s?$")
"""What stands behind a comma at the end hedges all before it, if it is short: '…, investigators believe'."""
_BESIDE = re.compile(r",\s(?:who|whose|which)\b|\bafter being\b")
"""What only says more of a name, or what went before, is not hedged with it: 'may sail to Tolmin, which lost its quay'."""
_WITHIN = re.compile(r",\s(?:with|amid) [^,;]+")
"""Nor is what it is set beside: 'the quay was closed, with the owner claiming that boats were in danger'."""
_PURPOSE = re.compile(
    r"\b(?:in|with|amid|on) (?:the |a )?(?:hopes?|expectation|belief)\b|\bhop(?:es?|ing) (?:to|for|that)\b",
    re.IGNORECASE,
)
"""Why somebody did a thing is no doubt that it was done: 'in the hope of ending the strike'."""


def is_hedged(article: Annotated, claim: Claim, headline: Set[str]) -> bool:
    """Whether the claim tells the words that it shares with the headline (their stems) as less than certain."""
    return hedges(article, claim, headline)


def hedges(article: Annotated, told: Claim | Say, others: Set[str]) -> bool:
    """Whether a sentence tells the words that it shares with ``others`` (their stems) as less than certain."""
    if told.certainty == "certain":
        return False
    at = _cue(told.text)
    if at is None:
        return True
    if _PURPOSE.search(told.text) and certainty_of(_PURPOSE.sub(" ", told.text)) == "certain":
        return False
    shared = others & set(stems_of(article.text, told.start, told.end))
    beside = _BESIDE.search(told.text, at)
    end = told.start + beside.start() if beside else told.end
    after = others & set(stems_of(article.text, told.start + at, end))
    if told.certainty == "denied" and (turn := SAYS_THEN.search(told.text, at)):
        denied = others & set(stems_of(article.text, told.start + at, told.start + turn.start()))
        said = others & set(stems_of(article.text, told.start + turn.end(), told.end))
        return len(said) < max(1, len(denied))
    if (within := _WITHIN.search(told.text)) and within.start() < at <= within.end():
        return False
    comma = _BEHIND.search(told.text)
    return len(after) >= _HALF * len(shared) or (comma is not None and comma.start() < at)


def _cue(text: str) -> int | None:
    """Where the first words end that make a sentence less than certain."""
    return next((word.end for word in words(text) if certainty_of(text[: word.end]) != "certain"), None)
