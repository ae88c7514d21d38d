"""What a copy left out, what it added, and what it changed: figures, attributions, words of caution, the order."""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

import msgspec
import numpy as np

from rashomon.lexicon.numbers import number_value
from rashomon.reuse.cues import ATTRIBUTES, ATTRIBUTION, COUNTS, HEDGE, HEDGES
from rashomon.reuse.document import Document
from rashomon.text import WORD, fold
from rashomon.types import Change, Passage, Reuse, ReusePassage, Span

_KINDS: tuple[tuple[Literal["attribution", "hedge"], re.Pattern[str], int, int], ...] = (
    ("attribution", ATTRIBUTION, ATTRIBUTES, 1),
    ("hedge", HEDGE, HEDGES, 0),
)
"""What is looked for, by which words, and how many sentences before and after it may stand instead."""
_COVERED, _BARE = 0.3, 0.15
"""Share of a sentence that must lie in shared passages to have a counterpart, and under which it has none."""
_SHORT = 30
"""Characters of a sentence that is worth naming when it is missing."""


def find_changes(own: Side, other: Side, passages: Sequence[ReusePassage]) -> tuple[Change, ...]:
    """The changes from one article to another: within sentences, then the order, then what is left out and added."""
    pairs = _counterparts(own, other, passages)
    back = _by_first((y, x) for x, y in pairs)
    inside = [
        change for x, ys in _by_first(pairs).items() for change in _within(own, x, other, ys, [back[y] for y in ys])
    ]
    left = [Change("left-out", passage, None) for passage in _without(own, other, [p.a for p in passages])]
    added = [Change("added", None, passage) for passage in _without(other, own, [p.b for p in passages])]
    return (*dict.fromkeys(inside), *_moved(own, other, pairs), *left, *added)


def with_changes(pair: Reuse, a: Side, b: Side) -> Reuse:
    """A pair of one origin with its changes; the article that the other is known to be taken from is the one before."""
    if not pair.same_origin:
        return pair
    if pair.direction == "b->a":
        turned = [ReusePassage(passage.b, passage.a, passage.kind) for passage in pair.passages]
        return msgspec.structs.replace(pair, changes=find_changes(b, a, turned))
    return msgspec.structs.replace(pair, changes=find_changes(a, b, pair.passages))


class Side:
    """The sentences of a document, and what was looked up in each; one serves all pairs of its article."""

    def __init__(self, document: Document) -> None:
        self.article = document.article
        self.sentences = document.sentences
        self.starts = [sentence.start for sentence in document.sentences]
        self.cues: list[int] = (
            np.bitwise_or.reduceat(document.cues, document.bounds[:-1]).tolist() if self.sentences else []
        )
        counts = (document.cues & COUNTS).astype(np.bool_)
        self._numerals = list(zip(document.starts[counts].tolist(), document.ends[counts].tolist(), strict=True))
        self._figures: dict[int, list[tuple[float, Span]]] = {}
        self._found: dict[tuple[int, int], list[Span]] = {}

    @functools.cached_property
    def texts(self) -> frozenset[str]:
        """The texts of all sentences."""
        return frozenset(self.words(n) for n in range(len(self.sentences)))

    def words(self, n: int) -> str:
        """The text of a sentence."""
        return self.article.text[self.sentences[n].start : self.sentences[n].end]

    def passage(self, n: int) -> Passage:
        """A sentence as a passage."""
        return self.passage_of(self.sentences[n])

    def passage_of(self, span: Span) -> Passage:
        """A span as a passage."""
        return Passage(span.start, span.end, self.article.text[span.start : span.end], article=self.article.id)

    def figures(self, n: int) -> list[tuple[float, Span]]:
        """The figures of a sentence, in digits or words, with their values."""
        if not self.cues[n] & COUNTS:
            return []
        if n not in self._figures:
            self._figures[n] = list(self._values(n))
        return self._figures[n]

    def _values(self, n: int) -> Iterator[tuple[float, Span]]:
        sentence = self.sentences[n]
        for start, end in self._numerals[bisect.bisect_left(self._numerals, (sentence.start, 0)) :]:
            if start >= sentence.end:
                return
            value = number_value(fold(self.article.text[start:end]))
            if value is not None:
                yield value, Span(start, end)

    def found(self, pattern: re.Pattern[str], cue: int, which: Sequence[int], reach: int = 0) -> list[Span]:
        """Where the pattern stands in some sentences, or in one up to ``reach`` before or after them."""
        wanted = {k for n in which for k in range(n - reach, n + reach + 1) if 0 <= k < len(self.sentences)}
        return [span for k in sorted(wanted) if self.cues[k] & cue for span in self._in_one(pattern, cue, k)]

    def _in_one(self, pattern: re.Pattern[str], cue: int, n: int) -> list[Span]:
        if (cue, n) not in self._found:
            matches = pattern.finditer(self.article.text, self.sentences[n].start, self.sentences[n].end)
            self._found[cue, n] = [Span(match.start(), match.end()) for match in matches]
        return self._found[cue, n]


