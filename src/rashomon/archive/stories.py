"""Stories, which articles are in them, and the log of what was merged and split."""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Iterator, Sequence

import msgspec
import xxhash

from rashomon.archive.identity import LAST
from rashomon.archive.values import Held, LogEntry


class Row(msgspec.Struct, frozen=True):
    """A story as it is stored; days are proleptic ordinals."""

    number: int
    id: str
    title: str
    first_day: int
    last_day: int
    size: int
    origins: int | None


_TOGETHER = 500
_ROW = "number, id, title, first_day, last_day, size, origins"


class Stories:
    """The stories of an archive. An id lasts: that of a merged story leads to the one it went into."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def open(self, founder: str, *, title: str, day: int, at: str) -> int:
        """Open a story named after the article that founds it; its number."""
        plain = "s-" + xxhash.xxh3_64_hexdigest(founder.encode("utf-8"))
        longer = (plain[:length] for length in (10, 14, 18))
        again = (f"{plain[:10]}-{number}" for number in itertools.count(2))  # it founded others before
        id = next(id for id in itertools.chain(longer, again) if self.number(id) is None)
        cursor = self._db.execute(
            "INSERT INTO story (id, title, first_day, last_day, size, opened) VALUES (?, ?, ?, ?, 0, ?)",
            (id, title, day, day, at),
        )
        return int(cursor.lastrowid or 0)

    def number(self, id: str) -> int | None:
        """The number of the story of this id, or of the one that it was merged into."""
        row = self._db.execute("SELECT number, merged_into FROM story WHERE id = ?", (id,)).fetchone()
        while row and row[1] is not None:
            row = self._db.execute("SELECT number, merged_into FROM story WHERE number = ?", (row[1],)).fetchone()
        return int(row[0]) if row else None

    def beginning(self, prefix: str, most: int) -> list[str]:
        """Ids of stories that begin so and are in use, in order."""
        rows = self._db.execute(
            "SELECT id FROM story WHERE id >= ? AND id < ? AND merged_into IS NULL ORDER BY id LIMIT ?",
            (prefix, prefix + LAST, most),
        )
        return [str(id) for (id,) in rows]

    def now(self, number: int) -> int:
        """The number of the story that this one is now: of itself, or of the one that it was merged into."""
        row = self._db.execute("SELECT merged_into FROM story WHERE number = ?", (number,)).fetchone()
        return number if row[0] is None else self.now(int(row[0]))

    def get(self, number: int) -> Row:
        """A story as it is stored."""
        return Row(*self._db.execute(f"SELECT {_ROW} FROM story WHERE number = ?", (number,)).fetchone())

    def id(self, number: int) -> str:
        """The id of a story."""
        return str(self._db.execute("SELECT id FROM story WHERE number = ?", (number,)).fetchone()[0])

    def of(self, article: int) -> int | None:
        """The story of an article."""
        row = self._db.execute("SELECT story FROM placement WHERE article = ?", (article,)).fetchone()
        return int(row[0]) if row else None

    def of_each(self, articles: Sequence[int]) -> dict[int, int]:
        """The story of each of the articles that are in one."""
        found: dict[int, int] = {}
        for at in range(0, len(articles), _TOGETHER):
            part = articles[at : at + _TOGETHER]
            sql = f"SELECT article, story FROM placement WHERE article IN ({', '.join('?' * len(part))})"
            found.update(self._db.execute(sql, part).fetchall())
        return found

    def put(self, article: int, story: int, *, score: float, why: Sequence[str], held: bool = False) -> None:
        """Put an article into a story, out of any other."""
        self._db.execute(
            "INSERT INTO placement VALUES (?, ?, ?, ?, ?) ON CONFLICT (article) DO UPDATE"
            " SET story = excluded.story, score = excluded.score, why = excluded.why, held = max(held, excluded.held)",
            (article, story, score, msgspec.json.encode(list(why)).decode(), int(held)),
        )

    def grew(self, story: int, *, day: int, title: str | None = None) -> None:
        """One article more, of that day."""
        self._db.execute(
            "UPDATE story SET size = size + 1, first_day = min(first_day, ?1), last_day = max(last_day, ?1),"
            " title = coalesce(?2, title), origins = NULL, unsettled = 1 WHERE number = ?3",
            (day, title, story),
        )

    def recount(self, story: int, *, title: str | None = None) -> None:
        """Count a story's articles and days anew, after some were moved."""
        self._db.execute(
            "UPDATE story SET (size, first_day, last_day) ="
            " (SELECT count(*), coalesce(min(a.day), first_day), coalesce(max(a.day), last_day)"
            "  FROM placement p JOIN article a ON a.number = p.article WHERE p.story = ?1),"
            " title = coalesce(?2, title), origins = NULL, unsettled = 1 WHERE number = ?1",
            (story, title),
        )

    def members(self, story: int, newest: int | None = None) -> list[int]:
        """The numbers of a story's articles in the order in which they came; only the ``newest`` if told so."""
        rows = self._db.execute(
            "SELECT article FROM placement WHERE story = ? ORDER BY article DESC LIMIT ?",
            (story, -1 if newest is None else newest),
        ).fetchall()
        return [number for (number,) in reversed(rows)]

    def first(self, story: int) -> int | None:
        """The number of the first article that came into a story and is still there."""
        row = self._db.execute("SELECT min(article) FROM placement WHERE story = ?", (story,)).fetchone()
        return None if row[0] is None else int(row[0])

    def held(self, story: int) -> set[int]:
        """The articles of a story that were put there by hand."""
        rows = self._db.execute("SELECT article FROM placement WHERE story = ? AND held = 1", (story,))
        return {number for (number,) in rows}

    def hold(self, articles: Sequence[int]) -> None:
        """No repair moves these articles any more."""
        self._db.executemany("UPDATE placement SET held = 1 WHERE article = ?", [(number,) for number in articles])

    def merge(self, story: int, other: int) -> None:
        """Move all of ``other`` into ``story``; its id leads there from now on."""
        self._db.execute("UPDATE placement SET story = ? WHERE story = ?", (story, other))
        self._db.execute("UPDATE story SET merged_into = ?, size = 0, unsettled = 0 WHERE number = ?", (story, other))
        for kept in self.apart_from(other):
            if kept != story:
                self.keep_apart(story, kept)
        self._db.execute("DELETE FROM apart WHERE a = ?1 OR b = ?1", (other,))

    def keep_apart(self, one: int, other: int) -> None:
        """Remember that two stories were told apart by hand."""
        self._db.execute("INSERT OR IGNORE INTO apart VALUES (?, ?)", (min(one, other), max(one, other)))

    def let_meet(self, one: int, other: int) -> None:
        """Forget that two stories were told apart by hand."""
        self._db.execute("DELETE FROM apart WHERE a = ? AND b = ?", (min(one, other), max(one, other)))

    def apart_from(self, story: int) -> set[int]:
        """The stories that were told apart from this one by hand."""
        rows = self._db.execute("SELECT CASE WHEN a = ?1 THEN b ELSE a END FROM apart WHERE a = ?1 OR b = ?1", (story,))
        return {number for (number,) in rows}

    def unsettled(self, after: int, most: int) -> list[int]:
        """Stories that changed since they were last looked over, with numbers above ``after``, in order."""
        rows = self._db.execute(
            "SELECT number FROM story WHERE unsettled = 1 AND number > ? ORDER BY number LIMIT ?", (after, most)
        )
        return [number for (number,) in rows]

    def settle(self, stories: Sequence[int]) -> None:
        """These stories were looked over."""
        self._db.executemany("UPDATE story SET unsettled = 0 WHERE number = ?", [(number,) for number in stories])

    def remember_origins(self, story: int, origins: int, size: int) -> None:
        """How many origins a comparison found, if the story has not changed since."""
        self._db.execute("UPDATE story SET origins = ? WHERE number = ? AND size = ?", (origins, story, size))

    def listed(self, *, since: int | None, until: int | None, least: int, most: int) -> Iterator[Row]:
        """Stories with at least so many articles and any within the days, the newest first."""
        rows = self._db.execute(
            f"SELECT {_ROW} FROM story WHERE merged_into IS NULL AND size >= ? AND last_day >= ? AND first_day <= ?"
            " ORDER BY last_day DESC, size DESC, id LIMIT ?",
            (least, since or 0, until or 10**9, most),
        )
        return (Row(*row) for row in rows)

    def named(self, story: int, kinds: Sequence[str], most: int) -> list[tuple[str, str, int]]:
        """Names of these kinds in a story's articles, with kind and number of articles, the most carried first."""
        return self._db.execute(
            "SELECT n.name, n.kind, count(*) FROM placement p JOIN mention m ON m.article = p.article"
            f" JOIN name n ON n.number = m.name WHERE p.story = ? AND m.times > 0 AND n.kind IN ({', '.join('?' * len(kinds))})"
            " GROUP BY n.number ORDER BY count(*) DESC, sum(m.times) DESC, n.name LIMIT ?",
            (story, *kinds, most),
        ).fetchall()

    def outlets(self, story: int) -> set[str]:
        """The outlets of a story's articles."""
        sql = "SELECT DISTINCT a.outlet FROM placement p JOIN article a ON a.number = p.article WHERE p.story = ?"
        return {outlet for (outlet,) in self._db.execute(sql, (story,)) if outlet}

    def growth(self, story: int) -> list[tuple[int, int]]:
        """How many articles of a story are of each day."""
        sql = (
            "SELECT a.day, count(*) FROM placement p JOIN article a ON a.number = p.article WHERE p.story = ?"
            " GROUP BY a.day ORDER BY a.day"
        )
        return self._db.execute(sql, (story,)).fetchall()

    def articles(self, story: int) -> tuple[Held, ...]:
        """The articles of a story in order of time, with why each is there."""
        rows = self._db.execute(
            "SELECT a.id, a.outlet, a.title, a.published, a.url, a.revision, p.score, p.why, p.held"
            " FROM placement p JOIN article a ON a.number = p.article WHERE p.story = ?"
            " ORDER BY a.day, a.published, a.number",
            (story,),
        )
        return tuple(_held(*row) for row in rows)

    def log(self, entry: LogEntry) -> None:
        """Note a merge or a split."""
        self._db.execute(
            "INSERT INTO step (at, by, kind, story, other, articles, score, why) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                entry.at,
                entry.by,
                entry.kind,
                entry.story,
                entry.other,
                msgspec.json.encode(entry.articles).decode(),
                entry.score,
                msgspec.json.encode(entry.why).decode(),
            ),
        )

    def logged(self, ids: Sequence[str] | None, most: int) -> tuple[LogEntry, ...]:
        """What was merged and split, newest first; only what concerns the stories of these ids if told so."""
        of = (
            ""
            if ids is None
            else f"WHERE story IN ({', '.join('?' * len(ids))}) OR other IN ({', '.join('?' * len(ids))})"
        )
        rows = self._db.execute(
            f"SELECT at, by, kind, story, other, articles, score, why FROM step {of} ORDER BY number DESC LIMIT ?",
            (*(ids or ()), *(ids or ()), most),
        )
        return tuple(
            LogEntry(
                at=at,
                by=by,
                kind=kind,
                story=story,
                other=other,
                articles=tuple(msgspec.json.decode(articles)),
                score=score,
                why=tuple(msgspec.json.decode(why)),
            )
            for at, by, kind, story, other, articles, score, why in rows
        )


def _held(
    id: str,
    outlet: str | None,
    title: str | None,
    published: str | None,
    url: str | None,
    revision: int,
    score: float,
    why: str,
    held: int,
) -> Held:
    return Held(
        id=id,
        outlet=outlet,
        title=title,
        published=published,
        url=url,
        revision=revision,
        score=score,
        why=tuple(msgspec.json.decode(why)),
        held=bool(held),
    )
