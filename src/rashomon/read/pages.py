"""One opened input into pages: a page or feed whole, records by the chunk of lines, archives by the record."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

import msgspec

from rashomon.errors import UnreadableInput
from rashomon.read.kinds import HEAD, InputFormat, kind_of
from rashomon.read.records import records_of_document
from rashomon.read.streams import CHUNK, Stream
from rashomon.types import Page, Skipped

MAX_BYTES = 10_000_000
"""Bytes of one page, feed or record, unzipped. Files of records and web archives may be of any size."""
_DOCUMENT_HEAD = 65_536


def pages_of(
    stream: Stream, *, input_format: InputFormat = "auto", max_bytes: int = MAX_BYTES, size: int | None = None
) -> Iterator[Page | Skipped]:
    """The pages of one input in order, in constant memory. ``size``: its bytes where known, to be told in a refusal.

    What is damaged or too large comes back as Skipped; what came before it stays.
    """
    source = stream.source
    head = stream.peek(HEAD)
    kind = kind_of(head) if input_format == "auto" else input_format
    try:
        if kind == "warc":
            from rashomon.read.warc import warc_pages

            yield from warc_pages(stream, max_bytes=max_bytes)
        elif kind == "jsonl":
            yield from _record_pages(stream, max_bytes)
        elif size is not None and size > max_bytes and not stream.zipped:
            yield Skipped(source, "read", f"{size / 1e6:.1f} MB is over the limit of {max_bytes / 1e6:.0f} MB a page")
        elif kind is None:
            stream.read(1)  # raises what is wrong with the stream itself
            yield Skipped(source, "read", "binary data, not a page or a text")
        else:
            data, broken = stream.read_sound(max_bytes)
            if data.strip():
                yield Page(source, data, kind)
            elif broken is None:
                yield Skipped(source, "read", "the file is empty")
            if broken is not None:
                yield Skipped(source, "read", broken.reason)
    except UnreadableInput as fault:
        yield Skipped(source, "read", fault.reason)
    except OSError as error:
        yield Skipped(source, "read", f"cannot be read: {error.strerror or error}")


def _record_pages(stream: Stream, max_bytes: int) -> Iterator[Page | Skipped]:
    head = stream.peek(_DOCUMENT_HEAD)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = stream.read_all(max_bytes).decode("utf-16", "replace")
        yield Page(stream.source, text.encode("utf-8", "replace"), "jsonl")
    elif _is_document(head):
        data = stream.read_all(max_bytes)
        yield Page(stream.source, records_of_document(data) or data, "jsonl")
    else:
        yield from _line_pages(stream, max_bytes)


def _is_document(head: bytes) -> bool:
    """Whether this starts one JSON value over several lines (or a list) rather than a record a line."""
    stripped = head.removeprefix(codecs.BOM_UTF8).lstrip()
    if stripped.startswith(b"["):
        return True
    first, line_break, _ = stripped.partition(b"\n")
    if not line_break:
        return False
    if first.strip() == b"{":
        return True
    try:
        msgspec.json.decode(first)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return first.rstrip().endswith((b",", b"{", b"["))
    return False


def _line_pages(stream: Stream, max_line: int) -> Iterator[Page | Skipped]:
    """Whole lines by the chunk; a line that is longer than a record may be is passed over and named."""
    source = stream.source
    number, rest, over = 1, b"", False
    fault: UnreadableInput | None = None
    while fault is None:
        try:
            data = stream.read(CHUNK)
        except UnreadableInput as found:
            fault, data = found, b""
        if not data:
            break
        if over:  # inside a line that is too long: nothing of it is kept
            _, line_break, data = data.partition(b"\n")
            if not line_break:
                continue
            number, over = number + 1, False
        whole, line_break, tail = data.rpartition(b"\n")
        if line_break:
            lines = rest + whole
            yield Page(source, lines, "jsonl", line=number)
            number += lines.count(b"\n") + 1
            rest = tail
        else:
            rest += data
        if len(rest) > max_line:
            yield Skipped(f"{source}:{number}", "read", f"a line of over {max_line / 1e6:.0f} MB is no record")
            rest, over = b"", True
    if fault is not None:
        reason = fault.reason + (", in the middle of this line" if rest else "")
        yield Skipped(f"{source}:{number}", "read", reason)
    elif rest.strip():
        yield Page(source, rest, "jsonl", line=number)
