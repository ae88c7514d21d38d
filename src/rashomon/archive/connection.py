"""Opening an archive's file, writing to it in one transaction at a time, and saying in words what went wrong."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rashomon.archive.schema import APPLICATION_ID, FUNCTIONS, MIGRATIONS, VERSION
from rashomon.errors import ArchiveBusy, ArchiveError, CannotWrite, NewerArchive, NotAnArchive, NotInArchive

_WAIT_S = 30.0
"""Seconds for which a writer waits for another one."""
_CACHE_KIB = 64 * 1024
_HEADER = b"SQLite format 3\x00"


def connect(path: Path, *, read_only: bool = False, wait_s: float = _WAIT_S) -> sqlite3.Connection:
    """A connection to the archive at ``path``; made there if there is none and it may be written.

    Raises NotAnArchive, NewerArchive, ArchiveBusy, CannotWrite or NotInArchive (no file, and none may be made).
    """
    with explained(path):
        _look_before_opening(path, read_only=read_only)
        if read_only:
            return _prepared(_reading(path, wait_s), path, writing=False)
        path.parent.mkdir(parents=True, exist_ok=True)
        return _prepared(sqlite3.connect(path, timeout=wait_s, isolation_level=None), path, writing=True)


def _look_before_opening(path: Path, *, read_only: bool) -> None:
    if path.is_dir():
        raise NotAnArchive(str(path), "this is a folder, not an archive")
    if not path.exists():
        if read_only:
            raise NotInArchive(str(path), "there is no archive here yet; `rashomon add INPUT...` makes one")
        return
    with path.open("rb") as file:
        head = file.read(len(_HEADER))
    if head and head != _HEADER:
        raise NotAnArchive(str(path), "this file is not an archive; it was left as it is")


def _reading(path: Path, wait_s: float) -> sqlite3.Connection:
    """A connection that cannot write. On a medium that cannot be written at all, the file is taken as unchanging."""
    where = path.resolve().as_uri()
    connection = sqlite3.connect(f"{where}?mode=ro", uri=True, timeout=wait_s, isolation_level=None)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        if path.with_name(path.name + "-wal").exists():
            raise
        connection = sqlite3.connect(f"{where}?immutable=1", uri=True, timeout=wait_s, isolation_level=None)
    return connection


def _prepared(connection: sqlite3.Connection, path: Path, *, writing: bool) -> sqlite3.Connection:
    try:
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        connection.execute("PRAGMA temp_store = MEMORY")
        _check_kind(connection, path)
        if writing:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")  # what was acknowledged survives a power cut, too
            _migrate(connection)
            connection.execute("PRAGMA foreign_keys = ON")
        elif _version(connection) < VERSION:
            raise NotInArchive(
                str(path), "the archive is empty" if _version(connection) == 0 else "it needs `rashomon refresh`"
            )
    except BaseException:
        connection.close()
        raise
    return connection


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _check_kind(connection: sqlite3.Connection, path: Path) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application != APPLICATION_ID and tables:
        raise NotAnArchive(str(path), "this database belongs to another program; it was left as it is")
    if _version(connection) > VERSION:
        raise NewerArchive(
            str(path),
            f"a later version of Rashomon wrote this archive (format {_version(connection)}, this one knows {VERSION});"
            " it was left as it is",
        )


def _migrate(connection: sqlite3.Connection) -> None:
    if _version(connection) == VERSION:
        return
    for name, (arguments, function) in FUNCTIONS.items():
        connection.create_function(name, arguments, function, deterministic=True)
    connection.execute("BEGIN IMMEDIATE")
    try:
        for number in range(_version(connection), VERSION):  # read again: another process may have been first
            for statement in _statements(MIGRATIONS[number]):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number + 1}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("COMMIT")
    except BaseException:
        rolled_back(connection)
        raise


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


@contextmanager
def writing(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """One transaction: all of it is stored or nothing. Waits for another writer, then raises ArchiveBusy."""
    with explained(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            rolled_back(connection)
            raise


def rolled_back(connection: sqlite3.Connection) -> None:
    """Give up the transaction, if one is open."""
    if connection.in_transaction:
        connection.execute("ROLLBACK")


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """What SQLite and the system raise, as errors that say what happened to which file."""
    try:
        with asked(path):
            yield
    except OSError as error:
        raise CannotWrite(str(path), f"cannot be opened or written: {error.strerror or error}") from error


@contextmanager
def asked(path: Path) -> Iterator[None]:
    """What SQLite raises, as such errors."""
    try:
        yield
    except sqlite3.Error as error:
        raise _in_words(error, str(path)) from error


def _in_words(error: sqlite3.Error, path: str) -> ArchiveError:
    name = getattr(error, "sqlite_errorname", "") or ""
    said = str(error)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return ArchiveBusy(path, "another process is writing to the archive; nothing was changed, try again later")
    if name.startswith("SQLITE_FULL") or name == "SQLITE_IOERR_WRITE":
        return CannotWrite(path, "the disk is full; what was stored before is whole, the rest was not stored")
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH")):
        return CannotWrite(path, "the archive may not be written here: the file or its folder is read-only")
    if name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
        return NotAnArchive(path, f"this file is no archive, or a damaged one ({said}); it was left as it is")
    return ArchiveError(path, said)
