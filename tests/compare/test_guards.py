"""Figures that look alike and measure two things: no conflict is claimed of them."""

import datetime

import pytest
from invented_articles import article

from rashomon.compare.facts import compare_facts
from rashomon.compare.quotes import compare_quotes
from rashomon.types import Annotated, Fact

OTHER = "The road through the Sarrow gorge had been closed twice since January because of falling rocks."


def differing(*articles: Annotated) -> list[Fact]:
    found = compare_facts(articles, quotes=compare_quotes(articles), today=datetime.date(2026, 6, 1))
    return [fact for fact in found if fact.relation in ("conflict", "update")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Dovan ran for 70 yards on nine carries and caught five passes in the Varne cup match on Sunday.",
            "Dovan ran for 269 yards on 83 carries and caught 29 passes in the Varne cup last year.",
            id="another season: all figures differ",
        ),
        pytest.param(
            "Dovan scored 14 points for Tolmin and Quarn added 12 points in the Varne cup final.",
            "Dovan scored 16 points for Tolmin in the Varne cup final.",
            id="one of several",
        ),
        pytest.param(
            "The Tolmin ferry will sail from the old harbour at 11:30 p.m. on Tuesday, the company said.",
            "The Tolmin ferry will sail from the old harbour at 8 p.m. on Tuesday, the company said.",
            id="clock times",
        ),
        pytest.param(
            "Tolmin took a 20-13 lead over Varne in the cup final on Sunday after a late goal by Dovan.",
            "Tolmin took a 7-0 lead over Varne in the cup final on Sunday after an early goal by Dovan.",
            id="scores",
        ),
        pytest.param(
            "Salm Orrin, 45, who owns a bakery on the harbour street of Tolmin, said he saw the smoke.",
            "Abel Barrin, 24, who works in a bakery on the harbour street of Tolmin, said he saw the smoke.",
            id="two people's ages",
        ),
        pytest.param(
            "She is survived by two sons, ages 6 and 16, and a brother in Tolmin, the police said.",
            "She is survived by two sons, ages 16 and 6, and a brother in Tolmin, the police said.",
            id="ages in a list",
        ),
        pytest.param(
            "The Tolmin coastguard seized six rifles from the smugglers' boat off the Sarrow coast on Friday.",
            "The Tolmin coastguard has seized a total of 14 rifles from smugglers' boats off the Sarrow coast so far.",
            id="a total",
        ),
        pytest.param(
            "Police said Dovan, who ran from the Tolmin harbour, had four prior arrests for theft.",
            "Police said they made over 50 arrests at the Tolmin harbour since Dovan ran.",
            id="earlier arrests",
        ),
        pytest.param(
            "Orrin coached the Tolmin team and spent four seasons as its chief scout before the cup.",
            "Orrin coached the Tolmin team and spent 19 seasons with it before the cup.",
            id="told as another thing",
        ),
    ],
)
def test_figures_of_two_things_are_no_conflict(one: str, other: str) -> None:
    assert not differing(article("a", one, OTHER), article("b", other, OTHER))


def test_an_age_a_year_apart_still_is() -> None:
    told = "Police on Friday arrested {} Ilse Quarn for the killing of two women at a Tolmin bakery in 1967."
    a, b = article("a", told.format("60-year-old"), OTHER), article("b", told.format("61-year-old"), OTHER)
    assert [fact.relation for fact in differing(a, b)] == ["conflict"]


def test_a_figure_altered_amid_the_same_words_still_is() -> None:
    told = "The judge in Tolmin sentenced Dovan to {} years in prison, with nine months to serve in that case."
    a, b = article("a", told.format("two"), OTHER), article("b", told.format("four"), OTHER)
    assert [fact.relation for fact in differing(a, b)] == ["conflict"]


QUOTATION = (
    "“By rolling back this {} rule {} the end of the year, we are sure that {} safe in the Sarrow valley,” Quarn said."
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("eleventh-hour", "by", "birds are"), ("11th-hour", "by", "birds are")),
        (("late", "by", "birds are"), ("late", "at", "birds are")),
        (("late", "by", "they’re"), ("late", "by", "they are")),
    ],
    ids=["numeral", "preposition", "contraction"],
)
def test_another_way_to_write_a_quotation_is_no_conflict(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    who = "Ilse Quarn is the harbour master of Tolmin."
    assert not differing(article("a", who, QUOTATION.format(*one)), article("b", who, QUOTATION.format(*other)))


def test_a_charge_that_is_denied_is_not_set_against_the_event() -> None:
    a = article("a", "A man has denied arson after a fire at a Tolmin supermarket early on Sunday morning.", OTHER)
    b = article("b", "A fire broke out at a Tolmin supermarket early on Sunday morning and a man was held.", OTHER)
    assert not differing(a, b)
