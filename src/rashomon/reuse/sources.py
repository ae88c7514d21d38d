"""Newsrooms that an article names as the source of what it reports: 'told the Valley Herald', 'Sunday Post reports'."""

from __future__ import annotations

import re

from rashomon.lexicon.newsrooms import TRADE, stands_for
from rashomon.text import fold
from rashomon.types import BODY, Article

_HEAD = re.compile(
    rf"\b(?:[A-Z]\w*?)?(?:{TRADE})\b(?: on (?:Saturday|Sunday)\b| (?:{TRADE}|Online)\b)*|\b[A-Z]\w*\.(?:com|org|net|info|co\.\w\w|[a-z]{{2}})\b"
)
_HINT = re.compile(rf"{TRADE}|\.[a-z]{{2}}")
"""Stands in all that the pattern finds; looking for it is much quicker."""
_MODIFIERS = re.compile(r"(?:[A-Z][\w&'’-]{0,30} (?:of )?){1,3}$")
_CUE_BEFORE = re.compile(
    r"\b(?:told|tells|according to|(?:reported|published|seen) by|(?:spoke|speaking|talking) to"
    r"|interview (?:with|to|in)|via|from|report (?:by|in|from)) (?:the )?$",
    re.IGNORECASE,
)
_CUE_AFTER = re.compile(
    r"(?:,? (?:has|had|first|also|which))* (?:reports|reported|writes|wrote|said|says|revealed|claims|claimed|quoted)\b"
)
_BEFORE, _AFTER = 60, 40
"""Characters in which the rest of the name and the cue are looked for."""


def cited_newsrooms(article: Article) -> frozenset[str]:
    """The newsrooms that the body names as its sources, folded and without 'the'.

    They are told by their form: two words or more of which one is a word of the trade, or the name of a site.
    """
    found = set()
    for block in article.blocks:
        if block.kind not in BODY or not _HINT.search(article.text, block.start, block.end):
            continue
        for head in _HEAD.finditer(article.text, block.start, block.end):
            before = article.text[max(block.start, head.start() - _BEFORE) : head.start()]
            modifiers = _MODIFIERS.search(before)
            name = (modifiers.group() if modifiers else "") + head.group()
            cue = before[: modifiers.start()] if modifiers else before
            after = article.text[head.end() : min(block.end, head.end() + _AFTER)]
            if _CUE_BEFORE.search(cue) or _CUE_AFTER.match(after):
                found.add(_bare(name))
    return frozenset(found - {""})


def _bare(name: str) -> str:
    """The name folded and without 'the'; empty if it is one word of the trade alone ('the Post')."""
    bare = fold(name).removeprefix("the ")
    return bare if " " in bare or "." in bare or not _HEAD.fullmatch(bare.title()) else ""


def named_outlet(cited: frozenset[str], article: Article) -> frozenset[str]:
    """Those of the cited newsrooms that are the article's own outlet, by name or by host ('vherald.com')."""
    if not article.outlet:
        return frozenset()
    label = _host(article.outlet)
    return frozenset(name for name in cited if stands_for(label, _host(name)))


def _host(name: str) -> str:
    """The telling label of a host ('www.valleyherald.com'), else the name."""
    labels = fold(name).removeprefix("www.").split("/")[0].split(".")
    return labels[0] if len(labels) > 1 and " " not in labels[-1] else fold(name)
