"""Weeks, months and years that hang on the day of the report or on what was told before it."""

import pytest

from rashomon.annotate.times import find_times
from rashomon.types import Article, Block, Time


def times(text: str, published: str) -> tuple[Time, ...]:
    blocks = (Block(0, len(text), "paragraph"),)
    return find_times(Article(id="a", source="a", text=text, published=published, blocks=blocks))


def test_on_a_sunday_last_week_is_either_of_two() -> None:
    (found,) = times("The ferry sank last week.", "2024-10-27")
    assert (found.value, found.earliest, found.latest) == ("2024-W42", "2024-10-14", "2024-10-26")
    (found,) = times("The ferry sank last week.", "2024-10-28")
    assert (found.earliest, found.latest) == ("2024-10-21", "2024-10-27")


def test_earlier_in_a_week_that_has_just_begun_is_the_week_before() -> None:
    assert times("Earlier in the week, Quarn gave a ball.", "2024-10-28")[0].value == "2024-W43"
    assert times("Earlier in the week, Quarn gave a ball.", "2024-10-30")[0].value == "2024-W44"
    assert times("Later in the week, Quarn will give a ball.", "2024-10-28")[0].value == "2024-W44"


def test_later_in_the_year_is_of_the_year_spoken_of() -> None:
    told = "The first ship will sail in June 2025. It carries grain. It is red. A second will sail later in the year."
    assert times(told, "2024-12-30")[-1].value == "2025"
    assert times("The pier fell in 2011. It was rebuilt later in the year.", "2024-12-30")[-1].value == "2011"
    assert times("The pier fell in May. It was rebuilt later in the year.", "2024-12-30")[-1].value == "2024"


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("In January, the port announced plans to launch two ships.", "2024-01-01", "2023-01"),
        ("In February, the town closed the pier.", "2024-01-01", "2023-02"),
        ("In January, the town closed the pier.", "2024-01-20", "2024-01"),
        ("In February, the town will close the pier.", "2024-01-01", "2024-02"),
        ("In February, the town will be told of the plan.", "2024-01-01", "2024-02"),
        ("Tickets for the fair in February have sold out.", "2024-01-01", "2024-02"),
    ],
)
def test_a_month_that_opens_a_sentence_on_what_is_over_is_over(text: str, published: str, value: str) -> None:
    assert times(text, published)[0].value == value


def test_last_thursday_is_not_yesterday() -> None:
    assert times("Quarn resigned last Thursday.", "2024-10-25")[0].value == "2024-10-17"
    assert times("Quarn resigned last Tuesday.", "2024-10-25")[0].value == "2024-10-22"
    assert times("Quarn resigned on Thursday.", "2024-10-25")[0].value == "2024-10-24"


def test_the_next_day_is_counted_from_the_day_of_the_story() -> None:
    told = times("The ferry sank on 3 October. Divers came the next day.", "2024-10-25")
    assert (told[-1].value, told[-1].basis) == ("2024-10-04", "context")
    assert times("The mayor said on Friday that nobody had come until the next day.", "2024-10-25")[-1].earliest is None
    assert (
        times("The sea was calm on 9 October. They work over the next day or two.", "2024-10-25")[-1].value
        == "2024-10-26"
    )
    assert times("The ferry will sail on Monday and return the next day.", "2024-10-25")[-1].value == "2024-10-29"


def test_a_fixture_lies_ahead() -> None:
    assert times("Gulls: Host the Reds on Sunday.", "2024-10-25")[0].value == "2024-10-27"
    assert times("Varne: Host city was flooded on Sunday.", "2024-10-25")[0].value == "2024-10-20"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("A day before Friday's fire, the crew had slept aboard.", ["2024-10-24", "2024-10-25"]),
        ("Two days after the October 3 fire, the crew slept aboard.", ["2024-10-05", "2024-10-03"]),
        ("The strike lasted two days before Friday's deal.", ["P2D", "2024-10-25"]),
        ("Five working days after October 3, the crew came.", ["P5D", "2024-10-03"]),
    ],
)
def test_a_day_before_another_is_a_day(text: str, values: list[str]) -> None:
    assert [time.value for time in times(text, "2024-10-25")] == values


def test_the_tail_end_of_a_year_is_its_last_part() -> None:
    (found,) = times("The pier fell at the tail end of 2017.", "2018-03-01")
    assert (found.value, found.earliest) == ("2017", "2017-09-01")


def test_over_the_last_month_is_the_time_up_to_the_report() -> None:
    (found,) = times("Fares rose over the last month.", "2024-10-25")
    assert (found.value, found.earliest, found.latest) == ("2024-09", "2024-09-25", "2024-10-25")
    assert times("Fares rose last month.", "2024-10-25")[0].earliest == "2024-09-01"
