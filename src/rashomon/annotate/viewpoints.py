"""Words that are somebody's without a verb: 'For Ilse Quarn, “it was foreseeable”', 'In Quarn's words, “…”'."""

from __future__ import annotations

import re
from collections.abc import Callable

from rashomon.annotate.cues import Found
from rashomon.types import Span

_VIEW = r"(?:eyes|words|view|opinion|judgment|judgement)"
_NP = r"[^,;:.“”\"\n]{2,80}?(?:\b(?:[A-Z]|Mrs?|Ms|Dr)\.[^,;:.“”\"\n]{2,60}?)?"
_OPENS = re.compile(
    rf"[\W]*(?:(?:But|And|Yet)\s)?(?:(?P<for>For|In\sthe\s{_VIEW}\sof)\s(?P<whose>{_NP})"
    rf"|In\s(?P<of>{_NP})(?:[’']s|(?<=s)[’'])\s(?P<view>own\s{_VIEW}|{_VIEW})),\s$"
)
_REACH = 140


def viewpoint(text: str, start: int, quoted: int, somebody: Callable[[Span], bool]) -> Found | None:
    """The cue and the source with which a sentence opens right before a quotation; None where it opens otherwise.

    ``somebody`` tells whether a person is named or described by a span of the text.
    """
    if quoted - start > _REACH or (match := _OPENS.fullmatch(text, start, quoted)) is None:
        return None
    side = "whose" if match["for"] else "of"
    source = Span(match.start(side), match.end(side))
    side_of_cue = "for" if match["for"] else "view"
    cue = Span(match.start(side_of_cue), match.end(side_of_cue))
    if not somebody(source):
        return None
    return Found(cue, text[cue.start : cue.end], "according", source, before=True)
