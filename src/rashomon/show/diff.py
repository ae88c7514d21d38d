"""Two wordings compared word by word."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Literal

import msgspec

from rashomon.text import QUOTE_MARKS, fold

_LARGEST = 4_000_000
"""Product of two lengths in words above which wordings are shown as wholly different: the matcher is quadratic."""
_PUNCTUATION = "".join(sorted(QUOTE_MARKS)) + ".,;:!?…()[]–—-"


class Piece(msgspec.Struct, frozen=True):
    """A run of words that both wordings have, or only the first (``dropped``), or only the second (``added``)."""

    kind: Literal["same", "dropped", "added"]
    text: str


def diff(a: str, b: str) -> tuple[Piece, ...]:
    """The pieces, in order, that turn ``a`` into ``b``; shared words are given as ``b`` writes them.

    Words are what stands between spaces; case, accents and punctuation at their ends make no difference. Matching is
    by longest common runs (Ratcliff and Obershelp 1988). Joined with spaces, ``same`` and ``added`` are all words of
    ``b``; ``same`` and ``dropped`` stand for all words of ``a``.
    """
    left, right = a.split(), b.split()
    if len(left) * len(right) > _LARGEST:
        return _pieces((("dropped", left), ("added", right)))
    matcher = difflib.SequenceMatcher(None, [_key(w) for w in left], [_key(w) for w in right], autojunk=False)
    runs: list[tuple[Literal["same", "dropped", "added"], list[str]]] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            runs.append(("same", right[j1:j2]))
        else:
            runs += [("dropped", left[i1:i2]), ("added", right[j1:j2])]
    return _pieces(runs)


def alike(pieces: tuple[Piece, ...]) -> float:
    """The share (0 to 1) of the words of both wordings that are the same."""
    sizes = {"same": 0, "dropped": 0, "added": 0}
    for piece in pieces:
        sizes[piece.kind] += len(piece.text.split())
    total = 2 * sizes["same"] + sizes["dropped"] + sizes["added"]
    return 2 * sizes["same"] / total if total else 1.0


def _pieces(runs: Iterable[tuple[Literal["same", "dropped", "added"], list[str]]]) -> tuple[Piece, ...]:
    return tuple(Piece(kind, " ".join(words)) for kind, words in runs if words)


def _key(word: str) -> str:
    return fold(word.strip(_PUNCTUATION)) or word
