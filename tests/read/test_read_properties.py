"""Reading never raises and never loses a place, whatever the bytes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.annotate import annotate
from rashomon.read import read
from rashomon.types import Article, Page, Skipped

MARKUP = st.lists(
    st.sampled_from(
        [
            "<p>", "</p>", "<div class='caption'>", "</div>", "<h1>", "</h1>", "<script>", "</script>", "<li>", "<a href=x>", "</a>",
            "<time datetime='2019-13-45'>", "&amp;", "&#x0;", "<br>", "\x00", "“", "”", "‘", "’", '"', "He said that ", "PHOTO: X",
            " AFP", "TOLMIN (Norda) - ", "the storm, ", "12 people were killed. ", "on Monday ", "\n\n", "é", "\u202e", "🙂", "<!--",
            '{"id": "1", "text": "', '"}', "[", "<html>", "<body>",
        ]
    ),
    max_size=60,
).map("".join)  # fmt: skip


def check(article: Article) -> None:
    text, at = article.text, 0
    for block in article.blocks:
        assert at <= block.start < block.end <= len(text)
        at = block.end
    for mark in (article.dateline, article.credit):
        assert mark is None or 0 <= mark.start <= mark.end <= len(text)
    annotated = annotate(article)
    for marks in (annotated.names, annotated.times, annotated.quantities, annotated.quotes, annotated.claims):
        places = [(found.start, found.end) for found in marks]
        assert places == sorted(places)
        for found in marks:
            assert 0 <= found.start < found.end <= len(text)
            assert text[found.start : found.end] == found.text
    for quote in annotated.quotes:
        for part in (quote.cue, quote.source, quote.clause):
            assert part is None or text[part.start : part.end] == part.text


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(max_size=300), MARKUP.map(lambda text: text.encode("utf-8", "surrogatepass"))))
def test_any_bytes_become_an_article_with_sound_spans_or_a_reason(data: bytes) -> None:
    for item in read(Page("input", data)):
        if isinstance(item, Skipped):
            assert item.reason
        else:
            check(item)


@settings(max_examples=100, deadline=None)
@given(MARKUP, st.sampled_from(["html", "text", "jsonl"]))
def test_a_forced_kind_never_raises(text: str, kind: str) -> None:
    for item in read(Page("input", text.encode("utf-8", "surrogatepass")), input_format=kind):  # type: ignore[arg-type]
        if isinstance(item, Article):
            check(item)


@pytest.mark.parametrize(
    "data",
    [
        b"<html>" + b"<div>" * 100_000 + b"<p>Deep.</p>", b"<html><body>" + b"<p>a</p>" * 350_000,
        b"<html><body><p>" + b"The storm closed it.<br>" * 40_000, b"<html>" + b"<ul><li>a" * 50_000,
        b"<html><script type='application/ld+json'>" + b"[" * 100_000 + b"</script><p>The storm closed the harbour.</p>",
        b'"' * 200_000, b"<" * 200_000, b"A B " * 50_000, b"said " * 40_000,
    ],
    ids=["nested", "million", "breaks", "lists", "json", "marks", "brackets", "capitals", "verbs"],
)  # fmt: skip
def test_hostile_inputs_end_in_time(data: bytes) -> None:
    for item in read(Page("input", data)):
        if isinstance(item, Article):
            check(item)
