"""Full-text search: what a user types becomes an FTS5 query, and what matches comes back ranked."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Sequence

from rashomon.archive.values import Hit

RANKED = 2000
"""Matches, the newest ones, among which the best are looked for: a word that half the archive holds costs no more."""
_TOKEN = re.compile(r'(-?)"([^"]*)"?|(\S+)')
_WORD = re.compile(r"\w", re.UNICODE)
FIELD = re.compile(r'(?<!\S)(-?)(speaker|outlet|place):(?:"([^"]*)"?|(\S*))', re.IGNORECASE)
"""A condition on a field: the sign that leaves out, the field, the name within marks, the name without."""
_HAVE = {
    "outlet": "SELECT number FROM article WHERE outlet LIKE ? ESCAPE '\\'",
    "speaker": (
        "SELECT m.article FROM mention m JOIN name n ON n.number = m.name WHERE m.said = 1 AND n.name LIKE ? ESCAPE '\\'"
    ),
    "place": (
        "SELECT m.article FROM mention m JOIN name n ON n.number = m.name WHERE m.times > 0 AND n.kind = 'place'"
        " AND n.name LIKE ?1 ESCAPE '\\' UNION SELECT number FROM article"
        " WHERE json_extract(more, '$.dateline.place') LIKE ?1 ESCAPE '\\'"
    ),
}
"""Which articles meet a condition on a field, by a part of the name."""


REVISIONS = 1 << 20
"""More than an article can have."""


def former_number(article: int, revision: int) -> int:
    """Under which number the index of earlier revisions knows one of them."""
    return article * REVISIONS + revision


def fts_query(query: str) -> str:
    """An FTS5 query that is always sound: words are joined by AND; ``"a phrase"``, ``-not``, ``OR`` and ``begin*`` work.

    Empty if no word is left.
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    joined = False
    for minus, phrase, word in _TOKEN.findall(query.replace("\x00", " ")):
        if word == "OR" and wanted:
            joined = True
            continue
        begins = word.endswith("*")
        minus = minus or ("-" if len(word) > 1 and word.startswith("-") else "")
        plain = phrase or word.removeprefix("-").rstrip("*")
        if not _WORD.search(plain):
            continue
        quoted = '"' + plain.replace('"', " ") + '"' + (" *" if begins else "")
        if minus:
            unwanted.append(quoted)
        elif joined:
            wanted[-1] = f"({wanted[-1]} OR {quoted})"
        else:
            wanted.append(quoted)
        joined = False
    if not wanted:
        return ""
    return "(" + " AND ".join(wanted) + ")" + "".join(f" NOT {word}" for word in unwanted)


def _parts(query: str) -> tuple[str, list[tuple[bool, str, str]]]:
    """The words as FTS5 takes them, and the conditions on fields: whether wanted, the field, the name."""
    fields = []
    for minus, field, marked, plain in FIELD.findall(query):
        name = (marked or plain).strip()
        if not _WORD.search(name):
            raise ValueError(f'{field}: names nobody and nothing; write {field}:NAME or {field}:"A NAME"')
        fields.append((not minus, field.lower(), name))
    rest = FIELD.sub(" ", query).strip()
    words = fts_query(rest)
    if not words and not any(wanted for wanted, _, _ in fields):
        raise ValueError(
            "beside the words to leave out it needs one to look for"
            if _WORD.search(rest)
            else "it has no word to look for"
        )
    return words, fields


def within(words: str) -> str:
    """A pattern of LIKE for what has these words within it."""
    for sign in "\\%_":
        words = words.replace(sign, "\\" + sign)
    return f"%{words}%"


def any_of(words: Sequence[str]) -> str:
    """An FTS5 query for articles that hold any of these words."""
    return " OR ".join('"' + word.replace('"', " ") + '"' for word in words)


