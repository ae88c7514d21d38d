"""Records, one JSON object a line: our own shape, what ``rashomon read`` prints, news-please, passim, trafilatura."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import msgspec

from rashomon.read.assemble import article_of_text
from rashomon.read.dateline import redated
from rashomon.read.dates import date_of_value, no_date
from rashomon.read.fragment import text_of_fragment
from rashomon.read.identity import article_id
from rashomon.read.pagedates import date_in_address
from rashomon.read.titles import unescaped
from rashomon.read.topics import names_of, topics_of
from rashomon.text import squeeze
from rashomon.types import Annotated, Article, Block, Mark, Page, Skipped

_TEXTS = (
    "text maintext articleBody main_content plaintext content body raw_text article_text fulltext full_text body_text bodyText"
    " article_body articleText content_text content_html body_html paragraphs article"
).split()
_TITLES = ("title", "headline", "article_title", "webTitle", "heading")
_DATES = (
    "published",
    "date",
    "date_publish",
    "pub_date",
    "published_at",
    "publish_date",
    "publishing_date",
    "publishedAt",
    "datePublished",
    "versioncreated",
    "publication_date",
    "published_date",
    "publishDate",
    "publishedDate",
    "date_published",
    "webPublicationDate",
    "datetime",
    "timestamp",
)
_MODIFIED = ("modified", "date_modify", "dateModified")
_OUTLETS = (
    "outlet source-hostname source_domain sitename publisher hostname series publication newspaper source_name sourceName"
    " site_name siteName domain"
).split()
_AUTHORS = ("byline", "authors", "author", "creator", "writer")
_URLS = ("url", "source", "link", "web_url", "webUrl", "permalink", "canonical_url")
_SECTIONS = ("section", "categories", "category")
_TOPICS = ("topics", "tags", "keywords")
"""Fields by meaning, the surest first: our own; then news-please (``maintext``, ``date_publish``, ``source_domain``),
trafilatura (``source`` is the address, ``hostname``) and passim (``series``: what one newspaper printed)."""
_WITHIN = ("rendered", "main", "text", "html", "default")
"""What a title or a text is called within an object."""
_MARKUP = re.compile(r"</?(?:p|br|div|h[1-6]|li|blockquote|figure)\b[^>]{0,300}>", re.IGNORECASE)
_HEAD, _TAGS = 5000, 2
"""Characters in which, and how many tags that break lines, from which a text is markup."""
_NAME = re.compile(r"(?=[^\W\d_a-z])[\w&’'-]+(?: [\w&’'-]+){0,5}")
_LONG_YEAR = re.compile(r"\d{5,}-\d\d")
_OPENING = re.compile(r'\ufeff?\s*(?:\[\s*)?\{\s*(?:"|\}|$)')


def looks_like_records(head: str) -> bool:
    """Whether a text starts with a JSON object (which may be cut off), by itself or as the first of a list."""
    return bool(_OPENING.match(head))


def records_of_document(data: bytes) -> bytes | None:
    """One JSON object, or a list of them, as a record a line; None if this is no JSON document."""
    try:
        found = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return b"\n".join(msgspec.json.encode(item) for item in (found if isinstance(found, list) else [found]))


def record_lines(page: Page) -> Iterator[tuple[str, bytes]]:
    """Each line of a file of records that holds anything, with its place: ``path:number``."""
    for number, line in enumerate(page.data.split(b"\n"), page.line):
        if line.strip():
            yield f"{page.source}:{number}", line


def read_record(line: bytes, source: str) -> Article | Skipped:
    """The article of a record; Skipped with the reason if the line cannot be one."""
    try:
        record = _decoded(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return Skipped(source, "read", f"not a JSON object: {error}")
    if not isinstance(record, dict):
        return Skipped(source, "read", "not a JSON object but " + type(record).__name__)
    text = _text(record)
    if text is None and isinstance(record.get("html"), str):
        return _page(record, line, source)
    if text is None:
        return Skipped(source, "read", "the record has no text")
    if not text.strip():
        return Skipped(source, "read", "the record's text is empty")
    if isinstance(record.get("blocks"), list):
        return _own(record, source)
    id_ = record.get("id")
    url = _first(record, _URLS, _address)
    blocks: list[Block] | None = None
    if len(_MARKUP.findall(text, 0, _HEAD)) >= _TAGS:
        text, blocks = text_of_fragment(text)
    published = _first(record, _DATES, _date)
    in_address = None if published else date_in_address(url)
    return article_of_text(
        id=str(id_) if id_ not in (None, "") else article_id(source.replace(":", "-"), line),
        source=source,
        text=text,
        blocks=blocks,
        title=_first(record, _TITLES, _title),
        published=published or in_address,
        published_basis="record" if published else "url" if in_address else None,
        modified=_first(record, _MODIFIED, _date),
        outlet=_first(record, _OUTLETS, _outlet) or _named_source(record),
        url=url,
        byline=_first(record, _AUTHORS, _authors),
        language=_language(record.get("language")) or _language(record.get("lang")),
        section=_first(record, _SECTIONS, _string),
        topics=topics_of(
            part for key in _TOPICS for name in names_of(record.get(key)) for part in re.split("[;,]", name)
        ),
    )


def unread_date(line: bytes, source: str) -> Skipped | None:
    """What a record that can be read gives as its date, if that is none: 31 February, year 20024, 'yesterday'."""
    try:
        record = _decoded(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    if not isinstance(record, dict) or not (_text(record) or "").strip() or _first(record, _DATES, _date):
        return None
    given = next(((key, record[key]) for key in _DATES if record.get(key) not in (None, "", {}, [])), None)
    return no_date(source, *given) if given else None


def _decoded(line: bytes) -> Any:
    return msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"))


def _text(record: dict[str, Any]) -> str | None:
    """The first text that holds anything; an empty one if there are only such."""
    texts = [text for key in _TEXTS if (text := _joined(record.get(key))) is not None]
    return next((text for text in texts if text.strip()), texts[0] if texts else None)


def _joined(value: object) -> str | None:
    """A text, also one that comes as a list of its paragraphs, or within an object as content systems hand it out."""
    if isinstance(value, dict):
        value = next((value[key] for key in _WITHIN if isinstance(value.get(key), str)), None)
    if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
        return "\n\n".join(value)
    return value if isinstance(value, str) else None


def _page(record: dict[str, Any], line: bytes, source: str) -> Article | Skipped:
    """The article of a record that carries a page as ``html``; what the record says beside it goes before the page."""
    from rashomon.read.html import read_html

    address = _first(record, _URLS, _address)
    article = read_html(record["html"].encode("utf-8", "replace"), source, line, address=address)
    if isinstance(article, Skipped):
        return article
    id_, published = record.get("id"), _first(record, _DATES, _date)
    told = msgspec.structs.replace(
        article,
        id=str(id_) if id_ not in (None, "") else article.id,
        url=address or article.url,
        outlet=_first(record, _OUTLETS, _outlet) or article.outlet,
        published=published or article.published,
        published_basis="record" if published else article.published_basis,
    )
    return redated(told)


def _own(record: dict[str, Any], source: str) -> Article | Skipped:
    """An article that an earlier ``rashomon read`` or ``annotate`` printed; its spans are checked."""
    try:
        article: Article = msgspec.convert(
            {**record, "source": record.get("source", source)}, Annotated if "claims" in record else Article
        )
    except msgspec.ValidationError as error:
        return Skipped(source, "read", f"not an article: {error}")
    if any(not 0 <= block.start <= block.end <= len(article.text) for block in article.blocks):
        return Skipped(source, "read", "a block lies outside the text")
    if any(block.start == block.end for block in article.blocks):
        return Skipped(source, "read", "a block is empty")
    if any(block.end > following.start for block, following in itertools.pairwise(article.blocks)):
        return Skipped(source, "read", "blocks overlap or are out of order")
    if isinstance(article, Annotated) and not all(_sound(mark, article.text) for mark in _marks(article)):
        return Skipped(source, "read", "a mark does not stand in the text as it says")
    return article


def _marks(article: Annotated) -> Iterator[Mark]:
    for marks in (article.names, article.times, article.quantities, article.not_speech, article.claims):
        yield from marks
    for quote in article.quotes:
        beside = (quote.cue, quote.source, quote.clause, quote.mention, quote.to, quote.when, quote.where, quote.medium)
        yield from (mark for mark in (quote, *beside) if mark is not None)
    for held in article.attributed:
        yield from (mark for mark in (held, held.cue, held.source, held.mention) if mark is not None)


def _sound(mark: Mark, text: str) -> bool:
    return 0 <= mark.start <= mark.end and text[mark.start : mark.end] == mark.text


def _first(record: dict[str, Any], keys: Sequence[str], meaning: Callable[[Any], str | None]) -> str | None:
    return next((found for key in keys if (found := meaning(record.get(key)))), None)


def _string(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _title(value: object) -> str | None:
    found = _string(_joined(value))
    return unescaped(found) if found else None


def _outlet(value: object) -> str | None:
    """A newsroom's name, also within an object as schema.org has it; a host without ``www.``."""
    if isinstance(value, dict):
        value = value.get("name")
    found = _string(value)
    return found.removeprefix("www.") if found and not found.startswith(("http://", "https://")) else None


def _named_source(record: dict[str, Any]) -> str | None:
    """``source`` where it is an object with a name, or a name with a capital; else it is an address or a file."""
    source = record.get("source")
    return (
        _outlet(source) if isinstance(source, dict) or (isinstance(source, str) and _NAME.fullmatch(source)) else None
    )


def _date(value: object) -> str | None:
    if isinstance(value, dict):
        value = value.get("$date")  # as MongoDB exports it
    return None if isinstance(value, str) and _LONG_YEAR.search(value) else date_of_value(value)


def _address(value: object) -> str | None:
    found = _string(value)
    return found if found and found.startswith(("http://", "https://")) else None


def _language(value: object) -> str | None:
    found = _string(value)
    return found[:2].lower() if found and re.fullmatch(r"[A-Za-z]{2}(?:[-_].*)?", found) else None


def _authors(value: object) -> str | None:
    if isinstance(value, dict) and isinstance(value.get("original"), str):
        value = value["original"]
    if isinstance(value, list | dict):
        return ", ".join(filter(None, map(squeeze, names_of(value)))) or None
    found = _string(value)
    return found.replace("; ", ", ") if found else None
