"""What is told of none: 'neither of the officers was wearing', 'no faults were found', 'gave no warning'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.lexicon.irregular import IRREGULAR
from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.text import fold, words
from rashomon.types import Claim, Mark

_AUXILIARY = "(?:is|was|were|are|has|have|had|did|does|will|would|could)(?: (?:been|be|being))?"
NONE = re.compile(
    rf"\b(?:(?P<all>neither|none)(?: of)?|no)(?: (?!(?:{_AUXILIARY}|nor|one)\b)[\w'’-]+){{0,4}} {_AUXILIARY} (?:\w+ly )?(?P<verb>[\w'’-]+)",
    re.IGNORECASE,
)
"""A subject of which there is none, with the verb that is not so of it; ``all``: none of those that are known."""
_NO = re.compile(
    r"\bno (?!(?:longer|doubt|matter|other|one|later|fewer|less|idea|way|question|comment|immediate|sooner|further"
    r"|better|worse|good|stranger|signs?|plans?|evidence|proof|trace|intention|desire|wish|people|persons?|passengers?"
    r"|casualt\w+|injur\w+|deaths?|fatalit\w+|victims?|deal)\b)(?:more |such |official |formal |single )?",
    re.IGNORECASE,
)
"""Before what there is none of. Of people and deals, others tell."""
_MOST = 3
_NUMBER_BEFORE = re.compile(r"\b(?:last|previous|earlier|another) (?:\w+ )?$", re.IGNORECASE)


def of_nothing(text: str, claim: Claim) -> Iterator[Mark]:
    """'no' with the noun behind it: what there is none of."""
    for match in _NO.finditer(text, claim.start, claim.end):
        end = match.end()
        for count, word in enumerate(words(text, match.end(), claim.end)):
            folded = fold(word.text)
            if count == _MOST or word.start - end > (count > 0) or folded in STOPWORDS or folded in IRREGULAR:
                break
            if count and folded.endswith(("ed", "ing")):
                break
            end = word.end
        if end > match.end():
            yield Mark(match.start(), end, text[match.start() : end])


def is_past(text: str, claim: Claim, word: Mark) -> bool:
    """Whether a thing is called one of another time: 'the last warning'."""
    return _NUMBER_BEFORE.search(text, claim.start, word.start) is not None
