"""Clauses: where within a sentence one statement ends and another begins, by the words that join them."""

from __future__ import annotations

import re

from rashomon.types import Span

_JOINT = re.compile(
    r"(?P<stop>[;:—]|\s[–-]\s)"
    r"|,?\s(?P<link>because|although|though|unless|whether|whereas|while|until|provided that|so that|in order to"
    r"|even though|even if|if|after|before|when|once|where|who|whom|whose|which)\s"
    r"|,\s(?P<and>and|but|or|yet|so|then|as|since)\s"
    r"|\s(?P<that>that)\s(?!is\b|was\b)",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"\b(?:a|an|the|this|that|some|one|two|three|days?|weeks?|months?|years?|hours?|shortly|soon|day)\s*$", re.I
)
_TIMES = frozenset(("after", "before"))


def split_clauses(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The clauses of the sentence ``[start, end)``, in order and without gaps; the joining word opens its clause.

    A rule, not a parse: lists joined by 'and' stay whole, as do 'days after' and 'three years before'.
    """
    bounds = [start]
    for joint in _JOINT.finditer(text, start, end):
        name = joint.lastgroup or "stop"
        word = (joint[name] or "").casefold()
        if word in _TIMES and _COUNTS.search(text, max(start, joint.start() - 12), joint.start()):
            continue
        at = joint.end(name) if name == "stop" else joint.start(name)
        if at > bounds[-1] + 1:
            bounds.append(at)
    return tuple(Span(a, b) for a, b in zip(bounds, [*bounds[1:], end], strict=True))
