"""Two translations of one sentence are no alteration of it."""

import pytest
from test_quotes_drift import article, shared


def test_a_foreign_speaker_is_translated_not_altered() -> None:
    one = article(
        "a",
        "“We will not accept this decision of the court under any circumstances,” French Foreign Minister Ilse Quarn said.",
    )
    two = article(
        "b",
        "“We shall never accept the decision of this court in any circumstances,” French Foreign Minister Ilse Quarn said.",
    )
    found = shared(one, two)
    assert found.drift == "paraphrased"
    assert found.why == "translations differ: Ilse Quarn speaks for France"


def test_who_says_that_it_was_translated_is_believed() -> None:
    one = article("a", "“We will not accept this decision of the court,” Quarn said through an interpreter.")
    two = article("b", "“We shall never accept the decision of this court,” Quarn said.")
    assert (shared(one, two).why or "").startswith("translations differ: ")


def test_an_english_speaker_is_altered() -> None:
    one = article("a", "“We will not accept this decision of the court,” Canadian Foreign Minister Ilse Quarn said.")
    two = article("b", "“We will never accept this decision of the court,” Canadian Foreign Minister Ilse Quarn said.")
    assert shared(one, two).drift == "altered"


def test_a_role_beside_a_name_is_no_other_speaker() -> None:
    one = article("a", "“We will rebuild the whole quay by the summer of next year,” the harbour master said.")
    two = article("b", "“We will rebuild the whole quay by the summer of next year,” Ilse Quarn said.")
    assert not shared(one, two).speaker_differs


def test_two_names_are_two_speakers() -> None:
    one = article("a", "“We will rebuild the whole quay by the summer of next year,” Ilse Quarn said.")
    two = article("b", "“We will rebuild the whole quay by the summer of next year,” Mirel Dovan said.")
    assert shared(one, two).speaker_differs


def test_one_other_word_in_a_translation_is_an_alteration() -> None:
    one = article(
        "a", "“Every family of this town will be told what happened,” French Foreign Minister Ilse Quarn said."
    )
    two = article(
        "b", "“Every family of this town will be told what mattered,” French Foreign Minister Ilse Quarn said."
    )
    assert shared(one, two).drift == "altered"


def test_a_given_name_is_no_capital() -> None:
    one = article("a", "“This is a marriage of two equal houses,” said Sarn Line chief executive Sofia Quarn.")
    two = article("b", "“It's going to be a marriage of equal houses,” Sofia Quarn said.")
    assert "translations" not in (shared(one, two).why or "")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Quarn, U.S. ambassador to France, said it", "American envoy to France Ilse Quarn said it"),
        ("The talks were held in Paris, France. Ilse Quarn said it", "Before she flew to France, Ilse Quarn said it"),
        ("Together with the French minister Ilse Quarn said it", "The American senator Ilse Quarn said it"),
    ],
)
def test_where_somebody_is_or_serves_is_not_whom_he_speaks_for(one: str, other: str) -> None:
    words = "“We will not accept this decision of the court under any circumstances at all.”"
    others = "“We shall never accept the decision of this court in any circumstances.”"
    a, b = article("a", f"{one}: {words}"), article("b", f"{other}: {others}")
    assert "translations" not in (shared(a, b).why or "")


def test_a_party_has_no_language_of_its_own() -> None:
    one = article(
        "a",
        "“We do what they do. What we need is to make sure that our count is protected,” Republican Senator Ilse Quarn said.",
    )
    two = article(
        "b", "“We need to make sure that the counting of our votes is protected,” Republican Senator Ilse Quarn said."
    )
    assert "translations" not in (shared(one, two).why or "")
