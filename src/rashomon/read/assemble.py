"""From a text and its blocks to an article: dateline, credit, language and date are found where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.read.bylines import is_person
from rashomon.read.credit import find_dateline_and_credit
from rashomon.read.dates import iso_date
from rashomon.read.language import find_language
from rashomon.read.lowerbound import newest_past_day
from rashomon.read.plain import find_blocks
from rashomon.types import Article, Block


def article_of_text(
    *,
    id: str,
    source: str,
    text: str,
    blocks: Sequence[Block] | None = None,
    title: str | None = None,
    published: str | None = None,
    published_basis: str | None = None,
    modified: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    byline: str | None = None,
    language: str | None = None,
    section: str | None = None,
    topics: tuple[str, ...] = (),
    stub: str | None = None,
) -> Article:
    """An article over ``text`` as it is. Without ``blocks`` the text is taken as scraped lines.

    What the caller knows (from metadata or a record) is kept; what it does not is read from the text: the title from
    the headline, the byline from its line, the date from a timestamp line or a dateline that states a year.
    """
    found = tuple(find_blocks(text) if blocks is None else blocks)
    byline = byline or _byline(text, found)
    if published is None:
        published, published_basis = _told(text, found)
    dateline, credit = find_dateline_and_credit(text, found, byline, outlet, published)
    if published is None and dateline and dateline.date:
        published, published_basis = dateline.date, "dateline"
    language = find_language(text, found, language)
    return Article(
        id=id,
        source=source,
        text=text,
        outlet=outlet,
        url=url,
        title=title or _first(text, found, "headline"),
        published=published,
        published_basis=published_basis,
        modified=modified,
        dateline=dateline,
        byline=byline,
        credit=credit,
        not_before=newest_past_day(text, found) if published is None and language == "en" else None,
        language=language,
        section=section,
        topics=topics,
        stub=stub,
        blocks=found,
    )


def _first(text: str, blocks: Sequence[Block], kind: str) -> str | None:
    return next((text[block.start : block.end] for block in blocks if block.kind == kind), None)


def _byline(text: str, blocks: Sequence[Block]) -> str | None:
    """What follows 'By' in the first byline, or a byline that is a name."""
    for block in blocks:
        line = text[block.start : block.end]
        if block.kind == "byline" and line[:3].lower() == "by ":
            return line[3:].strip() or None
        if block.kind == "byline" and is_person(line):
            return line
    return None


def _told(text: str, blocks: Sequence[Block]) -> tuple[str | None, str | None]:
    """The date that a timestamp line tells, and its basis."""
    for block in blocks:
        if block.kind == "timestamp":
            date = iso_date(text[block.start : block.end])
            if date:
                return date, "timestamp-line"
    return None, None
