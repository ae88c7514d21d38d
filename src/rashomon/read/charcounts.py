"""How often kinds of characters stand in texts, for many texts at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

KINDS = ("other", "upper", "digit", "space", "comma", "sign", "slash", "mark", "stop")
OTHER, UPPER, DIGIT, SPACE, COMMA, SIGN, SLASH, MARK, STOP = range(len(KINDS))
"""A stop is one that a space follows, or an ideographic one."""
_OF: dict[str, int] = {
    " ": SPACE, "/": SLASH, "。": STOP,
    **dict.fromkeys(",、，", COMMA), **dict.fromkeys("|›»•©#@→", SIGN), **dict.fromkeys('“"«', MARK),
}  # fmt: skip
_POINT, _UNKNOWN = 254, 255
_known = np.full(0x110000, _UNKNOWN, dtype=np.uint8)
"""The kind of each character that was met so far."""


def counts_of(texts: Sequence[str], head: int) -> tuple[Any, Any]:
    """Counts in the first ``head`` characters of each text, and in the whole of it: a row for each text, a column for each kind."""
    kinds = _kinds("\n".join([*texts, ""]))
    lengths = np.array(list(map(len, texts)))
    parts = np.stack([np.minimum(lengths, head), np.maximum(lengths - head, 0) + 1], axis=1).ravel()
    row = np.repeat(np.arange(len(parts)) * len(KINDS), parts)
    counts = np.bincount(row + kinds, minlength=len(parts) * len(KINDS)).reshape(-1, 2, len(KINDS))
    return counts[:, 0], counts.sum(axis=1)


def _kinds(text: str) -> Any:
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    kinds = _known[codes]
    new = kinds == _UNKNOWN
    if new.any():
        for code in set(codes[new].tolist()):
            _known[code] = _kind(chr(code))
        kinds = _known[codes]
    point = np.flatnonzero(kinds == _POINT)
    kinds[point] = np.where(kinds[point + 1] == SPACE, STOP, OTHER)  # the last character is the end of a line
    return kinds


def _kind(char: str) -> int:
    if char in ".?!":
        return _POINT
    return _OF.get(char, UPPER if char.isupper() else DIGIT if char.isdigit() else OTHER)
