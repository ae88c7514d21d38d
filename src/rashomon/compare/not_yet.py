"""What had not happened yet when an earlier article came out, and has in a later one: 'has not conceded', 'conceded'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.compare.assertions import Assertion, affirmation, denials
from rashomon.compare.differences import Difference
from rashomon.compare.later import is_later
from rashomon.compare.statements import Statement
from rashomon.compare.verbs import roots
from rashomon.text import fold

_HAS = re.compile(r"(?:has|have|had)(?: still)? (?:not|yet)\b|(?:has|have)n[’']t\b", re.IGNORECASE)
_SINCE = re.compile(
    r"\b(?:since|in \w+ (?:years|months|weeks|games|matches)|for \w+ (?:years|months|weeks))\b", re.IGNORECASE
)
"""Since when it has not: of a state that lasts, and not of what is to come."""
_UNNAMED = re.compile(
    r"\b(?:police|detectives|investigators|prosecutors|authorities|rescuers|firefighters|divers|organi[sz]ers)\b",
    re.IGNORECASE,
)
"""Who does the one thing in a story without a name of his own."""
_MOSTLY = 0.5
_CONFIDENCE = 0.6


def compare_not_yet(statements: Sequence[Statement]) -> Iterator[Difference]:
    """Updates: what somebody, by name, a pronoun that stands for it or as the police of the story, had not done in an earlier article and did in a later
    one, whatever else the two sentences have in common."""
    told = [
        (negated, who)
        for index, statement in enumerate(statements)
        if _HAS.search(statement.claim.text) and not _SINCE.search(statement.claim.text)
        for negated in denials(index, statement)
        if negated.state and not (negated.weak or negated.open or negated.future)
        if (who := _doers(statement, negated))
    ]
    for negated, who in told:
        early = statements[negated.value.statement]
        for index, statement in enumerate(statements):
            if not is_later(early, statement):
                continue
            if negated.about not in roots(statement.article.text, statement.claim.start, statement.claim.end):
                continue
            affirmed = affirmation(index, statement, negated, denials(index, statement))
            if affirmed is None or affirmed.open or affirmed.future or affirmed.passive != negated.passive:
                continue
            after = negated.frame.after
            held = len(after & affirmed.frame.after) >= _MOSTLY * len(after)
            if held and _meet(who, _doers(statement, affirmed)):
                said = (
                    f"‘{affirmed.value.text}’ in one article, ‘{negated.value.text}’ in the other, the earlier: update"
                )
                yield Difference("polarity", "update", negated.value, affirmed.value, said, _CONFIDENCE, denies=True)


def _meet(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both have one entity, by its whole name or by the end of it: 'Alan Hoog', 'Hoog'."""
    return any(a == b or a.endswith(f" {b}") or b.endswith(f" {a}") for a in one for b in other)


def _doers(statement: Statement, told: Assertion) -> frozenset[str]:
    """The entities, folded, that stand before the verb in its clause, pronouns read as whom they stand for, and who has no
    name there: 'police'."""
    article, at = statement.article, told.value.start
    spans = (clause.span.start for clause in statement.clauses if clause.span.start <= at < clause.span.end)
    low = next(spans, statement.claim.start)
    named = [(name.start, name.end, name.entity) for name in article.names]
    named += [(stands.start, stands.end, stands.entity) for stands in article.references]
    unnamed = {fold(found.group()) for found in _UNNAMED.finditer(article.text, low, at)}
    return frozenset(fold(entity) for start, end, entity in named if low <= start and end <= at) | unnamed
