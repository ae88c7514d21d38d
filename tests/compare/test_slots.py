"""Places inside places, clock times in zones, titles of persons, officials named more exactly, one newsroom."""

import datetime

import msgspec
from invented_articles import article

from rashomon.compare.facts import compare_facts
from rashomon.types import Annotated, Fact, Origin

OTHER = "The road through the Sarrow gorge had been closed twice since January because of falling rocks."
DAY = "2024-05-14T18:00:00+00:00"


def facts(*articles: Annotated) -> list[Fact]:
    origins = [Origin((a.id,), None, ()) for a in articles]
    return list(compare_facts(articles, origins=origins, today=datetime.date(2026, 6, 1)))


def of_slot(found: list[Fact], slot: str) -> list[Fact]:
    return [fact for fact in found if fact.slot == slot]


STRUCK = (
    "The passenger ferry struck the breakwater of the harbour at {} on Tuesday, killing three sailors, police said."
)


def test_one_moment_in_two_zones_agrees() -> None:
    a = article("a", STRUCK.format("09:30 GMT"), OTHER, published=DAY)
    b = article("b", STRUCK.format("11:30 CEST"), OTHER, published=DAY)
    (fact,) = of_slot(facts(a, b), "time")
    assert fact.relation == "agree" and not fact.doubtful
    assert fact.why is not None and "09:30 GMT" in fact.why and "11:30 CEST" in fact.why


def test_two_times_of_one_happening_may_differ() -> None:
    a = article("a", STRUCK.format("9:30 a.m."), OTHER, published=DAY)
    b = article("b", STRUCK.format("10:15 a.m."), OTHER, published=DAY)
    (fact,) = of_slot(facts(a, b), "time")
    assert fact.relation == "agree" and fact.doubtful


def test_a_rough_time_and_an_exact_one_near_it_do_not_differ() -> None:
    a = article("a", STRUCK.format("about 9:30 a.m."), OTHER, published=DAY)
    b = article("b", STRUCK.format("9:40 a.m."), OTHER, published=DAY)
    assert not of_slot(facts(a, b), "time")


FIRE = "Four people died when a fire swept through a shopping centre in {} on Sunday night, firefighters said."


def test_a_city_and_its_country_agree_one_being_finer() -> None:
    a = article("a", FIRE.format("Warsaw"), OTHER)
    b = article("b", FIRE.format("Poland"), OTHER)
    (fact,) = of_slot(facts(a, b), "place")
    assert fact.relation == "agree" and "finer" in fact.nuances
    assert {say.value for say in fact.says} == {"Warsaw", "Poland"}


def test_what_lies_where_is_learnt_from_the_articles() -> None:
    a = article("a", FIRE.format("Brindlow"), "Brindlow, Norway, has 9,000 people.")
    b = article("b", FIRE.format("Norway"), OTHER)
    assert [fact.why for fact in of_slot(facts(a, b), "place")] == ["both can be true: Brindlow lies in Norway"]


def test_a_place_named_with_what_it_lies_in_is_no_finer_one() -> None:
    a = article(
        "a", "The ferry Linnet sank off Brindlow, Norway on Monday with twelve people aboard, the coastguard said."
    )
    b = article("b", "The ferry Linnet sank off Norway on Monday with twelve people aboard, the coastguard said.")
    assert not [fact.why for fact in of_slot(facts(a, b), "place") if "Norway lies in Norway" in (fact.why or "")]


def test_two_countries_are_not_one_inside_the_other() -> None:
    (fact,) = of_slot(
        facts(article("a", FIRE.format("Warsaw"), OTHER), article("b", FIRE.format("Norway"), OTHER)), "place"
    )
    assert fact.doubtful and not fact.nuances


OPENED = "{} Ilse Quarn opened the new bridge over the Sarrow river on Monday and praised its builders."


def test_one_person_by_two_titles_may_differ() -> None:
    a = article("a", OPENED.format("President"), OTHER)
    b = article("b", OPENED.format("Prime Minister"), OTHER)
    (fact,) = of_slot(facts(a, b), "person")
    assert fact.doubtful and fact.why is not None
    assert "president" in fact.why and "prime minister" in fact.why


def test_a_former_title_does_not_differ() -> None:
    a = article("a", OPENED.format("Former President"), OTHER)
    b = article("b", OPENED.format("Prime Minister"), OTHER)
    assert not of_slot(facts(a, b), "person")


def test_an_official_named_more_exactly_is_another_attribution() -> None:
    told = "The convoy will leave the valley before Friday and the pass will stay closed, {} said."
    a, b = article("a", told.format("a US official"), OTHER), article("b", told.format("a senior US official"), OTHER)
    assert any("attribution" in fact.nuances and "senior" in (fact.why or "") for fact in facts(a, b))


def test_two_reports_of_one_newsroom_count_once() -> None:
    a, b, c = (
        msgspec.structs.replace(article(id, FIRE.format(place), OTHER), outlet=outlet)
        for id, place, outlet in (("a", "Warsaw", "Courier"), ("b", "Warsaw", "Courier"), ("c", "Warsaw", "Ledger"))
    )
    assert max(fact.origins for fact in facts(a, b)) == 1
    assert max(fact.origins for fact in facts(a, b, c)) == 2


def test_a_title_ends_at_a_comma() -> None:
    a = article("a", "The officers of the harbour fired first, Chief Superintendent Mirel Dovan said on Monday.")
    b = article("b", "The officers of the harbour fired first, Chief Inspector Mirel Dovan said on Monday.")
    (fact,) = of_slot(facts(a, b), "person")
    assert {say.value for say in fact.says} == {"chief superintendent", "chief inspector"}


def test_an_office_beside_a_rank_is_no_other_title() -> None:
    a = article("a", "The officers of the harbour fired first, Chief Superintendent Mirel Dovan said on Monday.")
    b = article("b", "The officers of the harbour fired first, police chief Mirel Dovan said on Monday.")
    assert not of_slot(facts(a, b), "person")
