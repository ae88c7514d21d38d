"""The lines above a scraped text: which of them cannot be its headline, and which one has words that the text takes up."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.read.dates import find_date
from rashomon.read.signatures import names_people, signed_part
from rashomon.text import fold

_SIGNED = re.compile(r"[—–-]\s.{2,60}\(@\w+\)")
"""'— Edda Lorne (@lorne) May 16, 2031': below a post that is shown in the text."""
_BIDS = re.compile(r"\s*to find out more (?:about|on)\b.*\b(?:please|click|visit)\b", re.IGNORECASE)
"""What a page tells its reader to do: read its rules before they comment, say."""
_LEAST, _AROUND_DATE = 3, 8
"""Letters that a headline has at least, and beside a date: 'Jul 16, 2031 at 6:14 AM' is none."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_ROOT = 5
"""Letters by which two words are one."""


def is_no_headline(line: str) -> bool:
    """Whether a line is a time, the signature of a post, letters to set the size of the type by ('A A'), or bids its reader."""
    if _BIDS.match(line):
        return True
    date = find_date(line)
    beside = line[: date.start] + line[date.end :] if date else line
    letters = sum(character.isalpha() for character in beside)
    return letters < (_AROUND_DATE if date else _LEAST) or _SIGNED.match(line) is not None


def taken_up(lines: Sequence[str], text: str) -> int | None:
    """The first of the lines, those left out that name who wrote it, of which the text takes up a word, by its place; None if
    it takes up none of any: where no spaces part the words, say."""
    roots = _roots(text)
    return next(
        (place for place, line in enumerate(lines) if not roots.isdisjoint(_roots(line)) and not _names_writer(line)),
        None,
    )


def _names_writer(line: str) -> bool:
    signed = signed_part(line)
    return signed is not None and names_people(signed)


def _roots(text: str) -> frozenset[str]:
    return frozenset(word[:_ROOT] for word in _WORD.findall(fold(text)) if word not in STOPWORDS)
