"""Alignment: the passages of two articles that are the same words, or the same content in other words, in order."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Sequence

import msgspec

from rashomon.reuse.document import SHINGLE, Document, Sentence
from rashomon.types import ReusePassage

_GAP = 6
"""Words that an edit inside a verbatim passage may change."""
_LONG_RUN = 12
REWORDED = 0.34
"""Share of the stems of two sentences (Dice) from which one is taken for a rewording of the other."""


class Alignment(msgspec.Struct, frozen=True):
    """What two documents share: passages, and the figures that the relation is told from."""

    passages: tuple[ReusePassage, ...]
    share_a: float
    share_b: float
    """Shares of the words of each body that the passages cover, 0 to 1."""
    verbatim_a: float
    verbatim_b: float
    """The same for verbatim passages alone."""
    narrated_a: float
    narrated_b: float
    """Shares of the words outside quotation marks that stand in verbatim passages which neither article quotes."""
    narrated: int
    """Words of those passages."""
    longest: int
    """Words of the longest verbatim run that neither article quotes."""
    long_runs: int
    """Such runs of twelve words or more."""
    aligned: int
    """Sentences of the shorter document that have a partner."""
    sentences: int
    """Sentences of the shorter document."""
    ordered: float
    """Share of the aligned sentences that follow the other document's order, 0 to 1."""


def align(
    a: Document, b: Document, *, ignored: frozenset[int] = frozenset(), spoken: frozenset[int] = frozenset()
) -> Alignment:
    """Align two documents.

    ``ignored`` are shingles that tell nothing (furniture), ``spoken`` those that some article of the collection has in
    quotation marks: a speech or a tweet is the same in independent reports, whoever leaves the marks out.
    """
    runs = _runs(a, b, ignored)
    partners = _partners(a, b, runs)
    passages = [
        ReusePassage(
            (a.spans[i].start, a.spans[i + length - 1].end), (b.spans[j].start, b.spans[j + other - 1].end), "verbatim"
        )
        for i, length, j, other in runs
    ]
    verbatim_a = _covered([(i, i + length) for i, length, _, _ in runs])
    verbatim_b = _covered([(j, j + other) for _, _, j, other in runs])
    own = [run for run in runs if not _is_quoted(a, b, run, spoken)]
    own_a = _covered([(i, i + length) for i, length, _, _ in own])
    own_b = _covered([(j, j + other) for _, _, j, other in own])
    words_a, words_b = set(verbatim_a), set(verbatim_b)
    for x, y in partners:
        one, two = a.sentences[x], b.sentences[y]
        if not _mostly(one, verbatim_a) or not _mostly(two, verbatim_b):
            passages.append(ReusePassage((one.span.start, one.span.end), (two.span.start, two.span.end), "reworded"))
        words_a.update(range(one.first, one.last))
        words_b.update(range(two.first, two.last))
    size_a, size_b = max(1, len(a.spans)), max(1, len(b.spans))
    shorter_is_a = len(a.sentences) <= len(b.sentences)
    lengths = [min(length, other) for _, length, _, other in own]
    return Alignment(
        tuple(sorted(passages, key=lambda passage: (passage.a, passage.b))),
        len(words_a) / size_a,
        len(words_b) / size_b,
        len(verbatim_a) / size_a,
        len(verbatim_b) / size_b,
        _narrated(a, own_a),
        _narrated(b, own_b),
        len(own_a),
        max(lengths, default=0),
        sum(length >= _LONG_RUN for length in lengths),
        len({x if shorter_is_a else y for x, y in partners}),
        min(len(a.sentences), len(b.sentences)),
        _ordered(partners),
    )


def _runs(a: Document, b: Document, ignored: frozenset[int]) -> list[tuple[int, int, int, int]]:
    """Verbatim runs (start and length in a, start and length in b): shared shingles chained over small edits."""
    places: dict[int, list[int]] = defaultdict(list)
    for j, shingle in enumerate(b.shingles):
        if shingle not in ignored:
            places[shingle].append(j)
    runs: list[list[int]] = []
    for i, shingle in enumerate(a.shingles):
        for j in places.get(shingle, ())[:4]:
            for run in reversed(runs[-8:]):
                end_a, end_b = run[0] + run[1], run[2] + run[3]
                if i <= end_a + _GAP and end_b - SHINGLE <= j <= end_b + _GAP and j > run[2]:
                    run[1] = max(run[1], i + SHINGLE - run[0])
                    run[3] = max(run[3], j + SHINGLE - run[2])
                    break
            else:
                runs.append([i, SHINGLE, j, SHINGLE])
    return _apart([(i, n, j, m) for i, n, j, m in runs])


