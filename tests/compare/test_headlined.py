"""Which line of a page is its headline, and which only stands first."""

import pytest

from rashomon.annotate import annotate
from rashomon.compare import check_headlines
from rashomon.types import Annotated, Article, Block

BODY = "The ferry Linnet hit the pier of Tolmin on Monday and two people were hurt, the coastguard said."


def page(*lines: str, outlet: str = "hemseypost.com") -> Annotated:
    blocks, text = [], ""
    for line in (*lines, BODY):
        kind = "paragraph" if line == BODY else "headline"
        blocks.append(Block(len(text), len(text) + len(line), kind))  # type: ignore[arg-type]
        text += line + "\n\n"
    return annotate(Article(id="a", source="a", text=text, blocks=tuple(blocks), language="en", outlet=outlet))


def headline(*lines: str) -> list[str]:
    return [check.text for check in check_headlines([page(*lines)])]


@pytest.mark.parametrize(
    "line",
    [
        "The Hemsey Post",
        "HemseyPost.com",
        "A   A",
        "Politics",
        "Mar 3, 2031 at 5:20 AM",
        "43 Mins Ago |  05:08",
        "Mirel Videos •",
        "Ilse Quarn / Reuters",
        "By: Ilse Quarn | March 4, 2031 7:05 am ET",
        "By Ilse Quarn, Mirel Dovan and Oda Brack - Hemsey Wire - Monday, July 16, 2018",
        "To find out more about commenting please read the Guidelines and FAQs",
        "Get breaking news alerts from the Post in Hemsey",
        "Photos: Ferry hits pier The ferry Linnet hit the pier at nine. Hide Caption 1 of 8",
    ],
)
def test_what_a_page_puts_first_is_no_headline(line: str) -> None:
    assert headline(line) == []
    assert headline(line, "Ferry Linnet hits pier of Tolmin") == ["Ferry Linnet hits pier of Tolmin"]


@pytest.mark.parametrize(
    "line",
    [
        "Get ready for higher ferry fares, Tolmin says",
        "By night, a ferry hits the pier of Tolmin",
        "Monday's ferry crash: two hurt in Tolmin",
        "Follow the money, says harbour master of Tolmin",
        "Hemsey Post Office shuts after ferry crash",
    ],
)
def test_a_headline_stays(line: str) -> None:
    assert headline(line) == [line]


@pytest.mark.parametrize("behind", [" | The Hemsey Post", " Updated: 2031-03-04 11:20 (Agencies)", " ### prev"])
def test_what_a_page_puts_behind_a_headline_is_none_of_it(behind: str) -> None:
    (check,) = check_headlines([page(f"Ferry Linnet hits pier of Tolmin{behind}")])
    assert (check.text, check.why) == ("Ferry Linnet hits pier of Tolmin", None)


@pytest.mark.parametrize(
    ("line", "lacking"),
    [
        ("WATCH LIVE: Ferry Linnet hits pier of Tolmin", None),
        ("Ferry Linnet hits pier of Tolmin, says Oslo", "the body does not have ‘Oslo’"),
    ],
)
def test_a_label_before_a_headline_is_no_name_that_its_body_lacks(line: str, lacking: str | None) -> None:
    (check,) = check_headlines([page(line)])
    assert check.why == lacking


def test_the_capital_of_a_country_is_named_by_that() -> None:
    body = "Thousands marched through the capital of Norway on Monday for the crew of the ferry, police said."
    parts = ("Thousands march for ferry crew in Oslo", body)
    blocks = (Block(0, len(parts[0]), "headline"), Block(len(parts[0]) + 2, len(parts[0]) + 2 + len(body), "paragraph"))
    (check,) = check_headlines(
        [annotate(Article(id="a", source="a", text="\n\n".join(parts), blocks=blocks, language="en"))]
    )
    assert check.why is None
