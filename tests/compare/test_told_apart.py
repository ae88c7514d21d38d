"""What looks like a contradiction and is none: nobody of another group, the day of saying, another place, a part."""

import datetime

import pytest
from invented_articles import article

from rashomon.compare.facts import compare_facts
from rashomon.compare.quotes import compare_quotes
from rashomon.types import Annotated, Fact

LEDE = "The ferry Linnet struck the breakwater of Tolmin on Tuesday, killing seven people, the coastguard said."
OTHER = "Seven people died when the ferry Linnet hit the breakwater of Tolmin on Tuesday, according to the coastguard."


def facts(a: str, b: str) -> list[Fact]:
    early, late = f"2026-03-05T{10}:00:00+00:00", f"2026-03-05T{19}:00:00+00:00"
    articles: list[Annotated] = [article("a", LEDE, a, published=early), article("b", OTHER, b, published=late)]
    found = compare_facts(articles, quotes=compare_quotes(articles), today=datetime.date(2026, 6, 1))
    return [fact for fact in found if fact.relation in ("conflict", "update") or (fact.doubtful and fact.slot)]


def relations(a: str, b: str) -> list[str]:
    return ["may differ" if fact.doubtful else fact.relation for fact in facts(a, b)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "“Nobody listened to us until people had died,” Mayor Ilse Quarn said.",
            "“Nobody listened to us until people had died,” Mayor Ilse Quarn said.",
            id="nobody listened",
        ),
        pytest.param(
            "No one knew what to do when people died, a sailor said.", "The harbour was closed.", id="no one knew"
        ),
        pytest.param("None of the divers was injured.", "Four people were injured.", id="none of another group"),
        pytest.param(
            "There were no injuries among the divers, police said.",
            "Two people were injured, police said.",
            id="no injuries of another group",
        ),
        pytest.param("Nobody was seriously injured.", "Two people were slightly injured.", id="not seriously"),
        pytest.param("No one else was injured.", "Four people were injured.", id="no one else"),
        pytest.param("No one was hurt in the second boat.", "Four people were hurt.", id="the second boat"),
        pytest.param(
            "Police arrested two men on Wednesday over the theft of the ship's bell.",
            "Two men have been arrested over the theft of the ship's bell, police said on Thursday.",
            id="the day of saying",
        ),
        pytest.param(
            "Some 3,000 people marched to the harbour, police said. Organisers put the number at 8,000.",
            "More than 8,000 people marched to the harbour, organisers said.",
            id="the other source's figure",
        ),
        pytest.param(
            "“We warned the owner of this ferry 3 years ago and he did not answer,” Mayor Ilse Quarn said.",
            "“We warned the owner of this ferry three years ago and he did not answer,” Mayor Ilse Quarn said.",
            id="one number in two ways",
        ),
        pytest.param(
            "The mayor visited the crew on Tuesday.", "The mayor visited the crew again on Wednesday.", id="again"
        ),
    ],
)
def test_two_things_are_no_difference(one: str, other: str) -> None:
    assert relations(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Four people were killed in Tolmin.", "Nine people were killed in Varne.", id="another place"),
        pytest.param(
            "Police arrested 12 people at a protest in Varne.",
            "Police arrested four people over the collision.",
            id="another occasion",
        ),
        pytest.param(
            "Fifteen people were injured, among them six children.",
            "Six people were injured.",
            id="a part of the whole",
        ),
        pytest.param(
            "Some 3,000 people marched to the harbour, police said.",
            "Some 8,000 people marched to the harbour, organisers said.",
            id="rivals who count",
        ),
    ],
)
def test_what_may_be_two_things_only_may_differ(one: str, other: str) -> None:
    assert relations(one, other) == ["may differ"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nobody was injured in the accident, police said.", "Two people were injured in the accident, police said."),
        (
            "There were no injuries in the accident, police said.",
            "Two people were injured in the accident, police said.",
        ),
        ("Police have arrested no one over the accident.", "Police arrested four people over the accident."),
        ("Fewer than 100 people were evacuated.", "In the end 120 people were evacuated."),
        ("Between 30 and 40 people were evacuated.", "In all 55 people were evacuated."),
    ],
)
def test_what_cannot_both_be_true_is_a_conflict(one: str, other: str) -> None:
    assert relations(one, other) == ["conflict"]


def test_one_altered_figure_of_a_quotation_is_one_conflict() -> None:
    quoted = "“We found sailors thrown {} metres from the wreck of the Linnet,” Mayor Ilse Quarn said."
    assert relations(quoted.format(30), quoted.format(50)) == ["conflict"]
