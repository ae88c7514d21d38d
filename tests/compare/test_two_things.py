"""What is told as agreed of statements that tell two things, and what may differ of plainly other ones."""

import pytest
from invented_articles import article

from rashomon.compare import compare_facts
from rashomon.types import Annotated, Fact


def facts(*texts: str) -> list[Fact]:
    articles: list[Annotated] = [
        article("abc"[n], text, published="2026-03-05T10:00:00+00:00") for n, text in enumerate(texts)
    ]
    return [fact for fact in compare_facts(articles) if fact.relation != "only"]


def test_what_was_expected_is_not_agreed_with_what_came() -> None:
    assert not facts(
        "Some 6,000 people were expected at a regatta in Tolmin.",
        "Around 9,000 people took part in the regatta in Tolmin.",
    )


def test_an_expectation_that_came_true_is_agreed() -> None:
    assert facts(
        "Some 6,000 people were expected at a regatta in Tolmin.",
        "Around 6,000 people took part in the regatta in Tolmin.",
    )


def test_an_act_that_was_not_done_is_not_agreed_with_another_one() -> None:
    assert not facts(
        "The harbour manager, Ivo Lantz, has not been arrested, his lawyer said.",
        "Prosecutors charged the harbour manager, Ivo Lantz, with causing death by negligence.",
    )


def test_in_no_agreement_stands_one_of_three_values() -> None:
    found = facts(
        "Four workers died in the fire at the Tolmin mill.",
        "Five people died in the fire at the Tolmin mill.",
        "The number of dead in the fire at the Tolmin mill has risen to six.",
    )
    assert [{say.value for say in fact.says} for fact in found] == [{"Four", "Five", "six"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norvik Steel will cut 1,900 jobs in Tolmin.", "Harlan Motors will cut 800 jobs in Tolmin."),
        (
            "Norvik Steel will cut 1,900 jobs, it said in Tolmin.",
            "Norvik Steel will cut roughly 800 jobs in Tolmin under a plan to shed nearly 2,000 posts.",
        ),
        ("Jon Vesel has scored 31 goals this season.", "Jon Vesel has scored two goals in the semi-final."),
        (
            "Bus drivers in Tolmin walked off the job for 24 hours over pay.",
            "The union of bus drivers in Tolmin called a second strike over pay for 48 hours.",
        ),
        ("Jon Vesel has scored 31 goals this season.", "Ivo Marsh has scored two goals this season."),
    ],
)
def test_figures_of_two_firms_or_people_are_not_shown_beside_each_other(one: str, other: str) -> None:
    assert not [fact for fact in facts(one, other) if fact.slot]


def test_figures_of_one_firm_are() -> None:
    assert facts("Norvik Steel will cut 1,900 jobs in Tolmin.", "Norvik Steel will cut 800 jobs in Tolmin.")


@pytest.mark.parametrize(
    ("sentence", "told"),
    [("The picture is about four years old.", False), ("The boy in the picture is four years old.", True)],
)
def test_how_old_a_picture_is_is_not_how_old_a_child_is(sentence: str, told: bool) -> None:
    found = facts(
        f"A boy fell into the dock of Tolmin. {sentence}",
        "A boy fell into the dock of Tolmin. The harbour office said that the boy is 4 years old.",
    )
    assert any(say.text == sentence for fact in found for say in fact.says) is told
