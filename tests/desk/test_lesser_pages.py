"""A paywall, a consent notice or half a download never takes the place of the whole article."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from newsroom import STORM, article, clock, revised, storm

from rashomon import Archive
from rashomon.types import Article


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "news.rashomon", clock=clock("2024-10-23T12:00:00+00:00")) as opened:
        opened.add([storm()])
        yield opened


def _cut(at: str) -> Article:
    return article("storm", STORM[: STORM.index(at)])


@pytest.mark.parametrize("why", ["paywall", "consent", "live", "a summary from a feed"])
def test_a_page_that_is_no_whole_article_is_told_and_left(archive: Archive, why: str) -> None:
    added = archive.add([msgspec.structs.replace(_cut("Coastguard"), stub=why)])
    assert (added.revised, added.known) == (0, 0)
    (skipped,) = added.skipped
    assert skipped.source == "storm.txt" and why in skipped.reason
    assert archive.article("storm").text == storm().text and len(archive.revisions("storm")) == 1


@pytest.mark.parametrize("at", ["Varne Courier", "stay closed until", "ves like these"])
def test_half_a_download_is_told_and_left(archive: Archive, at: str) -> None:
    assert len(archive.add([_cut(at)]).skipped) == 1
    assert len(archive.revisions("storm")) == 1


def test_what_a_newsroom_took_back_or_added_is_a_revision(archive: Archive) -> None:
    assert archive.add([_cut("Coastguard officials")]).revised == 1
    assert archive.add([revised(storm(), "until Thursday because of the waves.", "until Friday")]).revised == 1


def test_a_page_of_which_next_to_nothing_came_is_left(archive: Archive) -> None:
    assert len(archive.add([article("storm", "Storm closes Tolmin harbour\n\nTOLMIN\n")]).skipped) == 1


def test_the_whole_article_takes_the_place_of_a_paywall(tmp_path: Path) -> None:
    with Archive(tmp_path / "other.rashomon", clock=clock("2024-10-23T12:00:00+00:00")) as opened:
        opened.add([msgspec.structs.replace(_cut("Coastguard"), stub="paywall")])
        assert opened.add([storm()]).revised == 1
        assert opened.article("storm").stub is None
