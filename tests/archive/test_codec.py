"""Marks stored without their words come back as they were."""

import zlib

import msgspec
import pytest

from rashomon import pipeline
from rashomon.archive.codec import KINDS, decode_marks, encode_marks
from rashomon.sample import sample_paths
from rashomon.types import Annotated, Attributed, Claim, Mark, Name, Quote


@pytest.fixture(scope="module")
def articles() -> list[Annotated]:
    return [item for item in pipeline.annotate(sample_paths()) if isinstance(item, Annotated)]


def test_marks_come_back_as_they_were(articles: list[Annotated]) -> None:
    for article in articles:
        marks = decode_marks(encode_marks(article), article.text)
        assert marks == {kind: getattr(article, kind) for kind in KINDS}
        assert hash(tuple(marks.items())), "all of them frozen, down to the last list"


def test_the_words_of_marks_are_not_stored_twice(articles: list[Annotated]) -> None:
    shorter = [encode_marks(article) for article in articles]
    assert sum(map(len, shorter)) < sum(len(before(article)) for article in articles) * 0.7
    for article, data in zip(articles, shorter, strict=True):
        longest = max(article.claims, key=lambda claim: len(claim.text))
        assert longest.text.encode() not in data
        assert longest in decode_marks(data, article.text)["claims"]


def test_what_is_attributed_and_how_it_was_said_comes_back() -> None:
    text = (
        "“We will wait,” Ilse Quarn told the Courier in Tolmin on Monday by phone. She hopes that the boats are found."
    )

    def mark(words: str) -> Mark:
        start = text.index(words)
        return Mark(start, start + len(words), words)

    def spread(words: str) -> dict[str, object]:
        found = mark(words)
        return {"start": found.start, "end": found.end, "text": words}

    quote = Quote(
        **spread("We will wait,"),  # type: ignore[arg-type]
        kind="direct",
        cue=mark("told"),
        source=mark("Ilse Quarn"),
        speaker="Ilse Quarn",
        speaker_kind="person",
        to=mark("the Courier"),
        when=mark("on Monday"),
        where=mark("in Tolmin"),
        medium=mark("by phone"),
    )
    hoped = Attributed(
        **spread("the boats are found"),  # type: ignore[arg-type]
        kind="eventuality",
        cue=mark("hopes"),
        source=mark("She"),
        holder="Ilse Quarn",
        holder_kind="person",
    )
    article = Annotated(id="a", source="a.txt", text=text, quotes=(quote,), attributed=(hoped,))
    found = decode_marks(encode_marks(article), text)
    assert found["quotes"] == (quote,) and found["attributed"] == (hoped,)


def before(article: Annotated) -> bytes:
    """The marks as plain deflated JSON."""
    rows = {
        kind: [
            [
                [value.start, value.end] if isinstance(value, Mark) else value
                for value in (getattr(mark, name) for name in mark.__struct_fields__ if name != "text")
            ]
            for mark in getattr(article, kind)
        ]
        for kind in KINDS
    }
    return zlib.compress(msgspec.json.encode(rows))


@pytest.mark.parametrize(
    "data", [b"", b"no marks", zlib.compress(b"{}"), zlib.compress(b"[1]"), b"\x03", b"\x03no", b"\x04", b"\x04no"]
)
def test_damaged_marks_are_a_value_error(data: bytes) -> None:
    with pytest.raises(ValueError, match="damaged"):
        decode_marks(data, "text")


def test_marks_cut_short_are_a_value_error(articles: list[Annotated]) -> None:
    whole = encode_marks(articles[0])
    for length in range(0, len(whole) - 4, 37):
        with pytest.raises(ValueError, match="damaged"):
            decode_marks(whole[:length], articles[0].text)


def test_marks_of_another_shape_are_a_value_error() -> None:
    name = Annotated(id="a", source="a", text="Tolmin", names=(Name(0, 6, "Tolmin", "place", "Tolmin"),))
    data = encode_marks(name)
    assert decode_marks(data, name.text)["names"] == name.names
    columns: list[list[list[object]]] = [[] for _ in KINDS]
    columns[KINDS.index("names")] = [[0], [6], ["place"], ["Tolmin"], ["one field more"]]
    squeezed = zlib.compressobj(9, zlib.DEFLATED, -15)
    shaped = squeezed.compress(msgspec.msgpack.encode(columns)) + squeezed.flush()
    with pytest.raises(ValueError, match="other fields"):
        decode_marks(data[:1] + shaped, name.text)


def test_a_name_that_comes_again_costs_little_and_spans_point_at_names() -> None:
    text = "Ilse Quarn met Aron Hesk. " * 40
    names, claims = [], []
    for at in range(0, len(text), 26):
        names += [
            Name(at, at + 10, "Ilse Quarn", "person", "Ilse Quarn"),
            Name(at + 15, at + 24, "Aron Hesk", "person", "Aron Hesk"),
        ]
        spans = ((at, at + 10), (at + 15, at + 24), (at + 11, at + 14))
        claims.append(Claim(at, at + 25, text[at : at + 25], None, "positive", "certain", actors=spans))
    article = Annotated(id="a", source="a", text=text, names=tuple(names), claims=tuple(claims))
    data = encode_marks(article)
    assert decode_marks(data, text) == {kind: getattr(article, kind) for kind in KINDS}
    assert len(data) < 2 * len(names)
