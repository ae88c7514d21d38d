"""Who speaks: pronouns, roles, surnames and descriptions that stand for people whom the article names, or for nobody."""

from __future__ import annotations

import pytest
from annotated_paragraphs import read, the_one


def speaker_of(words: str, *paragraphs: str) -> str | None:
    return the_one(words, read(*paragraphs, headline="News of the day")).speaker


@pytest.mark.parametrize(
    ("first", "second", "words", "speaker"),
    [
        (
            "Russian President Igor Velin arrived in Tolmin on Monday.",
            "The Russian President said he would stay for two days.",
            "he would stay",
            "Igor Velin",
        ),
        (
            "Russian President Igor Velin arrived in Tolmin on Monday.",
            "The Kremlin leader said he would stay for two days.",
            "he would stay",
            "Igor Velin",
        ),
        (
            "Ilse Quarn, the mayor of Tolmin, opened the quay on Sunday.",
            "The mayor said it would last a hundred years.",
            "it would last",
            "Ilse Quarn",
        ),
        (
            "The singer Mirel Dovan fell off the stage on Sunday in Tolmin.",
            "The 30-year-old said she would be back.",
            "she would be",
            "Mirel Dovan",
        ),
    ],
)
def test_a_role_stands_for_who_bears_it(first: str, second: str, words: str, speaker: str) -> None:
    assert speaker_of(words, first, second) == speaker


@pytest.mark.parametrize(
    "first",
    [
        "An official said the talks had failed.",
        "The owner of the ship said it was sound.",
        "Colonel Amadou Sarr was killed on Sunday in Tarra.",
        "Anna Sarr lost her son on Sunday. “He was a good boy,” Sarr said.",
    ],
)
@pytest.mark.parametrize("role", ["The mayor", "The prosecutor", "The minister", "The doctor", "The captain"])
def test_an_office_is_nobody_whom_the_article_does_not_call_so(first: str, role: str) -> None:
    assert speaker_of("the town would", first, f"{role} said the town would pay for the damage.") == role


@pytest.mark.parametrize(
    ("paragraph", "words", "speaker"),
    [
        ("Tom Hadley met Mark Penn on Monday in Orbost. He said the meeting went well.", "the meeting", "Tom Hadley"),
        (
            "President Samuel Barros praised Elena Duarte on Monday. He said the meeting went well.",
            "the meeting",
            "Samuel Barros",
        ),
        (
            "Anna Kessler, the minister, met David Holm on Monday. “I am hopeful,” he told reporters.",
            "hopeful",
            "David Holm",
        ),
        (
            "Rufus Dell died on Sunday in Orbost. His widow, Clara Dell, called the police. “I am heartbroken,” she said.",
            "heartbroken",
            "Clara Dell",
        ),
    ],
)
def test_a_pronoun_takes_up_the_subject_of_its_gender(paragraph: str, words: str, speaker: str) -> None:
    assert speaker_of(words, paragraph) == speaker


@pytest.mark.parametrize(
    ("first", "second", "speaker"),
    [
        (
            "Mr Hale denied the charge in court on Monday. His mother, Joan Hale, was in court.",
            "“I did nothing,” Mr Hale said.",
            "Hale",
        ),
        (
            "Oskar Lindqvar came home on Monday. His sister Marta Lindqvar met him.",
            "“I did nothing,” Mr Lindqvar told reporters.",
            "Oskar Lindqvar",
        ),
        (
            "Oskar Lindqvar came home on Monday. His sister Marta Lindqvar met him.",
            "“I did nothing,” Ms Lindqvar told reporters.",
            "Marta Lindqvar",
        ),
    ],
)
def test_mr_and_mrs_tell_bearers_of_one_surname_apart(first: str, second: str, speaker: str) -> None:
    assert speaker_of("I did nothing", first, second) == speaker


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The brakes had failed, said the mayor of Orbost, Luc Ferrand.", "Luc Ferrand"),
        ("The governor of Kelmar province, Ana Reis, said the brakes had failed.", "Ana Reis"),
        ("Mr Hale's lawyer, Omar Nath, said the brakes had failed.", "Omar Nath"),
        ("Norda Rail's head of safety, Tim Oake, said the brakes had failed.", "Tim Oake"),
        ("According to the mayor of Orbost, the brakes had failed.", "the mayor of Orbost"),
    ],
)
def test_a_description_has_the_name_behind_it(sentence: str, speaker: str) -> None:
    assert speaker_of("rakes had failed", sentence) == speaker


@pytest.mark.parametrize(
    ("paragraph", "words", "speaker"),
    [
        (
            "Simon Crewe, whose resignation in April caused the vote, said he would not stand again.",
            "would not stand",
            "Simon Crewe",
        ),
        (
            "The family of Kofi Brandis, 29, who was shot dead in Selm on Friday, said he had been unarmed.",
            "had been unarmed",
            "The family of Kofi Brandis",
        ),
        (
            "Per Lindqvar and Eva Lindqvar own the yard. “It is a sad day,” Per Lindqvar said.",
            "sad day",
            "Per Lindqvar",
        ),
        (
            "Selm Harbour's chief executive, Greta Voss, met Aldo Prien, the union leader, on Monday. “We have made our"
            " last offer,” she said.",
            "last offer",
            "Greta Voss",
        ),
    ],
)
def test_inserted_clauses_and_given_names_mislead_nobody(paragraph: str, words: str, speaker: str) -> None:
    assert speaker_of(words, paragraph) == speaker


@pytest.mark.parametrize(
    ("sentence", "whom"),
    [
        ("Beijing said the line was closed.", "China"),
        ("The Kremlin said the line was closed.", "Russia"),
        ("The French foreign ministry said the line was closed.", "France"),
        ("A spokesman for Norda Rail said the line was closed.", "Norda Rail"),
        ("Norda Rail spokeswoman Ines Tarn said the line was closed.", "Norda Rail"),
        ("Tolan Reck, a lawyer for Mr Hale, said the line was closed.", "Hale"),
        ("A ministry spokesman said the line was closed.", "ministry"),
        ("Ilse Quarn, the mayor of Tolmin, said the line was closed.", None),
    ],
)
def test_who_speaks_for_a_state_or_somebody_else_says_for_whom(sentence: str, whom: str | None) -> None:
    assert the_one("the line was", read(sentence)).speaks_for == whom
