"""Whose words marks hold where the nearest noun is not who spoke: objects, occasions, claims of others, newsrooms."""

import pytest
from annotated_paragraphs import read

from rashomon.annotate.firms import organisation_called
from rashomon.types import Name


def told(*paragraphs: str) -> list[tuple[str, str | None]]:
    """The quotations of an article and their speakers."""
    article = read(*paragraphs)
    return [(quote.text, quote.speaker) for quote in article.quotes if quote.kind != "indirect"]


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        ("Vor wrote that the talks had failed “thanks to years of folly,” blaming the special inquiry.", "Vor"),
        (
            "Tolmin missed the cup after finishing second in the north and announced: “We have told the coach to go.”",
            "Tolmin",
        ),
        (
            "An essay by the harbour board soon after the launch said: “The sea is free to all of us.”",
            "An essay by the harbour board",
        ),
        ("She remembered the skipper telling her guests: “We will turn back if I hear any noise.”", "the skipper"),
        ("Mayor Alda Vor rejected Jon Dovan’s claims that the plan had “sunk”.", "Jon Dovan"),
        ("Police said the cook “was treated for burns,” the Tolmin Echo reported.", "Police"),
        ("Police said the cook “was treated for burns,” Tolmin.com reported.", "Police"),
        ("The mayor said that it was “treated as a burn”, according to Ruth Calder.", "The mayor"),
        ("The mayor said nothing, but the boy had “grave burns”, according to Ruth Calder.", "Ruth Calder"),
        ("“The boy was treated for burns,” the Tolmin Echo reported.", "Tolmin Echo"),
        (
            "Ilse Quarn announced her retirement in a long letter released by the Harbour Lions. “That time is now,” the letter began.",
            "Ilse Quarn",
        ),
    ],
)
def test_the_speaker_is_who_said_it(paragraph: str, speaker: str) -> None:
    assert [whose for _, whose in told(paragraph)] == [speaker]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Alda Vor, a singer who was often referred to as the “queen of the fog,” fled to Verda in 2014.",
        "The tower was opened in 1998 and described as a “proud sign of progress” in Norda.",
        "The league will not be back. Say goodbye to “No rain, no grain.”",
        "Jon Bolt said Sunday on TVN’s “Face the City.” He was calm.",
    ],
)
def test_what_something_is_called_is_nobodys_speech(paragraph: str) -> None:
    assert told(paragraph) == []


def test_a_programme_is_told_something_and_is_no_quotation() -> None:
    assert told("“The plan is bad,” Bolt told TVN’s “Face the City.”") == [("The plan is bad,", "Bolt")]


def test_who_names_something_so_is_its_speaker() -> None:
    assert told("The plan was described as “a potent symbol” by Alda Vor.") == [("a potent symbol", "Alda Vor")]
    assert told("Alda Vor described the plan as “a potent symbol” of Norda.") == [("a potent symbol", "Alda Vor")]


def test_marks_within_marks_part_no_quotation() -> None:
    words = "We acted in a new role, as “honest broker” and friend of both"
    assert told(f"“{words},” said Piero Messa.") == [(f"{words},", "Piero Messa")]


def test_paragraphs_that_were_run_together_keep_their_quotation_and_its_speaker() -> None:
    first, second = "They kept money for others. That was bad.", "If we prevent it, we can rein in some of that,"
    assert told(f"“{first} “{second}” Mr Tavel said.") == [(first, "Tavel"), (second, "Tavel")]


def test_two_single_marks_can_close_a_double_one() -> None:
    assert told("“It is hard to believe, but we will ask,’’ Bolt told the radio.") == [
        ("It is hard to believe, but we will ask,", "Bolt")
    ]
    assert told("“She told me, ‘No, we will not,’ and left,” Bolt said.") == [
        ("She told me, ‘No, we will not,’ and left,", "Bolt")
    ]


def test_a_page_that_reads_posts_aloud_adds_nothing_to_them() -> None:
    post = "We were told on Monday that the ferry stays closed. — Tolmin Ferries (@tolminferries) May 2, 2021"
    assert told("The ferry is closed.", f"Skip Twitter post by @tolminferries {post}") == told(
        "The ferry is closed.", post
    )


def test_a_headline_in_which_somebody_is_asked_has_nothing_that_he_said() -> None:
    lede = "Mayor Alda Vor was asked on Monday to close the quay of Tolmin."
    headline = "Vor urged to press the board on the old quay"
    article = read(lede, headline=headline)
    assert not [quote for quote in article.quotes if quote.end <= len(headline)]


def test_who_made_a_picture_is_not_the_group_of_the_story() -> None:
    names = [
        Name(4, 23, "Harbour Corporation", entity="Harbour Corporation", kind="organisation"),
        Name(60, 65, "GETTY", entity="GETTY", kind="organisation"),
    ]
    assert organisation_called("group", 120, names) == "Harbour Corporation"
