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
