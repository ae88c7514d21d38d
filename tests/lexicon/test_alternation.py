"""Words as one pattern."""

import re

import pytest

from rashomon.lexicon.alternation import alternation


@pytest.mark.parametrize(
    "words",
    [["say", "says", "said", "saying"], ["a", "ab", "abc", "b"], ["told to", "told", "to"], ["a.b", "a+b", "a"]],
)
def test_it_matches_these_words_and_no_other(words: list[str]) -> None:
    pattern = re.compile(alternation(words))
    assert all(pattern.fullmatch(word) for word in words)
    assert not any(pattern.fullmatch(other) for other in ("", "s", "sai", "axb", "aab", "told t", "saids"))


def test_the_longer_word_comes_first() -> None:
    found = re.match(alternation(["say", "saying", "says"]), "saying")
    assert found is not None and found.group() == "saying"


def test_no_words_match_nothing() -> None:
    assert re.search(alternation([]), "") is None
