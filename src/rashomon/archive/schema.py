"""The tables of an archive, and how older files become what this version writes. Told in words in docs/archive.md."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rashomon.archive.blocks import packed_blocks
from rashomon.archive.identity import name_hash, nearest, place
from rashomon.archive.index import LISTED, key_number, listed
from rashomon.archive.search import former_number

APPLICATION_ID = 0x52534D4E
"""``RSMN``: tells a Rashomon archive from any other SQLite file."""

_QUOTATION = """\
CREATE VIEW quotation AS
SELECT a.id AS article, q.revision, q.start, q."end", q.kind, n.name AS speaker, n.kind AS speaker_kind, q.source,
       q.said_to, a.outlet, a.published, a.url,
       substr(CASE WHEN q.revision = a.revision THEN a.text ELSE r.text END, q.start + 1, q."end" - q.start) AS text
FROM quote q JOIN article a ON a.number = q.article
LEFT JOIN revision r ON r.article = q.article AND r.number = q.revision
LEFT JOIN name n ON n.number = q.speaker;
"""
_NAMED = """\
CREATE VIEW named AS
SELECT a.id AS article, n.name, n.kind, m.times FROM mention m
JOIN article a ON a.number = m.article JOIN name n ON n.number = m.name;
"""

_QUOTATION_4 = """\
CREATE VIEW quotation AS
SELECT article, revision, start, start + length AS "end", kind, speaker, speaker_kind,
       substr(whole, start + source + 1, source_length) AS source, said_to, outlet, published, url,
       substr(whole, start + 1, length) AS text
