"""Feeds and sitemaps as lists of articles."""

from __future__ import annotations

import json

import pytest

from rashomon.read import FEED_SUMMARY, read
from rashomon.read.kinds import kind_of
from rashomon.types import Article, Page, Skipped

LONG = "".join(f"<p>Sentence {n} of the report tells that the harbour of Tolmin stays closed.</p>" for n in range(20))
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>The Tolmin Herald</title><language>en-gb</language><atom:link href="https://herald.example/feed"/>
<item><title>Storm &amp;amp; tide</title><link>https://herald.example/1</link><dc:creator>Mirel Dovan</dc:creator>
<pubDate>Mon, 04 Mar 2019 09:30:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<h2>At sea</h2>{LONG}<ul><li>Boats lost: twelve</li></ul><script>x()</script>]]></content:encoded></item>
<item><title>Quay&nbsp;opens</title><guid>https://herald.example/2</guid><pubDate>31 Feb 2019</pubDate>
<description>The quay opens on Friday, the port says. Read more</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://herald.example/"><title>Herald</title>
<entry><title>Storm</title><link rel="self" href="x"/><link href="news/1"/><published>2019-03-04T09:30:00Z</published>
<author><name>Mirel Dovan</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A <b>storm</b> came.</p>
</div></content></entry></feed>"""
SITEMAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://herald.example/1</loc><n:news><n:publication><n:name>Herald</n:name><n:language>en</n:language></n:publication>
<n:publication_date>2019-03-04</n:publication_date><n:title>Storm closes harbour</n:title></n:news></url></urlset>"""
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Herald",
        "items": [
            {
                "id": "1",
                "url": "https://herald.example/1",
                "title": "Storm",
                "content_html": LONG,
                "authors": [{"name": "M. Dovan"}],
            },
            {"id": "2", "summary": "A summary <with> marks.", "date_published": "2019-03-04T09:30:00Z"},
        ],
    }
)


def articles(feed: str) -> list[Article]:
    assert kind_of(feed.encode()[:16384]) == "feed"
    found = list(read(Page("feed", feed.encode())))
    assert all(isinstance(item, Article) or "is no date" in item.reason for item in found), found
    return [item for item in found if isinstance(item, Article)]


def test_a_date_that_is_none_is_told_behind_its_entry() -> None:
    told = [(item.source, item.reason) for item in read(Page("feed", RSS.encode())) if isinstance(item, Skipped)]
    assert told == [("feed#2", "the date '31 Feb 2019' is no date that can be read; the article has none from it")]


def test_an_entry_with_its_whole_text_is_an_article() -> None:
    article = articles(RSS)[0]
    assert (article.title, article.outlet, article.url) == (
        "Storm & tide",
        "The Tolmin Herald",
        "https://herald.example/1",
    )
    assert (article.byline, article.published, article.published_basis) == (
        "Mirel Dovan",
        "2019-03-04T09:30:00Z",
        "feed",
    )
    assert article.stub is None and article.language == "en"
    kinds = [block.kind for block in article.blocks]
    assert kinds[:3] == ["headline", "subheading", "paragraph"] and kinds[-1] == "list"
    assert "x()" not in article.text


def test_a_summary_is_a_stub_with_its_address_and_no_date_that_does_not_exist() -> None:
    article = articles(RSS)[1]
    assert (article.stub, article.url, article.published) == (FEED_SUMMARY, "https://herald.example/2", None)
    assert article.title == "Quay opens"


def test_atom_links_are_resolved_and_markup_is_read() -> None:
    (article,) = articles(ATOM)
    assert (article.url, article.byline) == ("https://herald.example/news/1", "Mirel Dovan")
    assert article.text == "Storm\n\nA storm came."


def test_a_sitemap_for_news_gives_titles_with_addresses() -> None:
    (article,) = articles(SITEMAP)
    assert (article.title, article.outlet, article.published) == ("Storm closes harbour", "Herald", "2019-03-04")
    assert article.stub == FEED_SUMMARY and article.url == "https://herald.example/1"


def test_json_feeds_are_read() -> None:
    whole, summary = articles(JSON_FEED)
    assert (whole.stub, whole.byline) == (None, "M. Dovan")
    assert summary.text == "A summary <with> marks." and summary.published == "2019-03-04T09:30:00Z"


def test_entities_are_never_expanded() -> None:
    bomb = "".join(f'<!ENTITY e{n} "{"".join(f"&e{n - 1};" for _ in range(10))}">' for n in range(1, 12))
    feed = RSS.replace(
        "?>\n", f'?>\n<!DOCTYPE rss [<!ENTITY e0 "ha">{bomb}<!ENTITY f SYSTEM "file:///etc/passwd">]>\n', 1
    )
    feed = feed.replace("Short.", "&e11; &f;").replace("Storm &amp;amp;", "Storm &e11;&f;")
    assert [article.title for article in articles(feed)] == ["Storm tide", "Quay opens"]


@pytest.mark.parametrize(
    "broken",
    [
        RSS[:-40],
        RSS.replace("</item>", ""),
        RSS.replace(' xmlns:content="http://purl.org/rss/1.0/modules/content/"', ""),
    ],
)
def test_a_broken_feed_gives_what_can_be_told(broken: str) -> None:
    found = articles(broken)
    assert found[0].title == "Storm & tide" and "Sentence 19" in found[0].text


def test_a_feed_in_another_encoding_is_read_by_its_declaration() -> None:
    feed = RSS.replace("utf-8", "iso-8859-2").replace("Short.", "Łódź").replace("content:encoded", "gone")
    first, *_ = read(Page("feed", feed.encode("iso-8859-2")))
    assert isinstance(first, Article) and "Łódź" in first.text


def test_a_list_of_sitemaps_names_them() -> None:
    index = '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://h.example/a.xml</loc></sitemap></sitemapindex>'
    (skipped,) = read(Page("index", index.encode()))
    assert isinstance(skipped, Skipped) and "https://h.example/a.xml" in skipped.reason
