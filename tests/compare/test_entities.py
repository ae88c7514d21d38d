"""One entity for all its mentions across the articles of a story, and never one for two people of one surname."""

from __future__ import annotations

import pytest

from rashomon.compare import find_entities
from rashomon.types import Annotated, Name


def article(id: str, *names: tuple[str, str]) -> Annotated:
    text = " ".join(words for words, _ in names)
    marks, at = [], 0
    for words, kind in names:
        marks.append(Name(at, at + len(words), words, kind, words))  # type: ignore[arg-type]
        at += len(words) + 1
    return Annotated(id=id, source=id, text=text, names=tuple(marks))


@pytest.mark.parametrize(
    ("full", "short"),
    [
        (("Ilse Quarn", "person"), ("Quarn", "person")),
        (("Lo Mirai", "person"), ("Lo", "person")),  # the surname first
        (("Ilse M. Quarn", "person"), ("Ilse Quarn", "person")),
        (("Kalb", "place"), ("KALB", "place")),
        (("The Tolmin Herald", "organisation"), ("Tolmin Herald", "organisation")),
    ],
)
def test_forms_of_one_name_are_one_entity(full: tuple[str, str], short: tuple[str, str]) -> None:
    (entity,) = find_entities([article("a", full), article("b", short), article("c", full)])
    assert entity.name == full[0]
    assert [mention.article for mention in entity.mentions] == ["a", "b", "c"]


def test_two_people_of_one_surname_stay_two() -> None:
    found = find_entities(
        [article("a", ("Ilse Quarn", "person"), ("Quarn", "person")), article("b", ("Marek Quarn", "person"))]
    )
    assert {entity.name for entity in found} == {"Ilse Quarn", "Marek Quarn", "Quarn"}
