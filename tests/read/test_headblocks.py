"""Between headline and text stand the standfirst, who signs and the date, whatever their elements are called."""

import pytest

from rashomon.read import read
from rashomon.types import Article, Page, Skipped

SENTENCE = "A storm closed the harbour of Tolmin on Monday, and twelve boats were driven ashore, the coastguard said."
DEK = "Fishers call it the worst night in years, and twelve boats are gone."


def read_one(head: str, meta: str = "", text: str = ("<p>" + SENTENCE + "</p>") * 5) -> Article | Skipped:
    markup = f"<html><head><title>Storm closes harbour</title>{meta}</head><body><h1>Storm closes harbour</h1>{head}{text}</body></html>"
    (found,) = read(Page("a.html", markup.encode()))
    return found


def kinds(found: Article | Skipped) -> dict[str, str]:
    assert isinstance(found, Article)
    return {found.text[block.start : block.end]: block.kind for block in found.blocks}


@pytest.mark.parametrize(
    "element", ["<h2>{}</h2>", "<p class='x'>{}</p>", "<p><strong>{}</strong></p>", "<div class='mt-2'>{}</div>"]
)
@pytest.mark.parametrize("meta", ["", f"<meta name='description' content='{DEK}'>"])
def test_the_sentence_between_headline_and_byline_is_the_standfirst(element: str, meta: str) -> None:
    told = kinds(read_one(f"{element.format(DEK)}<p>By Petra Marlund</p><p>March 12, 2021</p>", meta))
    assert told[DEK] == "standfirst"


def test_lines_of_who_and_when_are_no_paragraphs() -> None:
    told = kinds(read_one("<p>By Petra Marlund</p><p>March 12, 2021</p>"))
    assert told["By Petra Marlund"] == "byline"
    assert told["March 12, 2021"] == "timestamp"


def test_a_page_of_a_byline_and_a_date_has_no_article() -> None:
    assert isinstance(read_one("<p>By Petra Marlund</p><p>March 12, 2021</p>", text=""), Skipped)
