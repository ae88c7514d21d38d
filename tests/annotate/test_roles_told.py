"""Whom a role means that was told by another name, or never; and who is named behind 'by'."""

from __future__ import annotations

import pytest
from annotated_paragraphs import read, the_one


def speaker_of(words: str, *paragraphs: str) -> str | None:
    return the_one(words, read(*paragraphs, headline="News of the day")).speaker


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        (
            (
                "Their manager, Iain Quarn, refused to blame the pitch. “It was a bog,” Quarn said.",
                "Harriers boss Carla Dovan would not be drawn on the final. “Give us tea,” the manager pleaded.",
            ),
            "Carla Dovan",
        ),
        (
            ("But Justice Comfort Dovan, who warned the crowd, was not amused. “Give us tea,” the judge said.",),
            "Comfort Dovan",
        ),
        (
            (
                "Igor Quarn spoke first. “It was dark,” he said.",
                "Earlier, a passenger, Mrs Ngozi Dovan, had told them of it. “Give us tea,” the trader recalled.",
            ),
            "Ngozi Dovan",
        ),
        (
            (
                "“I kept it in a cupboard,” Sylvester Dovan told the court.",
                "Defence counsel, Mr Tunji Quarn, asked who had the key. “Was there rope?” Quarn asked.",
                "“Give us tea,” the witness replied.",
            ),
            "Sylvester Dovan",
        ),
        (
            ("“We wait,” said Gloria Ten Quarn, the head of the board.", "“Give us tea,” Ten Quarn added."),
            "Gloria Ten Quarn",
        ),
        (
            ("Her former husband, the sculptor Halvard Quarn, said she painted “give us tea and keys”.",),
            "Halvard Quarn",
        ),
    ],
)
def test_whom_a_role_means(paragraphs: tuple[str, ...], speaker: str) -> None:
    found = [one for one in read(*paragraphs, headline="News of the day").quotes if "ive us tea" in one.text]
    assert [one.speaker for one in found] == [speaker]


def test_of_a_role_that_was_told_it_is_not_the_one_named_last() -> None:
    paragraphs = ("A trader wept.", "Mrs Ngozi Dovan came to the hall. “I lost it all,” the trader said.")
    assert speaker_of("I lost it", *paragraphs) != "Ngozi Dovan"


def test_a_critic_by_whom_something_was_called_so() -> None:
    paragraph = "Solveig Quarn, who was once dismissed by a critic as “the housewife of art”, died on Monday in Tolmin."
    assert speaker_of("the housewife", paragraph) == "a critic"
