"""What can go wrong with a file: a clear message, and nothing lost."""

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from newsroom import budget, gale, storm

from rashomon import Archive
from rashomon.archive.schema import VERSION
from rashomon.errors import ArchiveBusy, CannotWrite, NewerArchive, NotAnArchive, NotInArchive


def sound(path: Path) -> bool:
    with Archive(path) as archive:
        return [finding.wrong for finding in archive.check() if finding.wrong] == []


@pytest.mark.parametrize(
    "data", [b"no archive at all, but a text of some length\n" * 50, b"SQLite format 3\x00 and then nothing"]
)
def test_a_file_that_is_no_archive_is_left_as_it_is(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(data)
    with pytest.raises(NotAnArchive, match="it was left as it is"):
        Archive(path)
    assert path.read_bytes() == data and list(tmp_path.iterdir()) == [path]


def test_a_database_of_another_program_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE bookmarks (url TEXT)")
    other.close()
    with pytest.raises(NotAnArchive, match="another program"):
        Archive(path)
    assert sqlite3.connect(path).execute("SELECT count(*) FROM sqlite_master").fetchone() == (1,)


def test_a_folder_is_no_archive(tmp_path: Path) -> None:
    with pytest.raises(NotAnArchive, match="folder"):
        Archive(tmp_path)


def test_an_archive_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "news.rashomon"
    with Archive(path) as archive:
        archive._store._db.execute(f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(NewerArchive, match="later version"):
        Archive(path)
    with pytest.raises(NewerArchive):
        Archive(path, read_only=True)


def test_reading_an_archive_that_is_not_there_makes_none(tmp_path: Path) -> None:
    with pytest.raises(NotInArchive, match="rashomon add"):
        Archive(tmp_path / "none.rashomon", read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_a_second_writer_waits_and_then_says_so(tmp_path: Path) -> None:
    path = tmp_path / "news.rashomon"
    with Archive(path) as first, Archive(path, wait_s=0.05) as second:
        with first._store.writing(), pytest.raises(ArchiveBusy, match="another process"):
            second.add([storm()])
        assert second.add([storm()]).new == 1, "and goes on when the other is done"


def test_two_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "news.rashomon"
    with Archive(path) as archive:
        archive.add([budget()])

    def add(which: int) -> None:
        with Archive(path) as archive:
            archive.add([storm() if which else gale()], batch=1)

    threads = [threading.Thread(target=add, args=(which,)) for which in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with Archive(path, read_only=True) as archive:
        assert archive.status().articles == 3
    assert sound(path)


def test_what_another_process_wrote_is_seen_when_placing(tmp_path: Path) -> None:
    path = tmp_path / "news.rashomon"
    with Archive(path) as one, Archive(path) as two:
        one.add([budget()])
        two.add([storm()])
        one.add([gale()])
        assert one.story_of("gale") == one.story_of("storm")


def test_readers_see_one_state_while_another_writes(tmp_path: Path) -> None:
    path = tmp_path / "news.rashomon"
    with Archive(path) as writer, Archive(path, read_only=True) as reader:
        writer.add([storm()])
        rows = reader.export()
        next(rows)
        writer.add([budget()])
        assert list(rows) == [], "the view of the one who is reading does not change"
        assert reader.status().articles == 2


def test_a_read_only_archive_is_read_and_not_written(tmp_path: Path) -> None:
    path = tmp_path / "news.rashomon"
    with Archive(path) as archive:
        archive.add([storm(), gale()])
    with Archive(path, read_only=True) as archive:
        assert archive.compare(archive.story_of("storm") or "").stories
        with pytest.raises(CannotWrite, match="read-only"):
            archive.add([budget()])


_FILL = """
import resource, sys
from newsroom import budget, storm
from rashomon import Archive, ArchiveError
with Archive(sys.argv[1]) as archive:
    archive.add([storm()])
    limit = archive.path.with_name(archive.path.name + "-wal").stat().st_size + 8192
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    import msgspec
    try:
        archive.add([msgspec.structs.replace(budget(), id=f"b{n}", url=None, text=budget().text + str(n)) for n in range(99)])
    except ArchiveError as error:
        print(type(error).__name__, error.reason)
"""


def test_a_full_disk_loses_nothing_that_was_stored(tmp_path: Path) -> None:
    path = tmp_path / "news.rashomon"
    out = subprocess.run(
        [sys.executable, "-c", _FILL, str(path)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent)},
    )
    assert out.stdout.startswith("CannotWrite the disk is full"), out.stdout
    with Archive(path) as archive:
        assert archive.status().articles == 1 and archive.article("storm").quotes
    assert sound(path)


@pytest.mark.skipif(shutil.which("setpriv") is None or os.geteuid() != 0, reason="needs to become another user")
def test_a_file_that_may_not_be_written_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "shelf"
    folder.mkdir()
    with Archive(folder / "news.rashomon") as archive:
        archive.add([storm()])
    (folder / "news.rashomon").chmod(0o444)
    folder.chmod(0o555)
    for parent in tmp_path.resolve().parents:
        if not parent.stat().st_mode & 0o001:
            pytest.skip("another user cannot come here")
    code = "import sys\nfrom rashomon import Archive, ArchiveError\ntry: Archive(sys.argv[1])\nexcept ArchiveError as e: print(e.reason)"
    code += "\nwith Archive(sys.argv[1], read_only=True) as a: print(a.status().articles)"
    command = ["setpriv", "--reuid=65534", sys.executable, "-c", code, str(folder / "news.rashomon")]
    out = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "read-only" in out.stdout and out.stdout.endswith("1\n")


def test_a_batch_that_fails_is_not_there_by_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "news.rashomon"
    with Archive(path) as archive:
        archive.add([storm()])
        with monkeypatch.context() as broken:
            broken.setattr(archive._store.index, "count_terms", lambda changes: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                archive.add([gale(), budget()])
        assert archive.status().articles == 1
        assert archive.add([gale(), budget()]).new == 2
    assert sound(path)


def test_checking_finds_what_does_not_fit_together(tmp_path: Path) -> None:
    path = tmp_path / "news.rashomon"
    with Archive(path) as archive:
        archive.add([storm(), budget()])
        archive._store._db.execute("UPDATE article SET text = text || ' more' WHERE id = 'storm'")
        archive._store._db.execute("UPDATE story SET size = 7")
        wrong = {finding.what: finding.wrong for finding in archive.check() if finding.wrong}
    assert any("search index" in what for what in wrong)
    assert any("storm" in (told or "") for told in wrong.values())
    assert "the sizes of stories" in wrong


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """An archive in the middle of which somebody wrote something else."""
    path = tmp_path / "news.rashomon"
    with Archive(path) as archive:
        archive.add([storm(), gale(), budget()])
        archive.compact()
        page = archive._store._db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'sketch'").fetchone()[0]
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)
    return path


def test_a_damaged_archive_says_so_whatever_is_asked(damaged: Path) -> None:
    with Archive(damaged) as archive:
        for ask in (lambda: archive.add([storm()]), archive.refresh, archive.status):
            with pytest.raises(NotAnArchive, match="damaged"):
                ask()
        assert [hit.id for hit in archive.search("budget")] == ["budget"], "what is whole is still read"


def test_checking_a_damaged_archive_tells_what_can_still_be_read(damaged: Path) -> None:
    with Archive(damaged) as archive:
        found = {finding.what: finding.wrong for finding in archive.check()}
    assert "cannot be read" in (found["that every sketch is an article's"] or "")
    assert found["the texts against their hashes"] is None


def test_compacting_keeps_everything(tmp_path: Path) -> None:
    path = tmp_path / "news.rashomon"
    with Archive(path) as archive:
        archive.add([storm(), gale(), budget()])
        before = list(archive.export())
        archive.compact()
        assert list(archive.export()) == before
    assert sound(path)
