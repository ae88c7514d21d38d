"""Several people of one surname, and relatives without a name."""

from __future__ import annotations

import pytest
from annotated_paragraphs import read, the_one

from rashomon.annotate.entities import with_entities
from rashomon.annotate.sources import plausible
from rashomon.types import Name

STORY = (
    "For 22 years Walter Quarn stood on the corner in an orange vest. On Friday he was killed there.",
    "Their son, Steve Quarn, drove through the night. He said he found a bag.",
)


def speaker_of(words: str, *paragraphs: str) -> str | None:
    return the_one(words, read(*paragraphs, headline="News of the day")).speaker


def test_the_surname_alone_is_the_one_of_the_family_who_speaks() -> None:
    assert speaker_of("It was full", *STORY, "“It was full of notes,” Quarn said.") == "Steve Quarn"


def test_but_the_first_of_the_family_if_he_has_spoken() -> None:
    first = "“I like the corner,” Walter Quarn told a reporter in May."
    assert speaker_of("It was full", first, *STORY, "“It was full of notes,” Quarn said.") == "Walter Quarn"


def test_two_words_side_by_side_are_one_person() -> None:
    names = [Name(0, 3, "Dot", "person", "Dot"), Name(4, 9, "Quarn", "person", "Quarn")]
    (name,) = with_entities("Dot Quarn said.", names)
    assert (name.text, name.entity) == ("Dot Quarn", "Dot Quarn")


def test_her_father_is_the_man_of_her_surname() -> None:
    paragraphs = (
        "“My well is near,” said Gary Quarn, who keeps cattle.",
        "His daughter, Kelsey Quarn, spoke next. “I want to come home,” she said.",
    )
    assert (
        speaker_of("She wrote that", *paragraphs, "Her father wiped his eyes. “She wrote that,” he said.")
        == "Gary Quarn"
    )
    assert speaker_of("She wrote that", *paragraphs, "“She wrote that,” her father said.") == "Gary Quarn"


def test_a_nameless_subject_of_the_sentence_before_is_she() -> None:
    paragraphs = (
        "Mirel Dovan said the groom had fled.",
        "The girl's mother defended the match. “I was thirteen,” she asked.",
    )
    assert speaker_of("I was thirteen", *paragraphs) == "The girl's mother"


def test_whose_son_is_named_speaks_herself() -> None:
    paragraph = "“He bowed to us,” said one woman whose son, Tomas Quarn, 19, was among the dead."
    assert speaker_of("He bowed", "Mirel Dovan came to the hall.", paragraph) != "Tomas Quarn"


def test_a_short_question_after_an_answer_is_the_askers() -> None:
    paragraphs = (
        "“Did you ask her what it meant?” Mr Igor Quarn asked.",
        "“No,” replied Lorna Dovan.",
        "“Why not?”",
        "“Because I did not want to know.”",
    )
    assert speaker_of("Why not", *paragraphs) == "Igor Quarn"
    assert speaker_of("Because I", *paragraphs) == "Lorna Dovan"


@pytest.mark.parametrize(
    ("paragraph", "words", "kind"),
    [
        ("Mirel Dovan called it “the softest card I've seen in thirty years of football”", "softest", "mixed"),
        ("“They sold the silver,” Mirel Dovan told a reporter in May, “and then rented it back.”", "rented", "direct"),
        ("“It was,” Mirel Dovan said, “an accident.”", "accident", "direct"),
        ("Mirel Dovan said of the song: “It's about getting up again.”", "getting up", "direct"),
    ],
)
def test_kinds(paragraph: str, words: str, kind: str) -> None:
    assert the_one(words, read(paragraph, headline="News of the day")).kind == kind


def test_where_something_was_done_is_nobody() -> None:
    paragraph = "Sir Mirel Dovan, who ran the grid through three strikes and once described his job as “being shouted at”, has died."
    assert speaker_of("being shouted at", paragraph) == "Mirel Dovan"
    assert (
        not plausible("through")
        and not plausible("in the capital received the guests")
        and plausible("at least three men")
    )


def test_a_short_question_is_that_of_who_asked_without_marks() -> None:
    paragraphs = (
        "“It is flat,” the pilot, Freya Quarn, recalled.",
        "The chairman, Anselm Vell, asked Lorcan Mac Dovan what he had thought then.",
        "“That it was a Sunday,” Mac Dovan replied.",
        "“Was it?”",
        "“It was a Tuesday.”",
    )
    assert speaker_of("Was it", *paragraphs) == "Anselm Vell"
    assert speaker_of("It was a Tuesday", *paragraphs) == "Lorcan Mac Dovan"
