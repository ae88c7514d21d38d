"""What a user names becomes pages: by content, in order, within bounds, and with a reason for what does not."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path

import pytest

from rashomon.errors import UnreadableInput
from rashomon.read import load, pages_of, read, stream_of
from rashomon.read.kinds import kind_of
from rashomon.read.streams import Stream
from rashomon.types import Article, Page, Skipped

HTML = b"<!doctype html><html><body><p>A storm closed the harbour of Tolmin on Monday, the coastguard said.</p></body></html>"


def reasons(data: bytes) -> list[str]:
    return [f"{item.source}: {item.reason}" for item in pages_of(stream_of("in", data)) if isinstance(item, Skipped)]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (HTML, "html"),
        (b"A storm closed the harbour.", "text"),
        (b'{"id": "1", "text": "A', "jsonl"),
        (b'[\n {"text": "A"}]', "jsonl"),
        (b'{\n  "text": "A"', "jsonl"),
        (b"<?xml version='1.0'?>\n<!-- made by hand --><rss version='2.0'>", "feed"),
        (b'{"title": "T", "version": "https://jsonfeed.org/version/1", "items": []}', "feed"),
        (b"WARC/1.1\r\nWARC-Type: warcinfo", "warc"),
        (b"\x89PNG\r\n", None),
        (bytes(range(256)), None),
    ],
)  # fmt: skip
def test_the_kind_is_told_by_content(head: bytes, kind: str | None) -> None:
    assert kind_of(head) == kind


def test_gzip_is_undone_whatever_the_file_is_called(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(gzip.compress(HTML[:40]) + gzip.compress(HTML[40:]))
    (page,) = load([tmp_path / "page.html"])
    assert isinstance(page, Page) and (page.data, page.kind) == (HTML, "html")


def test_truncated_and_damaged_gzip_are_named() -> None:
    packed = gzip.compress(bytes(HTML) * 50)
    assert reasons(packed[:-30]) == ["in: the gzip data break off before their end"]
    assert reasons(packed[:30] + bytes(10) + packed[40:]) == ["in: the gzip data are damaged"]
    assert reasons(packed[:12]) == ["in: the gzip data break off before their end"]


def test_what_came_before_the_end_of_a_broken_page_stays() -> None:
    words = "\n\n".join(f"Twelve boats were lost on day {number} of the storm, they said." for number in range(400))
    cut = gzip.compress(words.encode())[:-200]
    page, told = pages_of(stream_of("in.txt.gz", cut))
    assert isinstance(page, Page) and len(page.data) > 1000 and words.encode().startswith(page.data)
    assert isinstance(told, Skipped) and "break off" in told.reason


def test_a_gzip_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = gzip.compress(b"<p>bomb</p>" * 3_000_000)
    assert reasons(bomb) == ["in: over the limit of 10 MB a page unzipped"]
    stream = Stream("in", io.BytesIO(gzip.compress(b"\n" * 80_000_000)))
    with pytest.raises(UnreadableInput, match="a bomb"):
        while stream.read():
            pass


def test_records_come_by_the_chunk_and_keep_their_line_numbers() -> None:
    lines = [json.dumps({"id": str(n), "text": f"Report {n} of the harbour. " * 40}) for n in range(2000)]
    pages = list(pages_of(stream_of("r.jsonl.gz", gzip.compress("\n".join(lines).encode()))))
    assert len(pages) > 4
    found = [item for page in pages if isinstance(page, Page) for item in read(page)]
    assert [(item.source, item.id) for item in found if isinstance(item, Article)] == [
        (f"r.jsonl.gz:{n + 1}", str(n)) for n in range(2000)
    ]


def test_a_line_that_no_record_can_have_is_passed_over_and_named() -> None:
    data = b'{"id": "1", "text": "One."}\n' + b'{"text": "' + b"x" * 3_000_000 + b'"}\n{"id": "3", "text": "Three."}\n'
    items = list(pages_of(stream_of("r", data), max_bytes=1_000_000))
    found = [one for item in items if isinstance(item, Page) for one in read(item)]
    assert [(one.source, one.id) for one in found if isinstance(one, Article)] == [("r:1", "1"), ("r:3", "3")]
    assert [item.source for item in items if isinstance(item, Skipped)] == ["r:2"]


def test_records_that_break_off_are_read_up_to_there() -> None:
    data = gzip.compress(
        b"".join(b'{"id": "%d", "text": "Report of the harbour %d"}\n' % (n, n * n) for n in range(5000))
    )
    items = list(pages_of(stream_of("r", data[: len(data) // 2])))
    assert len([1 for item in items if isinstance(item, Page) for _ in read(item)]) > 1000
    assert isinstance(items[-1], Skipped) and "break off" in items[-1].reason and items[-1].source.startswith("r:")


@pytest.mark.parametrize(
    "document", ['[{"text": "One."}, {"text": "Two."}]', '[\n{"text": "One."},\n{"text":\n"Two."}\n]']
)
def test_a_list_of_records_is_read_as_records(document: str) -> None:
    (page,) = pages_of(stream_of("r.json", document.encode()))
    assert isinstance(page, Page)
    assert [item.text for item in read(page) if isinstance(item, Article)] == ["One.", "Two."]


@pytest.mark.parametrize(
    ("record", "told"),
    [
        (
            {"maintext": "T", "title": "S", "authors": ["A B", "C D"], "date_publish": "2019-03-04 09:30:00", "source_domain": "h.example",
             "url": "https://h.example/1", "language": "en", "filename": "x", "date_modify": None},
            ("h.example", "https://h.example/1", "A B, C D", "2019-03-04T09:30:00", "S"),
        ),
        (
            {"text": "T", "title": "S", "author": "A B; C D", "date": "2019-03-04", "hostname": "h.example", "source-hostname": "Herald",
             "source": "https://h.example/1", "id": None, "raw_text": "T", "fingerprint": "f"},
            ("Herald", "https://h.example/1", "A B, C D", "2019-03-04", "S"),
        ),
        ({"id": "p1", "text": "T", "series": "the-herald", "date": "1851-03-04"}, ("the-herald", None, None, "1851-03-04", None)),
        ({"text": "T", "date": {"$date": "2019-03-04T09:30:00Z"}, "headline": "S"}, (None, None, None, "2019-03-04T09:30:00Z", "S")),
        ({"text": "T", "date": {"$date": 1551691800000}}, (None, None, None, "2019-03-04T09:30:00Z", None)),
        ({"text": "T", "date": 1551691800}, (None, None, None, "2019-03-04T09:30:00Z", None)),
        ({"text": "T", "date": "", "published": None}, (None, None, None, None, None)),
    ],
)  # fmt: skip
def test_records_of_news_please_trafilatura_and_passim_are_understood(
    record: dict[str, object], told: tuple[str | None, ...]
) -> None:
    (article,) = read(Page("r", json.dumps(record).encode(), "jsonl"))
    assert isinstance(article, Article)
    found = (
        article.outlet,
        article.url,
        article.byline,
        article.published,
        article.title if article.title != "T" else None,
    )
    assert found == told


@pytest.mark.parametrize("date", ["2019-02-31", "20024-01-01", "yesterday", 20190304, 1e300, True, ["2019-03-04"]])
def test_a_date_that_is_none_is_told_with_its_line_and_the_rest_is_read(date: object) -> None:
    lines = [{"text": "A", "date": date}, {"text": "B", "date": "2019-03-04"}, {"text": "", "date": date}]
    found = list(read(Page("r", "\n".join(map(json.dumps, lines)).encode(), "jsonl")))
    assert [item.published if isinstance(item, Article) else f"{item.source} {item.reason[:30]}" for item in found] == [
        None,
        f"r:1 date {str(date)!r} is no date that can be read"[:34],
        "2019-03-04",
        "r:3 the record's text is empty",
    ]


def test_the_format_can_be_said(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"<p>Not <b>markup</b> but words about the harbour, the coastguard said.")
    (page,) = load([tmp_path / "a"], input_format="text")
    assert isinstance(page, Page)
    (article,) = read(page, input_format="text")
    assert isinstance(article, Article) and article.text.startswith("<p>Not <b>")


def test_one_file_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A storm closed the harbour.")
    first, second = load([tmp_path, tmp_path / "a.txt"])
    assert isinstance(first, Page)
    assert isinstance(second, Skipped) and "named before" in second.reason
