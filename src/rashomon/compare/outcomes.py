"""How things went on: what was open in an earlier article and is settled in a later one, and how long it has lasted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.compare.differences import Difference, Value
from rashomon.compare.intervals import interval
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
_SETTLED = re.compile(
    r"\b(?:found|confirmed|pronounced|declared) (?:dead|alive|safe)\b|\b(?:was|were|been) (?:rescued|pulled out alive)\b"
    r"|\bbod(?:y|ies)\b[^.;]{0,20}\b(?:found|recovered|retrieved)\b|\bwithout (?:any )?signs? of life\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    rf"\b(?:\d[\d,]*|{WORDS}|bod(?:y|ies)|people)\b(?: [\w-]+){{0,4}} (?:now |been )?(?:confirmed|found|pronounced|declared|was|were|been)\b",
    re.IGNORECASE,
)
"""'Twenty-one people are now confirmed dead': some, while an article that also has others missing leaves their fate open."""
_LASTING = re.compile(
    r"\b(?P<search>search\w*|rescu\w*|trapped|missing|stuck|stranded|dig(?:ging)?)\b|\b(?P<siege>siege|stand-?off|hostages?)\b"
    r"|\b(?P<strike>strik(?:e|es|ing)|walkout)\b|\b(?P<outage>outage|blackout|without power)\b"
    r"|\b(?P<talks>talks|negotiat\w+)\b|\b(?P<fire>fire|blaze|burn\w*)\b",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"\b(?:for|after|took|taken|lasted|lasting|within)(?: (?:about|around|more than|over|nearly|almost|at least|some|the|past))* ?$",
    re.IGNORECASE,
)
_CONFIDENCE = 0.6


def compare_outcomes(statements: Sequence[Statement]) -> list[Difference]:
    """Updates by the order of publication: a fate that was open and is settled later, a search that lasts longer.

    An article that itself tells the outcome leaves nothing open.
    """
    return [*_settled(statements), *_lasting(statements)]


def _published(statement: Statement) -> str:
    return (statement.article.published or "")[:16]


def _later(one: Statement, other: Statement) -> bool:
    early, late = _published(one), _published(other)
    return bool(early and late) and early < late and one.article.id != other.article.id


def _settled(statements: Sequence[Statement]) -> Iterator[Difference]:
    opened = [
        (i, match)
        for i, statement in enumerate(statements)
        if (match := _find(_OPEN, statement) or _find(_MISSING, statement))
    ]
    closed = [(i, match) for i, statement in enumerate(statements) if (match := _find(_SETTLED, statement))]
    telling = {statements[i].article.id for i, _ in closed}
    asking = {statements[i].article.id for i, _ in opened}
    for i, one in opened:
        if statements[i].article.id in telling:
            continue
        for j, other in closed:
            of_them = one.re is _OPEN or _find(_THE_MISSING, statements[j])
            some_only = _find(_COUNTED, statements[j]) and statements[j].article.id in asking
            if of_them and not some_only and _later(statements[i], statements[j]):
                why = f"earlier ‘{one.group()}’, in the later article ‘{other.group()}’: update"
                yield Difference("other", "update", _value(i, one), _value(j, other), why, _CONFIDENCE)


def _lasting(statements: Sequence[Statement]) -> Iterator[Difference]:
    told = []
    for index, statement in enumerate(statements):
        text, claim = statement.article.text, statement.claim
        going_on = _LASTING.search(text, claim.start, claim.end)
        for quantity in statement.quantities:
            if going_on and quantity.unit == "s" and _FOR.search(text, claim.start, quantity.start):
                value = Value(index, quantity.start, quantity.end, quantity.text)
                told.append((going_on.lastgroup, interval(quantity), quantity.value, value))
    for what, (_, high), shorter, one in told:
        for other_what, (low, _), longer, other in told:
            early, late = statements[one.statement], statements[other.statement]
            if what == other_what and high < low and shorter < longer and _later(early, late):
                why = f"it had lasted {one.text} when the earlier article came out, {other.text} for the later one: update"
                yield Difference("time", "update", one, other, why, _CONFIDENCE)


def _find(pattern: re.Pattern[str], statement: Statement) -> re.Match[str] | None:
    return pattern.search(statement.article.text, statement.claim.start, statement.claim.end)


def _value(index: int, match: re.Match[str]) -> Value:
    return Value(index, match.start(), match.end(), match.group())
