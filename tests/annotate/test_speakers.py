"""Whose words a quotation holds: the subject of its own sentence, the subject before it, whoever the verb."""

from __future__ import annotations

import pytest
from annotated_paragraphs import read, the_one

HEADLINE = "News of the day"


def speaker_of(words: str, *paragraphs: str) -> str | None:
    return the_one(words, read(*paragraphs, headline=HEADLINE)).speaker


@pytest.mark.parametrize(
    "first",
    [
        "“We can win this,” said Ruth Calder.",
        "“We can win this,” added Lars Vint.",
        "The plan is dead, said Olga Marsh.",
    ],
)
@pytest.mark.parametrize("after", ["Tom Asher disagreed.", "Zara Lowe left the hall before the vote."])
def test_a_source_ends_with_its_sentence(first: str, after: str) -> None:
    (quote,) = read(f"{first} {after}", headline=HEADLINE).quotes
    assert quote.speaker in ("Ruth Calder", "Lars Vint", "Olga Marsh")
    assert quote.source is not None and "Asher" not in quote.source.text and "Lowe" not in quote.source.text


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        (("“I will help,” Lucy Farrow wrote.", "Ida Brandt demurred. “I'm retired,” she said."), "Ida Brandt"),
        (("“I will help,” Lucy Farrow wrote. Cole Abrams was not sure. “I'm retired,” he said.",), "Cole Abrams"),
        (
            (
                "“I have read enough,” Nuala Keane said.",
                "One of those mothers, Joanne Pike, wept as she listened. “I'm retired,” she said.",
            ),
            "Joanne Pike",
        ),
        (
            (
                "Lucy Farrow said the draw was strong.",
                "Sue Carrick believes Devlin plays too much. “I'm retired,” she told reporters.",
            ),
            "Sue Carrick",
        ),
        (
            ("“It was a joke,” said Julian Prewett. Asked by Mr Siddon why, he replied: “I'm retired.”",),
            "Julian Prewett",
        ),
        (
            (
                "“Come for a swim,” Bram Hale said.",
                "The spill has cost 6 million crowns, Ivo Perrin estimated. “I'm retired,” he said.",
            ),
            "Ivo Perrin",
        ),
        (
            (
                "“Come for a swim,” Ruth Hale said.",
                "Tavon Alden died in Brenn, where Ruth Hale was born. “I'm retired,” she added.",
            ),
            "Ruth Hale",
        ),
    ],
)
def test_a_pronoun_is_the_nearest_subject_that_fits(paragraphs: tuple[str, ...], speaker: str) -> None:
    assert speaker_of("retired", *paragraphs) == speaker


@pytest.mark.parametrize("verb", "fumed laughed grinned sighed enthused continued began confessed emailed".split())
@pytest.mark.parametrize(
    "sentence",
    [
        "“We will win the cup this year,” {} Ruth Calder, the club's coach.",
        "“We will win the cup this year,” Ruth Calder {}.",
        "“We will win the cup this year,” Ruth Calder, the club's coach, {}.",
        "Ruth Calder, the club's coach, {}: “We will win the cup this year.”",
    ],
)
def test_any_verb_makes_an_attribution_beside_a_quotation(verb: str, sentence: str) -> None:
    words = speaker_of("win the cup", "“It is hard work,” Tom Asher said on Monday.", sentence.format(verb))
    assert words == "Ruth Calder"


def test_a_clause_before_a_colon_names_the_speaker() -> None:
    assert (
        speaker_of("Three per cent", "Maria Espina, who studies enzymes, was blunter: “Three per cent of what?”")
        == "Maria Espina"
    )


def test_who_is_said_to_speak_is_whom_the_pronoun_refers_to() -> None:
    article = read(
        "“It is over,” Dex Malden said. A spokesman for the star was calm. “He is fine,” he said.", headline=HEADLINE
    )
    speakers = {quote.source.start: quote.speaker for quote in article.quotes if quote.source}
    assert all(speakers.get(one.start, one.entity) == one.entity for one in article.references)


@pytest.mark.parametrize(
    ("paragraphs", "words", "speaker"),
    [
        (
            (
                "“It is offside,” Rui Cardell complained.",
                "Paula Strand, told of it, laughed. “He's a lovely man to play.”",
            ),
            "lovely man",
            "Paula Strand",
        ),
        (
            (
                "“It is over,” Ann Tilby said.",
                "But Dame Ursula Kray urged calm. “Everyone should read it first,” was her advice.",
            ),
            "Everyone should",
            "Ursula Kray",
        ),
        (
            (
                "“He'd been drinking,” Luis Ormond replied.",
                "“How many beers?” Marcia Feldt asked.",
                "“I counted 11 empties.”",
            ),
            "11 empties",
            "Luis Ormond",
        ),
    ],
)
def test_words_without_a_cue_are_of_the_subject_before_them_or_of_who_was_asked(
    paragraphs: tuple[str, ...], words: str, speaker: str
) -> None:
    assert speaker_of(words, *paragraphs) == speaker
