"""Figures that contradict each other in other words, and figures that changed or only seem to have."""

import pytest
from invented_articles import article

from rashomon.compare.facts import compare_facts
from rashomon.types import Fact

MORNING, NOON = "2026-03-05T06:00:00+00:00", "2026-03-05T12:00:00+00:00"


def facts(*texts: str, published: tuple[str, ...] = (MORNING, MORNING, MORNING)) -> list[Fact]:
    weather = ("The weather will stay fine until evening.", "A library was opened by a novelist.", "The ferry is late.")
    articles = [
        article(id, text, other, published=when)
        for id, text, other, when in zip("abc", texts, weather, published, strict=False)
    ]
    return [fact for fact in compare_facts(articles) if fact.relation != "only"]


def told(*texts: str, published: tuple[str, ...] = (MORNING, MORNING, MORNING)) -> set[str]:
    return {
        f"{'may differ' if fact.doubtful else fact.relation}: {' / '.join(str(say.value) for say in fact.says)}"
        for fact in facts(*texts, published=published)
        if fact.slot == "number" or any(say.value for say in fact.says)
    }


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        ("The fire destroyed 12 houses in Karlow.", "Fourteen homes burned down in the Karlow blaze.", "12 / Fourteen"),
        ("Helvane will cut 1,900 jobs by 2029.", "Helvane is shedding 2,400 posts by 2029.", "1,900 / 2,400"),
        ("Strand was banned for two matches after the brawl.", "Strand was suspended for three games.", "two / three"),
        ("Ola Strand was sent off in the 58th minute.", "Strand was dismissed in the 55th minute.", "58th minute / 55th minute"),
    ],
)  # fmt: skip
def test_other_words_for_what_is_counted_hide_no_difference(one: str, other: str, values: str) -> None:
    assert f"may differ: {values}" in told(one, other)
    agreed = [fact for fact in facts(one, other) if fact.relation == "agree" and not fact.doubtful]
    assert not any(value in fact.statement for fact in agreed for value in values.split(" / "))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The fire destroyed 12 houses in Karlow.", "A dozen homes burned down in the Karlow blaze."),
        ("The ferry will be laid up for 90 days.", "The ferry will be laid up for three months."),
        ("The fire destroyed 12 houses in Karlow.", "The Karlow fire, fought by 40 firemen, destroyed houses."),
        ("Six of the nine members voted for the increase.", "The council voted by six to three for the increase."),
        ("Some 6,000 people were expected at a rally in Karlow.", "Around 9,000 people took part in the rally in Karlow."),
        ("Vell made a profit of 214 million euros on sales of 2.9 billion.", "Vell reported sales of 2.9 billion euros and a profit of 214 million."),
    ],
)  # fmt: skip
def test_what_is_no_contradiction_is_not_told_as_one(one: str, other: str) -> None:
    assert not any(line.startswith(("may differ", "conflict", "update")) for line in told(one, other))


def test_two_who_raised_it_on_one_day_to_other_figures_contradict_each_other() -> None:
    one, other = (f"The Bank of Vell raised its key rate to {rate} percent on Thursday." for rate in ("4.25", "4.5"))
    assert "conflict: 4.25 percent / 4.5 percent" in told(one, other)
    assert "conflict: 6.8 percent / 6.6 percent" in told(
        "Inflation in Vell reached 6.8 percent in February.", "Inflation in Vell reached 6.6 percent in February."
    )


def test_a_corrected_number_is_an_update_also_where_it_stands_before_the_old_one() -> None:
    said, corrected = (
        "Police said 5,500 people took part in the rally.",
        "Police said 7,000 people took part in the rally.",
    )
    between = "Police corrected the number of people at the rally to 7,000 from 5,500."
    assert any(line.startswith("update") for line in told(said, between, corrected, published=(MORNING, NOON, NOON)))
    assert not any(
        line.startswith("conflict") for line in told(said, between, corrected, published=(MORNING, NOON, NOON))
    )


def test_some_of_the_injured_who_died_are_no_count_of_the_injured() -> None:
    early = "A fire at the Halden paint works in Tolmin killed four workers and injured 17."
    late = (
        "The number of people killed in the fire at the Halden paint works in Tolmin has risen to six after two of the"
        " injured died in hospital, the ministry said."
    )
    assert "update: four / six" in told(early, late, published=(MORNING, NOON))
    assert not any("17" in line for line in told(early, late, published=(MORNING, NOON)))
