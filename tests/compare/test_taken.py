"""Figures that stand for each other in two sentences in other words, and counts that do not."""

import pytest
from invented_articles import article

from rashomon.compare.facts import compare_facts
from rashomon.types import Fact

OTHER = "The road through the Sarrow gorge had been closed twice since January because of falling rocks."
RAIN = "Heavy rain is expected over the northern valleys by the weekend, forecasters said."


def numbers(one: str, other: str) -> list[Fact]:
    return [
        fact for fact in compare_facts([article("a", one, OTHER), article("b", other, RAIN)]) if fact.slot == "number"
    ]


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        (
            "The talks between the union and LVB lasted five hours.",
            "Union and LVB negotiated for seven hours.",
            {"five hours", "seven hours"},
        ),
        (
            "Guide Joris Vell lost his life when he plunged about 200 feet down a wall of the Sarrow gorge.",
            "The guide Joris Vell lost his life on Friday when he plunged about 200 metres down a wall in the Sarrow gorge.",
            {"about 200 feet", "about 200 metres"},
        ),
        (
            "Edda Lorne retired on Tuesday after seven years with the Tolmin club.",
            "Edda Lorne, who played nine years for the Tolmin club, announced her retirement on Tuesday.",
            {"seven years", "nine years"},
        ),
        (
            "Ilse Quarn, a mother of 7, drowned on Friday when her boat capsized on the lake near Tolmin.",
            "Mother of 8 Ilse Quarn drowned after her boat had capsized on the lake near Tolmin.",
            {"7", "8"},
        ),
        (
            "Dozens of people were arrested at the Tolmin stadium on Friday night, police said.",
            "Police arrested 340 people at the Tolmin stadium on Friday night.",
            {"Dozens", "340"},
        ),
    ],
)
def test_what_cannot_both_be_true_of_one_thing_is_told_in_whatever_words(
    one: str, other: str, values: set[str]
) -> None:
    (fact,) = numbers(one, other)
    assert fact.relation == "conflict" and {say.value for say in fact.says} == values


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Bus drivers in Tolmin walked off the job for 24 hours over pay.",
            "The union of bus drivers in Tolmin called a second strike over pay for 48 hours.",
        ),
        (
            "Dovan ran for 70 yards on nine carries and caught five passes in the Varne cup match on Sunday.",
            "Dovan ran for 269 yards on 83 carries and caught 29 passes in the Varne cup last year.",
        ),
        (
            "The ferry will be laid up for 90 days after the crash.",
            "After the crash the ferry will be laid up for three months.",
        ),
        (
            "The flood of last spring killed five people in the villages around Karlow and broke two dams.",
            "One man is dead and two were injured after a wall fell on them in a yard in Tolmin on Monday.",
        ),
        (
            "The Tolmin lifeboat lay 9 nautical miles from the burning ferry when it set out to help.",
            "The Tolmin lifeboat, some 9 miles away, set out to help the burning ferry.",
        ),
        (
            "The new fares on the ferries begin nine days before the election in Tolmin.",
            "The new fares on the ferries in Tolmin will begin in about 30 days.",
        ),
        ("Dozens of people were arrested in Tolmin, police said.", "Police arrested 43 people in Tolmin."),
        ("Thousands of people marched through Tolmin.", "About 4,000 people marched through Tolmin."),
    ],
)
def test_figures_of_two_things_or_that_can_both_be_true_are_no_conflict(one: str, other: str) -> None:
    assert not [fact for fact in numbers(one, other) if fact.relation in ("conflict", "update")]


def test_how_long_it_has_gone_on_is_news_of_a_later_day() -> None:
    early = "Shops in Tolmin stayed shut after four days of riots over the price of bread."
    late = "Shops in Tolmin opened again after eight days of riots over the price of bread."
    (fact,) = numbers(early, late)
    assert fact.relation == "update" or fact.doubtful
