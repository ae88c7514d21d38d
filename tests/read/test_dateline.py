"""Datelines: the place, and the day with or without its year."""

import msgspec
import pytest

from rashomon.annotate.times import find_times
from rashomon.read.assemble import article_of_text
from rashomon.read.dateline import find_dateline, redated
from rashomon.types import Article

TEXT = "{} - The council of the island met yesterday and will meet again tomorrow, its clerk said.\n"


def read(head: str, published: str | None) -> Article:
    return article_of_text(text=TEXT.format(head), id="a", source="a", published=published)


@pytest.mark.parametrize(
    ("head", "published", "place", "date"),
    [
        ("TOLMIN, March 5 (Reuters)", "2024-03-06T03:00:00Z", "TOLMIN", "2024-03-05"),
        ("TOLMIN, 5 March (Reuters)", "2024-03-06T03:00:00Z", "TOLMIN", "2024-03-05"),
        ("TOLMIN, March 5, 2024 (Reuters)", "2024-03-06T03:00:00Z", "TOLMIN", "2024-03-05"),
        ("TOLMIN, Varne, Dec. 31 (Reuters)", "2025-01-01T01:00:00Z", "TOLMIN, Varne", "2024-12-31"),
        ("TOLMIN, Jan. 1 (Reuters)", "2024-12-31T22:00:00Z", "TOLMIN", "2025-01-01"),
        ("TOLMIN, Feb 29 (Reuters)", "2024-03-01", "TOLMIN", "2024-02-29"),
        ("TOLMIN, March 5 (Reuters)", None, "TOLMIN", None),
        ("TOLMIN, Feb 31 (Reuters)", "2024-03-01", "TOLMIN", None),
    ],
)
def test_a_day_without_its_year_is_the_last_one_before_publication(
    head: str, published: str | None, place: str, date: str | None
) -> None:
    found = read(head, published).dateline
    assert found is not None
    assert (found.place, found.date) == (place, date)


def test_the_dateline_tells_the_day_on_which_yesterday_and_tomorrow_hang() -> None:
    times = {time.text: time for time in find_times(read("TOLMIN, March 5 (Reuters)", "2024-03-06T03:00:00Z"))}
    assert (times["yesterday"].value, times["tomorrow"].value) == ("2024-03-04", "2024-03-06")
    assert times["yesterday"].basis == "dateline"


def test_a_report_printed_again_long_after_its_dateline_speaks_of_its_publication() -> None:
    times = {time.text: time for time in find_times(read("TOLMIN, March 5 (Reuters)", "2024-06-06"))}
    assert times["yesterday"].value == "2024-06-05"


def test_a_date_of_publication_that_comes_later_gives_the_dateline_its_year_too() -> None:
    undated = read("TOLMIN, March 5 (Reuters)", None)
    dated = redated(msgspec.structs.replace(undated, published="2024-03-06"))
    assert dated.dateline is not None and dated.dateline.date == "2024-03-05"
    assert redated(undated) == undated


def test_who_made_a_picture_is_no_place_that_a_report_came_from() -> None:
    caption = "GETTY The Linnet-2 ferry lies on the quay of Tolmin."
    assert find_dateline(caption, 0, len(caption)) is None
