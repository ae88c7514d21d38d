"""Web archives: every sound page is read, whatever is wrong with its neighbours."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from archives import record

from rashomon.read import load, pages_of, read, stream_of
from rashomon.types import Article, Page, Skipped

pytest.importorskip("fastwarc", reason="fastwarc is not installed")


def opened(data: bytes) -> tuple[list[str], list[str]]:
    """The addresses of the pages, and the reasons."""
    items = list(pages_of(stream_of("a.warc.gz", data)))
    return [item.url or "" for item in items if isinstance(item, Page)], [
        i.reason for i in items if isinstance(i, Skipped)
    ]


def storm(*numbers: int) -> list[str]:
    return [f"https://herald.example/news/storm-{number}" for number in numbers]


@pytest.mark.parametrize("zipped", [True, False])
def test_pages_come_with_their_address_and_what_the_server_said(zipped: bool) -> None:
    data = record(1, content_type=b"text/html; charset=ISO-8859-2", zipped=zipped) + record(2, zipped=zipped)
    first, second = pages_of(stream_of("a.warc.gz", data))
    assert isinstance(first, Page) and isinstance(second, Page)
    assert (first.url, first.charset, first.kind) == (*storm(1), "iso-8859-2", "html")
    (article,) = read(second)
    assert isinstance(article, Article)
    assert (article.url, article.outlet, article.source) == (*storm(2), "herald.example", "a.warc.gz:2")


def test_a_truncated_archive_gives_what_is_whole_and_says_where_it_breaks_off() -> None:
    found, reasons = opened(record(1) + record(2) + record(3)[:-120])
    assert found == storm(1, 2)
    assert len(reasons) == 1 and "storm-3" in reasons[0] and "cut off" in reasons[0]


def test_a_damaged_member_is_passed_over_and_the_next_one_read() -> None:
    damaged = bytearray(record(2))
    damaged[len(damaged) // 2 : len(damaged) // 2 + 40] = bytes(40)
    found, reasons = opened(record(1) + bytes(damaged) + b"rubbish" + record(3))
    assert found == storm(1, 3)
    assert all("damaged" in reason and "read on from the next sound one" in reason for reason in reasons)


@pytest.mark.parametrize("length", [10, -7])
def test_a_wrong_length_costs_no_other_record(length: int) -> None:
    found, _ = opened(record(1, zipped=False) + record(2, zipped=False, length=length) + record(3, zipped=False))
    assert found == storm(1, 3)


def test_codings_are_undone_and_bombs_refused() -> None:
    data = (
        record(1, body=gzip.compress(b"<p>Plain words."), headers=b"Content-Encoding: gzip\r\n")
        + record(2, body=b"a\r\n<p>Chunks.\r\n0\r\n\r\n", headers=b"Transfer-Encoding: chunked\r\n")
        + record(3, body=gzip.compress(b"<p>bomb " * 3_000_000), headers=b"Content-Encoding: gzip\r\n")
        + record(4, body=b"<p>" + b"x" * 10_000_001)
        + record(5, body=b"<p>Decoded already.", headers=b"Content-Encoding: gzip\r\n")
    )
    items = list(pages_of(stream_of("a.warc.gz", data)))
    assert [i.data for i in items if isinstance(i, Page)] == [b"<p>Plain words.", b"<p>Chunks.", b"<p>Decoded already."]
    assert [i.reason.split()[1] for i in items if isinstance(i, Skipped)] == ["unzips", "10.0"]


def test_what_is_no_page_is_counted_once_and_not_told_one_by_one() -> None:
    data = (
        record(1, content_type=b"image/png") + record(2, status=b"404 Not Found") + record(3, content_type=b"image/png")
    )
    assert opened(data + record(4)) == (storm(4), ["records that are no pages: 2 image/png, 1 of status 404"])


def test_an_archive_in_a_folder_is_read_like_any_file(tmp_path: Path) -> None:
    (tmp_path / "crawl.warc.gz").write_bytes(record(1) + record(2))
    assert [page.url for page in load([tmp_path]) if isinstance(page, Page)] == storm(1, 2)
