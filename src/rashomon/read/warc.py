"""Web archives (WARC 1.0 and 1.1, ISO 28500), record by record: the pages that servers answered with."""

from __future__ import annotations

import collections
from collections.abc import Iterator
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from rashomon.codings import dechunked, uncoded
from rashomon.errors import UnreadableInput
from rashomon.read.streams import CHUNK, GZIP, Stream
from rashomon.types import Page, Skipped

_PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_FEEDS = (
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "text/xml",
    "application/xml",
)  # fmt: skip
_SCAN = 1 << 20
_KINDS = 50
"""Kinds of records that are counted by name."""


def warc_pages(stream: Stream, *, max_bytes: int) -> Iterator[Page | Skipped]:
    """The pages in an archive in order, in constant memory; what was passed over is counted at the end.

    A record that is damaged or too long is named and the next one looked for. Raises UnreadableInput where the
    library for it is not installed.
    """
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError:
        raise UnreadableInput(stream.source, "a web archive; to read it: pip install 'rashomon-news[warc]'") from None
    wanted = WarcRecordType.response | WarcRecordType.resource
    passed: collections.Counter[str] = collections.Counter()
    number = 0
    file = stream.rewound()
    once = _Once(stream)
    at: int | None = 0
    while at is not None:
        sound, fault = at, ""
        bytes_there: Any = once if file is None else _Tail(file, at)
        try:
            for record in ArchiveIterator(bytes_there, record_types=wanted):
                number += 1
                sound = at + record.stream_pos
                found = _named(record, f"{stream.source}:{number}", max_bytes)
                if isinstance(found, str):
                    passed[found if found in passed or len(passed) < _KINDS else "of other kinds"] += 1
                else:
                    yield found
            fault = once.fault.reason if once.fault is not None else ""
        except OSError as error:
            fault = f"the archive is damaged: {error}"
        except BaseException as error:
            if type(error).__name__ != "PanicException":
                raise
            fault = "the archive is damaged so that its reader gave up"
        at = _next_record(file, sound) if fault and file is not None else None
        if fault:
            read_on = "; read on from the next sound one" if at is not None else ""
            yield Skipped(stream.source, "read", f"{fault}, after page {number}{read_on}")
    if passed:
        counts = ", ".join(
            f"{count} {what}" for what, count in sorted(passed.items(), key=lambda item: (-item[1], item[0]))
        )
        yield Skipped(stream.source, "read", f"records that are no pages: {counts}")
    elif not number:
        yield Skipped(stream.source, "read", "the archive holds no pages")


class _Once:
    """What the library asks of a stream that comes but once. A fault ends it, and is kept: the library knows no such."""

    def __init__(self, stream: Stream) -> None:
        self._stream, self._at = stream, 0
        self.fault: UnreadableInput | None = None

    def read(self, size: int = CHUNK) -> bytes:
        try:
            data = self._stream.read(size)
        except UnreadableInput as fault:
            self.fault, data = fault, b""
        self._at += len(data)
        return data

    def tell(self) -> int:
        return self._at


class _Tail:
    """A file from some place on, which counts as its start."""

    def __init__(self, file: BinaryIO, start: int) -> None:
        self._file, self._start = file, start
        self.read = file.read
        file.seek(start)

    def tell(self) -> int:
        return self._file.tell() - self._start

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._file.seek(offset + self._start if whence == 0 else offset, whence) - self._start


def _named(record: Any, place: str, max_bytes: int) -> Page | Skipped | str:
    try:
        return _page(record, place, max_bytes)
    except ValueError as error:
        return Skipped(place, "read", f"{record.headers.get('WARC-Target-URI')} {error}")


def _page(record: Any, place: str, max_bytes: int) -> Page | Skipped | str:
    """The page of a record; or in words what kind of record it is, if it is none to read."""
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>")
    if not _is_web(url):
        return "not of the web"
    http = record.http_headers if record.is_http else None
    if http is not None and http.status_code != 200:
        return f"of status {http.status_code}"
    served = (http.get("Content-Type") if http is not None else record.headers.get("Content-Type")) or ""
    kind = served.partition(";")[0].strip().lower()
    if kind and kind not in _PAGES and kind not in _FEEDS:
        return kind if len(kind) < 60 and kind.isprintable() else "of an unknown kind"
    left = record.content_length
    if left > max_bytes:
        return Skipped(
            place, "read", f"{url}: {left / 1e6:.1f} MB is over the limit of {max_bytes / 1e6:.0f} MB a page"
        )
    data = record.reader.read(left) if left > 0 else b""
    if len(data) < left:
        return Skipped(place, "read", f"{url}: the record is cut off after {len(data):,} of {left:,} bytes")
    if http is not None:
        if (http.get("Transfer-Encoding") or "").strip().lower() == "chunked":
            data = dechunked(data)
        if coding := http.get("Content-Encoding"):
            packed = not coding.lower().endswith("gzip") or data.startswith(GZIP)
            data = uncoded(data, coding, max_bytes) if packed else data
    if not data.strip():
        return "empty"
    return Page(
        place, data, "html" if kind in _PAGES[:2] else None, url, record.http_charset if http is not None else None
    )


def _is_web(url: str) -> bool:
    try:
        return urlsplit(url).scheme in ("http", "https") and bool(urlsplit(url).hostname)
    except ValueError:
        return False


def _next_record(file: BinaryIO, after: int) -> int | None:
    """Where the next record may start: at a gzip member's signature, or at ``WARC/1.`` on a line of its own."""
    file.seek(0)
    zipped = file.read(2) == GZIP
    sign = b"\x1f\x8b\x08" if zipped else b"\nWARC/1."
    at = after + 1
    file.seek(at)
    tail = b""
    while data := file.read(_SCAN):
        found = (tail + data).find(sign)
        if found >= 0:
            return at - len(tail) + found + (0 if zipped else 1)
        at += len(data)
        tail = (tail + data)[-len(sign) :]
    return None
