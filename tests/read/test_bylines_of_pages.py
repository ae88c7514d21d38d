"""Who signs a page: below its text, in Chinese, beside a weekday; no clock and no account of a system signs."""

from __future__ import annotations

import pytest

from rashomon.read import read
from rashomon.read.bylines import people
from rashomon.read.signatures import signed_part
from rashomon.types import Article, Page

TEXT = [
    "A storm closed the harbour of Tolmin on Monday night, and twelve boats were driven ashore, the coastguard said in the evening.",
    "The quay had been rebuilt for the ferry that goes to Sarrow, and was opened by the mayor in the summer before last, she said.",
    "Nobody was hurt, but the harbour will stay closed until Thursday, officials of the port authority told reporters on the quay.",
]


def page(head: str = "", foot: str = "", title: str = "<h1>Storm closes Tolmin harbour</h1>") -> Article:
    text = "".join(f"<p>{line}</p>" for line in TEXT * 4)
    markup = (
        f"<html lang=en><head><title>Storm closes Tolmin harbour « Quay</title></head><body>{title}{head}{text}{foot}"
    )
    (found,) = read(Page("p.html", markup.encode(), "html"))
    assert isinstance(found, Article)
    return found


def test_a_line_below_the_text_signs_it() -> None:
    assert page(foot="<div>Posted by <b>Mirel Dovan</b> at 9:14 PM</div>").byline == "Mirel Dovan"
    assert page(foot="<div>Mirel Dovan at 9:14 PM</div>").byline is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("2024-04-16 09:12 来源：江城晚报 作者：王晓琳", "王晓琳"),
        ("Ірина Гайдук Вівторок, 3 вересня 2024, 12:05", "Ірина Гайдук"),
        ("2024年8月12日 18時30分", None),
        ("Mirel Dovan Mon 12 August 2024", "Mirel Dovan"),
    ],
)
def test_lines_by_a_headline(line: str, name: str | None) -> None:
    assert signed_part(line) == name


def test_an_account_of_a_system_is_nobody() -> None:
    assert people(["Super User"], None) is None
    assert people(["Webmaster"], None) is None


def test_a_page_without_headings_has_its_headline_in_its_title() -> None:
    found = page(title="<div class=a>Storm closes Tolmin harbour</div>", head="<div class=b>5 June 2025</div>")
    assert found.title == "Storm closes Tolmin harbour"
    assert found.published == "2025-06-05"
    assert page(title="<h2>Boats</h2><span>Storm closes Tolmin harbour</span>").title != "Boats"


def test_a_heading_that_is_a_sentence_above_the_text_is_the_standfirst() -> None:
    line = "Twelve boats were driven ashore; the harbour master speaks of luck."
    found = page(head=f"<div>By Mirel Dovan</div><div>5 June 2025</div><h2>{line}</h2>")
    assert next(b.kind for b in found.blocks if found.text[b.start : b.end] == line) == "standfirst"
