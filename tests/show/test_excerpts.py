"""Passages cut to a line: a label of a row reads as a statement."""

import pytest

from rashomon.show.excerpts import row_label


@pytest.mark.parametrize(
    ("text", "value", "label"),
    [
        (
            "The Linnet, which was carrying 212 passengers from the island, hit the quay.",
            "212",
            "The Linnet, which was carrying 212 passengers from the …",
        ),
        (
            "A passenger ferry struck the long breakwater of Ostrel harbour in fog on Tuesday, the port said.",
            "Tuesday",
            "A passenger ferry struck the … harbour in fog on Tuesday, the port …",
        ),
        (
            "A ferry struck the breakwater of Ostrel harbour in thick fog, killing three people, the port said.",
            "three",
            "… killing three people, the port said.",
        ),
        ("the Linnet hit the wall.", None, "The Linnet hit the wall."),
    ],
)
def test_a_row_is_labelled_from_the_beginning_of_a_clause(text: str, value: str | None, label: str) -> None:
    cut = row_label(text, value, 60)
    assert cut.before + cut.value + cut.after == label
    assert cut.value == (value or "")
