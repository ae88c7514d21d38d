"""The words of an agreed statement are a whole sentence that reads by itself."""

import pytest
from invented_articles import article

from rashomon.compare import compare_facts
from rashomon.compare.clauses import is_whole, reads_alone


@pytest.mark.parametrize(
    "words",
    [
        "Director Mirel Dovan said the harbour's dangerous cargo team",
        "salt and other mined goods by 61 percent after the flood of the harbour",
    ],
)
def test_a_clause_that_breaks_off_is_not_whole(words: str) -> None:
    assert not is_whole(words)


@pytest.mark.parametrize(
    "words",
    [
        "Director Mirel Dovan said the cargo team was closed",
        "the ferry was late, Dovan said on Monday",
        "the damaged ferry and other repaired boats left Tolmin",
    ],
)
def test_a_clause_with_a_verb_of_its_own_is_whole(words: str) -> None:
    assert is_whole(words)


@pytest.mark.parametrize(
    ("words", "alone"),
    [
        ("It stays in the dry dock of Tolmin.", False),
        ("“Because the tide had turned by then,” she said.", False),
        ("However, a clerk closed the gate at dusk.", False),
        ("which was repaired in the port of Tolmin", False),
        ("The Linnet stays in the dry dock of Tolmin.", True),
        ("“Tolmin is safe,” the mayor said.", True),
    ],
)
def test_what_leans_on_another_sentence_does_not_read_alone(words: str, alone: bool) -> None:
    assert reads_alone(words) is alone


def test_an_agreement_is_told_by_the_sentence_that_names_its_subject() -> None:
    one = article("a", "They pulled nine children out of the flooded school.")
    other = article("b", "Rescuers in two boats pulled nine children out of the flooded school.")
    told = [fact.statement for fact in compare_facts([one, other]) if fact.relation == "agree"]
    assert told == ["Rescuers in two boats pulled nine children out of the flooded school."]
