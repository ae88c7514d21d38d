"""Other values in the same role, and who gives them does not agree with the rest."""

import pytest
from invented_articles import article, relations, shared_facts

from rashomon.compare import compare_facts, compare_quotes
from rashomon.types import Fact

LEDE = "A ferry ran aground off Port Quarn early on Tuesday, the coastguard said."
OTHER = "Tugs were called to the ferry that ran aground near Port Quarn on Tuesday, according to the coastguard."
THIRD = "Divers went down to the ferry which lies on a bank off Port Quarn."


def told(*sentences: str) -> list[Fact]:
    return shared_facts((LEDE, OTHER, THIRD), sentences, ("2031-03-04T20:00",) * 3)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The company is the country's largest ferry operator.", "The company is the country's second-largest ferry operator."),
        ("Edda Lorne scored twice in the cup final.", "Edda Lorne scored three times in the cup final."),
        ("Quarn beat Marren 3-1 in the cup final.", "Quarn beat Marren 3-2 in the cup final."),
        ("The damage was put at $1.5bn.", "The damage was put at 1.5 million dollars."),
        ("Turnout was 67 percent.", "Turnout stood at 76 percent, the commission said."),
        ("The captain, Joris Vell, was sentenced to six years in prison.", "The captain, Joris Vell, was given a five-year prison sentence."),
    ],
)  # fmt: skip
def test_values_that_exclude_each_other_in_one_role_are_a_conflict(one: str, other: str) -> None:
    assert relations(told(one, other)) == {("conflict", False)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry was built by Hallmark Yards.", "The ferry was built by Torvik Brothers."),
        ("The grounding was caused by a broken rudder, investigators said.", "The grounding was caused by a faulty engine, investigators said."),
        ("The damage is put at 3 million euros.", "The damage is put at three million dollars."),
        ("The grounding happened at 09:30 GMT.", "The grounding happened at 12:30 CEST."),
        ("The ferry ran aground at 6:15 a.m.", "The ferry ran aground at 7:15 a.m."),
    ],
)  # fmt: skip
def test_other_values_in_one_role_only_may_differ_and_are_not_agreed(one: str, other: str) -> None:
    assert relations(told(one, other)) == {("agree", True)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The troops will leave within 90 days.", "The troops will leave within three months."),
        ("The captain faces up to six years in prison.", "The captain was jailed for five years."),
        ("The ferry was built by Hallmark Yards.", "The ferry was built by Hallmark."),
    ],
)  # fmt: skip
def test_what_one_value_can_stand_for_is_no_difference(one: str, other: str) -> None:
    assert not any(fact.relation == "conflict" or (fact.doubtful and fact.slot) for fact in told(one, other))


def test_a_share_without_its_decimals_is_less_fine() -> None:
    (fact,) = told("Turnout was 67 percent, the commission said.", "Turnout stood at 67.2 per cent.")
    assert (fact.relation, fact.doubtful, fact.nuances) == ("agree", False, ("finer",))


def test_who_gives_another_figure_does_not_agree_with_the_rest() -> None:
    facts = told(
        "The ferry carried 52 people when it ran aground.",
        "The ferry carried 48 people when it ran aground.",
        "The ferry carried 52 people when it ran aground, police said.",
    )
    agreed = [fact for fact in facts if fact.relation == "agree" and "52" in fact.statement]
    assert {"conflict"} == {fact.relation for fact in facts if fact.relation != "agree"}
    assert agreed and all({said.article for said in fact.says} == {"a", "c"} for fact in agreed)


def test_who_gives_another_figure_in_another_passage_does_not_agree_either() -> None:
    lede = "The ferry with 52 people on board ran aground off Port Quarn early on Tuesday."
    later = "Forty-eight people were on board the ferry, police said."
    a, b, c = (
        article(id, *sentences, published="2031-03-04T20:00")
        for id, sentences in {
            "a": (lede,),
            "b": ("A ferry ran aground off Port Quarn early on Tuesday.", later),
            "c": (lede.replace("early", "late"),),
        }.items()
    )
    facts = compare_facts([a, b, c], quotes=compare_quotes([a, b, c]))
    assert any(fact.relation == "conflict" for fact in facts)
    holding = [fact for fact in facts if fact.relation == "agree" and not fact.doubtful and "52" in fact.statement]
    assert not any("b" in {said.article for said in fact.says} for fact in holding)
