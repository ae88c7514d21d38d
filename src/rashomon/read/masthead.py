"""The outlet of a scraped text: a masthead among its first lines, 'Lakeside Post', or behind its author's name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.lexicon.agencies import supplier_of
from rashomon.lexicon.newsrooms import TRADE, is_masthead
from rashomon.read.bylines import is_person, without_by, without_date
from rashomon.read.titleparts import feed_outlet
from rashomon.types import Block

_LINES = 4
"""Blocks from the top among which it stands."""
_MORE = "Ledger|Argus|Advocate|Clarion|Voice|Monitor|Citizen|Press|Wire|Banner|Enterprise|Gleaner|Telegram"
_IN_BYLINE = re.compile(
    rf"(?=.*\b(?:{TRADE}|{_MORE})\b|The )(?:The )?[A-Z][\w&’'-]*(?: (?:of |and )?[A-Z][\w&’'-]*){{1,4}}"
    r"|The [A-Z]\w+|[A-Z]\w+(?:wire|news|post|press)"
)
"""Behind a comma after a name, more words are a newsroom's: 'Financial Ledger', 'The Clarion', 'Northwire'."""
_POST = re.compile(
    r"\b(?:editors?|writers?|reporters?|correspondents?|staff|desk|bureau|chief|columnist|journalist|contributor|director"
    r"|president|minister|secretary|professor|university|institute|team)\b",
    re.IGNORECASE,
)
"""Who somebody is, and not where the text is from."""


def outlet_in_lines(text: str, blocks: Sequence[Block]) -> str | None:
    """The newsroom that a line of its own names, right beside the headline or the line with the date; else None."""
    head = blocks[:_LINES]
    for place, block in enumerate(head):
        beside = {head[at].kind for at in (place - 1, place + 1) if 0 <= at < len(head)}
        if block.kind == "other" and beside & {"headline", "timestamp"}:
            line = text[block.start : block.end].strip()
            if named := named_at_top(line):
                return named
    return None


def named_at_top(line: str) -> str | None:
    """The newsroom of a line that is its name, with or without what it says of itself: 'Lakeside Post - Home of local news'."""
    named = feed_outlet(line)
    return named if is_masthead(named) and line.startswith(named) else None


def outlet_in_byline(text: str, blocks: Sequence[Block]) -> str | None:
    """The newsroom behind the comma of 'By Ilse Quarn, Lakeside Post'; None for a post, a place or an agency, which has
    a credit instead."""
    for block in blocks:
        if block.kind == "byline":
            name, comma, outlet = without_date(without_by(text[block.start : block.end])).rpartition(", ")
            outlet = outlet.strip()
            named = comma and all(is_person(part.strip()) for part in re.split(r",| and ", name) if part.strip())
            if named and _IN_BYLINE.fullmatch(outlet) and not _POST.search(outlet) and not _supplies(outlet):
                return outlet
    return None


def _supplies(outlet: str) -> bool:
    return supplier_of(outlet) is not None or supplier_of(outlet.removeprefix("The ")) is not None
