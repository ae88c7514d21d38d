"""What grouping looks up: sketches, the keys under which articles are found again, shared shingles, common words."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

BUCKET_DAYS = 16
"""Days of publication that are indexed together, so that what is looked up together lies together."""
ERA = 100_000
"""Articles after which shingles go into a new part of the index, so that adding keeps to a small part of it."""
ARTICLES = 0
"""The term under which the number of all articles with a sketch is counted."""


_TOGETHER, _TERMS = 60, 500


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

    def newest(self, story: int, version: int, most: int) -> list[tuple[int, str, str | None, bytes]]:
        """Number, id, title and sketch of a story's newest articles that have a sketch of this version; oldest first."""
        rows = self._db.execute(
            "SELECT p.article, a.id, a.title, k.data FROM placement p JOIN sketch k ON k.article = p.article"
            " JOIN article a ON a.number = p.article WHERE p.story = ? AND k.version = ?"
            " ORDER BY p.article DESC LIMIT ?",
            (story, version, most),
        ).fetchall()
        return rows[::-1]

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

    def holding(self, wanted: Sequence[tuple[int, int]], most: int) -> list[list[int]]:
        """The stories of the articles under each bucket and key, one for each article, of ``most`` articles at most."""
        return self._lists(
            "SELECT p.story AS n FROM key k CROSS JOIN placement p ON p.article = k.article"
            " WHERE k.bucket = w.column1 AND k.key = w.column2 LIMIT ?",
            wanted,
            most,
        )

    def write_story_keys(self, story: int, keys: Iterable[int]) -> None:
        """Index a story under its founder's keys, whatever its days."""
        self._db.executemany("INSERT OR IGNORE INTO story_key VALUES (?, ?)", [(key, story) for key in sorted(keys)])

    def stories_under(self, keys: Sequence[int], most: int) -> list[list[int]]:
        """Stories of any time under each key, in order, ``most`` of them at most."""
        return self._lists(
            "SELECT story AS n FROM story_key WHERE key = w.column1 LIMIT ?", [(key, 0) for key in keys], most
        )

    def _lists(self, select: str, wanted: Sequence[tuple[int, int]], most: int) -> list[list[int]]:
        found: list[list[int]] = []
        for at in range(0, len(wanted), _TOGETHER):
            part = wanted[at : at + _TOGETHER]
            values = ", ".join(["(?, ?)"] * len(part))
            sql = f"SELECT (SELECT group_concat(n) FROM ({select})) FROM (VALUES {values}) w"
            rows = self._db.execute(sql, (most, *(number for pair in part for number in pair)))
            found += [list(map(int, row.split(","))) if row else [] for (row,) in rows]
        return found

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

    def terms(self, terms: Sequence[int], *, frozen: bool = False) -> dict[int, int]:
        """How many articles hold each of these terms; those that none holds are left out.

        ``frozen``: how many held it when :meth:`freeze_terms` was last called.
        """
        found: dict[int, int] = {}
        for at in range(0, len(terms), _TERMS):
            part = terms[at : at + _TERMS]
            column = "frozen" if frozen else "holding"
            sql = f"SELECT number, {column} FROM term WHERE number IN ({', '.join('?' * len(part))})"
            found.update(self._db.execute(sql, part).fetchall())
        return found

    def count_terms(self, changes: Mapping[int, int]) -> None:
        """Add to the counts of terms, or take from them."""
        self._db.executemany(
            "INSERT INTO term VALUES (?, max(0, ?2), 0)"
            " ON CONFLICT (number) DO UPDATE SET holding = max(0, holding + ?2)",
            sorted(changes.items()),
        )

    def freeze_terms(self) -> None:
        """Take the counts as they are now for those that grouping weighs terms with from now on."""
        self._db.execute("UPDATE term SET frozen = holding WHERE frozen <> holding")

    def made_by(self, version: int) -> bool:
        """Whether this version made the first sketch; True as well where there is nothing to be indexed."""
        row = self._db.execute("SELECT version FROM sketch ORDER BY article LIMIT 1").fetchone()
        if row is None:
            return self._db.execute("SELECT 1 FROM placement LIMIT 1").fetchone() is None
        return int(row[0]) == version

    def mixed(self, version: int) -> bool:
        """Whether any sketch is of another version than this one."""
        sql = "SELECT 1 FROM sketch WHERE version <> ? LIMIT 1"
        return self._db.execute(sql, (version,)).fetchone() is not None

    def clear(self) -> None:
        """Empty the index, before all of it is made anew."""
        for table in ("sketch", "key", "story_key", "shingle", "term"):
            self._db.execute(f"DELETE FROM {table}")
