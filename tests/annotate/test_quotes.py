"""Who said what: marks, cues, sources, speakers, and marks that hold no speech."""

import time

import pytest

from rashomon.annotate import annotate
from rashomon.annotate.names import find_names
from rashomon.annotate.quotes import find_said
from rashomon.types import Article, Block, NotSpeech, Quote


def quotes_of(*paragraphs: str) -> tuple[tuple[Quote, ...], tuple[NotSpeech, ...]]:
    blocks, text = [], ""
    for paragraph in paragraphs:
        blocks.append(Block(len(text), len(text) + len(paragraph), "paragraph"))
        text += paragraph + "\n\n"
    article = Article(id="a", source="a", text=text, blocks=tuple(blocks))
    said = find_said(article, find_names(article))
    return said.quotes, said.not_speech


def only(*paragraphs: str, kind: str = "") -> Quote:
    quotes = [quote for quote in quotes_of(*paragraphs)[0] if not kind or quote.kind == kind]
    assert len(quotes) == 1, quotes
    return quotes[0]


INTRO = "Harbour master Ilse Quarn met Mirel Dovan, the mayor of Tolmin, on the quay."


@pytest.mark.parametrize(
    ("sentence", "speaker", "cue"),
    [
        ("“We will rebuild the quay by the summer,” Quarn said.", "Ilse Quarn", "said"),
        (
            "“We will rebuild the quay by the summer,” said Ms Quarn, who has run the port for years.",
            "Ilse Quarn",
            "said",
        ),
        ("Ilse Quarn told reporters: “We will rebuild the quay by the summer.”", "Ilse Quarn", "told"),
        ("Ilse Quarn, the harbour master, also said, “We will rebuild the quay by the summer.”", "Ilse Quarn", "said"),
        ('"We will rebuild the quay by the summer," Quarn said on Monday.', "Ilse Quarn", "said"),
        ("‘We will rebuild the quay by the summer,’ Quarn said.", "Ilse Quarn", "said"),
        ("„We will rebuild the quay by the summer“, Quarn said.", "Ilse Quarn", "said"),
        ("“We will rebuild the quay by the summer,” the mayor said.", "Mirel Dovan", "said"),
        ("According to Quarn, “we will rebuild the quay by the summer.”", "Ilse Quarn", "According to"),
    ],
)
def test_direct_speech_has_its_cue_and_speaker(sentence: str, speaker: str, cue: str) -> None:
    quote = only(INTRO, sentence)
    assert (quote.kind, quote.speaker) == ("direct", speaker)
    assert quote.cue is not None and quote.cue.text == cue
    assert quote.text.rstrip(".,") in (
        "We will rebuild the quay by the summer",
        "we will rebuild the quay by the summer",
    )


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Quarn called the delay “a disgrace” on Monday.", "a disgrace"),
        ("Quarn described the storm as “the worst in 40 years”.", "the worst in 40 years"),
        ("The storm, Quarn said, was “not for the faint of heart”.", "not for the faint of heart"),
    ],
)
def test_a_fragment_in_the_reporters_sentence_is_mixed(sentence: str, words: str) -> None:
    quote = only(INTRO, sentence)
    assert (quote.kind, quote.text, quote.speaker) == ("mixed", words, "Ilse Quarn")
    assert quote.clause is None or words in quote.clause.text


def test_a_quotation_broken_by_its_cue_is_two_entries() -> None:
    quotes, _ = quotes_of(INTRO, "“We will rebuild the quay,” Quarn said, “and we will do it by the summer.”")
    assert [quote.speaker for quote in quotes] == ["Ilse Quarn", "Ilse Quarn"]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("“It was bad,” Ilse Quarn said. “It was,” she added, “an accident.”", ["direct", "direct", "direct"]),
        ("“The project,” Ilse Quarn said, “is dead.”", ["direct", "direct"]),
        ("“Why?” Ilse Quarn asked. “Nothing,” she said.", ["direct", "direct"]),
        ("Ilse Quarn said she would lodge an “appeal.”", ["mixed"]),
    ],
)
def test_short_answers_and_second_halves_are_direct_too(sentence: str, kinds: list[str]) -> None:
    assert [quote.kind for quote in quotes_of(sentence)[0]] == kinds


def test_a_paragraph_that_goes_on_quoting_has_the_speaker_without_a_cue() -> None:
    quotes, _ = quotes_of(INTRO, "“We will rebuild the quay,” Quarn said.", "“It will take time and it will cost us.”")
    assert quotes[-1].speaker == "Ilse Quarn" and quotes[-1].cue is None


def test_a_quotation_over_paragraphs_opens_again_and_closes_once() -> None:
    quotes, _ = quotes_of(INTRO, "Quarn said: “We will rebuild the quay.", "“It will be better than before.”")
    assert [quote.text for quote in quotes] == ["We will rebuild the quay.", "It will be better than before."]
    assert {quote.speaker for quote in quotes} == {"Ilse Quarn"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The ship carries a so-called “silent anchor” made of steel.",
        "She is known as “the Duchess” in the port.",
        "The film “A Long Winter Night” was shown on the quay.",
        "The workers' union and the drivers' club met in the ’90s.",
    ],
)
def test_terms_titles_and_apostrophes_are_no_speech(sentence: str) -> None:
    quotes, others = quotes_of(INTRO, sentence)
    assert not [quote for quote in quotes if quote.kind != "indirect"]
    assert all(other.why for other in others)


def test_reported_speech_is_indirect() -> None:
    quote = only(INTRO, "Quarn said that the quay would be rebuilt by the summer.")
    assert (quote.kind, quote.speaker) == ("indirect", "Ilse Quarn")
    assert quote.text == "the quay would be rebuilt by the summer"


def test_two_people_of_one_surname_stay_two() -> None:
    quotes, _ = quotes_of("Ilse Quarn met Tomas Quarn.", "“We will rebuild the quay,” Ilse Quarn said.")
    assert quotes[0].speaker == "Ilse Quarn"


@pytest.mark.parametrize(
    "text", ["“" * 30_000, "He said “" * 10_000, '" ' * 30_000, "said he " * 20_000, "A’s ‘b " * 15_000]
)
def test_time_grows_with_length_only(text: str) -> None:
    start = time.process_time()
    quotes_of(text)
    assert time.process_time() - start < 20


def test_a_clause_between_dashes_is_no_source() -> None:
    quotes, _ = quotes_of(
        "Prime Minister Mirel Dovan – who has also tried to mediate between Tolmin and Varne – said on Monday that he"
        " wanted the quarrel to end “quietly”."
    )
    assert [quote.speaker for quote in quotes if "quietly" in quote.text] == ["Mirel Dovan"]


def test_words_that_two_attributions_frame_are_told_once() -> None:
    text = "Quarn claimed thatoy, who said be empty, according to Tolmin media.\nSome"
    article = annotate(Article(id="a", source="a", text=text, blocks=(Block(0, len(text), "paragraph"),)))
    assert len({(quote.start, quote.end, quote.speaker) for quote in article.quotes}) == len(article.quotes)
