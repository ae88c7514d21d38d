"""What changed while a story ran: figures that rose, the missing who are found, days that were moved."""

import datetime

import pytest
from invented_articles import article

from rashomon.compare.facts import compare_facts
from rashomon.types import Fact

LEDE = "The ferry Linnet left the harbour of Tolmin on Tuesday and struck a rock, sending lorries into the water."
OTHER = "Lorries slid into the water when a ferry ran onto a rock near Tolmin on Tuesday, the coastguard said."


def told(a: str, b: str, relation: str = "update") -> list[Fact]:
    early, late = "2026-03-05T10:00:00+00:00", "2026-03-05T19:00:00+00:00"
    articles = [article("a", LEDE, a, published=early), article("b", OTHER, b, published=late)]
    found = compare_facts(articles, today=datetime.date(2026, 6, 1))
    return [fact for fact in found if fact.relation == relation]


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        (
            "Norda Lines offered $2.4 billion for the ferry company.",
            "Norda Lines raised its offer for the ferry company to $2.6 billion.",
            {"$2.4 billion", "$2.6 billion"},
        ),
        (
            "Norda Lines offered $31 a share for the ferry company.",
            "Norda Lines is now offering $33.50 a share for the ferry company, up from $31.",
            {"$31", "$33.50"},
        ),
        (
            "At least four people were killed, the coastguard said.",
            "The number of people killed has risen to six, the coastguard said.",
            {"At least four", "six"},
        ),
        (
            "Nine people were killed, police said.",
            "The death toll in Tuesday's accident of the ferry rose to 11, the ministry said.",
            {"Nine", "11"},
        ),
        ("Twelve sailors are missing.", "Five sailors are still missing.", {"Twelve", "Five"}),
        ("Police said earlier that 12 people were missing.", "Police said three people were missing.", {"12", "three"}),
        (
            "The ferry carried 22 lorries.",
            "The ferry carried 24 lorries, the company said, correcting an earlier figure of 22.",
            {"22", "24"},
        ),
        (
            "The storm will reach the coast on Friday.",
            "The storm is now expected to reach the coast on Saturday.",
            {"Friday", "Saturday"},
        ),
    ],
)
def test_an_article_that_says_so_makes_an_update(one: str, other: str, values: set[str]) -> None:
    (fact,) = told(one, other)
    assert {say.value for say in fact.says} >= values


def test_the_missing_who_are_found_are_an_update() -> None:
    (fact,) = told(
        "Three people were missing after the accident.", "The three missing people were found dead near the rock."
    )
    assert fact.why is not None and "found dead" in fact.why


def test_a_least_number_and_one_near_it_still_agree() -> None:
    assert not told(
        "More than 40 people were hurt, police said.", "The number of the hurt has risen to 43, police said."
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The harbour was opened on 3 March 1962.", "The harbour was opened on 13 March 1962."),
        ("The funeral will be held on Friday.", "The funeral will be held on Saturday."),
        ("The trial of the owner begins on 12 June.", "The trial of the owner begins on 14 June."),
        ("President Abel Barrin will visit Tolmin in May.", "President Abel Barrin will visit Tolmin in June."),
        ("The sale should be complete in the third quarter.", "The sale should be complete in the fourth quarter."),
    ],
)
def test_two_days_of_one_happening_told_in_few_words_are_a_conflict(one: str, other: str) -> None:
    assert [fact.slot for fact in told(one, other, "conflict")] == ["date"]


def test_two_years_of_something_told_in_few_words_only_may_differ() -> None:
    found = told("The harbour was opened in 1988.", "The harbour was opened in 1987.", "agree")
    assert [{say.value for say in fact.says} for fact in found if fact.slot == "date"] == [{"1988", "1987"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Sales of Norda Lines rose by 3 percent in the third quarter.",
            "Sales of Norda Lines rose by 4 percent in the fourth quarter.",
        ),
        ("The harbour was closed in 1988 and rebuilt.", "The harbour was opened in 1987 by the king."),
        ("Captain Dovan met the families on Wednesday.", "Police arrested a sailor on Thursday."),
        ("Dovan rowed the best of his seasons with 1098 miles.", "Dovan rowed the best of his seasons in 2008."),
    ],
)
def test_days_of_two_happenings_are_not(one: str, other: str) -> None:
    assert not [fact for fact in told(one, other, "conflict") if fact.slot == "date"]


@pytest.mark.parametrize(
    ("one", "other", "sounds_alike"),
    [
        ("Lucas Thane", "Lukas Thane", True),
        ("Mirel Brandt", "Mirel Brand", True),
        ("Mirel Dovank", "Mirel Dovanck", True),
        ("Mirel Tamm", "Mirel Tann", False),
    ],
)
def test_spellings_of_one_name_rank_low_if_they_sound_alike(one: str, other: str, sounds_alike: bool) -> None:
    named = "The captain of the ferry was named as {}, a sailor from Tolmin."
    (fact,) = told(named.format(one), named.format(other), "conflict")
    assert fact.slot == "person" and (fact.confidence < 0.5) == sounds_alike


def test_two_names_that_begin_with_other_letters_are_two() -> None:
    named = "The captain of the ferry was named as {}, a sailor from Tolmin."
    assert not told(named.format("Bower"), named.format("Lower"), "conflict")


@pytest.mark.parametrize(("doer", "found"), [("Tolmin police", 1), ("Insurers", 0)])
def test_what_the_police_had_not_done_yet_and_then_did_is_an_update(doer: str, found: int) -> None:
    early = "Police have not yet named any of the smugglers, said the mayor, who wants them to be sent home."
    late = f"So far, {doer} have named 31 of the smugglers, most of them dockers from the far side of the bay."
    assert len(told(early, late)) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The trust said 140 operations had been put off so far.",
            "Cancellations have grown from the 140 reported on Monday to 395, its managers wrote.",
        ),
        (
            "The leak was 15 percent stopped, the works said.",
            "Repairs have risen to 35 percent of what has to be done, up from 15 on Monday.",
        ),
    ],
)
def test_a_figure_that_another_article_calls_an_older_one_is_an_update(one: str, other: str) -> None:
    ledes = "A pipe burst in the Tolmin hospital on Monday.", "Water came through a hospital ceiling in Tolmin."

    def relations(early: str, late: str) -> list[str]:
        articles = [article("a", ledes[0], one, published=early), article("b", ledes[1], other, published=late)]
        return [fact.relation for fact in compare_facts(articles) if fact.relation in ("conflict", "update")]

    assert relations("2026-03-02T12:00:00+00:00", "2026-03-04T12:00:00+00:00") == ["update"]
    assert relations("2026-03-08T12:00:00+00:00", "2026-03-04T12:00:00+00:00") == []
