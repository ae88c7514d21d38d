"""The section and topics under which a newsroom files an article."""

import json

import pytest

from rashomon.read import read
from rashomon.read.topics import MOST, topics_of
from rashomon.types import Article, Page

TEXT = "".join(
    f"<p>The storm closed the harbour of Tolmin on Monday, and {n} boats were driven ashore, the port said.</p>"
    for n in range(12, 20)
)


def article(head: str, before: str = "") -> Article:
    page = f"<html><head><title>Storm closes the harbour</title>{head}</head><body>{before}<h1>Storm closes the harbour</h1>{TEXT}</body></html>"
    (found,) = read(Page("page.html", page.encode()))
    assert isinstance(found, Article)
    return found


def ld(**data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_json_ld_goes_before_meta_elements() -> None:
    data = {"@type": "NewsArticle", "articleSection": ["Weather", "Coast"], "keywords": "Storm, Tolmin;storm"}
    found = article(ld(**data) + "<meta property='article:section' content='News'>")
    assert (found.section, found.topics) == ("Weather", ("Storm", "Tolmin"))


def test_tags_and_keywords_come_from_meta_elements() -> None:
    found = article(
        "<meta property='article:section' content='Coast &amp;amp; sea'><meta property='article:tag' content='Storms'>"
        "<meta property='article:tag' content='Harbours'><meta name='keywords' content='seo, words'>"
    )
    assert (found.section, found.topics) == ("Coast & sea", ("Storms", "Harbours"))
    assert article("<meta name='news_keywords' content='Storms, Varne'>").topics == ("Storms", "Varne")


@pytest.mark.parametrize("shown", [True, False])
def test_the_last_breadcrumb_before_the_headline_is_the_section(shown: bool) -> None:
    names = ["Home", "Regions", "Varne", "Storm closes the harbour"]
    items = [{"@type": "ListItem", "position": n, "name": name} for n, name in enumerate(names)][::-1]
    crumbs = "".join(f"<a href='/{n}'>{name}</a>" for n, name in enumerate(names))
    found = (
        article("", f"<nav aria-label='Breadcrumb'>{crumbs}</nav>")
        if shown
        else article(ld(**{"@type": "BreadcrumbList", "itemListElement": items}))
    )
    assert found.section == "Varne"


def test_a_page_that_files_itself_nowhere_has_neither() -> None:
    assert (article("").section, article("").topics) == (None, ())


def test_keywords_of_any_shape_do_no_harm() -> None:
    data = {
        "@type": "NewsArticle",
        "articleSection": {"a": 1},
        "keywords": [1, None, {"name": "Sea"}, ["x"], "y" * 200],
    }
    assert article(ld(**data, itemListElement="x")).topics == ("Sea",)
    assert len(topics_of(f"topic {n}" for n in range(100))) == MOST


def test_feeds_and_records_have_topics() -> None:
    body = "The harbour of Tolmin is closed until Thursday, the port authority said. " * 20
    feed = (
        "<rss version='2.0'><channel><title>H</title><item><title>Storm</title><category>Coast</category>"
        f"<category>Weather</category><link>https://h.example/1</link><description>{body}</description></item></channel></rss>"
    )
    record = json.dumps({"text": body, "categories": "Coast", "tags": "Storms; Varne"})
    atom = (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>H</title><entry><title>Storm</title><category term='c' label='Coast'/>"
        f"<content>{body}</content></entry></feed>"
    )
    of_feed, of_atom, of_record = (next(read(Page("x", data.encode()))) for data in (feed, atom, record))
    assert isinstance(of_feed, Article) and of_feed.topics == ("Coast", "Weather")
    assert isinstance(of_atom, Article) and of_atom.topics == ("Coast",)
    assert isinstance(of_record, Article) and (of_record.section, of_record.topics) == ("Coast", ("Storms", "Varne"))
