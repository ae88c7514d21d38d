"""Which short lines of a scraped text are furniture: a small learned classifier over their form and their neighbours."""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence
from importlib import resources
from typing import TYPE_CHECKING

from rashomon.lexicon.furniture import ADDRESS, FURNITURE, OPENERS
from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.read.lines import continues, is_final

if TYPE_CHECKING:
    from rashomon.read.forest import Forest

LONGEST = 150
"""Characters of a line that is judged; what sites repeat is short."""
_LEAST = 8
"""Lines without which a text is no scraped page."""
_SURE = 0.2
"""Log-odds from which a line is furniture (.55): of those judged by eye 18 of 19 were."""
_RUNNING, _LONG, _FAR = 120, 80, 20
_MARKS = "\"'“”‘’«»()[].,:;!?*|-–—"


def furniture(lines: Sequence[str], model: Forest | None = None) -> list[bool]:
    """For each line of a text, in their order, whether it is what its site puts on every page, by its form alone.

    Lines over :data:`LONGEST` characters and texts of few lines are never judged.
    """
    short = [index for index, line in enumerate(lines) if len(line) <= LONGEST]
    found = [False] * len(lines)
    if len(lines) < _LEAST or not short:
        return found
    import numpy as np  # slow to load, and most inputs need none of it

    from rashomon.read.forest import scores

    rows = features_of_lines(lines)
    for index, score in zip(short, scores(model or line_model(), np.array([rows[at] for at in short])), strict=True):
        found[index] = bool(score >= _SURE)
    return found


@functools.cache
def line_model() -> Forest:
    """The weights that come with the package (see docs/reading-model.md)."""
    from rashomon.read.body import forest_of

    with resources.files("rashomon.read").joinpath("lines.npz").open("rb") as file:
        return forest_of(file)


def features_of_lines(lines: Sequence[str]) -> list[list[float]]:
    """A row of numbers for each line: its form, its place, how far running text is, and its neighbours' forms."""
    n = len(lines)
    final = [is_final(line) for line in lines]
    long = [len(line) > _RUNNING and ends for line, ends in zip(lines, final, strict=True)]
    before, after = _distances(long), _distances(long[::-1])[::-1]
    rows = []
    for at, line in enumerate(lines):
        last, following = lines[at - 1] if at else "", lines[at + 1] if at + 1 < n else ""
        rows.append(
            [
                *_form(line),
                at / n,
                min(at, _FAR),
                min(n - at, _FAR),
                before[at],
                after[at],
                math.log1p(len(last)),
                math.log1p(len(following)),
                float(at > 0 and final[at - 1]),
                float(at + 1 < n and final[at + 1]),
                sum(len(near) > _LONG for near in lines[max(0, at - 3) : at]),
                sum(len(near) > _LONG for near in lines[at + 1 : at + 4]),
            ]
        )
    return rows


def _form(line: str) -> list[float]:
    written = line.split()
    words = [word.strip(_MARKS) for word in line[:300].lower().split()]
    count = len(words) or 1
    return [
        math.log1p(len(line)),
        len(words),
        is_final(line),
        line.rstrip('"”’)').endswith((".", "!", "?")),
        continues(line),
        sum(word[0].isupper() for word in written) / count,
        sum(map(str.isdigit, line)) / len(line),
        line.count("“") + line.count('"'),
        sum(map(STOPWORDS.__contains__, words)) / count,
        sum(map(FURNITURE.__contains__, words)),
        bool(words) and words[0] in OPENERS,
        sum(map(ADDRESS.__contains__, words)) / count,
        line.count(","),
    ]


def _distances(marked: Sequence[bool]) -> list[int]:
    """For each place, how many places ago the last marked one was."""
    found, ago = [], _FAR
    for one in marked:
        found.append(ago)
        ago = 1 if one else min(ago + 1, _FAR)
    return found
