"""Saved queries, and what they find where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.annotate import annotate
from rashomon.archive.schema import MIGRATIONS
from rashomon.types import Article, Block, Dateline
from rashomon.watch.queries import TOKENIZER, find, parse_query

TEXT = (
    "TOLMIN, Varne - The harbours of Tolmin stayed closed on Monday.\n\n"
    '"We have not seen waves like these in 40 years," harbour master Ilsé Quarn said.'
)
ARTICLE = annotate(
    Article(
        id="storm",
        source="storm.txt",
        text=TEXT,
        title="Storm shuts the port",
        outlet="Kelmar Courier",
        dateline=Dateline(0, 13, "TOLMIN, Varne"),
        blocks=(Block(0, 63, "paragraph"), Block(65, len(TEXT), "paragraph")),
        language="en",
    )
)


@pytest.mark.parametrize(
    "query",
    [
        "harbour",
        "Harbours MONDAY",
        '"seen waves"',
        "storm",
        "flood OR waves",
        "harb*",
        "harbour -flood",
        "outlet:courier",
        'outlet:"kelmar courier" closed',
        "speaker:quarn",
        'speaker:"Ilse Quarn"',
        "place:tolmin",
        "waves -outlet:post -speaker:oll",
    ],
)
def test_it_finds(query: str) -> None:
    assert find(parse_query(query), ARTICLE) is not None


@pytest.mark.parametrize(
    "query",
    [
        "flood",
        '"waves seen"',
        "harbour flood",
        "harbour -waves",
        "outlet:post",
        "outlet:cour",
        "speaker:oll",
        "place:ostrel",
        "waves -outlet:courier",
    ],
)
def test_it_does_not_find(query: str) -> None:
    assert find(parse_query(query), ARTICLE) is None


@pytest.mark.parametrize(
    "query", ["", "  ", "-flood", "...", "speaker:", 'place:""', "-outlet:post", "outlet:post -flood"]
)
def test_what_looks_for_nothing_is_refused(query: str) -> None:
    with pytest.raises(ValueError):
        parse_query(query)


def test_every_passage_is_of_the_text_to_the_letter() -> None:
    for query in ("waves harbour", "speaker:quarn", "place:tolmin", '"40 years"'):
        passages = find(parse_query(query), ARTICLE)
        assert passages
        assert all(TEXT[passage.start : passage.end] == passage.text for passage in passages)


@given(st.text(max_size=60), st.text(max_size=200))
def test_no_query_and_no_text_make_it_fall_over(query: str, text: str) -> None:
    try:
        parsed = parse_query(query)
    except ValueError:
        return
    for passage in find(parsed, Article(id="a", source="a", text=text, title=text)) or ():
        assert text[passage.start : passage.end] == passage.text


def test_words_are_cut_as_the_archive_cuts_them() -> None:
    assert f"tokenize = '{TOKENIZER}'" in MIGRATIONS[0]
