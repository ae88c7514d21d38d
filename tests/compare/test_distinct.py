"""Facts that several articles tell: one event stands once, whatever the ways of telling it."""

import itertools

import pytest
from invented_articles import article

from rashomon.compare.agreed import find_agreements
from rashomon.compare.statements import make_statements


def told(*sentences: str) -> dict[str, set[str]]:
    """The words of what articles of one sentence each have in common, with the articles; all are about as like."""
    statements = make_statements([article(id, sentence) for id, sentence in zip("abcde", sentences, strict=False)])
    likely = {(i, j): 0.6 if i or j > 2 else 0.7 for i, j in itertools.combinations(range(len(sentences)), 2)}
    found = find_agreements(statements, likely, bar=0.9)
    return {agreement.words: {statements[i].article.id for i in agreement.statements} for agreement in found}


def test_what_some_articles_tell_in_other_words_of_what_all_tell_is_no_fact_of_its_own() -> None:
    found = told(
        "The harbour ferry was withdrawn, as divers found a leak in the hull.",
        "The harbour ferry was withdrawn, though Orla Venn of the yard protested.",
        "Because of the weather the red harbour ferry Sula was withdrawn on Monday evening from all routes.",
        "Because of the storms the red harbour ferry Sula was withdrawn on Monday evening from some routes.",
    )
    assert list(found.values()) == [{"a", "b", "c", "d"}]


def test_what_some_articles_tell_besides_is_a_fact_of_its_own() -> None:
    found = told(
        "The harbour ferry was withdrawn, as divers found a leak in the hull.",
        "The harbour ferry was withdrawn, though Orla Venn of the yard protested.",
        "The harbour ferry was withdrawn, and the skipper Jory Pell cycled home to Sennick at midnight.",
        "The harbour ferry was withdrawn, and the skipper Jory Pell cycled home to Sennick in the rain.",
    )
    assert {"a", "b", "c", "d"} in found.values() and {"c", "d"} in found.values()


@pytest.mark.parametrize(
    ("surplus", "plain"),
    [(", which Mayor Orla Venn had lately called a playground of smugglers,", True), (" of Sennick", False)],
)
def test_a_fact_is_told_by_the_statement_with_the_least_of_its_own(surplus: str, plain: bool) -> None:
    sentences = (
        f"The harbour ferry{surplus} was withdrawn on Monday.",
        "The harbour ferry has been withdrawn by its owner on Monday.",
        "On Monday the owner of the harbour ferry has at last withdrawn it.",
    )
    statements = make_statements([article(id, sentence) for id, sentence in zip("abc", sentences, strict=True)])
    (found,) = find_agreements(statements, {(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.8})
    assert found.words == sentences[1 if plain else 0]


def test_a_statement_that_breaks_off_tells_no_fact_for_others() -> None:
    sentences = (
        "The harbour ferry, which Mayor Orla Venn had lately called a playground of smugglers, was withdrawn.",
        "The harbour ferry was withdrawn…",
        "The harbour ferry was withdrawn by the owner whom Captain Jory Pell had warned in vain of the storms of autumn.",
    )
    statements = make_statements([article(id, sentence) for id, sentence in zip("abc", sentences, strict=True)])
    (found,) = find_agreements(statements, {(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.8})
    assert found.words == sentences[0]
