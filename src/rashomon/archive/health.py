"""How much is in an archive, whether all of it fits together, and making its file small again."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from rashomon.archive.blocks import decode_blocks
from rashomon.archive.identity import text_hash
from rashomon.archive.index import unlisted
from rashomon.archive.search import REVISIONS, former_number
from rashomon.archive.values import Finding


def counts(db: sqlite3.Connection) -> dict[str, int]:
    """Rows of the chief tables."""
    asked = {
        "articles": "SELECT count(*) FROM article",
        "revisions": "SELECT (SELECT count(*) FROM article) + (SELECT count(*) FROM revision)",
        "stories": "SELECT count(*) FROM story WHERE merged_into IS NULL AND size > 0",
        "quotations": "SELECT count(*) FROM quote",
        "outlets": "SELECT count(DISTINCT outlet) FROM article",
        "unsettled": "SELECT count(*) FROM story WHERE unsettled = 1 AND merged_into IS NULL",
    }
    return {name: int(db.execute(sql).fetchone()[0]) for name, sql in asked.items()}


def check(db: sqlite3.Connection) -> Iterator[Finding]:
    """Look at the file's pages, at every reference, at the search index, at every text, at every story's count."""
    for what, look in _LOOKS.items():
        yield _looked(db, what, look)
    for what, sql in _RULES.items():
        yield _looked(db, what, partial(_none, sql=sql))


def _looked(db: sqlite3.Connection, what: str, look: Callable[[sqlite3.Connection], str | None]) -> Finding:
    """What is wrong there; a part of the file that cannot be read is wrong, and stops no other look."""
    try:
        return Finding(what, look(db))
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorname", "").startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
            return Finding(what, f"it cannot be read ({error})")
        raise


def _pages(db: sqlite3.Connection) -> str | None:
    wrong = [row[0] for row in db.execute("PRAGMA integrity_check(5)") if row[0] != "ok"]
    return "; ".join(wrong) or None


def _references(db: sqlite3.Connection) -> str | None:
    broken = db.execute("PRAGMA foreign_key_check").fetchmany(5)
    return "; ".join(f"row {row[1]} of {row[0]} refers to a missing {row[2]}" for row in broken) or None


def _search_index(db: sqlite3.Connection) -> str | None:
    try:
        db.execute("SAVEPOINT looking")
        try:
            db.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
        finally:
            db.execute("ROLLBACK TO looking")
            db.execute("RELEASE looking")
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorname", "").startswith("SQLITE_READONLY"):
            return None
        return f"they differ ({error}); `rashomon compact` makes the index anew"
    return None


def _texts(db: sqlite3.Connection) -> str | None:
    wrong = []
    for table, id in (("article", "id"), ("revision", "article || '@' || number")):
        for name, text, hash, blocks in db.execute(f"SELECT {id}, text, hash, blocks FROM {table}"):
            if text_hash(text) != hash:
                wrong.append(f"the text of {name} is not what was stored")
            elif any(not 0 <= block["start"] <= block["end"] <= len(text) for block in decode_blocks(blocks)):
                wrong.append(f"a block of {name} lies outside its text")
    return "; ".join(wrong[:5]) or None


def _keys(db: sqlite3.Connection) -> str | None:
    placed = {number for (number,) in db.execute("SELECT article FROM placement")}
    keys = db.execute("SELECT number, articles FROM key")
    wrong = [str(number) for number, articles in keys if not placed.issuperset(unlisted(articles))]
    return f"wrong for {', '.join(wrong[:5])}" if wrong else None


_LOOKS: Mapping[str, Callable[[sqlite3.Connection], str | None]] = {
    "the file's pages and indexes": _pages,
    "references between tables": _references,
    "the search index against the articles (not looked at in a file that is read-only)": _search_index,
    "the texts against their hashes": _texts,
    "that every key leads to articles in stories": _keys,
}
_RULES = {
    "the sizes of stories": (
        "SELECT s.id FROM story s WHERE s.size <> (SELECT count(*) FROM placement p WHERE p.story = s.number)"
    ),
    "that merged stories hold nothing": (
        "SELECT s.id FROM story s JOIN placement p ON p.story = s.number WHERE s.merged_into IS NOT NULL"
    ),
    "that every sketch is an article's": (
        "SELECT k.article FROM sketch k LEFT JOIN article a ON a.number = k.article WHERE a.number IS NULL"
    ),
    "that every story's key is a story's": (
        "SELECT DISTINCT k.story FROM story_key k LEFT JOIN story s ON s.number = k.story WHERE s.number IS NULL"
    ),
    "that every placed article is indexed": (
        "SELECT a.id FROM placement p JOIN article a ON a.number = p.article"
        " LEFT JOIN sketch k ON k.article = p.article WHERE k.article IS NULL"
    ),
    "that the words of every earlier revision are indexed": (
        "SELECT r.article || '@' || r.number FROM revision r"
        f" LEFT JOIN former_docsize d ON d.id = r.article * {REVISIONS} + r.number WHERE d.id IS NULL"
    ),
    "that revisions are counted without a gap": (
        "SELECT a.id FROM article a WHERE a.revision <> 1 +"
        " (SELECT count(*) FROM revision r WHERE r.article = a.number)"
    ),
}
"""What is looked at, and a query that finds what breaks it."""


def _none(db: sqlite3.Connection, *, sql: str) -> str | None:
    found = [str(row[0]) for row in db.execute(f"{sql} LIMIT 5")]
    return f"wrong for {', '.join(found)}" if found else None


def _index_former(db: sqlite3.Connection) -> None:
    """Make the index of earlier revisions anew, all of it or nothing."""
    db.create_function("former_number", 2, former_number, deterministic=True)
    db.execute("BEGIN IMMEDIATE")
    try:
        db.execute("INSERT INTO former (former) VALUES ('delete-all')")
        db.execute(
            "INSERT INTO former (rowid, text) SELECT former_number(article, number), text FROM revision"
            " ORDER BY article, number"
        )
        db.execute("INSERT INTO former (former) VALUES ('optimize')")
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def compact(db: sqlite3.Connection) -> None:
    """Make the search index anew and the file as small as it can be. Needs as much free disk as the file has."""
    db.execute("INSERT INTO words (words) VALUES ('rebuild')")
    db.execute("INSERT INTO words (words) VALUES ('optimize')")
    _index_former(db)
    db.execute("VACUUM")
    db.execute("PRAGMA optimize")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
