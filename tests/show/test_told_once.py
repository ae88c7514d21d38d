"""A statement that another one of the list tells, too, is not listed again."""

from rashomon.show.arrange import arrange
from rashomon.types import Fact, Say

WHOLE = "Two passengers gave the rowers their blankets as they went to their seats in the bow."


def fact(id: str, statement: str, *articles: str, start: int = 0) -> Fact:
    says = tuple(
        Say(start, start + 80, WHOLE, article=article, value=None, by=None, certainty="certain") for article in articles
    )
    return Fact(
        id=id,
        statement=statement,
        relation="agree",
        slot=None,
        origins=len(articles),
        says=says,
        confidence=1.0,
        why=None,
    )


def listed(*facts: Fact) -> list[str]:
    return [known.id for known in arrange(facts, (), {}).agreed]


def test_a_part_of_a_statement_told_by_the_same_passages_is_not_listed_again() -> None:
    part = fact("f2", "Two passengers gave the rowers their blankets", "a", "b", "c")
    assert listed(fact("f1", WHOLE, "a", "b", "c"), part) == ["f1"]


def test_what_says_more_or_stands_elsewhere_is_listed() -> None:
    whole = fact("f1", "Two passengers gave the rowers their blankets", "a", "b", "c", "d")
    more = fact("f2", f"{WHOLE} A guard saw it from the quay and called the police.", "a", "b", "c")
    elsewhere = fact("f3", "Two passengers gave the rowers their blankets", "a", "b", start=900)
    assert listed(whole, more, elsewhere) == ["f1", "f2", "f3"]
