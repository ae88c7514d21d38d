"""What is remarked of two versions of a quotation is true of both articles."""

import invented_articles

from rashomon.compare.quotes import compare_quotes
from rashomon.types import Annotated, QuoteGroup

INTRO = "Harbour master Ilse Quarn spoke on the quay of Tolmin on Monday."


def article(id: str, *paragraphs: str) -> Annotated:
    return invented_articles.article(id, INTRO, *paragraphs)


def group(one: list[str], other: list[str]) -> QuoteGroup:
    found = [g for g in compare_quotes([article("a", *one), article("b", *other)]) if len(g.versions) > 1]
    assert len(found) == 1, found
    return found[0]


def test_an_adjective_is_not_some_of_many() -> None:
    lost = group(
        ["“The council should give some serious thought to leaving the old quay,” Quarn said."],
        ["“The council should give thought to leaving the old quay,” Quarn said."],
    )
    assert "‘some’" not in (lost.why or "")
    lost = group(
        ["“The council can leave some parts of the old quay to us,” Quarn said."],
        ["“The council can leave parts of the old quay to us,” Quarn said."],
    )
    assert "‘some’" in (lost.why or "")


def test_not_one_but_the_other_turns_nothing() -> None:
    lost = group(
        ["“Closing the old quay is not a loss but a promise to the town,” Quarn said."],
        ["“Closing the old quay is a promise to the town,” Quarn said."],
    )
    assert "turns" not in (lost.why or "")


def test_words_of_another_quotation_are_not_outside_the_marks() -> None:
    both = group(
        [
            "“The boat was not in danger, but all sorts of things can happen out there,” Quarn said."
            " “So she was surely at risk.”"
        ],
        [
            "“You talk of a boat of forty feet. So no, the boat was not in danger, but all sorts of things can happen out there."
            " She was surely at risk,” Quarn said."
        ],
    )
    assert "into-marks" not in {edit.kind for edit in both.edits}


def test_what_is_dismissed_as_something_is_called_so() -> None:
    both = group(
        ["Quarn dismissed the charges as an attempt to “spoil the talks of the two towns”."],
        ["Quarn said the aim was to “spoil the talks of the two towns”."],
    )
    assert not any(version.denied for version in both.versions)


def test_a_post_that_is_printed_whole_has_joined_nothing() -> None:
    first, second = (
        "We were told on Monday that the old ferry has to stay in the harbour",
        "Once the boilers are mended we expect the ferry to be back on the river",
    )
    both = group(
        [f"{first}. {second}. — Tolmin Ferries (@tolminferries) May 2, 2021"],
        [
            f"“{first},” Tolmin Ferries said.",
            "The board met all day on Tuesday, and the mayor came, too.",
            f"“{second},” Tolmin Ferries said in the evening.",
        ],
    )
    assert both.drift in ("same", "trimmed")


def test_what_the_thing_is_called_is_no_report_of_what_was_said() -> None:
    one = article("a", "Quarn said on Sunday that the town had built a “deep water harbour”.")
    other = article(
        "b", "Quarn said in May that workers were in the last of three years of digging a deep water harbour."
    )
    assert all(len(group.versions) == 1 for group in compare_quotes([one, other]) if group.drift != "same")
    short = article("b", "Quarn said that the town had a deep water harbour.")
    assert any(len(group.versions) == 2 for group in compare_quotes([one, short]))
