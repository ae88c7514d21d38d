"""The store: the one door to an archive's file. It keeps and finds; what is alike, others decide."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import TracebackType

from rashomon.archive import health
from rashomon.archive.articles import Articles
from rashomon.archive.connection import asked, connect, explained, writing
from rashomon.archive.index import Index
from rashomon.archive.marks import Marks
from rashomon.archive.schema import VERSION
from rashomon.archive.search import Search
from rashomon.archive.stories import Stories
from rashomon.archive.values import Finding


class Store:
    """An open archive. Reading never waits; writing is one transaction at a time (:meth:`writing`)."""

    def __init__(self, path: Path, *, read_only: bool = False, wait_s: float = 30.0) -> None:
        self.path = path
        self.read_only = read_only
        self._db: sqlite3.Connection = connect(path, read_only=read_only, wait_s=wait_s)
        self.articles = Articles(self._db)
        self.stories = Stories(self._db)
        self.index = Index(self._db)
        self.marks = Marks(self._db)
        self.search = Search(self._db)
        self._seen = self._data_version()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file. What is not committed is as if it had never been."""
        self._db.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all of it is stored at its end, or nothing.

        Raises ArchiveBusy, CannotWrite or NotAnArchive; nothing was changed then.
        """
        try:
            with writing(self._db, self.path):
                yield
                self.articles.index_words()
        except BaseException:
            self.marks.forget()
            self.articles.forget()
            raise

    @contextmanager
    def reading(self) -> Iterator[None]:
        """One unchanging view of the archive, whatever others write meanwhile. Raises ArchiveError in its words."""
        with explained(self.path):
            if self._db.in_transaction:
                yield
                return
            self._db.execute("BEGIN")
            try:
                yield
            finally:
                if self._db.in_transaction:
                    self._db.execute("COMMIT")

    def changed_elsewhere(self) -> bool:
        """Whether another connection wrote since this was last asked: what is remembered of the tables is void then."""
        before, self._seen = self._seen, self._data_version()
        if before != self._seen:
            self.marks.forget()
        return before != self._seen

    def _data_version(self) -> int:
        with explained(self.path):
            return int(self._db.execute("PRAGMA data_version").fetchone()[0])

    def counts(self) -> dict[str, int]:
        """How many articles, revisions, stories, quotations and outlets there are."""
        return health.counts(self._db)

    def days(self) -> tuple[int, int] | None:
        """The first and the last day of publication; None if there are no articles."""
        first, last = self._db.execute("SELECT min(first_day), max(last_day) FROM story WHERE size > 0").fetchone()
        return (first, last) if first is not None else None

    def unplaced(self, version: int, after: int, most: int) -> list[int]:
        """Articles above that number without a story, or with a sketch of another version, in order."""
        rows = self._db.execute(
            "SELECT a.number FROM article a LEFT JOIN sketch k ON k.article = a.number AND k.version = ?"
            " LEFT JOIN placement p ON p.article = a.number WHERE a.number > ?"
            " AND (k.article IS NULL OR p.article IS NULL) ORDER BY a.number LIMIT ?",
            (version, after, most),
        )
        return [number for (number,) in rows]

    def size(self) -> int:
        """Bytes of the file and of its log."""
        files = (self.path, self.path.with_name(self.path.name + "-wal"))
        return sum(file.stat().st_size for file in files if file.exists())

    @property
    def format(self) -> int:
        """The version of the tables."""
        return VERSION

    def asked(self) -> AbstractContextManager[None]:
        """What goes wrong with the file within it is an ArchiveError that says so."""
        return asked(self.path)

    def check(self) -> tuple[Finding, ...]:
        """What was looked at, and what is wrong. Raises nothing for what it finds."""
        with explained(self.path):
            return tuple(health.check(self._db))

    def compact(self) -> None:
        """Make the search index anew and the file as small as it can be. Needs as much free disk as the file has."""
        with explained(self.path):
            health.compact(self._db)
