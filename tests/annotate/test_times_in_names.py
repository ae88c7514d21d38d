"""Words of time within names, titles and verbs are no times."""

import pytest

from rashomon.annotate.times import find_times
from rashomon.types import Article, Block


def words(text: str) -> list[str]:
    """The time expressions of a text of a Friday."""
    blocks = (Block(0, len(text), "paragraph"),)
    article = Article(id="a", source="a", text=text, published="2024-10-25", blocks=blocks)
    return [time.text for time in find_times(article)]


@pytest.mark.parametrize(
    "text",
    [
        "A Great March 7B lifted off from Ostrel.",
        "The engine of the Great March 8 burns kerosene.",
        "She told the VARNE TODAY newsroom that the quay is safe.",
        "He spoke on Radio Norda's Today programme.",
        "The mayor was on Channel Two's “This Week.”",
        "Quarn will host Saturday Night Live.",
        "Norda sends nine skiers to the Winter Olympics.",
        "Those aboard Flight 1952 were calm.",
        "A song on Bloody Sunday was heard.",
        "WATCH Ferry burns off Tolmin 01:35",
        "Ferry burns off Tolmin | 1:35 The crew is safe.",
        "The fire was small. Play Video 0:53",
    ],
)
def test_a_name_with_a_word_of_time_is_no_time(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Elections on March 8 were calm.", ["March 8"]),
        ("The council of Varne met March 8.", ["March 8"]),
        ("HARBOUR CLOSED TODAY AFTER STORM", ["TODAY"]),
        ("“Today,” she said, “we won.”", ["Today"]),
        ("This Week was a long one.", ["This Week"]),
        ("They watch the ferry at 01:35", ["01:35"]),
        ("Updated 10:35", ["10:35"]),
        ("The harbour froze in 1952.", ["1952"]),
        ("The ball on Saturday Night was full.", ["Saturday Night"]),
        ("They skated there in the Winter of 1994.", ["the Winter of 1994"]),
    ],
)
def test_with_capitals_it_may_still_be_one(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_what_will_last_some_days_does_so_for_a_length() -> None:
    assert words("The voyage will last 22 days.") == ["22 days"]
    assert words("The last 22 days were rough.") == ["The last 22 days"]
