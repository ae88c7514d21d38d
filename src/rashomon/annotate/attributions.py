"""Attributions as the encoder sees them: contents with the cue and the source beside each.

Wider than speech: beliefs, wishes and findings are attributed too (the scheme of PARC3 and PolNeAR; Pareti 2016, Newell
et al. 2018). What of them is a quotation is decided elsewhere.
"""

from __future__ import annotations

import bisect
import itertools
import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, cast

import msgspec

from rashomon.annotate.encoder import Tagged
from rashomon.annotate.runs import Stretch, runs
from rashomon.annotate.tags import ROLES, ROLES_AT
from rashomon.text import sentences
from rashomon.types import SPOKEN, Article, Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Shares = NDArray[np.float32]

_FAR = 4
"""Words between a content and a cue of another sentence, at most."""
_LONGEST = 300
"""Words between a content and its cue or source, at most, in a sentence without end."""
_CHANGE = 1.5
"""What it costs, in natural logs of odds, to begin or to end a content."""
_HARDLY = 0.02
"""A word that is less likely than this part of a content is in none."""
_LIKELY = 0.5
_FAINT = 0.15
"""How likely a cue or source must be where none is likely (over one half) in the sentence."""


class Attribution(msgspec.Struct, frozen=True):
    """What is attributed (one stretch within one sentence), by which words, to whom.

    ``continued``: it goes on from an attribution of the sentence before, and cue and source are that one's.
    """

    content: Span
    cue: Span | None
    source: Span | None
    continued: bool = False


def find_attributions(article: Article, tagged: Tagged) -> list[Attribution]:
    """The attributions in the blocks in which somebody may be quoted, in order of position."""
    if not tagged.words:
        return []
    return list(_Linked(article, tagged).attributions())


class Likely:
    """How likely the encoder finds it that words have a role: 'source', 'cue' or 'content'."""

    def __init__(self, tagged: Tagged) -> None:
        self._words = tagged.words
        self._starts = [start for start, _ in tagged.words]
        self._breaks = tagged.breaks
        self._shares = {role: 1 - _shares(tagged.scores[:, ROLES_AT[role]])[:, 0] for role in ROLES if tagged.words}

    def most(self, role: str, span: Span) -> float:
        """That of the word in the span for which it is likeliest; 0 if none begins there."""
        low, high = (bisect.bisect_left(self._starts, at) for at in (span.start, span.end))
        return float(self._shares[role][low:high].max()) if high > low else 0.0

    def around(self, role: str, span: Span) -> Span:
        """The span with the words on either side that likely go on with the role: a source with its appositions."""
        low, high = (bisect.bisect_left(self._starts, at) for at in (span.start, span.end))
        if high == low:
            return span
        shares = self._shares[role]
        while low > 0 and low not in self._breaks and shares[low - 1] >= _LIKELY:
            low -= 1
        while high < len(self._words) and high not in self._breaks and shares[high] >= _LIKELY:
            high += 1
        return Span(min(span.start, self._words[low][0]), max(span.end, self._words[high - 1][1]))


