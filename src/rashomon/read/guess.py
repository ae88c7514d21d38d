"""Which encoding undeclared bytes are in that are no UTF-8: told by the letters that each script's languages use most.

Only scripts other than Latin can be told so; a Latin text is left to windows-1252, which browsers fall back to. The
method is that of Li and Momoi (2001), by shares of frequent characters.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable

_LOOKED_AT = 60_000
"""Bytes in which the high ones are looked at."""
_LEAST = 24
"""High bytes without which nothing is told."""
_IN_RUNS = 0.7
"""Share of high bytes that stand next to another: in Latin script they stand alone."""
_RUN = re.compile(rb"[\x80-\xff]{2,}")
_HIGH = re.compile(rb"[\x80-\xff]+")
_SINGLE: tuple[tuple[str, str], ...] = (
    ("windows-1251", "оеаинтсрвлкмдпуі"),
    ("koi8-u", "оеаинтсрвлкмдпуі"),
    ("iso8859-5", "оеаинтсрвлкмдпуі"),
    ("cp866", "оеаинтсрвлкмдпуі"),
    ("windows-1253", "αοιετσνηυρπκμλςό"),
    ("windows-1255", "יוהלאתרםמבשנדחק"),
    ("windows-1256", "االيمونترةبعدسه"),
    ("cp874", "านรกอเงยลมทวตสค"),
)
"""Encodings of a byte a letter, with the letters that make two thirds of a text in them or more."""
_FREQUENT = 0.45
"""Share of such letters among the high bytes from which a text is in the encoding."""
_DOUBLE: tuple[tuple[str, re.Pattern[str], float], ...] = (
    ("euc_jp", re.compile(r"[ぁ-んァ-ヶー、。]"), 0.35),
    ("cp932", re.compile(r"[ぁ-んァ-ヶー、。]"), 0.35),
    ("cp949", re.compile(r"[가-힣]"), 0.9),
    ("gb18030", re.compile(r"[的一是不了在人有我他这中大来上国个到说们为和年月日时，。、“”]"), 0.12),
    ("big5", re.compile(r"[的一是不了在人有我他這中大來上國個到說們為和年月日時，。、「」]"), 0.12),
)
"""Encodings of two bytes a character, with what a text in them has, and the share of its characters that it has."""


def guessed(data: bytes, *, partly_utf8: bool) -> str | None:
    """The text of bytes in one of the usual encodings for scripts other than Latin; None if they are in none.

    Where many of the bytes are sound UTF-8, only encodings of two bytes a character are thought of, whose bytes may be.
    """
    head = data[:_LOOKED_AT]
    high = b"".join(_HIGH.findall(head))
    if len(high) < _LEAST or sum(map(len, _RUN.findall(head))) < _IN_RUNS * len(high):
        return None
    name = _double(head) or (None if partly_utf8 else _single(high))
    return data.decode(name, "replace") if name else None


def _double(head: bytes) -> str | None:
    for name, telling, share in _DOUBLE:
        try:
            text = codecs.getincrementaldecoder(name)().decode(head)  # which may end within a character
        except UnicodeDecodeError:
            continue
        wide = sum(not character.isascii() for character in text)
        if wide and len(telling.findall(text)) >= share * wide:
            return name
    return None


def _single(high: bytes) -> str | None:
    shares = [(_share(high.decode(name, "replace"), frequent.__contains__), name) for name, frequent in _SINGLE]
    best, name = max(shares, key=lambda one: one[0])
    return name if best >= _FREQUENT else None


def _share(text: str, is_frequent: Callable[[str], bool]) -> float:
    return sum(map(is_frequent, text)) / len(text)
