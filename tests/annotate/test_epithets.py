"""Whom 'the teenager' or 'the Italian' means, and the name behind a description."""

from __future__ import annotations

import pytest
from annotated_paragraphs import read, the_one

from rashomon.annotate.epithets import Called, called


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("the teenager", Called(None, (13, 19))),
        ("the tearful widow", Called("f")),
        ("the mother-of-three", Called("f")),
        ("the mum of two", Called("f")),
        ("the 34-year-old", Called(None, (34, 34))),
        ("the Italian", Called(country="Italy")),
        ("the Irishman", Called("m")),
        ("the newlywed", Called()),
        ("The former Norda executive", Called()),
        ("the Italians", None),
        ("the French", None),
        ("a teenager", None),
        ("the report", None),
        ("the Quarn", None),
    ],
)
def test_what_tells_of_a_person(words: str, told: Called | None) -> None:
    assert called(words) == told


@pytest.mark.parametrize(
    "words", ["the teenager", "the youngster", "the 19-year-old", "the Norwegian", "the former Norda trainee"]
)
def test_an_epithet_is_whom_the_text_was_speaking_of(words: str) -> None:
    found = read("Marco Vell, 19, ran well on Saturday.", f"“I do not remember it,” {words} said afterwards.")
    assert the_one("I do not remember", found).speaker == "Marco Vell"


def test_an_age_tells_whom_an_epithet_means() -> None:
    found = read(
        "Marco Vell, 19, beat Tomas Quarn, 34, on Saturday.",
        "“I slept badly,” Vell said. He had come by train.",
        "“I am old,” the 34-year-old said.",
        "“I am young,” the teenager said.",
    )
    assert the_one("I am old", found).speaker == "Tomas Quarn"
    assert the_one("I am young", found).speaker == "Marco Vell"


def test_a_nameless_one_who_has_spoken_stays_so() -> None:
    found = read(
        "Marco Vell, 52, watched.", "“I ran,” a teenager said. Vell nodded.", "“I ran far,” the teenager said."
    )
    assert the_one("I ran far", found).speaker != "Marco Vell"


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        ("“She was not in class,” said the teacher, Mr Lekan ole Quarn.", "Lekan ole Quarn"),
        ("“It will be measured,” said its chairwoman, Dr. Ute Vell-Dovan, in an e-mail.", "Ute Vell-Dovan"),
        ("The Minister of Education, Dr (Mrs) Ilse Quarn, said: “It is ill-timed.”", "Ilse Quarn"),
        ("Another trader, who identified himself simply as Sunny, said: “We used sand.”", "Sunny"),
        ("“Ask the rats,” added her husband, Gurmeet.", "Gurmeet"),
        ("The panel’s chairperson, Olga Sailor (Ind.), said: “We are one.”", "Olga Sailor"),
    ],
)
def test_the_name_behind_a_description_is_the_speakers(paragraph: str, speaker: str) -> None:
    (quote,) = read("Marco Vell came to the town on Monday.", paragraph).quotes
    assert quote.speaker == speaker
