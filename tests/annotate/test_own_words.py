"""Who speaks in somebody's speech, who 'I' is outside of quotation marks, and sources that are cut from their owner."""

from __future__ import annotations

import pytest
from annotated_paragraphs import read, the_one

from rashomon.annotate.mentions import Mentions
from rashomon.types import Span

HEADLINE = "News of the day"


def speaker_of(words: str, *paragraphs: str) -> str | None:
    return the_one(words, read(*paragraphs, headline=HEADLINE)).speaker


def test_a_speech_that_is_called_by_a_holiday_is_its_speakers() -> None:
    told = "Quarn's New Year address had a word of warning for the neighbours: “We are ready for a long winter.”"
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
        ("On Monday the ministry’s embassy wrote that", "the ministry’s embassy", "the ministry’s embassy"),
        ("Then the embassy wrote that", "the embassy", "the embassy"),
    ],
)
def test_a_source_that_is_cut_from_its_owner_takes_the_owner(text: str, cut: str, whole: str) -> None:
    start = text.index(cut)
    found = Mentions(text, ()).uncut(Span(start, start + len(cut)))
    assert found is not None and text[found.start : found.end] == whole


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Then a 9-year-old girl believed that", "-year-old girl"),
        ("By the town’s railway station they saw that", "s railway station"),
    ],
)
def test_a_piece_of_what_can_tell_nothing_is_no_source(text: str, cut: str) -> None:
    start = text.index(cut)
    assert Mentions(text, ()).uncut(Span(start, start + len(cut))) is None


def test_her_office_is_the_office_of_whom_she_would_be() -> None:
    told = ("Chancellor Joan Hale spoke on Monday.", "Her office said: “These attacks are a shame.”")
    assert speaker_of("a shame", *told) == "Joan Hale’s office"


def test_an_office_without_anybody_stays_as_it_is_written() -> None:
    told = ("The harbour was closed on Monday.", "Her office said: “These attacks are a shame.”")
    assert speaker_of("a shame", *told) == "Her office"


def test_another_is_another_of_who_spoke_before() -> None:
    told = ("“We were afraid,” one fisherman told the Herald.", "“I ran,” another said.")
    assert speaker_of("I ran", *told) == "another fisherman"


def test_another_after_somebody_with_a_name_stays_as_it_is_written() -> None:
    told = ("“We were afraid,” Joan Hale told the Herald.", "“I ran,” another said.")
    assert speaker_of("I ran", *told) == "another"
