"""An id may be typed by its beginning, if that names one thing."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from newsroom import budget, clock, gale, storm

from rashomon import Archive
from rashomon.errors import NotInArchive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "news.rashomon", clock=clock("2024-10-23T12:00:00+00:00")) as opened:
        renamed = (("storm-at-tolmin-1", storm()), ("storm-at-tolmin-2", gale()), ("storm", budget()))
        opened.add([msgspec.structs.replace(article, id=id) for id, article in renamed])
        yield opened


def test_the_beginning_of_an_id_names_it(archive: Archive) -> None:
    story = archive.story_of("storm-at-tolmin-2")
    assert story is not None
    assert archive.story(story[:6]).id == story
    assert archive.which(story[:7]) == ("story", story)
    archive.add([msgspec.structs.replace(storm(), id="other-name")])
    assert archive.article("other").id == "storm-at-tolmin-1", "another id of it leads there, too"


def test_an_id_in_full_goes_before_longer_ones(archive: Archive) -> None:
    assert archive.which("storm") == ("article", "storm")


def test_what_several_ids_begin_with_is_none_of_them(archive: Archive) -> None:
    with pytest.raises(NotInArchive, match="storm-at-tolmin-1, storm-at-tolmin-2"):
        archive.article("storm-at")
    with pytest.raises(NotInArchive, match="several ids begin so"):
        archive.which("storm-")


@pytest.mark.parametrize("id", ["sto", "", "storm%", "nothing", "storm-at-tolmin-1x"])
def test_too_little_or_another_word_is_no_id(archive: Archive, id: str) -> None:
    with pytest.raises(NotInArchive, match="of this id"):
        archive.article(id)
