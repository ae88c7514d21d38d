"""Open an input as one stream of bytes: files and standard input, unzipped where they are gzip, within bounds."""

from __future__ import annotations

import io
import sys
import zlib
from pathlib import Path
from typing import BinaryIO

from rashomon.errors import UnreadableInput

GZIP = b"\x1f\x8b"
CHUNK = 1 << 18
_MAX_RATIO = 200
"""Text shrinks by gzip to a third or a tenth, records full of repetition to a fiftieth: beyond this it is a bomb."""
_SPARED = 50_000_000
"""Bytes that may come out before the ratio is looked at."""


class BreaksOff(UnreadableInput):
    """The input ends before its end, or is damaged from there on."""


class Stream:
    """Bytes to read in order, of which the first may be looked at beforehand.

    ``read`` raises BreaksOff where the gzip data break off or are damaged, so that what came before is sound, and
    UnreadableInput where they turn out to be a bomb.
    """

    def __init__(self, source: str, raw: BinaryIO) -> None:
        self.source = source
        self._raw = raw
        self._head = raw.read(len(GZIP))
        self.zipped = self._head == GZIP
        self._zip = zlib.decompressobj(31) if self.zipped else None
        self._waiting = self._head if self.zipped else b""
        self._head = b"" if self.zipped else self._head
        self._in, self._out = len(self._waiting), 0
        self._fault: UnreadableInput | None = None

    def peek(self, size: int) -> bytes:
        """The next ``size`` bytes, which stay to be read; fewer at the end, or before a fault."""
        while len(self._head) < size:
            try:
                more = self._next(size - len(self._head))
            except UnreadableInput as fault:
                self._fault = fault
                break
            if not more:
                break
            self._head += more
        return self._head[:size]

    def read(self, size: int = CHUNK) -> bytes:
        """At most ``size`` bytes; none at the end. Raises UnreadableInput as the class says."""
        if self._head:
            given, self._head = self._head[:size], self._head[size:]
            return given
        if self._fault is not None:
            raise self._fault
        return self._next(size)

    def read_all(self, limit: int) -> bytes:
        """All that is left. Raises UnreadableInput if that is over ``limit`` bytes, too."""
        data, fault = self.read_sound(limit)
        if fault is not None:
            raise fault
        return data

    def read_sound(self, limit: int) -> tuple[bytes, BreaksOff | None]:
        """All that is left up to a fault, and the fault. Raises UnreadableInput for a bomb, and for over ``limit`` bytes."""
        pieces: list[bytes] = []
        left = limit + 1
        fault: BreaksOff | None = None
        try:
            while left > 0 and (piece := self.read(min(CHUNK, left))):
                pieces.append(piece)
                left -= len(piece)
        except BreaksOff as found:
            fault = found
        if left <= 0:
            unzipped = " unzipped" if self.zipped else ""
            raise UnreadableInput(self.source, f"over the limit of {limit / 1e6:.0f} MB a page{unzipped}")
        return b"".join(pieces), fault

    def rewound(self) -> BinaryIO | None:
        """The bytes as they lie there, still zipped, from the start; None where they come but once."""
        try:
            self._raw.seek(0)
        except (OSError, ValueError):
            return None
        return self._raw

    def close(self) -> None:
        """Close the file beneath, unless it is standard input."""
        if self._raw is not sys.stdin.buffer:
            self._raw.close()

    def _next(self, size: int) -> bytes:
        return self._raw.read(size) if self._zip is None else self._unzipped(size)

    def _unzipped(self, size: int) -> bytes:
        """The next bytes of one or more gzip members (RFC 1952), as much as ``size``."""
        while True:
            assert self._zip is not None
            if self._zip.eof:
                rest = (self._zip.unused_data or self._raw.read(CHUNK)).lstrip(b"\0")
                if not rest.startswith(GZIP[:1]):
                    return b""  # the end, or what others leave after the last member
                self._in += len(rest)
                self._zip, self._waiting = zlib.decompressobj(31), rest
            if not self._waiting and not (more := self._more()):
                raise BreaksOff(self.source, "the gzip data break off before their end")
            data, self._waiting = self._waiting or more, b""
            try:
                found = self._zip.decompress(data, size)
            except zlib.error as error:
                raise BreaksOff(self.source, "the gzip data are damaged") from error
            self._waiting = self._zip.unconsumed_tail
            self._out += len(found)
            if self._out > _SPARED and self._out > _MAX_RATIO * self._in:
                raise UnreadableInput(self.source, f"unzips to over {_MAX_RATIO} times its size: a bomb, not news")
            if found:
                return found

    def _more(self) -> bytes:
        data = self._raw.read(CHUNK)
        self._in += len(data)
        return data


def open_stream(source: str) -> Stream:
    """The bytes of a path, or of standard input for ``-``. Raises UnreadableInput if there is nothing to open."""
    if source == "-":
        return Stream(source, sys.stdin.buffer)
    try:
        path = Path(source)
        if not path.is_file():
            raise UnreadableInput(source, "no such file" if not path.exists() else "not a regular file")
        return Stream(shown(source), path.open("rb"))
    except (OSError, ValueError) as error:
        raise UnreadableInput(source, f"cannot be opened: {getattr(error, 'strerror', None) or error}") from error


def shown(source: str) -> str:
    """A path as it can be printed: bytes of a file's name that are no text are written out."""
    return source.encode("utf-8", "backslashreplace").decode()


def stream_of(source: str, data: bytes) -> Stream:
    """Bytes that are there already, as a stream."""
    return Stream(source, io.BytesIO(data))
