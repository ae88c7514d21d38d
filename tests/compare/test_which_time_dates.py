"""Which of the times of a sentence is that of what it tells, and on which side of its publication it lies."""

import datetime

import pytest
from invented_articles import article

from rashomon.compare import compare_facts, make_timeline
from rashomon.compare.happened import said
from rashomon.compare.tenses import Interval


def days(sentence: str, published: str = "2026-03-04T09:00:00") -> list[str]:
    """The first days of the entries of a sentence of a Wednesday."""
    told = article("a", sentence, published=published)
    return [entry.earliest for entry in make_timeline([told], compare_facts([told]))]


@pytest.mark.parametrize("published", ["2026-03-04T00:00:00", "2026-03-04", "2026-03-04T09:00:00"])
def test_a_time_of_the_day_is_of_that_day_where_only_the_day_of_publication_is_known(published: str) -> None:
    assert days("The ferry Linnet sank this morning off Tolmin.", published) == ["2026-03-04"]
    assert days("The ferry Linnet sank at 8:10 am off Tolmin.", published) == ["2026-03-04"]


def test_a_page_mended_when_it_was_out_may_tell_of_the_minutes_after() -> None:
    assert days("The ferry Linnet sank at 9:10 am off Tolmin.") == ["2026-03-04"]
    assert days("The ferry Linnet sank at 11:10 am off Tolmin.") == ["2026-03-03"]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The line announced in January that it would scrap two ferries in May.", "2026-01-01"),
        ("In January, the line announced plans to scrap two ferries.", "2026-01-01"),
        ("In September, the line will scrap two ferries, Quarn said.", "2026-09-01"),
        ("The line informed its crews on Friday of a plan to scrap two ferries.", "2026-02-27"),
        ("The trial of the captain in September will be held in Ostrel.", "2026-09-01"),
    ],
)
def test_what_was_announced_then_was_announced_before_it_was_published(sentence: str, day: str) -> None:
    assert days(sentence) == [day]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry Linnet burned off Tolmin, which joined Norda in 1954.",
        "The ferry Linnet was the fifth to burn since records began in 1954.",
        "The line sailed without loss, with the exception of a fire in 2011.",
        "Like the riots in Ostrel in 2011, the strike has split the town.",
        "The ferry Linnet burned like two other ones in 2011.",
        "Norda sent 900 sailors, three times the number in 2011.",
        "The harbour until this week was calm.",
        "Quarn prayed for the victims of Tuesday's fire.",
        "Fares rose to 90 crowns in the week before Christmas.",
        "The crew kept the plan a secret until Quarn revealed it late on Tuesday.",
        "Quarn lost her temper and shouted at the clerk: “You had two ferries to guard in 2011.”",
    ],
)
def test_a_time_told_by_the_way_dates_nothing(sentence: str) -> None:
    assert days(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The ferry Linnet, which was built in 2011, burned on Tuesday off Tolmin.", "2026-03-03"),
        ("The ferry Linnet, built in 2011, burned on Tuesday off Tolmin.", "2026-03-03"),
        (
            "Quarn, who turned 38 last week, told of it in a note printed Tuesday, 3 March 2026, by the line.",
            "2026-03-03",
        ),
        ("Over the last month, fares rose to 90 crowns.", "2026-02-02"),
        ("Last month, fares rose to 90 crowns.", "2026-02-01"),
        ("The captain, who was arrested on Tuesday, is charged with fraud.", "2026-03-03"),
        ("The pier, bought by the town in 2011, was rebuilt.", "2011-01-01"),
        ("“The pier was built in 1962,” Quarn said.", "1962-01-01"),
        ("The line has promised the inquiry a full list in “early May.”", "2026-05-01"),
        ("Nine sailors died in Tuesday's fire.", "2026-03-03"),
        ("The crew did not know of the plan until Quarn revealed it late on Tuesday.", "2026-03-03"),
        ("The harbour will stay shut until Friday.", "2026-03-06"),
        ("In 2011, the line confirmed that it would scrap the ferry in 2014 or 2015.", "2011-01-01"),
        ("Since the storm, the line has lost two ferries in 2011.", "2011-01-01"),
        ("On April 5, 2009, the line lost a ferry which, according to the harbour master, was old.", "2009-04-05"),
    ],
)
def test_the_time_of_the_main_clause_does(sentence: str, day: str) -> None:
    assert days(sentence) == [day]


def test_a_year_stands_for_no_weekday_whose_week_is_not_known() -> None:
    told = article("a", "Norda on Friday charged two sailors with robbing the bank of Varne in 2016.", published=None)
    assert not [entry for entry in make_timeline([told], ()) if entry.earliest == "2016-01-01"]


def test_one_time_or_another_is_from_the_first_to_the_last() -> None:
    told = article("a", "The wreck was raised in late 2017 or early 2018.", published="2026-03-04")
    assert [(entry.earliest, entry.latest) for entry in make_timeline([told], ())] == [("2017-09-01", "2018-05-02")]


def test_the_present_beside_a_time_on_the_clock_names_no_day() -> None:
    told = article(
        "a",
        "The ferry Linnet sank on Saturday morning off Tolmin.",
        "Nobody was aboard.",
        "The crew had gone ashore.",
        "The search had begun as a game, and nobody laughed any more now at midday.",
        "The divers came back shortly after noon.",
        published="2026-03-04T20:00:00",
    )
    assert {entry.earliest for entry in make_timeline([told], ())} == {"2026-02-28"}


def test_a_time_to_come_that_is_over_on_the_day_of_publication_is_of_the_only_day_to_come() -> None:
    sentences = ("The final will be played on Sunday.", "Tickets are dear.", "The match will kick off at 6 p.m.")
    late, early = (
        make_timeline([article("a", *sentences, published=f"2026-03-04T{hour}")], ())
        for hour in ("21:00:00", "09:00:00")
    )
    assert [entry.earliest for entry in late] == ["2026-03-08", "2026-03-08"]
    assert [entry.earliest for entry in early] == ["2026-03-04", "2026-03-08"]


def test_what_happened_a_day_ahead_in_the_east_stays_there() -> None:
    sentences = ("Smoke is seen over Ostrel on Feb. 7.", "A rocket was launched there on Sunday, police said.")
    told = article("a", *sentences, published="2016-02-06")
    assert {entry.earliest for entry in make_timeline([told], ())} == {"2016-02-07"}


def test_a_clock_time_within_minutes_of_the_publication_is_of_its_day() -> None:
    sentences = ("The ferry Linnet sank on Monday off Tolmin.", "Nobody was aboard.", "It rained.")
    told = article(
        "a", *sentences, "Shares of the line were traded at 41 crowns at 9:04 am.", published="2026-03-04T09:00:00"
    )
    assert [entry.earliest for entry in make_timeline([told], ())] == ["2026-03-02", "2026-03-04"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The line will sail from Ostrel, Quarn tweeted late on Friday.",
        "Quarn has cooled hopes, saying in an interview Friday that she planned to sail from Ostrel.",
    ],
)
def test_what_was_said_on_a_day_was_said_before_the_publication(sentence: str) -> None:
    told = article("a", sentence, published="2026-03-04")
    assert said(told, told.claims[0], told.times) == Interval(datetime.date(2026, 2, 27), datetime.date(2026, 2, 27))
