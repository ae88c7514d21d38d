"""Pages that do not hold their whole article: paywalls, consent walls, live blogs, videos, galleries, index pages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.read.metadata import Metadata
from rashomon.read.tree import TreeBlock

_SHORT = 150
"""Words under which a text may be but the beginning of one."""
_SCANT = 80
_PAYWALL = re.compile(
    r"subscri\w+ (?:now )?to (?:continue|keep|read|unlock|access|view)|to (?:continue|keep) reading"
    r"|already (?:a|an) (?:subscriber|member|account)|(?:log|sign) in to (?:continue|read|view)|register to (?:continue|read)"
    r"|(?:this|the) (?:article|content|story) is (?:only )?(?:for|available (?:only )?to|reserved for|exclusive to) (?:\w+ )?"
    r"(?:subscribers|members)|(?:you have|you['’]ve) (?:reached|read) your .{0,30}limit|unlock this (?:article|story)",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"we (?:and our partners )?(?:use|value|care about) (?:cookies|your privacy)|before you continue|accept (?:all )?cookies"
    r"|manage (?:your )?(?:consent|preferences)|privacy (?:choices|preferences)",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"(?:…|\.\.\.)\s*$|(?:continue|read) (?:reading|more|the (?:full|whole|rest))\b.{0,40}$", re.IGNORECASE
)
_LIVE = re.compile(r"\blive(?: updates?| blog|blog| coverage|:)|\bas it happened\b|^live\b", re.IGNORECASE)
_VIDEO = re.compile(r"^(?:watch|video)\b\s*[:|–-]|\|\s*video$", re.IGNORECASE)
_GALLERY = re.compile(
    r"\bin pictures\b|\bphotos?:|\bphoto (?:gallery|essay)|\bgallery\b|\bslideshow\b|^photos\b", re.IGNORECASE
)
_CLOCK = re.compile(r"^\W{0,2}\d{1,2}[:.h]\d\d\b.{0,20}$")
_ENTRIES = 3
"""Lines that are times of day: as many entries has a live blog at least."""
_LINKS = 25
"""Blocks that are links for each one that is text: from there on a page is a list of articles."""


def find_stub(blocks: Sequence[TreeBlock], body: Sequence[str], metadata: Metadata) -> str | None:
    """Why a page does not hold its whole article, or None: paywall, consent, live, video, gallery, index, teaser.

    ``body`` are the texts of the blocks that were taken for the article. A long text is only ever a live blog.
    """
    words = sum(len(text.split()) for text in body)
    title = metadata.title or ""
    if metadata.kind == "live" or (_LIVE.search(title) and ("updates" in title.lower() or _clocks(blocks) >= _ENTRIES)):
        return "live"
    if words >= _SHORT:
        return None
    if not metadata.free or any(_PAYWALL.search(block.text) for block in blocks if len(block.text) < 400):
        return "paywall"
    if words < _SCANT and (metadata.kind == "video" or _VIDEO.search(title)):
        return "video"
    if _GALLERY.search(title):
        return "gallery"
    consent = sum(bool(_CONSENT.search(text)) for text in body)
    if consent and 2 * consent >= len(body):
        return "consent"
    links = sum(block.linked > 0.8 * len(block.text) and len(block.text) > 25 for block in blocks)
    if words < _SCANT and links > _LINKS * max(1, len(body)):
        return "index"
    return "teaser" if body and words < _SHORT and _CUT.search(body[-1]) else None


def _clocks(blocks: Sequence[TreeBlock]) -> int:
    return sum(bool(_CLOCK.match(block.text)) for block in blocks)
