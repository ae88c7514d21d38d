"""What grouping looks up: sketches, the keys under which articles are found again, shared shingles, common words."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import xxhash

BUCKET_DAYS = 8
"""Days of publication that are indexed together, so that what is looked up together lies together."""
ERA = 100_000
"""Articles after which shingles go into a new part of the index, so that adding keeps to a small part of it."""


def key_number(key: str) -> int:
    """64 bits of a key, signed as SQLite has them."""
    return xxhash.xxh3_64_intdigest(key.encode("utf-8", "surrogatepass")) - (1 << 63)


class Index:
    """The index of an archive. It never decides: it hands over what may be alike."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def write_sketch(self, article: int, version: int, data: bytes) -> None:
        """Store an article's sketch."""
        self._db.execute("INSERT OR REPLACE INTO sketch VALUES (?, ?, ?)", (article, version, data))

    def sketch(self, article: int) -> tuple[int, bytes] | None:
        """The version and the bytes of an article's sketch."""
        row = self._db.execute("SELECT version, data FROM sketch WHERE article = ?", (article,)).fetchone()
        return (int(row[0]), bytes(row[1])) if row else None

    def write_keys(self, article: int, day: int, keys: Iterable[int]) -> None:
        """Index an article of that day under its keys."""
        bucket = day // BUCKET_DAYS
        self._db.executemany(
            "INSERT OR IGNORE INTO key VALUES (?, ?, ?)", [(bucket, key, article) for key in sorted(keys)]
        )

    def drop_keys(self, article: int, day: int, keys: Iterable[int]) -> None:
        """Take an article out of the index."""
        sql = "DELETE FROM key WHERE bucket = ? AND key = ? AND article = ?"
        self._db.executemany(sql, [(day // BUCKET_DAYS, key, article) for key in keys])

    def holding(self, bucket: int, key: int, most: int) -> list[int]:
        """Articles of a bucket under a key, ``most`` of them at most."""
        sql = "SELECT article FROM key WHERE bucket = ? AND key = ? LIMIT ?"
        return [article for (article,) in self._db.execute(sql, (bucket, key, most))]

    def write_shingles(self, article: int, shingles: Iterable[int]) -> None:
        """Index the sampled shingles of an article."""
        rows = [(article // ERA, shingle, article) for shingle in sorted(shingles)]
        self._db.executemany("INSERT OR IGNORE INTO shingle VALUES (?, ?, ?)", rows)

    def drop_shingles(self, article: int, shingles: Iterable[int]) -> None:
        """Take the shingles of an article out of the index."""
        sql = "DELETE FROM shingle WHERE era = ? AND hash = ? AND article = ?"
        self._db.executemany(sql, [(article // ERA, shingle, article) for shingle in shingles])

    def sharing(self, shingles: Sequence[int], *, least: int, common: int, most: int) -> list[tuple[int, int]]:
        """Articles that share at least so many shingles, and how many; the most first.

        Shingles that more than ``common`` articles hold are furniture and count for nothing.
        """
        eras = int(self._db.execute("SELECT coalesce(max(number), 0) FROM article").fetchone()[0]) // ERA
        shared: Counter[int] = Counter()
        for shingle in shingles:
            held: list[int] = []
            for era in range(eras, -1, -1):
                sql = "SELECT article FROM shingle WHERE era = ? AND hash = ? LIMIT ?"
                held += [article for (article,) in self._db.execute(sql, (era, shingle, common + 1 - len(held)))]
                if len(held) > common:
                    break
            else:
                shared.update(held)
        ranked = sorted(shared.items(), key=lambda item: (-item[1], item[0]))
        return [(article, count) for article, count in ranked if count >= least][:most]

    def terms(self, terms: Iterable[str]) -> dict[str, int]:
        """How many articles hold each of these terms; those that none holds are left out."""
        found: dict[str, int] = {}
        wanted = list(terms)
        for at in range(0, len(wanted), 500):
            part = wanted[at : at + 500]
            sql = f"SELECT term, holding FROM term WHERE term IN ({', '.join('?' * len(part))})"
            found.update(self._db.execute(sql, part).fetchall())
        return found

    def count_terms(self, changes: Mapping[str, int]) -> None:
        """Add to the counts of terms, or take from them."""
        self._db.executemany(
            "INSERT INTO term VALUES (?, max(0, ?2)) ON CONFLICT (term) DO UPDATE SET holding = max(0, holding + ?2)",
            sorted(changes.items()),
        )

    def sketched(self) -> int:
        """How many articles have a sketch."""
        return int(self._db.execute("SELECT count(*) FROM sketch").fetchone()[0])

    def mixed(self, version: int) -> bool:
        """Whether any sketch is of another version than this one."""
        sql = "SELECT 1 FROM sketch WHERE version <> ? LIMIT 1"
        return self._db.execute(sql, (version,)).fetchone() is not None

    def clear(self) -> None:
        """Empty the index, before all of it is made anew."""
        for table in ("sketch", "key", "shingle", "term"):
            self._db.execute(f"DELETE FROM {table}")
