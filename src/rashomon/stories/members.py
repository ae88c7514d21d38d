"""An article among the others: what comparing it takes, and its half a kilobyte of bytes for the one who keeps it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from rashomon.stories.sketching import Sketch
from rashomon.stories.vectors import Idf, Vector, make_vector

_NAME, _MOST = 64, 63
"""A byte for each term: a flag, and how often it stands there at most."""
_TERM_BYTES = 3


class Member(msgspec.Struct, frozen=True, kw_only=True):
    """An article that can be compared. ``headline`` as it is shown; ``title``: its terms."""

    article: str
    headline: str
    title: tuple[int, ...]
    figures: tuple[str, ...]
    lead_figures: tuple[str, ...]
    days: tuple[str, ...]
    vector: Vector

    def holds(self) -> frozenset[int]:
        """Its terms."""
        return frozenset(self.vector.terms.tolist()) - {0}

    def telling(self, most: int = 24) -> list[int]:
        """Its most telling terms, the first of them first."""
        return [term for term in self.vector.terms[:most].tolist() if term]


class Packed(msgspec.Struct, frozen=True, array_like=True):
    """A sketch as it is kept: terms (three bytes each, little-endian), their times and flags, title, numbers and days.

    How names are written is left out: comparing does not take it.
    """

    terms: bytes
    times: bytes
    title: tuple[int, ...]
    figures: tuple[str, ...]
    lead_figures: tuple[str, ...]
    days: tuple[str, ...]

    def numbers(self) -> NDArray[np.uint32]:
        """The terms, the most telling first."""
        wide = np.zeros((len(self.times), 4), np.uint8)
        wide[:, :_TERM_BYTES] = np.frombuffer(self.terms, np.uint8).reshape(-1, _TERM_BYTES)
        return wide.view("<u4").ravel().astype(np.uint32)


_encoder, _decoder = msgspec.msgpack.Encoder(), msgspec.msgpack.Decoder(Packed)


def pack(sketch: Sketch) -> bytes:
    """A sketch as bytes (MessagePack of :class:`Packed`)."""
    terms = np.fromiter(sketch.words, "<u4", len(sketch.words))
    times = bytes(min(_MOST, n) | (_NAME if term in sketch.names else 0) for term, n in sketch.words.items())
    packed = terms.view(np.uint8).reshape(-1, 4)[:, :_TERM_BYTES].tobytes()
    return _encoder.encode(Packed(packed, times, sketch.title, sketch.figures, sketch.lead_figures, sketch.days))


def unpack(data: bytes) -> Packed:
    """The packed sketch in these bytes. Raises msgspec.DecodeError if there is none."""
    return _decoder.decode(data)


def member(article: str, headline: str, packed: Packed, idf: Idf) -> Member:
    """The article, weighed."""
    vector = make_vector(packed.numbers(), np.frombuffer(packed.times, np.uint8), idf)
    return Member(
        article=article,
        headline=headline,
        title=packed.title,
        figures=packed.figures,
        lead_figures=packed.lead_figures,
        days=packed.days,
        vector=vector,
    )


def members(sketches: Sequence[Sketch], idf: Idf) -> list[Member]:
    """Articles that are compared at once."""
    return [member(each.article, "", unpack(pack(each)), idf) for each in sketches]
