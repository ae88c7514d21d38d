"""What is counted behind two adjectives, and a bound that is written as one word."""

import pytest
from annotated_paragraphs import read


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("The files name 12 current or former harbour masters.", "current or former harbour masters"),
        ("Some twenty current and former ministers came.", "current and former ministers"),
        ("Two men and three women died in the harbour.", "men"),
        ("She has 12 boats and an old lighthouse.", "boats"),
    ],
)
def test_and_between_adjectives_ends_no_noun_phrase(sentence: str, counted: str) -> None:
    assert read(sentence).quantities[0].counted == counted


def test_more_than_may_be_one_word() -> None:
    (quantity, *_) = read("The more-than 11 million documents lay in Tolmin.").quantities
    assert (quantity.value, quantity.bound, quantity.counted) == (11_000_000, "more-than", "documents")
