"""What other tools read in the file: the views say what the archive says."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from newsroom import article, budget, gale, revised, storm

from rashomon import Archive


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "news.rashomon"
    with Archive(path) as archive:
        archive.add([storm(), gale(), budget()])
        archive.add([revised(gale(), "said Ilse Quarn, the harbour master of Tolmin", "said Bera Folm, a fisher")])
    yield path


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute(sql).fetchall()


def test_quotations_are_rows_with_their_words(path: Path) -> None:
    columns = 'article, revision, start, "end", text, kind, speaker, source, said_to'
    found = rows(path, f"SELECT {columns} FROM quotation")
    with Archive(path, read_only=True) as archive:
        told = archive.quotes()
    assert len(found) > 4 and set(found) == {
        (q.article, q.revision, q.start, q.end, q.text, q.kind, q.speaker, q.source, q.said_to) for q in told
    }


def test_a_speaker_of_an_earlier_revision_is_still_found(path: Path) -> None:
    with Archive(path, read_only=True) as archive:
        assert {(q.article, q.revision) for q in archive.quotes(speaker="quarn")} == {("storm", 1), ("gale", 1)}
        assert {(q.article, q.revision) for q in archive.quotes(speaker="folm")} == {("gale", 2)}


def test_names_are_rows_with_how_often_an_article_has_them(path: Path) -> None:
    named = rows(path, "SELECT article, name, kind, times FROM named")
    with Archive(path, read_only=True) as archive:
        for id in ("storm", "gale", "budget"):
            entities = [(name.entity, name.kind) for name in archive.article(id).names]
            own = {(name, kind): times for found, name, kind, times in named if found == id}
            assert own == {entity: entities.count(entity) for entity in entities}


def test_marks_are_there_for_every_revision(path: Path) -> None:
    assert rows(path, "SELECT article, revision FROM mark ORDER BY 1, 2") == [(1, 1), (2, 1), (2, 2), (3, 1)]


def test_some_sentences_taken_from_a_long_article_are_found(tmp_path: Path) -> None:
    own = [
        f"The {n}th pier of Norda was measured by the surveyors of quarter {n} during week {n * 7}." for n in range(60)
    ]
    other = [f"Nobody at the {n}th school of Ostrel teaches more than {n * 3} pupils in one room." for n in range(60)]
    with Archive(tmp_path / "news.rashomon") as archive:
        long = article("long", "\n\n".join(own))
        taking = article("taking", "\n\n".join([*other[:30], *own[20:26], *other[30:]]), outlet="Ostrel Herald")
        archive.add([long, taking, storm()], annotate=False)
        assert [{pair.a, pair.b} for pair in archive.reuse("taking")] == [{"long", "taking"}]
