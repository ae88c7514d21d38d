"""What the words of a block of a page say of it: its length and form, its marks, its stop words, how it begins and ends."""

from __future__ import annotations

import math
import re
import string

from rashomon.lexicon.furniture import ADDRESS, FURNITURE, OPENERS
from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.read.lines import form_of
from rashomon.read.tree import TreeBlock

FORMS = (
    "photo-credit copyright media newsletter comment share related promo correction timestamp byline credit"
).split()
_IN_BRACKETS = re.compile(
    r"[(\[]\s*(?:image|photo|picture|pic|credit|source|file|video)s?\b[^)\]]*[)\]]\s*$", re.IGNORECASE
)
_BY = re.compile(r"photo by [\w .]+\W{0,3}$", re.IGNORECASE)
_AGENCIES = ("getty", "getty images", "reuters", "afp", "ap", "epa", "alamy", "shutterstock", "istock")
"""Who made a picture, at the end of a caption."""
_SIGNS = "|›»•/©#@→"
_NUMBER_OF: dict[str | None, int] = {form: number for number, form in enumerate(FORMS, 1)}
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_CAPITALS, _DIGITS = string.ascii_uppercase.encode(), string.digits.encode()
_NO_WORD = "\"'”’»)].,:;!?*|-–—©/ "
_MARKS = "\"'“”‘’«»()[].,:;!?*|-–—"
_REMEMBERED = 50_000
_COUNT = 0x3FF
"""A head of 300 characters has at most 150 words."""


def words_of(block: TreeBlock, wanted: bool) -> list[float]:
    """What the block's own words say; of one that is not wanted, only what its neighbours are told."""
    text = block.text
    n = len(text)
    form = form_of(text) if n <= 300 and block.linked < 0.5 * n else None
    plain = text.isascii()
    row = [
        math.log1p(n),
        min(1.0, block.linked / n),
        block.links,
        min(1.0, block.strong / n),
        text.count(",") if plain else text.count(",") + text.count("、") + text.count("，"),
        0.0, 0.0, 0.0, 0.0,
        _end(text),
        0.0, 0.0, 0.0, 0.0,
        _NUMBER_OF.get(form, 0),
        0.0, 0.0, 0.0, 0.0,
    ]  # fmt: skip
    if not wanted:
        return row
    head = text if n <= 300 else text[:300]
    tokens = head.lower().split()
    count = len(tokens) or 1
    told = sum(map(_TOLD.__getitem__, tokens))
    upper, digits = _capitals_and_digits(head)
    if plain:
        signs, marks = text.count("|") + text.count("#") + text.count("@"), text.count('"')
    else:
        signs, marks = sum(map(text.count, _SIGNS)), text.count("“") + text.count('"') + text.count("«")
    row[5] = text.count(". ") + text.count("? ") + text.count("! ") + (0 if plain else text.count("。"))
    row[6] = (told & _COUNT) / count
    row[7] = upper / len(head)
    row[8] = digits / len(head)
    row[10] = _start(text)
    row[11] = (len(head) - head.count(" ")) / count
    row[12] = signs
    row[13] = marks
    row[15] = n <= 400 and _credits_picture(text[-60:])
    row[16] = told >> 10 & _COUNT
    row[17] = (told >> 20) / count
    row[18] = bool(tokens) and _bare(tokens[0]) in OPENERS
    return row


def _bare(word: str) -> str:
    return word if word.isalnum() else word.strip(_MARKS)


class _Told(dict[str, int]):
    """What a word tells, so that a sum over words counts three lists at once: ten bits for each list."""

    def __missing__(self, word: str) -> int:
        bare = _bare(word)
        told = (bare in STOPWORDS) | (bare in FURNITURE) << 10 | (bare in ADDRESS) << 20
        if len(self) >= _REMEMBERED:
            self.clear()
        self[word] = told
        return told


_TOLD = _Told()


def _capitals_and_digits(head: str) -> tuple[int, int]:
    plain = head.encode("ascii", "ignore")
    upper, digits = len(plain) - len(plain.translate(None, _CAPITALS)), len(plain) - len(plain.translate(None, _DIGITS))
    if len(plain) < len(head):
        others = _NOT_ASCII.findall(head)
        return upper + sum(map(str.isupper, others)), digits + sum(map(str.isdigit, others))
    return upper, digits


def _credits_picture(end: str) -> bool:
    if end[-1] in ")]" and _IN_BRACKETS.search(end):
        return True
    lower = end.lower()
    return lower.rstrip(_NO_WORD).endswith(_AGENCIES) or ("photo by " in lower and bool(_BY.search(end)))


def _end(text: str) -> int:
    """1 if it ends as a sentence does (or in nothing but marks), 2 if as an announcement, 3 if in the middle of one."""
    last = text.rstrip("\"'”’»)]")[-1:]
    return 1 if last in ".!?…。" else 2 if last == ":" else 3 if last in ",;" else 0


def _start(text: str) -> int:
    """1 for a small letter, 2 for a figure, 3 for a quotation mark, 4 for any other sign, 0 for a capital letter."""
    first = text[0]
    if first.isalpha():
        return 1 if first.islower() else 0
    return 2 if first.isdigit() else 3 if first in "\"'“‘«„" else 4
