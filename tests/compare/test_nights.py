"""Nights and 'next' days compared."""

from invented_articles import article

from rashomon.compare.facts import compare_facts
from rashomon.types import Fact, Origin

RAID = "Thieves took 40 paintings from the Brenik museum on {}, the police said."
TALKS = "Talks on the Sarrow canal will resume {} in Tolmin, the envoy said."
OTHER = "The road through the Sarrow gorge had been closed twice since January because of falling rocks."


def dates(one: str, other: str, published: str = "2024-05-15T18:00:00+00:00") -> list[Fact]:
    pair = [article(name, text, OTHER, published=published) for name, text in (("a", one), ("b", other))]
    facts = compare_facts(pair, origins=[Origin((a.id,), None, ()) for a in pair], today=None)
    return [fact for fact in facts if fact.slot == "date" and fact.relation == "conflict"]


def test_two_nights_in_a_row_are_two_nights() -> None:
    assert dates(RAID.format("Tuesday night"), RAID.format("Monday night"))
    assert not dates(RAID.format("Monday night"), RAID.format("Monday night"))


def test_a_night_reaches_into_the_next_day() -> None:
    assert not dates(RAID.format("Monday night"), RAID.format("Tuesday"))


def test_next_thursday_may_be_the_one_after_the_coming() -> None:
    assert not dates(TALKS.format("next Thursday"), TALKS.format("on May 23"))
    assert dates(TALKS.format("next Thursday"), TALKS.format("on May 29"))


def test_an_hour_alone_names_no_day() -> None:
    raid = "Thieves took 40 paintings from the Brenik museum at {}, the police said."
    assert not dates(raid.format("9pm"), raid.format("around 9 p.m. local time on Tuesday"))
    assert not dates(raid.format("9pm"), raid.format("around 11 p.m. local time on Tuesday"))
