"""How sure a sentence is: by its main clause, not by what its asides suppose."""

import pytest

from rashomon.annotate.main_clause import main_words
from rashomon.lexicon.certainty import certainty_of


@pytest.mark.parametrize(
    "sentence",
    [
        "Six people died in the blaze, which may have been caused by a stove.",
        "Norda ordered the envoys out, accusing them of spying.",
        "The firm shut the mill after investors feared a loss.",
        "Ilse Quarn was buried beside a man who is accused of theft.",
        "Ilse Quarn, accused of theft, died on Monday.",
        "When the bridge seemed to give way, the police closed it.",
        "The town closed the bridge, though it may reopen soon.",
        "Shares fell 8.1% after the maker of pumps lowered its forecast.",
        "The match will begin at noon as scheduled.",
        "Sales were 2.8 billion euros, below the 2.9 billion expected by analysts.",
    ],
)
def test_a_cue_in_an_aside_leaves_the_sentence_certain(sentence: str) -> None:
    assert certainty_of(main_words(sentence)) == "certain"


@pytest.mark.parametrize(
    ("sentence", "certainty"),
    [
        ("The mayor, who led the port for years, may resign.", "possible"),
        ("The man who led the raid may resign.", "possible"),
        ("The envoy may resign, which nobody wants.", "possible"),
        ("Police said after talks that the plan may fail.", "possible"),
        ("He hinted that may not be the end.", "possible"),
        ("Norda accused the envoys of spying, which they took badly.", "unconfirmed"),
        ("Economists forecast a recession.", "probable"),
        ("The bridge is expected to reopen.", "probable"),
    ],
)
def test_a_cue_in_the_main_clause_or_in_what_is_said_counts(sentence: str, certainty: str) -> None:
    assert certainty_of(main_words(sentence)) == certainty
