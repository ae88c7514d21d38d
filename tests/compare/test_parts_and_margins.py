"""Figures of two things that look alike: a group and all, a poll and a result, a margin and a count, the price of a share."""

import pytest
from invented_articles import article

from rashomon.compare.facts import compare_facts
from rashomon.types import Fact

LEDES = (
    "The ferry Linnet left the harbour of Tolmin on Tuesday and struck a rock, sending lorries into the water.",
    "Lorries slid into the water when a ferry ran onto a rock near Tolmin on Tuesday, the coastguard said.",
)
WHEN = ("2026-03-05T10:00:00+00:00", "2026-03-05T19:00:00+00:00")


def told(one: str, other: str) -> list[Fact]:
    articles = [
        article(id, lede, text, published=when)
        for id, lede, text, when in zip("ab", LEDES, (one, other), WHEN, strict=True)
    ]
    return list(compare_facts(articles))


def differing(one: str, other: str) -> set[str]:
    """The relations of the facts that tell of differing values, 'doubtful' for those that only may differ."""
    return {
        "doubtful" if fact.doubtful else fact.relation
        for fact in told(one, other)
        if fact.relation in ("conflict", "update") or (fact.doubtful and fact.slot)
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The Linnet was carrying 212 passengers and 14 crew when it struck the rock.",
            "The Linnet had 226 people on board when it struck the rock, 14 of them crew.",
        ),
        ("One sailor was slightly hurt.", "Ten people were hurt."),
        ("Four children were injured in the accident.", "In all, 31 people were injured in the accident."),
    ],
)
def test_a_group_is_not_set_against_all(one: str, other: str) -> None:
    assert not differing(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The Linnet was carrying 240 passengers when it struck the rock.",
            "The Linnet had 226 people on board when it struck the rock.",
        ),
        (
            "The Linnet was carrying 80 passengers when it struck the rock.",
            "The Linnet had 226 people on board when it struck the rock.",
        ),
        ("Four villagers were injured in the accident.", "Six people were injured in the accident."),
    ],
)
def test_a_group_that_is_more_than_all_or_stands_for_all_is(one: str, other: str) -> None:
    assert differing(one, other) & {"conflict", "update"}


def test_the_missing_are_not_found_where_others_are_dead_and_they_are_missing_still() -> None:
    found = differing(
        "Twenty-six people were still unaccounted for.",
        "Twenty-one people are now confirmed dead. Twenty-six people are missing.",
    )
    assert "update" not in found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The Harbour Party would take 71 of the 150 seats in the council, an exit poll showed.",
            "The Harbour Party won 69 of the 150 seats in the council, final results showed.",
        ),
        (
            "The Harbour Party was on course to win the vote in Tolmin with 38 percent, an exit poll showed.",
            "The Harbour Party won the vote in Tolmin with 36.4 percent, the final result showed.",
        ),
    ],
)
def test_a_poll_is_not_set_against_the_result_nor_agrees_with_it(one: str, other: str) -> None:
    facts = told(one, other)
    assert not differing(one, other)
    assert not [fact for fact in facts if fact.relation == "agree" and {say.text for say in fact.says} >= {one, other}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Tolmin Rovers have 68 points from 33 games, four behind leaders Harwen.",
            "Tolmin Rovers are four points behind leaders Harwen after 33 games.",
        ),
        ("Tolmin Rovers have 33 games behind them this season.", "Tolmin Rovers have five games left this season."),
    ],
)
def test_a_margin_and_what_is_left_are_no_counts(one: str, other: str) -> None:
    assert not differing(one, other)


def test_two_margins_are_set_against_each_other() -> None:
    assert differing(
        "Tolmin Rovers are four points behind leaders Harwen in the league.",
        "Tolmin Rovers are five points behind leaders Harwen in the league.",
    )


def test_the_price_of_a_share_is_not_that_of_the_firm() -> None:
    one = "Norda Lines will buy its rival Harlan Ferries for $6.4 billion, it said in Tolmin."
    other = "Norda Lines raised its offer for its rival Harlan Ferries to $52 a share from $48, it said in Tolmin."
    assert not differing(one, other)


def test_a_higher_price_for_a_share_is_an_update() -> None:
    one = "Norda Lines will pay $48 a share for Harlan Ferries, a premium of 32 percent."
    other = "Norda Lines raised its offer for Harlan Ferries to $52 a share from $48."
    assert "update" in differing(one, other)


def test_a_sum_that_is_denied_is_no_conflict() -> None:
    one = "Harlan Ferries is ready to pay 60 million crowns for the ferry Linnet of Norda Lines."
    other = "Norda Lines denied that it had agreed to sell the ferry Linnet to Harlan Ferries for 65 million crowns."
    assert "conflict" not in {fact.relation for fact in told(one, other) if fact.slot == "number"}


def test_by_how_much_a_price_moves_is_no_price() -> None:
    one = "The ferry fare goes up by 12 crowns a trip in January, the company said."
    other = "The company said the ferry fare, at 236 crowns a trip in January, is the lowest on the coast."
    assert not differing(one, other)


def test_neither_a_block_of_a_street_nor_another_span_is_set_against_a_length() -> None:
    assert not differing(
        "Lorries from the Linnet lay in the 12000 block of the harbour road near Tolmin.",
        "Lorries from the Linnet lay about 10 blocks beyond the harbour road near Tolmin.",
    )
    assert not differing(
        "The captain of the Linnet jumped with two seconds left before it sank.",
        "The captain of the Linnet, eight years with the company, jumped before it sank.",
    )
