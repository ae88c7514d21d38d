"""Boxes of promotion, rows of teasers, other articles and other columns are no part of a page's text."""

from __future__ import annotations

import pytest

from rashomon.read import read
from rashomon.read.insets import without_insets
from rashomon.read.rows import without_rows
from rashomon.read.tree import Tree, parse, read_tree
from rashomon.types import BODY, Article, Page

TEXT = [
    "A storm closed the harbour of Tolmin on Monday night, and twelve boats were driven ashore, the coastguard said in the evening.",
    "The quay had been rebuilt for the ferry that goes to Sarrow, and was opened by the mayor in the summer before last, she said.",
    "Nobody was hurt, but the harbour will stay closed until Thursday, officials of the port authority told reporters on the quay.",
    "Ferries go from Sarrow instead, and passengers are taken there by bus from the square in front of the station, the company said.",
]
TEASERS = [
    ("School in Orsk to close next summer", "Parents have offered to pay for a second teacher, but the county will not have it."),
    ("Bakers of Quarn win a prize again", "Their bread of rye and apples was praised by a jury that had come from three valleys."),
    ("Why the herons came back to Sarrow", "The lake is cleaner than it was, and there are more frogs in its reeds than for years."),
]  # fmt: skip


def paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def body_of(markup: str, title: str = "Storm closes Tolmin harbour") -> str:
    page = f"<html lang=en><head><title>{title}</title></head><body>{markup}</body></html>"
    (found,) = read(Page("p.html", page.encode(), "html"))
    assert isinstance(found, Article)
    return "\n".join(found.text[block.start : block.end] for block in found.blocks if block.kind in BODY)


def tree_of(markup: str) -> tuple[Tree, list[bool]]:
    """A page's tree, of which the classifier may have taken everything for text."""
    tree = read_tree(parse(f"<html><body>{markup}</body></html>".encode()))
    return tree, [True] * len(tree.blocks)


@pytest.mark.parametrize(
    ("names", "stays"),
    [
        ("article-cta", False),
        ("b-newsletterPromo", False),
        ("entry-disclaimer", False),
        ("paywall-wall", False),
        ("callout", True),
        ("reminder", True),
    ],
)
def test_a_box_within_the_text_is_told_by_its_class(names: str, stays: bool) -> None:
    inner = "<p>Support the Tolmin Herald, which has no owner but its readers.</p>"
    tree, body = tree_of(f"<main>{paragraphs(TEXT[:2])}<div class='{names}'>{inner}</div>{paragraphs(TEXT[2:])}</main>")
    assert without_insets(tree, body) == [True, True, stays, True, True]


def test_what_holds_the_text_is_no_box_and_a_heading_is_named_after_its_words() -> None:
    tree, body = tree_of(f"<div class='promo'>{paragraphs(TEXT)}</div>")
    assert all(without_insets(tree, body))
    tree, body = tree_of(f"<main>{paragraphs(TEXT[:2])}<h2 class='h-related'>What it costs</h2>{paragraphs(TEXT[2:])}")
    assert all(without_insets(tree, body))


def test_a_teaser_between_paragraphs_opens_with_a_link() -> None:
    title, words = TEASERS[0]
    for link, stays in ((f"<a href='/1'>{title}</a>", False), (title, True)):
        box = f"<div class='inline'><h4>{link}</h4><p>{words}</p></div>"
        tree, body = tree_of(f"<main>{paragraphs(TEXT[:2])}{box}{paragraphs(TEXT[2:])}</main>")
        assert without_insets(tree, body) == [True, True, stays, stays, True, True]


def rows(*, linked: bool = True, number: int = 3) -> str:
    made = []
    for title, words in TEASERS[:number]:
        link = f"<a href='/1'>{title}</a>" if linked else title
        made.append(f"<div class='item'><h3>{link}</h3><p>{words}</p></div>")
    return f"<div class='latest'>{''.join(made)}</div>"