def _apart(runs: Sequence[tuple[int, int, int, int]]) -> list[tuple[int, int, int, int]]:
    """Runs without those that repeat a passage which a longer run has: each word is in one run at most."""
    kept: list[tuple[int, int, int, int]] = []
    used_a: set[int] = set()
    used_b: set[int] = set()
    for run in sorted(runs, key=lambda run: (-min(run[1], run[3]), run)):
        i, n, j, m = run
        if sum(k in used_a for k in range(i, i + n)) * 2 < n and sum(k in used_b for k in range(j, j + m)) * 2 < m:
            kept.append(run)
            used_a.update(range(i, i + n))
            used_b.update(range(j, j + m))
    return sorted(kept)


def _is_quoted(a: Document, b: Document, run: tuple[int, int, int, int], spoken: frozenset[int]) -> bool:
    i, n, j, m = run
    if sum(a.quoted[i : i + n]) * 2 > n or sum(b.quoted[j : j + m]) * 2 > m:
        return True
    return sum(shingle in spoken for shingle in a.shingles[i : i + n]) * 2 > n


def _narrated(document: Document, verbatim: set[int]) -> float:
    own = [index for index, quoted in enumerate(document.quoted) if not quoted]
    return sum(index in verbatim for index in own) / max(1, len(own))


def _covered(ranges: Sequence[tuple[int, int]]) -> set[int]:
    return {k for start, end in ranges for k in range(start, end)}


def _mostly(sentence: Sentence, words: set[int]) -> bool:
    return sum(k in words for k in range(sentence.first, sentence.last)) >= 0.8 * (sentence.last - sentence.first)


def _partners(a: Document, b: Document, runs: Sequence[tuple[int, int, int, int]]) -> list[tuple[int, int]]:
    """Pairs of sentences that say the same: each sentence's best partner, if it is the best for that one as well."""
    verbatim: dict[tuple[int, int], int] = defaultdict(int)
    starts_a = [sentence.first for sentence in a.sentences]
    starts_b = [sentence.first for sentence in b.sentences]
    for i, n, j, m in runs:
        for k in range(min(n, m)):
            x, y = bisect.bisect_right(starts_a, i + k) - 1, bisect.bisect_right(starts_b, j + k) - 1
            verbatim[x, y] += 1
    holding: dict[str, list[int]] = defaultdict(list)
    for y, sentence in enumerate(b.sentences):
        for stem in sentence.stems:
            holding[stem].append(y)
    scores: dict[tuple[int, int], float] = {}
    for x, sentence in enumerate(a.sentences):
        for y in {y for stem in sentence.stems for y in holding.get(stem, ())}:
            score = _likeness(sentence, b.sentences[y], verbatim.get((x, y), 0))
            if score >= REWORDED:
                scores[x, y] = score
    best_x: dict[int, float] = defaultdict(float)
    best_y: dict[int, float] = defaultdict(float)
    for (x, y), score in scores.items():
        best_x[x] = max(best_x[x], score)
        best_y[y] = max(best_y[y], score)
    return sorted(
        (x, y) for (x, y), score in scores.items() if score >= 0.999 * best_x[x] or score >= 0.999 * best_y[y]
    )


def _likeness(a: Sentence, b: Sentence, same_words: int) -> float:
    """0 to 1: Dice over stems, names and numbers counting twice; containment if one sentence holds the other's words."""
    shared = a.stems & b.stems
    if len(shared) < 3:
        return 0.0
    weight = len(shared) + len(shared & (a.rare | b.rare))
    size_a = len(a.stems) + len(a.stems & (a.rare | b.rare))
    size_b = len(b.stems) + len(b.stems & (a.rare | b.rare))
    dice = 2 * weight / (size_a + size_b)
    words = min(a.last - a.first, b.last - b.first)
    return max(dice, same_words / max(6, words))


def _ordered(partners: Sequence[tuple[int, int]]) -> float:
    """Share of the pairs in the longest chain that goes forward in both documents (patience sorting)."""
    tails: list[int] = []
    for _, y in sorted(set(partners), key=lambda pair: (pair[0], -pair[1])):
        at = bisect.bisect_left(tails, y)
        tails[at : at + 1] = [y]
    return len(tails) / len(partners) if partners else 0.0
