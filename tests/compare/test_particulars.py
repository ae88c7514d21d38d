"""Figures that an event has once, told in sentences that have little else in common."""

import pytest
from invented_articles import article

from rashomon.compare.facts import compare_facts
from rashomon.types import Fact

LEDES = (
    "A bear climbed over the wall of the Tolmin wildlife park on Tuesday, and keepers closed the gates behind the visitors.",
    "Visitors were led out of the wildlife park in Tolmin on Tuesday after a bear had got over its wall.",
)
EARLY, LATE = "2026-03-05T10:00:00+00:00", "2026-03-06T19:00:00+00:00"


def told(one: str, other: str, *more: str) -> list[Fact]:
    articles = [
        article("a", LEDES[0], one, published=EARLY),
        article("b", LEDES[1], other, published=LATE),
        *(article(f"c{number}", LEDES[1], text, published=LATE) for number, text in enumerate(more)),
    ]
    return [fact for fact in compare_facts(articles) if fact.relation in ("conflict", "update")]


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        (
            "A keeper who fell 12 feet into the ditch was not badly hurt.",
            "Ivo Lantz survived a 30-foot fall that nobody saw.",
            {"12 feet", "30-foot"},
        ),
        (
            "The 180-kg animal was back in its den by noon.",
            "Nobody at the gate had ever lifted a bear weighing 520 pounds, said the vet.",
            {"180-kg", "520 pounds"},
        ),
        (
            "Rangers fired six shots into the air before it turned.",
            "A witness spoke of nine shots being fired, and of dogs.",
            {"six", "nine"},
        ),
        (
            "Jon Merrel had been bitten 14 times in a single minute.",
            "Doctors counted 19 bites on Mr Merrel's arms and back.",
            {"14", "19"},
        ),
        (
            "Mara Quill, a mother of four, has worked there since spring.",
            "One of her five children was with Quill in the tea room.",
            {"four", "five"},
        ),
        (
            "Owners of the park offered a reward of $5,000 for the key.",
            "Every lamp post has a bill that speaks of a $9,000 reward.",
            {"$5,000", "$9,000"},
        ),
        (
            "The keeper spent three weeks in hospital before she could walk.",
            "She was in the local hospital for five weeks, a nurse said.",
            {"three weeks", "five weeks"},
        ),
        (
            "Jurors deliberated for nine hours over what the director had known.",
            "After four hours of deliberations the foreman knocked on the door.",
            {"nine hours", "four hours"},
        ),
        (
            "The tea room burned, and the flames were under control after five hours.",
            "It took crews almost nine hours to bring the fire under control.",
            {"five hours", "almost nine hours"},
        ),
        (
            "Rangers seized 12 kg of ivory in the shed.",
            "Behind the den 40 kg of ivory was seized.",
            {"12 kg", "40 kg"},
        ),
        (
            "In all, 84 percent of those voting were in favour of strike action.",
            "The notice at the gate gives 93 percent for action.",
            {"84 percent", "93 percent"},
        ),
    ],
)
def test_what_an_event_has_once_is_a_conflict_whatever_else_is_told(one: str, other: str, values: set[str]) -> None:
    (fact,) = told(one, other)
    assert (fact.relation, {say.value for say in fact.says}) == ("conflict", values)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The keeper fell 15 feet into the ditch.", "Ivo Lantz survived a five-metre fall."),  # one height, converted
        ("The animal weighs 180 kg.", "Nobody had ever lifted a 400-pound bear."),
        ("The keeper fell 12 feet into the ditch.", "Keepers could fall 30 feet from the wall."),  # any keeper
        ("Mara Quill fell 12 feet into the ditch.", "Ivo Lantz fell 30 feet from the wall."),  # two people
        (
            "A keeper, a father of two, was hurt.",
            "A father of four from Varne was bitten on the bridge.",
        ),  # two fathers
        ("Rangers fired six shots into the air.", "In 2019 rangers had fired nine shots at a wolf."),  # long ago
        ("Rangers fired six shots into the air.", "Rangers fired at least five shots."),
        ("Jurors deliberated for nine hours.", "After two days of deliberations the foreman knocked."),  # working days
        ("She spent four months in hospital.", "A nurse saw her in intensive care for four and a half months."),
        ("Mara Quill was shot four times.", "Ivo Lantz was shot nine times."),
    ],
)
def test_other_things_other_units_and_other_times_are_none(one: str, other: str) -> None:
    assert not told(one, other)


def test_what_can_only_grow_is_updated_by_what_came_out_later() -> None:
    (fact,) = told("Keepers cleared 40 homes.", "In the evening 90 homes on the hill were cleared.")
    assert fact.relation == "update"
    (fact,) = told("In the evening 90 homes on the hill were cleared.", "Keepers cleared 40 homes.")
    assert fact.relation == "conflict"


def test_what_was_widened_is_updated() -> None:
    one = "Rangers set up a danger zone of five kilometres around the park."
    (fact,) = told(one, "After dark the danger area was widened to a radius of eight kilometres.")
    assert fact.relation == "update"


def test_an_article_with_two_of_them_tells_that_there_are_several() -> None:
    one, other = "The keeper fell 12 feet into the ditch.", "A visitor survived a 30-foot fall that nobody saw."
    assert told(one, other)
    assert not told(one, other, f"{one} Then a visitor survived a 30-foot fall.")


def test_what_is_less_than_a_round_figure_is_not_more() -> None:
    assert told("Turnout among the keepers reached 93.9 percent.", "The turnout was almost 90 percent, said the union.")
    assert not told(
        "Turnout among the keepers reached 88.9 percent.", "The turnout was almost 90 percent, said the union."
    )
