import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.annotate.quantities import find_quantities
from rashomon.types import Article, Block, Quantity


def article(text: str) -> Article:
    return Article(id="a", source="a", text=text, published="2024-10-25", blocks=(Block(0, len(text), "paragraph"),))


def only(text: str) -> Quantity:
    (found,) = find_quantities(article(text))
    return found


@pytest.mark.parametrize(
    ("text", "words", "value", "bound", "counted"),
    [
        ("More than 50 people were killed.", "More than 50", 50, "more-than", "people"),
        ("At least two dozen excavators came.", "At least two dozen", 24, "at-least", "excavators"),
        ("They saw dozens of boats.", "dozens", 24, "at-least", "boats"),
        ("They saw thousands of troops.", "thousands", 1000, "at-least", "troops"),
        ("Tens of thousands of people fled.", "Tens of thousands", 10_000, "at-least", "people"),
        ("Some 10,000 Orlanian border guards left.", "Some 10,000", 10_000, "about", "Orlanian border guards"),
        ("As many as 200 members voted.", "As many as 200", 200, "at-most", "members"),
        ("It lost nearly half a million votes.", "nearly half a million", 500_000, "about", "votes"),
        ("It lost 2.5 million votes.", "2.5 million", 2_500_000, "exact", "votes"),
        ("Twenty-one rescuers dug.", "Twenty-one", 21, "exact", "rescuers"),
        ("Fewer than 30 houses stood.", "Fewer than 30", 30, "less-than", "houses"),
        ("A couple of cars burned.", "A couple of", 2, "about", "cars"),
        ("It moved 40m people.", "40m", 40_000_000, "exact", "people"),
        ("There were 50+ drones.", "50+", 50, "at-least", "drones"),
        ("The death toll rose to 13.", "13", 13, "exact", "death toll"),
        ("The blast killed 12.", "12", 12, "exact", "killed"),
        ("The storm left 1,200 homeless.", "1,200", 1200, "exact", "homeless"),
        ("One soldier died.", "One", 1, "exact", "soldier"),
        ("It shut two of the city's largest banks.", "two", 2, "exact", "largest banks"),
    ],
)  # fmt: skip
def test_a_count_has_its_bound_and_what_it_counts(
    text: str, words: str, value: float, bound: str, counted: str
) -> None:
    found = only(text)
    assert (found.text, found.value, found.bound, found.counted, found.role) == (words, value, bound, counted, "count")


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("It lost $5.8bn.", "$5.8bn", 5.8e9, "USD"),
        ("It lost €4m.", "€4m", 4e6, "EUR"),
        ("It lost 300 million euros.", "300 million euros", 3e8, "EUR"),
        ("It lost Rs 500 crore.", "Rs 500 crore", 5e9, "INR"),
        ("It lost 10 lakh rupees.", "10 lakh rupees", 1e6, "INR"),
        ("It lost £1,250.", "£1,250", 1250, "GBP"),
        ("Inflation hit 14%.", "14%", 14, "percent"),
        ("Inflation hit 14 per cent.", "14 per cent", 14, "percent"),
        ("It fell by 2.5 percentage points.", "2.5 percentage points", 2.5, "percentage point"),
        ("It lies 5 miles off.", "5 miles", 8046.72, "m"),
        ("It lies 8 km off.", "8 km", 8000, "m"),
        ("They dug a 40m dry well.", "40m", 40, "m"),
        ("It weighed 119,000 pounds.", "119,000 pounds", 53977.49, "kg"),
        ("It cost two million pounds.", "two million pounds", 2e6, "GBP"),
        ("It cost billions of dollars.", "billions of dollars", 1e9, "USD"),
        ("It burned 3 hectares.", "3 hectares", 30_000, "m2"),
        ("It held 12 tonnes.", "12 tonnes", 12_000, "kg"),
        ("It was 104 degrees Fahrenheit.", "104 degrees Fahrenheit", 40, "degC"),
        ("They dug for 72 hours.", "72 hours", 259_200, "s"),
        ("They came an hour late.", "an hour", 3600, "s"),
        ("They waited for about an hour.", "about an hour", 3600, "s"),
        ("They came about a half-hour late.", "about a half-hour", 1800, "s"),
        ("She got a year in prison.", "a year", 31_557_600, "s"),
        ("It lies more than a mile off.", "more than a mile", 1609.344, "m"),
        ("A five-year-old boy was found.", "five-year-old", 5, "year"),
        ("A man aged 45 was found.", "aged 45", 45, "year"),
        ("Mara Quell, 33, was found.", "33", 33, "year"),
    ],
)
def test_a_measure_comes_to_its_normal_unit(text: str, words: str, value: float, unit: str) -> None:
    found = only(text)
    assert (found.text, found.unit) == (words, unit)
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize(
    "text", ["They sent 10 to 15 boats.", "They sent 10-15 boats.", "They sent between 10 and 15 boats."]
)
def test_a_range_has_both_its_ends(text: str) -> None:
    found = only(text)
    assert (found.value, found.upper, found.bound, found.counted) == (10, 15, "range", "boats")


