"""Who is named beside a number of others is one of those to whom it happened."""

import pytest
from invented_articles import article, relations, shared_facts

from rashomon.compare.figures import figures
from rashomon.compare.statements import make_statements

LEDE = "A grain silo in Tolmin blew up on Friday."


def counts(sentence: str) -> list[tuple[str, float, float, str | None]]:
    told = [article("a", sentence, published="2026-03-07"), article("b", LEDE, published="2026-03-07")]
    statement = next(one for one in make_statements(told) if one.article.id == "a")
    return [(one.value.text, one.low, one.high, one.state) for one in figures(0, statement)]


@pytest.mark.parametrize(
    ("sentence", "words", "many"),
    [
        ("The blast on Friday killed Hilda Grom and 12 others.", "Hilda Grom and 12 others", 13),
        ("Hilda Grom and 12 others were killed on Friday.", "Hilda Grom and 12 others", 13),
        ("The blast killed the mayor, Hilda Grom, and 12 others.", "the mayor, Hilda Grom, and 12 others", 13),
        (
            "The blast killed Hilda Grom, a member of the council, and 12 others.",
            "Hilda Grom, a member of the council, and 12 others",
            13,
        ),
        (
            "The blast killed Hilda Grom, Jon Dovan and 12 other people.",
            "Hilda Grom, Jon Dovan and 12 other people",
            14,
        ),
    ],
)
def test_those_named_count_too(sentence: str, words: str, many: float) -> None:
    assert counts(sentence) == [(words, many, many, "dead")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The blast killed Hilda Grom and injured 12 others.",
        "Hilda Grom met the mayor and 12 others at the inn.",
        "The blast on Friday killed 12 others.",
        "Two firemen, Hilda Grom and 12 others were killed.",
    ],
)
def test_a_number_of_others_alone_stays_what_it_is(sentence: str) -> None:
    assert {high for words, _, high, _ in counts(sentence) if "12" in words} == {12}


def test_a_toll_with_a_name_agrees_with_the_same_toll_and_differs_from_another() -> None:
    ledes = (LEDE, "A silo for grain exploded in Tolmin on Friday.")
    named = "The blast at the grain silo in Tolmin killed the driver Hilda Grom and 12 others."
    dates = ("2026-03-07T10:00:00Z", "2026-03-07T10:00:00Z")

    def against(many: int) -> set[tuple[str, bool]]:
        plain = f"The blast at the grain silo in Tolmin killed {many} people."
        return relations(shared_facts(ledes, (named, plain), dates))

    assert ("conflict", False) not in against(13)
    assert ("conflict", False) in against(17)
