"""Whose the words in marks are where another noun or verb stands nearer: owners of posts, objects, names."""

from __future__ import annotations

import pytest
from annotated_paragraphs import read, the_one

HEADLINE = "News of the day"


def speaker_of(words: str, *paragraphs: str) -> str | None:
    return the_one(words, read(*paragraphs, headline=HEADLINE)).speaker


@pytest.mark.parametrize(
    ("sentence", "words", "speaker"),
    [
        ("Ruth Calder criticized Tom Dovan’s claims that he would “block” the council.", "block", "Tom Dovan"),
        (
            "Ruth Calder does not share Mayor Dovan's assertions that the inquiry is a “rotten circus”.",
            "rotten circus",
            "Dovan",
        ),
        (
            "As my colleague Ilse Quarn noted, the plan prompted a terse “So be it” tweet from the Norda Ministry.",
            "So be it",
            "Norda Ministry",
        ),
        ("The minister repeated claims that the port was “lost”.", "lost", "The minister"),
        ("The council put up an “It is over” post by mistake.", "It is over", "The council"),
    ],
)
def test_a_claim_or_a_post_is_of_whom_it_is_named_after(sentence: str, words: str, speaker: str) -> None:
    assert speaker_of(words, sentence) == speaker


def test_what_is_announced_does_not_announce_it() -> None:
    article = read(
        "The skipper, known for his “no sail, no sale” style, announced the decision. “It was a fine trip,” he said.",
        headline=HEADLINE,
    )
    assert all(quote.speaker == "The skipper" for quote in article.quotes)


def test_a_verb_behind_a_comma_may_have_its_subject_behind_it() -> None:
    assert speaker_of("sail on", "He was moved by the “sail on” spirit, said the mayor.") == "the mayor"


def test_what_somebody_once_called_it_is_said() -> None:
    sentence = (
        "It was, rumours said, the kind of homage Tom Asher himself once called “the most wicked thing imaginable”."
    )
    assert speaker_of("most wicked", sentence) == "Tom Asher"


@pytest.mark.parametrize(
    "sentence",
    [
        "The board said that it had sold the Telmar (the name translates as “sea eagle”).",
        "The boat he called “Lark” sank.",
        "Say goodbye to “no sail, no sale”. Mirel Dovan is leaving the port.",
        "A boat once called “The Lark” sank.",
    ],
)
def test_a_name_and_its_translation_are_not_said(sentence: str) -> None:
    assert not [quote for quote in read(sentence, headline=HEADLINE).quotes if quote.kind != "indirect"]
