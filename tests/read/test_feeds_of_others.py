"""Feeds of other newsrooms' items, and authors named once for the whole feed."""

import json

from rashomon.read import read
from rashomon.types import Article, Page

LINE = "The ferry to Quarn was taken out of service on Monday after an inspector found cracks in its ramp."


def articles(data: str) -> list[Article]:
    return [found for found in read(Page("feed.xml", data.encode(), "feed")) if isinstance(found, Article)]


def test_the_source_of_an_item_is_its_outlet() -> None:
    item = f"<item><title>Cracks stop ferry - The Quarn Post</title><description>{LINE}</description><source url='https://q.example'>The Quarn Post</source></item>"
    (found,) = articles(f"<rss version='2.0'><channel><title>\"ferry\" - Tolmin Search</title>{item}</channel></rss>")
    assert (found.title, found.outlet) == ("Cracks stop ferry", "The Quarn Post")


def test_entries_without_an_author_have_the_feeds() -> None:
    signed = "<author><name>Ilse Quarnstad</name></author>"
    entries = f"<entry><title>A</title><summary>{LINE}</summary></entry><entry><title>B</title>{signed}<summary>{LINE}</summary></entry>"
    feed = f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Quarn diary</title><author><name>Mirel Dovan</name></author>{entries}</feed>"
    assert [found.byline for found in articles(feed)] == ["Mirel Dovan", "Ilse Quarnstad"]
    assert [found.byline for found in articles(feed.replace("Mirel Dovan", "Quarn diary"))] == [None, "Ilse Quarnstad"]
    of_json = {"version": "https://jsonfeed.org/version/1.1", "title": "Quarn diary", "authors": [{"name": "Mirel Dovan"}],
               "items": [{"id": "1", "title": "A", "content_text": LINE}]}  # fmt: skip
    assert [found.byline for found in articles(json.dumps(of_json))] == ["Mirel Dovan"]


def test_a_record_may_give_its_paragraphs_as_a_list() -> None:
    line = json.dumps({"title": "Cracks stop ferry", "text": [LINE, LINE], "date": "1615543860"})
    (found,) = read(Page("r.jsonl", line.encode(), "jsonl"))
    assert isinstance(found, Article)
    assert found.text == f"{LINE}\n\n{LINE}"
    assert found.published == "2021-03-12T10:11:00Z"
