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


@pytest.mark.parametrize(
    "words",
    [
        "The police have not found any suspects yet.",
        "All of the suspects were freed on Monday.",
        "The designer, she said to the Tolmin Echo, left in May.",
        "They said they could not give any names.",
    ],
)
def test_the_noun_and_what_could_not_be_done_are_no_doubt(words: str) -> None:
    assert certainty_of(words) == "certain"


@pytest.mark.parametrize(
    ("words", "certainty"),
    [
        ("The police suspect that a barge struck the pier.", "possible"),
        ("The suspected arsonist was seen in Tolmin.", "possible"),
        ("He is said to have left Tolmin.", "unconfirmed"),
        ("The pier could fall.", "possible"),
        ("If all goes according to plan, the probe lands in June.", "probable"),
        ("Agencies are expecting the station to come down in June.", "probable"),
    ],
)
def test_doubt_is_told_by_its_verbs(words: str, certainty: str) -> None:
    assert certainty_of(words) == certainty
