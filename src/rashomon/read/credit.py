"""Credits: the agency or newsroom to which an article gives its text, wherever newsrooms put it.

A mere mention ('told Reuters', 'according to AFP') is no credit, and a photo's credit is not the text's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.lexicon.agencies import SELF_NAMED, agency_of, agency_pattern
from rashomon.read.dateline import find_dateline
from rashomon.read.lines import is_credit
from rashomon.read.wire_lines import agency_in_lines
from rashomon.types import BODY, Block, Credit, Dateline

_AGENCY = agency_pattern().pattern
_SELF_NAMED = re.compile(rf"\b{SELF_NAMED}\b")
_SIGNATURE = re.compile(
    rf"(?:[.!?][\"'”’»)]*\s*[-–—/(\[]*\s*|\s[-–—]\s*|\s\()(?P<agency>{_AGENCY}|{SELF_NAMED})"
    r"(?:\s*/\s*[\w. -]{2,30})?[)\]]?\.?\s*$"
)
_WITH = re.compile(
    rf"\b(?P<agency>{_AGENCY}|[Aa]genc(?:y|ies))"
    r"(?: inputs?| contributed to this (?:report|story|article))"
    r"|\(?\bwith (?:inputs?|reporting|material|files|contributions?) (?:from|by) (?:the )?"
    rf"(?P<agency2>{_AGENCY}|agencies)"
    rf"|\b(?P<agency3>{_AGENCY}) (?:writers?|journalists?|reporters?|correspondents?) .{{3,200}} contributed\b"
)
_COPYRIGHT = re.compile(rf"(?:©|\([cC]\)|[Cc]opyright)\s*(?:\d{{4}}\s*)?(?:,\s*)?(?P<agency>{_AGENCY})")
_REPORTING = re.compile(
    r"\(?(?:Additional )?(?:[Rr]eporting|[Ww]riting) by [A-Z][^;\n]{2,200};\s*(?:[Ee]diting|[Ww]riting) by [A-Z]"
)
_HEAD = 4
"""Paragraphs in which any dateline is looked for; further down (captions came first) it must name an agency."""


def find_dateline_and_credit(
    text: str, blocks: Sequence[Block], byline: str | None
) -> tuple[Dateline | None, Credit | None]:
    """The dateline and the credit of an article, each None if it has none.

    The first basis that tells wins: dateline, signature at the end of the text or on a line of its own, the form
    'Reporting by …; editing by …', byline, 'with agency inputs' and 'contributed to this report', copyright line.
    """
    dateline, credit = _from_dateline(text, blocks)
    credit = (
        credit
        or _from_signature(text, blocks)
        or _from_reporting(text, blocks)
        or _from_byline(text, blocks, byline)
        or agency_in_lines(text, blocks)
        or _from_contributions(text, blocks)
        or _from_copyright(text, blocks)
    )
    return dateline, credit


def _from_dateline(text: str, blocks: Sequence[Block]) -> tuple[Dateline | None, Credit | None]:
    for place, block in enumerate(block for block in blocks if block.kind in ("paragraph", "dateline", "standfirst")):
        found = find_dateline(text, block.start, block.end)
        if found and (
            place < _HEAD or (found.agency and agency_of(found.agency) and found.place.split(",")[0].isupper())
        ):
            credit = Credit(found.agency_start, found.agency_end, found.agency, "dateline") if found.agency else None
            return Dateline(found.start, found.end, found.place, found.date), credit
    return None, None


def _from_signature(text: str, blocks: Sequence[Block]) -> Credit | None:
    body = [block for block in blocks if block.kind in BODY]
    for block in reversed(body[-3:]):
        match = _SIGNATURE.search(text, max(block.start, block.end - 120), block.end)
        if match and (match.start() > block.start + 20 or block is not body[0]):
            return _credit(match.start("agency"), match["agency"], "signature")
    for block in blocks:
        if block.kind == "credit" and is_credit(text[block.start : block.end]):
            match = agency_pattern().search(text, block.start, block.end)
            if match and match.start() - block.start < 8 and match.end() > block.end - 30:
                return _credit(match.start(), match.group(), "signature")
    return None


def _from_reporting(text: str, blocks: Sequence[Block]) -> Credit | None:
    """'Reporting by …; editing by …' is Reuters' form; other agencies name themselves beside it."""
    for block in reversed(blocks):
        if block.kind in BODY or block.kind == "credit":
            match = _REPORTING.search(text, max(block.start, block.end - 400), block.end)
            if match:
                return Credit(match.start(), match.end(), "Reuters", "reporting-by")
    return None


def _from_byline(text: str, blocks: Sequence[Block], byline: str | None) -> Credit | None:
    for block in blocks:
        if block.kind == "byline":
            match = agency_pattern().search(text, block.start, block.end) or _SELF_NAMED.search(
                text, block.start, block.end
            )
            if match:
                return _credit(match.start(), match.group(), "byline")
    match = agency_pattern().search(byline or "") or _SELF_NAMED.search(byline or "")
    return Credit(0, 0, agency_of(match.group()) or match.group(), "metadata") if match else None


def _from_contributions(text: str, blocks: Sequence[Block]) -> Credit | None:
    for block in reversed(blocks):
        if block.kind in BODY or block.kind in ("credit", "byline", "standfirst"):
            match = _WITH.search(text, max(block.start, block.end - 400), block.end)
            if match:
                group = next(name for name in ("agency", "agency2", "agency3") if match[name])
                return _credit(match.start(group), match[group], "with-agencies")
    return None


def _from_copyright(text: str, blocks: Sequence[Block]) -> Credit | None:
    for block in reversed(blocks):
        if block.kind in ("copyright", "paragraph", "credit"):
            match = _COPYRIGHT.search(text, block.start, min(block.end, block.start + 200))
            if match:
                return _credit(match.start("agency"), match["agency"], "copyright")
    return None


def _credit(start: int, form: str, basis: str) -> Credit:
    name = "agencies" if form.lower().startswith("agenc") else agency_of(form) or form
    return Credit(start, start + len(form), name, basis)
