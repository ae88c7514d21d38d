"""What grouping looks up: sketches, the keys under which articles are found again, common words."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterable, Mapping, Sequence

BUCKET_DAYS = 16
"""Days of publication that are indexed together, so that what is looked up together lies together."""
ARTICLES = 0
"""The term under which the number of all articles with a sketch is counted."""
LISTED = 65
"""Articles of a bucket that are listed under a key: one that more articles hold tells nothing, and is not written further."""
_TERMS = 500
_KEYS = 1 << 20
_WIDTH = 4


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
        own = listed([article])
        self._db.executemany(
            "INSERT INTO key VALUES (?, ?) ON CONFLICT (number) DO UPDATE"
            f" SET articles = CAST(articles || excluded.articles AS BLOB) WHERE length(articles) < {_WIDTH * LISTED}",
            [(key_number(day // BUCKET_DAYS, key), own) for key in sorted(keys)],
        )

    def drop_keys(self, article: int, day: int, keys: Iterable[int]) -> None:
        """Take an article out of the index."""
        wanted = [(day // BUCKET_DAYS, key) for key in keys]
        for (bucket, key), held in zip(wanted, self.holding(wanted), strict=True):
            left = listed(each for each in held if each != article)
            sql = (
                "UPDATE key SET articles = ? WHERE number = ?"
                if left
                else "DELETE FROM key WHERE ? = x'' AND number = ?"
            )
            self._db.execute(sql, (left, key_number(bucket, key)))

    def holding(self, wanted: Sequence[tuple[int, int]]) -> list[list[int]]:
        """The articles under each bucket and key in the order in which they came, the first LISTED of them."""
        found: dict[int, bytes] = {}
        numbers = [key_number(bucket, key) for bucket, key in wanted]
        for at in range(0, len(numbers), _TERMS):
            part = numbers[at : at + _TERMS]
            sql = f"SELECT number, articles FROM key WHERE number IN ({', '.join('?' * len(part))})"
            found.update(self._db.execute(sql, part).fetchall())
        return [unlisted(found.get(number, b"")) for number in numbers]

    def write_story_keys(self, story: int, keys: Iterable[int]) -> None:
        """Index a story under its founder's keys, whatever its days."""
        self._db.executemany("INSERT OR IGNORE INTO story_key VALUES (?, ?)", [(key, story) for key in sorted(keys)])

    def stories_under(self, keys: Sequence[int], most: int) -> list[list[int]]:
        """Stories of any time under each key, in order, ``most`` of them at most."""
        if not keys:
            return []
        values = ", ".join(["(?)"] * len(keys))
        inner = "SELECT story FROM story_key WHERE key = w.column1 LIMIT ?"
        rows = self._db.execute(
            f"SELECT (SELECT group_concat(story) FROM ({inner})) FROM (VALUES {values}) w", (most, *keys)
        )
        return [list(map(int, row.split(","))) if row else [] for (row,) in rows]

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
        for table in ("sketch", "key", "story_key", "term"):
            self._db.execute(f"DELETE FROM {table}")


def key_number(bucket: int, key: int) -> int:
    """The number of a row of the table ``key``."""
    return bucket * _KEYS + key


def listed(articles: Iterable[int]) -> bytes:
    """Numbers of articles as the table ``key`` has them: four bytes each, the lowest first."""
    return b"".join(article.to_bytes(_WIDTH, "little") for article in articles)


def unlisted(data: bytes) -> list[int]:
    """The numbers back."""
    return list(struct.unpack(f"<{len(data) // _WIDTH}I", data))
