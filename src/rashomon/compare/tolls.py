"""The toll of a story: that it 'has risen to 11' is news of the nine that another article had, whatever their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.compare.apart import may_be_two
from rashomon.compare.counted import PEOPLE, count_alike
from rashomon.compare.differences import Difference
from rashomon.compare.figures import Figure
from rashomon.compare.statements import Statement

_COUNTED = frozenset({"dead", "injured"})
"""States of which a story has one count."""
_LEAD = 3
"""Statements of an article from its beginning within which it tells its toll."""
_CONFIDENCE = 0.6


def compare_tolls(statements: Sequence[Statement], figures: Sequence[Sequence[Figure]]) -> Iterator[Difference]:
    """Updates of the tolls that articles give near their beginnings: one that says that it changed against an earlier one.

    Sentences that have no word in common are set against each other here, and nowhere else: 'Nine people were killed' and
    'The death toll has risen to 11'.
    """
    tolls = [(at, toll) for at, statement in enumerate(statements) for toll in _tolls(statement, figures[at])]
    for i, then in tolls:
        for j, now in tolls:
            pair = statements[i], statements[j]
            early, late = ((statement.article.published or "")[:16] for statement in pair)
            if (
                now.changed
                and then.state == now.state
                and early
                and early < late
                and then.high < now.low
                and not may_be_two(pair, then, now)
            ):
                values = f"{then.value.text} and {now.value.text}"
                why = f"both speak of {then.what}: {values}; an article says that it changed: update"
                yield Difference("number", "update", then.value, now.value, why, _CONFIDENCE)


def _tolls(statement: Statement, figures: Sequence[Figure]) -> list[Figure]:
    """The counts of people in a sentence near the beginning of its article: what changed, or the one of its state."""
    if statement.order >= _LEAD:
        return []
    return [
        figure
        for figure in figures
        if figure.state in _COUNTED
        and (figure.head is None or count_alike(figure.head, PEOPLE))
        and figure.high > 0
        and not (figure.background or figure.chosen or figure.superseded or figure.rate or figure.capped)
        and (figure.changed or sum(other.state == figure.state and not other.superseded for other in figures) == 1)
    ]
