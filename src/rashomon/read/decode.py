"""Bytes to text: byte order marks, declared encodings, UTF-8, and what browsers fall back to."""

from __future__ import annotations

import codecs
import re

from rashomon.read.guess import guessed, latin_of

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DECLARED = re.compile(
    rb"<(?:meta[^>]{0,200}charset|\?xml[^>]{0,100}encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)
_CONTROL = bytes({*range(32)} - {9, 10, 12, 13, 27})
_HIGH = bytes(range(0x80, 0x100))
_SOUND = 4
"""Bytes of sound UTF-8 for each broken one from which a text is UTF-8, whatever it is declared to be."""
_BROWSERS_READ = {
    **dict.fromkeys(("iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii"), "windows-1252"),
    **dict.fromkeys(("gb2312", "gbk", "x-gbk"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987"), "cp949"),
    "iso-8859-9": "windows-1254",
}
"""Names that browsers take for a wider encoding (WHATWG Encoding Standard)."""
_WEB = re.compile(
    r"cp(?:125\d|932|949|950|866|874)|iso8859-\d+|koi8-[ru]|gb18030|big5(?:hkscs)?|euc_(?:jp|kr)|iso2022_jp"
    r"|mac-(?:roman|cyrillic)|tis-620"
)
"""Names of Python's codecs for the encodings of the web other than UTF-8."""
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


def decode(data: bytes, served_as: str | None = None) -> str:
    """The text of the bytes. A declared encoding is believed only if it fits; undecodable bytes become U+FFFD.

    The order is that of the HTML standard (byte order mark, what the server said, what the page declares), with UTF-8
    tried first, as pages that are valid UTF-8 and declare something else are wrong about it. What nobody declares is told
    by its letters (:mod:`rashomon.read.guess`), and is windows-1252 where those tell nothing, as are the bytes of
    another page in a text that is UTF-8 otherwise.
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
    high = len(data) - len(data.translate(None, _HIGH))
    broken = data.decode("utf-8", errors="replace").count("\ufffd")
    if high - broken >= _SOUND * broken:
        return data.decode("utf-8", errors=_MIXED)
    declared = _DECLARED.search(data[:4096])
    for name in (served_as, declared.group(1).decode("ascii", errors="replace") if declared else None):
        found = _decoded_as(data, name) if name else None
        if found is not None:
            return found
    partly = high - broken >= broken
    told = guessed(data, partly_utf8=partly)
    if told is not None:
        return told
    return data.decode("utf-8", errors=_MIXED) if partly else data.decode(latin_of(data), "replace")


def utf8(data: bytes, served_as: str | None = None) -> bytes:
    """The text of the bytes, as :func:`decode` finds it, in UTF-8: those of most pages are that already."""
    bare = data.removeprefix(codecs.BOM_UTF8)
    try:
        bare.decode("utf-8")
    except UnicodeDecodeError:
        return decode(data, served_as).encode("utf-8", "replace")
    return bare


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """What is no UTF-8 in a text that mostly is: bytes pasted in from another page, in windows-1252 as a rule."""
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("windows-1252", errors="replace"), error.end


_MIXED = "rashomon-mixed"
codecs.register_error(_MIXED, _as_windows)


def _decoded_as(data: bytes, name: str) -> str | None:
    """The text in a named encoding other than UTF-8; None if there is no such encoding, or the bytes are not in it."""
    name = _BROWSERS_READ.get(name.lower(), name)
    try:
        return data.decode(name) if _WEB.fullmatch(codecs.lookup(name).name) else None
    except (LookupError, ValueError):
        return None
