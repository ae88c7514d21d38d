"""What is told of one person in sentences that have little else in common: the age, the prison term, what was not done yet."""

import pytest
from invented_articles import article

from rashomon.compare.facts import compare_facts
from rashomon.types import Fact

LEDES = (
    "The owner of the ferry Linnet, which struck a rock near Tolmin last year, was found guilty of fraud on Tuesday.",
    "A jury in Tolmin convicted the owner of a ferry that ran onto a rock last year, the court said on Tuesday.",
)
EARLY, LATE = "2026-03-05T10:00:00+00:00", "2026-03-05T19:00:00+00:00"


def told(one: str, other: str, *, late: str = LATE) -> list[Fact]:
    articles = [article("a", LEDES[0], one, published=EARLY), article("b", LEDES[1], other, published=late)]
    return [fact for fact in compare_facts(articles) if fact.relation in ("conflict", "update")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Mirel Dovan, 58, has run the harbour for nine years.",
            "In the afternoon Mirel Dovan, 57, walked out by a side door.",
        ),
        (
            "Mirel Dovan, a 58-year-old engineer, has run the harbour for nine years.",
            "In the afternoon 61-year-old Mirel Dovan walked out by a side door.",
        ),
        (
            "Mirel Dovan, 52, has run the harbour for nine years.",
            "In the afternoon Mr Dovan, 55, walked out by a side door.",
        ),
        (
            "Mirel Dovan, 52, walked out by a side door in the afternoon.",
            "Dovan, 55, has run the harbour since 2021.",
        ),
    ],
)
def test_two_ages_of_one_person_are_a_conflict_whatever_else_is_told(one: str, other: str) -> None:
    assert [fact.slot for fact in told(one, other)] == ["number"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Mirel Dovan, 58, has run the harbour for nine years.",
            "In the afternoon Jon Dovan, 31, his son, walked out by a side door.",
        ),
        (
            "Mirel Dovan, 58, has run the harbour for nine years. His son Jon Dovan is a sailor.",
            "In the afternoon Mr Dovan, 31, walked out by a side door. His father was not there.",
        ),
        (
            "Mirel Dovan, 58, has run the harbour for nine years.",
            "Mirel Dovan went to sea at the age of 16.",
        ),
        (
            "Mirel Dovan, 58, has run the harbour for nine years.",
            "In the afternoon Mirel Dovan, 29, a grandson of the same name, walked out by a side door.",
        ),
    ],
)
def test_ages_of_two_people_or_of_two_times_are_none(one: str, other: str) -> None:
    assert not told(one, other)


def test_a_birthday_may_lie_between_two_articles() -> None:
    one, other = "Mirel Dovan, 58, has run the harbour for nine years.", "Mirel Dovan, 59, walked out by a side door."
    assert told(one, other)
    assert not told(one, other, late="2026-04-20T10:00:00+00:00")
    assert told(one, other, late="2026-04")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Mirel Dovan, 58, was jailed for six years for fraud on Tuesday.",
            "There was applause as Mirel Dovan was led away to begin a five-year sentence for fraud.",
        ),
        (
            "Crooked ferry boss Mirel Dovan will spend the next six years behind bars for fraud.",
            "Mirel Dovan was sentenced to five years in prison for fraud.",
        ),
    ],
)
def test_two_prison_terms_of_one_person_are_a_conflict(one: str, other: str) -> None:
    assert [fact.slot for fact in told(one, other)] == ["number"]


def test_a_term_that_was_asked_for_is_none() -> None:
    one = "Mirel Dovan, 58, was jailed for six years for fraud on Tuesday."
    assert not told(one, "Prosecutors had asked for an eight-year sentence for Mirel Dovan for fraud.")


def test_what_was_not_done_yet_and_is_done_later_is_an_update_behind_a_pronoun() -> None:
    one = "Edda Quarn has been mayor for nine years. She has not conceded."
    other = "Edda Quarn conceded defeat shortly after midnight."
    assert [(fact.relation, fact.slot) for fact in told(one, other)] == [("update", "polarity")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Edda Quarn has been mayor for nine years. She has not conceded.",
            "Jon Vesel conceded defeat after midnight.",
        ),
        ("Edda Quarn has not sailed since March.", "Edda Quarn sailed out of the harbour in the evening."),
        ("Edda Quarn has not been arrested.", "Edda Quarn arrested a thief when she was a constable."),
    ],
)
def test_what_another_did_is_none(one: str, other: str) -> None:
    assert not [fact for fact in told(one, other) if fact.slot == "polarity"]
