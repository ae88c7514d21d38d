"""News items in XML: NITF, NewsML-G2 around NITF and XHTML, NewsML 1, collections for research; other XML is none."""

import pytest

from rashomon.read import read
from rashomon.types import Article, Page, Skipped

NITF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.3/specification/dtd/nitf-3-3.dtd">
<nitf xml:lang="en"><head><title>wall</title><docdata><date.issue norm="20310512T083000Z"/>
<key-list><keyword key="harbours"/><keyword key="Tolmin"/></key-list></docdata>
<pubdata name="Norda Courier" position.section="Coast"/></head>
<body><body.head><hedline><hl1>Harbour wall gives way in Tolmin</hl1><hl2>Two dockers hurt</hl2></hedline>
<byline>By <person>Ida Holt</person></byline>
<dateline><location>TOLMIN, Norda</location> <story.date>May 12</story.date></dateline></body.head>
<body.content>
<block><p>The harbour wall at <location>Tolmin</location> gave way on Monday&mdash;injuring two dockers.</p>
<media media-type="image"><media-reference source="w.jpg"/><media-caption>The wall after the fall.</media-caption></media>
<hl2>A wall of sand</hl2>
<p>“It went like <em>sand</em>,” said harbour master Ilse Quarn.</p></block>
</body.content><body.end><tagline>ih/rt</tagline></body.end></body></nitf>"""

G2_ITEM = """<newsItem guid="urn:newsml:norda.example:{number}" version="2">
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:nw"><name>Norda Wire</name></provider>
<versionCreated>2031-05-12T10:05:00+02:00</versionCreated><firstCreated>2031-05-12T08:40:00+02:00</firstCreated>
<pubStatus qcode="{status}"/></itemMeta>
<contentMeta><headline>{title}</headline><by>Arno Felt</by><language tag="en-GB"/>
<subject qcode="medtop:1"><name>Shipping</name></subject></contentMeta>
<contentSet>{content}</contentSet></newsItem>"""
XHTML = """<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head>
<body><p>The ferry to Karlow ran aground on Monday.</p><p>Nobody was hurt, the line said.</p></body></html></inlineXML>"""
PLAIN = '<inlineData contenttype="text/plain">The strike in Varne is over.\n\nDockers go back on Tuesday.</inlineData>'
PICTURE = '<remoteContent href="a.jpg" contenttype="image/jpeg"/>'


def g2(*items: str) -> str:
    message = '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>{}</itemSet></newsMessage>'
    return message.format("".join(items))


def g2_item(content: str, title: str = "News", number: int = 1, status: str = "stat:usable") -> str:
    return G2_ITEM.format(content=content, title=title, number=number, status=status)


def from_xml(text: str) -> list[Article | Skipped]:
    return list(read(Page("wire.xml", text.encode())))


def only_article(text: str) -> Article:
    (article,) = from_xml(text)
    assert isinstance(article, Article)
    return article


def told(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def test_nitf_is_read_with_its_head_and_the_kinds_of_its_lines() -> None:
    article = only_article(NITF)
    assert told(article) == [
        ("headline", "Harbour wall gives way in Tolmin"),
        ("standfirst", "Two dockers hurt"),
        ("byline", "By Ida Holt"),
        ("dateline", "TOLMIN, Norda May 12"),
        ("paragraph", "The harbour wall at Tolmin gave way on Monday—injuring two dockers."),
        ("caption", "The wall after the fall."),
        ("subheading", "A wall of sand"),
        ("paragraph", "“It went like sand,” said harbour master Ilse Quarn."),
    ]
    assert (article.title, article.byline, article.outlet) == (
        "Harbour wall gives way in Tolmin",
        "Ida Holt",
        "Norda Courier",
    )
    assert (article.published, article.published_basis) == ("2031-05-12T08:30:00Z", "record")
    assert article.dateline is not None
    assert article.dateline.place == "TOLMIN, Norda"
    assert (article.section, article.topics, article.language) == ("Coast", ("harbours", "Tolmin"), "en")


def test_each_item_of_a_news_message_is_an_article_or_says_why_not() -> None:
    found = from_xml(
        g2(
            g2_item(XHTML, "Ferry aground"),
            g2_item(PLAIN, "Strike over"),
            g2_item(PICTURE, "A picture"),
            g2_item(XHTML, status="stat:canceled"),
        )
    )
    assert [item.source for item in found] == [f"wire.xml#{number}" for number in range(1, 5)]
    ferry, strike, picture, withdrawn = found
    assert isinstance(ferry, Article)
    assert isinstance(strike, Article)
    assert told(ferry)[2:] == [
        ("paragraph", "The ferry to Karlow ran aground on Monday."),
        ("paragraph", "Nobody was hurt, the line said."),
    ]
    assert told(strike)[2:] == [
        ("paragraph", "The strike in Varne is over."),
        ("paragraph", "Dockers go back on Tuesday."),
    ]
    assert (ferry.outlet, ferry.byline, ferry.language) == ("Norda Wire", "Arno Felt", "en")
    assert (ferry.published, ferry.modified) == ("2031-05-12T08:40:00+02:00", "2031-05-12T10:05:00+02:00")
    assert picture == Skipped("wire.xml#3", "read", "the news item has no text")
    assert withdrawn == Skipped("wire.xml#4", "read", "its provider has withdrawn this item")


def test_what_newsml_wraps_is_one_item() -> None:
    inner = NITF.partition("<nitf")[1] + NITF.partition("<nitf")[2]
    wrapped = g2_item(f'<inlineXML contenttype="application/nitf+xml">{inner}</inlineXML>', "The wall")
    (article,) = from_xml(g2(wrapped))
    assert isinstance(article, Article)
    assert ("paragraph", "“It went like sand,” said harbour master Ilse Quarn.") in told(article)
    assert article.title == "Harbour wall gives way in Tolmin"


def test_newsml_of_the_first_generation() -> None:
    article = only_article(
        """<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>norda.example</ProviderId><DateId>20310512</DateId>
        </NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>Mill burns</HeadLine><ByLine>Mirel Dovan</ByLine>
        <DateLine>KARLOW</DateLine></NewsLines><ContentItem><DataContent><p>A mill burned down in Karlow on Monday.</p>
        <p>Police are looking for witnesses.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"""
    )
    assert [kind for kind, _ in told(article)] == ["headline", "byline", "dateline", "paragraph", "paragraph"]
    assert (article.title, article.byline, article.published) == ("Mill burns", "Mirel Dovan", "2031-05-12")


def test_items_of_collections_and_parts_of_a_text_that_stand_twice() -> None:
    article = only_article(
        """<newsitem itemid="7" date="2031-05-12" xml:lang="en"><title>NORDA: Mill burns.</title><headline>Mill burns</headline>
        <dateline>KARLOW 2031-05-12</dateline><text><p>A mill burned down in Karlow on Monday.</p></text>
        <metadata><dc element="dc.source" value="Norda Wire"/></metadata></newsitem>"""
    )
    assert (article.title, article.outlet, article.published) == ("Mill burns", "Norda Wire", "2031-05-12")
    twice = NITF.replace(
        "<block>", '<block class="lead_paragraph"><p>The harbour wall gave way.</p></block><block class="full_text">'
    )
    assert next(line for kind, line in told(only_article(twice)) if kind == "paragraph").startswith(
        "The harbour wall at"
    )


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ('<?xml version="1.0"?><catalog><item sku="1"><name>Lamp</name></item></catalog>', "an XML document of <catalog>"),
        ('<?xml version="1.0"?>\n<!-- nothing -->\n<a:settings xmlns:a="urn:a"/>', "an XML document of <settings>"),
        ("<nitf><head/><body></body></nitf>", "the news item has no text"),
    ],
)  # fmt: skip
def test_other_xml_is_skipped_with_its_root(given: str, reason: str) -> None:
    found = from_xml(given)
    assert all(isinstance(item, Skipped) for item in found)
    assert any(reason in item.reason for item in found if isinstance(item, Skipped))


def test_a_date_that_is_none_is_told() -> None:
    found = from_xml(NITF.replace("20310512T083000Z", "20310231T083000Z"))
    assert isinstance(found[0], Article)
    assert isinstance(found[1], Skipped)
    assert "20310231" in found[1].reason


def test_entities_of_a_document_are_not_expanded() -> None:
    bomb = '<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>' + NITF[NITF.index("<nitf") :].replace(
        "sand", "&b;"
    )
    assert "haha" not in only_article(bomb).text


def test_pages_that_begin_as_xml_stay_pages() -> None:
    page = """<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head>
    <title>Mill burns</title></head><body><p>A mill burned down in Karlow on Monday, police said.</p></body></html>"""
    assert only_article(page).text.endswith("police said.")
