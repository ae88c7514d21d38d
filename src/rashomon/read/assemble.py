"""From a text and its blocks to an article: dateline, credit, language and date are found where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.read.bylines import is_person
from rashomon.read.credit import find_dateline_and_credit
from rashomon.read.language import find_language
from rashomon.read.lowerbound import newest_past_day
from rashomon.read.plain import find_blocks
from rashomon.read.stamps import labelled, read_stamp
from rashomon.types import BODY, Article, Block, Dateline


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
    dateline, credit = find_dateline_and_credit(text, found, byline, outlet)
    if published is None:
        published, published_basis, changed = _published(text, found, dateline, of_page=blocks is not None)
        modified = modified or changed
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


def _published(
    text: str, blocks: Sequence[Block], dateline: Dateline | None, *, of_page: bool
) -> tuple[str | None, str | None, str | None]:
    """Date of publication, its basis, date of a change. On a page, whose head was read before, a bare date counts only
    below the text."""
    foot = max((block.start for block in blocks if block.kind in BODY), default=0)
    before = ""
    for block in blocks:
        line, label = text[block.start : block.end], before
        before = line
        if block.kind == "timestamp":
            stamp = read_stamp(labelled(line, label))
            date = stamp.published or stamp.modified
            if date and (stamp.labelled or block.start > foot or not of_page):
                return date, "timestamp-line", stamp.modified
    return (dateline.date, "dateline", None) if dateline and dateline.date else (None, None, None)
