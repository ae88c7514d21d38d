"""Factuality: whether what a text says of an event is that it was, was not, or may be so.

Polarity and certainty follow the classes of FactBank (Saurí and Pustejovsky 2009): each negation, modal and cue reaches to
the right, to the end of its clause; what a denial denies, and what a cue of doubt introduces, lies in the clause after it, too.
"""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from rashomon.annotate.clauses import split_clauses
from rashomon.lexicon.certainty import Certainty, certainty_of

Polarity = Literal["positive", "negative"]

_NEGATION = re.compile(
    r"\b(?:not|never|no|nobody|none|neither|nor|without|cannot|\w+n[’']t|fail(?:s|ed)? to|refus(?:e[sd]?|ing) to"
    r"|declin(?:e[sd]?|ing) to|unable to|no longer|unlikely|improbable|ceas(?:e[sd]?|ing)|stop(?:s|ped)?(?= \w+ing)|far from)\b",
    re.IGNORECASE,
)
_NO_NEGATION = re.compile(
    r"\bno (?:doubt|matter|later than|fewer than|less than|more than|sooner)|\bnot (?:only|just|least|unlikely)|\bno\. ?\d"
    r"|\bwithout (?:doubt|question)\b",
    re.IGNORECASE,
)
_NEGATION_REACH = 3
"""Words before an event in which a negation reaches it: 'has not been seen'."""
_CUE_REACH = 6
_PURPOSE = re.compile(
    r"\b(?:efforts?|attempts?|bid|in order|so as|measures|proposals?|fight\w*|struggl\w+|tr(?:y|ies|ied|ying)|hop(?:es?|ed|ing)|help)"
    r" to(?: \w+ly)?$",
    re.IGNORECASE,
)
"""What somebody strives for may come to be: 'in an effort to stem'."""
_INTRODUCES = frozenset(("that", "whether", "if"))


class Factuality(msgspec.Struct, frozen=True):
    """How a text presents an event."""

    polarity: Polarity
    certainty: Certainty


def factuality(text: str, start: int, end: int, at: int) -> Factuality:
    """How the sentence ``[start, end)`` presents what stands at ``at`` in it.

    Cues count that stand shortly before ``at`` in its clause, and anywhere in the clause before if 'that', 'whether' or
    'if' joins the two.
    """
    clauses = split_clauses(text, start, end)
    index = next(i for i, clause in enumerate(clauses) if at < clause.end)
    before = text[clauses[index].start : at]
    reach = _last_words(before, _CUE_REACH)
    while index > 0 and before.split(maxsplit=1)[:1] and before.split(maxsplit=1)[0].casefold() in _INTRODUCES:
        index -= 1
        before = text[clauses[index].start : clauses[index].end]
        reach = before + reach
    negative = is_negated(_last_words(text[start:at], _NEGATION_REACH))
    certainty = certainty_of(reach)
    if certainty == "certain" and _PURPOSE.search(_last_words(text[start:at], _CUE_REACH)):
        certainty = "possible"
    return Factuality("negative" if negative else "positive", certainty)


def _last_words(words: str, number: int) -> str:
    return " ".join(words.split()[-number:])


def is_negated(words: str) -> bool:
    """Whether the words hold a negation; 'no later than' and 'not only' are none."""
    return bool(_NEGATION.search(_NO_NEGATION.sub(" ", words)))
