"""What is listed once though facts of a story tell it more often."""

import msgspec
import pytest

from rashomon.show.arrange import arrange
from rashomon.types import Fact, Say


def fact(id: str, statement: str, *places: str, doubtful: bool = False, relation: str = "agree") -> Fact:
    """A fact of the passages at 'a0', 'b1', ...: an article and where in it."""
    says = tuple(
        Say(int(place[1:]), int(place[1:]) + 1, statement, article=place[0], value=None, by=None, certainty="certain")
        for place in places
    )
    origins = len({place[0] for place in places})
    return Fact(id, statement, relation, None, origins, says, None, 0.8, doubtful=doubtful)  # type: ignore[arg-type]


FERRY = "The first ferry to Holm will sail in June."


@pytest.mark.parametrize(
    ("statement", "places", "listed"),
    [
        ("The first ferry to Holm sails in June.", ("a5", "b1", "c1"), False),
        ("The first ferry to Holm sails in June.", ("a5", "b5", "c5"), True),
        ("The first ferry to Holm sails in June.", ("a5", "b1", "e1"), True),
        ("The harbour of Holm was dredged at the cost of the state.", ("a5", "b1", "c1"), True),
    ],
)
def test_an_agreement_in_much_the_same_words_that_no_other_article_tells_is_not_listed_again(
    statement: str, places: tuple[str, ...], listed: bool
) -> None:
    facts = [fact("f1", FERRY, "a1", "b1", "c1", "d1"), fact("f2", statement, *places)]
    assert ("f2" in {found.id for found in arrange(facts, (), {}).agreed}) == listed


@pytest.mark.parametrize("relation", ["agree", "update", "conflict"])
@pytest.mark.parametrize(
    ("places", "listed"), [(("a1", "b1", "b7"), False), (("a1", "b1", "e7"), True), (("a1", "b7"), True)]
)
def test_what_may_be_one_fact_is_not_listed_where_it_only_repeats_a_sure_one(
    relation: str, places: tuple[str, ...], listed: bool
) -> None:
    facts = [
        fact("f1", FERRY, "a1", "b1", "c1", relation=relation),
        fact("f2", "It will sail.", *places, doubtful=True),
    ]
    assert bool(arrange(facts, (), {}).perhaps) == listed


def test_values_that_may_differ_are_listed_beside_what_is_agreed() -> None:
    differing = msgspec.structs.replace(fact("f2", "It sails in June.", "a1", "b1", doubtful=True), slot="number")
    found = arrange([fact("f1", FERRY, "a1", "b1", "c1"), differing], (), {})
    assert [one.id for one in found.perhaps] == ["f2"]
    assert [one.id for one in found.agreed] == ["f1"]
