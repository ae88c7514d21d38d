"""Marks: all of an article's as compact bytes, and the names and quotations among them as rows, too."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from rashomon.archive.codec import decode_marks, encode_marks
from rashomon.archive.identity import name_hash
from rashomon.archive.search import within
from rashomon.archive.values import Quotation
from rashomon.lexicon.denied import denial_before
from rashomon.types import Annotated, Article

_CACHED = 100_000
_KINDS = ("direct", "mixed", "indirect")
"""What the numbers of kinds mean."""
_QUOTE = (
    "q.revision, q.start, q.length, q.kind, n.name, n.kind, q.source, q.source_length, q.said_to, a.id, a.outlet,"
    " a.published, a.url, a.revision, s.id"
)
_FROM = (
    "FROM quote q JOIN article a ON a.number = q.article LEFT JOIN name n ON n.number = q.speaker"
    " LEFT JOIN placement p ON p.article = q.article LEFT JOIN story s ON s.number = p.story"
)
_STALE = "(marked IS NULL OR marked < ?1 OR marked > ?1)"
"""Marks of another version than this one, or none: looked up in an index."""


class Marks:
    """The marks of an archive's articles, each set with the version of the stage that made it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._names: dict[tuple[str, str], int] = {}

    def forget(self) -> None:
        """Drop what is remembered of the tables, as they were changed from elsewhere or rolled back."""
        self._names.clear()

    def replace(self, number: int, article: Annotated, version: int) -> None:
        """Store marks of an article that were made after it was stored."""
        sql = "UPDATE article SET marked = ?, marks = ? WHERE number = ?"
        self._db.execute(sql, (version, encode_marks(article), number))

    def index(self, number: int, revision: int, article: Annotated, said_to: Mapping[int, str]) -> None:
        """Store the names and quotations of an article's newest revision as rows.

        ``said_to`` tells who heard the quotation that starts there.
        """
        self._db.execute("DELETE FROM mention WHERE article = ?", (number,))
        mentions = Counter(self._name(name.entity, name.kind) for name in article.names)
        self._db.execute("DELETE FROM quote WHERE article = ? AND revision = ?", (number, revision))
        quotes = [
            (
                number,
                revision,
                quote.start,
                quote.end - quote.start,
                _KINDS.index(quote.kind),
                self._name(quote.speaker, quote.speaker_kind or "other") if quote.speaker else None,
                quote.source.start - quote.start if quote.source else None,
                quote.source.end - quote.source.start if quote.source else None,
                said_to.get(quote.start),
            )
            for quote in article.quotes
        ]
        self._db.executemany("INSERT OR IGNORE INTO quote VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", quotes)
        speakers = self._db.execute("SELECT DISTINCT speaker FROM quote WHERE article = ?", (number,)).fetchall()
        said = {speaker for (speaker,) in speakers if speaker is not None}
        self._db.executemany(
            "INSERT INTO mention VALUES (?, ?, ?, ?)",
            [(number, name, mentions[name], name in said) for name in sorted(mentions.keys() | said)],
        )

    def _name(self, name: str, kind: str) -> int:
        if len(self._names) > _CACHED:
            self._names.clear()
        number = self._names.get((name, kind))
        if number is None:
            hash = name_hash(name, kind)
            sql = "SELECT number FROM name WHERE hash = ? AND name = ? AND kind = ?"
            row = self._db.execute(sql, (hash, name, kind)).fetchone()
            if row is None:
                sql = "INSERT INTO name (hash, name, kind) VALUES (?, ?, ?) RETURNING number"
                row = self._db.execute(sql, (hash, name, kind)).fetchone()
            number = self._names[name, kind] = int(row[0])
        return number

    def read(self, number: int, revision: int, article: Article, version: int) -> Annotated | None:
        """The article with its marks, if this version of the stage made them and they are sound."""
        (data,) = self._db.execute(
            "SELECT marks FROM article WHERE number = ?1 AND revision = ?2 AND marked = ?3 UNION ALL"
            " SELECT marks FROM revision WHERE article = ?1 AND number = ?2 AND marked = ?3",
            (number, revision, version),
        ).fetchone() or (b"",)
        try:
            marks = decode_marks(data, article.text)
        except ValueError:
            return None
        fields = {name: getattr(article, name) for name in Article.__struct_fields__}
        return Annotated(**fields, **marks)  # type: ignore[arg-type]

    def stale(self, version: int, languages: Sequence[str], after: int, most: int) -> list[int]:
        """Articles above that number whose newest revision has no marks of this version, in order."""
        rows = self._db.execute(
            f"SELECT number FROM article WHERE {_STALE} AND number > ? AND {_language(languages)} ORDER BY number LIMIT ?",
            (version, after, *languages, most),
        )
        return [number for (number,) in rows]

    def behind(self, version: int, languages: Sequence[str]) -> tuple[int, int]:
        """How many articles have no marks, and how many have marks of another version, in these languages."""
        none, other = self._db.execute(
            f"SELECT count(*) - count(marked), count(marked) FROM article WHERE {_STALE} AND {_language(languages)}",
            (version, *languages),
        ).fetchone()
        return int(none), int(other)

    def quotations(
        self,
        *,
        speaker: str | None = None,
        said_to: str | None = None,
        since: int | None = None,
        articles: Sequence[int] | None = None,
        most: int = -1,
    ) -> Iterator[Quotation]:
        """Quotations by part of the speaker's name, part of the hearer's, day and article; the newest first."""
        where, values = ["1"], list[object]()
        if speaker:
            where.append(
                "q.speaker IN (SELECT number FROM name WHERE name LIKE ?1 ESCAPE '\\') AND q.article IN (SELECT article"
                " FROM mention WHERE said = 1 AND name IN (SELECT number FROM name WHERE name LIKE ?1 ESCAPE '\\'))"
            )
            values.append(within(speaker))
        if said_to:
            where.append("q.said_to LIKE ? ESCAPE '\\'")
            values.append(within(said_to))
        if since:
            where.append("a.day >= ?")
            values.append(since)
        if articles is not None:
            where.append(f"q.article IN ({', '.join('?' * len(articles))})")
            values += articles
        order = "ORDER BY a.day DESC, a.number, q.start LIMIT ?"
        rows = self._db.execute(
            f"SELECT q.article, {_QUOTE} {_FROM} WHERE {' AND '.join(where)} {order}", (*values, most)
        )
        for number, revision, start, length, kind, *rest in rows:
            speaker_, speaker_kind, source, source_length, hearer, id, outlet, published, url, newest, story = rest
            text, at = self._text(number, revision, newest), start + (source or 0)
            yield Quotation(
                article=id,
                revision=revision,
                start=start,
                end=start + length,
                text=text[start : start + length],
                kind=_KINDS[kind],
                speaker=speaker_,
                speaker_kind=speaker_kind,
                source=None if source is None else text[at : at + source_length],
                said_to=hearer,
                outlet=outlet,
                published=published,
                url=url,
                story=story,
                current=revision == newest,
                denied=denial_before(text, start),
            )

    def _text(self, number: int, revision: int, newest: int) -> str:
        if revision == newest:
            row = self._db.execute("SELECT text FROM article WHERE number = ?", (number,)).fetchone()
        else:
            sql = "SELECT text FROM revision WHERE article = ? AND number = ?"
            row = self._db.execute(sql, (number, revision)).fetchone()
        return str(row[0])


def _language(languages: Sequence[str]) -> str:
    return f"(language IS NULL OR language IN ({', '.join('?' * len(languages))}))"
