"""Who speaks in somebody's speech, who 'I' is outside of quotation marks, and sources that begin in the midst of a word."""

from __future__ import annotations

import pytest
from annotated_paragraphs import read, the_one

from rashomon.annotate.mentions import Mentions
from rashomon.types import Span

HEADLINE = "News of the day"


def speaker_of(words: str, *paragraphs: str) -> str | None:
    return the_one(words, read(*paragraphs, headline=HEADLINE)).speaker


def test_a_speech_that_is_called_by_a_holiday_is_its_speakers() -> None:
    told = "Quarn's New Year address also included a warning to the neighbours: “We are ready for a long winter.”"
    assert speaker_of("long winter", "President Ilse Quarn spoke on Monday.", told) == "Ilse Quarn"


def test_somebodys_speech_therapist_is_somebody_else() -> None:
    told = "Quarn's speech therapist said: “We are ready for a long winter.”"
    assert speaker_of("long winter", "President Ilse Quarn spoke on Monday.", told) == "Quarn's speech therapist"


def test_i_outside_of_quotation_marks_is_the_author() -> None:
    told = "“It was a story of grief and frustration,” I wrote at the time."
    assert speaker_of("a story of grief", "The harbour of Tolmin was closed in May.", told) == "the author"


@pytest.mark.parametrize(
    ("text", "cut", "whole"),
    [
        ("On Monday the ministry’s embassy wrote that", "s embassy", "the ministry’s embassy"),
        ("Then a 9-year-old girl believed that", "-year-old girl", "a 9-year-old girl"),
        ("Then the embassy wrote that", "the embassy", "the embassy"),
        ("He has two s embassy", "s embassy", "s embassy"),
    ],
)
def test_a_source_that_begins_within_a_word_takes_all_of_it(text: str, cut: str, whole: str) -> None:
    start = text.index(cut)
    found = Mentions(text, ()).whole(Span(start, start + len(cut)))
    assert text[found.start : found.end] == whole
