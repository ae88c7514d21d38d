"""What a copy left out, what it added, and what it changed: figures, attributions, words of caution, the order."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from rashomon.lexicon.numbers import CARDINALS, number_value
from rashomon.text import WORD, body_sentences, fold
from rashomon.types import Article, Change, Passage, Reuse, ReusePassage, Span

_ATTRIBUTION = re.compile(
    r"\baccording to\b|\b(?:said|says|told|announced|reported|reports|claimed|claims|alleged|stated|confirmed|citing)\b",
    re.IGNORECASE,
)
_FIGURE = (
    r"(?= (?:(?:a|an|the|another) )?(?:[$€£]?\d|(?:half|third|quarter|dozens?|" + "|".join(sorted(CARDINALS)) + r")\b))"
)
_HEDGE = re.compile(
    r"\b(?:may|might|could|reportedly|allegedly|apparently|seemingly|possibly|probably|likely|suspected|believed"
    r"|appears?|appeared|unconfirmed)\b"
    rf"|\b(?:some|about|around|roughly|approximately|nearly|almost|at least|up to|as many as|more than){_FIGURE}"
)
"""Words of caution; those of the last line only before a figure ('about 40', not 'spoke about')."""
_DIGIT = re.compile(r"\d")
_KINDS: tuple[tuple[Literal["attribution", "hedge"], re.Pattern[str], int], ...] = (
    ("attribution", _ATTRIBUTION, 1),
    ("hedge", _HEDGE, 0),
)
"""What is looked for, and how many sentences before and after it may stand instead."""
_COVERED, _BARE = 0.3, 0.15
"""Share of a sentence that must lie in shared passages to have a counterpart, and under which it has none."""
_SHORT = 30
"""Characters of a sentence that is worth naming when it is missing."""


def find_changes(a: Article, b: Article, passages: Sequence[ReusePassage]) -> tuple[Change, ...]:
    """The changes from ``a`` to ``b``: first those within sentences, then the order, then what is left out and added."""
    own, other = _Side(a), _Side(b)
    pairs = _counterparts(own.sentences, other.sentences, passages)
    inside = [change for x, ys in _by_first(pairs).items() for change in _within(own, x, other, ys, pairs)]
    left = [Change("left-out", passage, None) for passage in _without(own, [p.a for p in passages])]
    added = [Change("added", None, passage) for passage in _without(other, [p.b for p in passages])]
    return (*dict.fromkeys(inside), *_moved(own, other, pairs), *left, *added)


def with_changes(pair: Reuse, a: Article, b: Article) -> Reuse:
    """A pair of one origin with its changes; the article that the other is known to be taken from is the one before."""
    if not pair.same_origin:
        return pair
    if pair.direction == "b->a":
        turned = [ReusePassage(passage.b, passage.a, passage.kind) for passage in pair.passages]
        return msgspec.structs.replace(pair, changes=find_changes(b, a, turned))
    return msgspec.structs.replace(pair, changes=find_changes(a, b, pair.passages))


class _Side:
    """An article with its sentences, and what was looked up in each."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.sentences = body_sentences(article)
        self._figures: dict[int, list[tuple[float, Span]]] = {}
        self._found: dict[tuple[re.Pattern[str], int], list[Span]] = {}

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
        if n not in self._figures:
            self._figures[n] = list(_figures(self.article.text, self.sentences[n]))
        return self._figures[n]

    def found(self, pattern: re.Pattern[str], which: Sequence[int], reach: int = 0) -> list[Span]:
        """Where the pattern stands in some sentences, or in one up to ``reach`` before or after them."""
        wanted = {k for n in which for k in range(n - reach, n + reach + 1) if 0 <= k < len(self.sentences)}
        return [span for k in sorted(wanted) for span in self._in_one(pattern, k)]

    def _in_one(self, pattern: re.Pattern[str], n: int) -> list[Span]:
        if (pattern, n) not in self._found:
            matches = pattern.finditer(self.article.text, self.sentences[n].start, self.sentences[n].end)
            self._found[pattern, n] = [Span(match.start(), match.end()) for match in matches]
        return self._found[pattern, n]