class _Linked:
    """The stretches of each role and the sentences of the words, ready to be put together."""

    def __init__(self, article: Article, tagged: Tagged) -> None:
        self._words = tagged.words
        self._sentence, firsts = _sentences(article, tagged.words)
        shares = {role: _shares(tagged.scores[:, ROLES_AT[role]]) for role in ROLES}
        within = _smoothed((1 - shares["content"][:, 0]).tolist(), firsts)
        self._contents = list(_stretches(within, shares["content"], firsts))
        opening = _opening(self._sentence)
        self._likely, self._faint = (
            {role: list(_stretches(_over(shares[role], least), shares[role], opening)) for role in ("source", "cue")}
            for least in (_LIKELY, _FAINT)
        )

    def attributions(self) -> Iterator[Attribution]:
        """In order of position, a content that runs over several sentences in as many parts."""
        for run in self._contents:
            cue = self._cue(run)
            source = self._source(run, cue)
            cue_at = None if cue is None else self._sentence[cue[0]]
            parts = list(self._parts(run))
            own = {self._sentence[begin] for begin, _ in parts}
            for index, (begin, end) in enumerate(parts):
                there = self._sentence[begin]
                continued = index > 0 and cue_at is not None and there != cue_at and (cue_at in own or index > 0)
                yield Attribution(self._span((begin, end)), self._span_of(cue), self._span_of(source), continued)

    def _parts(self, run: Stretch) -> Iterator[Stretch]:
        begin, end = run
        for index in range(begin + 1, end):
            if self._sentence[index] != self._sentence[index - 1]:
                yield begin, index
                begin = index
        yield begin, end

    def _cue(self, run: Stretch) -> Stretch | None:
        return self._nearest("cue", run, run, run)

    def _source(self, run: Stretch, cue: Stretch | None) -> Stretch | None:
        return self._nearest("source", cue or run, run, run)

    def _nearest(self, role: str, to: Stretch, without: Stretch, among: Stretch) -> Stretch | None:
        """The stretch of this role that stands nearest, in a sentence of ``among`` or close beside it."""
        for known in (self._likely[role], self._faint[role]):
            best: tuple[int, Stretch] | None = None
            low = bisect.bisect_left(known, (max(self._first(among[0]) - _FAR, among[0] - _LONGEST), 0))
            for stretch in itertools.islice(_from(known, low), _LONGEST):
                if stretch[0] > among[1] and self._sentence[stretch[0]] > self._sentence[among[1] - 1] + 1:
                    break
                if without[0] <= stretch[0] < without[1]:
                    continue
                gap = stretch[0] - to[1] if stretch[0] >= to[1] else to[0] - stretch[1]
                near = self._sentence[among[0]] <= self._sentence[stretch[0]] <= self._sentence[among[1] - 1]
                if (near or gap <= _FAR) and (best is None or gap < best[0]):
                    best = (gap, stretch)
            if best is not None:
                return best[1]
        return None

    def _first(self, index: int) -> int:
        """The first word of the sentence in which a word stands."""
        return bisect.bisect_left(self._sentence, self._sentence[index])

    def _span(self, stretch: Stretch) -> Span:
        return Span(self._words[stretch[0]][0], self._words[stretch[1] - 1][1])

    def _span_of(self, stretch: Stretch | None) -> Span | None:
        return None if stretch is None else self._span(stretch)


def _from(known: Sequence[Stretch], low: int) -> Iterator[Stretch]:
    for index in range(low, len(known)):
        yield known[index]


def _sentences(article: Article, words: Sequence[Stretch]) -> tuple[list[int], set[int]]:
    """For each word the number of its sentence; and the words with which blocks begin."""
    numbers: list[int] = []
    firsts: set[int] = set()
    number = 0
    for block in article.blocks:
        if block.kind not in SPOKEN:
            continue
        firsts.add(len(numbers))
        for sentence in sentences(article.text, block.start, block.end):
            while len(numbers) < len(words) and words[len(numbers)][0] < sentence.end:
                numbers.append(number)
            number += 1
        while len(numbers) < len(words) and words[len(numbers)][0] < block.end:
            numbers.append(number - 1)
    return numbers, firsts


def _opening(numbers: Sequence[int]) -> set[int]:
    """The words with which sentences begin: no source and no cue goes on into the next."""
    return {index for index, number in enumerate(numbers) if index == 0 or number != numbers[index - 1]}


def _shares(scores: Shares) -> Shares:
    import numpy as np

    grown = np.exp(scores - scores.max(axis=1, keepdims=True))
    return cast("Shares", grown / grown.sum(axis=1, keepdims=True))


def _over(shares: Shares, least: float) -> list[int]:
    found: list[int] = ((1 - shares[:, 0]) >= least).nonzero()[0].tolist()
    return found


def _smoothed(share: Sequence[float], firsts: set[int]) -> list[int]:
    """The words that are within a content: the likeliest path where every change of state has its cost (Viterbi).

    Words that are hardly likely part the text into stretches that are decided by themselves.
    """
    within: list[int] = []
    begin = 0
    for index in range(len(share) + 1):
        if index == len(share) or share[index] < _HARDLY or index in firsts:
            within += _path(share, begin, index)
            begin = index if index in firsts else index + 1
    return within


def _path(share: Sequence[float], begin: int, end: int) -> list[int]:
    out_best, in_best = 0.0, -_CHANGE
    came: list[tuple[bool, bool]] = []
    for value in share[begin:end]:
        came.append((in_best - _CHANGE > out_best, in_best >= out_best - _CHANGE))
        gain = math.log((value + 1e-6) / (1 - value + 1e-6))
        out_best, in_best = max(out_best, in_best - _CHANGE), max(in_best, out_best - _CHANGE) + gain
    state, found = in_best - _CHANGE > out_best, []
    for index in range(end - 1, begin - 1, -1):
        if state:
            found.append(index)
        state = came[index - begin][1 if state else 0]
    return found[::-1]


def _stretches(within: Sequence[int], shares: Shares, firsts: set[int]) -> Iterator[Stretch]:
    """Runs of words, apart where one is likelier to begin a stretch than to go on."""
    return runs(within, lambda index: index in firsts or bool(shares[index, 1] > shares[index, 2]))