class Search:
    """Search over titles and texts."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def find(self, query: str, *, since: int | None, until: int | None, most: int) -> tuple[Hit, ...]:
        """The best matches (BM25, words of the title counting four times) among the newest ones.

        ``speaker:``, ``outlet:`` and ``place:`` ask for a part of a name; without any word the newest come first. Raises
        ValueError if nothing is left to look for, or only what is to be left out.
        """
        words, fields = _parts(query)
        found = self._ranked(words, since, until) if words else self._newest(since, until)
        for wanted, field, name in fields:
            sql = _HAVE[field]
            have = {number for (number,) in self._db.execute(sql, (within(name),))}
            found = [number for number in found if (number in have) == wanted]
        return tuple(self._hit(number, words) for number in found[:most])

    def _newest(self, since: int | None, until: int | None) -> list[int]:
        rows = self._db.execute(
            "SELECT number FROM article WHERE day BETWEEN ? AND ? ORDER BY day DESC, number DESC",
            (since or 0, until or 10**9),
        )
        return [number for (number,) in rows]

    def best(self, words: Sequence[str], most: int) -> list[int]:
        """Articles that hold the most and the rarest of the words."""
        return self._ranked(any_of(words), None, None)[:most] if words else []

    def best_former(self, words: Sequence[str], most: int) -> list[tuple[int, int]]:
        """Earlier revisions that hold the most and the rarest of the words, each as article and revision."""
        if not words:
            return []
        rows = self._db.execute(
            "SELECT rowid FROM (SELECT rowid, bm25(former) AS score FROM former WHERE former MATCH ?"
            f" ORDER BY rowid DESC LIMIT {RANKED}) ORDER BY score, rowid DESC LIMIT ?",
            (any_of(words), most),
        )
        return [divmod(number, REVISIONS) for (number,) in rows]

    def holding(self, run: str, most: int) -> list[int]:
        """Articles that have this run of words in their texts, in the order in which they came."""
        sql = "SELECT rowid FROM words WHERE words MATCH ? LIMIT ?"
        return [number for (number,) in self._db.execute(sql, (f"text : {any_of([run])}", most))]

    def sharing(self, runs: Sequence[str], *, least: int, common: int, most: int) -> list[int]:
        """Articles whose texts have at least so many of these runs of words, the most first.

        Runs that more than ``common`` articles have are furniture and count for nothing.
        """
        shared: Counter[int] = Counter()
        for run in runs:
            found = self.holding(run, common + 1)
            if len(found) <= common:
                shared.update(found)
        ranked = sorted(shared.items(), key=lambda item: (-item[1], item[0]))
        return [article for article, count in ranked if count >= least][:most]

    def _ranked(self, match: str, since: int | None, until: int | None) -> list[int]:
        within = ""
        values: list[object] = [match]
        if since or until:
            within = "AND rowid IN (SELECT number FROM article WHERE day BETWEEN ? AND ?)"
            values += [since or 0, until or 10**9]
        rows = self._db.execute(
            "SELECT rowid FROM (SELECT rowid, bm25(words, 4.0, 1.0) AS score FROM words WHERE words MATCH ?"
            f" {within} ORDER BY rowid DESC LIMIT {RANKED}) ORDER BY score, rowid DESC",
            values,
        )
        return [number for (number,) in rows]

    def _hit(self, number: int, match: str) -> Hit:
        id, outlet, title, published, url, story = self._db.execute(
            "SELECT a.id, a.outlet, a.title, a.published, a.url, s.id FROM article a"
            " LEFT JOIN placement p ON p.article = a.number LEFT JOIN story s ON s.number = p.story WHERE a.number = ?",
            (number,),
        ).fetchone()
        if match:
            sql = "SELECT snippet(words, 1, '[', ']', '…', 24) FROM words WHERE words MATCH ? AND rowid = ?"
            (excerpt,) = self._db.execute(sql, (match, number)).fetchone()
        else:
            excerpt = f"{self._db.execute('SELECT substr(text, 1, 160) FROM article WHERE number = ?', (number,)).fetchone()[0]}…"
        return Hit(id=id, story=story, outlet=outlet, title=title, published=published, url=url, excerpt=excerpt or "")
