"""Bytes to text: byte order marks, declared encodings, UTF-8, and what browsers fall back to."""

from __future__ import annotations

import codecs
import re

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_CONTROL = bytes({*range(32)} - {9, 10, 12, 13, 27})
_MAGIC = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"%PDF",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\x7fELF",
    b"RIFF",
    b"SQLite format",
)


def is_binary(data: bytes) -> bool:
    """Whether the bytes are no text in any usual encoding: a known signature, or many control characters."""
    if data.startswith(_MAGIC):
        return True
    if data.startswith(tuple(bom for bom, _ in _BOMS)):
        return False
    head = data[:8192]
    return len(head) - len(head.translate(None, _CONTROL)) > 0.02 * len(head)


def decode(data: bytes) -> str:
    """The text of the bytes. A declared encoding is believed only if it fits; undecodable bytes become U+FFFD.

    The order is that of the HTML standard (byte order mark, declaration), with UTF-8 tried first, as pages that are
    valid UTF-8 and declare something else are wrong about it. Falls back to windows-1252.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        broken_tail = error.start >= len(data) - 3
    if broken_tail:
        return data.decode("utf-8", errors="replace")
    declared = _DECLARED.search(data[:4096])
    if declared:
        name = declared.group(1).decode("ascii", errors="replace")
        try:
            if codecs.lookup(name).name != "utf-8":
                return data.decode(name)
        except (LookupError, UnicodeError):
            pass
    return _guess(data)


def _guess(data: bytes) -> str:
    """UTF-8 with a few broken bytes if most of its multi-byte sequences are sound, else windows-1252."""
    high = sum(byte >= 0x80 for byte in data[:65536])
    repaired = data[:65536].decode("utf-8", errors="replace")
    if repaired.count("\ufffd") < 0.1 * max(1, high):
        return data.decode("utf-8", errors="replace")
    return data.decode("windows-1252", errors="replace")
