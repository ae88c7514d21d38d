"""The likeliest tags of words in a row: no name goes on that did not begin as one of the same kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]
    Tags = NDArray[np.intp]

_OUTSIDE = -0.02
"""Natural log of how likely a word must be outside of any name to part the row before it from the row behind it."""


def likeliest(likely: Scores, breaks: frozenset[int]) -> Tags:
    """The likeliest lawful row of tags (Viterbi) by the natural logs of how likely each is (words × tags).

    ``breaks`` holds the words with which a sentence begins.
    """
    tags: Tags = likely.argmax(axis=1)
    doubtful = likely[:, 0] < _OUTSIDE
    end = 0
    for index in _unlawful(tags, breaks):
        if index < end:
            continue
        begin, end = index, index + 1
        while begin not in breaks and begin > 0 and doubtful[begin - 1]:
            begin -= 1
        while end < len(tags) and end not in breaks and doubtful[end]:
            end += 1
        tags[begin:end] = _row(likely[begin:end])
    return tags


def _unlawful(tags: Tags, breaks: frozenset[int]) -> list[int]:
    """The words that go on a name (even tags) though none of the same kind stands before them, in order."""
    import numpy as np

    before = np.zeros_like(tags)
    before[1:] = tags[:-1]
    before[sorted(breaks)] = 0
    found: list[int] = ((tags > 0) & (tags % 2 == 0) & (before != tags) & (before != tags - 1)).nonzero()[0].tolist()
    return found


def _row(likely: Scores) -> list[int]:
    import numpy as np

    best = likely[0].copy()
    best[2::2] = -np.inf
    cames: list[Tags] = []
    for scores in likely[1:]:
        came = np.full(len(best), best.argmax())
        begun = np.arange(1, len(best), 2)
        came[2::2] = np.where(best[2::2] > best[1::2], begun + 1, begun)
        best = scores + best[came]
        cames.append(came)
    row = [int(best.argmax())]
    for came in reversed(cames):
        row.append(int(came[row[-1]]))
    return row[::-1]
