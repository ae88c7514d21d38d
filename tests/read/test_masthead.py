"""The outlet that a scraped text names itself, and pages inside records."""

import json

import pytest

from rashomon.read import read
from rashomon.types import Article, Page

BODY = "The harbour of Tolmin was closed on Monday after a storm that nobody had foreseen, the coastguard said."


def only(text: str) -> Article:
    (found,) = read(Page("a.txt", text.encode()))
    assert isinstance(found, Article), found
    return found


def test_a_masthead_between_headline_and_date_is_the_outlet() -> None:
    assert only(f"Storm shuts port\n\nLakeside Post\n\n6 May 2031\n\n{BODY}\n").outlet == "Lakeside Post"


@pytest.mark.parametrize("line", ["Ilse Quarn", "READ MORE: The port news", "Tolmin", "lakeside post"])
def test_another_line_is_none(line: str) -> None:
    assert only(f"Storm shuts port\n\n{line}\n\n6 May 2031\n\n{BODY}\n").outlet is None


def test_a_record_may_carry_its_page() -> None:
    page = f"<html><body><article><h1>Storm shuts port</h1><p>{BODY}</p><p>{BODY}</p></article></body></html>"
    record = {"id": "p1", "url": "https://post.example/storm", "html": page}
    (found,) = read(Page("pages.jsonl", json.dumps(record).encode() + b"\n"))
    assert isinstance(found, Article)
    assert (found.id, found.url, found.title) == ("p1", "https://post.example/storm", "Storm shuts port")
    assert BODY in found.text


@pytest.mark.parametrize(
    ("line", "outlet", "byline"),
    [
        ("By Ilse Quarn, Lakeside Post", "Lakeside Post", "Ilse Quarn"),
        ("By Petra Dovan, The Tolmin Ledger", "The Tolmin Ledger", "Petra Dovan"),
        ("By Ilse Quarn and Mirel Dovan, The Clarion", "The Clarion", "Ilse Quarn, Mirel Dovan"),
        ("By Ilse Quarn, Political Editor", None, "Ilse Quarn"),
        ("By Ilse Quarn, Associated Press", None, "Ilse Quarn"),
        ("By Ilse Quarn, Tolmin", None, "Ilse Quarn"),
    ],
)
def test_an_outlet_behind_the_author(line: str, outlet: str | None, byline: str) -> None:
    found = only(f"Storm shuts port\n\n{line}\n\n{BODY}\n")
    assert (found.outlet, found.byline) == (outlet, byline)


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("By Petra Quarn", None),
        ("By Ansa Dovan", None),
        ("By Ansa Dovan, Lakeside Post", None),
        ("By Petra", "Petra"),
        ("By Petra and Ilse Quarn", "Petra"),
        ("By Ilse Quarn with Ansa", "ANSA"),
        ("By Ilse Quarn, Petra", "Petra"),
        ("By Reuters Staff", "Reuters"),
        ("By Petra Quarn, Reuters", "Reuters"),
        ("By Mirel Dovan Associated Press", "AP"),
    ],
)
def test_an_agency_whose_name_people_bear(line: str, agency: str | None) -> None:
    credit = only(f"Storm shuts port\n\n{line}\n\n{BODY}\n").credit
    assert (credit and credit.agency) == agency
