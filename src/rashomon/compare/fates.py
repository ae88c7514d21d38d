"""Fates: who was missing, or in a condition that was not known, when an earlier article came out, and is found in a later one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.compare.differences import Difference
from rashomon.compare.later import is_later
from rashomon.compare.settled import find, has_any, value_of
from rashomon.compare.statements import Statement
from rashomon.lexicon.numbers import WORDS

_OPEN = re.compile(
    r"\b(?:condition|fate|whereabouts)\b[^.;]{0,60}\b(?:unknown|unclear|not known)\b"
    r"|\b(?:unknown|unclear|not (?:yet )?known)\b[^.;]{0,40}\b(?:alive|dead|survived|died)\b"
    r"|\b(?:remain(?:s|ed)?|(?:is|are|was|were) still) (?:missing|trapped|unaccounted for)\b|\bfeared dead\b",
    re.IGNORECASE,
)
_MISSING = re.compile(
    r"\b(?:(?:is|are|was|were|been|being|still|reported|listed as|(?:has|have|had) gone|went) missing|unaccounted for)\b",
    re.IGNORECASE,
)
_THE_MISSING = re.compile(r"\b(?:missing|unaccounted|disappear\w*|vanished)\b", re.IGNORECASE)
"""Who is only missing, and not still so, was found if it is said of the missing that they were."""
_FOUND = re.compile(
    r"\b(?:found|confirmed|pronounced|declared) (?:dead|alive|safe)\b|\b(?:was|were|been) (?:rescued|pulled out alive)\b"
    r"|\bbod(?:y|ies)\b[^.;]{0,20}\b(?:found|recovered|retrieved)\b|\bwithout (?:any )?signs? of life\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    rf"\b(?:\d[\d,]*|{WORDS}|bod(?:y|ies)|people)\b(?: [\w-]+){{0,4}} (?:now |been )?(?:confirmed|found|pronounced|declared|was|were|been)\b",
    re.IGNORECASE,
)
"""'Twenty-one people are now confirmed dead': some, while an article that also has others missing leaves their fate open."""
_ASKING = "condition fate whereabouts unknown unclear alive dead survived died missing trapped unaccounted feared"
_TELLING = "found confirmed pronounced declared dead alive safe rescued pulled body bodies signs sign"
_CONFIDENCE = 0.6


def compare_fates(statements: Sequence[Statement]) -> Iterator[Difference]:
    """Updates by the order of publication. An article that itself tells the outcome leaves nothing open."""
    opened = [
        (i, match)
        for i, statement in enumerate(statements)
        if has_any(statement, _ASKING) and (match := find(_OPEN, statement) or find(_MISSING, statement))
    ]
    closed = [
        (i, match)
        for i, statement in enumerate(statements)
        if opened and has_any(statement, _TELLING) and (match := find(_FOUND, statement))
    ]
    telling = {statements[i].article.id for i, _ in closed}
    asking = {statements[i].article.id for i, _ in opened}
    for i, one in opened:
        if statements[i].article.id in telling:
            continue
        for j, other in closed:
            of_them = one.re is _OPEN or find(_THE_MISSING, statements[j])
            some_only = find(_COUNTED, statements[j]) and statements[j].article.id in asking
            if of_them and not some_only and is_later(statements[i], statements[j]):
                why = f"earlier ‘{one.group()}’, in the later article ‘{other.group()}’: update"
                yield Difference("other", "update", value_of(i, one), value_of(j, other), why, _CONFIDENCE)
