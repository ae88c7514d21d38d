"""Who denies what another states does not agree with it, nor who says nothing of it; two stages of a thing are two facts."""

import msgspec
import pytest
from invented_articles import article, relations, shared_facts

from rashomon.compare import check_headlines, compare_facts, compare_quotes
from rashomon.reuse import find_origins, find_reuse
from rashomon.types import Fact

LEDE = "A barge sank in the Ulmen canal at Trest on Tuesday, the lock office said."
OTHER = "Divers were sent to the barge that sank in the Ulmen canal near Trest on Tuesday."
DAY = "2031-03-04T10:00"


def told(one: str, other: str) -> list[Fact]:
    return shared_facts((LEDE, OTHER), (one, other), (DAY, DAY))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Skipper Ola Brenn declined to open the cargo hold for the inspectors.", "Brenn denied that he had declined to open the cargo hold for the inspectors."),
        ("Ulmen Canals is weighing a merger, two managers said.", "Ulmen Canals denied a report that it was weighing a merger."),
        ("The mayor had known of the leaking hull since January, the crew said.", "Mayor Ida Holt denied that she knew of the leaking hull since January."),
    ],
)  # fmt: skip
def test_a_denial_of_what_another_states_is_a_conflict(one: str, other: str) -> None:
    assert relations(told(one, other)) == {("conflict", False)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The canal company’s director, Arno Felt, drove to Trest in the evening.", "The company’s director, Arno Felt, denied that crews were told to sail in fog."),
        ("The hull had not been inspected since 2026, two deckhands said.", "Holt would not comment on reports that the hull had not been inspected since 2026."),
        ("A lawyer for Arno Felt said that none of his managers had been questioned.", "A manager of the canal company’s director, Arno Felt, has been questioned."),
        ("The jury convicted Arno Felt of fraud at Trest Crown Court.", "Arno Felt, the former head of the canal company, began a four-year prison sentence for fraud."),
        ("The union has called a second strike of lock keepers.", "A judge has banned the strike of lock keepers that was to begin on Monday."),
    ],
)  # fmt: skip
def test_what_is_denied_left_open_or_of_another_stage_is_not_agreed(one: str, other: str) -> None:
    assert ("agree", False) not in relations(told(one, other))


def test_what_is_denied_beside_what_is_agreed_is_no_shade_of_it() -> None:
    (fact,) = told(
        "Arno Felt resigned as director of the canal company on Monday.",
        "Denying any fraud, Arno Felt resigned as director of the canal company on Monday.",
    )
    assert (fact.relation, fact.nuances) == ("agree", ())


def test_two_reports_of_one_agency_are_one_teller() -> None:
    first = article("a", "Skipper Ola Brenn was fined 900 crowns by the Trest court.", published="2031-03-04T10:00")
    second = article(
        "b",
        "Parliament opened an inquiry into the canals and heard six witnesses.",
        "The Trest court fined skipper Ola Brenn 900 crowns, it said.",
        published="2031-03-06T10:00",
    )
    outlets = [msgspec.structs.replace(one, outlet="Reuters") for one in (first, second)]
    found = compare_facts(outlets, origins=find_origins(outlets, find_reuse(outlets)), quotes=compare_quotes(outlets))
    assert {fact.origins for fact in found if fact.relation == "agree"} == {1}


@pytest.mark.parametrize(
    ("headline", "body", "flagged"),
    [
        ("Two years for Brenn as Felt gets four", "Arno Felt began a four-year term. Ola Brenn was jailed for two years.", []),
        ("Company condemns slander by rival", "The company on Monday rejected the charges made by its rival and said that the report was a slander.", []),
        ("Trest weighs closure of canal", "Trest may order the closure of its canal after the barge sank.", []),
        ("‘We begged them to shut the gates’: three lost in canal", "Three people were lost on Tuesday when a barge sank.", ["We begged them to shut the gates"]),
        ("‘We begged them to shut the gates’: three lost in canal", "Three people were lost. “We were begging them to shut the gates,” a keeper said.", []),
    ],
)  # fmt: skip
def test_headlines_are_read_against_their_bodies(headline: str, body: str, flagged: list[str]) -> None:
    (check,) = check_headlines([article("a", body, headline=headline, published=DAY)])
    assert ([found.text for found in check.unsupported], check.surer) == (flagged, False)


def test_a_line_that_names_the_writer_is_no_headline() -> None:
    assert not check_headlines([article("a", LEDE, OTHER, headline="By our correspondent")])
