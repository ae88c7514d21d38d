"""``python -m bench.intake``: how fast inputs stream before anything is read out of them, and in how much memory.

The inputs are made on the spot: invented pages of the usual size, with the markup of a site around them.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
import tempfile
from pathlib import Path

from bench.measure import peak_megabytes, timed
from rashomon.read import load, read
from rashomon.read.feed import feed_entries
from rashomon.types import Page

RECORDS = 10_000
_WORDS = "harbour storm coastguard council closed boats lost quay tide report minister bridge said Monday evening port".split()


def _page(number: int) -> bytes:
    """About 40 kB, of which 4 are text."""
    rng = random.Random(number)
    menu = "".join(
        f'<li class="menu-item item-{n}"><a href="/section/{n}">{rng.choice(_WORDS)}</a></li>' for n in range(400)
    )
    text = "".join(f"<p>{' '.join(rng.choices(_WORDS, k=60))}.</p>" for _ in range(10))
    return f"<html><head><title>Storm {number}</title></head><body><ul>{menu}</ul><h1>Storm {number}</h1>{text}</body></html>".encode()


def _record(number: int, page: bytes) -> bytes:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2024-03-04T05:06:07Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"WARC-Target-URI: https://herald.example/{number}\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def main() -> int:
    """Make the inputs, read them, print a line for each."""
    pages = [_page(number) for number in range(100)]
    with tempfile.TemporaryDirectory() as folder:
        zipped, plain, records = (Path(folder) / name for name in ("a.warc.gz", "a.warc", "a.jsonl"))
        with zipped.open("wb") as one, plain.open("wb") as two, records.open("w") as three:
            for number in range(RECORDS):
                record = _record(number, pages[number % 100])
                one.write(gzip.compress(record, 6))
                two.write(record)
                three.write(json.dumps({"id": str(number), "text": "The harbour is closed. " * 150}) + "\n")
        next(load([zipped]))  # imports
        before = peak_megabytes()
        for path in (zipped, plain):
            count, cpu = timed(lambda path=path: sum(isinstance(page, Page) for page in load([path])))  # type: ignore[misc]
            size = path.stat().st_size / 1e6
            print(f"{path.name}: {count} records, {size:.0f} MB, {count / cpu:,.0f} records per CPU-second")
        _, cpu = timed(lambda: sum(1 for _ in load([records])))
        print(f"{records.name}: {RECORDS / cpu:,.0f} lines per CPU-second")
        print(f"memory: {before:.0f} MB before, {peak_megabytes():.0f} MB after")
    item = (
        "<item><title>T</title><link>https://h.example/1</link><description>" + "word " * 60 + "</description></item>"
    )
    feed = Page("feed", f"<rss version='2.0'><channel><title>H</title>{item * 500}</channel></rss>".encode())
    count, cpu = timed(lambda: sum(1 for _ in feed_entries(feed)))
    print(f"feed: {count / cpu:,.0f} entries per CPU-second, ", end="")
    count, cpu = timed(lambda: sum(1 for _ in read(feed)))
    print(f"{count / cpu:,.0f} as articles")
    return 0


if __name__ == "__main__":
    sys.exit(main())
