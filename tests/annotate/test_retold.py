"""Words that have come through somebody: who told them first, and who passed them on."""

from __future__ import annotations

import pytest
from annotated_paragraphs import read

HEADLINE = "News of the day"


@pytest.mark.parametrize(
    ("sentence", "words", "chain"),
    [
        (
            "Max Lind told Vox Nova that Petra Holm had told him that the station was a wreck.",
            "Petra Holm had told him that the station was a wreck",
            ("Petra Holm", "Max Lind"),
        ),
        (
            "The Ledger reported on Saturday, citing two officials briefed on the matter, that the ministry would sell it.",
            "the ministry would sell it",
            ("two officials briefed on the matter", "The Ledger"),
        ),
        (
            "KTV, citing an unnamed engineer, reported that inspectors had found cracks in two of the piers.",
            "inspectors had found cracks in two of the piers",
            ("an unnamed engineer", "KTV"),
        ),
        (
            "A diplomat told the Harbour Times, which reported it on Saturday, that the envoy would leave.",
            "the envoy would leave",
            ("A diplomat", "the Harbour Times"),
        ),
        (
            "Ole Brandt said that he had told the minister that the road was closed.",
            "he had told the minister that the road was closed",
            ("Ole Brandt",),
        ),
    ],
)
def test_the_chain_begins_with_who_said_it(sentence: str, words: str, chain: tuple[str, ...]) -> None:
    article = read(sentence, headline=HEADLINE)
    assert [quote.text for quote in article.quotes] == [words]
    assert [claim.chain for claim in article.claims if claim.start > 0] == [chain]


def test_who_is_cited_is_nothing_that_a_newsroom_holds() -> None:
    sentence = "KTV, citing an unnamed engineer, reported that inspectors had found cracks in two of the piers."
    assert read(sentence, headline=HEADLINE).attributed == ()


def test_an_apposition_with_a_possessive_is_in_the_clause() -> None:
    sentence = "Rebels said they had taken the airport of Tamrat, Nandara’s second city, after three days of fighting."
    (quote,) = read(sentence, headline=HEADLINE).quotes
    assert quote.text == "they had taken the airport of Tamrat, Nandara’s second city, after three days of fighting"


def test_a_clause_that_opens_with_that_is_whole() -> None:
    sentence = "Ilse Quarn later told listeners that the camera stood too far off to catch the blow."
    (quote,) = read(sentence, headline=HEADLINE).quotes
    assert quote.text == "the camera stood too far off to catch the blow"
