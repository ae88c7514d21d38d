"""Articles and their revisions: rows in, frozen values out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from rashomon.archive.blocks import decode_blocks, encode_blocks
from rashomon.archive.codec import encode_marks
from rashomon.archive.identity import IN_FILE, LAST, file_place, place, same_publisher, same_runs, same_text, text_hash
from rashomon.archive.search import former_number
from rashomon.archive.values import Known, Revision
from rashomon.types import Annotated, Article

_COLUMNS = "id source outlet url title published published_basis modified byline language stub text".split()
_MORE = tuple(name for name in Article.__struct_fields__ if name not in (*_COLUMNS, "blocks"))
_FIELDS = ", ".join([*_COLUMNS, "more", "blocks"])
_CHANGING = ("title", "published", "modified", "more", "blocks", "text")
_ALWAYS = ("text", "stub")
"""What a new state tells by having none, too."""
_ALIKE = 0.3
"""Share of words that a page of the same id, without an address, has in common with the one that it replaces."""
_REVISED = 0.5
"""Share of runs of words that what lies in a file has in common with what lay there before, to be a state of it."""


class IdTaken(ValueError):
    """The id belongs to another article."""


class Articles:
    """The articles of an archive. Numbers are the archive's own; ids are the users'."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self.forget()

    def known(self, article: Article, *, by_file: bool = False) -> Known | None:
        """The article that this one is, or is a new state of; None if it is new.

        The same address is the same article; so is the same id, and the same words of the same newsroom. ``by_file``:
        so is what the same file held last, if most of its words are still there. Raises IdTaken if its id belongs to
        another article.
        """
        hash = text_hash(article.text)
        own_place = place(article.url)
        row = (
            self._db.execute("SELECT number FROM article WHERE place = ?", (own_place,)).fetchone()
            if own_place
            else None
        )
        number = row[0] if row else self.number(article.id)
        if number is None:
            return self._same_words(article, hash) or (self._in_file(article) if by_file else None)
        id, revision, current, old_place, outlet, url, text = self._db.execute(
            "SELECT id, revision, hash, place, outlet, url, text FROM article WHERE number = ?", (number,)
        ).fetchone()
        if current == hash or self._had(number, hash):
            return Known(number, id, revision, same=True)
        if not row:
            if own_place and old_place and not old_place.startswith(IN_FILE):
                raise IdTaken(f"the id {article.id!r} belongs to the article at {url}")
            if not same_publisher(article, outlet, url) or same_text(article.text, text) < _ALIKE:
                raise IdTaken(f"the id {article.id!r} belongs to another article, which shares too few words with it")
        return Known(number, id, revision, same=False)

    def _same_words(self, article: Article, hash: bytes) -> Known | None:
        for table, column in (("article", "number"), ("revision", "article")):
            found = self._db.execute(f"SELECT {column} FROM {table} WHERE hash = ? ORDER BY 1", (hash,)).fetchall()
            for (number,) in found:
                id, revision, outlet, url = self._db.execute(
                    "SELECT id, revision, outlet, url FROM article WHERE number = ?", (number,)
                ).fetchone()
                if same_publisher(article, outlet, url):
                    return Known(number, id, revision, same=True)
        return None

    def _in_file(self, article: Article) -> Known | None:
        row = self._db.execute(
            "SELECT number, id, revision, outlet, url, text FROM article WHERE place = ?", (file_place(article.source),)
        ).fetchone()
        if row is None:
            return None
        number, id, revision, outlet, url, text = row
        if not same_publisher(article, outlet, url) or same_runs(article.text, text) < _REVISED:
            return None
        return Known(number, id, revision, same=False)

    def _had(self, number: int, hash: bytes) -> bool:
        sql = "SELECT 1 FROM revision WHERE article = ? AND hash = ?"
        return self._db.execute(sql, (number, hash)).fetchone() is not None

    def number(self, id: str) -> int | None:
        """The number of the article of this id, or of one that was added under this id, too."""
        for sql in ("SELECT number FROM article WHERE id = ?", "SELECT article FROM alias WHERE id = ?"):
            row = self._db.execute(sql, (id,)).fetchone()
            if row:
                return int(row[0])
        return None

    def beginning(self, prefix: str, most: int) -> list[str]:
        """Ids of articles that begin so, in order; of those under which an article was added again, its own id."""
        rows = self._db.execute(
            "SELECT id FROM article WHERE id >= ?1 AND id < ?2 UNION SELECT a.id FROM alias x JOIN article a"
            " ON a.number = x.article WHERE x.id >= ?1 AND x.id < ?2 ORDER BY 1 LIMIT ?3",
            (prefix, prefix + LAST, most),
        )
        return [str(id) for (id,) in rows]

    def also_called(self, id: str, number: int) -> None:
        """Remember one more id of an article."""
        if self.number(id) is None:
            self._db.execute("INSERT INTO alias VALUES (?, ?)", (id, number))

    def insert(self, article: Article, *, day: int, added: str, annotator: int, by_file: bool = False) -> int:
        """Store a new article and index its words; its number. ``by_file``: what its file holds next may be a state of it.

        Its marks, if it has any, are stored with it, as made by this version of the ``annotator``.
        """
        own_place = file_place(article.source) if by_file else place(article.url)
        if by_file:
            self._db.execute("UPDATE article SET place = NULL WHERE place = ?", (own_place,))
        values = [getattr(article, name) for name in _COLUMNS]
        cursor = self._db.execute(
            f"INSERT INTO article ({_FIELDS}, place, hash, day, added, marked, marks)"
            f" VALUES ({', '.join('?' * (len(_COLUMNS) + 8))})",
            (
                *values,
                _more(article),
                encode_blocks(article.blocks),
                own_place,
                text_hash(article.text),
                day,
                added,
                *_marks(article, annotator),
            ),
        )
        self._unindexed.append(int(cursor.lastrowid or 0))
        return self._unindexed[-1]

    def index_words(self) -> None:
        """Index the words of what was stored in this transaction. To be called before it ends.

        All at once, as every other statement between two of them would make SQLite write a part of the index of its own.
        """
        sql = "INSERT INTO words (rowid, title, text) SELECT number, title, text FROM article WHERE number = ?"
        self._db.executemany(sql, [(number,) for number in sorted(self._unindexed)])
        sql = "INSERT INTO former (rowid, text) SELECT ?1, text FROM revision WHERE article = ?2 AND number = ?3"
        self._db.executemany(sql, [(former_number(*state), *state) for state in sorted(self._former)])
        self.forget()

    def forget(self) -> None:
        """The transaction is over."""
        self._unindexed: list[int] = []
        self._former: list[tuple[int, int]] = []

    def revise(self, number: int, article: Article, *, day: int, added: str, annotator: int) -> int:
        """Keep the article as it was as an earlier revision, and store it as it is now; the new revision's number."""
        revision, title, text, was = self._db.execute(
            "SELECT revision, title, text, place FROM article WHERE number = ?", (number,)
        ).fetchone()
        if number in self._unindexed:
            self._unindexed.remove(number)
        else:
            sql = "INSERT INTO words (words, rowid, title, text) VALUES ('delete', ?, ?, ?)"
            self._db.execute(sql, (number, title, text))
        self._db.execute(
            "INSERT INTO revision SELECT number, revision, hash, added, title, published, modified, more, blocks, text,"
            " marked, marks FROM article WHERE number = ?",
            (number,),
        )
        self._former.append((number, int(revision)))
        changed = [
            name for name in _COLUMNS if name in _ALWAYS or (name != "id" and getattr(article, name) is not None)
        ]
        self._db.execute(
            f"UPDATE article SET {', '.join(f'{name} = ?' for name in changed)}, more = ?, blocks = ?, hash = ?,"
            " place = ?, day = ?, added = ?, revision = ?, marked = ?, marks = ? WHERE number = ?",
            (
                *(getattr(article, name) for name in changed),
                _more(article),
                encode_blocks(article.blocks),
                text_hash(article.text),
                was if was and not was.startswith(IN_FILE) else place(article.url) or was,
                day,
                added,
                revision + 1,
                *_marks(article, annotator),
                number,
            ),
        )
        self._unindexed.append(number)
        return int(revision) + 1

    def get(self, number: int) -> Article:
        """The article in its newest revision."""
        row = self._db.execute(f"SELECT {_FIELDS} FROM article WHERE number = ?", (number,)).fetchone()
        return _article(row)

    def title(self, number: int) -> str | None:
        """The title of an article."""
        row = self._db.execute("SELECT title FROM article WHERE number = ?", (number,)).fetchone()
        return row[0] if row else None

    def day(self, number: int) -> int:
        """The day under which an article is indexed, as a proleptic ordinal."""
        return int(self._db.execute("SELECT day FROM article WHERE number = ?", (number,)).fetchone()[0])

    def day_of(self, id: str) -> int:
        """The same by the article's own id."""
        return int(self._db.execute("SELECT day FROM article WHERE id = ?", (id,)).fetchone()[0])

    def revisions(self, number: int) -> tuple[Revision, ...]:
        """All states of an article's page, oldest first."""
        rows = self._db.execute(
            "SELECT number, added, title, published, modified, text FROM revision WHERE article = ?1"
            " UNION ALL SELECT revision, added, title, published, modified, text FROM article WHERE number = ?1"
            " ORDER BY 1",
            (number,),
        )
        return tuple(
            Revision(number=n, added=added, title=title, published=published, modified=modified, text=text)
            for n, added, title, published, modified, text in rows
        )

    def as_of(self, number: int, revision: int) -> Article | None:
        """The article in one of its revisions; None if it has no such."""
        current = self.get(number)
        row = self._db.execute(
            f"SELECT {', '.join(_CHANGING)} FROM revision WHERE article = ? AND number = ?",
            (number, revision),
        ).fetchone()
        if row is None:
            return current if self.revision(number) == revision else None
        then = dict(zip(_CHANGING, row, strict=True))
        own = {name: value for name, value in msgspec.to_builtins(current).items() if name not in _MORE}
        own |= msgspec.json.decode(then.pop("more"))
        return msgspec.convert(own | then | {"blocks": decode_blocks(then["blocks"])}, Article)

    def revision(self, number: int) -> int:
        """The number of an article's newest revision."""
        return int(self._db.execute("SELECT revision FROM article WHERE number = ?", (number,)).fetchone()[0])

    def numbers(self) -> Iterator[int]:
        """The numbers of all articles, in the order in which they came."""
        last = 0
        while rows := self._db.execute(
            "SELECT number FROM article WHERE number > ? ORDER BY number LIMIT 1000", (last,)
        ).fetchall():
            yield from (number for (number,) in rows)
            last = rows[-1][0]

    def ids(self, numbers: Sequence[int]) -> list[str]:
        """The ids of articles, in the order of their numbers as given."""
        sql = "SELECT id FROM article WHERE number = ?"
        return [str(self._db.execute(sql, (number,)).fetchone()[0]) for number in numbers]


def _more(article: Article) -> str:
    values = {name: getattr(article, name) for name in _MORE}
    return msgspec.json.encode({name: value for name, value in values.items() if value not in (None, ())}).decode()


def _marks(article: Article, annotator: int) -> tuple[int, bytes] | tuple[None, None]:
    return (annotator, encode_marks(article)) if isinstance(article, Annotated) else (None, None)


def _article(row: Sequence[Any]) -> Article:
    *values, more, blocks = row
    plain = dict(zip(_COLUMNS, values, strict=True)) | msgspec.json.decode(more) | {"blocks": decode_blocks(blocks)}
    return msgspec.convert(plain, Article)
