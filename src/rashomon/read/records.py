"""Records: JSON lines of our own shape, of news-please, or articles as ``rashomon read`` prints them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from rashomon.read.assemble import article_of_text
from rashomon.read.dates import iso_date
from rashomon.read.identity import article_id
from rashomon.types import Annotated, Article, Page, Skipped

_DATES = ("published", "date", "date_publish", "pub_date", "published_at")
_OUTLETS = ("outlet", "source_domain", "sitename", "publisher")
_TEXTS = ("text", "maintext", "articleBody", "main_content")


def looks_like_records(head: str) -> bool:
    """Whether a text starts with a JSON object on its first line (which may be cut off)."""
    line = head.lstrip("\ufeff \t\r\n").split("\n", 1)[0]
    return line.startswith("{") and '"' in line and ":" in line


def read_records(page: Page) -> Iterator[Article | Skipped]:
    """The articles of a file of JSON lines; each line that cannot be one comes back as Skipped with its number."""
    for number, line in enumerate(page.data.split(b"\n"), 1):
        if not line.strip():
            continue
        source = f"{page.source}:{number}"
        try:
            record = msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            yield Skipped(source, "read", f"not a JSON object: {error}")
            continue
        yield _article(record, line, source)


def _article(record: Any, line: bytes, source: str) -> Article | Skipped:
    if not isinstance(record, dict):
        return Skipped(source, "read", "not a JSON object but " + type(record).__name__)
    text = next((record[key] for key in _TEXTS if isinstance(record.get(key), str)), None)
    if text is None:
        return Skipped(source, "read", "the record has no text")
    if not text.strip():
        return Skipped(source, "read", "the record's text is empty")
    if isinstance(record.get("blocks"), list):
        return _own(record, source)
    id_ = record.get("id")
    published = next((date for key in _DATES if (date := _date(record.get(key)))), None)
    return article_of_text(
        id=str(id_) if id_ not in (None, "") else article_id(source.replace(":", "-"), line),
        source=source,
        text=text,
        title=_string(record.get("title")),
        published=published,
        published_basis="record" if published else None,
        outlet=next((found for key in _OUTLETS if (found := _string(record.get(key)))), None),
        url=_string(record.get("url")),
        byline=_authors(record.get("byline") or record.get("authors") or record.get("author")),
        language=_string(record.get("language")),
    )


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
    return article


def _string(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _date(value: object) -> str | None:
    return iso_date(value) if isinstance(value, str) else None


def _authors(value: object) -> str | None:
    if isinstance(value, list):
        return ", ".join(str(author) for author in value if author) or None
    return _string(value)
