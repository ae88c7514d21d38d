"""A date of publication always has a basis, and what readers see goes before what only machines are told."""

import pytest
from lxml import html

from rashomon.read.dates import iso_date
from rashomon.read.pagedates import PageDates, declared_dates, with_shown

LINES = ["Storm closes the harbour", "By Mirel Dovan", "March 4, 2019", "A storm closed the harbour of Tolmin." * 8]


def test_json_ld_goes_before_meta_and_meta_before_microdata() -> None:
    root = html.fromstring("<html><body><time itemprop='datePublished' datetime='2019-03-06'>x</time></body></html>")
    meta = {"article:published_time": "2019-03-05"}
    assert declared_dates(root, {"datePublished": "2019-03-04"}, [], meta).basis == "json-ld"
    assert declared_dates(root, {}, [], meta) == PageDates("2019-03-05", "meta", None)
    assert declared_dates(root, {}, [], {}) == PageDates("2019-03-06", "time-element", None)


def test_the_line_under_the_headline_dates_a_page_that_declares_nothing() -> None:
    assert with_shown(PageDates(), LINES, 0, None, b"") == PageDates("2019-03-04", "timestamp-line", None)


def test_the_date_readers_see_goes_before_one_that_only_machines_are_told() -> None:
    declared = PageDates("2021-10-01", "json-ld", "2021-10-01T09:00:00Z")
    assert with_shown(declared, LINES, 0, None, b"").published == "2019-03-04"


def test_a_date_of_change_counts_only_if_the_text_is_of_another_time() -> None:
    lines = [LINES[0], "Updated March 4, 2019", LINES[3]]
    near, far = PageDates("2019-03-02", "json-ld", None), PageDates("2017-03-02", "json-ld", None)
    assert with_shown(near, lines, 0, None, b"").published == "2019-03-02"
    assert with_shown(far, lines, 0, None, b"").published == "2019-03-04"


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
    assert with_shown(PageDates(), LINES[:2], 0, address, markup.encode()) == PageDates(date, basis, None)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Posted on March 4, 2019March 6, 2020", "2019-03-04"),
        ("By Mirel DovanMar 4, 2019", "2019-03-04"),
        ("4.3.2019", "2019-03-04"),
        ("2019/3/4", "2019-03-04"),
        ("31.2.2019", None),
        ("version 1.2.2019.4", None),
    ],
)
def test_dates_are_read_in_the_forms_pages_have(text: str, date: str | None) -> None:
    assert iso_date(text) == date
