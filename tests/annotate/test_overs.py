"""'Over' before a figure: more than it, about it, or during it."""

import pytest

from rashomon.annotate.quantities import find_quantities
from rashomon.types import Article, Block, Quantity


def last(text: str) -> Quantity:
    blocks = (Block(0, len(text), "paragraph"),)
    return find_quantities(Article(id="a", source="a", text=text, published="2024-10-25", blocks=blocks))[-1]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mayor apologised over 23 deaths.", "23"),
        ("Anger grew over 12 missing boats.", "12"),
        ("A row over two bridges split Varne.", "two"),
        ("He was charged over three murders.", "three"),
        ("Protests against the mayor over 40 evictions went on.", "40"),
        ("They sued the mill over 12 fires.", "12"),
        ("Norda pledged $18bn over five years.", "five years"),
        ("Prices rose 20% over two years.", "two years"),
    ],
)
def test_over_is_no_bound_behind_feeling_and_charge_or_before_a_time_in_which(text: str, words: str) -> None:
    assert (last(text).text, last(text).bound) == (words, "exact")


@pytest.mark.parametrize(
    "text",
    [
        "Over 23 people died.",
        "Police arrested over 20 people.",
        "He was fined over $300.",
        "A protest by over 200 millers began.",
        "Fears grew that over 40 boats sank.",
        "She served over five years.",
        "He lost $3m after over five years.",
        "Crews were called over 20 times.",
    ],
)
def test_over_means_more_than_where_that_can_stand_for_it(text: str) -> None:
    assert last(text).bound == "more-than"
