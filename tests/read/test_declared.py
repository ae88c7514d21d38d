"""Pages that leave showing their text to a script and give it in JSON-LD."""

from __future__ import annotations

import json

import pytest

from rashomon.read import read
from rashomon.read.locate import locate
from rashomon.types import Article, Page, Skipped, Span

PARAGRAPHS = (
    "Three barges broke loose from their moorings at Ostrel on Tuesday night and drifted four miles down the river.",
    "“We counted nobody on board,” said Mira Dolan, who runs the lock. The lock was shut until Wednesday noon.",
    "The owner of the barges, a gravel works, put the loss at 40,000 crowns and blamed a rotten bollard for it.",
    "Divers looked for the third barge in vain. The river police will look again once the water has fallen by a metre.",
)
SHELL = "<div id=app></div><noscript>Turn on JavaScript to see this page.</noscript>"


def _page(body: str, shown: str = SHELL, **more: object) -> Page:
    data = {
        "@type": "NewsArticle",
        "headline": "Barges adrift at Ostrel",
        "datePublished": "2021-05-05",
        "articleBody": body,
    }
    script = f'<script type="application/ld+json">{json.dumps({**data, **more})}</script>'
    return Page("p.html", f"<html lang=en><head><title>x</title>{script}</head><body>{shown}</body></html>".encode())


@pytest.mark.parametrize(
    "body",
    [
        "\n".join(PARAGRAPHS),
        "\n\n".join(PARAGRAPHS).replace("“", "&ldquo;").replace("”", "&rdquo;"),
        "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS),
        "<br><br>".join(PARAGRAPHS),
    ],
)
@pytest.mark.parametrize("shown", ["", SHELL, "<p>Loading…</p><footer>© 2021 Ostrel Post</footer>"])
def test_the_text_of_a_page_that_shows_none_is_read_from_its_data(body: str, shown: str) -> None:
    (found,) = read(_page(body, shown))
    assert isinstance(found, Article)
    kinds = {found.text[block.start : block.end]: block.kind for block in found.blocks}
    assert [kinds.get(paragraph) for paragraph in PARAGRAPHS] == ["paragraph"] * 4
    assert kinds["Barges adrift at Ostrel"] == "headline"
    assert (found.title, found.published, found.published_basis, found.stub) == (
        "Barges adrift at Ostrel",
        "2021-05-05",
        "json-ld",
        None,
    )


def test_what_is_not_on_the_page_has_no_way_back() -> None:
    page = _page("\n".join(PARAGRAPHS))
    (found,) = read(page)
    assert isinstance(found, Article)
    assert locate(page, found, [Span(block.start, block.end) for block in found.blocks]) == [()] * len(found.blocks)


def test_the_page_goes_before_its_data() -> None:
    shown = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    (found,) = read(
        _page("\n".join(PARAGRAPHS + PARAGRAPHS), f"<article><h1>Barges adrift at Ostrel</h1>{shown}</article>")
    )
    assert isinstance(found, Article) and found.text.count(PARAGRAPHS[0]) == 1


@pytest.mark.parametrize(
    "page",
    [
        _page("Three barges broke loose.", ""),
        _page("\n".join(PARAGRAPHS), "", isAccessibleForFree=False),
        _page("", ""),
    ],
)
def test_a_line_or_what_was_kept_for_those_who_paid_is_no_text(page: Page) -> None:
    (found,) = read(page)
    assert isinstance(found, Skipped)
