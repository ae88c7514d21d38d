"""What an event has once, and what happened to whom: the magnitude of a quake, the toll, people counted for other things."""

import pytest
from invented_articles import article

from rashomon.compare.facts import compare_facts
from rashomon.types import Fact

EARLY, LATE = "2026-03-05T06:00:00+00:00", "2026-03-05T19:00:00+00:00"


def told(one: str, other: str) -> list[Fact]:
    articles = [article("a", *one.split("|"), published=EARLY), article("b", *other.split("|"), published=LATE)]
    return [fact for fact in compare_facts(articles) if fact.relation != "only"]


def differing(one: str, other: str) -> list[tuple[str, set[str | None]]]:
    return [
        (fact.relation, {say.value for say in fact.says})
        for fact in told(one, other)
        if fact.relation in ("conflict", "update")
    ]


def test_two_magnitudes_of_one_quake_are_a_conflict_in_any_sentences() -> None:
    one = "A 6.8-magnitude earthquake struck the province of Urmen early on Monday, officials in Tolmin said."
    other = "Rescuers in Urmen are digging with their hands.|The tremor, of magnitude 6.6, was centred near Belin."
    assert differing(one, other) == [("conflict", {"6.8-magnitude", "magnitude 6.6"})]


@pytest.mark.parametrize(
    "other",
    [
        "Rescuers in Urmen are digging with their hands.|An aftershock of magnitude 6.1 followed at noon.",
        "Rescuers in Urmen are digging with their hands.|In 2003 a quake of magnitude 7.1 hit the province.",
        "Rescuers in Urmen are digging with their hands.|A quake of magnitude 6.0 can bring down houses.",
        "Rescuers in Urmen are digging with their hands.|It was a magnitude 7 earthquake.",
        "Rescuers in Urmen are digging with their hands.|The first shock had a magnitude of 6.2.|At noon the ground shook with a magnitude of 6.8.",
    ],
)
def test_magnitudes_of_two_quakes_are_none(other: str) -> None:
    one = "A 6.8-magnitude earthquake struck the province of Urmen early on Monday, officials in Tolmin said."
    assert not differing(one, other)


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        (
            "A quake struck the province of Urmen on Monday, killing at least 120 people, officials said.",
            "Rescuers are digging after the earthquake in Urmen, which killed at least 214 people, said the ministry.",
            {"at least 120", "at least 214"},
        ),
        (
            "Nine people drowned when a ferry overturned off Tolmin late on Tuesday, the coastguard said.",
            "Twenty-one people are now confirmed dead after Tuesday's ferry sinking off Tolmin, rescuers said.",
            {"Nine", "Twenty-one"},
        ),
        (
            "The death toll in Monday's earthquake rose to 317, the ministry said, as rescue teams reached the valleys.",
            "The earthquake of Monday has now claimed 341 lives, according to the United Nations.",
            {"317", "341"},
        ),
        (
            "An avalanche buried a group of skiers in the Urmen valley on Saturday, killing at least five, rescuers said.",
            "Six members of a ski club died in an avalanche on Saturday, after rescuers found another body.",
            {"at least five", "Six"},
        ),
        (
            "Six people died in an avalanche in the Urmen valley on Saturday, rescuers said.",
            "The last two missing skiers were found on Sunday, bringing the toll of the Urmen avalanche to eight.",
            {"Six", "eight"},
        ),
        ("Three more people are missing in Urmen.", "Two people are still missing in Urmen.", {"Three", "Two"}),
        ("Twenty-six people were still unaccounted for.", "Twenty-two are missing.", {"Twenty-six", "Twenty-two"}),
    ],
)
def test_a_toll_that_grows_and_the_missing_who_are_fewer_are_updates(one: str, other: str, values: set[str]) -> None:
    assert differing(one, other) == [("update", values)]


def test_a_least_number_that_is_hardly_more_is_none() -> None:
    one = "A quake struck the province of Urmen on Monday, killing at least 120 people, officials said."
    other = "Rescuers are digging after the earthquake in Urmen, which killed at least 125 people, said the ministry."
    assert not differing(one, other)


def test_a_group_among_the_dead_is_no_higher_toll() -> None:
    one = "Twelve members of a ski club died in an avalanche in the Urmen valley on Saturday."
    other = "Fourteen people were killed by the avalanche in the Urmen valley on Saturday, rescuers said."
    assert not differing(one, other)


def test_people_counted_for_other_things_are_not_one_fact() -> None:
    one = "Eleven people were wounded, three of them critically, the Santa Marta hospital said."
    other = "Three people in all have been detained, among them a woman of 22."
    assert not [fact for fact in told(one, other) if not fact.doubtful]
