"""Stories grow, keep their ids, and obey hands."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from newsroom import BUDGET, FIRE, GALE, RETOLD, STORM, article, budget, clock, gale, storm

from rashomon import Archive, NothingToCompare
from rashomon.desk import moving
from rashomon.errors import NotInArchive
from rashomon.types import Article


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "news.rashomon", clock=clock("2024-10-23T12:00:00+00:00")) as opened:
        opened.add([storm(), budget()])
        opened.add([gale()])
        yield opened


def test_an_article_joins_the_story_of_its_event(archive: Archive) -> None:
    story = archive.story_of("storm")
    assert story == archive.story_of("gale") != archive.story_of("budget")
    summary = archive.story(story or "")
    assert (summary.size, summary.first, summary.last) == (2, "2024-10-21", "2024-10-22")
    assert summary.title in (storm().title, gale().title)
    assert summary.growth == (("2024-10-21", 1), ("2024-10-22", 1))
    assert "Ilse Quarn" in summary.actors


def test_places_and_actors_are_in_one_writing_and_none_who_tells(archive: Archive) -> None:
    summary = archive.story(archive.story_of("storm") or "")
    assert len({place.casefold() for place in summary.places}) == len(summary.places)
    assert [place for place in summary.places if place.casefold() == "tolmin"] == ["Tolmin"]
    assert "Varne Courier" not in summary.actors, "which carries the story, and is named in it"


def test_why_an_article_is_in_its_story_is_kept(archive: Archive) -> None:
    joined = {held.id: held for held in archive.articles(archive.story_of("gale") or "")}["gale"]
    assert joined.why and 0 < joined.score <= 1 and not joined.held


def test_a_story_is_compared_like_any_coverage_and_keeps_its_id_and_title(archive: Archive) -> None:
    id = archive.story_of("storm") or ""
    comparison = archive.compare(id)
    (story,) = comparison.stories
    assert story.id == id and story.title == archive.story(id).title
    assert story.articles == ("storm", "gale"), "in order of time"
    assert any(len(group.versions) == 2 for group in story.quotes)
    assert archive.story(id).origins == len(story.origins), "and how many origins it has is remembered"


def test_a_story_of_one_article_has_nothing_to_compare(archive: Archive) -> None:
    with pytest.raises(NothingToCompare):
        archive.compare(archive.story_of("budget") or "")


def test_a_split_by_hand_founds_a_story_and_is_logged(archive: Archive) -> None:
    story = archive.story_of("storm") or ""
    founded = archive.split(story, ["gale"], why="another harbour")
    assert founded != story and archive.story_of("gale") == founded and archive.story_of("storm") == story
    (entry,) = archive.log(story)
    assert (entry.by, entry.kind, entry.articles, entry.why) == ("hand", "split", ("gale",), ("another harbour",))


def test_no_repair_undoes_a_split_by_hand(archive: Archive) -> None:
    story = archive.story_of("storm") or ""
    founded = archive.split(story, ["gale"])
    archive.repair()
    archive.add([article("third", gale().text, outlet="Lakeside Post")])
    archive.repair()
    assert archive.story_of("gale") == founded and archive.story_of("storm") == story
    one, two = (archive._story(id) for id in (story, founded))
    with archive._store.writing():
        done = moving.merge_by_machine(archive._store, archive._placer, one, two, at="", score=1.0, why=())
    assert not done


def test_what_was_told_apart_stays_apart_after_a_merge_with_a_third(archive: Archive) -> None:
    story = archive.story_of("storm") or ""
    founded, third = archive.split(story, ["gale"]), archive.story_of("budget") or ""
    merged = archive.merge(third, founded)
    one, two = (archive._story(id) for id in (story, merged))
    with archive._store.writing():
        assert not moving.merge_by_machine(archive._store, archive._placer, one, two, at="", score=1.0, why=())


def test_a_merged_id_leads_to_the_story_that_it_went_into(archive: Archive) -> None:
    storms, budgets = archive.story_of("storm") or "", archive.story_of("budget") or ""
    assert archive.merge(storms, budgets) == storms
    assert archive.story(budgets).id == storms and archive.story(storms).size == 3
    assert [finding.wrong for finding in archive.check() if finding.wrong] == []


def test_no_repair_undoes_a_merge_by_hand(archive: Archive) -> None:
    storms, budgets = archive.story_of("storm") or "", archive.story_of("budget") or ""
    archive.merge(storms, budgets)
    archive.repair()
    assert archive.story_of("budget") == storms


def test_merging_after_a_split_lets_the_two_meet_again(archive: Archive) -> None:
    story = archive.story_of("storm") or ""
    founded = archive.split(story, ["gale"])
    assert archive.merge(story, founded) == story
    assert archive.story_of("gale") == story


@pytest.mark.parametrize("articles", [["budget"], ["storm", "gale"], ["nobody"], []])
def test_splitting_takes_some_of_the_storys_own_articles(archive: Archive, articles: list[str]) -> None:
    with pytest.raises(NotInArchive):
        archive.split(archive.story_of("storm") or "", articles)
    assert archive.log() == ()


def test_a_story_with_itself_is_not_merged(archive: Archive) -> None:
    story = archive.story_of("storm") or ""
    with pytest.raises(NotInArchive):
        archive.merge(story, story)


def test_what_was_left_out_when_adding_is_done_by_refreshing(tmp_path: Path) -> None:
    with Archive(tmp_path / "late.rashomon", clock=clock("2024-10-23T12:00:00+00:00")) as late:
        late.add([storm(), gale()], annotate=False, group=False)
        assert (late.status().unannotated, late.status().unplaced) == (2, 2)
        done = late.refresh()
        assert (done["annotated"], done["placed"]) == (2, 2)
        assert late.story_of("storm") == late.story_of("gale") is not None
        assert late.quotes(speaker="Quarn")
        assert late.refresh()["annotated"] == 0, "and nothing is redone"


def test_marks_of_another_version_are_made_anew_and_never_compared(archive: Archive) -> None:
    archive._store._db.execute("UPDATE article SET marked = marked - 1, marks = x'00'")
    assert archive.status().stale == 3
    (story,) = archive.compare(archive.story_of("storm") or "").stories
    assert story.quotes, "annotated anew for this comparison"
    assert archive.refresh()["annotated"] == 3 and archive.status().stale == 0


def test_sketches_of_another_version_are_all_made_anew(archive: Archive) -> None:
    before = archive.story_of("storm")
    archive._store._db.execute("UPDATE sketch SET version = version - 1")
    archive.add([article("third", storm().text, outlet="Lakeside Post")])
    assert archive.story_of("third") == before, "the index is made anew before anything is added"
    assert archive.refresh()["indexed"] == 0
    assert archive.story_of("storm") == before, "an article stays in its story"
    assert archive.status().unplaced == 0
    assert [finding.wrong for finding in archive.check() if finding.wrong] == []


def test_a_copy_is_found_anywhere_in_the_archive(archive: Archive) -> None:
    archive.add([article("late", storm().text + "\nMore.", published="2025-03-01", outlet="Lakeside Post")])
    (pair, *_) = archive.reuse("late")
    assert {pair.a, pair.b} == {"late", "storm"} and pair.relation == "copy"


def test_a_retelling_without_common_words_is_found_in_its_story(archive: Archive) -> None:
    archive.add([article("fire", FIRE, outlet="Norda"), article("retold", RETOLD, outlet="Lakeside Post")])
    assert archive.story_of("fire") == archive.story_of("retold")
    (pair,) = archive.reuse("retold")
    assert {pair.a, pair.b} == {"fire", "retold"} and pair.same_origin


def test_the_window_is_an_option(tmp_path: Path) -> None:
    later = article("later", GALE, published="2024-12-01", outlet="Tolmin Post")
    for window, together in ((0, False), (60, True)):
        with Archive(tmp_path / f"{window}.rashomon", window=window) as archive:
            archive._placer._far = lambda article, known: []  # type: ignore[method-assign]
            archive.add([storm(), later], annotate=False)
            assert (archive.story_of("later") == archive.story_of("storm")) is together


def test_a_late_report_of_the_event_finds_its_story_beyond_the_window(tmp_path: Path) -> None:
    later = article("later", GALE, published="2025-12-01", outlet="Tolmin Post")
    with Archive(tmp_path / "news.rashomon") as archive:
        archive.add([storm(), budget()], annotate=False)
        archive.add([later], annotate=False)
        assert archive.story_of("later") == archive.story_of("storm") != archive.story_of("budget")


def test_the_result_does_not_depend_on_batches_or_on_runs(tmp_path: Path) -> None:
    coming = [article(f"{name}{n}", text + f"\nPage {n}.") for n in range(12) for name, text in TEXTS.items()]
    found = []
    for name, batch, runs in (("one", 500, 1), ("small", 3, 1), ("runs", 500, 4)):
        path = tmp_path / f"{name}.rashomon"
        for run in range(runs):
            with Archive(path) as archive:
                archive.add(_part(coming, run, runs), annotate=False, batch=batch, repair=False)
        with Archive(path) as archive:
            found.append([(one.id, story) for one, story in archive.export()])
    assert found[0] == found[1] == found[2]


TEXTS = {"storm": STORM, "gale": GALE, "budget": BUDGET}


def _part(coming: list[Article], run: int, runs: int) -> list[Article]:
    size = len(coming) // runs
    return coming[run * size : (run + 1) * size]
