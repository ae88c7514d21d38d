"""Who is said to say it, and who is not: nouns like verbs, listeners, what was not said, addressees, those spoken for."""

from __future__ import annotations

import pytest
from annotated_paragraphs import read, the_one

HEADLINE = "News of the day"


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        ("The state secretary's “apology” came late.", "apology"),
        ("The rail minister's “plan” failed.", "plan"),
        ("The rescue was no “miracle” in this state.", "miracle"),
    ],
)
def test_a_noun_that_looks_like_a_verb_is_no_cue(paragraph: str, words: str) -> None:
    assert not [quote for quote in read(paragraph, headline=HEADLINE).quotes if words in quote.text]


def test_what_is_written_in_a_note_is_written_not_noted() -> None:
    quote = the_one(
        "worth nothing",
        read("In a note to clients they wrote that the shares were “worth nothing”.", headline=HEADLINE),
    )
    assert quote.cue is not None and quote.cue.text == "wrote"


@pytest.mark.parametrize(
    "sentence",
    [
        "Jurors were told that Prewett named the horse Dividend.",
        "Police have not confirmed that the driver was drunk.",
        "Police would not say whether the driver was drunk.",
        "No one has said the bridge was unsafe.",
        "The mayor did not say that the dam was safe.",
    ],
)
def test_who_listens_or_does_not_say_it_is_not_quoted(sentence: str) -> None:
    article = read(sentence, headline=HEADLINE)
    assert not article.quotes and article.attributed


def test_a_court_that_hears_is_no_speaker() -> None:
    article = read(
        "A man hit his neighbour, the court heard.", headline="Man 'hit neighbour with frying pan', court hears"
    )
    assert all(quote.speaker not in ("court", "the court") for quote in article.quotes)


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("He told police in interview that the payments were “loans”.", "the payments were “loans”"),
        ("Dovan said in the chamber that the findings were “grim”.", "the findings were “grim”"),
        ("Dovan told the Tolmin Herald that the pier was a “ruin”.", "the pier was a “ruin”"),
        ("Dovan warned on Oct 4 against “rash” plans for it.", "against “rash” plans for it"),
        ("Dovan called on Tuesday evening for “a full inquiry”.", "for “a full inquiry”"),
    ],
)
def test_the_clause_of_mixed_speech_begins_behind_addressee_and_medium(sentence: str, clause: str) -> None:
    (quote,) = [quote for quote in read(sentence, headline=HEADLINE).quotes if quote.kind == "mixed"]
    assert quote.clause is not None and quote.clause.text == clause


@pytest.mark.parametrize("rest", ["about 3m of damage was done", "20 homes were lost"])
def test_a_name_beside_its_office_is_no_content(rest: str) -> None:
    quotes = read(f"According to the fire chief, Tom Asher, {rest}.", headline=HEADLINE).quotes
    assert [(quote.text, quote.speaker) for quote in quotes] == [(rest, "Tom Asher")]


def test_a_noun_phrase_before_he_said_is_no_content() -> None:
    quotes = read("When we knocked on Wayne Tuttle's door, he said: “Talk to my solicitor.”", headline=HEADLINE).quotes
    assert [quote.text for quote in quotes] == ["Talk to my solicitor."]


@pytest.mark.parametrize(
    ("who", "whom"),
    [("A spokesman", None), ("A Treasury spokesperson", "Treasury"), ("Defense attorney Marcia Feldt", None)],
)
def test_an_article_or_a_kind_of_lawyer_is_nobody_spoken_for(who: str, whom: str | None) -> None:
    assert (
        the_one("comment on", read(f"{who} said: “We do not comment on leaks.”", headline=HEADLINE)).speaks_for == whom
    )


@pytest.mark.parametrize(
    ("paragraph", "when", "where"),
    [
        ("The bridge, built in 1974, is sound, Mirel Keshk said, adding that a panel would report on it.", None, None),
        ("“I cried when they rang me,” said Ann Roe, 40, from Leeds.", None, None),
        ("At a forum in Leeds on Monday, Ann Roe said the bridge was sound.", "Monday", "Leeds"),
    ],
)
def test_a_year_of_building_and_a_home_are_not_when_and_where_it_was_said(
    paragraph: str, when: str | None, where: str | None
) -> None:
    quote = read(paragraph, headline=HEADLINE).quotes[-1]
    assert (quote.when and quote.when.text, quote.where and quote.where.text) == (when, where)


@pytest.mark.parametrize(
    ("paragraph", "words", "speaker"),
    [
        ("“It's not dead,” Lena Ortis said. “It's napping.”", "napping", "Lena Ortis"),
        ("Tom Vickers called the film “a masterpiece with a bladder problem”.", "masterpiece", "Tom Vickers"),
        ("Lena Ortis thanked him for what she called “a resounding mandate”.", "mandate", "Lena Ortis"),
        ("“Six hundred years,” says Agnes Roe, closing the book, “and it ends with a goat.”", "a goat", "Agnes Roe"),
    ],
)
def test_second_halves_and_judgements_of_a_film_are_speech(paragraph: str, words: str, speaker: str) -> None:
    assert the_one(words, read(paragraph, headline=HEADLINE)).speaker == speaker


def test_letters_behind_a_name_are_no_part_of_it() -> None:
    article = read(
        "The prosecutor, Anwar Siddon KC, opened the case. “He made 417 mistakes,” Mr Siddon said.",
        "Cllr Emyr Bowen left. “We must save money,” Cllr Bowen said.",
        headline=HEADLINE,
    )
    assert {name.entity for name in article.names} == {"Anwar Siddon", "Emyr Bowen"}
