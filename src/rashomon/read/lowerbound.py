"""The newest day that an undated text states as past: it was not written before. English only."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.read.dates import has_year, whole_dates
from rashomon.text import sentences
from rashomon.types import BODY, Block

_AHEAD = re.compile(
    r"\b(?:will|shall|would|could|may|might|to be|(?:is|are|was|were) to|due|until|till|by|before|from|deadline|scheduled"
    r"|plan(?:s|ned)?|expected|expires?|upcoming|next|set to|slated|going to|begins?|starts?)\b",
    re.IGNORECASE,
)
"""Words of sentences whose days may lie ahead."""


def newest_past_day(text: str, blocks: Sequence[Block]) -> str | None:
    """The newest whole date (ISO 8601) in a sentence of the body that has no word about what is to come; None if none has.

    It is a lower bound and no date of publication: for half of the texts it is that day, for others years before.
    """
    found = [
        day
        for block in blocks
        if block.kind in BODY and has_year(text, block.start, block.end)
        for sentence in sentences(text, block.start, block.end)
        for day in whole_dates(text[sentence.start : sentence.end])
        if not _AHEAD.search(text, sentence.start, sentence.end)
    ]
    return max(found, default=None)
