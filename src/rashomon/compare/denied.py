"""Statements that do not tell what another tells though they have its words: they deny it, negate it, or do not speak to it."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence

from rashomon.compare.agreed import SAME_FACT
from rashomon.compare.assertions import affirmation, denials
from rashomon.compare.likeness import Pair
from rashomon.compare.nothing import NONE
from rashomon.compare.statements import Statement
from rashomon.compare.verbs import acts, root, roots
from rashomon.lexicon.denying import DISMISSES
from rashomon.text import fold
from rashomon.types import Span

_REQUESTS = "appeals?|bail|bids?|offers?|motions?|requests?|pleas?|calls?|entry|access|permission"
_CLAIM = r"(?:claims?|reports?|suggestions?|allegations?|accusations?|charges?|rumou?rs?|assertions?|speculation)"
_MAIN = re.compile(
    rf"\b(?:denie[sd]|(?:ha[sd]|have) denied)\b(?! (?:\w+ ){{0,3}}(?:{_REQUESTS})\b)"
    rf"|\b(?:reject(?:s|ed)|{DISMISSES}|refuted|rebutted)(?= (?:\w+ ){{0,3}}{_CLAIM}\b)",
    re.IGNORECASE,
)
"""A verb of denying that has a subject of its own: not 'denying he knew', and not 'denied bail'."""
_SILENT = re.compile(
    r"\b(?:(?:would|did|could|will|does) not|wouldn[’']t|didn[’']t|declin(?:ed|es|ing) to|refus(?:ed|es|ing) to)"
    r" (?:\w+ly )?(?:comment|confirm|speculate|say|be drawn)\b|\bno (?:immediate )?comment\b",
    re.IGNORECASE,
)
"""Before what somebody says nothing of: 'would not comment on reports that …'."""
_WHICH = re.compile(r"\b(?:which|that|what|as|while|though|although|despite|it) (?:\w+ ){0,4}$", re.IGNORECASE)
"""Before a denial of what was told already: 'which the ministry denied'."""
_ENDS = re.compile(
    r"[,;]? (?:but|and|while|though|although|adding|saying|insisting)(?= (?:(?:also |later )?(?:said|says|told|added|called|insisted|that)"
    r"\b|\w+ (?:said|says|told|added)\b|the\b|he\b|she\b|it\b|they\b))|[,;] (?:but|adding|saying|insisting|calling|explaining)\b|;",
    re.IGNORECASE,
)
"""Where a denial ends and something else is said."""
_NEGATIVE = re.compile(
    r"\b(?:not|no|never|none|neither|nor|nobody|without|cannot|unable|fail\w*|refus\w*|unlikely|untrue|false|den(?:y|ie[sd]|ying|ials?)|reject\w*|refut\w*"
    rf"|{DISMISSES}|rebut\w*|baseless|groundless|unfounded|fabricat\w*)\b|n[’']t\b",
    re.IGNORECASE,
)
_CLAIMS = re.compile(rf"\b{_CLAIM}\b", re.IGNORECASE)
_SURELY = 0.65
"""Likeness from which two sentences tell one fact though one of them has a negation."""
_HEAD = re.compile(
    r"no (?:[\w'’-]+ )*?([\w'’-]+)(?= (?:of|is|was|were|are|has|have|had|did|does|will|would|could)\b)", re.I
)
"""What there is none of: the 'evidence' of 'no firm evidence of it was given'."""
_LETTERS = 4
"""By which forms of a negative word are one: 'rejected', 'rejecting'."""


def without_denied(statements: Sequence[Statement], same: Mapping[Pair, float]) -> dict[Pair, float]:
    """The likenesses; none between a statement and a denial of it, or words that somebody says nothing of it."""
    aside = {i: found for i, statement in enumerate(statements) if (found := denial_of(statement))}
    return {
        (i, j): 0.0 if _tells_otherwise(statements, aside, i, j, likeness) else likeness
        for (i, j), likeness in same.items()
    }


def _tells_otherwise(
    statements: Sequence[Statement], aside: Mapping[int, Span], i: int, j: int, likeness: float
) -> bool:
    if _is_denied(statements, aside, i, j) or _is_denied(statements, aside, j, i):
        return True
    return SAME_FACT <= likeness < _SURELY and (_negates(statements, i, j) or _negates(statements, j, i))


def denial_of(statement: Statement) -> Span | None:
    """What the main clause of a statement denies, or declines to speak of; None if it does neither."""
    text, claim = statement.article.text, statement.claim
    for pattern in (_MAIN, _SILENT):
        found = pattern.search(text, claim.start, claim.end)
        if found and not _WHICH.search(text[claim.start : found.start()]):
            end = _ENDS.search(text, found.end(), claim.end)
            return Span(found.end(), end.start() if end else claim.end)
    return None


def _is_denied(statements: Sequence[Statement], aside: Mapping[int, Span], i: int, j: int) -> bool:
    """Whether statement ``i`` denies what ``j`` tells, and both tell nothing else alike."""
    scope, one, other = aside.get(i), statements[i], statements[j]
    if scope is None or j in aside or one.article.id == other.article.id:
        return False
    text, claim = one.article.text, one.claim
    if _negatives(other.claim.text) - _negatives(text[scope.start : scope.end]):
        return False
    if _CLAIMS.search(text, scope.start, scope.end) and _CLAIMS.search(other.claim.text):
        return False  # it may dismiss them in other words
    told = roots(other.article.text, other.claim.start, other.claim.end)
    beside = acts(text, claim.start, scope.start) | acts(text, scope.end, claim.end)
    return not (beside - one.attributing) & told


def _negates(statements: Sequence[Statement], i: int, j: int) -> bool:
    """Whether statement ``i`` says that an act was not done, or not to any of several, which ``j`` says was done."""
    one, other = statements[i], statements[j]
    if one.article.id == other.article.id or not _is_negative(one.claim.text) or _is_negative(other.claim.text):
        return False
    if any(affirmation(j, other, negated, ()) for negated in denials(i, one) if not negated.weak):
        return True
    told = roots(other.article.text, other.claim.start, other.claim.end)
    text, claim = one.article.text, one.claim
    heads = (_HEAD.match(none.group()) for none in NONE.finditer(text, claim.start, claim.end))
    return any(root(fold(head[1])) in told for head in heads if head)


@functools.lru_cache(1 << 13)
def _is_negative(text: str) -> bool:
    return _NEGATIVE.search(text) is not None


def _negatives(text: str) -> frozenset[str]:
    return frozenset(match.group().casefold()[:_LETTERS] for match in _NEGATIVE.finditer(text))
