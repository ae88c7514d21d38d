"""HTTP's codings undone within a bound: gzip, deflate, brotli, chunked (RFC 9110, 9112)."""

from __future__ import annotations

import zlib

_STEP = 65_536


def uncoded(data: bytes, codings: str, limit: int) -> bytes:
    """The bytes under the content codings that a header names, the last applied first.

    Raises ValueError if they are damaged, in a coding that is not known here, or longer than ``limit``.
    """
    for coding in reversed([name.strip().lower() for name in codings.split(",") if name.strip()]):
        if coding in ("gzip", "x-gzip"):
            data = _inflated(data, 31, limit)
        elif coding == "deflate":
            data = _inflated(data, 15 if data[:1] and data[0] & 0x0F == 8 else -15, limit)
        elif coding == "br":
            data = _unbrotlied(data, limit)
        elif coding not in ("identity", "utf-8", "none"):
            raise ValueError(f"is sent in the coding {coding!r}, which is not read")
    return data


def dechunked(data: bytes) -> bytes:
    """A chunked body as one; as it is where it does not look like one, as archives often undo it and keep the header."""
    pieces: list[bytes] = []
    at = 0
    while at < len(data):
        end = data.find(b"\r\n", at, at + 200)
        try:
            size = int(data[at:end].split(b";")[0], 16) if end >= 0 else -1
        except ValueError:
            size = -1
        if size < 0:
            return b"".join(pieces) if pieces else data
        if size == 0:
            break
        pieces.append(data[end + 2 : end + 2 + size])
        at = end + 2 + size + 2
    return b"".join(pieces)


def _inflated(data: bytes, window: int, limit: int) -> bytes:
    pieces: list[bytes] = []
    left = limit + 1
    while data and left > 0:
        unzip = zlib.decompressobj(window)
        try:
            piece = unzip.decompress(data, left)
        except zlib.error as error:
            raise ValueError("is damaged: it does not unzip") from error
        pieces.append(piece)
        left -= len(piece)
        if left > 0 and not unzip.eof:
            raise ValueError("is cut off: it does not unzip to its end")
        data = unzip.unused_data if window == 31 and unzip.unused_data[:2] == b"\x1f\x8b" else b""
    if left <= 0:
        raise ValueError(f"unzips to over {limit / 1e6:.0f} MB")
    return b"".join(pieces)


def _unbrotlied(data: bytes, limit: int) -> bytes:
    try:
        import brotli
    except ImportError:
        raise ValueError("is sent in the coding 'br'; to read it: pip install 'rashomon-news[warc]'") from None
    unpack = brotli.Decompressor()
    pieces: list[bytes] = []
    size = 0
    try:
        while not unpack.is_finished():
            given, data = (data[:_STEP], data[_STEP:]) if unpack.can_accept_more_data() else (b"", data)
            if not given and unpack.can_accept_more_data():
                raise ValueError("is cut off: it does not unpack to its end")
            pieces.append(unpack.process(given, output_buffer_limit=_STEP))
            size += len(pieces[-1])
            if size > limit:
                raise ValueError(f"unpacks to over {limit / 1e6:.0f} MB")
    except brotli.error as error:
        raise ValueError("is damaged: it does not unpack") from error
    return b"".join(pieces)
