"""Values set against each other: what is a conflict, what an update, and what neither."""

import pytest
from invented_articles import article

from rashomon.compare.facts import compare_facts
from rashomon.compare.quotes import compare_quotes
from rashomon.types import Annotated, Fact, Origin

OTHER = "The road through the Sarrow gorge had been closed twice since January because of falling rocks."


def facts(*articles: Annotated) -> list[Fact]:
    return list(
        compare_facts(
            articles,
            origins=[Origin((a.id,), None, ()) for a in articles],
            quotes=compare_quotes(articles),
        )
    )


def told(facts: list[Fact], relation: str) -> list[Fact]:
    return [fact for fact in facts if fact.relation == relation]


def test_a_name_spelled_one_letter_apart_is_a_conflict_with_both_spellings() -> None:
    a = article("a", "Her son then called the power company Tolmarec, which admitted the mistake on Friday.", OTHER)
    b = article("b", "Her son called the power company Tolmerec on Friday, and it admitted the mistake.", OTHER)
    (conflict,) = told(facts(a, b), "conflict")
    assert conflict.why is not None and "Tolmarec" in conflict.why and "Tolmerec" in conflict.why


def test_an_article_that_has_both_spellings_conflicts_with_nobody() -> None:
    a = article("a", "Her son then called the power company Tolmarec, which admitted the mistake on Friday.", OTHER)
    b = article(
        "b",
        "Her son called the power company Tolmerec on Friday, and it admitted the mistake.",
        "Tolmarec has sold power in the Sarrow valley for 40 years.",
    )
    assert not told(facts(a, b), "conflict")


LAPS = "The Varne motor race was halted after {} of 71 laps when a car hit the wall in heavy rain."


def test_in_twenty_of_71_laps_the_twenty_counts_laps() -> None:
    (conflict,) = told(facts(article("a", LAPS.format(20), OTHER), article("b", LAPS.format(21), OTHER)), "conflict")
    assert {say.value for say in conflict.says} == {"20", "21"}


def test_six_laps_later_is_no_count_of_laps() -> None:
    a = article("a", "The safety car led the Varne race for seven laps before Dovan crashed in heavy rain.", OTHER)
    b = article("b", "Just six laps later Dovan crashed the car in heavy rain at the Varne race.", OTHER)
    assert not told(facts(a, b), "conflict")


def test_a_depth_is_not_set_against_a_width() -> None:
    a = article("a", "The dry well near Tolmin, into which the goat fell, was 40 metres deep.", OTHER)
    b = article("b", "The dry well near Tolmin, into which the goat fell, was 30 centimetres wide.", OTHER)
    assert not [fact for fact in told(facts(a, b), "conflict") if fact.slot == "number"]


QUESTION = "“How many ferries do {} want to lose before the winter ends?” Quarn asked."


def test_one_word_for_another_amid_the_same_words_of_a_quotation_is_a_conflict() -> None:
    a = article("a", "Ilse Quarn is the harbour master of Tolmin.", QUESTION.format("they"))
    b = article("b", "Ilse Quarn is the harbour master of Tolmin.", QUESTION.format("we"))
    (conflict,) = told(facts(a, b), "conflict")
    assert {say.value for say in conflict.says} == {"they", "we"}


@pytest.mark.parametrize("relation", ["agree", "only"])
def test_no_statement_is_listed_twice(relation: str) -> None:
    a = article("a", "More than 40 people were hurt when the ferry hit the pier at Tolmin, the police said.", OTHER)
    b = article("b", "The ferry hit the pier at Tolmin and 43 people were hurt, the police said on Monday.", OTHER)
    statements = [fact.statement for fact in told(facts(a, b), relation)]
    assert len(statements) == len(set(statements))


def test_an_agreement_says_who_is_surer_and_who_has_another_source() -> None:
    a = article("a", "The ferry Linnet was carrying 212 passengers from Hemsey to Tolmin, the coastguard said.", OTHER)
    b = article("b", "The ferry Linnet was reportedly carrying 212 passengers from Hemsey to Tolmin.", OTHER)
    (fact,) = [fact for fact in told(facts(a, b), "agree") if "Linnet" in fact.statement]
    assert "certainty" in fact.nuances
    assert fact.why is not None and "unconfirmed" in fact.why


def test_would_in_what_somebody_said_is_its_tense_and_no_caution() -> None:
    a = article("a", "“The Linnet will carry 212 passengers from Hemsey to Tolmin,” the coastguard said.", OTHER)
    b = article("b", "The Linnet would carry 212 passengers from Hemsey to Tolmin, the coastguard said.", OTHER)
    (fact,) = [fact for fact in told(facts(a, b), "agree") if "Linnet" in fact.statement]
    assert "certainty" not in fact.nuances


def test_a_difference_in_doubt_is_never_a_conflict() -> None:
    found = facts(article("a", LAPS.format(20), OTHER), article("b", LAPS.format(21), OTHER))
    assert not any(fact.doubtful for fact in found if fact.relation in ("conflict", "update"))


def test_cause_and_effect_told_the_other_way_round_are_a_conflict() -> None:
    a = article("a", "An explosion sparked a fire on a barge at the Sarrow pier, and the crew fled.", OTHER)
    b = article("b", "The crew fled after a barge at the Sarrow pier caught fire and caused an explosion.", OTHER)
    (conflict,) = [fact for fact in told(facts(a, b), "conflict") if fact.slot == "cause"]
    assert conflict.why is not None and "explosion" in conflict.why and "fire" in conflict.why


