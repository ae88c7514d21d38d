"""``python -m bench.fuzz [--count N] [--seed S]``: small hostile inputs through the whole reading stage.

Inputs are grown from a few sound ones of each kind (pages, texts, records, feeds, archives, gzip) by cutting, repeating,
swapping and breaking bytes. Each must end in articles with sound spans or in reasons: no exception, no fault that the
reader had to catch, none over a second of CPU time. The same seed gives the same inputs.
"""

from __future__ import annotations

import argparse
import collections
import contextlib
import gzip
import io
import os
import random
import sys
import time
from collections.abc import Callable

from rashomon.read import fold, pages_of, read, stream_of
from rashomon.read.locate import locate
from rashomon.types import Article, Page

PAGE = (
    b'<!doctype html><html lang="en"><head><title>Storm closes harbour - The Herald</title><script type="application/ld+json">'
    b'{"@type":"NewsArticle","headline":"Storm","datePublished":"2019-03-04T09:30:00+01:00"}</script></head><body><h1>Storm closes '
    b"harbour</h1><p>TOLMIN (Norda) - A storm closed the harbour on Monday, the coastguard said.<table><tr><td>12<p>&ldquo;So it "
    b"is&rdquo;, she said.</table><noscript><p>x</noscript><ul><li>One<li>Two</ul></body></html>"
)
TEXT = "Storm closes harbour\n\nTOLMIN (Norda) – “A storm”, he said on 4 March 2019.\r\nPHOTO: X\n\nMore on Monday. AFP".encode()
RECORD = (
    b'{"id":"1","text":"A storm closed the harbour.","date":"2019-02-31","authors":["A",null],"url":"https://h.example/x"}\n'
    b'{"maintext":"Two","date_publish":"20024-01-01"}\n{"text":"T","blocks":[{"start":0,"end":1,"kind":"list"}],"source":"s","id":"2"}\n'
)
RSS = (
    b'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss version="2.0" '
    b'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title><item><title>S &amp; h &b;</title><link>'
    b"https://h.example/1</link><pubDate>Mon, 04 Mar 2019 09:30:00 GMT</pubDate><description><![CDATA[<p>A storm.</p>]]></description>"
    b"<content:encoded>&lt;p&gt;Long&lt;/p&gt;</content:encoded></item></channel></rss>"
)
ATOM = (
    b'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://h.example/"><title>T</title><entry><title type="html">S</title>'
    b'<link rel="alternate" href="a"/><updated>2019-03-04T09:30:00Z</updated><content type="xhtml"><div><p>A</p></div></content></entry></feed>'
)
SITEMAP = (
    b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>'
    b"https://h.example/1</loc><news:news><news:publication><news:name>T</news:name></news:publication><news:title>S</news:title></news:news></url></urlset>"
)
NITF = (
    b'<?xml version="1.0"?><nitf><head><docdata><date.issue norm="20310512T083000Z"/></docdata><pubdata name="N"/></head><body><body.head>'
    b"<hedline><hl1>H</hl1></hedline><byline>By A B</byline><dateline><location>T</location></dateline></body.head><body.content><block>"
    b"<p>A <em>b</em>&mdash;c.</p><media><media-caption>C</media-caption></media></block></body.content></body></nitf>"
)
G2 = (
    b'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem><itemMeta><provider literal="N"/><versionCreated>'
    b"2031-05-12T10:05:00Z</versionCreated></itemMeta><contentMeta><headline>H</headline></contentMeta><contentSet><inlineXML><html>"
    b"<body><p>A</p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>"
)
JSON_FEED = b'{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","url":"https://h.example/1","content_html":"<p>A"},7]}'
_HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=latin-1\r\n\r\n" + TEXT
WARC = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://h.example/1\r\nWARC-Date: 2024-03-04T05:06:07Z\r\n"
    b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n" % (len(_HTTP), _HTTP)
)
SEEDS = (TEXT, RECORD, RSS, ATOM, SITEMAP, JSON_FEED, NITF, G2, WARC)
TOKENS = (
    b"<p>", b"</p>", b"<div hidden>", b"</div>", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"&b;", b"&nbsp;", b"&#0;", b"&#x10FFFF;", b"\x00", b"\xff\xfe",
    b"\xef\xbb\xbf", "“".encode(), "»".encode(), "é".encode()[:1], "\u202e".encode(), "🙂".encode(), b"\r\n", b"\n", b"{", b"}", b'"', b"[" * 50, b"\\ud800",
    b"-1", b"99999999999999999999", b"20024-13-45", b"<script>", b"<table>", b"<svg>", b"<title>", b"<meta charset=utf-16>", b"\x1f\x8b\x08", b"WARC/1.0\r\n",
    b"Content-Length: 0\r\n", b"Transfer-Encoding: chunked\r\n", b"Content-Encoding: gzip\r\n", b" said ", b"(AP) -", b" ### ", b"http://[", b"<br>" * 30,
)  # fmt: skip


