"""Web archives for tests, record by record, sound and damaged."""

from __future__ import annotations

import gzip


def html(number: int) -> bytes:
    """An invented page, different for each number."""
    said = "".join(
        f"<p>Paragraph {k} of report {number}: the harbour of Tolmin was closed by storm {number * 7 + k}, the coastguard said.</p>"
        for k in range(6)
    )
    return f"<html><body><h1>Storm {number} closes harbour</h1>{said}</body></html>".encode()


def record(
    number: int,
    *,
    body: bytes | None = None,
    headers: bytes = b"",
    content_type: bytes = b"text/html; charset=utf-8",
    status: bytes = b"200 OK",
    length: int | None = None,
    zipped: bool = True,
) -> bytes:
    """A response record as one gzip member; ``length`` is what its header claims."""
    http = b"HTTP/1.1 " + status + b"\r\nContent-Type: " + content_type + b"\r\n" + headers + b"\r\n"
    http += html(number) if body is None else body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number:032d}>\r\nWARC-Date: 2024-03-04T05:06:07Z\r\n"
        f"WARC-Target-URI: https://herald.example/news/storm-{number}\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http) if length is None else length}\r\n\r\n"
    ).encode()
    data = head + http + b"\r\n\r\n"
    return gzip.compress(data) if zipped else data
