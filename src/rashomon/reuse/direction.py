"""Direction: who took it from whom, or both from a third. Told by credits and mentions, never by time alone."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal

from rashomon.types import BODY, Article

Direction = Literal["a->b", "b->a", "common", "unknown"]


def called(article: Article) -> str:
    """What a reader knows the article by: its outlet, else the file it came from."""
    return article.outlet or PurePath(article.source).stem or article.id


def find_direction(a: Article, b: Article, *, same_origin: bool) -> tuple[Direction, tuple[str, ...]]:
    """The direction, and the reasons for it in words.

    An agency's own page is where a text comes from; an outlet that the other one names as its source is, too. A
    credit in either makes the agency the common origin. Otherwise nothing tells.
    """
    if not same_origin:
        return "unknown", ()
    for one, other, direction in ((a, b, "a->b"), (b, a, "b->a")):
        if _is_own_page(one) and not _is_own_page(other):
            wire = one.credit.agency if one.credit else called(one)
            reason = f"{called(one)} is the page of {wire} itself"
            return ("a->b" if direction == "a->b" else "b->a"), (reason,)
    wires = [article.credit.agency for article in (a, b) if article.credit]
    if len(wires) == 2 and wires[0] == wires[1]:
        return "common", (f"both carry {wires[0]}",)
    if wires:
        credited, silent = (a, b) if a.credit else (b, a)
        both = "" if len(wires) == 1 else f", {called(b)} {wires[1]}"
        silence = f", {called(silent)} names no agency" if len(wires) == 1 else both
        return "common", (f"{called(credited)} carries {wires[0]}{silence}",)
    for one, other, direction in ((a, b, "a->b"), (b, a, "b->a")):
        if _names(other, one) and not _names(one, other):
            return ("a->b" if direction == "a->b" else "b->a"), (f"{called(other)} names {called(one)} as its source",)
    return "unknown", ()


def _is_own_page(article: Article) -> bool:
    """Whether the outlet is the agency that the article is credited to."""
    if article.credit is None or article.outlet is None:
        return False
    outlet, agency = article.outlet.casefold(), article.credit.agency.casefold()
    return outlet == agency or outlet.startswith(agency + " ") or outlet.startswith(agency + ".")


def _names(article: Article, other: Article) -> bool:
    """Whether the body says that it has something from the other's outlet."""
    if not other.outlet or len(other.outlet) < 4:
        return False
    pattern = re.compile(
        rf"(?:told|according to|reported by|reports?|first reported|via|spoke to|in an interview with)\s+(?:the )?{re.escape(other.outlet)}\b"
        rf"|{re.escape(other.outlet)}\s+(?:first )?(?:reported|reports)\b",
        re.IGNORECASE,
    )
    return any(pattern.search(article.text, block.start, block.end) for block in article.blocks if block.kind in BODY)
