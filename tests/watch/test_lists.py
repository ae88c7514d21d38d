"""Watch lists: OPML, texts of addresses, sitemap indexes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import UnreadableInput
from rashomon.watch.lists import watch_list
from rashomon.watch.opml import feeds_of_opml, is_opml
from rashomon.watch.sitemaps import sitemaps_of
from rashomon.watch.values import Feed

NESTED = b"""<?xml version="1.0" encoding="utf-8"?>
<!-- exported -->
<opml version="2.0"><head><title>Mine</title></head><body>
  <outline text="Coast"><outline text="Towns">
    <outline type="rss" text="Kelmar Courier" xmlUrl="https://courier.example/feed" htmlUrl="https://courier.example/"/>
    <outline type="rss" title="Lakeside  Post" XMLURL="https://post.example/atom"/>
  </outline></outline>
  <outline type="rss" text="Again" xmlUrl="https://courier.example/feed"/>
  <outline type="rss" text="Relative" xmlUrl="/radio.xml"/>
  <outline type="rss" text="Local" xmlUrl="file:///etc/passwd"/>
</body></opml>"""


def test_feeds_are_found_in_folders_of_folders_each_once() -> None:
    assert is_opml(NESTED)
    assert feeds_of_opml(NESTED, "list", "https://lists.example/all.opml") == (
        Feed("https://courier.example/feed", "Kelmar Courier"),
        Feed("https://post.example/atom", "Lakeside Post"),
        Feed("https://lists.example/radio.xml", "Relative"),
    )


def test_a_list_with_entities_is_refused() -> None:
    bomb = NESTED.replace(b"<opml", b"<!DOCTYPE opml [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><opml")
    with pytest.raises(UnreadableInput, match="entities"):
        feeds_of_opml(bomb, "list")


def test_a_row_of_comments_is_read_at_once() -> None:
    comments = b"<!---->" * 2_000
    assert is_opml(comments + NESTED.partition(b"?>")[2]) and not is_opml(comments + b"<html>")


def test_a_list_of_nothing_says_so() -> None:
    with pytest.raises(UnreadableInput, match="names no feed"):
        feeds_of_opml(b"<opml><body><outline text='Folder'/></body></opml>", "list")


@given(st.binary(max_size=200))
def test_whatever_the_bytes_only_one_error_is_raised(data: bytes) -> None:
    is_opml(data)
    try:
        feeds_of_opml(b"<opml>" + data, "list")
    except UnreadableInput as error:
        assert error.source == "list"


def test_arguments_are_addresses_opml_files_and_texts(tmp_path: Path) -> None:
    (tmp_path / "mine.opml").write_bytes(NESTED)
    (tmp_path / "more.txt").write_text(
        "\ufeff# coast\nhttps://radio.example/rss  # the radio\n\nhttps://post.example/atom\n", encoding="utf-8"
    )
    found = watch_list(["https://first.example/", str(tmp_path / "mine.opml"), str(tmp_path / "more.txt")])
    assert [feed.url for feed in found] == [
        "https://first.example/",
        "https://courier.example/feed",
        "https://post.example/atom",
        "https://radio.example/rss",
    ]


@pytest.mark.parametrize("named", ["missing.txt", "ftp://courier.example/feed", "file:///etc/passwd", "\0", "."])
def test_what_is_no_list_is_refused_with_its_name(named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UnreadableInput):
        watch_list([named])


def test_a_line_that_is_no_address_is_named_by_its_number(tmp_path: Path) -> None:
    (tmp_path / "feeds").write_text("https://courier.example/\ncourier.example\n", encoding="utf-8")
    with pytest.raises(UnreadableInput, match="feeds:2"):
        watch_list([str(tmp_path / "feeds")])


def test_of_a_sitemap_index_the_lately_changed_are_watched() -> None:
    index = b"""<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <sitemap><loc>https://c.example/2001.xml</loc><lastmod>2001-02-01</lastmod></sitemap>
      <sitemap><loc>/feb.xml</loc><lastmod>2026-02-28T08:00:00+01:00</lastmod></sitemap>
      <sitemap><loc>/mar.xml</loc><lastmod>2026-03-01</lastmod></sitemap>
      <sitemap><loc>/undated.xml</loc></sitemap></sitemapindex>"""
    found = sitemaps_of(index, "https://c.example/index.xml", since=1_767_225_600.0)
    assert [feed.url.rsplit("/", 1)[1] for feed in found or ()] == ["undated.xml", "mar.xml", "feb.xml"]
    assert sitemaps_of(b"<rss/>", "https://c.example/", since=0) is None
