"""Captions among the lines of scraped texts: by the photo credit that ends them or that stands on the line below."""

from __future__ import annotations

import re

from rashomon.lexicon.pictures import STOCK
from rashomon.text import sentences
from rashomon.types import BlockKind

_SAYS_SO = re.compile(r"\(?(?:file )?(?:photo|picture|image|pic|illustration|credit)s?\b(?! \d)", re.IGNORECASE)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_SIDE = r"(?:left|right|cent(?:er|re)|rear|front|background)"
_POINTS = re.compile(
    rf"(?:[,(]\s?(?:(?:second|third|fourth|far|top|bottom|back) )?(?:from )?|\bfrom |\bbackground ){_SIDE}(?=\s*[,.;:)])"
    r"|\bpictured (?:here|above|below|on|in|with|at)\b|\bfile photo\b|\bIn this .{4,40} photo\b|^FILE\b|\b[Hh]ide [Cc]aption\b|\((?:[LRC]|[lrc])\)"
)
_SEEN = re.compile(r"\b(?:left|right|cent(?:er|re)|pictured|seen)\b")
_DAY = re.compile(rf"\b(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
_NARRATES = re.compile(
    r"\b(?:said|says|told|asked|added|was|were|had|would|could|did|will|has|have|voted|announced|met|began|went|came|got|agreed)\b"
    r"|^[\"“„«]"
)
"""Captions are in the present, or have no verb: the verbs of running text, and a line that opens with what was said is none."""
_LONGEST, _SHORT = 800, 200
_PHOTO = r"(?:photo(?:graph)?|picture|image|pic|illustration)s?"
_NAMES = r"[^.:;!?()\[\]\n]{2,80}"
_WIRE = r"(?-i:AP|AFP|EPA|EPA-EFE|PA|Reuters|REUTERS|Pool|File|Handout)"
_STOCK = rf"(?-i:{STOCK})"
_PERSON = r"(?-i:[A-Z][\w.'’-]+(?: [\w.'’-]+){1,4})"
_BEGINS = r"(?:^|[.!?…\"”’]\s+|\s[-–—|]\s*|\s?[(\[]\s*)"
_ENDS = r"\s*[)\]]?\.?$"
_CREDITED = re.compile(
    rf"{_BEGINS}(?:(?:file )?(?:{_PHOTO}|credits?)(?: credits?)?(?:\s?[:©]|\s+by(?= (?-i:[A-Z])))\s*{_NAMES}"
    rf"|(?:{_WIRE}|{_STOCK}) {_PHOTO}(?:\s?/\s?{_NAMES})?|(?-i:[A-Z])[\w.'’ -]{{2,40}}/{_STOCK}|(?:via )?{_STOCK}/{_NAMES}){_ENDS}"
    rf"|\((?:{_PERSON}/(?:{_WIRE}|{_STOCK})(?:/{_WIRE})?|{_WIRE}/{_PERSON}|(?:via )?{_STOCK}|{_PERSON}(?: via|/\w+ via) {_WIRE})\)\.?$"
    rf"|\((?-i:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{1,3}})/(?-i:[A-Z])[\w.&'’ -]{{2,40}}\)$"
    rf"|©\s?[^()©]{{2,60}}\([^()]{{2,40}}\)$|\s(?-i:REUTERS)/(?-i:[A-Z])[\w.'’ -]{{2,40}}(?:/[\w ]{{2,20}})?\.?$"
    rf"|\[{_PHOTO}\s?/\s?{_NAMES}\]$|\((?-i:{_MONTH}) \d{{1,2}}\) (?-i:AP)$|\b(?:hide|show) caption \d{{1,3}} of \d{{1,3}}$",
    re.IGNORECASE,
)
_SIGNED = re.compile(rf"(?:{_BEGINS}|[”\"] ?)(?:{_PERSON}/{_WIRE}(?: via {_STOCK})?|{_WIRE}/{_PERSON})\.?$")
"""So a picture is credited, and so a report is signed."""
_NAMED = re.compile(r"(?:image|media|video) (?:caption|copyright|source)(?:,|:)? \w", re.IGNORECASE)
_NAMED_WORDS = frozenset({"image", "media", "video"})
_TAIL = 140
"""Characters at a line's end in which such a credit stands."""
_HINTS = (
    "©", "hoto", "icture", "mage", "pic", "llustration", "redit", "/", "PHOTO", "CREDIT", "tock", "Alamy", ") AP", "aption ",
)  # fmt: skip


def kind_of_picture(line: str) -> BlockKind | None:
    """Whether the line alone tells that it is a picture's caption or credit.

    '… at dusk. Credit: Mirel Dovan' and '… (AP Photo/Mirel Dovan)' are captions, '(AP Photo/Mirel Dovan)' is a credit.
    """
    if told := kind_of_label(line):
        return told
    tail = line[-_TAIL:]
    if len(line) > _LONGEST or not any(map(tail.__contains__, _HINTS)):
        return None
    found = _CREDITED.search(tail) or (None if _NARRATES.search(line) else _SIGNED.search(tail))
    if found is None:
        return None
    return "caption" if found.start() > 0 or len(line) > _TAIL else "photo-credit"


def kind_of_label(line: str) -> BlockKind | None:
    """Whether the line's first words say that it is a picture's caption or whose picture it is: 'Image caption, …'."""
    if line[:5].lower() not in _NAMED_WORDS or not _NAMED.match(line):
        return None
    return "caption" if "caption " in line.lower() else "photo-credit"


def is_signed(line: str) -> bool:
    """Whether the line ends in a name and an agency, as a caption does or the last line of a report."""
    return "/" in line[-_TAIL:] and bool(_SIGNED.search(line[-_TAIL:]))


def says_so(credit: str) -> bool:
    """Whether a photo credit says that it is one: 'Photo: …', and not 'Mirel Dovan, AP'."""
    return bool(_SAYS_SO.match(credit))


def is_above_credit(line: str, credit: str) -> bool:
    """Whether the line above a photo credit is its caption.

    One that points at who is seen is, or one that states the day in a sentence which tells nothing as running text does;
    under a credit that says what it is, so is a short line of this kind. A picture's credit may have lost its caption,
    and then stands below a paragraph.
    """
    if len(line) > _LONGEST:
        return False
    if _POINTS.search(line):
        return True
    (first, *_) = sentences(line)
    if _NARRATES.search(line, first.start, first.end):
        return False
    return bool(_DAY.search(line) or _SEEN.search(line)) or (says_so(credit) and len(line) <= _SHORT)


def points(line: str) -> bool:
    """Whether the line has words that headlines do not have, and captions do."""
    return bool(_POINTS.search(line) or _SEEN.search(line) or _DAY.search(line))
