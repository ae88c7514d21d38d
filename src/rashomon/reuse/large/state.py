"""The state of a run over a large collection: one SQLite file; each step is a transaction, so a stop loses one step."""

from __future__ import annotations

import sqlite3
import zlib
from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import cast

import msgspec

from rashomon.errors import UnreadableInput
from rashomon.types import Article, Reuse

_FORMAT = "rashomon/reuse-state/1"
_TABLES = """
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS articles (n INTEGER PRIMARY KEY, shingles INTEGER, names INTEGER, outlet TEXT, body BLOB);
CREATE TABLE IF NOT EXISTS numbers (name TEXT, part INTEGER, data BLOB);
CREATE INDEX IF NOT EXISTS numbers_by_part ON numbers (name, part);
CREATE TABLE IF NOT EXISTS pairs (b INTEGER, a INTEGER, body BLOB, PRIMARY KEY (b, a)) WITHOUT ROWID;
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

    def add_articles(self, rows: Iterable[tuple[int, int, int, str | None, Article]]) -> None:
        """Articles by number, with how many keys of each kind they have and their outlet."""
        self._db.executemany(
            "INSERT INTO articles VALUES (?, ?, ?, ?, ?)",
            ((n, s, m, outlet, zlib.compress(msgspec.msgpack.encode(article), 1)) for n, s, m, outlet, article in rows),
        )

    def article(self, n: int) -> Article:
        """The article with this number."""
        (body,) = self._db.execute("SELECT body FROM articles WHERE n = ?", (n,)).fetchone()
        return msgspec.msgpack.decode(zlib.decompress(body), type=Article)

    def sizes(self) -> tuple[array[int], array[int], dict[int, str]]:
        """By article, how many shingle and name keys it has, and its outlet where it has one."""
        shingles, names = array("I"), array("I")
        outlets: dict[int, str] = {}
        known: dict[str, str] = {}
        for n, s, m, outlet in self._db.execute("SELECT n, shingles, names, outlet FROM articles ORDER BY n"):
            shingles.append(s)
            names.append(m)
            if outlet:
                outlets[n] = known.setdefault(outlet, outlet)
        return shingles, names, outlets

    def put(self, name: str, part: int, numbers: array[int]) -> None:
        """Store some numbers in a part of a named heap."""
        if numbers:
            self._db.execute("INSERT INTO numbers VALUES (?, ?, ?)", (name, part, zlib.compress(numbers.tobytes(), 1)))

    def take(self, name: str, part: int) -> array[int]:
        """All numbers of one part."""
        found: array[int] = array("Q")
        for (data,) in self._db.execute(
            "SELECT data FROM numbers WHERE name = ? AND part = ? ORDER BY rowid", (name, part)
        ):
            found.frombytes(zlib.decompress(data))
        return found

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

    def numbered_pairs(self) -> Iterator[tuple[int, int, Reuse]]:
        """The same with the numbers of the later and the earlier article."""
        for later, earlier, body in self._db.execute("SELECT b, a, body FROM pairs ORDER BY b, a"):
            yield later, earlier, msgspec.msgpack.decode(body, type=Reuse)
