"""A page whose site loads the next article below is still the page of the first."""

import pytest

from rashomon.read import read
from rashomon.types import BODY, Article, Page

OWN = [
    "The ferry to Quarn was taken out of service on Monday after an inspector found cracks in its ramp and in two of the beams below it.",
    "A replacement will sail from Thursday on, the company said, and tickets that were bought before stay valid until the end of June.",
    "About ninety people who live on the island and work on the mainland have been brought across in fishing boats since then.",
]  # fmt: skip
OTHER = [
    "The only school in the valley of Orsk will close next summer, as no more than eleven children have been enrolled for the coming year.",
    "Parents have offered to pay for a second teacher themselves, but the county says that the law gives it no choice in the matter.",
]  # fmt: skip
HEAD, NEXT = "Cracks stop the only ferry to Quarn", "Last school in the valley of Orsk to close"


def article(markup: str) -> Article:
    (found,) = read(
        Page(
            "page.html",
            f"<html lang=en><head><title>{HEAD}</title></head><body>{markup}</body></html>".encode(),
            "html",
        )
    )
    assert isinstance(found, Article)
    return found


def body(found: Article) -> list[str]:
    return [found.text[block.start : block.end] for block in found.blocks if block.kind in BODY]


def paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


@pytest.mark.parametrize(
    "following",
    [
        f"<article class=story><h1 class=head>{NEXT}</h1>{paragraphs(OTHER)}</article>",
        f"<div class=story><h1>{NEXT}</h1><p>By Mirel Dovan</p><p>May 4, 2021</p>{paragraphs(OTHER)}</div>",
    ],
)
def test_the_next_article_with_its_own_headline_is_left_out(following: str) -> None:
    own = f"<article class=story><h1 class=head>{HEAD}</h1><p>By Ilse Quarnstad</p><p>May 3, 2021</p>{paragraphs(OWN)}</article>"
    found = article(f"<main>{own}{following}</main>")
    assert body(found) == OWN
    assert found.byline == "Ilse Quarnstad"
    assert NEXT not in found.text


def test_chapters_under_headings_of_the_first_level_stay() -> None:
    chapters = f"<h1>What the inspector of ramps found</h1>{paragraphs(OTHER)}"
    assert set(OTHER) <= set(body(article(f"<main><h1>{HEAD}</h1>{paragraphs(OWN)}{chapters}</main>")))


def test_teasers_set_like_the_text_are_left_out() -> None:
    teasers = "".join(
        f"<h3>Number {count} of our walks leads to the lakes</h3><p>The path is steep, and there is an inn at its end, number {count}.</p>"
        for count in range(4)
    )
    found = article(f"<main><h1>{HEAD}</h1><div>{paragraphs(OWN * 2)}</div><div>{teasers}</div></main>")
    assert not any("our walks" in line for line in body(found))
