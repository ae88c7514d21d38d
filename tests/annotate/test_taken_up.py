"""Whom 'he' and 'she' take up: not a sign, not a word of the headline; and who opens a sentence."""

from __future__ import annotations

import pytest
from annotated_paragraphs import read, the_one


def speaker_of(words: str, *paragraphs: str, headline: str = "News of the day") -> str | None:
    return the_one(words, read(*paragraphs, headline=headline)).speaker


def test_a_sign_is_no_she() -> None:
    paragraphs = (
        "One of them, Tamika Dovan, a ranger, stood outside the hall with a sign that read: “Will patrol for food.”",
        "“I voted for one of them,” she said.",
    )
    assert speaker_of("I voted", *paragraphs) == "Tamika Dovan"


def test_a_nameless_speaker_of_the_headline_is_no_he_of_the_story() -> None:
    paragraphs = (
        "TOLMIN, May 7 — The first thing Lamar Quarn asked for, when the gate rolled back, was fruit.",
        "“I want a plum,” he told his lawyer. “A real one.”",
    )
    assert speaker_of("A real one", *paragraphs, headline="Freed after 27 years: 'I want a plum'") == "Lamar Quarn"


@pytest.mark.parametrize(
    "opening",
    [
        "Representing the buses, area manager Colin Vell apologised.",
        "• And at Tolmin, Colin Vell kept his pub open.",
        "For Colin Vell it was a first goal.",
        "For Colin Vell, it was a first goal.",
    ],
)
def test_who_opens_a_sentence_is_he(opening: str) -> None:
    before = "“I waited for them,” Igor Quarn said in the rain."
    assert speaker_of("We are sorry", before, f"{opening} “We are sorry,” he said.") == "Colin Vell"
