"""Quarters, seasons, holidays and nights: which one is meant, and where the word is none."""

import pytest

from rashomon.annotate.times import find_times
from rashomon.types import Article, Block


def values(text: str, published: str = "2024-10-25") -> list[str]:
    blocks = (Block(0, len(text), "paragraph"),)
    article = Article(id="a", source="a", text=text, published=published, blocks=blocks)
    return [time.value for time in find_times(article)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Hesk threw a touchdown in the first quarter.", "XXXX-Q1"),
        ("The Gulls were 21-6 ahead by the end of the third quarter.", "XXXX-Q3"),
        ("The goalkeeper was hurt on a drive of the third quarter.", "XXXX-Q3"),
    ],
)
def test_a_quarter_of_a_match_is_none_of_any_year(text: str, value: str) -> None:
    assert values(text) == [value]


def test_a_fall_that_hurt_somebody_is_no_season() -> None:
    assert values("Nobody was badly hurt in the fall.") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The port grew in the third quarter.", "2024-Q3"),
        ("The club scored record sales in the third quarter.", "2024-Q3"),
        ("Hesk scored in the third quarter of 2023.", "2023-Q3"),
        ("The school opened in the fall.", "2024-FA"),
        ("Two sailors died in the fall of 1994.", "1994-FA"),
    ],
)
def test_those_of_the_year_are(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("The thefts of New Year's Eve are being looked into.", "2020-01-06", "2019-12-31"),
        ("The city is taking steps to keep New Year's Eve calm.", "2020-01-06", "2019-12-31"),
        ("They are still reading the mayor's New Year's Day letter.", "2020-12-31", "2021-01-01"),
        ("The bridge will open on New Year's Day.", "2020-12-20", "2021-01-01"),
        ("The bridge was closed on New Year's Day.", "2020-12-20", "2020-01-01"),
        ("The bridge will open on Christmas Day.", "2020-02-20", "2020-12-25"),
        ("The bridge was closed on Christmas Day.", "2020-02-20", "2019-12-25"),
    ],
)
def test_a_holiday_is_the_one_at_hand(text: str, published: str, value: str) -> None:
    assert values(text, published) == [value]


def test_overnight_is_the_night_that_is_over_unless_it_is_to_come() -> None:
    assert values("Snow fell overnight.") == ["2024-10-24TNI"]
    assert values("Snow will fall overnight.") == ["2024-10-25TNI"]
    assert values("The song became a hit almost overnight.") == []
