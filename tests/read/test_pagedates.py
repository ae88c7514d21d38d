"""A date of publication always has a basis, and what readers see goes before what only machines are told."""

from collections.abc import Mapping
from types import MappingProxyType

import pytest
from lxml import html

from rashomon.read.dates import iso_date
from rashomon.read.metadata import find_metadata
from rashomon.read.pagedates import PageDates, declared_dates, with_shown
from rashomon.read.roles import roles_of_names, roles_of_tag
from rashomon.read.stamps import Stamp, stamp_of
from rashomon.read.tree import NO_NAMES, Container, Tree, TreeBlock


def tree(*lines: str, tags: Mapping[int, tuple[str, str]] = MappingProxyType({})) -> Tree:
    """Blocks in an article, each in a paragraph of its own or in an element of this tag and class."""
    containers = [Container("body", NO_NAMES, 0, -1), Container("article", NO_NAMES, 0, 0)]
    blocks = []
    for index, line in enumerate(lines):
        tag, names = tags.get(index, ("p", ""))
        containers.append(Container(tag, names, roles_of_tag(tag) | roles_of_names(names), 1))
        blocks.append(TreeBlock(line, len(containers) - 1, 0, 0, 0, 0))
    return Tree(blocks, containers)


LINES = ["Storm closes the harbour", "By Mirel Dovan", "March 4, 2019", "A storm closed the harbour of Tolmin." * 8]


def test_json_ld_goes_before_meta_and_meta_before_microdata() -> None:
    root = html.fromstring("<html><body><time itemprop='datePublished' datetime='2019-03-06'>x</time></body></html>")
    meta = {"article:published_time": "2019-03-05"}
    assert declared_dates(root, {"datePublished": "2019-03-04"}, [], meta).basis == "json-ld"
    assert declared_dates(root, {}, [], meta) == PageDates("2019-03-05", "meta", None)
    assert declared_dates(root, {}, [], {}) == PageDates("2019-03-06", "time-element", None)


def test_the_line_under_the_headline_dates_a_page_that_declares_nothing() -> None:
    assert with_shown(PageDates(), tree(*LINES), 0, None, b"") == PageDates("2019-03-04", "timestamp-line", None)


def test_the_date_readers_see_goes_before_one_that_only_machines_are_told() -> None:
    declared = PageDates("2021-10-01", "json-ld", "2021-10-01T09:00:00Z")
    assert with_shown(declared, tree(*LINES), 0, None, b"").published == "2019-03-04"


def test_a_date_of_change_counts_only_if_the_text_is_of_another_time() -> None:
    lines = [LINES[0], "Updated March 4, 2019", LINES[3]]
    near, far = PageDates("2019-03-02", "json-ld", None), PageDates("2017-03-02", "json-ld", None)
    assert with_shown(near, tree(*lines), 0, None, b"").published == "2019-03-02"
    assert with_shown(far, tree(*lines), 0, None, b"").published == "2019-03-04"


@pytest.mark.parametrize(
    ("address", "markup", "date", "basis"),
    [
        ("https://herald.example/2019/03/04/storm", "", "2019-03-04", "url"),
        ("https://herald.example/storm", '{"publishedAt":"2019-03-04T10:00:00Z"}', "2019-03-04T10:00:00Z", "page-data"),
        ("https://herald.example/storm", '{"publishedAt":"2019-03-04"},{"publishedAt":"2019-03-05"}', None, None),
        ("https://herald.example/2019/13/04/storm", "", None, None),
    ],
)
def test_address_and_page_data_are_the_last_resort(
    address: str, markup: str, date: str | None, basis: str | None
) -> None:
    assert with_shown(PageDates(), tree(*LINES[:2]), 0, address, markup.encode()) == PageDates(date, basis, None)


def test_a_date_of_change_alone_is_also_the_date_of_the_change() -> None:
    lines = [LINES[0], "Updated March 4, 2019", LINES[3]]
    assert with_shown(PageDates(), tree(*lines), 0, None, b"") == PageDates(
        "2019-03-04", "timestamp-line", "2019-03-04"
    )


