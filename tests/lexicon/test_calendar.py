from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.lexicon.calendar import compatible, easter, interval, nth_weekday, possible, weekday_of

days = st.dates(date(1900, 1, 1), date(2099, 12, 31))


def test_a_date_and_a_weekday_name_the_years_in_which_they_fall_together() -> None:
    assert possible("XXXX-WXX-3", "XXXX-10-24", range(2022, 2027)) == ()
    assert possible("XXXX-10-24", "XXXX-WXX-3", range(2010, 2027)) == (2012, 2018)


def test_a_value_with_a_year_allows_that_year_alone() -> None:
    assert possible("2024-10-24", "XXXX-WXX-4", range(2000, 2030)) == (2024,)
    assert possible("2024-10-24", "XXXX-WXX-3", range(2000, 2030)) == ()


def test_the_29th_of_february_is_possible_in_leap_years_only() -> None:
    assert possible("XXXX-02-29", "XXXX-02-29", range(2019, 2025)) == (2020, 2024)


@given(days)
def test_every_day_is_possible_on_its_own_weekday(day: date) -> None:
    assert day.year in possible(f"XXXX-WXX-{day.isoweekday()}", f"XXXX{day.isoformat()[4:]}", range(1900, 2100))
    assert weekday_of(day.isoformat()) == day.isoweekday()


@pytest.mark.parametrize(
    ("coarse", "fine"),
    [
        ("2024-10", "2024-10-24"),
        ("2024", "2024-Q3"),
        ("2024-W43", "2024-10-24"),
        ("202", "2024-10"),
        ("2024-10-24", "2024-10-24T14:30"),
        ("2024-10-24TAF", "2024-10-24T14:30"),
        ("XXXX-10-24", "2024-10-24"),
        ("XXXX-WXX-4", "2024-10-24"),
        ("2024-10-22/2024-10-24", "2024-10-23"),
        ("P2Y", "P24M"),
        ("P48H".replace("P", "PT"), "P2D"),
    ],
)
def test_a_value_that_holds_another_is_compatible_both_ways(coarse: str, fine: str) -> None:
    assert compatible(coarse, fine) is True
    assert compatible(fine, coarse) is True


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("2024-10-24", "2024-10-25"),
        ("2023", "2024-10-24"),
        ("XXXX-10-24", "2024-10-25"),
        ("XXXX-WXX-3", "2024-10-24"),
        ("XXXX-WXX-3", "XXXX-WXX-4"),
        ("2024-10-24TMO", "2024-10-24T14:30"),
        ("P2Y", "P3Y"),
    ],
)
def test_values_that_exclude_each_other_are_not_compatible(a: str, b: str) -> None:
    assert compatible(a, b) is False
    assert compatible(b, a) is False


@pytest.mark.parametrize(
    ("a", "b"),
    [("P2Y", "2024"), ("PRESENT_REF", "2024"), ("2024-W44", "2024-10"), ("XXXX-WXX-3", "XXXX-10-24"), ("P1M", "P30D")],
)
def test_what_cannot_be_told_is_neither(a: str, b: str) -> None:
    assert compatible(a, b) is None


@pytest.mark.parametrize(
    ("value", "bounds"),
    [
        ("2024-10-24", ("2024-10-24", "2024-10-24")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2024-Q4", ("2024-10-01", "2024-12-31")),
        ("2024-H1", ("2024-01-01", "2024-06-30")),
        ("2024-WI", ("2024-12-01", "2025-02-28")),
        ("2024-W43", ("2024-10-21", "2024-10-27")),
        ("2024-W43-WE", ("2024-10-26", "2024-10-27")),
        ("199", ("1990-01-01", "1999-12-31")),
        ("198X", ("1980-01-01", "1989-12-31")),
        ("19", ("1900-01-01", "1999-12-31")),
        ("2024-10-24TNI", ("2024-10-24T18:00", "2024-10-25T05:59")),
        ("2024-10-24T24:00", ("2024-10-25T00:00", "2024-10-25T00:00")),
        ("2019/2021", ("2019-01-01", "2021-12-31")),
        ("XXXX-10-24", None),
        ("P2Y", None),
        ("2024-02-30", None),
        ("9999-W52", None),
        ("9999-12-31TNI", None),
    ],
)
def test_a_value_has_its_first_and_last_day(value: str, bounds: tuple[str, str] | None) -> None:
    assert interval(value) == bounds


@given(st.text(max_size=24), st.text(max_size=24), st.from_regex(r"[0-9XWQPT/-]{1,14}", fullmatch=True))
def test_no_text_breaks_the_comparison(a: str, b: str, value: str) -> None:
    for x, y in ((a, b), (a, value), (value, b)):
        assert compatible(x, y) == compatible(y, x)
        interval(x)
        weekday_of(y)


def test_movable_feasts_fall_where_almanacs_say() -> None:
    assert [easter(year).isoformat() for year in (2000, 2019, 2024)] == ["2000-04-23", "2019-04-21", "2024-03-31"]
    assert nth_weekday(2023, 11, 4, 4) == date(2023, 11, 23)
    assert nth_weekday(2024, 5, -1, 1) == date(2024, 5, 27)
