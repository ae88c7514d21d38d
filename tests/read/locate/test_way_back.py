"""Every span leads back into the page: by path, by quote, by position, by link."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import msgspec
import pytest

import rashomon
from rashomon.read import read
from rashomon.read.locate import locate
from rashomon.read.locate.content import page_content
from rashomon.sample import sample_paths
from rashomon.text import body_sentences
from rashomon.types import (
    Article,
    Block,
    FragmentSelector,
    Page,
    Selector,
    Span,
    TextPositionSelector,
    TextQuoteSelector,
    XPathSelector,
)


def located(markup: str, words: str, *, text: str | None = None) -> tuple[Selector, ...]:
    """The selectors of some words of an article whose text is ``text`` (or the words alone)."""
    whole = text or words
    article = Article(id="a", source="a", text=whole, blocks=(Block(0, len(whole), "paragraph"),))
    start = whole.index(words)
    (found,) = locate(Page("a", markup.encode(), "html"), article, [Span(start, start + len(words))])
    return found


def exact(found: tuple[Selector, ...]) -> str:
    return next(one.exact for one in found if isinstance(one, TextQuoteSelector))


def path(found: tuple[Selector, ...]) -> str:
    return next(one.value for one in found if isinstance(one, XPathSelector))


def link(found: tuple[Selector, ...]) -> str:
    return next((unquote(one.value) for one in found if isinstance(one, FragmentSelector)), "")


@pytest.mark.parametrize("page", [p for p in sample_paths() if p.suffix == ".html"], ids=lambda p: p.stem)
def test_quote_and_position_name_the_same_words_of_the_page(page: Path) -> None:
    (article,) = rashomon.read([page])
    assert isinstance(article, Article)
    content = page_content(page.read_text(encoding="utf-8"))
    assert content is not None
    sentences = body_sentences(article)
    for span, found in zip(sentences, rashomon.locate(article, sentences), strict=True):
        words = "".join(article.text[span.start : span.end].split())
        _, quote, position, fragment = found
        assert isinstance(quote, TextQuoteSelector) and isinstance(position, TextPositionSelector)
        assert content.text[position.start : position.end] == quote.exact
        assert "".join(quote.exact.split()) == words
        assert content.text.count(quote.prefix + quote.exact + quote.suffix) == 1
        assert isinstance(fragment, FragmentSelector) and fragment.value.startswith(":~:text=")


@pytest.mark.parametrize(
    ("in_page", "in_article"),
    [
        ("The caf&eacute; of&nbsp;Tolmin was shut on Monday.", "The café of Tolmin was shut on Monday."),
        ("The har&shy;bour of Tol\u200bmin was shut on Monday.", "The harbour of Tolmin was shut on Monday."),
        ("The of\ufb01ce in Tolmin\n   was <b>shu</b>t on Monday.", "The office in Tolmin was shut on Monday."),
        ("The cafe\u0301 in Tolmin was shut on Monday.", "The café in Tolmin was shut on Monday."),
        ("“We are closed,” she<br>said on Monday.", "“We are closed,” she said on Monday."),
        ("« Nous sommes fermés », a-t-elle dit lundi.", "« Nous sommes fermés », a-t-elle dit lundi."),
        ("港は月曜日に閉鎖された。", "港は月曜日に閉鎖された。"),
    ],
)  # fmt: skip
def test_words_are_found_whatever_reading_made_even(in_page: str, in_article: str) -> None:
    markup = f"<html><head><title>x</title></head><body><p>Before it.</p><p>{in_page}</p></body></html>"
    found = located(markup, in_article)
    content = page_content(markup)
    assert content is not None
    start = content.text.index("Before it.") + len("Before it.")
    assert exact(found) == content.text[start:].strip()
    assert path(found) == "/html[1]/body[1]/p[2]"


def test_paths_are_those_of_a_browser_also_where_the_markup_is_broken() -> None:
    words = "Twelve boats were lost in the storm of Monday."
    assert (
        path(located(f"<table><tr><td>x<td>{words}</table>", words)) == "/html[1]/body[1]/table[1]/tbody[1]/tr[1]/td[2]"
    )
    assert path(located(f"<p>a<div>{words}<p>b", words)) == "/html[1]/body[1]/div[1]"
    head = "<head><noscript><img src=x></noscript><meta name=a></head>"
    assert path(located(f"<html>{head}<body><p>{words}", words)) == "/html[1]/body[1]/p[1]"


def test_what_is_not_shown_is_not_meant() -> None:
    words = "Twelve boats were lost in the storm of Monday."
    hidden = f"<p hidden>{words}</p><script>'{words}'</script><noscript>{words}</noscript><div style='display: none'>{words}</div>"
    found = located(f"<body>{hidden}<section><p>{words}</p></section></body>", words)
    assert path(found) == "/html[1]/body[1]/section[1]/p[1]"
    assert link(found) == ":~:text=Twelve boats were lost in the storm of Monday"


def test_noscript_is_the_text_that_a_browser_takes_it_for() -> None:
    words = "Twelve boats were lost in the storm of Monday."
    markup = f"<body><figure><noscript><img src='a?b=1&amp;c=2'></noscript></figure><p>{words}</p></body>"
    content = page_content(markup)
    assert content is not None and content.text == f"<img src='a?b=1&amp;c=2'>{words}"
    assert path(located(markup, words)) == "/html[1]/body[1]/p[1]"


def test_words_said_twice_are_told_apart() -> None:
    markup = "<body><p>Mira said so. He left.</p><p>Then Tomas spoke at length. He left.</p></body>"
    text = "Mira said so. He left.\n\nThen Tomas spoke at length. He left."
    article = Article(
        id="a", source="a", text=text, blocks=(Block(0, 22, "paragraph"), Block(24, len(text), "paragraph"))
    )
    first, second = locate(Page("a", markup.encode(), "html"), article, [Span(14, 22), Span(len(text) - 8, len(text))])
    assert path(first).endswith("p[1]") and path(second).endswith("p[2]")
    assert link(first) == ":~:text=He left"
    assert link(second) == ":~:text=spoke at length.-,He left"


def test_a_passage_over_paragraphs_is_linked_by_its_ends() -> None:
    markup = "<body><p>A storm closed the harbour on Monday night.</p><p>Twelve boats were lost, the master said later.</p></body>"
    text = "A storm closed the harbour on Monday night.\n\nTwelve boats were lost, the master said later."
    found = located(markup, text)
    assert path(found) == "/html[1]/body[1]"
    assert link(found) == ":~:text=A storm closed the,the master said later"


def test_other_kinds_and_absurd_pages_give_no_way_back() -> None:
    article = Article(id="a", source="a", text="Words.", blocks=(Block(0, 6, "paragraph"),))
    for data in (b"Words.", b"<html>" + b"<div>" * 10_000 + b"Words."):
        assert locate(Page("a", data), article, article.blocks) == [()]


def test_blocks_carry_their_selectors_on_request(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<html><body><h1>Storm</h1><p>Twelve boats were lost, the master of Tolmin said.</p></body></html>")
    (plain,), (placed,) = rashomon.read([page]), rashomon.read([page], selectors=True)
    assert isinstance(plain, Article) and isinstance(placed, Article)
    assert all(len(block.selectors) == 4 for block in placed.blocks) and not any(b.selectors for b in plain.blocks)
    (again,) = read(Page("again", msgspec.json.encode(placed)))
    assert again == placed
