"""Lines near the head or the foot of a page by which it gives its text to an agency or to another newsroom.

Scraped pages keep such lines in many forms: 'By ANNA HOLM Norda Press', 'Norda Press | Monday, 16 July', 'Posted 6:08
am, by Norda Wires', '© 2018 Norda'. A picture's credit looks much the same; what tells it is a slash or an agency's
short form after a name, a picture library, the word photo, or a picture's caption right before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.lexicon.agencies import agency_of, agency_pattern
from rashomon.lexicon.newsrooms import NEWSROOM
from rashomon.types import BODY, Block, Credit

_AGENCY = agency_pattern().pattern
_NAME = r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|van|von|der|al|bin))*"
_NAMES = rf"{_NAME}(?:,? (?:and|AND|&) {_NAME}|, {_NAME})*?"
_PERSON = r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}?"
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Published|Updated|Posted)\b|\d{1,2}:\d\d"
_SIGNED = (
    # By ANNA HOLM and PIET VOSS | Norda Press
    re.compile(rf"[Bb][Yy]:?\s+{_NAMES}\s*(?:[,|/–—-]\s*)?(?P<agency>{_AGENCY})(?: [\w ]{{3,40}})?\W*$"),
    # Norda Press | Monday, July 16; The Norda Press — By ANNA HOLM
    re.compile(rf"(?P<agency>{_AGENCY})\s*[|,•–—-]?\s*(?:{_DAY}|[Bb]y [A-Z])"),
    # Posted 6:08 am, July 16, by Norda Wires
    re.compile(rf"(?:Posted|Published|Updated)\b.{{3,60}}\b[Bb]y (?P<agency>{_AGENCY})\b"),
    # By Anna Holm The Valley Herald
    re.compile(rf"[Bb][Yy]:?\s+(?:.* (?:and|AND) )?{_PERSON}\s*[,|/–—-]?\s+(?P<agency>{NEWSROOM})\s*$"),
)
_PROVIDER = re.compile(rf"(?P<agency>{_AGENCY})\s*[•·|]?\s*$")
_UNDER_HEADLINE = re.compile(rf"{_NAMES}\s*[,|]\s*(?P<agency>{_AGENCY})\W*$")
_FOOT = (
    re.compile(rf"(?P<agency>{_AGENCY})['’]s? {_NAMES}.{{0,120}}\bcontributed\b"),
    re.compile(
        rf"{_NAMES} (?:is|are) an? (?P<agency>{_AGENCY}) (?:\w+ )?(?:writer|reporter|correspondent|journalist)s?\b"
    ),
    re.compile(rf"(?:©|\([cC]\)|[Cc]opyright)\s*(?:\d{{4}}\s*)?(?:,\s*)?(?:by )?(?:\w+/)?(?P<agency>{_AGENCY})"),
)
_PICTURE = re.compile(
    r"\b(?:photos?|images?|pictures?|getty|shutterstock|epa|file|pool|via)\b|\s/\s|\w/\w", re.IGNORECASE
)
_HEAD, _LONGEST = 12, 160
"""Blocks from the top in which a signature may stand, and the characters of a line that can be one."""


def agency_in_lines(text: str, blocks: Sequence[Block], outlet: str | None = None) -> Credit | None:
    """The credit that a line of its own gives, with basis byline, signature or copyright; None if none does."""
    return next(_found(text, blocks, outlet), None)


def _found(text: str, blocks: Sequence[Block], outlet: str | None) -> Iterator[Credit]:
    for place, block in enumerate(blocks[:_HEAD]):
        line = text[block.start : block.end]
        if len(line) > _LONGEST or block.kind == "photo-credit":
            continue
        for form in _SIGNED:
            match = form.match(line)
            if match and not _PICTURE.search(line) and not _is_outlet(match["agency"], outlet):
                yield _credit(match, block.start, "byline" if line[:2].lower() == "by" else "signature")
        match = _UNDER_HEADLINE.match(line) if 0 < place <= 2 else None
        if match and len(match["agency"].split()) > 1 and not _PICTURE.search(line):
            yield _credit(match, block.start, "byline")
        match = _PROVIDER.match(line) if 0 < place <= 2 and blocks[place - 1].kind != "caption" else None
        if match:
            yield _credit(match, block.start, "signature")
    for block in reversed(blocks[-4:]):
        if block.kind in BODY or block.kind in ("credit", "copyright", "other"):
            for form in _FOOT:
                match = form.search(text, block.start, min(block.end, block.start + 2 * _LONGEST))
                if match:
                    yield _credit(match, 0, "copyright" if block.kind == "copyright" else "signature")


def _credit(match: re.Match[str], offset: int, basis: str) -> Credit:
    start, end = match.span("agency")
    return Credit(
        start + offset, end + offset, agency_of(match["agency"]) or match["agency"].removeprefix("The "), basis
    )


def _is_outlet(name: str, outlet: str | None) -> bool:
    """Whether a newsroom's name is the outlet's own, by its letters ('valleyherald.com')."""
    letters = "".join(c for c in name.lower().removeprefix("the ") if c.isalnum())
    return bool(outlet) and letters in "".join(c for c in (outlet or "").lower() if c.isalnum())