def _by_first(pairs: Mapping[tuple[int, int], float]) -> dict[int, list[int]]:
    """The counterparts of each sentence, in order."""
    found: dict[int, list[int]] = {}
    for x, y in sorted(pairs):
        found.setdefault(x, []).append(y)
    return found


def _counterparts(
    own: Sequence[Span], other: Sequence[Span], passages: Sequence[ReusePassage]
) -> Mapping[tuple[int, int], float]:
    """Pairs of sentences that share a good part of a passage, with the characters that they share.

    Within a verbatim passage places correspond in proportion, as edits inside it are small.
    """
    shared: dict[tuple[int, int], float] = {}
    own_starts, starts = [sentence.start for sentence in own], [sentence.start for sentence in other]
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


def _within(
    own: _Side, x: int, other: _Side, ys: Sequence[int], pairs: Mapping[tuple[int, int], float]
) -> Iterator[Change]:
    """What differs between a sentence and its counterparts. Words of attribution may stand a sentence further on."""
    if len(ys) == 1 and own.words(x) == other.words(ys[0]):
        return
    figures_a = own.figures(x)
    figures_b = [figure for y in ys for figure in other.figures(y)]
    only_a = [span for value, span in figures_a if value not in {v for v, _ in figures_b}]
    only_b = [span for value, span in figures_b if value not in {v for v, _ in figures_a}]
    if len(only_a) == len(only_b) == 1 and _same_place(own.article.text, only_a[0], other.article.text, only_b[0]):
        yield Change("figure", own.passage_of(only_a[0]), other.passage_of(only_b[0]))
    back = [one for one, y in pairs if y in ys]
    for kind, pattern, reach in _KINDS:
        here, there = own.found(pattern, [x]), other.found(pattern, ys)
        if here and not other.found(pattern, ys, reach):
            yield Change(kind, own.passage_of(here[0]), other.passage(ys[0]))
        elif there and not own.found(pattern, back, reach):
            yield Change(kind, own.passage(x), other.passage_of(there[0]))


def _figures(text: str, span: Span) -> Iterator[tuple[float, Span]]:
    if _DIGIT.search(text, span.start, span.end) is None and CARDINALS.keys().isdisjoint(
        WORD.findall(text[span.start : span.end].casefold())
    ):
        return  # most sentences
    for match in WORD.finditer(text, span.start, span.end):
        word = match.group()
        if word[0].isdigit() or CARDINALS.get(word.casefold(), 0) > 1:
            value = number_value(fold(word))
            if value is not None:
                yield value, Span(match.start(), match.end())


def _same_place(text_a: str, a: Span, text_b: str, b: Span) -> bool:
    """Whether two figures have a word beside them in common: '12 people' and '13 people'."""
    around_a = {fold(m.group()) for m in WORD.finditer(text_a, max(0, a.start - 25), a.end + 25)}
    around_b = {fold(m.group()) for m in WORD.finditer(text_b, max(0, b.start - 25), b.end + 25)}
    return any(len(word) > 3 for word in around_a & around_b)


def _moved(own: _Side, other: _Side, pairs: Mapping[tuple[int, int], float]) -> Iterator[Change]:
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


def _without(side: _Side, covered: Sequence[tuple[int, int]]) -> Iterator[Passage]:
    """The sentences that no shared passage covers."""
    shared = bytearray(len(side.article.text))
    for start, end in covered:
        shared[start:end] = b"\x01" * (end - start)
    for n, sentence in enumerate(side.sentences):
        length = sentence.end - sentence.start
        if length >= _SHORT and shared.count(1, sentence.start, sentence.end) < _BARE * length:
            yield side.passage(n)
