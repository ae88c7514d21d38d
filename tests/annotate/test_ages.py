"""Ages that no 'years old' tells, and figures that look like ages and are none."""

import pytest

from rashomon.annotate.quantities import find_quantities
from rashomon.types import Article, Block, Quantity


def quantities(text: str) -> tuple[Quantity, ...]:
    return find_quantities(
        Article(id="a", source="a", text=text, published="2024-10-25", blocks=(Block(0, len(text), "paragraph"),))
    )


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("“I saw smoke,” said Orla Venn, 82.", [82]),
        ("He was 88.", [88]),
        ("Orla Venn, who is 66, left home at 16.", [66, 16]),
        ("She was five when the mill burned.", [5]),
        ("Boys aged 15 and 16 were held.", [15, 16]),
        ("Baker and poet dies at 93", [93]),
        ("The dead were a woman of 62 and a boy of nine.", [62, 9]),
    ],
)
def test_a_bare_number_is_an_age_by_what_stands_around_it(text: str, ages: list[float]) -> None:
    found = quantities(text)
    assert [(one.value, one.unit, one.role) for one in found] == [(age, "year", "age") for age in ages]


@pytest.mark.parametrize(
    "text",
    [
        "A boy aged 15 and 16 others came.",
        "A mother of three spoke.",
        "He arrived at 9.",
        "Varne (2-4) lost to Norda.",
        "He was 10 and 12 minutes late.",
    ],
)
def test_other_numbers_are_no_ages(text: str) -> None:
    assert [one.value for one in quantities(text) if one.role == "age"] in ([], [15])
