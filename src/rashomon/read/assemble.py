"""From a text and its blocks to an article: dateline, credit, language and date are found where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.read.bios import without_bios
from rashomon.read.bylines import is_signature, people, without_date
from rashomon.read.credit import find_dateline_and_credit
from rashomon.read.language import find_language
from rashomon.read.lowerbound import newest_past_day
from rashomon.read.plain import find_blocks
from rashomon.read.signatures import names_people, signed_part
from rashomon.read.stamps import labelled, read_stamp, stamp_of
from rashomon.read.titled import with_headline
from rashomon.types import BODY, Article, Block

_HEAD = 6
"""Blocks among which a byline without 'By' stands."""
_APART = frozenset({"headline", "caption", "photo-credit", "related", "comment", "media"})


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
    signed: str | None = None,
    language: str | None = None,
    section: str | None = None,
    topics: tuple[str, ...] = (),
    stub: str | None = None,
) -> Article:
    """An article over ``text`` as it is. Without ``blocks`` the text is taken as scraped lines.

    What the caller knows (from metadata or a record) is kept; what it does not is read from the text: the title from
    the headline, the byline from its line, the date from a timestamp line or a dateline that states a year. Of bylines
    the people are kept; ``signed`` are the authors as declared, agencies among them.
    """
    found = tuple(find_blocks(text) if blocks is None else blocks)
    if blocks is None and title:
        found = with_headline(text, found, title)
    signed = signed or byline
    byline = people([byline], outlet) or _byline(text, found, outlet)
    found = without_bios(text, found, byline)
    if published is None:
        published, published_basis, changed = _published(text, found, of_page=blocks is not None)
        modified = modified or changed
    dateline, credit = find_dateline_and_credit(text, found, signed, outlet, published)
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


def _byline(text: str, blocks: Sequence[Block], outlet: str | None) -> str | None:
    """The people in the first byline that names any: behind 'By', or alone, or with a post in a line at the head."""
    for place, block in enumerate(blocks):
        line = text[block.start : block.end]
        if block.kind == "byline":
            signed = without_date(line) if is_signature(line) else signed_part(line)
        elif place < _HEAD and block.kind not in _APART:
            signed = signed_part(line, dated=_is_dated(text, blocks[place + 1 : place + 2]))
            signed = signed if signed and names_people(signed) else None
        else:
            continue
        if signed and (found := people([signed], outlet)):
            return found
    return None


def _is_dated(text: str, following: Sequence[Block]) -> bool:
    return any(stamp_of(text[block.start : block.end]) is not None for block in following)


def _published(text: str, blocks: Sequence[Block], *, of_page: bool) -> tuple[str | None, str | None, str | None]:
    """Date of publication, its basis, date of a change, as a timestamp line tells them. On a page, whose head was read
    before, a bare date counts only below the text."""
    foot = max((block.start for block in blocks if block.kind in BODY), default=0)
    before, published, changed = "", None, None
    for block in blocks:
        line, label = text[block.start : block.end], before
        before = line
        if block.kind == "timestamp" or (block.kind == "byline" and stamp_of(line) is not None):
            stamp = read_stamp(labelled(line, label))
            date = stamp.published or stamp.modified
            if date and (stamp.labelled or block.start > foot or not of_page):
                published, changed = published or date, changed or stamp.modified
                if not stamp.published or changed:
                    break
    return published, "timestamp-line" if published else None, changed
