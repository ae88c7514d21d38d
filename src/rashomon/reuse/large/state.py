"""The state of a run over a large collection: one SQLite file; each step is a transaction, so a stop loses one step."""

from __future__ import annotations

import sqlite3
import zlib
from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import cast

import msgspec
import numpy as np

from rashomon.errors import UnreadableInput
from rashomon.reuse.words import Hashes, Numbers
from rashomon.types import Article, Reuse

_FORMAT = "rashomon/reuse-state/5"
_TABLES = """
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS articles (n INTEGER PRIMARY KEY, shingles INTEGER, names INTEGER, spoken INTEGER, outlet TEXT, body BLOB);
CREATE TABLE IF NOT EXISTS numbers (name TEXT, part INTEGER, data BLOB);
CREATE INDEX IF NOT EXISTS numbers_by_part ON numbers (name, part);
CREATE TABLE IF NOT EXISTS pairs (b INTEGER, a INTEGER, body BLOB, PRIMARY KEY (b, a)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS relatives (n INTEGER, kind TEXT, relative INTEGER, PRIMARY KEY (n, kind, relative))
 WITHOUT ROWID;
"""


class State:
    """Articles, keys, candidates and pairs, in a file or (without one) in a file of the system that goes with us."""

    def __init__(self, path: Path | None, inputs: str = "") -> None:
        """Open or begin the state. Raises UnreadableInput if the file is none, or belongs to other inputs."""
        try:
            self._db = sqlite3.connect("" if path is None else path, isolation_level=None)
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = NORMAL")
            self._db.executescript(_TABLES)
            begun = self.get("inputs")
        except sqlite3.Error as error:
            raise UnreadableInput(str(path), f"not a state of rashomon reuse: {error}") from error
        if begun is None:
            with self:
                self.set("inputs", f"{_FORMAT} {inputs}")
        elif begun != f"{_FORMAT} {inputs}":
            self.close()
            raise UnreadableInput(str(path), "this state belongs to other inputs; name another file")

    def __enter__(self) -> State:
        self._db.execute("BEGIN IMMEDIATE")
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        self._db.execute("COMMIT" if kind is None else "ROLLBACK")

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def get(self, name: str) -> str | None:
        """What was noted under a name."""
        row = self._db.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return None if row is None else cast(str, row[0])

    def set(self, name: str, value: str | int) -> None:
        """Note something under a name."""
        self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, str(value)))

    def step(self, name: str) -> int:
        """How far a phase has come; 0 at first."""
        return int(self.get(name) or 0)

    def add_articles(self, rows: Iterable[tuple[int, int, int, int, str | None, Article]]) -> None:
        """Articles by number, with how many keys of each kind they have and their outlet."""
        self._db.executemany(
            "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?)",
            ((*counts, outlet, zlib.compress(msgspec.msgpack.encode(article), 1)) for *counts, outlet, article in rows),
        )

    def article(self, n: int) -> Article:
        """The article with this number."""
        (body,) = self._db.execute("SELECT body FROM articles WHERE n = ?", (n,)).fetchone()
        return msgspec.msgpack.decode(zlib.decompress(body), type=Article)

    def sizes(self) -> tuple[Numbers, Numbers, Numbers, Numbers]:
        """By article, how many shingle, name and spoken keys it has, and a number for its outlet (0 for none)."""
        columns: tuple[array[int], ...] = (array("q"), array("q"), array("q"), array("q"))
        known: dict[str | None, int] = {None: 0, "": 0}
        for *counts, outlet in self._db.execute("SELECT shingles, names, spoken, outlet FROM articles ORDER BY n"):
            for column, value in zip(columns, (*counts, known.setdefault(outlet, len(known))), strict=True):
                column.append(value)
        shingles, names, spoken, outlets = (np.array(column, np.int64) for column in columns)
        return shingles, names, spoken, outlets

    def put(self, name: str, part: int, numbers: Hashes) -> None:
        """Store some numbers in a part of a named heap."""
        if len(numbers):
            self._db.execute("INSERT INTO numbers VALUES (?, ?, ?)", (name, part, numbers.astype("<u8").tobytes()))

    def take(self, name: str, part: int) -> Hashes:
        """All numbers of one part."""
        rows = self._db.execute("SELECT data FROM numbers WHERE name = ? AND part = ? ORDER BY rowid", (name, part))
        return np.frombuffer(b"".join(data for (data,) in rows), "<u8").astype(np.uint64)

    def drop(self, name: str, part: int) -> None:
        """Forget one part."""
        self._db.execute("DELETE FROM numbers WHERE name = ? AND part = ?", (name, part))

    def add_pairs(self, rows: Iterable[tuple[int, int, Reuse]]) -> None:
        """Pairs found, by the numbers of the later and the earlier article."""
        self._db.executemany(
            "INSERT OR REPLACE INTO pairs VALUES (?, ?, ?)",
            ((b, a, msgspec.msgpack.encode(pair)) for b, a, pair in rows),
        )

    def pairs(self) -> Iterator[Reuse]:
        """All pairs in the order of the later, then the earlier article."""
        return (pair for _, _, pair in self.numbered_pairs())

    def numbered_pairs(self, first: int = 0, end: int = 1 << 62) -> Iterator[tuple[int, int, Reuse]]:
        """The same with the numbers of the later and the earlier article; the later one from ``first`` to ``end``."""
        rows = self._db.execute("SELECT b, a, body FROM pairs WHERE b >= ? AND b < ? ORDER BY b, a", (first, end))
        for later, earlier, body in rows:
            yield later, earlier, msgspec.msgpack.decode(body, type=Reuse)

    def add_relatives(self, rows: Iterable[tuple[int, str, int]]) -> None:
        """What an article is to another: the number of the one, the kind, the number of its relative."""
        self._db.executemany("INSERT OR IGNORE INTO relatives VALUES (?, ?, ?)", rows)

    def relatives(self, n: int, kind: str) -> list[int]:
        """The relatives of an article of one kind, ascending."""
        rows = self._db.execute("SELECT relative FROM relatives WHERE n = ? AND kind = ? ORDER BY relative", (n, kind))
        return [relative for (relative,) in rows]
