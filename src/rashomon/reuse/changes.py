"""What a copy left out, what it added, and what it changed: figures, attributions, words of caution, the order."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Mapping, Sequence

from rashomon.lexicon.numbers import CARDINALS, number_value
from rashomon.text import WORD, body_sentences, fold
from rashomon.types import Article, Change, Passage, ReusePassage, Span

_ATTRIBUTION = re.compile(
    r"\baccording to\b|\b(?:said|says|told|announced|reported|reports|claimed|claims|alleged|stated|confirmed|citing)\b",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"\b(?:some (?=\d)|may|might|could|reportedly|allegedly|apparently|seemingly|possibly|probably|likely|suspected|believed"
    r"|appears?|appeared|unconfirmed|about|around|roughly|approximately|nearly|almost|at least|up to|as many as|more than)\b"
)
_COVERED, _BARE = 0.3, 0.15
"""Share of a sentence that must lie in shared passages to have a counterpart, and under which it has none."""
_SHORT = 30
"""Characters of a sentence that is worth naming when it is missing."""


def find_changes(a: Article, b: Article, passages: Sequence[ReusePassage]) -> tuple[Change, ...]:
    """The changes from ``a`` to ``b``: first those within sentences, then the order, then what is left out and added."""
    own, other = body_sentences(a), body_sentences(b)
    pairs = _counterparts(own, other, passages)
    inside = [change for x in sorted({x for x, _ in pairs}) for change in _within(a, own, x, b, other, pairs)]
    left = _without(a, own, [p.a for p in passages], "left-out")
    added = _without(b, other, [p.b for p in passages], "added")
    return (*dict.fromkeys(inside), *_moved(a, own, b, other, pairs), *left, *added)


def _counterparts(
    own: Sequence[Span], other: Sequence[Span], passages: Sequence[ReusePassage]
) -> Mapping[tuple[int, int], float]:
    """Pairs of sentences that share a good part of a passage, with the characters that they share.

    Within a verbatim passage places correspond in proportion, as edits inside it are small.
    """
    shared: dict[tuple[int, int], float] = {}
    starts = [sentence.start for sentence in other]
    for passage in passages:
        scale = (passage.b[1] - passage.b[0]) / max(1, passage.a[1] - passage.a[0])
        for x, sentence in enumerate(own):
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
    a: Article, own: Sequence[Span], x: int, b: Article, other: Sequence[Span], pairs: Mapping[tuple[int, int], float]
) -> Iterator[Change]:
    """What differs between a sentence and its counterparts. Words of attribution may stand a sentence further on."""
    ys = [y for one, y in pairs if one == x]
    figures_a = _figures(a.text, own[x])
    figures_b = [figure for y in ys for figure in _figures(b.text, other[y])]
    only_a = [span for value, span in figures_a if value not in {v for v, _ in figures_b}]
    only_b = [span for value, span in figures_b if value not in {v for v, _ in figures_a}]
    if len(only_a) == len(only_b) == 1 and _same_place(a.text, only_a[0], b.text, only_b[0]):
        yield Change("figure", _passage(a, only_a[0]), _passage(b, only_b[0]))
    back = [one for one, y in pairs if y in ys]
    for kind, pattern, reach in (("attribution", _ATTRIBUTION, 1), ("hedge", _HEDGE, 0)):
        here, there = _found(pattern, a.text, own, [x], 0), _found(pattern, b.text, other, ys, 0)
        if here and not _found(pattern, b.text, other, ys, reach):
            yield Change(kind, _passage(a, here[0]), _passage(b, other[ys[0]]))  # type: ignore[arg-type]
        elif there and not _found(pattern, a.text, own, back, reach):
            yield Change(kind, _passage(a, own[x]), _passage(b, there[0]))  # type: ignore[arg-type]


def _found(
    pattern: re.Pattern[str], text: str, sentences: Sequence[Span], which: Sequence[int], reach: int
) -> list[Span]:
    """Where the pattern stands in some sentences, or in one up to ``reach`` before or after them."""
    wanted = sorted({k for n in which for k in range(n - reach, n + reach + 1) if 0 <= k < len(sentences)})
    return [
        Span(match.start(), match.end())
        for k in wanted
        for match in pattern.finditer(text, sentences[k].start, sentences[k].end)
    ]


def _figures(text: str, span: Span) -> list[tuple[float, Span]]:
    found = []
    for match in WORD.finditer(text, span.start, span.end):
        word = fold(match.group())
        value = number_value(word) if word[0].isdigit() or CARDINALS.get(word, 0) > 1 else None
        if value is not None:
            found.append((value, Span(match.start(), match.end())))
    return found


def _same_place(text_a: str, a: Span, text_b: str, b: Span) -> bool:
    """Whether two figures have a word beside them in common: '12 people' and '13 people'."""
    around_a = {fold(m.group()) for m in WORD.finditer(text_a, max(0, a.start - 25), a.end + 25)}
    around_b = {fold(m.group()) for m in WORD.finditer(text_b, max(0, b.start - 25), b.end + 25)}
    return any(len(word) > 3 for word in around_a & around_b)


def _moved(
    a: Article, own: Sequence[Span], b: Article, other: Sequence[Span], pairs: Mapping[tuple[int, int], float]
) -> Iterator[Change]:
    """The first of the sentences outside the longest chain that goes forward in both."""
    best: dict[int, int] = {}
    for (x, y), shared in sorted(pairs.items()):
        if x not in best or shared > pairs[x, best[x]]:
            best[x] = y
    chain: list[list[tuple[int, int]]] = []
    tails: list[int] = []
    for x, y in sorted(best.items()):
        at = bisect.bisect_left(tails, y)
        tails[at : at + 1] = [y]
        chain[at : at + 1] = [[*(chain[at - 1] if at else []), (x, y)]]
    kept = set(chain[-1]) if chain else set()
    for x, y in sorted(best.items()):
        if (x, y) not in kept and y not in {k for _, k in kept}:
            yield Change("order", _passage(a, own[x]), _passage(b, other[y]))


def _without(
    article: Article, sentences: Sequence[Span], covered: Sequence[tuple[int, int]], kind: str
) -> list[Change]:
    missing = []
    for sentence in sentences:
        length = sentence.end - sentence.start
        shared = sum(max(0, min(sentence.end, end) - max(sentence.start, start)) for start, end in covered)
        if length >= _SHORT and shared < _BARE * length:
            passage = _passage(article, sentence)
            missing.append(Change("left-out", passage, None) if kind == "left-out" else Change("added", None, passage))
    return missing


def _passage(article: Article, span: Span) -> Passage:
    return Passage(span.start, span.end, article.text[span.start : span.end], article=article.id)
