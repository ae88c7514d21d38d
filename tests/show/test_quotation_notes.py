"""What the notes on a quotation tell: who lacks which words, once, and nothing that the wordings show at a glance."""

import re

from rashomon.annotate import annotate
from rashomon.compare import compare_quotes
from rashomon.show.arrange import arrange
from rashomon.show.labels import make_labels
from rashomon.types import Annotated, Article, Block

INTRO = "Harbour master Ilse Quarn and mayor Mirel Dovan met on the quay of Tolmin on Monday."
WHOLE = (
    "“The quay is in a poor state and the children were in danger there on Sunday. We closed the whole of it at noon,"
    " because nobody could tell us whether the wall would hold,” Quarn said."
)


def on_the_quay(id: str, *paragraphs: str) -> Annotated:
    blocks, text = [], ""
    for paragraph in (INTRO, *paragraphs):
        blocks.append(Block(len(text), len(text) + len(paragraph), "paragraph"))
        text += paragraph + "\n\n"
    return annotate(Article(id=id, source=id, text=text, blocks=tuple(blocks), language="en"))


def notes(*articles: Annotated) -> list[str]:
    found = arrange((), compare_quotes(articles), make_labels(articles, ()))
    return [note for utterance in found.changed for note in utterance.notes]


def test_no_article_is_said_to_lack_what_it_has_in_slightly_other_words() -> None:
    told = notes(
        on_the_quay("a", WHOLE),
        on_the_quay(
            "b",
            "“The quay is in a poor state and the kids were in danger there on Sunday. We closed all of it at noon, because"
            " nobody could tell us if the wall would hold,” Quarn said.",
        ),
        on_the_quay("c", "Quarn spoke of a quay “in a poor state” and children “in danger”."),
    )
    long = [note for note in told if note.startswith("dropped") and "because nobody could tell" in note]
    assert long
    assert all(re.match(r"dropped in C:", note) for note in long), long


def test_an_article_is_not_said_to_lack_its_own_words() -> None:
    told = notes(
        on_the_quay("a", "“#Tolmin what a night! We closed the whole of the quay at noon for good,” Quarn wrote."),
        on_the_quay("b", "“We closed the whole of the quay at noon for good,” Quarn wrote."),
    )
    assert [note for note in told if note.startswith("dropped in B:")]
    assert not [note for note in told if re.match(r"dropped in [^:]*\bA\b", note)]


def test_a_small_word_that_is_gone_is_no_note_beside_others() -> None:
    told = notes(
        on_the_quay("a", "“We said that the whole of the old quay is closed to boats from noon,” Quarn said."),
        on_the_quay("b", "“We said the whole of the old quay is closed from noon,” Quarn said."),
    )
    assert any("“to boats”" in note for note in told)
    assert not any("“that”" in note for note in told)


def test_a_word_spelled_in_two_ways_is_apart_from_what_was_dropped_before_it() -> None:
    told = notes(
        on_the_quay("a", "“Small harbours draw smugglers in spring. No one likes being called the easiest of them all,” Quarn said."),
        on_the_quay("b", "“No-one likes being called the easiest of them all,” Quarn said."),
    )  # fmt: skip
    assert any(note.startswith("spelled") and "“No-one” in B" in note for note in told), told
    assert any(note.startswith("dropped in B: “Small harbours draw smugglers in spring”") for note in told), told
    assert not any(note.startswith("other words") for note in told)


def test_whole_sentences_that_are_left_out_do_not_turn_what_is_quoted() -> None:
    told = notes(
        on_the_quay(
            "a",
            "Quarn wrote, “Never thought that this would be our last summer on the quay! We love you all! #saveourquay now.”",
        ),
        on_the_quay("b", "Quarn wrote: “#saveourquay now.”"),
    )
    assert told
    assert not any("turns or bounds" in note for note in told)


def test_words_that_turn_what_is_quoted_are_named_in_one_note() -> None:
    told = notes(
        on_the_quay("a", "“We would never, unless it is forced upon us, close the whole of the old quay to boats,” Quarn said."),
        on_the_quay("b", "“We would, it is forced upon us, close the whole of the old quay to boats,” Quarn said."),
    )  # fmt: skip
    (note,) = [note for note in told if "turns or bounds" in note]
    assert "‘never’" in note


def test_what_one_of_many_has_was_not_dropped_by_the_many() -> None:
    short = "“We closed the whole of the old quay to boats at noon on Monday,” Quarn said."
    more = "“We closed the whole of the old quay to boats at noon on Monday. It is a good thing for all of Tolmin,” Quarn said."
    told = notes(on_the_quay("a", more), on_the_quay("b", short), on_the_quay("c", short))
    assert "in A only, not in B and C: “It is a good thing for all of Tolmin”" in told
    assert not any(note.startswith("dropped") for note in told)