@pytest.mark.parametrize("tag", [("figcaption", ""), ("div", "related"), ("li", ""), ("blockquote", "tweet")])
def test_a_date_in_a_part_that_speaks_of_something_else_is_not_the_pages(tag: tuple[str, str]) -> None:
    page = tree(LINES[0], "4 January 2011", LINES[3], tags={1: tag})
    assert with_shown(PageDates("2019-03-04", "json-ld", None), page, 0, None, b"").published == "2019-03-04"
    assert with_shown(PageDates(), page, 0, None, b"").published is None


def test_the_day_on_which_a_page_was_fetched_is_not_its_date() -> None:
    containers = [Container(tag, NO_NAMES, 0, above) for tag, above in (("body", -1), ("div", 0), ("h1", 0))]
    blocks = [TreeBlock(text, at, 0, 0, 0, 0) for text, at in (("Sunday, March 9, 2025", 1), (LINES[0], 2))]
    assert with_shown(PageDates(), Tree(blocks, containers), 1, None, b"").published is None
    declared = PageDates("2019-03-04", "json-ld", None)
    page = tree(LINES[0], "Sunday, March 9, 2025", LINES[3])
    assert with_shown(declared, page, 0, None, b"") == declared


def test_a_label_on_a_line_of_its_own_belongs_to_the_date_below() -> None:
    page = tree(LINES[0], "Posted on", "4 March 2019", "Updated at", "9 March 2019")
    assert with_shown(PageDates(), page, 0, None, b"") == PageDates("2019-03-04", "timestamp-line", "2019-03-09")


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("By Mirel Dovan | March 4, 2019", Stamp("2019-03-04", None, False)),
        ("Published 17:05, 4 March 2019 | Updated 17:52", Stamp("2019-03-04T17:05:00", None, True)),
        ("Updated March 6, 2019 6:00 PM EDT | Published March 4, 2019", Stamp("2019-03-04", "2019-03-06T18:00:00-04:00", True)),
        ("March 6, 2019 (updated)", Stamp(None, "2019-03-06", True)),
        ("Publié le 4 mars 2019 à 10h05", Stamp("2019-03-04T10:05:00", None, True)),
        ("Aktualisiert am 4. März 2019 um 10.05 Uhr", Stamp(None, "2019-03-04T10:05:00", True)),
        ("2019年3月4日 10:05", Stamp("2019-03-04T10:05:00", None, False)),
        ("4 March 2019 - 5 min read - 3 comments", Stamp("2019-03-04", None, False)),
        ("The harbour on 4 March 2019 after the storm", None),
        ("It was held on 4 March 2019.", None),
        ("— Tolmin Council (@tolmin) March 4, 2019", None),
        ("Harbour master resigns after storm4 March 2019", None),
        ("4 March 2019: Harbour Vote", None),
        ("Mirel Dovan", None),
    ],
)  # fmt: skip
def test_a_date_line_says_little_beside_the_date(line: str, stamp: Stamp | None) -> None:
    assert stamp_of(line) == stamp


def times(body: str) -> PageDates:
    root = html.fromstring(f"<html><body>{body}</body></html>")
    return declared_dates(root, {}, [], {}, list(root.iter("time")))


@pytest.mark.parametrize(
    "around",
    ["<article><h1>Storm</h1><div>{}</div></article>", "<main><header>{}<h1>Storm</h1></header></main>"],
)
def test_a_time_element_by_the_headline_dates_the_page(around: str) -> None:
    first = "<time datetime='2019-03-04T10:00:00+01:00'>3 hours ago</time>"
    later = "<time class='updated' datetime='2019-03-05'>x</time>"
    assert times(around.format(first + later)) == PageDates("2019-03-04T10:00:00+01:00", "time-element", "2019-03-05")


