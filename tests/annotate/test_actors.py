"""Who acts in a claim, and where it is."""

from typing import Literal

import pytest

from rashomon.annotate.actors import actors_of
from rashomon.types import Name, Span


def roles(text: str, **kinds: Literal["place", "organisation"]) -> tuple[list[str], list[str]]:
    """The words of the actors and of the places; names by their words, with ``_`` for a space."""
    names = sorted(
        Name(text.index(words), text.index(words) + len(words), words, kind, words)
        for words, kind in ((name.replace("_", " "), kind) for name, kind in kinds.items())
    )
    actors, where = actors_of(text, Span(0, len(text)), names)
    return [text[span.start : span.end] for span in actors], [text[span.start : span.end] for span in where]


def test_states_that_act_or_are_acted_upon_are_actors_and_no_places() -> None:
    assert roles("Varne attacked Sella on Monday.", Varne="place", Sella="place") == (["Varne", "Sella"], [])
    assert roles("Varne and Sella signed a pact in Tolmin.", Varne="place", Sella="place", Tolmin="place") == (
        ["Varne", "Sella"],
        ["Tolmin"],
    )
    assert roles("A pact between Varne and Sella was made.", Varne="place", Sella="place")[0] == ["Varne", "Sella"]


@pytest.mark.parametrize(
    "text",
    ["Hospitals in Varne treated him.", "She visited Varne.", "He left Varne.", "The town of Varne was shelled."],
)
def test_a_place_where_something_is_done_is_no_actor(text: str) -> None:
    assert roles(text, Varne="place") == ([], ["Varne"])


def test_those_without_a_name_act_too() -> None:
    assert roles("Police arrested 12 protesters in Varne.", Varne="place") == (["Police", "protesters"], ["Varne"])
    assert roles("Rebels fled.") == (["Rebels"], [])


def test_a_part_of_a_longer_noun_is_no_actor() -> None:
    assert roles("He went to a police station.") == ([], [])
    assert roles("Varne Police left.", Varne_Police="organisation") == (["Varne Police"], [])
