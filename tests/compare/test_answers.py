"""Causes and reasons in other words are one; others are two, and may differ."""

import pytest
from invented_articles import article

from rashomon.compare.answers import same_answer
from rashomon.compare.facts import compare_facts

FIRE = "The fire that destroyed the Harnow paper mill on Friday was caused by {}, investigators said."
LEFT = "Harbour chief Arno Felt resigned in April over {}."


def causes(one: str, other: str) -> list[str]:
    facts = compare_facts([article("a", one, "The weather stays fine."), article("b", other, "A ferry is late.")])
    return [str(say.value) for fact in facts if fact.slot == "cause" for say in fact.says]


@pytest.mark.parametrize(
    ("one", "other"),
    [("engine trouble", "a faulty engine"), ("leaking gas", "a gas leak"), ("a bomb", "an explosive device")],
)
def test_one_cause_in_other_words_is_no_difference(one: str, other: str) -> None:
    assert same_answer(one, other)
    assert causes(FIRE.format(one), FIRE.format(other)) == []


def test_causes_that_may_be_one_may_be_two() -> None:
    assert same_answer("a broken rudder", "a faulty engine")
    assert causes(FIRE.format("a broken rudder"), FIRE.format("a faulty engine")) != []


def test_another_cause_may_differ() -> None:
    assert causes(FIRE.format("faulty wiring"), FIRE.format("a burst pipe")) == ["faulty wiring", "a burst pipe"]


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("a leaked memo", "the leak of a memo", False),
        ("his expenses", "a drink-driving case", True),
    ],
)
def test_reasons_are_compared_by_what_they_mean(one: str, other: str, differ: bool) -> None:
    assert (causes(LEFT.format(one), LEFT.format(other)) == [one, other]) is differ
