"""Documents that find something, and points of view: words that are somebody's without a verb of speech."""

from __future__ import annotations

import time

import pytest
from annotated_paragraphs import read, the_one

from rashomon.annotate.findings import found_before

HEADLINE = "News of the day"


@pytest.mark.parametrize(
    ("sentence", "words", "source"),
    [
        (
            "A Harbour Board report issued in April found that the ferries were “a floating risk” to their crews.",
            "a floating risk",
            "A Harbour Board report issued in April",
        ),
        (
            "A study by the Norda Institute found that children “sleep less” in summer.",
            "sleep less",
            "A study by the Norda Institute",
        ),
        (
            "The bridge is old. An audit published last year showed that the piers were “in a poor state” in March.",
            "in a poor state",
            "An audit published last year",
        ),
    ],
)
def test_what_a_document_found_is_given_to_it(sentence: str, words: str, source: str) -> None:
    quote = the_one(words, read(sentence, headline=HEADLINE))
    assert quote.source is not None and quote.source.text == source
    assert quote.speaker == source


def test_who_found_something_else_says_nothing() -> None:
    article = read(
        "The diver found that the “Dagny” had sunk. The report was found in “a wet box” there.", headline=HEADLINE
    )
    assert article.quotes == ()


def test_the_month_of_a_report_is_no_auxiliary() -> None:
    article = read("A Harbour Board report published in May said the quay would sink.", headline=HEADLINE)
    assert the_one("the quay would sink", article).speaker == "A Harbour Board report published in May"


@pytest.mark.parametrize(
    "opening",
    [
        "For the union leader Petru Dorn",
        "In the eyes of Petru Dorn",
        "In Petru Dorn’s words",
        "In the view of Petru Dorn",
    ],
)
def test_a_point_of_view_opens_the_sentence(opening: str) -> None:
    article = read(f"{opening}, “this was easy to foresee” and the owners are to blame.", headline=HEADLINE)
    quote = the_one("this was easy to foresee", article)
    assert (quote.speaker, quote.kind) == ("Petru Dorn", "direct")


def test_a_term_behind_for_somebody_is_none() -> None:
    assert read("For Petru Dorn, “home” is a boat on the river.", headline=HEADLINE).quotes == ()


def test_what_somebody_denies_that_another_said_is_not_his() -> None:
    article = read("The shop was open.", headline="Norda denies robot told children to ‘skip the class’")
    assert all(quote.speaker != "Norda" for quote in article.quotes)


@pytest.mark.parametrize(
    "headline",
    [
        "‘Danger to life’ warning as 90mph winds head for coast",
        "Storm Dagny: ‘Danger to life’ warning as 90mph winds head for coast",
    ],
)
def test_no_clause_and_no_storm_speaks(headline: str) -> None:
    assert read("The ferries stay in port.", headline=headline).quotes == ()


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The bill would pass, two people familiar with the vote said.", "two people familiar with the vote"),
        ("Two officials with knowledge of the list said it was short.", "Two officials with knowledge of the list"),
        ("The tutor, a man of few words, most of them Latin, used to say that an oath is a trap.", "The tutor"),
        ("The board, in a joint letter with Tariq Okafor, said it had agreed to part ways.", "The board"),
        ("The owners of the mill, contacted by VNA, said that the doors were open.", "The owners of the mill"),
        ("Five of the injured were very ill, according to the city’s Saint Orla Hospital.", "Saint Orla Hospital"),
        (
            "Professor Heino Dorn of Varnbod University, Tolmin (Solvane) told the Tolmin Herald that he was in talks.",
            "Heino Dorn",
        ),
    ],
)
def test_the_source_is_a_whole_noun_phrase(sentence: str, speaker: str) -> None:
    (quote,) = read(sentence, headline=HEADLINE).quotes
    assert quote.speaker is not None and quote.speaker.endswith(speaker)


def test_marks_without_speech_hide_no_attribution() -> None:
    article = read("Critics fear a “winter pact” between the two ministers.", headline=HEADLINE)
    assert [(held.holder, held.kind) for held in article.attributed] == [("Critics", "belief")]
    assert [no.text for no in article.not_speech] == ["winter pact"]


def test_a_long_word_behind_a_report_takes_no_time() -> None:
    text = f"The report {'a' * 250} ! found that it was so"
    begun = time.process_time()
    assert found_before(text, 0, len(text)) is None
    assert time.process_time() - begun < 0.5
