"""How sure words are: the modal 'may' against the month and the name."""

import pytest

from rashomon.lexicon.certainty import certainty_of


@pytest.mark.parametrize(
    "words",
    [
        "The bridge closed in May.",
        "The bridge was closed on 3 May after the flood.",
        "Since last May the bridge has been closed.",
        "The bridge has been closed since early May, the mayor said.",
        "Ilse May opened the bridge.",
        "May 5 is the day of the vote.",
        "Between April and May the river rose.",
    ],
)
def test_the_month_and_the_name_may_are_no_doubt(words: str) -> None:
    assert certainty_of(words) == "certain"


@pytest.mark.parametrize(
    "words",
    ["The bridge may close.", "May be closed, the bridge", "Tolmin Bridge May Close After Flood", "He MAY come."],
)
def test_the_modal_is(words: str) -> None:
    assert certainty_of(words) == "possible"
