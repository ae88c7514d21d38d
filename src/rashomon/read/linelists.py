"""Lines of scraped texts that come in rows: a site's menu above the text, links and comments below a heading of theirs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.read.lines import is_final
from rashomon.types import BlockKind

_LINKS = re.compile(
    r"(?:related|recommended|similar|more|other|latest|top)(?: (?:articles?|stor(?:y|ies)|content|news|links?|posts?|coverage|topics?"
    r"|reading|headlines|from .{2,40}|on this .{2,20}))+\s*:?$|related:?$|recommended(?: for you)?:?$|most (?:read|popular|viewed)\b.{0,20}$"
    r"|you (?:may|might) also (?:like|be interested in)\b.{0,3}$|(?:read|see) (?:more|also|next):?$|trending(?: now)?$|don['’]t miss:?$"
    r"|editor['’]?s['’]? picks?$|up next$",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"(?:(?:reader |your )?comments?(?: ?\(?\d+\)?)?|\d+ comments?|join the (?:conversation|discussion))\s*:?$", re.I
)
_COUNTED = re.compile(r"(\d{1,3})/(\d{1,3}) (?=[A-Z“\"'‘])")
_PICTURES = 3
"""Pictures of one gallery at least."""
_HEADING, _LINK = 60, 120
_MOST = 12
"""Links that may follow a heading."""
_LAST = 3
"""Times the text after a heading that comments may be, to be below the article and not a button in its head."""
_FURNITURE = frozenset({"copyright", "newsletter", "share", "promo", "correction", "credit"})
_IN_MENUS = frozenset({"paragraph", "other", "newsletter", "share", "media", "related"})
_MENU, _MENU_WORDS, _LEAST = 24, 2, 2
_HEADLINE_WORDS = 4
_CRUMBS = re.compile(r"[^/|»›>]{2,24}(?:\s*[/|»›>]\s*[^/|»›>]{2,24}){2,}$")


def mark_gallery(lines: Sequence[str], kinds: list[BlockKind]) -> None:
    """Lines numbered as the pictures of one gallery, '4/30 The hull …' and '5/30 The mast …', are captions."""
    counted: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        found = _COUNTED.match(line) if kinds[index] == "paragraph" and line[:1].isdigit() else None
        if found and int(found[1]) <= int(found[2]):
            counted.setdefault(found[2], []).append(index)
    for run in counted.values():
        if len({lines[index].partition("/")[0] for index in run}) >= _PICTURES:
            for index in run:
                kinds[index] = "caption"


def mark_lists(lines: Sequence[str], kinds: list[BlockKind]) -> None:
    """Lines below 'Related articles' are related as long as they are short and end without a stop; all below 'Comments'
    at the end of a text are comments."""
    length = sum(map(len, lines))
    passed = 0
    for index, line in enumerate(lines):
        passed += len(line)
        if len(line) > _HEADING or kinds[index] not in ("related", "comment", "paragraph"):
            continue
        if kinds[index] != "comment" and _LINKS.match(line):
            kinds[index] = "related"
            _mark_links(lines, kinds, index + 1)
        elif kinds[index] == "comment" and _COMMENTS.match(line) and passed > _LAST * (length - passed):
            for at in range(index + 1, len(lines)):
                if kinds[at] not in _FURNITURE:
                    kinds[at] = "comment"
            return


def _mark_links(lines: Sequence[str], kinds: list[BlockKind], first: int) -> None:
    for at in range(first, min(first + _MOST, len(lines))):
        if kinds[at] not in ("paragraph", "other", "timestamp") or len(lines[at]) > _LINK or is_final(lines[at]):
            break
        kinds[at] = "related"


def mark_menu(lines: Sequence[str], kinds: list[BlockKind]) -> None:
    """The rows of one or two words above a headline of more are a menu, and so is a path of sections in one line."""
    for index, line in enumerate(lines):
        if kinds[index] not in _IN_MENUS:
            return
        told = kinds[index] != "paragraph" and len(line) <= 2 * _MENU  # a button's words, by their form
        if is_final(line) or len(line) > 3 * _MENU or not (told or _is_item(line) or _CRUMBS.match(line)):
            break
    else:
        return
    crumbs = any(map(_CRUMBS.match, lines[:index]))
    if kinds[index] == "paragraph" and (crumbs or index >= _LEAST) and len(lines[index].split()) >= _HEADLINE_WORDS:
        kinds[:index] = ["other" if kind == "paragraph" else kind for kind in kinds[:index]]


def _is_item(line: str) -> bool:
    return len(line) <= _MENU and len(line.split()) <= _MENU_WORDS
