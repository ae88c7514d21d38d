"""What makers of a page say to its reader in the elements of the text."""

from __future__ import annotations

import pytest

from rashomon.read import read
from rashomon.types import BODY, Article, Page

TEXT = [
    "A storm closed the harbour of Tolmin on Monday night, and twelve boats were driven ashore, the coastguard said in the evening.",
    "The quay had been rebuilt for the ferry that goes to Sarrow, and was opened by the mayor in the summer before last, she said.",
    "Nobody was hurt, but the harbour will stay closed until Thursday, officials of the port authority told reporters on the quay.",
    "Ferries go from Sarrow instead, and passengers are taken there by bus from the square in front of the station, the company said.",
]


def kind_of(markup: str, words: str) -> str:
    body = "".join(f"<p>{text}</p>" for text in TEXT[:2]) + markup + "".join(f"<p>{text}</p>" for text in TEXT[2:])
    page = f"<html><body><article><h1>Storm closes Tolmin harbour</h1><div class=article-body>{body}</div></article></body></html>"
    (found,) = read(Page("p.html", page.encode()))
    assert isinstance(found, Article)
    assert sum(block.kind == "paragraph" for block in found.blocks) >= 4
    return next((block.kind for block in found.blocks if words in found.text[block.start : block.end]), "left out")


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p>Follow us on Facebook, and never miss what happens in the harbour of Tolmin and around it.</p>", "Follow us"),
        ("<p>Share this article on Facebook</p>", "Share this"),
        ("<p>By signing up you agree to our terms of use and to the privacy notice of the newspaper.</p>", "By signing"),
        ("<p>Do you have a story? Email the newsroom at tips@herald.example and tell us about it.</p>", "Do you have"),
        ("<p>(This story has not been edited by the newspaper’s staff and comes from a feed of an agency.)</p>", "has not been"),
        ("<p><i>Mirel Dovan is the newspaper’s harbour correspondent. She has lived in Tolmin for years.</i></p>", "Dovan"),
        ("<p>READ | <a href='/1'>Harbour master resigns after a storm that closed the harbour for a week</a></p>", "READ"),
    ],
)  # fmt: skip
def test_what_is_said_to_the_reader_is_no_text(markup: str, words: str) -> None:
    assert kind_of(markup, words) not in BODY


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p>Share prices of the ferry company fell on Tuesday, and it said that it would pay for the boats.</p>", "Share prices"),
        ("<p>By submitting a bid the company had shown that it was ready to run the harbour, the mayor said.</p>", "By submitting"),
        ("<p>Mirel Dovan is a writer who has lived in Tolmin for years, and who lost her boat in the storm.</p>", "Dovan"),
        ("<p>Read the statement of the harbour master, and you will see what was known before the storm came.</p>", "Read the"),
    ],
)  # fmt: skip
def test_a_sentence_that_begins_like_it_stays(markup: str, words: str) -> None:
    assert kind_of(markup, words) == "paragraph"


@pytest.mark.parametrize("heading", ["What happens next", "Who will pay for the boats?"])
def test_a_short_paragraph_in_bold_is_a_subheading(heading: str) -> None:
    assert kind_of(f"<p><strong>{heading}</strong></p>", heading) == "subheading"
    assert kind_of(f"<p>{heading}</p>", heading) in ("paragraph", "left out")
    assert kind_of(f"<p><b>“{heading}”, the mayor asked.</b></p>", heading) in ("paragraph", "left out")