def test_the_same_cause_in_other_words_is_no_conflict() -> None:
    a = article("a", "An explosion sparked a fire on a barge at the Sarrow pier, and the crew fled.", OTHER)
    b = article("b", "The fire on a barge at the Sarrow pier was caused by an explosion, and the crew fled.", OTHER)
    assert not told(facts(a, b), "conflict")


DENIED = "The governor dismissed reports that Varne trawlers sold diesel to smugglers off the Sarrow coast."
STATED = "Customs pictures show Varne trawlers that sold diesel to smugglers off the Sarrow coast since June."


def test_what_one_states_and_another_denies_is_a_conflict() -> None:
    (conflict,) = told(facts(article("a", STATED, OTHER), article("b", DENIED, OTHER)), "conflict")
    assert conflict.slot == "polarity" and {say.article for say in conflict.says} == {"a", "b"}


def test_what_others_are_said_to_believe_is_set_against_no_denial() -> None:
    believed = "Customs officers believe Varne trawlers sold diesel to smugglers off the Sarrow coast."
    assert not told(facts(article("a", believed, OTHER), article("b", DENIED, OTHER)), "conflict")


@pytest.mark.parametrize(
    "denial",
    [
        "The governor denied any wrongdoing on Friday.",
        "The governor, while not denying that Varne trawlers sold diesel to smugglers off the Sarrow coast, said little.",
    ],
)
def test_a_denial_of_nothing_in_particular_is_set_against_nothing(denial: str) -> None:
    assert not told(facts(article("a", STATED, OTHER), article("b", denial, OTHER)), "conflict")


OPEN = "The fate of the miner in the Varne shaft remained unknown on Tuesday."
SETTLED = "The miner was found alive in the Varne shaft, rescuers said."


def test_what_was_open_and_is_settled_later_is_an_update() -> None:
    early = article("a", OPEN, OTHER, published="2026-05-04T08:00:00")
    late = article("b", SETTLED, OTHER, published="2026-05-05T08:00:00")
    (update,) = told(facts(early, late), "update")
    assert update.why is not None and "found alive" in update.why
    undated = facts(article("a", OPEN, OTHER), article("b", SETTLED, OTHER))
    assert not told(undated, "update")


def test_a_search_that_lasts_longer_is_an_update() -> None:
    early = article("a", "Crews searched the Varne shaft for 20 hours.", OTHER, published="2026-05-04T08:00:00")
    late = article("b", "After more than 45 hours the search ended.", OTHER, published="2026-05-05T08:00:00")
    (update,) = told(facts(early, late), "update")
    assert update.slot == "time"


def test_last_week_and_a_month_long_before_exclude_each_other() -> None:
    a = article(
        "a", "The ban rests on a resolution of the Sarrow council adopted last week.", OTHER, published="2026-05-27"
    )
    b = article(
        "b", "The ban rests on a resolution of the Sarrow council adopted in January.", OTHER, published="2026-05-28"
    )
    (conflict,) = told(facts(a, b), "conflict")
    assert conflict.slot == "date"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dovan completed his first 17 passes in Varne.", "Dovan completed 29 passes in Varne."),
        ("Dovan scored 17 points in the Varne final.", "Marek Tolm scored 22 points in the Varne final."),
        ("The council fined 23 of the defendants in Varne.", "The council fined 22 other defendants in Varne."),
        ("Dovan has 2,301 career points for Varne.", "Dovan made 20 points for Varne."),
    ],
)
def test_figures_of_two_things_are_no_conflict(one: str, other: str) -> None:
    assert not told(facts(article("a", one, OTHER), article("b", other, OTHER)), "conflict")


def test_a_sum_in_another_currency_is_not_set_against_the_first() -> None:
    a = article("a", "Damage to the Varne church was estimated at $1 million ($1.5 million in local dollars).", OTHER)
    b = article("b", "Damage to the Varne church was estimated at $1 million.", OTHER)
    assert not told(facts(a, b), "conflict")


DAY = "Mayor Teo Brann opened the new harbour bridge in Ostrel {} after three years of work."


def test_days_of_undated_coverage_conflict_by_the_years_that_it_names_and_never_by_the_clock() -> None:
    since = "The old bridge had been closed to lorries since {}."
    wednesday, day = DAY.format("on Wednesday"), DAY.format("on 24 October")
    for year, conflicts in (("2022", 1), ("2016", 0)):  # 24 October 2018 was a Wednesday
        found = facts(article("a", wednesday, since.format(year)), article("b", day, since.format(year)))
        assert [fact.slot for fact in told(found, "conflict")] == ["date"] * conflicts


def test_a_year_to_come_bounds_nothing() -> None:
    plan = "A second bridge should be ready by 2040."
    found = facts(article("a", DAY.format("on Wednesday"), plan), article("b", DAY.format("on 24 October"), plan))
    assert not told(found, "conflict")


def test_the_day_on_which_somebody_said_it_is_the_outlets_own() -> None:
    said = "Harbour master Ilse Quarn said on {} that the ferry Linnet had sailed to Hemsey without a radio."
    a = article("a", said.format("Tuesday"), OTHER, published="2026-03-05")
    b = article("b", said.format("Wednesday"), OTHER, published="2026-03-05")
    (conflict,) = told(facts(a, b), "conflict")
    assert {say.value for say in conflict.says} == {"Tuesday", "Wednesday"}
    assert {say.by for say in conflict.says} == {None}
