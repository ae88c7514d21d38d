"""Weekdays of what has happened a day ahead of the report's own date."""

import pytest

from rashomon.annotate.times import find_times
from rashomon.types import Article, Block


def days(text: str) -> list[str]:
    """The values in a report of Saturday, 6 February 2016."""
    blocks = (Block(0, len(text), "paragraph"),)
    return [
        time.value for time in find_times(Article(id="a", source="a", text=text, published="2016-02-06", blocks=blocks))
    ]


def test_what_is_seen_tomorrow_by_its_date_puts_the_weekday_on_tomorrow() -> None:
    told = "Smoke is seen over Ostrel on Feb. 7. The rocket rose on Sunday, police said. It flew at 9 a.m. local time."
    assert days(told) == ["2016-02-07", "2016-02-07", "2016-02-07T09:00"]
    assert days("The quay was shelled on Feb. 7. Norda on Sunday denied it.") == ["2016-02-07", "2016-02-07"]


@pytest.mark.parametrize(
    "told",
    [
        "The cup will be played on Feb. 7. The Gulls lost on Sunday.",
        "Fans were waiting for the cup on Feb. 7. The Gulls lost on Sunday.",
        "The cup was expected on Feb. 7. The Gulls lost on Sunday.",
        "Smoke is seen over Ostrel on Feb. 7. The rocket rose last Sunday.",
    ],
)
def test_what_is_to_come_tomorrow_proves_nothing(told: str) -> None:
    assert days(told)[-1] == "2016-01-31"
