"""Days that lie ahead, days that lie behind, and days that the words leave open."""

import pytest

from rashomon.annotate.times import find_times
from rashomon.types import Article, Block, BlockKind, Time


def times(text: str, published: str | None = "2024-10-25", kind: BlockKind = "paragraph") -> tuple[Time, ...]:
    """Those of a text of a Friday."""
    blocks = (Block(0, len(text), kind),)
    return find_times(Article(id="a", source="a", text=text, published=published, blocks=blocks))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The council meets on Monday.", "2024-10-28"),
        ("Polls open on Tuesday.", "2024-10-29"),
        ("On Tuesday, voters go to the polls in Varne.", "2024-10-29"),
        ("The trial starts on Tuesday, the court said.", "2024-10-29"),
        ("The vote is on Thursday.", "2024-10-31"),
        ("The talks, which resume on Wednesday, were hard.", "2024-10-30"),
    ],
)
def test_the_present_with_a_day_looks_ahead(text: str, value: str) -> None:
    assert times(text)[0].value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The council met on Monday.", "2024-10-21"),
        ("He returned to his post on Tuesday.", "2024-10-22"),
        ("The start on Tuesday was slow.", "2024-10-22"),
        ("The firm holds a tenth of the mill and said so on Tuesday.", "2024-10-22"),
        ("A storm leaves 12 dead on Tuesday.", "2024-10-22"),
    ],
)
def test_what_happened_lies_behind(text: str, value: str) -> None:
    assert times(text)[0].value == value or times(text)[-1].value == value


def test_the_present_of_a_headline_tells_what_has_happened() -> None:
    assert times("Mayor appears in court on Monday", kind="headline")[0].value == "2024-10-21"


def test_the_weekend_of_a_friday_is_past_if_it_rained_and_to_come_if_it_will() -> None:
    assert times("It rained over the weekend.")[0].earliest == "2024-10-19"
    assert times("It will rain over the weekend.")[0].earliest == "2024-10-26"
    assert times("It rained over the weekend.", "2024-10-26")[0].earliest == "2024-10-26"


def test_days_counted_from_a_month_are_no_exact_day() -> None:
    found = times("Work began in February. Two days later it stopped.")[1]
    assert (found.value, found.earliest, found.latest) == ("XXXX-XX-XX", "2024-02-03", "2024-03-02")
    assert times("Work began in 2021. Two years later it stopped.")[1].value == "2023"
    assert times("Work began on 3 February. Two days later it stopped.")[1].value == "2024-02-05"


def test_a_day_without_a_year_keeps_its_weekday() -> None:
    (found,) = times("The ferry sank on Friday 31 May.", None)
    assert (found.value, found.weekday, found.earliest) == ("XXXX-05-31", 5, None)
    assert times("The ferry sank on Friday 31 May.")[0].weekday is None


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("The bridge will close in two days.", "2024-10-27", "DATE"),
        ("The bridge reopens in three weeks.", "2024-W46", "DATE"),
        ("The bridge will close within two days.", "P2D", "DURATION"),
        ("The bridge was built in two days.", "P2D", "DURATION"),
        ("It was the second storm in two weeks.", "P2W", "DURATION"),
    ],
)
def test_in_two_days_is_a_day_to_come_and_else_a_length(text: str, value: str, kind: str) -> None:
    assert (times(text)[0].value, times(text)[0].kind) == (value, kind)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The council declared Monday a day of mourning.", "2024-10-28"),
        ("The dockers called a second strike from Monday.", "2024-10-28"),
        ("The town announced a ban on bonfires from Saturday.", "2024-10-26"),
        ("Talks have been set for Tuesday.", "2024-10-29"),
        ("The vote was postponed to Tuesday.", "2024-10-29"),
        ("The race has been moved from Sunday to Tuesday.", "2024-10-27"),
        ("The firm promised to reopen the lock by Wednesday.", "2024-10-30"),
        ("Police appealed for witnesses to come forward by Monday.", "2024-10-28"),
        ("Norda ordered two envoys to leave the country by Thursday.", "2024-10-31"),
        ("Residents must leave by Saturday.", "2024-10-26"),
    ],
)
def test_a_day_that_somebody_appoints_lies_ahead(text: str, value: str) -> None:
    assert next(time.value for time in times(text) if time.kind == "DATE") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Norda on Tuesday ordered two envoys to leave.", "2024-10-22"),
        ("He was ordered on Monday to leave.", "2024-10-21"),
        ("The fever had killed three by Monday.", "2024-10-21"),
        ("They had been ordered to leave by Monday.", "2024-10-21"),
        ("A march planned for Saturday was called off.", "2024-10-19"),
        ("She called for calm from Monday's rioters.", "2024-10-21"),
    ],
)
def test_the_day_of_an_order_and_a_term_that_is_over_lie_behind(text: str, value: str) -> None:
    assert times(text)[0].value == value


@pytest.mark.parametrize(
    ("text", "value", "first", "last"),
    [
        ("Sales rose in the April-June quarter.", "2024-Q2", "2024-04-01", "2024-06-30"),
        ("It lost money in the January to March period.", "2024-Q1", "2024-01-01", "2024-03-31"),
        ("Visits fell in June-August 2023.", "2023-06/2023-08", "2023-06-01", "2023-08-31"),
        ("They rose in November-January 2024.", "2023-11/2024-01", "2023-11-01", "2024-01-31"),
    ],
)
def test_months_joined_by_a_dash_are_one_period(text: str, value: str, first: str, last: str) -> None:
    (found,) = times(text)
    assert (found.value, found.earliest, found.latest) == (value, first, last)


def test_the_saturday_is_that_of_the_days_spoken_of() -> None:
    found = times("Roads close from Saturday 16 November. The race starts at noon on the Saturday, she said.")
    assert found[-1].value == "2024-11-16T12:00"
    assert times("She spoke on the Saturday edition.")[0].value == "2024-10-19"