def test_a_range_of_money_shares_its_scale() -> None:
    found = only("It will cost between $5 and 6 million.")
    assert (found.value, found.upper, found.unit) == (5e6, 6e6, "USD")


def test_a_rise_is_two_figures_and_no_range() -> None:
    assert [q.value for q in find_quantities(article("It rose from 10 to 15 boats."))] == [10, 15]


def test_a_rank_is_told_from_a_count() -> None:
    found = only("It was the 3rd attack.")
    assert (found.role, found.value, found.counted) == ("rank", 3, "attack")


def test_durations_agree_whatever_unit_they_are_told_in() -> None:
    assert only("It took two years.").value == pytest.approx(only("It took 24 months.").value)


@pytest.mark.parametrize(
    "text",
    ["The Group of 7 met.", "The G20 met.", "They flew a Boeing 737.", "COVID-19 spread.", "Article 5 holds.",
     "They won 2-1.", "It was on 24 October 2024.", "It was at 14:30.", "Call 555-1234.", "Call +44 20 7946 0958.",
     "No one came.", "F-16 jets came.", "Version 1.2.3 is out.", "It began in 2022.", "He lives on 97th Street.",
     "It broke three days ago.", "He won in Formula One.", "It broke about a week ago.", "They wanted work rather than a day of rest.",
     "They met for an hour."],
)  # fmt: skip
def test_dates_names_scores_and_telephones_are_no_quantities(text: str) -> None:
    assert find_quantities(article(text)) == ()


_NASTY = ["7", ",", "and ", "1,", "1 ", " ", "5 boats ", "half a ", "one hundred and ", "$", "killed 5 ", "(0", "\n"]


@pytest.mark.parametrize("piece", _NASTY)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    def cost(size: int) -> float:
        text = article((piece * size)[:size])
        began = time.process_time()
        find_quantities(text, ())
        return time.process_time() - began

    assert cost(40_000) < 20 * cost(10_000) + 0.2


_PIECES = """more than 50 people $ 5.8bn € Rs 10 lakh between 10 and 15 to - % per cent km °C miles dozens of thousands
 aged 33 , ( ) Name half a million 3rd third one two-thirds ½ 1/2 1/0 ١٢ ² 0 999999999999999 1,200 or more + ’s"""
_words = st.sampled_from([*_PIECES.split(), "\n", ""])


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(_words, max_size=30).map(" ".join)))
def test_spans_hold_their_words_in_any_text(text: str) -> None:
    found = find_quantities(article(text))
    assert all(text[q.start : q.end] == q.text and q.start < q.end for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all((q.upper is not None) == (q.bound == "range") for q in found)
    assert all(q.counted is None or q.counted in text for q in found)
