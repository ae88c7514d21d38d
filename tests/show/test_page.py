import re
from typing import Any

import msgspec
from invented_event import invented_comparison, of_many_origins
from lxml import html

from rashomon.show.page import render
from rashomon.types import Annotated, Comparison, Skipped

PAGE = render(invented_comparison())


def parse(page: str) -> Any:
    return html.document_fromstring(page)


TREE = parse(PAGE)


def texts(path: str) -> list[str]:
    return [" ".join(element.text_content().split()) for element in TREE.xpath(path)]


def test_the_page_loads_nothing() -> None:
    policy = TREE.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'")
    assert not TREE.xpath("//*[@src] | //link | //iframe | //object | //form")
    assert "url(" not in PAGE and "@import" not in PAGE


def test_every_link_within_the_page_leads_somewhere() -> None:
    ids = TREE.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in TREE.xpath("//a/@href") if href.startswith("#")} <= set(ids)


def test_a_tag_leads_to_the_passage_in_the_article_it_names() -> None:
    anchor = TREE.xpath("//*[@id='s1-f2-C']")[0]
    assert anchor.getnext().text == "Fourteen people"
    assert anchor.getnext().get("data-f") == "s1-f2"
    assert anchor.xpath("ancestor::article/@id") == ["s1-C"]


def test_the_articles_stand_on_the_page_to_the_letter() -> None:
    for letter, article in zip("ABCDE", invented_comparison().articles, strict=False):
        blocks = TREE.xpath(f"//article[@id='s1-{letter}']//p[not(ancestor::header)]")
        shown = [block.text_content() for block in blocks]
        assert shown == [article.text[block.start : block.end] for block in article.blocks]


def test_all_evidence_of_a_statement_is_marked() -> None:
    marked = TREE.xpath("//article[@id='s1-A']//span[contains(concat(' ', @data-m, ' '), ' s1-q2 ')]")
    assert (
        "".join(span.text for span in marked) == "Nobody could have seen this coming.I want every bolt of it examined,"
    )


def test_furniture_is_folded_away_and_named() -> None:
    assert texts("//article[@id='s1-A']//details/summary") == [
        "Beside the article: caption, photo credit, newsletter sign-up"
    ]


def test_each_side_of_a_quotation_shows_what_the_other_lacks() -> None:
    spliced = TREE.xpath("//article[@id='s1-q2']")[0]
    quotes = [" ".join(quote.text_content().split()) for quote in spliced.xpath(".//blockquote")]
    assert quotes == [
        "“Nobody could have seen this coming; I want every bolt of the bridge examined.”",
        "“Nobody could have seen this coming.” “I want every bolt of it examined,”",
        "every bolt of the bridge would be looked at",
    ]
    assert [e.text for e in spliced.xpath(".//del")] == ["the bridge"]
    assert [e.text for e in spliced.xpath(".//ins")] == ["it"]


def test_shared_text_can_be_shaded() -> None:
    assert TREE.xpath("//button[@data-pair='s1-r1']/@aria-pressed") == ["false"]
    verbatim = TREE.xpath("//article[@id='s1-B']//span[@data-v='s1-r1']")
    assert "the fire brigade said" in [span.text for span in verbatim]


def test_the_page_says_what_was_not_read_and_what_was_not_compared() -> None:
    assert texts("//section[@aria-labelledby='skipped']//li") == ["pages/photo.jpg it is a picture, not a text"]
    assert texts("//section[@aria-labelledby='alone']//li") == ["Sky Watch Rain to ease by Friday"]
    assert "not the whole article: paywall" in " ".join(texts("//ol[@class='origins']"))


def test_the_same_comparison_gives_the_same_page() -> None:
    assert render(invented_comparison()) == PAGE


EVIL = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp;{{ 7*7 }}\x00\x1b[2J\ud800"


def hostile(article: Annotated) -> Annotated:
    replaced = article.text.replace("VELMORA, Quellmark", "<script>alert(1)//")
    return msgspec.structs.replace(
        article, text=replaced + EVIL, outlet=EVIL, title=EVIL, byline=EVIL, published=EVIL, url="javascript:alert(1)"
    )


def test_hostile_texts_stay_text() -> None:
    comparison = invented_comparison()
    story = comparison.stories[0]
    facts = tuple(msgspec.structs.replace(fact, statement=EVIL, why=EVIL) for fact in story.facts)
    quotes = tuple(msgspec.structs.replace(group, speaker=EVIL, why=EVIL) for group in story.quotes)
    page = render(
        Comparison(
            articles=tuple(hostile(article) for article in comparison.articles),
            skipped=(Skipped(EVIL, "read", EVIL),),
            reuse=comparison.reuse,
            stories=(msgspec.structs.replace(story, title=EVIL, facts=facts, quotes=quotes),),
        )
    )
    page.encode()
    tree = parse(page)
    assert len(tree.xpath("//script")) == 1
    assert not tree.xpath("//img | //*[@onerror]")
    assert not re.search(r"[\x00\x1b]", page)
    assert not [href for href in tree.xpath("//@href") if not href.startswith("#")]
    assert "49" not in tree.xpath("//h2")[0].text_content()


def test_without_a_common_event_the_page_says_so() -> None:
    page = render(msgspec.structs.replace(invented_comparison(), stories=()))
    assert "Nothing to compare: no two articles are on one event." in page


def test_nothing_is_hidden_on_wide_screens_but_words_for_phones() -> None:
    hidden = set(re.findall(r"^\.(\w+) { display: none; }", PAGE, re.MULTILINE))
    assert hidden, "the sheet hides nothing any more: this test looks for something else"
    page = parse(render(of_many_origins()))
    assert page.xpath("//table[contains(@class, 'matrix')]//td"), "many origins have a table, too"
    for element in page.xpath("//*[@class]"):
        if hidden & set(element.get("class").split()):
            assert element.tag == "span", f"no wide screen would show this {element.tag}"


def test_unreadable_blocks_lose_no_words() -> None:
    comparison = invented_comparison()
    first, *others = comparison.articles
    bare = msgspec.structs.replace(first, blocks=first.blocks[3:5] + first.blocks[4:6])
    page = parse(render(msgspec.structs.replace(comparison, articles=(bare, *others))))
    shown = "".join(p.text_content() for p in page.xpath("//article[@id='s1-A']//p[not(ancestor::header)]"))
    assert "".join(shown.split()) == "".join(first.text.split())