@pytest.mark.parametrize(
    ("row", "odds", "stays"),
    [
        (rows(), 0.3, False),
        (rows(), 0.9, True),  # of these the classifier is sure
        (rows(linked=False), 0.3, True),
        (rows(number=2), 0.3, True),
    ],
)
def test_rows_with_links_outside_the_text_are_left_out_where_the_classifier_doubts(
    row: str, odds: float, stays: bool
) -> None:
    import numpy as np

    tree, body = tree_of(f"<main>{paragraphs(TEXT)}</main>{row}")
    chances = np.array([2.0] * len(TEXT) + [odds] * (len(body) - len(TEXT)))
    assert without_rows(tree, body, chances) == [True] * len(TEXT) + [stays] * (len(body) - len(TEXT))


def test_rows_within_the_element_of_the_text_stay() -> None:
    import numpy as np

    tree, body = tree_of(f"<main>{paragraphs(TEXT)}{rows()}</main>")
    assert all(without_rows(tree, body, np.array([2.0] * len(TEXT) + [0.3] * (len(body) - len(TEXT)))))


def test_other_article_elements_than_that_of_the_headline_are_other_articles() -> None:
    own = f"<article class='box post'><h1>Storm closes Tolmin harbour</h1>{paragraphs(TEXT[:2])}</article>"
    others = "".join(f"<article class='box post'><p>{words * 2}</p></article>" for _, words in TEASERS)
    found = body_of(f"<div>{own}{others}</div>")
    assert TEXT[0] in found
    assert TEXT[1] in found
    assert "bread of rye" not in found


def test_posts_within_the_article_of_the_headline_stay() -> None:
    posts = "".join(f"<article class='post'><h2>{title}</h2><p>{words}</p></article>" for title, words in TEASERS)
    found = body_of(f"<article><h1>Storm closes Tolmin harbour</h1>{paragraphs(TEXT)}{posts}</article>")
    assert "bread of rye" in found


@pytest.mark.parametrize("apart", ["<br><br>", "<p>"])
def test_of_a_page_laid_out_by_a_table_only_the_column_of_the_headline_is_text(apart: str) -> None:
    menu = "<br>".join(f"<a href='{name}.html'>{name}</a>" for name in ("Home", "News", "Boats", "Weather"))
    side = apart.join(f"<a href='x'>{title}</a><br>{words}" for title, words in TEASERS)
    text = f"{apart}&nbsp;&nbsp;".join(TEXT)
    page = (
        f"<table><tr><td width=120>{menu}</td><td width=460><font size=5><b>Storm closes Tolmin harbour</b></font><br><br>"
        f"<font size=3>{text}</font></td><td width=160><b>OTHER NEWS</b><br>{side}</td></tr></table>"
    )
    found = body_of(page, "Tolmin Herald Online: Storm closes Tolmin harbour")
    assert all(line in found for line in TEXT)
    assert not any(words in found for _, words in TEASERS)
    assert "Weather" not in found


def test_a_table_in_the_text_is_no_layout() -> None:
    table = "<table><tr><td>Boats driven ashore on the night of the storm</td><td>twelve</td></tr></table>"
    found = body_of(f"<main><h1>Storm closes Tolmin harbour</h1>{paragraphs(TEXT)}{table}</main>")
    assert all(line in found for line in TEXT)


def test_preformatted_text_is_parted_at_its_empty_lines() -> None:
    typed = "\n\n".join(line.replace(", ", ",\n") for line in TEXT)
    found = body_of(f"<h1>Storm closes Tolmin harbour</h1><pre>\n{typed}\n</pre>").split("\n")
    assert found == TEXT


def test_code_is_not_parted() -> None:
    code = "\n\n".join(f"boats_{number} = count(quay[{number}], ashore=True)  " + "#" * 60 for number in range(6))
    tree, _ = tree_of(f"<pre>{code}</pre>")
    assert len(tree.blocks) == 1
