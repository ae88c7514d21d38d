"""Days to come behind 'would' and 'expect', and currencies of letters right before their figures."""

from __future__ import annotations

import pytest
from annotated_paragraphs import read


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Forecasters expect another 40 millimetres of rain by Friday.", "2024-05-10"),
        ("Vell said he would have a scan on Monday.", "2024-05-13"),
        ("They would have met on Monday.", "2024-05-06"),
        ("The judge told the jury that they would hear medical evidence on Friday.", "2024-05-10"),
        ("A vigil is planned for 6 p.m. Friday.", "2024-05-10T18:00"),
        (
            "Observing that “life appears to be the cheapest item”, the High Court on Monday fined the town.",
            "2024-05-06",
        ),
    ],
)
def test_whether_a_day_is_over(sentence: str, value: str) -> None:
    assert [time.value for time in read(sentence).times] == [value]


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("N2.4bn", 2.4e9, "NGN"),
        ("N500,000", 500_000, "NGN"),
        ("R20m", 2e7, "ZAR"),
        ("Rs14 crore", 1.4e8, "INR"),
        ("RM5m", 5e6, "MYR"),
        ("KSh300", 300, "KES"),
        ("CHF200m", 2e8, "CHF"),
    ],
)
def test_a_currency_in_letters_touches_its_figure(words: str, value: float, unit: str) -> None:
    (quantity,) = read(f"The traders put the loss at {words} after the fire.").quantities
    assert (quantity.text, quantity.value, quantity.unit, quantity.role) == (words, value, unit, "money")


def test_masks_and_roads_are_no_money() -> None:
    assert not [
        one for one in read("They wore N95 masks on the N1 and the R60 road.").quantities if one.role == "money"
    ]


def test_a_quarrel_over_a_figure_bounds_it_not() -> None:
    (quantity,) = read("The ministers differed on Monday over 2.3 lakh tonnes of rice.").quantities
    assert quantity.text == "2.3 lakh tonnes" and quantity.bound == "exact"
