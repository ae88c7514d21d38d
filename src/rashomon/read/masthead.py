"""The outlet of a scraped text: a masthead among its first lines, 'Lakeside Post', known by a word of the trade."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.lexicon.newsrooms import TRADE
from rashomon.types import Block

_LINES = 4
"""Blocks from the top among which it stands."""
_MASTHEAD = re.compile(rf"(?=.*\b(?:{TRADE})\b)(?:The )?[A-Z][\w&’'-]*(?: (?:of |and )?[A-Z][\w&’'-]*){{1,4}}")


def outlet_in_lines(text: str, blocks: Sequence[Block]) -> str | None:
    """The newsroom that a line of its own names, right beside the headline or the line with the date; else None."""
    head = blocks[:_LINES]
    for place, block in enumerate(head):
        beside = {head[at].kind for at in (place - 1, place + 1) if 0 <= at < len(head)}
        if block.kind == "other" and beside & {"headline", "timestamp"}:
            line = text[block.start : block.end].strip()
            if _MASTHEAD.fullmatch(line):
                return line
    return None
