"""A claimed quotation is held against what the archive has, to the word."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import msgspec
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


DENIED = """Mill at Tolmin burns down

A fire destroyed the mill of Tolmin on Monday, the coastguard said, and 12 boats beside it were lost.

Sarrow Power denied that the pumps had been switched off. Ilse Quarn rejected claims that the gate was locked at night.
"""


def test_what_an_outlet_deleted_is_still_found(tmp_path: Path) -> None:
    path = tmp_path / "news.rashomon"
    without = "".join(line for line in storm().text.splitlines(keepends=True) if "forty years" not in line)
    with Archive(path, clock=clock("2024-10-23T12:00:00+00:00")) as opened:
        opened.add([storm(), budget()])
        opened.add([revised(storm(), storm().text, without)])
        for _ in range(2):
            nearest, *_others = opened.verify("We have not seen waves like these in forty years")
            assert nearest.drift == "same" and nearest.quotation.speaker == "Ilse Quarn"
            assert (nearest.quotation.revision, nearest.quotation.current) == (1, False)
            assert not [finding for finding in opened.check() if finding.wrong]
            opened.compact()


def test_a_deleted_sentence_without_marks_is_found_once(tmp_path: Path) -> None:
    with Archive(tmp_path / "news.rashomon", clock=clock("2024-10-23T12:00:00+00:00")) as opened:
        opened.add([budget()])
        states = ["unions called the budget thin", "unions were silent", "unions had gone home"]
        for before, after in itertools.pairwise(states):
            now = opened.article("budget")
            opened.add([revised(msgspec.structs.replace(budget(), text=now.text), before, after)])
        found = opened.verify("unions called the budget thin")
    assert [(one.quotation.revision, one.quotation.current) for one in found if one.alike > 0.9] == [(1, False)]


def test_words_that_somebody_denies_are_no_words_of_his(tmp_path: Path) -> None:
    with Archive(tmp_path / "news.rashomon", clock=clock("2024-10-23T12:00:00+00:00")) as opened:
        opened.add([article("mill", DENIED)])
        nearest, *_others = opened.verify("the pumps had been switched off")
        assert nearest.quotation.denied == "denied that"
        said = {quotation.text: quotation.denied for quotation in opened.quotes()}
    (denied,) = (words for text, words in said.items() if "the gate was locked" in text)
    assert denied is not None and denied.startswith("rejected")


def test_who_denies_the_words_did_not_carry_them_first(tmp_path: Path) -> None:
    stated = "Mill burns\n\nThe pumps had been switched off on Monday, Aron Hesk of the works council said in Tolmin.\n"
    late = article("late", stated, published="2024-10-23", outlet="Ostrel Herald")
    with Archive(tmp_path / "news.rashomon", clock=clock("2024-10-23T12:00:00+00:00")) as opened:
        opened.add([article("mill", DENIED), late])
        found = opened.verify("the pumps had been switched off")
    assert "mill" in [one.quotation.article for one in found]
    assert not [one for one in found if one.first and one.quotation.denied]
