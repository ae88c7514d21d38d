"""Adding twice is adding once; what changed is a revision; what is refused says why."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from newsroom import BUDGET, GALE, STORM, article, budget, clock, gale, revised, storm

from rashomon import Archive
from rashomon.archive.values import Stored
from rashomon.types import Annotated, Article, Skipped


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "news.rashomon", clock=clock("2024-10-23T12:00:00+00:00")) as opened:
        yield opened


def sound(archive: Archive) -> bool:
    return [finding.wrong for finding in archive.check() if finding.wrong] == []


def test_what_was_added_comes_back_as_it_was(archive: Archive) -> None:
    archive.add([storm()])
    back = archive.article("storm")
    assert isinstance(back, Annotated) and back.quotes and back.text == STORM
    assert all(getattr(back, name) == getattr(storm(), name) for name in Article.__struct_fields__)


def test_adding_again_changes_nothing(archive: Archive) -> None:
    archive.add([storm(), gale(), budget()])
    before = archive.status()
    added = archive.add([storm(), gale(), budget()])
    assert (added.new, added.revised, added.known) == (0, 0, 3)
    assert msgspec.structs.replace(archive.status(), bytes=0) == msgspec.structs.replace(before, bytes=0)


def test_the_same_page_at_another_form_of_its_address_is_there_already(archive: Archive) -> None:
    archive.add([storm()])
    again = msgspec.structs.replace(storm(), id="other-id", url=f"{storm().url}/?utm_source=feed")
    assert archive.add([again]).known == 1
    assert archive.article("other-id").id == "storm", "the other id leads to it"


def test_the_same_words_in_another_outlet_are_another_article(archive: Archive) -> None:
    copy = article("copy", STORM, outlet="Lakeside Post")
    assert archive.add([storm(), copy]).new == 2


def test_a_page_that_changed_is_a_revision_with_both_texts(archive: Archive) -> None:
    archive.add([storm()])
    changed = revised(storm(), "12 boats", "15 boats")
    added = archive.add([changed])
    assert (added.new, added.revised) == (0, 1)
    first, second = archive.revisions("storm")
    assert "12 boats" in first.text and "15 boats" in second.text and (first.number, second.number) == (1, 2)
    assert "12 boats" in archive.article("storm", revision=1).text
    assert archive.article("storm", revision=1).blocks == storm().blocks
    assert "15 boats" in archive.article("storm").text
    assert sound(archive)


def test_quotations_know_their_revision(archive: Archive) -> None:
    archive.add([storm()])
    archive.add([revised(storm(), "forty years", "fifty years")])
    told = {(q.revision, q.current, "fifty" in q.text) for q in archive.quotes(speaker="Quarn")}
    assert told == {(1, False, False), (2, True, True)}


def test_what_two_revisions_say_differently_is_compared(archive: Archive) -> None:
    archive.add([storm()])
    archive.add([revised(storm(), "12 boats", "15 boats")])
    (story,) = archive.compare_revisions("storm").stories
    values = {say.value for fact in story.facts if fact.relation in ("conflict", "update") for say in fact.says}
    assert any("12" in (value or "") for value in values) and any("15" in (value or "") for value in values)


def test_a_file_that_changed_is_a_revision_of_its_article(archive: Archive, tmp_path: Path) -> None:
    file = tmp_path / "harbour.txt"
    file.write_text(STORM)
    archive.add([file])
    file.write_text(STORM.replace("12 boats", "15 boats"))
    assert archive.add([file]).revised == 1
    file.write_text(STORM.replace("12 boats", "15 boats") + "\nTwo ferries were towed into the harbour of Varne.\n")
    assert archive.add([file]).revised == 1
    (story,) = archive.stories()
    (held,) = archive.articles(story.id)
    assert [revision.text.count("15 boats") for revision in archive.revisions(held.id)] == [0, 1, 1]
    assert archive.add([file]).known == 1, "and given again it is known"
    file.write_text(STORM)
    assert archive.add([file]).known == 1, "as is one of its earlier states"
    assert sound(archive)


def test_another_article_in_the_same_file_is_another_article(archive: Archive, tmp_path: Path) -> None:
    file = tmp_path / "today.txt"
    for text in (STORM, BUDGET, GALE):
        file.write_text(text)
        assert archive.add([file]).new == 1
    file.write_text(GALE.replace("12 boats", "15 boats"))
    assert archive.add([file]).revised == 1, "a state of what the file held last"
    assert archive.status().articles == 3 and sound(archive)


def test_files_of_one_name_in_two_folders_are_two_articles(archive: Archive, tmp_path: Path) -> None:
    for folder, text in (("one", STORM), ("two", STORM.replace("12 boats", "15 boats"))):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "harbour.txt").write_text(text)
    assert archive.add([tmp_path / "one", tmp_path / "two"]).new == 2


def test_records_without_ids_are_no_revisions_of_each_other(archive: Archive, tmp_path: Path) -> None:
    records = tmp_path / "wire.jsonl"
    for boats in ("12 boats", "15 boats"):
        records.write_bytes(msgspec.json.encode({"text": STORM.replace("12 boats", boats)}) + b"\n")
        assert archive.add([records]).new == 1


def test_an_earlier_revision_that_comes_again_is_known(archive: Archive) -> None:
    archive.add([storm()])
    archive.add([revised(storm(), "12 boats", "15 boats")])
    assert archive.add([storm()]).known == 1
    assert "15 boats" in archive.article("storm").text


def test_searching_finds_the_words_of_now_and_not_those_of_then(archive: Archive) -> None:
    archive.add([storm()])
    archive.add([revised(storm(), "coastguard said", "lighthouse said")])
    assert [hit.id for hit in archive.search('"lighthouse said"')] == ["storm"]
    assert archive.search('"coastguard said"') == ()


def test_an_id_that_belongs_to_another_article_is_refused_with_the_reason(archive: Archive) -> None:
    other = msgspec.structs.replace(budget(), id="storm")
    added = archive.add([storm(), other])
    (skipped,) = added.skipped
    assert added.new == 1 and "belongs to the article at" in skipped.reason
    assert sound(archive)


def test_half_a_character_is_refused_with_the_reason(archive: Archive) -> None:
    broken = msgspec.structs.replace(storm(), id="broken", url=None, text=STORM + "\ud800")
    added = archive.add([broken, budget()])
    assert added.new == 1 and "surrogate" in added.skipped[0].reason


def test_articles_come_back_only_after_they_are_stored(archive: Archive) -> None:
    seen = archive.adding([storm(), gale(), budget()], batch=2)
    first = next(seen)
    assert isinstance(first, Stored)
    with Archive(archive.path, read_only=True) as reader:
        assert reader.status().articles == 2
    list(seen)


def test_a_skipped_input_stops_nothing(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    added = archive.add([tmp_path / "empty.txt", tmp_path / "missing.txt", storm()])
    assert added.new == 1 and {item.stage for item in added.skipped} == {"read"} and len(added.skipped) == 2


def test_workers_store_the_same_as_one_process(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    for made in (storm(), gale(), budget()):
        (tmp_path / "pages" / f"{made.id}.txt").write_text(made.text, encoding="utf-8")
    rows = []
    for workers in (1, 2):
        with Archive(tmp_path / f"{workers}.rashomon", clock=clock("2024-10-23T12:00:00+00:00")) as archive:
            added = archive.add([tmp_path / "pages", tmp_path / "none.txt"], workers=workers)
            assert added.new == 3 and isinstance(added.skipped[0], Skipped)
            rows.append(list(archive.export()))
    assert rows[0] == rows[1]


def test_a_clock_that_jumps_back_loses_nothing(tmp_path: Path) -> None:
    times = clock("2024-10-23T12:00:00+00:00", "2024-10-23T12:00:00+00:00", "1999-01-01T00:00:00+00:00")
    with Archive(tmp_path / "news.rashomon", clock=times) as archive:
        archive.add([storm()])
        archive.add([revised(storm(), "12 boats", "15 boats"), gale()])
        assert [revision.number for revision in archive.revisions("storm")] == [1, 2]
        assert "15 boats" in archive.article("storm").text
        assert archive.story_of("gale") == archive.story_of("storm")
        assert sound(archive)


def test_an_undated_article_is_news_of_the_day_on_which_it_came(archive: Archive) -> None:
    archive.add([article("undated", STORM, published=None)])
    (story,) = archive.stories()
    assert story.first == story.last == "2024-10-23"
    assert archive.article("undated").published is None, "and nothing says it was published then"


def test_an_article_without_a_telling_word_is_a_story_of_its_own(archive: Archive) -> None:
    archive.add([storm()])
    assert archive.add([article("empty", "..."), article("few", "It was so.")]).new == 2
    assert len({archive.story_of(id) for id in ("storm", "empty", "few")}) == 3
