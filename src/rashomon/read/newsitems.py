"""News items as agencies and archives hand them on: NITF 3, NewsML-G2, NewsML 1 (all of the IPTC), and the ``newsitem`` of
collections for research. One file may hold several.

Elements are found by their local names, whatever their namespace: the standards nest one another (NewsML around NITF or
XHTML), and what is called alike means the same in all of them.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from lxml import etree

from rashomon.errors import UnreadableInput
from rashomon.read.assemble import article_of_text
from rashomon.read.dates import iso_date, no_date
from rashomon.read.decode import decode
from rashomon.read.entries import plain_title
from rashomon.read.fragment import moved, text_of_fragment
from rashomon.read.identity import article_id
from rashomon.read.topics import topics_of
from rashomon.read.xmlroot import raw_text, text_in, xml_root
from rashomon.types import BODY, Article, Block, BlockKind, Dateline, Page, Skipped

_ITEMS = frozenset({"nitf", "newsitem"})
"""What is one item, the outermost such; NewsItem of NewsML 1 and newsItem of NewsML-G2 among them."""
_BODIES = ("body.content", "datacontent", "inlinexml", "inlinedata", "text", "body")
_TITLES = ("hl1", "headline", "title")
_DATES = (
    ("date.issue", "norm"), ("pubdata", "date.publication"), ("firstcreated", None), ("contentcreated", None),
    ("date.release", "norm"), ("dateid", None), ("newsitem", "date"), ("versioncreated", None),
)  # fmt: skip
_CHANGES = (("contentmodified", None), ("thisrevisioncreated", None), ("versioncreated", None))
_SUPPLIERS = ("distributor", "creditline")
_AS_HTML = {
    "hl1": "h2", "hl2": "h3", "bq": "blockquote", "media": "figure", "media-caption": "figcaption", "nitf-table": "table",
}  # fmt: skip
"""Elements of NITF that HTML calls otherwise."""
_UNSEEN = frozenset({"media-metadata", "media-reference", "media-object", "body.head", "body.end", "head"})
_WITHDRAWN = "stat:canceled"


class NewsItem(msgspec.Struct, frozen=True, kw_only=True):
    """One item as its document has it, ``markup`` being its body as HTML."""

    title: str | None
    standfirst: str
    byline: str
    dateline: str
    place: str
    """Where the dateline says that it was filed."""
    markup: str
    published: str | None
    given_date: str
    modified: str | None
    outlet: str | None
    supplier: str
    """The agency that hands it on, where that is not the outlet."""
    language: str | None
    section: str | None
    topics: tuple[str, ...]
    withdrawn: bool


def news_items(page: Page) -> Iterator[tuple[str, NewsItem]]:
    """The news items of an XML document in its order, each with its place: the source, of several ``source#number``.

    Raises UnreadableInput, which names the root, if it holds none.
    """
    root = xml_root(page, decode(page.data, page.charset), "news item")
    found = [element for element in root.iter(etree.Element) if _name(element) in _ITEMS and not _is_within(element)]
    if not found:
        raise UnreadableInput(
            page.source, f"an XML document of <{_name(root)}>: no page, feed or news item is known in it"
        )
    for number, element in enumerate(found, 1):
        yield page.source if len(found) == 1 else f"{page.source}#{number}", _item(element)


def read_item(item: NewsItem, place: str) -> Article | Skipped:
    """The article of an item: headline, standfirst, byline and dateline as lines above its body. Skipped if it has no text
    (a picture, a list of other items) or if its provider took it back."""
    if item.withdrawn:
        return Skipped(place, "read", "its provider has withdrawn this item")
    body, blocks = text_of_fragment(item.markup)
    if not any(block.kind in BODY for block in blocks):
        return Skipped(place, "read", "the news item has no text")
    head: list[tuple[str, BlockKind]] = [
        (item.title or "", "headline"),
        (item.standfirst, "standfirst"),
        (item.byline, "byline"),
        (item.dateline, "dateline"),
    ]
    text, above = "", []
    for line, kind in head:
        if line:
            above.append(Block(len(text), len(text) + len(line), kind))
            text += f"{line}\n\n"
    article = article_of_text(
        id=article_id(place.replace("#", "-"), (text + body).encode("utf-8", "replace")),
        source=place,
        text=text + body,
        blocks=[*above, *(moved(block, len(text)) for block in blocks)],
        title=item.title,
        published=item.published,
        published_basis="record" if item.published else None,
        modified=item.modified,
        outlet=item.outlet,
        byline=item.byline or None,
        signed=", ".join(filter(None, (item.byline, item.supplier))) or None,
        language=item.language,
        section=item.section,
        topics=item.topics,
    )
    filed = next((block for block in above if block.kind == "dateline"), None)
    if article.dateline is None and filed and item.place:
        article = msgspec.structs.replace(article, dateline=Dateline(filed.start, filed.end, item.place))
    return article


def unread_item_date(item: NewsItem, place: str) -> Skipped | None:
    """What an item gives as its date, if that is none."""
    return no_date(place, "the date", item.given_date) if item.given_date and not item.published else None


def _item(item: Any) -> NewsItem:
    named: dict[str, list[Any]] = {}
    for element in item.iter(etree.Element):
        named.setdefault(_name(element), []).append(element)

    def first(*names: str) -> str:
        return next((text for name in names for element in named.get(name, ()) if (text := text_in(element))), "")

    def given(places: Iterable[tuple[str, str | None]]) -> Iterator[str]:
        for name, attribute in places:
            for element in named.get(name, ()):
                yield (element.get(attribute) or "" if attribute else text_in(element)).strip()

    dates = [*filter(None, given(_DATES)), *_dublin(named, "dc.date.published")]
    published = next((date for text in dates if (date := iso_date(text))), None)
    modified = next((date for text in given(_CHANGES) if (date := iso_date(text))), None)
    own = next(filter(None, (*given([("pubdata", "name")]), _provider(named), *_dublin(named, "dc.source"))), None)
    supplier = first(*_SUPPLIERS)
    body = _body(named)
    dateline = first("dateline")
    language = next(filter(None, (*given([("language", "tag")]), *_languages([item, *named.get("body", ())]))), None)
    return NewsItem(
        title=plain_title(first(*_TITLES)),
        standfirst=text_in(next((e for e in named.get("hl2", ()) if _name(e.getparent()) == "hedline"), None)),
        byline=first("byline", "by"),
        dateline=dateline,
        place=text_in(next((e for e in named.get("location", ()) if _name(e.getparent()) == "dateline"), None))
        or dateline,
        published=published,
        given_date=next(iter(dates), ""),
        modified=modified if modified != published else None,
        outlet=own or supplier or None,
        supplier=supplier,
        language=language[:2].lower() if language else None,
        section=next(filter(None, given([("pubdata", "position.section")])), None),
        topics=topics_of(
            [*given([("keyword", "key")]), *(text_in(_child(subject, "name")) for subject in named.get("subject", ()))]
        ),
        withdrawn=_WITHDRAWN in given([("pubstatus", "qcode")]),
        markup=_as_html(body) if body is not None else "",
    )


def _body(named: dict[str, list[Any]]) -> Any:
    """The element that holds the text: of several parts, of which one is the whole text, that one."""
    whole = [block for block in named.get("block", ()) if block.get("class") == "full_text"]
    return next((element for found in (whole, *(named.get(name, ()) for name in _BODIES)) for element in found), None)


def _as_html(body: Any) -> str:
    """The content of a body in elements that HTML has; plain text with its lines kept."""
    if not any(_name(element) == "p" for element in body.iter(etree.Element)):
        return html.escape(raw_text(body)).replace("\n", "<br>")
    for element in list(body.iter(etree.Element)):
        name = _name(element)
        if name in _UNSEEN:
            element.tag = "template"
        elif element is not body:
            element.tag = _AS_HTML.get(name, name if name.isalnum() and name.isascii() else "span")
    etree.cleanup_namespaces(body)
    return "".join(etree.tostring(child, encoding="unicode") for child in body if child.tag is not etree.PI)


def _provider(named: dict[str, list[Any]]) -> str:
    """Who publishes an item, by its name before the code of a list."""
    for provider in named.get("provider", ()):
        told = text_in(_child(provider, "name")) or provider.get("literal") or ""
        if told:
            return str(told)
    return next(filter(None, (text_in(element) for element in named.get("providerid", ()))), "")


def _dublin(named: dict[str, list[Any]], term: str) -> list[str]:
    """The values of Dublin Core terms that stand in attributes: ``<dc element="dc.source" value="…"/>``."""
    return [value for dc in named.get("dc", ()) if dc.get("element") == term and (value := dc.get("value"))]


def _languages(elements: Iterable[Any]) -> Iterator[str]:
    for element in elements:
        yield element.get("{http://www.w3.org/XML/1998/namespace}lang") or element.get("lang") or ""


def _is_within(element: Any) -> bool:
    return any(_name(above) in _ITEMS for above in element.iterancestors())


def _name(element: Any) -> str:
    """The local name of an element in small letters; broken markup may have names that XML does not allow."""
    return element.tag.rpartition("}")[2].lower() if element is not None and isinstance(element.tag, str) else ""


def _child(element: Any, name: str) -> Any:
    return next((child for child in element if _name(child) == name), None)
