"""Whose day a clock time is, and words that look like times and are none."""

import pytest

from rashomon.annotate.times import find_times
from rashomon.types import Article, Block, Time


def times(text: str, published: str = "2024-10-25") -> tuple[Time, ...]:
    """Those of a text of a Friday."""
    blocks = (Block(0, len(text), "paragraph"),)
    return find_times(Article(id="a", source="a", text=text, published=published, blocks=blocks))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A van burned on Monday. Crews came at 9.20pm.", "2024-10-21T21:20"),
        ("The council voted late Wednesday, and closed at 11:47 p.m.", "2024-10-23T23:47"),
        ("A van burned on Monday night. It was out at 1.30am.", "2024-10-22T01:30"),
        ("A van burned on Monday. It was empty. The road was shut. The court sits at 9am.", "2024-10-25T09:00"),
        ("The mayor spoke on Monday. The hall will open at 9am.", "2024-10-25T09:00"),
    ],
)
def test_a_clock_time_is_of_the_day_told_right_before_it(text: str, value: str) -> None:
    assert times(text)[-1].value == value


def test_two_clock_times_share_the_day_that_the_second_is_told_with() -> None:
    found = times("Callers rang between 9pm and 9.45pm on Monday.")
    assert [one.value for one in found] == ["2024-10-21T21:00", "2024-10-21T21:45"]


def test_clock_times_of_two_days_are_of_no_single_one() -> None:
    opens = times("The fair is on 17 and 18 November from 8am.")[-1]
    assert (opens.value, opens.earliest, opens.latest) == ("XXXX-XX-XXT08:00", "2024-11-17", "2024-11-18")


@pytest.mark.parametrize(
    ("published", "value"),
    [
        ("2024-10-25T08:10:00+02:00", "2024-10-24T21:20"),
        ("2024-10-25T22:10:00+02:00", "2024-10-25T21:20"),
        ("2024-10-25T00:00:00", "2024-10-25T21:20"),
        ("2024-10-25T08:10:00Z", "2024-10-25T21:20"),
    ],
)
def test_what_happened_did_not_happen_long_after_it_was_published(published: str, value: str) -> None:
    assert times("A van burned at 9.20pm.", published)[0].value == value


def test_an_hour_behind_a_part_of_the_day_needs_no_oclock() -> None:
    assert [one.value for one in times("Every morning at five the bells rang.")] == [
        "XXXX-XX-XXTMO",
        "XXXX-XX-XXT05:00",
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mill could shut as early as Monday.", "2024-10-28"),
        ("The song is out on Monday.", "2024-10-28"),
        ("The line should be clear by Monday.", "2024-10-28"),
        ("He was told to appear on Monday.", "2024-10-28"),
        ("A vote may come on Monday.", "2024-10-28"),
        ("The ministry is planning to sell the mill, the Dunlow Bugle reported on Monday.", "2024-10-21"),
        ("The ferry did not sail until Monday.", "2024-10-21"),
        ("She could not be found on Monday.", "2024-10-21"),
        ("Smoke could be seen on Monday.", "2024-10-21"),
        ("On Monday, the mill said it would shut.", "2024-10-21"),
        ("They looked for ways that might soften Monday's ruling.", "2024-10-21"),
        ("The report is due in the spring.", "2025-SP"),
        ("It could end as early as March.", "2025-03"),
        ("One year later they remain closed.", "P1Y"),
        ("It shut in 2021. One year later it burned.", "2022"),
    ],
)
def test_days_and_seasons_lie_where_the_verb_has_them(text: str, value: str) -> None:
    assert times(text)[-1].value == value


@pytest.mark.parametrize(
    "text",
    [
        "She told the daily El Sol that it was over.",
        "She told the Sunday Gazette that it was over.",
        "The square was lit up like a Christmas tree.",
    ],
)
def test_names_of_papers_and_trees_are_no_times(text: str) -> None:
    assert not times(text)
