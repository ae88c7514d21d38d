"""Tags with more attributes than any page has."""

from __future__ import annotations

import time

import pytest

from rashomon.read import read
from rashomon.read.hoards import without_hoards
from rashomon.read.locate.content import page_content
from rashomon.types import Article, Page

WORDS = "A storm closed the harbour of Tolmin on Monday, and twelve boats were lost, the coastguard said."
MANY = " ".join(f'a{number}="{number}"' for number in range(60_000))


@pytest.mark.parametrize("many", [MANY, MANY.replace('"', ""), MANY.replace('"', "'"), "\n".join(MANY.split('"')[::2])])
def test_attributes_without_end_are_cut_off_and_the_text_is_read(many: str) -> None:
    page = f"<html><body><h1>Storm closes Tolmin harbour</h1><p class=x {many}>{WORDS}</p><p>{WORDS} Again.</p></body></html>"
    begun = time.process_time()
    (found,) = read(Page("p.html", page.encode()), page_seconds=5)
    assert isinstance(found, Article) and WORDS in found.text and "Again." in found.text
    assert page_content(page) is not None
    assert time.process_time() - begun < 5, "the parser's time grows with the square: that were minutes"


HIDDEN_ENDS = " ".join(f'a{number}="<p x=>"' if number % 900 == 0 else f"a{number}" for number in range(60_000))


@pytest.mark.parametrize(
    "before",
    [
        "",
        '<p ">',
        "<!-->",
        "<!-- a --!>",
        "</<?<svg>",
        "<!x '>",
        "< p '",
        "<script>'</script>",
        "<STYLE x='>'>\"</style >",
    ],
)
@pytest.mark.parametrize("opened", ["<p ", "<textarea ", "<style\n"])
def test_ends_of_tags_within_values_hide_no_hoard(before: str, opened: str) -> None:
    page = f"<html><body>{before}{opened}{HIDDEN_ENDS}>{WORDS}</p></style></textarea><p>{WORDS}".encode()
    found = without_hoards(page)
    assert len(found) < 10_000 and WORDS.encode() in found


def test_a_tag_that_never_ends_is_cut_off() -> None:
    assert len(without_hoards(f"<html><body><p>{WORDS}<p {MANY}".encode())) < 10_000


@pytest.mark.parametrize(
    "long",
    [
        f"<script>var all = '<p {MANY.replace(chr(39), '')}'</script>",
        f"<!-- <p {MANY} -->",
        f"<img src='data:image/png;base64,{'A' * 90_000}'>",
        f"<div data-all='{'word ' * 30_000}'>",
        "word " * 30_000,
    ],
)
def test_what_is_long_for_another_reason_stays_as_it_is(long: str) -> None:
    page = f"<html><body>{long}<p>{WORDS}</p></body></html>".encode()
    assert without_hoards(page) == page


def test_a_nul_within_a_word_is_dropped() -> None:
    broken = WORDS.replace("harbour", "har\0bour")
    page = f"<html><body><h1>Storm closes Tolmin harbour</h1><p>{broken}</p></body></html>"
    (found,) = read(Page("p.html", page.encode(), "html"))
    assert isinstance(found, Article) and WORDS in found.text
