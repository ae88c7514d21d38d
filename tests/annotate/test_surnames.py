"""Surnames of several words, of which one is meant, and what is no part of a name."""

from __future__ import annotations

import pytest
from annotated_paragraphs import read, the_one

from rashomon.annotate.entities import with_entities
from rashomon.annotate.genders import told_gender
from rashomon.annotate.surnames import is_surname, within
from rashomon.types import Name


def entities(*paragraphs: str) -> dict[str, str]:
    return {name.text: name.entity for name in read(*paragraphs).names if name.kind == "person"}


@pytest.mark.parametrize(
    ("full", "surname"),
    [("Pieter de Quarn", "de Quarn"), ("Joost van der Marsh", "van der Marsh"), ("Nadia el-Dovan", "el-Dovan")],
)
def test_a_surname_with_a_particle_is_the_person_named_in_full(full: str, surname: str) -> None:
    (quote,) = read(f"Professor {full} had set out to study bees.", f"“They sleep,” {surname} said.").quotes
    assert quote.speaker == full


def test_a_particle_with_a_capital_opens_a_surname_where_the_article_has_it_without() -> None:
    named = {"Pieter de Quarn", "Des Quarn"}
    assert is_surname("De Quarn", named) and is_surname("de Quarn")
    assert not is_surname("Des Quarn", named) and not is_surname("Al Dovan", {"Al Dovan"})
    found = entities(
        "Professor Pieter de Quarn had set out to study bees.", "“They sleep,” said Quarn.", "De Quarn left."
    )
    assert set(found.values()) == {"Pieter de Quarn"}


def test_the_first_of_two_surnames_is_the_persons() -> None:
    assert within("Quarn", ["Teresa Quarn Dovan", "Quarn Dovan", "Teresa Quarn"]) == {"Teresa Quarn Dovan"}
    found = entities("Teresa Vell Dovan, a nurse, ran.", "“I saw it,” said Vell, who is 29.")
    assert found["Vell"] == "Teresa Vell Dovan"


def test_a_surname_with_a_hyphen_is_one() -> None:
    found = read("Senior Alana Whitfield-Kim, 17, who led the campaign, cried.", "“We won,” Whitfield-Kim said.")
    assert the_one("We won", found).speaker == "Alana Whitfield-Kim"


def test_what_somebody_is_head_of_is_no_part_of_the_name() -> None:
    text = "The President of the Republic Orhan Dovan received them."
    (name,) = with_entities(text, [Name(21, 41, "Republic Orhan Dovan", "person", "Republic Orhan Dovan")])
    assert (name.start, name.text, name.entity) == (30, "Orhan Dovan", "Orhan Dovan")
    (name,) = with_entities("All of the Floyd Quarn marches", [Name(11, 22, "Floyd Quarn", "person", "Floyd Quarn")])
    assert name.text == "Floyd Quarn"


def test_a_given_name_tells_of_whom_she_is_said() -> None:
    found = read(
        "Waiting at the gate was his aunt, Ernestine Dovan, 80. Lamar Quarn had asked for her.",
        "Lamar Quarn smiled.",
        "“I told them I would wait,” she said.",
    )
    assert the_one("I told them", found).speaker == "Ernestine Dovan"


@pytest.mark.parametrize(
    ("text", "word", "gender"),
    [
        ("the landlady Jowan Vell has", "Jowan Vell", "f"),
        ("Councilwoman Ti Vell has", "Ti Vell", None),
        ("the councilwoman Ti Vell has", "Ti Vell", "f"),
        ("Audrey has", "Audrey", "f"),
        ("Fergus has", "Fergus", "m"),
    ],
)
def test_what_tells_of_a_woman_or_a_man(text: str, word: str, gender: str | None) -> None:
    at = text.index(word)
    assert told_gender(text, Name(at, at + len(word), word, "person", word)) == gender
