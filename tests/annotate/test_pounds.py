"""Pounds of money and pounds of weight."""

import pytest

from rashomon.annotate.quantities import find_quantities
from rashomon.types import Article, Block, Quantity


def first(text: str) -> Quantity:
    blocks = (Block(0, len(text), "paragraph"),)
    return find_quantities(Article(id="a", source="a", text=text, published="2024-10-25", blocks=blocks))[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The firm was fined 300,000 pounds ($381,000).", 300_000),
        ("They gave 300,000 pounds (about 350,000 euros).", 300_000),
        ("Staff at the mill get 60 pounds an hour.", 60),
        ("A ticket to Tolmin costs 45 pounds.", 45),
        ("The painting is worth 1,200 pounds.", 1200),
        ("He was given a 500-pound fine.", 500),
        ("The council lost two million pounds.", 2_000_000),
        ("The storm did 4,000 pounds of damage.", 4000),
    ],
)
def test_pounds_that_are_paid_are_money(text: str, value: float) -> None:
    found = first(text)
    assert (found.value, found.unit, found.role) == (value, "GBP", "money")


@pytest.mark.parametrize(
    "text",
    [
        "The statue weighs 300 pounds.",
        "He is a fighter who weighs three hundred pounds.",
        "The baker paid for 300 pounds of flour.",
        "A 300-pound anchor fell.",
        "A bear of 300 pounds (136 kg) was seen. The zoo asks £5.",
        "The statue, which cost a lot, weighs 300 pounds.",
    ],
)
def test_pounds_that_weigh_stay_weight(text: str) -> None:
    assert (first(text).unit, round(first(text).value)) == ("kg", 136)


def test_an_article_that_counts_in_sterling_means_money_by_pounds() -> None:
    assert first("The shop was left with 700 pounds. Its owner had asked for £9,000.").unit == "GBP"
    assert first("The shop was left with 700 pounds. Its owner had asked for more.").unit == "kg"


def test_a_baby_of_eight_pounds_is_not_for_sale() -> None:
    assert first("A baby of eight pounds was born.").unit == "kg"
    assert first("He was jailed for stealing 5,000 pounds.").unit == "GBP"


def test_pounds_of_another_state_are_its_own() -> None:
    assert first("A loaf costs 90,000 Lebanese pounds.").unit == "LBP"
