"""Statements that are only somewhat alike and tell of acts of which none is the other's: they may be two facts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.compare.agreed import SAME_FACT
from rashomon.compare.likeness import Pair
from rashomon.compare.statements import Statement
from rashomon.compare.verbs import acts, roots

SURELY_ONE = 0.5
"""Likeness from which two statements are one fact though their verbs are others: 'was shot at', 'came under fire'."""


def with_one_act(statements: Sequence[Statement], same: Mapping[Pair, float]) -> dict[Pair, float]:
    """The likenesses; none of statements that would barely agree and have no act in common."""
    return {
        (i, j): 0.0 if SAME_FACT <= likeness < SURELY_ONE and _act_otherwise(statements[i], statements[j]) else likeness
        for (i, j), likeness in same.items()
    }


def _act_otherwise(a: Statement, b: Statement) -> bool:
    (acts_a, told_a), (acts_b, told_b) = _told(a), _told(b)
    return bool(acts_a and acts_b) and not acts_a & told_b and not acts_b & told_a


def _told(statement: Statement) -> tuple[frozenset[str], frozenset[str]]:
    """What is surely done in a statement, and all that may be; without the words that only say who said it."""
    text, claim, said = statement.article.text, statement.claim, statement.attributing
    return acts(text, claim.start, claim.end) - said, roots(text, claim.start, claim.end) - said
