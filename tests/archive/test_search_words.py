"""Whatever a user types is a sound query."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.archive.search import fts_query


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("storm harbour", '("storm" AND "harbour")'),
        ('"forty years" waves', '("forty years" AND "waves")'),
        ("storm -boat", '("storm") NOT "boat"'),
        ("storm OR gale", '(("storm" OR "gale"))'),
        ("harb*", '("harb" *)'),
        ("-boat", ""),
        ("!!!", ""),
    ],
)
def test_words_phrases_not_or_and_beginnings(typed: str, query: str) -> None:
    assert fts_query(typed) == query


@given(st.text(max_size=60))
def test_no_words_are_a_syntax_error(typed: str) -> None:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE words USING fts5 (text)")
    query = fts_query(typed.encode("utf-8", "replace").decode())
    if query:
        db.execute("SELECT * FROM words WHERE words MATCH ?", (query,)).fetchall()
    db.close()
