"""What two articles tell otherwise is no plain agreement: other verbs for yes and no, lengths, days, sums, doers, reasons."""

import pytest
from invented_articles import relations, shared_facts

from rashomon.types import Fact

LEDE = "A barge sank in the Ulmen canal at Trest on Tuesday, the lock office said."
OTHER = "Divers were sent to the barge that sank in the Ulmen canal near Trest on Tuesday."
EARLY, LATE = "2031-03-04T10:00", "2031-03-05T20:00"


def told(one: str, other: str, second: str = EARLY) -> list[Fact]:
    return shared_facts((LEDE, OTHER), (one, other), (EARLY, second))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Skipper Ola Brenn won the appeal.", "Skipper Ola Brenn did not win the appeal."),
        ("The aft engine caught fire, the lock office said.", "The aft engine did not catch fire, the lock office said."),
        ("The lock office told the skipper of the fog.", "The lock office did not tell the skipper of the fog."),
        ("Neither of the two deckhands was wearing a life vest, Brenn said.", "Both deckhands were wearing life vests, Brenn said."),
        ("Mayor Ida Holt welcomed the inquiry.", "Mayor Ida Holt said she had not welcomed the inquiry."),
        ("The canal company has suspended the skipper, Ola Brenn, it said.", "The skipper, Ola Brenn, has not been suspended, the canal company said."),
        ("The last blockage of the canal, in 2019, lasted 12 days.", "The previous blockage in 2019 went on for 14 days."),
        ("Independent candidate Arno Felt kept his deposit.", "The independent candidate, Arno Felt, lost his deposit."),
    ],
)  # fmt: skip
def test_what_is_surely_otherwise_is_a_conflict_and_no_agreement(one: str, other: str) -> None:
    assert relations(told(one, other)) == {("conflict", False)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The lock keepers gave three warnings before they closed the gate, Brenn said.", "The lock keepers gave no warning before they closed the gate, Holt said."),
        ("The lock was inspected in May, and no faults were found, the inspectorate said.", "The inspectorate found nine faults when it inspected the lock in May."),
        ("All gates were open, Brenn said.", "Two gates were locked, Brenn said."),
        ("The barge sank at 6:15 a.m., Holt said.", "The barge sank at 7:15 a.m., Holt said."),
        ("Up to 90 jobs will go, the canal company said.", "The canal company said that up to 60 jobs would go."),
        ("Mayor Ida Holt said the state would pay for the salvage.", "Skipper Ola Brenn said the company would pay for the salvage."),
        ("Harbour chief Arno Felt resigned in April over his expenses.", "Harbour chief Arno Felt quit in April over a speeding case."),
    ],
)  # fmt: skip
def test_what_may_be_otherwise_is_told_as_doubtful_and_not_also_as_agreed(one: str, other: str) -> None:
    assert relations(told(one, other)) == {("agree", True)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ulmen Canals has offered 5.5 percent over two years.", "Shares in Ulmen Canals fell 5.5 percent."),
        ("Ulmen Canals expects to save 35 million crowns a year.", "Ulmen Canals made a profit of 35 million crowns last year."),
        ("The barge carried 132 passengers and six crew.", "The canal carried 2.1 million passengers last year."),
    ],
)  # fmt: skip
def test_figures_of_two_things_neither_agree_nor_differ(one: str, other: str) -> None:
    assert relations(told(one, other)) <= {("agree", True)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ulmen Canals has offered a pay rise of 5.5 percent.", "Ulmen Canals raised its pay offer to 7 percent from 5.5 percent."),
        ("Ida Holt, with a 12 percent stake, opposes the sale.", "Ida Holt has raised her stake to 15 percent from 12 percent."),
        ("Ida Holt beat Arno Felt by 1,212 votes.", "Ida Holt's majority over Arno Felt shrank from 1,212 to 1,187 votes after a recount."),
    ],
)  # fmt: skip
def test_a_change_told_with_both_figures_is_an_update(one: str, other: str) -> None:
    assert ("update", False) in relations(told(one, other, LATE))
    assert not any(fact.relation == "conflict" for fact in told(one, other, LATE))


def test_sums_in_crowns_are_exact_to_their_decimals() -> None:
    one = "Ulmen Canals is to buy Trest Locks for 6.1 million crowns."
    facts = told(one, one.replace("6.1", "6.2"))
    assert ("conflict", False) in relations(facts)
    assert not any(fact.relation == "agree" and "million" in fact.statement for fact in facts)


def test_what_was_not_yet_found_and_then_recovered_is_an_update() -> None:
    one, other = "Divers have not found the logbook.", "Divers on Wednesday recovered the logbook."
    assert relations(told(one, other, LATE)) == {("update", False)}


def test_what_was_offered_on_one_day_and_accepted_on_another_is_no_conflict() -> None:
    one = "Harbour chief Arno Felt offered his resignation on Wednesday."
    other = "The mayor accepted the resignation of harbour chief Arno Felt on Friday."
    assert not any(fact.relation == "conflict" for fact in told(one, other, "2031-03-07T20:00"))


def test_two_counts_of_one_gathering_by_two_sources_are_no_sure_conflict() -> None:
    one = "About 200 people protested outside the lock office on Monday."
    other = "Organisers said 600 people had joined Monday's protest; police spoke of 200."
    assert not any(fact.relation == "conflict" for fact in told(one, other))


def test_what_is_told_is_a_whole_clause_and_not_cut_within_a_time() -> None:
    facts = told("The barge sank at 6:15 a.m., Holt said.", "The barge sank at 7:15 a.m., Holt said.")
    assert all("6:15 a.m." in fact.statement or "7:15 a.m." in fact.statement for fact in facts)
