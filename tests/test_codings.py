"""What a body is packed in is undone within a bound."""

from __future__ import annotations

import gzip
import zlib

import pytest

from rashomon.codings import dechunked, uncoded

WORDS = b"A storm closed the harbour of Tolmin on Monday. " * 20


@pytest.mark.parametrize(
    ("data", "codings"),
    [
        (WORDS, ""),
        (gzip.compress(WORDS), "gzip"),
        (gzip.compress(WORDS[:100]) + gzip.compress(WORDS[100:]), "x-gzip"),
        (zlib.compress(WORDS), "deflate"),
        (zlib.compress(WORDS)[2:-4], "deflate"),
        (gzip.compress(zlib.compress(WORDS)), "deflate, gzip"),
    ],
)
def test_codings_are_undone_in_their_order(data: bytes, codings: str) -> None:
    assert uncoded(data, codings, 10_000) == WORDS


@pytest.mark.parametrize(
    ("data", "codings", "reason"),
    [
        (gzip.compress(WORDS), "gzip", "over 0 MB"),
        (gzip.compress(b"short")[:-9], "gzip", "cut off"),
        (b"\x1f\x8bnothing", "gzip", "damaged"),
        (WORDS, "zstd", "'zstd', which is not read"),
    ],
)
def test_what_cannot_be_undone_is_a_reason(data: bytes, codings: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        uncoded(data, codings, 500)


def test_brotli_is_undone_within_the_same_bound() -> None:
    brotli = pytest.importorskip("brotli")
    assert uncoded(brotli.compress(WORDS), "br", 10_000) == WORDS
    bomb = brotli.compress(bytes(200_000_000), quality=1)
    for data, reason in ((bomb, "over 1 MB"), (brotli.compress(WORDS)[:-5], "cut off"), (b"\xff" * 99, "damaged")):
        with pytest.raises(ValueError, match=reason):
            uncoded(data, "br", 1_000_000)


@pytest.mark.parametrize(
    ("data", "whole"),
    [
        (b"5\r\nhello\r\n6;x=y\r\n there\r\n0\r\n\r\n", b"hello there"),
        (b"<p>Undone already.", b"<p>Undone already."),
        (b"5\r\nhel", b"hel"),
        (b"", b""),
    ],
)
def test_chunks_become_one_body(data: bytes, whole: bytes) -> None:
    assert dechunked(data) == whole
