"""Records of other tools: their fields by meaning, the first that holds anything."""

import json

import pytest

from rashomon.read import read
from rashomon.types import Article, Page

TEXT = "A storm closed the harbour of Tolmin on Monday, the coastguard said.\nTwelve boats were driven ashore."


def record(**fields: object) -> Article:
    (found,) = read(Page("a.jsonl", json.dumps(fields).encode(), "jsonl"))
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize(
    "fields",
    [
        {"text": "", "maintext": TEXT, "date_publish": "2021-03-12"},
        {"plaintext": TEXT, "publishing_date": "2021-03-12"},
        {"content": TEXT, "publishedAt": "2021-03-12"},
        {"articleBody": TEXT, "datePublished": "2021-03-12"},
        {"text": TEXT, "publish_date": "2021-03-12"},
        {"text": TEXT, "url": "https://herald.example/2021/03/12/storm"},
    ],
)
def test_texts_and_dates_have_many_names(fields: dict[str, object]) -> None:
    found = record(**fields)
    assert found.text == TEXT
    assert found.published == "2021-03-12"


@pytest.mark.parametrize("publisher", ["www.herald.example", {"@type": "Organization", "name": "herald.example"}])
def test_an_outlet_may_be_an_object_and_has_no_www(publisher: object) -> None:
    assert record(text=TEXT, publisher=publisher).outlet == "herald.example"
    assert record(text=TEXT, source={"id": None, "name": "herald.example"}).outlet == "herald.example"


def test_authors_may_be_objects_and_titles_have_no_entities() -> None:
    found = record(text=TEXT, title="Fish &amp; storm", author=[{"@type": "Person", "name": "Petra Marlund"}])
    assert (found.byline, found.title) == ("Petra Marlund", "Fish & storm")


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        (
            {"title": {"rendered": "Storm"}, "content": {"rendered": "<p>A storm.</p>\n<p>Boats.</p>"}},
            "A storm.\n\nBoats.",
        ),
        ({"headline": {"main": "Storm"}, "paragraphs": ["A storm.", "Boats."]}, "A storm.\n\nBoats."),
        ({"webTitle": "Storm", "bodyText": "A storm."}, "A storm."),
        ({"title": "Storm", "text": "It is <b>2 < 3</b>, and 3 > 2."}, "It is <b>2 < 3</b>, and 3 > 2."),
    ],
)
def test_content_systems_hand_out_objects_and_markup(fields: dict[str, object], text: str) -> None:
    found = record(**fields)
    assert found.text == text
    assert found.title == "Storm"


@pytest.mark.parametrize(
    ("source", "outlet"),
    [("Tolmin Herald", "Tolmin Herald"), ("pages/a.html", None), ("a.txt", None), ("crawl7", None)],
)
def test_a_source_may_be_a_name(source: str, outlet: str | None) -> None:
    assert record(text=TEXT, source=source).outlet == outlet


def test_a_byline_may_be_an_object() -> None:
    found = record(text=TEXT, byline={"original": "By Mirel Dovan and Ilse Quarn"}, web_url="https://herald.example/1")
    assert found.byline == "Mirel Dovan, Ilse Quarn"
    assert found.url == "https://herald.example/1"
