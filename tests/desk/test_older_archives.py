"""Archives of an earlier format are brought up to date, and lose nothing."""

import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from newsroom import budget, clock, gale, storm

from rashomon import Archive
from rashomon.archive.identity import canonical, text_hash
from rashomon.archive.schema import APPLICATION_ID, MIGRATIONS
from rashomon.errors import ArchiveError
from rashomon.types import Article

NOON = clock("2024-10-23T12:00:00+00:00")


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """What the first format held of two articles in one story: addresses and names in full, blocks one by one."""
    path = tmp_path / "older.rashomon"
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.executescript(MIGRATIONS[0])
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute("PRAGMA user_version = 1")
        db.execute("INSERT INTO story VALUES (1, 's-older', 'Storm', 739180, 739181, 2, NULL, '2024', NULL, 0)")
        for number, one in enumerate((storm(), gale()), 1):
            _insert(db, number, one)
        db.execute("INSERT INTO name VALUES (7, 'Ilse Quarn', 'person')")
        db.execute("INSERT INTO mention VALUES (1, 7, 2)")
    return path


def _insert(db: sqlite3.Connection, number: int, one: Article) -> None:
    blocks = "[" + ",".join(f'[{block.start},{block.end},"{block.kind}",[]]' for block in one.blocks) + "]"
    db.execute(
        "INSERT INTO article (number, id, place, hash, day, added, source, outlet, url, title, published, more, blocks,"
        " text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(number, one.id, canonical(one.url), text_hash(one.text), 739180 + number, "2024", one.source, one.outlet),
            *(one.url, one.title, one.published, "{}", blocks, one.text),
        ),
    )
    db.execute("INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)", (number, one.title, one.text))
    db.execute("INSERT INTO placement VALUES (?, 1, 1.0, '[]', 0)", (number,))


def test_articles_names_and_stories_are_as_they_were(older: Path) -> None:
    with Archive(older, clock=NOON) as archive:
        assert archive.article("storm").blocks == storm().blocks
        assert archive.story("s-older").actors == ("Ilse Quarn",)
        assert [hit.id for hit in archive.search("forty years", most=1)] in (["storm"], ["gale"])
        archive.refresh()
        assert not [finding for finding in archive.check() if finding.wrong]


def test_what_was_there_is_known_by_its_address(older: Path) -> None:
    with Archive(older, clock=NOON) as archive:
        assert archive.add([storm(), gale()], annotate=False).known == 2


def test_what_comes_finds_the_stories_of_before(older: Path) -> None:
    with Archive(older, clock=NOON) as archive:
        archive.add([_again(gale()), budget()], annotate=False)
        assert archive.story_of("again") == "s-older"
        assert archive.story_of("budget") != "s-older"


def test_an_older_archive_that_may_only_be_read_says_what_it_needs(older: Path) -> None:
    with pytest.raises(ArchiveError, match="rashomon refresh"):
        Archive(older, read_only=True)


def _again(one: Article) -> Article:
    return msgspec.structs.replace(one, id="again", url="https://elsewhere.example/again", outlet="Norda Times")
