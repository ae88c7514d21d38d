"""Short lines of pages in other languages than English that a label tells: no words of the text."""

from __future__ import annotations

import functools
import re

from rashomon.lexicon.page_labels import (
    COMMENTS,
    CORRECTION,
    EDITED,
    FOLLOW,
    NETWORK,
    PICTURE,
    PROMO,
    READ,
    READING,
    RELATED,
    SHARE,
    SOURCE,
)
from rashomon.read.creditforms import SHORT, whole_credit
from rashomon.read.stamps import stamp_of
from rashomon.types import BlockKind

_LONGEST, _LINE, _BEGINNING = 300, 140, 8
_NAME = r"[^.:;!?()\d]{2,60}"
_TABLE: tuple[tuple[BlockKind, tuple[str, ...], str], ...] = (
    ("photo-credit", PICTURE, rf"\s?[:：.©/]\s*{_NAME}\.?$"),
    ("correction", CORRECTION, r"\s?[:：–—]"),
    ("related", RELATED, r"\s?(?:$|[:：|»>→])"),
    ("promo", PROMO, "$"),
    ("share", SHARE, "[:：]?$"),
    ("comment", COMMENTS, r"\s?(?:\(?\d*\)?)[:：]?$"),
    ("promo", FOLLOW, rf"(?![^\W_]).{{0,160}}\b(?:{NETWORK})\b"),
    ("other", (*EDITED, *SOURCE), rf"\s?[:：]\s*{_NAME}[)）]?\.?$"),
    ("other", (READING,), r"\s?[:：]?\s?(?:ca\.? )?\d+\s?\w*\.?$"),
)
_FORMS = tuple(
    (kind, re.compile(rf"[-–—•(（\s]*(?:{'|'.join(labels)}){end}", re.IGNORECASE)) for kind, labels, end in _TABLE
)
_READ = re.compile(rf"(?:ca\.? )?\d+ ?[^\W\d]{{1,8}}\.? (?:{READ})$", re.IGNORECASE)
_GROUP = re.compile(r"\(\?:[^()]*\)\??")


def _start(words: str) -> str:
    """By what labels are looked up: the first two signs of scripts that need no more, else the first four letters."""
    return words[:2] if words[:1] >= "\u2e80" else words[:4].strip(" .:：(")


_STARTS = frozenset(
    _start(label) for _, labels, _ in _TABLE for label in _GROUP.sub(" ", _GROUP.sub(" ", "|".join(labels))).split("|")
)
"""Lines that begin otherwise are not tried."""


@functools.lru_cache(maxsize=8192)
def _is_start(beginning: str) -> bool:
    return _start(beginning.lstrip("-–—•(（ ").lower()) in _STARTS


def kind_of_page_label(line: str) -> BlockKind | None:
    """The kind of a short line by its label, or of one that says when its page was published or changed, or names an
    agency; None for others."""
    if len(line) > _LONGEST:
        return None
    if _is_start(line[:_BEGINNING]):
        for kind, form in _FORMS:
            if form.match(line):
                return "credit" if kind == "other" and len(line) <= SHORT and whole_credit(line) else kind
    if len(line) > _LINE:
        return None
    if line[0].isdigit() and _READ.match(line):
        return "other"
    if len(line) <= SHORT and whole_credit(line):
        return "credit"
    stamp = stamp_of(line) if "20" in line or "19" in line else None
    return "timestamp" if stamp is not None and stamp.labelled else None
