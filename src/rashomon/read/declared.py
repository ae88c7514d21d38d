"""The article's text as its JSON-LD or its scripts' data give it, for pages that leave showing it to a script."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from typing import Any

from rashomon.read.fragment import text_of_fragment
from rashomon.read.metadata import Metadata
from rashomon.read.pagestate import paragraphs_in_state
from rashomon.text import squeeze
from rashomon.types import BODY, Block

_LEAST = 60
"""Words from which ``articleBody`` may be a whole text."""
_MORE = 3
"""Times as many words as the page shows, from which it is the page that does not hold the text."""
_SCANT = 300
"""Characters from which a page is taken to show its text, where it does not declare any."""
_MUCH = 3000
"""Characters of an article, captions and all, from which it is not even asked."""
_UNSURE = (None, "consent", "index", "teaser")
"""What a page seems to be that shows a script's place holder, its menus or its footer alone."""
_MARKED_UP = re.compile(r"</?(?:p|br|div|li|h\d)\b[^>]*>", re.IGNORECASE)


def declared_text(root: Any, metadata: Metadata, text: str, blocks: Sequence[Block], stub: str | None) -> str | None:
    """The headline and the text of ``articleBody``, or of the data for the page's scripts, a paragraph a line with empty
    ones between, if the page shows hardly any text itself; else None. What a page keeps for those who paid is left where
    it is."""
    if not metadata.free or stub not in _UNSURE:
        return None
    if not metadata.body and (len(text) > _MUCH or not _shows_little(text, blocks)):
        return None
    told = _paragraphs(metadata.body) if metadata.body else paragraphs_in_state(root, metadata.title)
    words = sum(map(_words, told))
    shown = sum(_words(text[block.start : block.end]) for block in blocks if block.kind in BODY)
    return "\n\n".join([*filter(None, [metadata.title]), *told]) if words >= max(_LEAST, _MORE * shown) else None


def _shows_little(text: str, blocks: Sequence[Block]) -> bool:
    return sum(block.end - block.start for block in blocks if block.kind in BODY) < _SCANT


def _paragraphs(body: str) -> list[str]:
    if _MARKED_UP.search(body):
        text, blocks = text_of_fragment(body)
        return [text[block.start : block.end] for block in blocks]
    return [line for line in map(squeeze, unescape(body).splitlines()) if line]


def _words(line: str) -> int:
    return line.count(" ") + 1
