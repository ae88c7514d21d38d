"""Two wordings compared word by word."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from rashomon.text import QUOTE_MARKS, fold

_LARGEST = 4_000_000
"""Product of two lengths in words above which wordings are shown as wholly different: the matcher is quadratic."""
_PUNCTUATION = "".join(sorted(QUOTE_MARKS)) + ".,;:!?…()[]–—-"


class Piece(msgspec.Struct, frozen=True):
    """A run of words that both wordings have, or only the first (``dropped``), or only the second (``added``).

    ``a`` and ``b`` are the run as each wording writes it, to the letter; empty where it has not got it.
    """

    kind: Literal["same", "dropped", "added"]
    a: str
    b: str


def diff(a: str, b: str) -> tuple[Piece, ...]:
    """The pieces, in order, that turn ``a`` into ``b``. Joined with spaces, their sides give both wordings again.

    Words are what stands between spaces; case, accents and punctuation at their ends make no difference. Matching is
    by longest common runs (Ratcliff and Obershelp 1988).
    """
    left, right = a.split(), b.split()
    if len(left) * len(right) > _LARGEST:
        return tuple(_changed(left, right))
    matcher = difflib.SequenceMatcher(None, [_key(w) for w in left], [_key(w) for w in right], autojunk=False)
    pieces: list[Piece] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(Piece("same", " ".join(left[i1:i2]), " ".join(right[j1:j2])))
        else:
            pieces += _changed(left[i1:i2], right[j1:j2])
    return tuple(pieces)


def alike(pieces: tuple[Piece, ...]) -> float:
    """The share (0 to 1) of the words of both wordings that are the same."""
    total = sum(len(piece.a.split()) + len(piece.b.split()) for piece in pieces)
    same = sum(len(piece.a.split()) + len(piece.b.split()) for piece in pieces if piece.kind == "same")
    return same / total if total else 1.0


def _changed(left: Sequence[str], right: Sequence[str]) -> Iterator[Piece]:
    if left:
        yield Piece("dropped", " ".join(left), "")
    if right:
        yield Piece("added", "", " ".join(right))


def _key(word: str) -> str:
    return fold(word.strip(_PUNCTUATION))  # a dash alone is nothing said, and one dash is as good as another
