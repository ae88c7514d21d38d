"""Who signs a line under a headline is told by the words around the names."""

import pytest

from rashomon.read import read
from rashomon.read.bylines import people
from rashomon.read.forms import form_of
from rashomon.read.signatures import signed_part
from rashomon.types import Article, Page

SENTENCE = "A storm closed the harbour of Tolmin on Monday, and twelve boats were driven ashore, the coastguard said."


@pytest.mark.parametrize(
    "line",
    [
        "By Petra Marlund 12 March 2021",
        "By Petra Marlund 12:30",
        "Posted on March 12, 2021 by Petra Marlund",
        "Published March 12, 2021 by Petra Marlund",
        "Submitted by Petra Marlund on Fri, 12/03/2021 - 10:00",
        "March 12, 2021 | By Petra Marlund",
        "Petra Marlund | March 12, 2021",
        "Petra Marlund, March 12, 2021",
        "Words: Petra Marlund",
        "Author: Petra Marlund",
        "Story by Petra Marlund, Photos by Oskar Vennik",
        "Von Petra Marlund",
        "Par Petra Marlund",
        "Petra MarlundPosted at 9:15 am on June 3, 2019",
        "By Petra Marlund on Monday",
        "By Petra Marlund (AFP)",
        "By Petra Marlund of the Associated Press",
        "By Petra Marlund Political Editor",
        "By Petra Marlund USA TODAY Sports",
    ],
)
def test_a_line_that_says_who_signs(line: str) -> None:
    assert people([signed_part(line)], None) == "Petra Marlund"


@pytest.mark.parametrize(
    "line",
    [
        "World News | March 12, 2021",
        "Tolmin Herald | March 12, 2021",
        "Port Tolmin, March 12, 2021",
        "Words: 400",
        "Petra Marlund",
        SENTENCE,
    ],
)
def test_other_lines_do_not(line: str) -> None:
    assert signed_part(line) is None


@pytest.mark.parametrize("name", ["Jean-Luc d’Arvon", "Petra al-Sarif", "Petra Marsch", "Petra Mayer"])
def test_names_are_kept_whole(name: str) -> None:
    assert people([signed_part(f"By {name} 12 March 2021")], None) == name


@pytest.mark.parametrize(
    "line", ["By Petra Marlund, AFP", "By Petra Marlund, AP", "By Petra Marlund | AP", "By Petra Marlund/AP"]
)
def test_a_line_that_opens_with_by_is_no_photo_credit(line: str) -> None:
    assert form_of(line) == "byline"
    markup = f"<html><body><h1>Storm at Tolmin</h1><p>{line}</p>{('<p>' + SENTENCE + '</p>') * 4}</body></html>"
    for data in (markup, f"Storm at Tolmin\n\n{line}\n\n{SENTENCE}\n\n{SENTENCE}"):
        (found,) = read(Page("a", data.encode()))
        assert isinstance(found, Article)
        assert found.byline == "Petra Marlund"
        assert found.credit is not None
        assert found.credit.agency in ("AFP", "AP")


def test_a_name_alone_above_a_date_signs_a_plain_text() -> None:
    (found,) = read(Page("a.txt", f"Storm at Tolmin\nPetra Marlund\nMarch 12, 2021\n{SENTENCE}\n{SENTENCE}".encode()))
    assert isinstance(found, Article)
    assert found.byline == "Petra Marlund"


def test_the_address_where_a_page_was_found_dates_it() -> None:
    markup = f"<html><body><h1>Storm at Tolmin</h1>{('<p>' + SENTENCE + '</p>') * 4}</body></html>"
    (found,) = read(Page("a.html", markup.encode(), url="https://herald.example/2021/03/12/storm"))
    assert isinstance(found, Article)
    assert (found.published, found.published_basis) == ("2021-03-12", "url")
