"""Shares, ranks, temperatures, earthquakes, and stuff by weight."""

import pytest

from rashomon.annotate.quantities import find_quantities
from rashomon.types import Article, Block, Quantity


def found(text: str) -> tuple[Quantity, ...]:
    blocks = (Block(0, len(text), "paragraph"),)
    return find_quantities(Article(id="a", source="a", text=text, published="2024-10-25", blocks=blocks))


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Prices in Tolmin fell by a third.", "a third", 33),
        ("Sales rose by almost a quarter in May.", "almost a quarter", 25),
        ("A third of the houses burned.", "A third", 33),
        ("One in five voters stayed at home.", "One in five", 20),
        ("Two out of three farmers left.", "Two out of three", 67),
        ("1 in 10 children had it.", "1 in 10", 10),
    ],
)
def test_a_share_in_words_is_in_percent(text: str, words: str, value: float) -> None:
    assert (found(text)[0].text, round(found(text)[0].value), found(text)[0].unit) == (words, value, "percent")


@pytest.mark.parametrize(
    "text",
    ["The blast was followed by a third in Sella.", "He won one in three days.", "It was sold by a third party."],
)
def test_what_only_looks_like_a_share_is_none(text: str) -> None:
    assert all(quantity.role != "percent" for quantity in found(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("She finished third in the race.", 3),
        ("The party is second in the polls.", 2),
        ("His boat came fourth.", 4),
        ("He is third in line.", 3),
    ],
)
def test_a_place_in_a_race_is_a_rank(text: str, value: float) -> None:
    assert [(quantity.value, quantity.role) for quantity in found(text)] == [(value, "rank")]


@pytest.mark.parametrize(
    "text",
    [
        "It reached 41C on Monday.",
        "The temperature was 41 C.",
        "It was 41 C (106 F) in Tolmin.",
        "It was 106F on Monday.",
    ],
)
def test_a_letter_behind_degrees_of_warmth_is_their_scale(text: str) -> None:
    assert all((quantity.unit, round(quantity.value)) == ("degC", 41) for quantity in found(text))
    assert found(text)


@pytest.mark.parametrize("text", ["He sat in seat 41 C.", "They voted on article 41C.", "Gate 41C was shut."])
def test_a_letter_behind_a_number_of_a_thing_is_no_scale(text: str) -> None:
    assert all(quantity.unit is None for quantity in found(text))


@pytest.mark.parametrize(
    "text", ["A magnitude 6.1 quake struck.", "A 6.1-magnitude quake struck.", "A quake of magnitude-6.1 struck."]
)
def test_the_strength_of_an_earthquake_is_its_magnitude(text: str) -> None:
    (quantity,) = found(text)
    assert (quantity.value, quantity.unit, quantity.role) == (6.1, "magnitude", "measure")


def test_a_range_of_temperatures_is_one_figure() -> None:
    (quantity,) = found("It was 30-35C in Tolmin.")
    assert (quantity.value, quantity.upper, quantity.unit) == (30, 35, "degC")


def test_stuff_is_counted_by_its_weight() -> None:
    assert [(one.value, one.unit, one.counted) for one in found("It shipped 300 tonnes of flour to Sella.")] == [
        (300_000, "kg", "flour")
    ]
    assert found("They seized two kilograms of heroin worth millions.")[0].counted == "heroin"


@pytest.mark.parametrize("text", ["They lost 3-1 at home.", "Tolmin won 1-3 away.", "A 2-3 defeat hurt them."])
def test_a_score_is_no_range(text: str) -> None:
    assert all(quantity.upper is None for quantity in found(text))
