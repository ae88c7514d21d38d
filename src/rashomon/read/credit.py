"""Credits: the agency or newsroom to which an article gives its text, wherever newsrooms put it.

A mere mention ('told Reuters', 'according to AFP') is no credit, and a photo's credit is not the text's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.lexicon.agencies import agency_pattern, supplier_of, supplier_pattern
from rashomon.read.creditforms import SELF_NAMED, credit_forms, whole_credit
from rashomon.read.creditnames import is_part_of_person
from rashomon.read.dateline import date_of, find_dateline
from rashomon.read.forms import is_credit
from rashomon.read.stamps import stamp_of
from rashomon.types import BODY, Block, Credit, Dateline

_REPORTING = re.compile(
    r"\(?(?:Additional )?(?:[Rr]eporting|[Ww]riting) by [A-Z][^;\n]{2,200}[;.]\s*(?:[Ee]diting|[Ww]riting) by [A-Z]"
)
_HEAD, _HEAD_LENGTH = 9, 140
"""Blocks in which such a line stands, and its longest."""
_DATELINES, _LONG = 10, 80
"""Paragraphs that may be captions or teasers before the one with the dateline, and their least length."""
_BARE = 80
"""Characters within which an agency in brackets begins."""
_LABEL = 4
"""Letters from which an outlet's name can be looked for in a longer one."""
_POOL = 60
"""Characters of the longest line that is 'Staff and agencies', or 'Source: …' at the end."""
_NAMING = ("ource", "SOURCE", "|", "•", "·", "gencies")
"""One of these is in every such line."""
_LAST = 12
"""Blocks at the end among which contributions are named."""
_CONTRIBUTED = (
    "contributed", "ith input", "ith additional", "ith reporting", "ith material", "ith files", "ith contribution", " input",
    "dditional reporting",
)  # fmt: skip
"""One of these words is in every sentence that names who contributed."""
_CONTRIBUTING = BODY | {"credit", "byline", "standfirst", "copyright"}
"""Kinds of blocks in which they are, wherever those stand."""
_RIGHTS = ("©", "(c)", "(C)", "opyright")
"""And one of these in every line that names who has the rights."""
_TAIL = 3
"""Paragraphs that may follow a signature."""


def find_dateline_and_credit(
    text: str, blocks: Sequence[Block], byline: str | None, outlet: str | None = None, published: str | None = None
) -> tuple[Dateline | None, Credit | None]:
    """The dateline and the credit of an article, each None if it has none. ``published`` gives a dateline its year.

    The first basis that tells wins: dateline, signature at the end of the text or on a line of its own, the form
    'Reporting by …; editing by …', byline, 'with agency inputs' and 'contributed to this report', copyright line.
    """
    dateline, credit = _from_dateline(text, blocks, published)
    if credit is None or _is_own(credit, outlet):
        found = (look(text, blocks, byline) for look in _LOOKS)
        credit = next((credit for credit in found if credit and not _is_own(credit, outlet)), None)
    return dateline, credit


def _is_own(credit: Credit, outlet: str | None) -> bool:
    """Whether an outlet names itself. Agencies' own pages keep their datelines and signatures."""
    if not outlet or credit.basis in ("signature", "reporting-by"):
        return False
    supplier, whole, label = (
        re.sub(r"\W|^the ", "", name.lower())
        for name in (credit.agency, outlet, outlet.removeprefix("www.").split(".")[0])
    )
    return supplier in whole or (len(label) >= _LABEL and label in supplier)


def _from_dateline(text: str, blocks: Sequence[Block], published: str | None) -> tuple[Dateline | None, Credit | None]:
    """The first dateline with an agency among the first paragraphs, else the first dateline."""
    paragraphs = [block for block in blocks if block.kind in ("paragraph", "dateline", "standfirst")]
    long = [block for block in paragraphs if block.end - block.start >= _LONG]
    first: Dateline | None = None
    for index, block in enumerate(sorted({*paragraphs[:4], *long[:_DATELINES]})):
        found = find_dateline(text, block.start, block.end)
        if found and found.agency:
            credit = Credit(found.agency_start, found.agency_end, found.agency, "dateline")
            return Dateline(found.start, found.end, found.place, date_of(found, published)), credit
        head = text[block.start : min(block.end, block.start + _BARE)]
        bare = credit_forms().bare.match(text, block.start, block.end) if "(" in head or "/" in head else None
        if bare:
            group = next(name for name in ("agency", "placed", "slashed") if bare[name])
            if found and first is None:
                first = Dateline(found.start, found.end, found.place, date_of(found, published))
            return first, _credit(bare.start(group), bare[group], "dateline")
        if found and first is None and index < 6:
            first = Dateline(found.start, found.end, found.place, date_of(found, published))
    return first, None


def _from_signature(text: str, blocks: Sequence[Block], _: str | None) -> Credit | None:
    body = [block for block in blocks if block.kind in BODY]
    for block in reversed(body[-3:]):
        match = credit_forms().signature.search(text, max(block.start, block.end - 120), block.end)
        if match and (match.start() > block.start + 20 or block is not body[0]):
            return _credit(match.start("agency"), match["agency"], "signature")
    places = [index for index, block in enumerate(blocks) if block.kind == "paragraph"]
    late = places[-_TAIL - 1] if len(places) > _TAIL else -1
    for index, block in enumerate(blocks):
        if block.kind == "credit" and index > late and is_credit(text[block.start : block.end]):
            match = agency_pattern().search(text, block.start, block.end)
            if match and match.start() - block.start < 8 and match.end() > block.end - 30:
                return _credit(match.start(), match.group(), "signature")
    return None