def grown(rng: random.Random) -> bytes:
    """One input: a sound one of some kind after a few accidents; one in fifty is a page, as they take longest."""
    data = PAGE if rng.random() < 0.02 else rng.choice(SEEDS)
    for _ in range(rng.randrange(6)):
        data = rng.choice(_ACCIDENTS)(data, rng)
    return gzip.compress(data, 1)[: rng.choice((None, None, 40))] if rng.random() < 0.05 else data


def _cut(data: bytes, rng: random.Random) -> bytes:
    return data[: rng.randrange(len(data) + 1)]


def _hole(data: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(data) + 1)
    return data[:at] + data[at + rng.randrange(40) :]


def _insert(data: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(data) + 1)
    return data[:at] + rng.choice(TOKENS) * rng.choice((1, 1, 1, 5)) + data[at:]


def _flip(data: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(data) + 1)
    return data[:at] + rng.randbytes(rng.randrange(4)) + data[at + 1 :]


def _repeat(data: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(data) + 1)
    piece = data[at : at + rng.randrange(60)]
    return (data[:at] + piece * rng.randrange(12) + data[at:])[:20_000]


def _join(data: bytes, rng: random.Random) -> bytes:
    return (data + rng.choice(SEEDS))[:20_000]


_ACCIDENTS: tuple[Callable[[bytes, random.Random], bytes], ...] = (_cut, _hole, _insert, _insert, _flip, _repeat, _join)


def check(data: bytes) -> collections.Counter[str]:
    """Read one input; what came of it, by kind. Raises AssertionError where a promise is broken."""
    came: collections.Counter[str] = collections.Counter()
    for page in pages_of(stream_of("input", data)):
        found = list(read(page)) if isinstance(page, Page) else [page]
        for item in fold(found):
            if not isinstance(item, Article):
                assert item.reason and "please report" not in item.reason and "given up" not in item.reason, item.reason
                came["skipped"] += 1
                continue
            came["article"] += 1
            at = 0
            for block in item.blocks:
                assert at <= block.start < block.end <= len(item.text), "blocks out of order"
                at = block.end if not item.also else at
            if isinstance(page, Page) and page.kind == "html":
                for selectors in locate(page, item, item.blocks):
                    came["located"] += bool(selectors)
    return came


def main() -> int:
    """Run; 0 if every input kept the promises."""
    parser = argparse.ArgumentParser(prog="bench.fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    came: collections.Counter[str] = collections.Counter()
    slowest, broken = 0.0, 0
    for number in range(options.count):
        data = grown(random.Random(options.seed * 1_000_000_007 + number))
        start = time.process_time()
        try:
            with contextlib.redirect_stderr(io.StringIO()):
                came += check(data)
        except Exception as error:
            broken += 1
            print(f"input {number} of seed {options.seed}: {type(error).__name__}: {error}", flush=True)
        took = time.process_time() - start
        slowest = max(slowest, took)
        if took > 1:
            broken += 1
            print(f"input {number} of seed {options.seed}: {took:.1f} s", flush=True)
        if number % 50_000 == 49_999:
            print(f"{number + 1:,} inputs, {dict(came)}, slowest {slowest:.3f} s, {broken} broken", flush=True)
    print(f"{options.count:,} inputs of seed {options.seed}: {dict(came)}, slowest {slowest:.3f} s, {broken} broken")
    return 1 if broken else 0


if __name__ == "__main__":
    os.environ.pop("RUST_BACKTRACE", None)
    sys.exit(main())
