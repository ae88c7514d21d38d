"""Scales written hard after a figure, codes of currencies, pence, and codes that measure nothing."""

import pytest

from rashomon.annotate.quantities import find_quantities
from rashomon.types import Article, Block, Quantity


def quantities(text: str) -> tuple[Quantity, ...]:
    return find_quantities(
        Article(id="a", source="a", text=text, published="2024-10-25", blocks=(Block(0, len(text), "paragraph"),))
    )


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("It cost £3million.", "£3million", 3e6, "GBP"),
        ("It cost $2.5million.", "$2.5million", 2.5e6, "USD"),
        ("It cost 40million euros.", "40million euros", 4e7, "EUR"),
        ("It cost SEK 300m.", "SEK 300m", 3e8, "SEK"),
        ("It cost NOK 5.8 billion.", "NOK 5.8 billion", 5.8e9, "NOK"),
        ("It cost ten grand.", "ten grand", 10_000, None),
        ("A dividend of 3.1p came.", "3.1p", 0.031, "GBP"),
        ("It cost 240p.", "240p", 2.4, "GBP"),
        ("It cost 50 pence.", "50 pence", 0.5, "GBP"),
        ("Hail of 60-80mm fell.", "60-80mm", 0.06, "m"),
        ("Fumes must fall by a third by 2030.", "a third", 100 / 3, "percent"),
    ],
)
def test_a_figure_has_its_scale_and_unit(text: str, words: str, value: float, unit: str | None) -> None:
    (found,) = quantities(text)
    assert (found.text, found.unit) == (words, unit)
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "Anyone with news can call 101.",
        "Ring the harbour on 0800 555 111.",
        "A 1080p screen hung there.",
        "The vote of ’08 was close.",
    ],
)
def test_numbers_to_dial_and_codes_measure_nothing(text: str) -> None:
    assert not quantities(text)


def test_what_people_have_is_not_what_is_counted() -> None:
    (people,) = quantities("It fouled 90,000 people's drinking water.")
    assert people.counted == "people"
    (pianos,) = quantities("He bought two grand pianos.")
    assert (pianos.value, pianos.counted) == (2, "grand pianos")
    (witnesses,) = quantities("They will call 300 witnesses.")
    assert (witnesses.value, witnesses.counted) == (300, "witnesses")


@pytest.mark.parametrize(
    "text",
    ["After the rain came the 2014 floods.", "It lost its 2019 elections.", "The disputed 2019 elections began."],
)
def test_a_year_that_something_is_of_is_no_count(text: str) -> None:
    assert not quantities(text)


def test_people_are_counted_in_any_number() -> None:
    (found,) = quantities("The 2014 workers left.")
    assert (found.value, found.counted) == (2014, "workers")
