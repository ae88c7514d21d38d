"""Archives of an earlier format are brought up to date, and lose nothing."""

import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from newsroom import budget, clock, gale, storm

from rashomon import Archive
from rashomon.archive.identity import canonical, text_hash
from rashomon.archive.schema import APPLICATION_ID, FUNCTIONS, MIGRATIONS
from rashomon.errors import ArchiveError
from rashomon.stories import VERSION as GROUPER
from rashomon.stories import keys, pack, sketch
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


def _third(path: Path) -> Path:
    """What the third format held: the storm in two revisions, its quotations and keys, a shingle and marks."""
    one, was = storm(), storm().text.replace("12 boats", "9 boats")
    start, end = one.text.index("We have"), one.text.index(" harbour master") - 1
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for name, (arguments, function) in FUNCTIONS.items():
            db.create_function(name, arguments, function)
        for script in MIGRATIONS[:3]:
            db.executescript(script)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute("PRAGMA user_version = 3")
        db.execute("INSERT INTO story VALUES (1, 's-third', 'Storm', 739180, 739181, 1, NULL, '2024', NULL, 0)")
        _insert(db, 1, one)
        db.execute("UPDATE article SET revision = 2, place = place(url), blocks = packed_blocks(blocks)")
        db.execute(
            "INSERT INTO revision SELECT number, 1, ?, added, title, published, modified, more, blocks, ? FROM article",
            (text_hash(was), was),
        )
        db.execute("INSERT INTO name VALUES (7, name_hash('Ilse Quarn', 'person'), 'Ilse Quarn', 'person')")
        db.execute("INSERT INTO name VALUES (8, name_hash('officials', 'unnamed'), 'officials', 'unnamed')")
        db.execute("INSERT INTO mention VALUES (1, 7, 2)")
        for revision in (1, 2):
            moved = one.text.index("12 boats") < start and revision == 1
            quote = (1, revision, start - moved, end - moved, "direct", 7, "Ilse Quarn", "the Varne Courier")
            db.execute("INSERT INTO quote VALUES (?, ?, ?, ?, ?, ?, ?, ?)", quote)
        db.execute("INSERT INTO quote VALUES (1, 2, 300, 340, 'indirect', 8, 'Coastguard officials in Tolmin', NULL)")
        own = sketch(one)
        db.execute("INSERT INTO sketch VALUES (1, ?, ?)", (GROUPER, pack(own)))
        db.executemany("INSERT INTO key VALUES (?, ?, 1)", [((739181) // 16, key) for key in keys(own)])
        db.executemany("INSERT INTO term VALUES (?, 1, 1)", [(term,) for term in (0, *own.words)])
        db.execute("INSERT INTO shingle VALUES (0, 5, 1)")
        db.execute("INSERT INTO mark VALUES (1, 2, 1, x'03')")
    return path


def test_quotations_names_and_keys_of_the_third_format_are_as_they_were(tmp_path: Path) -> None:
    with Archive(_third(tmp_path / "third.rashomon"), clock=NOON) as archive:
        said = archive.quotes(speaker="quarn")
        assert {(each.revision, each.source, each.said_to) for each in said} == {
            (revision, "Ilse Quarn", "the Varne Courier") for revision in (1, 2)
        }
        assert {each.text[:21] for each in said} == {"We have not seen wave"}
        (officials,) = archive.quotes(speaker="officials")
        assert (officials.kind, officials.source) == ("indirect", "Coastguard officials in Tolmin")
        assert archive.story("s-third").actors == ("Ilse Quarn",), "who only speaks is no name"
        archive.add([gale()], annotate=False)
        assert archive.story_of("gale") == "s-third", "found by the keys of before"
        assert archive.status().unannotated == 2 and archive.refresh()["annotated"] == 2
        assert not [finding for finding in archive.check() if finding.wrong]
