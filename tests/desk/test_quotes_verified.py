"""A claimed quotation is held against what the archive has, to the word."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from newsroom import article, budget, clock, gale, revised, storm

from rashomon import Archive


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    path = tmp_path_factory.mktemp("quotes") / "news.rashomon"
    with Archive(path, clock=clock("2024-10-23T12:00:00+00:00")) as opened:
        opened.add([gale(), storm(), budget()])
        yield opened


def test_the_very_words_are_found_with_who_carried_them_first(archive: Archive) -> None:
    nearest, *_ = archive.verify("We have not seen waves like these in forty years")
    assert nearest.drift == "same" and nearest.first == "first"
    assert nearest.quotation.article == "storm" and nearest.quotation.speaker == "Ilse Quarn"


def test_one_changed_word_is_named(archive: Archive) -> None:
    nearest, *_ = archive.verify("We have not seen storms like these in forty years")
    assert nearest.drift == "altered"
    (edit,) = nearest.edits
    assert edit.a and edit.b and (edit.a.text, edit.b.text) == ("storms", "waves")
    text = archive.article(edit.b.article).text
    assert text[edit.b.start : edit.b.end] == "waves"


def test_a_sentence_that_reports_it_without_marks_counts_too(archive: Archive) -> None:
    nearest, *_ = archive.verify("the parliament of Ostrel passed the budget for schools and roads")
    assert nearest.quotation.article == "budget" and nearest.alike > 0.6


def test_words_that_nobody_said_are_near_to_nothing(archive: Archive) -> None:
    assert archive.verify("Elephants marched over the glacier at dawn") == ()
    assert archive.verify("...") == ()


def test_quotations_are_found_by_speaker_and_by_hearer(archive: Archive) -> None:
    assert {quotation.article for quotation in archive.quotes(speaker="quarn")} == {"storm", "gale"}
    (told,) = archive.quotes(said_to="varne courier")
    assert told.article == "storm" and told.said_to == "the Varne Courier"
    assert archive.quotes(speaker="100%") == ()


def test_every_quotation_traces_to_its_characters(archive: Archive) -> None:
    for quotation in archive.quotes():
        assert archive.article(quotation.article).text[quotation.start : quotation.end] == quotation.text


def test_the_first_to_carry_words_may_have_them_in_a_longer_utterance(tmp_path: Path) -> None:
    longer = (
        "“We have not seen waves like these in forty years, and nobody had told us of them,” Ilse Quarn said in Tolmin."
    )
    early = article("early", f"Storm at Tolmin\n\n{longer}\n", published="2024-10-19", outlet="Ostrel Herald")
    with Archive(tmp_path / "news.rashomon", clock=clock("2024-10-23T12:00:00+00:00")) as opened:
        opened.add([storm(), early, budget()])
        found = opened.verify("We have not seen waves like these in forty years")
    assert [one.quotation.article for one in found if one.first] == ["early"]


def test_words_that_a_revision_kept_are_listed_once(tmp_path: Path) -> None:
    with Archive(tmp_path / "news.rashomon", clock=clock("2024-10-23T12:00:00+00:00")) as opened:
        opened.add([storm()])
        opened.add([revised(storm(), "Tolmin", "Tolmyn")])
        found = opened.verify("We have not seen waves like these in forty years")
    same = [one.quotation for one in found if one.drift == "same"]
    assert [(quotation.article, quotation.current) for quotation in same] == [("storm", True)]
