"""A page that leaves showing its text to a script has it in the data that it keeps for it."""

from __future__ import annotations

import json

import pytest

from rashomon.read import read
from rashomon.types import Article, Page, Skipped

TITLE = "Storm closes Tolmin harbour"
TEXT = [
    "A storm closed the harbour of Tolmin on Monday night, and twelve boats were driven ashore, the coastguard said in the evening.",
    "The quay had been rebuilt for the ferry that goes to Sarrow, and was opened by the mayor in the summer before last, she said.",
    "Nobody was hurt, but the harbour will stay closed until Thursday, officials of the port authority told reporters on the quay.",
]


def read_page(script: str, shown: str = "Loading…") -> Article | Skipped:
    page = f"<html lang=en><head><title>{TITLE} | Tolmin Herald</title></head><body><div id=root><p>{shown}</p></div>{script}"
    (found,) = read(Page("p.html", page.encode(), "html"))
    return found


@pytest.mark.parametrize(
    "body",
    [
        [{"type": "paragraph", "content": line} for line in TEXT],
        "".join(f"<p>{line}</p>" for line in TEXT),
        {"blocks": TEXT},
    ],
)
def test_the_text_is_that_of_the_object_with_the_title(body: object) -> None:
    other = {"title": "Bakers of Quarn win a prize", "body": " ".join(TEXT * 3)}
    article = {"headline": TITLE, "teaser": "x y z " * 90, "body": body, "related": [other]}
    data = {"props": {"pageProps": {"others": [other], "article": article}}}
    for script in (
        f"<script id=__NEXT_DATA__ type='application/json'>{json.dumps(data)}</script>",
        f"<script>window.__STATE__ = {json.dumps(data)};</script>",
    ):
        found = read_page(script)
        assert isinstance(found, Article)
        assert found.text == "\n\n".join([TITLE, *TEXT])
        assert found.stub is None


def test_a_page_that_shows_its_text_is_read_as_it_shows_it() -> None:
    data = json.dumps({"title": TITLE, "body": TEXT * 4})
    found = read_page(f"<script type='application/json'>{data}</script>", "</p><p>".join(TEXT))
    assert isinstance(found, Article)
    assert found.text.count(TEXT[0]) == 1


def test_data_without_the_title_or_of_code_say_nothing() -> None:
    for script in (
        f"<script type='application/json'>{json.dumps({'title': 'Another', 'body': TEXT})}</script>",
        "<script>window.x = {title: function () { return 1 }}</script>",
    ):
        found = read_page(script)
        assert not isinstance(found, Article) or TEXT[0] not in found.text
