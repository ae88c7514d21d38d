"""What people and firms are called: together, by one name, by a description, for short, within a family."""

from __future__ import annotations

import pytest
from annotated_paragraphs import read, the_one

HEADLINE = "News of the day"


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        ("Sen. Tim Oakes and Rep. Lucy Farr said in a joint letter that the law was dead.", "the law was dead"),
        (
            "Sen. Tim Oakes and Rep. Lucy Farr met. “We will not let this stand,” they wrote.",
            "We will not let this stand,",
        ),
    ],
)
def test_two_who_speak_as_one_are_both_named(paragraph: str, words: str) -> None:
    quote = the_one(words, read(paragraph, headline=HEADLINE))
    assert (quote.speaker, quote.speaker_kind) == ("Tim Oakes and Lucy Farr", "group")


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        ("One nurse, Abi, who asked not to be named, said: “We are all tired of this.”", "Abi"),
        ("Dex’s mum, Trish, told the court: “We are all tired of this.”", "Trish"),
        ("Her husband, Lee, said: “We are all tired of this.”", "Lee"),
        ("Pal Sheila Orme said: “We are all tired of this.”", "Sheila Orme"),
        ("Gran Doreen Mott said: “We are all tired of this.”", "Doreen Mott"),
        ("Dean Ursula Kray said: “We are all tired of this.”", "Ursula Kray"),
    ],
)
def test_a_description_is_no_name(paragraph: str, speaker: str) -> None:
    assert the_one("We are all tired", read(paragraph, headline=HEADLINE)).speaker == speaker


def entities(*paragraphs: str) -> set[tuple[str, str]]:
    return {(name.text, name.entity) for name in read(*paragraphs, headline=HEADLINE).names}


def test_a_firm_is_one_with_its_short_form() -> None:
    found = entities(
        "Corvane Industries Inc. said on Monday that it would close its plant.",
        "Corvane said the workers had been told. The Daily Ledger reported it first, the Ledger said.",
    )
    assert ("Corvane", "Corvane Industries Inc") in found
    assert ("Ledger", "Daily Ledger") in found


def test_a_short_form_of_two_firms_or_of_a_person_is_neither() -> None:
    two = entities("Corvane Motors and Corvane Energy were parted. Corvane Motors is sold. Corvane said so.")
    assert ("Corvane", "Corvane Motors") not in two and ("Corvane", "Corvane Energy") not in two
    person = entities("Ole Corvane founded Corvane Industries in Tolmin. Mr Corvane said he was glad.")
    assert ("Corvane", "Corvane Industries") not in person


def test_the_first_of_a_family_owns_the_surname() -> None:
    found = entities(
        "Jonas Penwith, the sculptor, has died aged 81. His brother Jack Penwith was a fisherman.",
        "Penwith said in 1990 that he hated bronze.",
    )
    assert ("Penwith", "Jonas Penwith") in found


@pytest.mark.parametrize(
    "lead",
    [
        "The mayor’s husband, Jack Penwith, was hurt. The mayor, Dagny Penwith, was not.",
        "The late poet’s son Jack Penwith was hurt. The mayor, Dagny Penwith, was not.",
    ],
)
def test_somebodys_kin_does_not(lead: str) -> None:
    assert ("Penwith", "Jack Penwith") not in entities(lead, "Penwith said that the road was icy.")


def test_nobody_does_where_a_couple_is_named_first() -> None:
    found = entities(
        "Jack and Dagny Penwith were hurt. Jack Penwith lay in the road.", "Penwith said the road was icy."
    )
    assert ("Penwith", "Penwith") in found


INTERVIEW = (
    "The painter Ole Brandt has lived by the river for years. We met him at home.",
    "Q: Why rivers?",
    "A: They never stop. I was born beside one.",
    "It was a small one.",
    "Q: And the sea?",
    "A: Too big for me.",
    "The show opens on Monday.",
)


def test_the_answers_of_an_interview_are_quotations() -> None:
    article = read(*INTERVIEW, headline=HEADLINE)
    assert [(quote.text, quote.speaker, quote.kind, quote.cue) for quote in article.quotes] == [
        ("They never stop. I was born beside one.", "Ole Brandt", "direct", None),
        ("It was a small one.", "Ole Brandt", "direct", None),
        ("Too big for me.", "Ole Brandt", "direct", None),
    ]


@pytest.mark.parametrize(
    "paragraphs",
    [
        INTERVIEW[:3],
        ("The painter Ole Brandt met the poet Ilse Quarn by the river.", *INTERVIEW[1:]),
        ("The painter lives by the river.", *INTERVIEW[1:]),
    ],
)
def test_one_question_or_two_people_make_no_interview(paragraphs: tuple[str, ...]) -> None:
    assert read(*paragraphs, headline=HEADLINE).quotes == ()


def test_no_name_runs_over_paragraphs() -> None:
    article = read(
        "The firm of Open Source", "Licensing Dorn said so.", "Open Source Licensing is here.", headline=HEADLINE
    )
    assert all("\n" not in name.text for name in article.names)
