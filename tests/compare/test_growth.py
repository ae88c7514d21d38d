"""What a later article changed: a value that is another one, not the same in other words or units."""

import pytest
from invented_articles import article

from rashomon.compare import trace_growth
from rashomon.types import Fact, Say


def changed(*told: tuple[str, str]) -> list[str | None]:
    """The changes of an update that the articles tell one day after the other, each a sentence with its value."""
    articles = [
        article(f"a{day}", sentence, published=f"2026-03-0{day}") for day, (sentence, _) in enumerate(told, start=1)
    ]
    says = tuple(
        Say(0, len(sentence), sentence, article=f"a{day}", value=value, by=None, certainty="certain")
        for day, (sentence, value) in enumerate(told, start=1)
    )
    fact = Fact(
        id="f1", statement=told[0][0], relation="update", slot="number", origins=2, says=says, confidence=1.0, why=None
    )
    return [step.value for step in trace_growth(articles, [fact]) if step.kind == "changed"]


@pytest.mark.parametrize(
    ("first", "same"),
    [
        (("The dog fell into a shaft 40 metres deep.", "40 metres"), ("The shaft was 131 feet deep.", "131 feet")),
        (("The search has lasted for 48 hours.", "48 hours"), ("The search has lasted two days.", "two days")),
        (
            ("The search has lasted for 85 hours.", "85 hours"),
            ("The search has lasted more than three days.", "more than three days"),
        ),
        (("Its condition is unknown.", "is unknown"), ("Its condition remains unknown.", "remains unknown")),
    ],
)
def test_the_same_value_in_other_words_is_no_change(first: tuple[str, str], same: tuple[str, str]) -> None:
    assert changed(first, same) == []


@pytest.mark.parametrize(
    ("first", "other"),
    [
        (("The dog fell into a shaft 40 metres deep.", "40 metres"), ("The shaft was 80 metres deep.", "80 metres")),
        (
            ("The search has lasted more than 85 hours.", "more than 85 hours"),
            ("The search has lasted more than 100 hours.", "more than 100 hours"),
        ),
        (("Its condition is unknown.", "is unknown"), ("It was found dead.", "found dead")),
        (("Twelve people were hurt.", "Twelve"), ("Fifteen people were hurt.", "Fifteen")),
    ],
)
def test_another_value_is_a_change(first: tuple[str, str], other: tuple[str, str]) -> None:
    assert changed(first, other) == [other[1]]
