"""Words worth a second look in a version: of attribution, of caution, and figures."""

from __future__ import annotations

import re

from rashomon.lexicon.numbers import CARDINALS

ATTRIBUTES, HEDGES, COUNTS = 1, 2, 4
"""What a form of a word may be; a form can be more than one of them."""
ATTRIBUTION = re.compile(
    r"\baccording to\b|\b(?:said|says|told|announced|reported|reports|claimed|claims|alleged|stated|confirmed|citing)\b",
    re.IGNORECASE,
)
_FIGURE = (
    r"(?= (?:(?:a|an|the|another) )?(?:[$€£]?\d|(?:half|third|quarter|dozens?|" + "|".join(sorted(CARDINALS)) + r")\b))"
)
HEDGE = re.compile(
    r"\bmay\b|(?i:\b(?:might|could|reportedly|allegedly|apparently|seemingly|possibly|probably|likely|suspected|believed"
    r"|appears?|appeared|unconfirmed)\b"
    rf"|\b(?:some|about|around|roughly|approximately|nearly|almost|at least|up to|as many as|more than){_FIGURE})"
)
"""Words of caution, at the head of a sentence, too ('May' is a month there); those of the last line only before a figure
('about 40', not 'spoke about')."""
_FIRST = (
    (
        ATTRIBUTES,
        frozenset(
            "according said says told announced reported reports claimed claims alleged stated confirmed citing".split()
        ),
    ),
    (
        HEDGES,
        frozenset(
            "may might could reportedly allegedly apparently seemingly possibly probably likely suspected believed"
            " appear appears appeared unconfirmed some about around roughly approximately nearly almost at up as more".split()
        ),
    ),
)
_PART = re.compile(r"\w+")


def cues_of(word: str) -> int:
    """What a form of a word may be, as a sum of the above: nothing that the patterns find begins with another form."""
    parts = _PART.findall(word.casefold())
    found = sum(kind for kind, words in _FIRST if not words.isdisjoint(parts))
    return found | (COUNTS if is_figure(word) else 0)


def is_figure(word: str) -> bool:
    """Whether a word begins with a digit or is a number from two to ninety."""
    return word[0].isdigit() or CARDINALS.get(word.casefold(), 0) > 1