FROM (
  SELECT a.id AS article, q.revision, q.start, q.length,
         CASE q.kind WHEN 0 THEN 'direct' WHEN 1 THEN 'mixed' ELSE 'indirect' END AS kind,
         n.name AS speaker, n.kind AS speaker_kind, q.source, q.source_length, q.said_to, a.outlet, a.published, a.url,
         CASE WHEN q.revision = a.revision THEN a.text ELSE r.text END AS whole
  FROM quote q JOIN article a ON a.number = q.article
  LEFT JOIN revision r ON r.article = q.article AND r.number = q.revision
  LEFT JOIN name n ON n.number = q.speaker
);
"""
_NAMED_4 = """\
CREATE VIEW named AS
SELECT a.id AS article, n.name, n.kind, m.times FROM mention m
JOIN article a ON a.number = m.article JOIN name n ON n.number = m.name WHERE m.times > 0;
"""

_FIRST = f"""
CREATE TABLE article (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  place TEXT UNIQUE,
  hash BLOB NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  day INTEGER NOT NULL,
  added TEXT NOT NULL,
  source TEXT NOT NULL,
  outlet TEXT,
  url TEXT,
  title TEXT,
  published TEXT,
  published_basis TEXT,
  modified TEXT,
  byline TEXT,
  language TEXT,
  stub TEXT,
  more TEXT NOT NULL,
  blocks TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX article_by_hash ON article (hash);
CREATE TABLE alias (id TEXT PRIMARY KEY, article INTEGER NOT NULL REFERENCES article) STRICT, WITHOUT ROWID;
CREATE TABLE revision (
  article INTEGER NOT NULL REFERENCES article,
  number INTEGER NOT NULL,
  hash BLOB NOT NULL,
  added TEXT NOT NULL,
  title TEXT,
  published TEXT,
  modified TEXT,
  more TEXT NOT NULL,
  blocks TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (article, number)
) STRICT;
CREATE INDEX revision_by_hash ON revision (hash);
CREATE VIRTUAL TABLE words USING fts5 (
  title, text, content = 'article', content_rowid = 'number', tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TABLE story (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  size INTEGER NOT NULL,
  origins INTEGER,
  opened TEXT NOT NULL,
  merged_into INTEGER REFERENCES story,
  unsettled INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX story_by_last_day ON story (last_day) WHERE merged_into IS NULL;
CREATE INDEX story_unsettled ON story (number) WHERE unsettled = 1;
CREATE TABLE placement (
  article INTEGER PRIMARY KEY REFERENCES article,
  story INTEGER NOT NULL REFERENCES story,
  score REAL NOT NULL,
  why TEXT NOT NULL,
  held INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX placement_by_story ON placement (story, article);
CREATE TABLE apart (
  a INTEGER NOT NULL REFERENCES story,
  b INTEGER NOT NULL REFERENCES story,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE TABLE step (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  kind TEXT NOT NULL,
  story TEXT NOT NULL,
  other TEXT,
  articles TEXT NOT NULL,
  score REAL,
  why TEXT NOT NULL
) STRICT;

CREATE TABLE sketch (article INTEGER PRIMARY KEY, version INTEGER NOT NULL, data BLOB NOT NULL) STRICT;
CREATE TABLE key (
  bucket INTEGER NOT NULL,
  key INTEGER NOT NULL,
  article INTEGER NOT NULL,
  PRIMARY KEY (bucket, key, article)
) STRICT, WITHOUT ROWID;
CREATE TABLE shingle (
  era INTEGER NOT NULL,
  hash INTEGER NOT NULL,
  article INTEGER NOT NULL,
  PRIMARY KEY (era, hash, article)
) STRICT, WITHOUT ROWID;
CREATE TABLE term (term TEXT PRIMARY KEY, holding INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE mark (
  article INTEGER NOT NULL REFERENCES article,
  revision INTEGER NOT NULL,
  version INTEGER NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY (article, revision)
) STRICT;
CREATE TABLE name (
  number INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, UNIQUE (name, kind)
) STRICT;
CREATE TABLE mention (
  article INTEGER NOT NULL REFERENCES article,
  name INTEGER NOT NULL REFERENCES name,
  times INTEGER NOT NULL,
  PRIMARY KEY (article, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE quote (
  article INTEGER NOT NULL REFERENCES article,
  revision INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  kind TEXT NOT NULL,
  speaker INTEGER REFERENCES name,
  source TEXT,
  said_to TEXT,
  PRIMARY KEY (article, revision, start, "end")
) STRICT, WITHOUT ROWID;
CREATE INDEX quote_by_speaker ON quote (speaker);
CREATE INDEX quote_by_hearer ON quote (said_to) WHERE said_to IS NOT NULL;

{_QUOTATION}CREATE VIEW coverage AS
SELECT s.id AS story, s.title AS story_title, s.size, a.id AS article, a.outlet, a.title, a.published, a.url,
       p.score, p.why, p.held
FROM placement p JOIN story s ON s.number = p.story JOIN article a ON a.number = p.article;
{_NAMED}"""

_SECOND = f"""
DELETE FROM sketch;
DELETE FROM key;
DELETE FROM shingle;
DROP TABLE term;
CREATE TABLE term (number INTEGER PRIMARY KEY, holding INTEGER NOT NULL, frozen INTEGER NOT NULL) STRICT;
CREATE TABLE story_key (key INTEGER NOT NULL, story INTEGER NOT NULL, PRIMARY KEY (key, story)) STRICT, WITHOUT ROWID;

UPDATE article SET place = place(url), blocks = packed_blocks(blocks);
UPDATE revision SET blocks = packed_blocks(blocks);

DROP VIEW quotation;
DROP VIEW named;
CREATE TABLE name_2 (
  number INTEGER PRIMARY KEY, hash INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL
) STRICT;
INSERT INTO name_2 SELECT number, name_hash(name, kind), name, kind FROM name;
DROP TABLE name;
ALTER TABLE name_2 RENAME TO name;
CREATE INDEX name_by_hash ON name (hash);
{_QUOTATION}{_NAMED}"""
"""Terms are numbers, counted and frozen, stories are found by keys whatever their days: the index of grouping is made
anew by ``rashomon refresh``. Addresses and names are found by hashes, blocks are shorter."""

_THIRD = """
UPDATE article SET blocks = packed_blocks(blocks);
UPDATE revision SET blocks = packed_blocks(blocks);
"""
"""Blocks are distances and lengths. What lies in a file has a place, too."""

_FOURTH = f"""
DROP TABLE shingle;
ALTER TABLE key RENAME TO key_3;
CREATE TABLE key (number INTEGER PRIMARY KEY, articles BLOB NOT NULL) STRICT;
INSERT INTO key SELECT key_number(bucket, key), listed(group_concat(article)) FROM key_3 GROUP BY bucket, key;
DROP TABLE key_3;
DROP TABLE mark;
ALTER TABLE article ADD COLUMN marked INTEGER;
ALTER TABLE article ADD COLUMN marks BLOB;
ALTER TABLE revision ADD COLUMN marked INTEGER;
ALTER TABLE revision ADD COLUMN marks BLOB;
CREATE INDEX article_by_marked ON article (marked);

DROP VIEW quotation;
DROP VIEW named;
ALTER TABLE mention ADD COLUMN said INTEGER NOT NULL DEFAULT 0;
INSERT INTO mention SELECT DISTINCT article, speaker, 0, 1 FROM quote WHERE speaker IS NOT NULL
  ON CONFLICT DO UPDATE SET said = 1;
CREATE INDEX mention_by_speaker ON mention (name) WHERE said = 1;
ALTER TABLE quote RENAME TO quote_3;
CREATE TABLE quote (
  article INTEGER NOT NULL REFERENCES article,
  revision INTEGER NOT NULL,
  start INTEGER NOT NULL,
  length INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  speaker INTEGER REFERENCES name,
  source INTEGER,
  source_length INTEGER,
  said_to TEXT,
  PRIMARY KEY (article, revision, start, length)
) STRICT, WITHOUT ROWID;
INSERT INTO quote
SELECT q.article, q.revision, q.start, q."end" - q.start, instr('direct mixed  indirect', q.kind) / 7, q.speaker,
       nearest(CASE WHEN q.revision = a.revision THEN a.text ELSE r.text END, q.source, q.start) - q.start,
       length(q.source), q.said_to
FROM quote_3 q JOIN article a ON a.number = q.article
LEFT JOIN revision r ON r.article = q.article AND r.number = q.revision;
DROP TABLE quote_3;
CREATE VIEW mark AS
SELECT number AS article, revision, marked AS version, marks AS data FROM article WHERE marks IS NOT NULL
UNION ALL SELECT article, number, marked, marks FROM revision WHERE marks IS NOT NULL;
CREATE INDEX quote_by_hearer ON quote (said_to) WHERE said_to IS NOT NULL;
{_QUOTATION_4}{_NAMED_4}"""
"""Marks lie beside their text and are made anew by ``rashomon refresh``. Quotations are shorter, and found by their
speakers through the articles; copies by the search index."""

_FIFTH = """
CREATE VIRTUAL TABLE former USING fts5 (text, content = '', tokenize = 'porter unicode61 remove_diacritics 2');
INSERT INTO former (rowid, text) SELECT former_number(article, number), text FROM revision ORDER BY article, number;
"""
"""The words of earlier revisions are found, too. The index keeps no text, so it costs a third of theirs."""

FUNCTIONS: Mapping[str, tuple[int, Callable[..., str | int | bytes | None]]] = {
    "place": (1, place),
    "packed_blocks": (1, packed_blocks),
    "name_hash": (2, name_hash),
    "nearest": (3, nearest),
    "key_number": (2, key_number),
    "former_number": (2, former_number),
    "listed": (1, lambda numbers: listed(sorted(map(int, numbers.split(",")))[:LISTED])),
}
"""What migrations call, by name, with the number of arguments."""

MIGRATIONS: tuple[str, ...] = (_FIRST, _SECOND, _THIRD, _FOURTH, _FIFTH)
"""What brings a file of version ``n`` (``PRAGMA user_version``) to version ``n + 1``. Never edited once released."""

VERSION = len(MIGRATIONS)
