"""Dates in more languages, in lists by the headline, and in the fields of data."""

import pytest

from rashomon.read import read
from rashomon.read.dates import date_of_value, feed_date, iso_date
from rashomon.types import Article, Page

TEXT = [
    "The ferry to Quarn was taken out of service on Monday after an inspector found cracks in its ramp and in two of the beams below it.",
    "A replacement will sail from Thursday on, the company said, and tickets that were bought before stay valid until the end of June.",
    "About ninety people who live on the island and work on the mainland have been brought across in fishing boats since then.",
]  # fmt: skip


def published(head: str, *, beside: str = "") -> tuple[str | None, str | None]:
    lines = "".join(f"<p>{line}</p>" for line in TEXT)
    page = f"<html lang=en><head><title>Cracks stop ferry</title>{beside}</head><body><main><h1>Cracks stop ferry</h1>{head}{lines}</main></body></html>"
    (found,) = read(Page("page.html", page.encode(), "html"))
    assert isinstance(found, Article)
    return found.published, found.published_basis


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("14 Ekim 2018 Pazar, 14:05", "2018-10-14T14:05:00"),
        ("23 Φεβρουαρίου 2017", "2017-02-23"),
        ("12 Μαΐου 2024", "2024-05-12"),
        ("8 مايو 2023", "2023-05-08"),
        ("12. května 2024", "2024-05-12"),
        ("12 mai 2024", "2024-05-12"),
    ],
)
def test_months_of_more_languages(text: str, date: str) -> None:
    assert iso_date(text) == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Fri, 12 Mar 21 10:11 EST", "2021-03-12T10:11:00-05:00"),
        ("12 Mar 21", "2021-03-12"),
        ("12 Mar 96 10:11 GMT", "1996-03-12T10:11:00Z"),
        ("12 Mar 2021 10:11:00 GMT", "2021-03-12T10:11:00Z"),
        ("12 Mar", None),
    ],
)
def test_years_of_two_figures_in_feeds(text: str, date: str | None) -> None:
    assert feed_date(text) == date


@pytest.mark.parametrize(
    ("value", "date"), [("1615543860", "2021-03-12T10:11:00Z"), (1615543860000, "2021-03-12T10:11:00Z"), ("20210312", "2021-03-12"), (True, None)]
)  # fmt: skip
def test_counts_of_a_clock(value: object, date: str | None) -> None:
    assert date_of_value(value) == date


@pytest.mark.parametrize(
    "head",
    [
        "<dl><dt>Published</dt><dd>12 May 2024</dd></dl>",
        "<ul><li>By Ilse Quarnstad</li><li><time datetime='2024-05-12'>May 12, 2024</time></li></ul>",
        "<table><tr><td>Date:</td><td>12 May 2024</td></tr></table>",
        "<p>12 de mayo de 2024 - 14:05 h</p>",
    ],
)
def test_a_date_in_the_headlines_own_list(head: str) -> None:
    date, basis = published(head)
    assert (date or "")[:10] == "2024-05-12"
    assert basis == "timestamp-line"


def test_a_date_in_a_long_list_or_an_unlabelled_cell_is_of_something_else() -> None:
    days = "".join(f"<li>{day} May 2024</li>" for day in range(1, 9))
    assert published(f"<ul>{days}</ul>") == (None, None)
    assert published("<table><tr><td>Ferry</td><td>12 May 2024</td></tr></table>") == (None, None)


def test_the_day_above_a_post_is_its_date() -> None:
    lines = "".join(f"<p>{line}</p>" for line in TEXT)
    post = f"<div><h2>Saturday, 5 September 2015</h2><div><h3>Cracks stop ferry to Quarn</h3>{lines}</div></div>"
    page = f"<html lang=en><head><title>Quarn diary: Cracks stop ferry to Quarn</title></head><body><p>Menu</p><h1>Quarn diary</h1>{post}</body></html>"
    (found,) = read(Page("page.html", page.encode(), "html"))
    assert isinstance(found, Article)
    assert (found.title, found.published) == ("Cracks stop ferry to Quarn", "2015-09-05")


def test_when_the_text_was_begun_is_the_last_resort() -> None:
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Cracks stop ferry", "dateCreated": "2021-03-12"}</script>'
    assert published("", beside=data) == ("2021-03-12", "json-ld")
    assert published("<p>14 March 2021</p>", beside=data) == ("2021-03-14", "timestamp-line")


def test_a_sentence_above_the_date_is_no_byline() -> None:
    (found,) = read(
        Page("page.html", ("<html lang=el><body><main><h1>Κλειστό το λιμάνι της Κουάρν</h1><p>Δεκάδες πλοία παραμένουν στο νησί.</p><p>23 Φεβρουαρίου 2017</p>"
        + "".join(f"<p>{line}</p>" for line in TEXT) + "</main></body></html>").encode(), "html")
    )  # fmt: skip
    assert isinstance(found, Article)
    assert found.byline is None