def _from_reporting(text: str, blocks: Sequence[Block], _: str | None) -> Credit | None:
    """'Reporting by …; editing by …' is Reuters' form; other agencies name themselves beside it."""
    if "eporting by " not in text and "riting by " not in text:
        return None
    for block in reversed(blocks):
        if block.kind in BODY or block.kind == "credit":
            match = _REPORTING.search(text, max(block.start, block.end - 400), block.end)
            if match:
                return Credit(match.start(), match.end(), "Reuters", "reporting-by")
    return None


def _from_byline(text: str, blocks: Sequence[Block], byline: str | None) -> Credit | None:
    for block in blocks:
        if block.kind == "byline":
            if match := _supplier_in(text, block.start, block.end):
                return _credit(match.start(), match.group(), "byline")
            if pooled := credit_forms().pool.search(text, block.start, block.end):
                return _credit(pooled.start("agency"), pooled["agency"], "byline")
    if match := _supplier_in(byline or "", 0, len(byline or "")):
        return Credit(0, 0, supplier_of(match.group()) or match.group(), "metadata")
    return Credit(0, 0, "agencies", "metadata") if credit_forms().pool.search(byline or "") else None


def _supplier_in(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first form of a supplier in a byline that is no part of a person's name."""
    found = supplier_pattern().finditer(text, start, end)
    return next(
        (match for match in found if not is_part_of_person(text, match, start, end)), None
    ) or SELF_NAMED.search(text, start, end)


def _from_head(text: str, blocks: Sequence[Block], _: str | None) -> Credit | None:
    """From a short line above the text: 'Posted 6:08 am by Norda', 'Norda — By …', 'Norda•'."""
    for block in blocks[:_HEAD]:
        if block.end - block.start > _HEAD_LENGTH or block.kind in ("caption", "photo-credit"):
            continue
        if named := _named(text, block):
            return named
        if dated := _dated(text[block.start : block.end]):
            return _credit(block.start + dated.start("agency"), dated["agency"], "byline")
        match = credit_forms().head_line.match(text, block.start, block.end)
        group = (match and match.lastgroup) or ""
        if match and (group != "room" or match[group][0].isupper() or "." in match[group]):
            return _credit(match.start(group), match[group], "byline")
    return None


def _named(text: str, block: Block, basis: str = "byline") -> Credit | None:
    """From a line that is 'Source: …', an agency and a date, or 'Staff and agencies'."""
    line = text[block.start : block.end]
    if not any(map(line.__contains__, _NAMING)):
        return None
    if match := credit_forms().source.match(text, block.start, block.end):
        group = match.lastgroup or "agency"
        return _credit(match.start(group), match[group], basis)
    match = credit_forms().pool.search(text, block.start, block.end) if block.end - block.start <= _POOL else None
    return _credit(match.start("agency"), match["agency"], basis) if match else None


def _whole(text: str, block: Block) -> Credit | None:
    """From a line that names an agency and no more."""
    match = whole_credit(text[block.start : block.end])
    if match is None:
        return None
    group = match.lastgroup or "agency"
    return _credit(
        block.start + match.start(group), match[group], "with-agencies" if group == "beside" else "signature"
    )


def _dated(line: str) -> re.Match[str] | None:
    """The agency of a line that is an agency and a date."""
    match = credit_forms().dated.match(line) if "20" in line or "19" in line else None
    return match if match and stamp_of(line[match.end() :]) is not None else None


def source_line(line: str) -> str | None:
    """The line if it names its source, an agency and a date, or several agencies; else None."""
    if _dated(line):
        return line
    if not any(map(line.__contains__, _NAMING)):
        return None
    forms = credit_forms()
    pool = len(line) <= _POOL and line.endswith("gencies") and forms.pool.search(line)
    return line if pool or forms.source.match(line) else None


def _from_contributions(text: str, blocks: Sequence[Block], _: str | None) -> Credit | None:
    """'With agency inputs' and '… contributed to this report' stand at the end, or in the byline."""
    tail = blocks[-_TAIL:]
    about = [block for block in blocks if block.kind in _CONTRIBUTING or (block.kind == "other" and block in tail)]
    head = [block for block in about[:-_LAST] if block.kind not in BODY]
    for block in (*reversed(about[-_LAST:]), *head):
        start = max(block.start, block.end - 400)
        if text.startswith(")", block.end - 1) and (closing := credit_forms().closing.search(text, start, block.end)):
            return _credit(closing.start("agency"), closing["agency"], "with-agencies")
        if block.end - block.start <= _POOL and (named := _named(text, block, "signature") or _whole(text, block)):
            return named
        if any(map(text[start : block.end].__contains__, _CONTRIBUTED)) and (
            match := credit_forms().contributed.search(text, start, block.end)
        ):
            group = next(name for name in ("agency", "agency2", "agency3", "agency4") if match[name])
            return _credit(match.start(group), match[group], "with-agencies")
    return None


def _from_copyright(text: str, blocks: Sequence[Block], _: str | None) -> Credit | None:
    for block in reversed(blocks):
        end = min(block.end, block.start + 200)
        if (
            block.kind in ("copyright", "paragraph", "credit")
            and any(map(text[block.start : end].__contains__, _RIGHTS))
            and (match := credit_forms().copyright.search(text, block.start, end))
        ):
            return _credit(match.start("agency"), match["agency"], "copyright")
    return None


_LOOKS = (_from_signature, _from_reporting, _from_byline, _from_head, _from_contributions, _from_copyright)


def _credit(start: int, form: str, basis: str) -> Credit:
    name = "agencies" if form.lower() in ("agency", "agencies") else supplier_of(form) or form
    return Credit(start, start + len(form), name, basis)
