"""Marks stored without their words come back as they were."""

import zlib

import msgspec
import pytest

from rashomon import pipeline
from rashomon.archive.codec import KINDS, decode_marks, encode_marks
from rashomon.sample import sample_paths
from rashomon.types import Annotated


@pytest.fixture(scope="module")
def articles() -> list[Annotated]:
    return [item for item in pipeline.annotate(sample_paths()) if isinstance(item, Annotated)]


def test_marks_come_back_as_they_were(articles: list[Annotated]) -> None:
    for article in articles:
        marks = decode_marks(encode_marks(article), article.text)
        assert marks == {kind: getattr(article, kind) for kind in KINDS}
        assert hash(tuple(marks.items())), "all of them frozen, down to the last list"


def test_the_words_of_marks_are_not_stored_twice(articles: list[Annotated]) -> None:
    plain = zlib.decompress(encode_marks(articles[0])).decode()
    longest = max(articles[0].claims, key=lambda claim: len(claim.text))
    assert longest.text not in plain


@pytest.mark.parametrize("data", [b"", b"no marks", zlib.compress(b"{}"), zlib.compress(b"[1]")])
def test_damaged_marks_are_a_value_error(data: bytes) -> None:
    with pytest.raises(ValueError, match="damaged"):
        decode_marks(data, "text")


def test_marks_of_another_shape_are_a_value_error(articles: list[Annotated]) -> None:
    shaped = msgspec.json.decode(zlib.decompress(encode_marks(articles[0])))
    shaped["names"][0].append("one field more")
    with pytest.raises(ValueError, match="other fields"):
        decode_marks(zlib.compress(msgspec.json.encode(shaped)), articles[0].text)
