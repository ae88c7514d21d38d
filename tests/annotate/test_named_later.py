"""A role first, and the name with the sentence that goes on: they are one, unless somebody else may be speaking."""

from __future__ import annotations

import pytest
from annotated_paragraphs import read, the_one

HEADLINE = "News of the day"
ROLE = "“It is a plain fact of life,” a former harbour minister told the Herald."
TELLER = (
    "The ban was a bad idea, a former inspector of fisheries told the Herald. “It is a plain fact of life,” he said."
)


def speaker_of(words: str, *paragraphs: str) -> str | None:
    return the_one(words, read(*paragraphs, headline=HEADLINE)).speaker


@pytest.mark.parametrize("role", [ROLE, TELLER])
@pytest.mark.parametrize(
    "added",
    ["It made some things more difficult, David Henning added.", "“But not for long,” David Henning continued."],
)
def test_a_role_is_who_goes_on_under_a_name_that_needs_no_telling(role: str, added: str) -> None:
    assert speaker_of("fact of life", "Many disagree on the ban.", role, added) == "David Henning"


@pytest.mark.parametrize(
    "added",
    [
        "“But not for long,” councillor David Henning added.",
        "“But not for long,” added David Henning, a shop owner.",
        "“No,” said the mayor. “But not for long,” David Henning added.",
        "“But not for long,” David Henning said.",
    ],
)
def test_who_is_told_of_at_his_name_or_follows_another_is_somebody_else(added: str) -> None:
    assert speaker_of("fact of life", "Many disagree on the ban.", ROLE, added) == "a former harbour minister"


def test_who_was_named_before_the_role_is_not_meant_by_it() -> None:
    told = ("David Henning came to the harbour.", ROLE, "“But not for long,” David Henning added.")
    assert speaker_of("fact of life", *told) == "a former harbour minister"


def test_the_office_of_the_first_sentence_is_whose_name_opens_the_second() -> None:
    lead = "The chairman of the House Harbour Committee says the plan is dead."
    told = "Rep. David Henning said on Sunday that nobody would vote for it."
    assert speaker_of("the plan is dead", lead, told) == "David Henning"


def test_an_office_is_not_who_is_told_of_otherwise_at_his_name() -> None:
    lead = "The chairman of the House Harbour Committee says the plan is dead."
    told = "Rep. David Henning, a Democrat from Varne, said on Sunday that nobody would vote for it."
    assert speaker_of("the plan is dead", lead, told) != "David Henning"
