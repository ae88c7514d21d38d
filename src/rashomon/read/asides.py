"""Paragraphs of a page's body in which its makers speak to the reader: who wrote it, where to follow, what else to read."""

from __future__ import annotations

import re

from rashomon.read.lines import is_final
from rashomon.read.tree import TreeBlock
from rashomon.types import BlockKind

_NETWORK = r"(?:facebook|twitter|x|instagram|linkedin|whatsapp|telegram|youtube|tiktok|threads|bluesky|mastodon|google news|social media)"
_TEXT = r"(?:story|article|report|post|page|piece)"
_TABLE: tuple[tuple[BlockKind, str, str], ...] = (
    ("share", rf"(?:follow|find|like|join) (?:us|our)\b.{{0,60}}\b(?:on|at|via|in) .{{0,30}}\b{_NETWORK}\b", "fo fi li jo"),
    ("share", rf"(?:share|tweet|e-?mail|print|pin) (?:this|on)\b(?: {_TEXT})?.{{0,20}}(?:\bon {_NETWORK}\b.{{0,60}})?[.:!]?$", "sh tw e- em pr pi"),
    ("newsletter", r"by (?:signing up|subscribing|registering|submitting|providing|entering|clicking)\b.{0,120}\byou\b", "by"),
    (
        "promo",
        r"(?:(?:do|have) you (?:have|got|know|seen|been)|got|if you have|have)\b"
        r"(?!.*\b(?:police|detectives?|crimestoppers|sheriff|investigators)\b).{0,60}\b(?:stor(?:y|ies)|tips?|information|news|views?|photos?)"
        r"\b.{0,80}\b(?:e-?mail|contact|call|write|send|get in touch|let us know|tell us|whatsapp)\b",
        "do ha go if",
    ),
    (
        "other",
        rf"\(?\[?this {_TEXT} (?:has not been|was not|is not|hasn['’]t been) (?:edited|created|modified)\b|\(?\[?except for the headline\b",
        "th ex (t (e ([ [t [e",
    ),
    (
        "related",
        r"(?:also )?(?:read|watch|listen|see|explained|explainer|opinion|in pics|in photos|photos|video)(?: (?:also|more|next))?\s*[|»>]",
        "al re wa li se ex op in ph vi",
    ),
)  # fmt: skip
"""With the two letters or signs that they begin with."""
_FORMS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE), frozenset(starts.split())) for kind, pattern, starts in _TABLE
)
_STARTS = frozenset().union(*(starts for _, _, starts in _FORMS))
_ABOUT = re.compile(
    r"(?:[A-Z][\w.’'-]+ ){2,4}(?:is|was|has been|writes|covers|reports|works|joined)\b.{0,120}\b(?:correspondents?|reporter|editor|writer|journalist"
    r"|columnist|author|photographer|bureau chief|critic|contributor|covers|reports|writes|freelance)\b"
)
_MOSTLY = 0.9
_BOLD = 70
"""Characters of a whole paragraph in bold that is a heading."""


def kind_of_aside(block: TreeBlock) -> BlockKind | None:
    """The kind of a block of the body that speaks to the reader; None if it belongs to the text."""
    first = block.text[:2].lower()
    if first in _STARTS:
        for kind, pattern, starts in _FORMS:
            if first in starts and pattern.match(block.text):
                return kind
    if _is_set_off(block) and _ABOUT.match(block.text):
        return "other"
    return None


def is_bold_heading(block: TreeBlock) -> bool:
    """Whether the block is a short paragraph all in bold, a question or with no stop at its end: a heading by its looks."""
    text = block.text
    if len(text) > _BOLD or " " not in text or block.linked or not _is_set_off(block):
        return False
    return text.endswith("?") or not (is_final(text) or text.endswith(","))


def _is_set_off(block: TreeBlock) -> bool:
    """Whether all of it is bold or in italics."""
    return block.strong >= _MOSTLY * len(block.text)
