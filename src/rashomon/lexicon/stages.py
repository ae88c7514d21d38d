"""Acts that follow on each other in the news: what was offered on one day is accepted on another."""

from __future__ import annotations

import re

STAGES: frozenset[str] = frozenset(
    "offer accept reject arrest charge convict sentence acquit release propose announce approve sign bury recover find"
    " rescue search reopen open appoint elect resign launch land vote recount appeal apologise apologize order lift"
    " evacuate return warn sue settle hold count identify mourn".split()
)
"""Verbs of which each is another stage, none a word for the same as another."""


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


COURSES: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (
        _words(r"convict(?:ed|s|ing|ions?)|guilty"),
        _words(
            r"sentenc\w+|jail(?:ed|s|ing)?|imprison\w+|prison|(?:years?|months?|life|time) (?:in|behind) (?:custody|bars)|life terms?"
        ),
    ),
    (
        _words(r"call(?:s|ed|ing)?|announc(?:es?|ed|ing)|plan(?:s|ned|ning)?|schedul(?:ed|es)|organi[sz](?:ed|es)"),
        _words(
            r"bann?(?:s|ed|ing)?|block(?:s|ed)|forb(?:ade|ids?|idden)|prohibit(?:s|ed)|outlaw(?:s|ed)|cancell?(?:ed|s)|halt(?:ed|s)"
        ),
    ),
    (
        _words(r"seek(?:s|ing)?|sought|appl(?:y|ied|ies) (?:for|to)|injunctions?"),
        _words(r"appeal(?:s|ed|ing)?|challeng(?:es?|ed)"),
    ),
)
"""Two stages each of what has a course: who tells only the one does not tell the other."""
