"""Measures told in parts, ages with a bound, and figures that others are set beside."""

import pytest

from rashomon.annotate.quantities import find_quantities
from rashomon.types import Article, Block, Quantity

_YEAR = 365.25 * 86400


def quantities(text: str) -> tuple[Quantity, ...]:
    return find_quantities(Article(id="a", source="a", text=text, blocks=(Block(0, len(text), "paragraph"),)))


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He was jailed for four years and six months.", "four years and six months", 4.5 * _YEAR),
        ("He was jailed for four and a half years.", "four and a half years", 4.5 * _YEAR),
        ("He got a four-and-a-half-year term.", "four-and-a-half-year", 4.5 * _YEAR),
        ("He was jailed for a year and six months.", "a year and six months", 1.5 * _YEAR),
        ("It took two years and a half.", "two years and a half", 2.5 * _YEAR),
        ("It took two hours and 40 minutes.", "two hours and 40 minutes", 9600),
        ("It took 2 hours, 40 minutes and 12 seconds.", "2 hours, 40 minutes and 12 seconds", 9612),
        ("It took three-quarters of an hour.", "three-quarters of an hour", 2700),
        ("It took half an hour.", "half an hour", 1800),
        ("It was an 8-and-a-half-hour flight.", "8-and-a-half-hour", 30600),
        ("She is six feet two inches tall.", "six feet two inches", 1.8796),
        ("She is 6ft 2in tall.", "6ft 2in", 1.8796),
        ("It weighed seven pounds and four ounces.", "seven pounds and four ounces", 3.288545),
    ],
)
def test_a_measure_in_parts_is_one(text: str, words: str, value: float) -> None:
    (found,) = quantities(text)
    assert found.text == words and found.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They got four years and six months respectively.", ["four years", "six months"]),
        ("They got three-year and six-month terms.", ["three-year", "six-month"]),
        ("He got ten years, three months of which are suspended.", ["ten years", "three months"]),
        ("It lasted three hours and two boats sank.", ["three hours", "two"]),
        ("It ran two days and 300 hours.", ["two days", "300 hours"]),
    ],
)
def test_two_measures_stay_two(text: str, words: list[str]) -> None:
    assert [found.text for found in quantities(text)] == words


@pytest.mark.parametrize(
    ("text", "words", "bound"),
    [
        ("All of them were 19 or younger.", "19 or younger", "at-most"),
        ("It is free for people 65 and older.", "65 and older", "at-least"),
        ("It is free for people 65 and over.", "65 and over", "at-least"),
    ],
)
def test_an_age_has_its_bound_behind(text: str, words: str, bound: str) -> None:
    found = quantities(text)[-1]
    assert (found.text, found.role, found.unit, found.bound) == (words, "age", "year", bound)


def test_over_before_another_figure_makes_no_age() -> None:
    assert [found.role for found in quantities("There were 65 and over 300 came.")] == ["count", "count"]


@pytest.mark.parametrize(
    "text",
    [
        "Sales were 2.8 billion euros, below the 2.9 billion euros expected.",
        "Prices rose 3.2 percent, above 2.9 percent a year earlier.",
        "They heard about the 12 boats.",
    ],
)
def test_what_a_figure_is_set_beside_has_no_bound(text: str) -> None:
    assert {found.bound for found in quantities(text)} == {"exact"}


def test_a_bound_stays_one_where_nothing_is_set_beside() -> None:
    found = quantities("It has three million members, more than two million of them women, all under the age of 30.")
    assert [one.bound for one in found] == ["exact", "more-than", "less-than"]
