"""Which line of an article is its headline: the lines that stand first on a page are often the page's own."""

from __future__ import annotations

import re

from rashomon.compare.captions import is_caption
from rashomon.compare.furniture import is_furniture
from rashomon.compare.statements import stems_of
from rashomon.text import fold, mark
from rashomon.types import Annotated, Mark

_BYLINE = re.compile(
    r"by (?:our|an?|the|staff) (?:[\w’'-]+ ){0,3}(?:correspondents?|reporters?|staff|writers?|agenc(?:y|ies)|desk|team)\.?"
    r"|(?-i:By(?: [A-Z][\w.’'-]*){2,4}(?:,? and(?: [A-Z][\w.’'-]*){2,4})?)"
    r"|(?-i:By:?(?: [A-Z][\w.’'-]*){2,4}(?:,? (?:and )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}){0,4})\s*[-–—|].*",
    re.IGNORECASE,
)
"""A line that names the writer, and what stands behind it."""
_BEHIND = re.compile(r"\s(?:\|\s[^|]{2,40}|#{3}\s?\w*|(?:Updated|Published|Posted):?\s[^\n]*\d[^\n]*)$")
"""What a page puts behind a headline: the outlet, the hour."""
_FEWEST, _LONGEST = 3, 40
"""Content words under which a line states nothing, and words over which it is no headline."""


def headline_of(article: Annotated) -> Mark | None:
    """The first headline block that is a headline, without what the page puts behind it; None if there is none.

    No headline is the outlet's name, a byline, a date, a credit, or what a page tells its reader to do; nor a line of one or
    two words, a section or a name mostly, which states nothing that a body could lack.
    """
    for block in article.blocks:
        if block.kind == "headline":
            text = article.text[block.start : block.end]
            behind = _BEHIND.search(text)
            line = mark(article.text, block.start, block.start + behind.start() if behind else block.end)
            if _is_headline(article, line):
                return line
    return None


def _is_headline(article: Annotated, line: Mark) -> bool:
    text = line.text.strip()
    if _BYLINE.fullmatch(text) or is_furniture(text) or is_caption(text, (), None):
        return False
    if len(text.split()) > _LONGEST or _letters(text) in _letters(article.outlet or ""):
        return False
    return len(stems_of(article.text, line.start, line.end)) >= _FEWEST


def _letters(name: str) -> str:
    return re.sub(r"^the|\W|www", "", fold(name))
