"""The encoder: every word once, sound offsets, whatever the text; the same paragraph read alike everywhere."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.annotate import annotate
from rashomon.annotate.attributions import find_attributions
from rashomon.annotate.encoder import tag
from rashomon.annotate.pieces import form_of
from rashomon.types import Article, Block

ODD = [
    "",
    " \n\t ",
    "“”‘’\"' «»",
    "👍🏽👩‍👩‍👧 🇺🇳 said 👍",
    "قال الوزير إن الميناء مغلق. وقالت Ilse Quarn “نعم”.",
    "THE MAYOR OF TOLMIN SAID THE QUAY WAS SHUT ON FRIDAY",
    "no full stop and no capital letter anywhere in this line",
    "A’s ‘b " * 50,
    "x" * 3000,
    "é̂" * 200,
]


def article(text: str) -> Article:
    return Article(id="a", source="a", text=text, blocks=(Block(0, len(text), "paragraph"),))


def long_sentence(words: int) -> str:
    return "The mayor Ilse Quarn said that " + " ".join(f"quay{n} in Tolmin" for n in range(words // 3)) + "."


def check(text: str) -> None:
    found = annotate(article(text))
    marks = [*found.names, *found.times, *found.quantities, *found.quotes, *found.not_speech, *found.claims]
    assert all(text[mark.start : mark.end] == mark.text for mark in marks)
    for quote in found.quotes:
        assert all(mark is None or text[mark.start : mark.end] == mark.text for mark in (quote.cue, quote.source))


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_keep_their_offsets(text: str) -> None:
    check(text)


@given(st.text(max_size=300))
@settings(deadline=None, max_examples=60)
def test_any_text_keeps_its_offsets(text: str) -> None:
    check(text)


@pytest.mark.parametrize("text", ["Ilse Quarn spoke in Tolmin. " * 200, long_sentence(3000), "(a) " * 2000])
def test_every_word_is_read_once_and_in_order(text: str) -> None:
    tagged = tag(article(text))
    assert len(tagged.words) == len(tagged.scores)
    assert all(one[1] <= two[0] for one, two in zip(tagged.words, tagged.words[1:], strict=False))
    assert "".join(text[start:end] for start, end in tagged.words) == "".join(text.split())


def test_a_sentence_of_20_000_words_is_read_whole() -> None:
    text = long_sentence(20_000)
    tagged = tag(article(text))
    assert tagged.words[-1][1] == len(text)


def test_the_same_paragraph_is_read_alike_in_every_article() -> None:
    shared = "Ilse Quarn said that the quay would be rebuilt by the summer."
    alone = tag(article(shared))
    text = "Nothing else was known.\n\n" + shared + "\n\nThe mayor left."
    at = text.index(shared)
    blocks = (
        Block(0, 23, "paragraph"),
        Block(at, at + len(shared), "paragraph"),
        Block(at + len(shared) + 2, len(text), "paragraph"),
    )
    among = tag(Article(id="b", source="b", text=text, blocks=blocks))
    first = [start for start, _ in among.words].index(at)
    assert np.array_equal(alone.scores, among.scores[first : first + len(alone.words)])


def test_a_reported_clause_has_its_cue_and_source() -> None:
    text = "The harbour master, Ilse Quarn, said on Friday that the quay would be rebuilt by the summer."
    (found,) = find_attributions(article(text), tag(article(text)))
    assert "the quay would be rebuilt by the summer" in text[found.content.start : found.content.end]
    assert found.cue is not None and "said" in text[found.cue.start : found.cue.end]
    assert found.source is not None and "Ilse Quarn" in text[found.source.start : found.source.end]


@pytest.mark.parametrize(
    ("word", "form"),
    [("quay", 1), ("Quarn", 2), ("WHO", 3), ("A", 4), ("iPhone", 5), ("2024", 6), ("—", 7), ("5th", 6), ("قال", 8)],
)
def test_the_form_of_a_word(word: str, form: int) -> None:
    assert form_of(word) == form
