"""Somebody: whether words name or describe a person who may speak."""

from __future__ import annotations

import re

from rashomon.annotate.mentions import Mentions
from rashomon.lexicon.people_words import PEOPLE
from rashomon.lexicon.titles import ROLE_HEADS
from rashomon.text import fold
from rashomon.types import Span

_AGED = re.compile(r"the \d{1,3}-year-old\b")
_PERSONAL = frozenset("he she they i we one another".split())
_SOMEBODY = PEOPLE | frozenset(
    "mum mom mother dad father wife husband widow widower son daughter brother sister uncle aunt grandmother grandfather gran"
    " friend neighbour neighbor colleague ally allies aide aides source insider fan fans caller expert official adviser advisor"
    " analyst critic critics supporter opponent unionist lady gentleman guy kid teenager veteran survivor victim parent parents".split()
)
"""Nouns for people who may speak without a name."""
_DESCRIBED = 6
"""Words that describe somebody before the name, fewer than these."""


def is_somebody(text: str, mentions: Mentions, span: Span) -> bool:
    """Whether a person is named or described there: 'she', 'Ilse Quarn', 'her lawyer'."""
    words = fold(text[span.start : span.end]).strip(" ,")
    if words in _PERSONAL or _AGED.match(words):
        return True
    inside = mentions.inside(span)
    if inside and inside[-1].kind == "person" and inside[-1].end >= span.end - 1:
        before = fold(text[span.start : inside[-1].start]).split()
        return len(before) < _DESCRIBED and not any(word.endswith("ed") for word in before)
    head = re.split(r"\s(?:for|of|at|in|from|with|to|who|whose|whom|that|which)\s|,", words)[0].split()
    return bool(head) and (head[-1] in ROLE_HEADS or head[-1] in _SOMEBODY)
