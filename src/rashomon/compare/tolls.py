"""The toll of a story: that it 'has risen to 11' is news of the nine that another article had, whatever their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.compare.apart import may_be_two
from rashomon.compare.counted import PEOPLE, count_alike
from rashomon.compare.differences import Difference
from rashomon.compare.figures import Figure
from rashomon.compare.groups import is_group
from rashomon.compare.statements import Statement, stems_of

_COUNTED = frozenset({"dead", "injured"})
"""States of which a story has one count."""
_LEAD = 3
"""Statements of an article from its beginning within which it tells its toll."""
_WORDS = "killing killed kills kill dead injuring injured wounding wounded hurt"
_BEFELL = frozenset(stems_of(_WORDS, 0, len(_WORDS)))
"""Stems of what befell people, which stands for them where nothing else is counted: 'killing at least five'."""
_MORE = 1.2
"""How many times the earlier toll the later is at least."""
_CONFIDENCE = 0.6


def compare_tolls(statements: Sequence[Statement], figures: Sequence[Sequence[Figure]]) -> Iterator[Difference]:
    """Updates of the tolls that articles give near their beginnings: one that says that it changed against an earlier one, or
    a least number that is plainly more than that of an earlier article, both in the first sentence.

    Sentences that have no word in common are set against each other here, and nowhere else: 'Nine people were killed' and
    'The death toll has risen to 11'.
    """
    tolls = [(at, toll) for at, statement in enumerate(statements) for toll in _tolls(statement, figures[at])]
    for i, then in tolls:
        for j, now in tolls:
            pair = statements[i], statements[j]
            early, late = ((statement.article.published or "")[:16] for statement in pair)
            if (
                then.state == now.state
                and early
                and early < late
                and ((now.changed and then.high < now.low) or _opens_with_more(pair, then, now))
                and not may_be_two(pair, then, now)
            ):
                values = f"{then.value.text} and {now.value.text}"
                said = (
                    "an article says that it changed" if now.changed else "the later article opens with another count"
                )
                why = f"both speak of {then.what}: {values}; {said}: update"
                yield Difference("number", "update", then.value, now.value, why, _CONFIDENCE)


def _counts_people(figure: Figure) -> bool:
    """Whether it counts anybody, and not one group of people: what that group is more than, all were before."""
    return figure.head is None or figure.head in _BEFELL or count_alike(figure.head, PEOPLE)


def _opens_with_more(pair: tuple[Statement, Statement], then: Figure, now: Figure) -> bool:
    """Whether the first sentences of both articles have the toll, each as a least number or flat, and the later one has plainly
    more: 'at least 120' in the morning, 'at least 214' in the evening."""
    first = all(statement.order == 0 for statement in pair)
    return first and then.low > 0 and now.low >= _MORE * then.low and "at-least" in (then.bound, now.bound)


def _tolls(statement: Statement, figures: Sequence[Figure]) -> list[Figure]:
    """The counts of people in a sentence near the beginning of its article: what changed, or the one of its state."""
    if statement.order >= _LEAD:
        return []
    return [
        figure
        for figure in figures
        if figure.state in _COUNTED
        and (_counts_people(figure) or (statement.order == 0 and is_group(figure.head or "", figure.state)))
        and figure.high > 0
        and not (figure.background or figure.chosen or figure.superseded or figure.rate or figure.capped)
        and (figure.changed or sum(other.state == figure.state and not other.superseded for other in figures) == 1)
    ]