@pytest.mark.parametrize(
    "around",
    ["<ul><li><a>Other</a>{}</li></ul>", "<div class='comments'><div>{}</div></div>", "<aside>{}</aside>"],
)
def test_a_time_element_of_a_teaser_or_comment_does_not(around: str) -> None:
    other = around.format("<time datetime='2019-03-04'>x</time>")
    assert times(f"<article><h1>Storm</h1>{other}</article>") == PageDates()


def test_a_day_that_systems_give_where_none_was_set_is_no_date() -> None:
    root = html.fromstring("<html><body></body></html>")
    assert declared_dates(root, {"datePublished": "1970-01-01T00:00:00Z"}, [], {}) == PageDates()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Posted on March 4, 2019March 6, 2020", "2019-03-04"),
        ("By Mirel DovanMar 4, 2019", "2019-03-04"),
        ("4.3.2019", "2019-03-04"),
        ("2019/3/4", "2019-03-04"),
        ("31.2.2019", None),
        ("4. März 2019", "2019-03-04"),
        ("4 de marzo de 2019", "2019-03-04"),
        ("1er août 2019", "2019-08-01"),
        ("4 марта 2019 г., 18:05", "2019-03-04T18:05:00"),
        ("4 березня 2019", "2019-03-04"),
        ("4 marca 2019", "2019-03-04"),
        ("den 4 mars 2019 kl. 10.05", "2019-03-04T10:05:00"),
        ("4 marraskuuta 2019", "2019-11-04"),
        ("2019年3月4日", "2019-03-04"),
        ("13/03/2019", "2019-03-13"),
        ("03/13/2019", "2019-03-13"),
        ("03/04/2019", None),
        ("12 marches 2019", None),
        ("20190304T100000Z", "2019-03-04T10:00:00Z"),
        ("2019-03-04T10:00:00 EST", "2019-03-04T10:00:00-05:00"),
        ("2019-03-04T00:00:00.000Z", "2019-03-04"),
        ("Mon, 04 Mar 2019 00:00:00 GMT", "2019-03-04"),
        ("2019-03-04T00:01:00Z", "2019-03-04T00:01:00Z"),
        ("2019-03-04T00:00:05Z", "2019-03-04T00:00:05Z"),
        ("version 1.2.2019.4", None),
    ],
)
def test_dates_are_read_in_the_forms_pages_have(text: str, date: str | None) -> None:
    assert iso_date(text) == date


@pytest.mark.parametrize(
    "line",
    [
        "Born 12 May 1950", "Concert: 14 August 2027, 8 p.m., Town Hall", "Deadline: 1 June 2024", "Hearing on 1 June 2024 in Tolmin",
        "Election day: November 5, 2024", "Doors open: 3 May 2019",
    ],
)  # fmt: skip
def test_a_date_of_something_else_is_no_date_line(line: str) -> None:
    assert stamp_of(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Date: 12 May 2024",
        "Last updated: 12 May 2024",
        "Tolmin Herald | 12 May 2024",
        "Written by: Mirel Dovan, 12 May 2024",
    ],
)
def test_labels_of_publication_are_kept(line: str) -> None:
    assert stamp_of(line) is not None


@pytest.mark.parametrize(
    ("headline", "address", "published"),
    [
        ("Why twelve oysters died", "", "2021-03-12"),
        ("Why twelve oysters died", "https://herald.example/storm/", "2026-01-01"),
        ("Storm closes the harbour of Tolmin", "", "2026-01-01"),
    ],
)
def test_json_ld_of_another_article_is_passed_over(headline: str, address: str, published: str) -> None:
    data = f'{{"@type": "NewsArticle", "headline": "{headline}", "url": "{address}", "datePublished": "2026-01-01"}}'
    root = html.fromstring(
        "<html><head><title>Storm closes harbour</title><link rel='canonical' href='https://www.herald.example/storm'>"
        f"<meta name='date' content='2021-03-12'><script type='application/ld+json'>{data}</script></head>"
        "<body><h1>Storm closes harbour</h1></body></html>"
    )
    assert find_metadata(root).published == published
