"""Which encoding undeclared bytes are in that are no UTF-8: told by the letters that each script's languages use most.

Scripts other than Latin are told by the method of Li and Momoi (2001), by shares of frequent characters. A Latin text is in
windows-1252, which browsers fall back to, unless it would have signs within its words, or letters that no language has together.
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
_PUNCTUATION = frozenset(range(0x91, 0x9A)) | {0x8B, 0x90, 0x9B}
"""Bytes that are marks, no letters, in both windows-1250 and windows-1252."""
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


_SIGNS = re.compile(r"(?<=[^\W\d_])[¹³¿±¶¼¾»¥£¯¦¬](?=[^\W\d_])|(?<=[a-z]{3})[¹³±¶]")
"""What Polish letters are in windows-1252, or in it those of ISO 8859-2, where no word has a sign."""
_TOGETHER: tuple[tuple[str, str, str], ...] = (
    ("øìù", "æå", "windows-1250"),  # Czech řěů
    ("õûöá", "ã", "windows-1250"),  # Hungarian őűöá
    ("ðýþ", "æ", "windows-1254"),  # Turkish ğış
)
"""Letters that stand together in no language, one that would be there else, and the encoding in which they are others."""
_LATIN_LEAST, _FEW_SIGNS = 8, 3


def latin_of(data: bytes) -> str:
    """The encoding of a Latin text: that of Central European languages or of Turkish if they alone make words of it, else
    windows-1252."""
    head = data[:_LOOKED_AT]
    high = b"".join(_HIGH.findall(head))
    if len(high) < _LATIN_LEAST:
        return "windows-1252"
    text = head.decode("windows-1252", "replace")
    if len(_SIGNS.findall(text)) >= max(_FEW_SIGNS, len(high) // 10):
        return (
            "windows-1250" if any(0x8A <= byte <= 0x9F and byte not in _PUNCTUATION for byte in high) else "iso-8859-2"
        )
    letters = text.lower()
    for found, missing, name in _TOGETHER:
        if all(letters.count(letter) * 200 >= len(high) for letter in found) and not any(
            map(letters.__contains__, missing)
        ):
            return name
    return "windows-1252"


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
