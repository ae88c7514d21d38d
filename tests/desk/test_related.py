"""Stories that have to do with each other are named with what they share; others are not."""

import json
from collections.abc import Iterator
from html import escape
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner
from newsroom import clock
from one_town import items
from related_events import events

from rashomon import Archive
from rashomon.cli import main
from rashomon.sample import sample_paths
from rashomon.show.page import render

NOON = clock("2024-05-20T12:00:00+00:00")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("related") / "news.rashomon"
    with Archive(path, clock=NOON) as archive:
        archive.add(events())
    return path


@pytest.fixture
def archive(path: Path) -> Iterator[Archive]:
    with Archive(path, read_only=True) as opened:
        yield opened


def test_the_fire_and_the_charges_are_two_stories(archive: Archive) -> None:
    assert archive.story_of("fire") == archive.story_of("silos")
    assert archive.story_of("charges") == archive.story_of("trial")
    assert len({archive.story_of(id) for id in ("fire", "charges", "vote", "cup")}) == 4


def test_what_came_of_an_event_is_related_with_its_reason(archive: Archive) -> None:
    fire, charges = archive.story_of("fire") or "", archive.story_of("charges") or ""
    (later,) = archive.story(fire).related
    assert later.id == charges and later.title == archive.story(charges).title
    assert any("Ilse Quarn" in reason and "Aron Hesk" in reason and "in both" in reason for reason in later.why)
    assert later.why[-1] == "9 days later"
    (earlier,) = archive.story(charges).related
    assert earlier.id == fire and earlier.why[-1] == "9 days earlier"


def test_a_story_that_shares_nothing_is_related_to_none(archive: Archive) -> None:
    assert archive.story(archive.story_of("vote") or "").related == ()
    assert archive.story(archive.story_of("cup") or "").related == ()


def test_a_comparison_names_the_related_stories(archive: Archive) -> None:
    fire = archive.story_of("fire") or ""
    assert archive.compare(fire).stories[0].related == archive.story(fire).related


def test_the_terminal_and_json_show_them(path: Path, archive: Archive) -> None:
    fire, charges = archive.story_of("fire") or "", archive.story_of("charges") or ""
    shown = CliRunner().invoke(main, ["show", fire, "--archive", str(path)]).output
    assert f"related {charges}" in shown and "9 days later" in shown and "Aron Hesk" in shown
    whole = json.loads(CliRunner().invoke(main, ["show", fire, "--archive", str(path), "--json"]).output)
    (other,) = whole["stories"][0]["related"]
    assert other["id"] == charges and other["why"][-1] == "9 days later"


def test_the_page_shows_them(path: Path, archive: Archive, tmp_path: Path) -> None:
    fire, charges = archive.story_of("fire") or "", archive.story_of("charges") or ""
    page = tmp_path / "fire.html"
    CliRunner().invoke(main, ["show", fire, "--archive", str(path), "--html", str(page)])
    shown = page.read_text(encoding="utf-8").partition("Related stories</h3>")[2].partition("</section>")[0]
    assert charges in shown and escape(archive.story(charges).title) in shown and "9 days later" in shown
    (story,) = archive.compare(fire).stories
    alone = msgspec.structs.replace(archive.compare(fire), stories=(msgspec.structs.replace(story, related=()),))
    assert "Related stories" not in render(alone), "where there are none"


def test_short_items_of_one_town_are_no_story(tmp_path: Path) -> None:
    with Archive(tmp_path / "town.rashomon", clock=NOON) as archive:
        archive.add(items(), annotate=False)
        sizes = [story.size for story in archive.stories()]
        assert sizes == [1] * len(items())


def test_short_items_of_the_town_are_not_in_the_story_of_its_ferry(tmp_path: Path) -> None:
    with Archive(tmp_path / "town.rashomon", clock=NOON) as archive:
        archive.add(map(str, sample_paths()), annotate=False)
        archive.add(items(), annotate=False)
        (ferry,) = [story for story in archive.stories() if "ferry" in story.title]
        assert ferry.size == len(list(sample_paths())) - 1 and "budget" not in str(archive.articles(ferry.id))
        assert not {held.id for held in archive.articles(ferry.id)} & {item.id for item in items()}