def _by_first(pairs: Iterable[tuple[int, int]]) -> dict[int, list[int]]:
    """The counterparts of each sentence, in order."""
    found: dict[int, list[int]] = {}
    for x, y in sorted(pairs):
        found.setdefault(x, []).append(y)
    return found


def _counterparts(a: Side, b: Side, passages: Sequence[ReusePassage]) -> Mapping[tuple[int, int], float]:
    """Pairs of sentences that share a good part of a passage, with the characters that they share.

    Within a verbatim passage places correspond in proportion, as edits inside it are small.
    """
    shared: dict[tuple[int, int], float] = {}
    own, other, own_starts, starts = a.sentences, b.sentences, a.starts, b.starts
    for passage in passages:
        scale = (passage.b[1] - passage.b[0]) / max(1, passage.a[1] - passage.a[0])
        first = max(0, bisect.bisect_right(own_starts, passage.a[0]) - 1)
        for x in range(first, bisect.bisect_left(own_starts, passage.a[1])):
            sentence = own[x]
            start, end = max(sentence.start, passage.a[0]), min(sentence.end, passage.a[1])
            if end <= start:
                continue
            there = (passage.b[0] + (start - passage.a[0]) * scale, passage.b[0] + (end - passage.a[0]) * scale)
            for y in range(max(0, bisect.bisect_right(starts, there[0]) - 1), bisect.bisect_left(starts, there[1])):
                both = min(other[y].end, there[1]) - max(other[y].start, there[0])
                least = min(sentence.end - sentence.start, other[y].end - other[y].start)
                if both >= _COVERED * least:
                    shared[x, y] = shared.get((x, y), 0.0) + both
    return shared


def _within(own: Side, x: int, other: Side, ys: Sequence[int], back: Sequence[Sequence[int]]) -> Iterator[Change]:
    """What differs between a sentence and its counterparts, of which ``back`` gives the counterparts.

    Words of attribution may stand a sentence further on.
    """
    if not (own.cues[x] or any(other.cues[y] for y in ys)) or (len(ys) == 1 and own.words(x) == other.words(ys[0])):
        return
    figures_a = own.figures(x)
    figures_b = [figure for y in ys for figure in other.figures(y)]
    only_a = [span for value, span in figures_a if value not in {v for v, _ in figures_b}]
    only_b = [span for value, span in figures_b if value not in {v for v, _ in figures_a}]
    if len(only_a) == len(only_b) == 1 and _same_place(own.article.text, only_a[0], other.article.text, only_b[0]):
        yield Change("figure", own.passage_of(only_a[0]), other.passage_of(only_b[0]))
    for kind, pattern, cue, reach in _KINDS:
        here, there = own.found(pattern, cue, [x]), other.found(pattern, cue, ys)
        if here and not other.found(pattern, cue, ys, reach):
            yield Change(kind, own.passage_of(here[0]), other.passage(ys[0]))
        elif there and not own.found(pattern, cue, [one for ones in back for one in ones], reach):
            yield Change(kind, own.passage(x), other.passage_of(there[0]))


def _same_place(text_a: str, a: Span, text_b: str, b: Span) -> bool:
    """Whether two figures have a word beside them in common: '12 people' and '13 people'."""
    around_a = {fold(m.group()) for m in WORD.finditer(text_a, max(0, a.start - 25), a.end + 25)}
    around_b = {fold(m.group()) for m in WORD.finditer(text_b, max(0, b.start - 25), b.end + 25)}
    return any(len(word) > 3 for word in around_a & around_b)


def _moved(own: Side, other: Side, pairs: Mapping[tuple[int, int], float]) -> Iterator[Change]:
    """The sentences outside the longest chain that goes forward in both."""
    best: dict[int, int] = {}
    for (x, y), shared in sorted(pairs.items()):
        if x not in best or shared > pairs[x, best[x]]:
            best[x] = y
    kept = _longest_chain(sorted(best.items()))
    taken = {y for _, y in kept}
    for x, y in sorted(best.items()):
        if (x, y) not in kept and y not in taken:
            yield Change("order", own.passage(x), other.passage(y))


def _longest_chain(pairs: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    """The longest chain of pairs that goes forward in both (patience sorting)."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for n, (_, y) in enumerate(pairs):
        at = bisect.bisect_left(tails, y)
        before.append(ends[at - 1] if at else None)
        tails[at : at + 1] = [y]
        ends[at : at + 1] = [n]
    chain: set[tuple[int, int]] = set()
    last = ends[-1] if ends else None
    while last is not None:
        chain.add(pairs[last])
        last = before[last]
    return chain


def _without(side: Side, other: Side, covered: Sequence[tuple[int, int]]) -> Iterator[Passage]:
    """The sentences that no shared passage covers, and that do not stand in the other article (furniture does)."""
    shared = bytearray(len(side.article.text))
    for start, end in covered:
        shared[start:end] = b"\x01" * (end - start)
    for n, sentence in enumerate(side.sentences):
        length = sentence.end - sentence.start
        if length < _SHORT or shared.count(1, sentence.start, sentence.end) >= _BARE * length:
            continue
        if side.words(n) not in other.texts:
            yield side.passage(n)
