"""What one article says and another negates, or says the opposite of."""

import pytest
from invented_articles import article, relations, shared_facts

from rashomon.compare import compare_facts
from rashomon.types import Fact

LEDE = "A ferry ran aground off Port Quarn early on Tuesday, the coastguard said."
OTHER = "Tugs were called to the ferry that ran aground near Port Quarn on Tuesday, according to the coastguard."
EARLY, LATE = "2031-03-04T10:00", "2031-03-04T20:00"


def told(one: str, other: str, first: str = EARLY, second: str = LATE) -> list[Fact]:
    return shared_facts((LEDE, OTHER), (one, other), (first, second))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Harbour master Ilse Quarn has resigned over the grounding.", "Harbour master Ilse Quarn has not resigned over the grounding."),
        ("Harbour master Ilse Quarn agreed to resign.", "Harbour master Ilse Quarn refused to resign."),
        ("Governor Edda Lorne will visit the harbour.", "Governor Edda Lorne will not visit the harbour."),
        ("A court convicted the captain, Joris Vell, of negligence.", "A court acquitted the captain, Joris Vell, of negligence."),
        ("The captain was drunk, the coastguard said.", "The captain was sober, the coastguard said."),
        ("The ferry captain was among the dead.", "The ferry captain survived and was taken to hospital."),
        ("The ferry company has no plans to sell the ship.", "The ferry company plans to sell the ship, two people close to it said."),
        ("The captain, Joris Vell, has serious injuries.", "The captain, Joris Vell, has minor injuries."),
        ("The company admitted that it knew of the leak.", "The company denied that it knew of the leak."),
    ],
)  # fmt: skip
def test_yes_and_no_of_one_thing_are_a_conflict_and_no_agreement(one: str, other: str) -> None:
    assert relations(told(one, other)) == {("conflict", False)}


def test_the_opposite_of_no_is_no_conflict() -> None:
    one = "Harbour master Ilse Quarn was not convicted of negligence."
    other = "Harbour master Ilse Quarn was acquitted of negligence."
    assert relations(told(one, other)) <= {("agree", False), ("agree", True)}


def test_what_was_not_so_yet_and_is_later_is_an_update() -> None:
    one = "The coastguard has not arrested the captain."
    other = "The coastguard has arrested the captain."
    assert relations(told(one, other)) == {("update", False)}
    assert relations(told(one, other, LATE, EARLY)) == {("conflict", False)}


def test_who_was_arrested_and_released_later_is_an_update() -> None:
    one, other = "The captain, Joris Vell, was arrested.", "The captain, Joris Vell, was released."
    assert relations(told(one, other)) == {("update", False)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The captain could be arrested.", "The captain was not arrested."),
        ("The harbour is no longer closed.", "The harbour was closed."),
        ("Harbour master Ilse Quarn has yet to resign.", "Harbour master Ilse Quarn has not resigned."),
        ("Governor Edda Lorne has not visited the harbour.", "Governor Edda Lorne will visit the harbour."),
        ("Vell's team beat Lorne's team in the final.", "Lorne's team lost to Vell's team in the final."),
        ("Not only the captain was injured.", "The captain was injured."),
        ("Two of the crew died.", "Five of the crew survived."),
    ],
)  # fmt: skip
def test_what_can_both_be_true_is_no_conflict(one: str, other: str) -> None:
    assert not {"conflict", "update"} & {fact.relation for fact in told(one, other)}


@pytest.mark.parametrize(
    ("one", "other", "allowed"),
    [
        (
            "Dovan's lawyer, Karl Fries, said that his client would appeal.",
            "Fries told reporters that Dovan accepted the verdict and would not appeal.",
            {"conflict"},
        ),
        (
            "Election observers said that the vote in Tolmin was free and fair.",
            "Observers said that the vote in Tolmin was neither free nor fair.",
            {"conflict", "agree"},
        ),
        (
            "Governor Ilse Quarn said help had reached Urmen within six hours.",
            "Residents said that no help had reached them by Monday evening.",
            {"agree"},
        ),
    ],
)
def test_yes_and_no_of_one_speaker_and_beside_days_are_no_plain_agreement(
    one: str, other: str, allowed: set[str]
) -> None:
    facts = [fact for fact in compare_facts([article("a", one), article("b", other)]) if fact.relation != "only"]
    assert {fact.relation for fact in facts} <= allowed
    assert all(fact.slot == "polarity" and (fact.relation == "conflict" or fact.doubtful) for fact in facts) and facts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Why the ferry ran aground has not been settled.", "Divers were trying to settle why the ferry ran aground."),
        ("The crew of the ferry could not be rescued until Wednesday.", "The crew of the ferry were rescued from the deck."),
        ("Owners said they did not play down the leak.", "Owners and players in the shipping trade spoke of the leak."),
        ("The captain refused to name the owner of the cargo.", "The captain gave the name of the owner of the cargo."),
        ("The coastguard did not say why Joris Vell left the bridge.", "Joris Vell left the bridge of the ferry."),
        ("The owners did not need to make up for Joris Vell.", "The owners missed Joris Vell at the harbour."),
        ("Lorne urged the owners not to meet the union.", "The meeting of the owners with the union went well."),
        ("The crew cant speak for the captain.", "The crew can't speak for the captain."),
        ("The owners would not have raised the ferry.", "The owners raised the ferry."),
        ("The owners did not know if the tug would not hold.", "The tug of the owners held."),
        ("The owners are expected to deny that the crew knew of the leak.", "The crew of the ferry knew of the leak."),
    ],
)  # fmt: skip
def test_what_is_sought_asked_yet_to_come_or_a_noun_is_no_yes(one: str, other: str) -> None:
    assert not [fact for fact in told(one, other) if fact.slot == "polarity"]
