"""Alignment: the passages of two articles that are the same words, or the same content in other words, in order."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from rashomon.reuse.document import Document, Sentence
from rashomon.reuse.partners import Vectors, find_partners, sentence_vectors, share_in_order
from rashomon.reuse.sources import named_outlet
from rashomon.reuse.verbatim import Run, find_runs, shingle_places
from rashomon.types import ReusePassage, Span

_TELLING = 8
"""Words of a run that is a passage by itself; shorter ones count within sentences that correspond."""
_LONG = 12
_SHORT = 8
"""Words below which a sentence is too short to correspond to another by a few words alone."""
_LONGEST = 40
"""Words that one sentence can count for: a string of links that was read as a sentence speaks for no article."""
_VERBATIM = 0.8
"""Share of both sentences that must stand in runs for a pair of sentences to be no rewording."""


class Prepared(msgspec.Struct, frozen=True):
    """A document with what every alignment needs of it."""

    document: Document
    places: dict[int, list[int]]
    vectors: Vectors


class Alignment(msgspec.Struct, frozen=True):
    """What two documents share: passages, and the figures that the relation is told from."""

    passages: tuple[ReusePassage, ...]
    words_a: int
    words_b: int
    """Words of each body."""
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
    aligned_a: int
    aligned_b: int
    """Sentences that have a partner."""
    sentences_a: int
    sentences_b: int
    told_a: float
    told_b: float
    """Shares of the sentences outside quotation marks that have a partner, weighted by how like they are."""
    ordered: float
    """Share of the pairs of sentences that follow one order in both, 0 to 1."""
    cited_a: frozenset[str]
    cited_b: frozenset[str]
    """Newsrooms that each names as its sources."""
    cited: frozenset[str]
    """Newsrooms that both name as their source, or that is one and named by the other."""


def prepare(document: Document, idf: Mapping[str, float]) -> Prepared:
    """The document, ready to be aligned with many others."""
    return Prepared(document, shingle_places(document), sentence_vectors(document, idf))


def align(one: Prepared, other: Prepared) -> Alignment:
    """Align two documents; the first one's passages are ``a``."""
    a, b = one.document, other.document
    runs = find_runs(a, other.places)
    same_words = _same_words(a, b, runs)
    partners = find_partners(one.vectors, other.vectors, same_words)
    told = [run for run in runs if _tells(run, a, b, partners)]
    words_a = _covered((run.a, run.length_a) for run in told)
    words_b = _covered((run.b, run.length_b) for run in told)
    own = [run for run in told if not _is_quoted(run, a, b)]
    own_a = _covered((run.a, run.length_a) for run in own)
    own_b = _covered((run.b, run.length_b) for run in own)
    reworded = [
        (x, y) for x, y in partners if not (_mostly(a.sentences[x], words_a) and _mostly(b.sentences[y], words_b))
    ]
    return Alignment(
        passages=_passages(a, b, told, reworded),
        words_a=len(a.starts),
        words_b=len(b.starts),
        share_a=_share(a, words_a | _words_of(a, {x for x, _ in partners})),
        share_b=_share(b, words_b | _words_of(b, {y for _, y in partners})),
        verbatim_a=_share(a, words_a),
        verbatim_b=_share(b, words_b),
        narrated_a=_narrated(a, own_a),
        narrated_b=_narrated(b, own_b),
        narrated=len(own_a),
        longest=max((run.length for run in own), default=0),
        long_runs=sum(run.length >= _LONG for run in own),
        aligned_a=len({x for x, _ in partners}),
        aligned_b=len({y for _, y in partners}),
        sentences_a=len(a.sentences),
        sentences_b=len(b.sentences),
        told_a=_told(a, _best(partners, 0)),
        told_b=_told(b, _best(partners, 1)),
        ordered=share_in_order(list(partners)),
        cited_a=a.cited,
        cited_b=b.cited,
        cited=(a.cited & b.cited) | named_outlet(a.cited, b.article) | named_outlet(b.cited, a.article),
    )


def _same_words(a: Document, b: Document, runs: Sequence[Run]) -> dict[tuple[int, int], float]:
    """For each pair of sentences that runs cross, the share of the shorter one's words in them."""
    starts_a = [sentence.first for sentence in a.sentences]
    starts_b = [sentence.first for sentence in b.sentences]
    counts: dict[tuple[int, int], int] = defaultdict(int)
    for run in runs:
        for k in range(run.length):
            counts[bisect.bisect_right(starts_a, run.a + k) - 1, bisect.bisect_right(starts_b, run.b + k) - 1] += 1
    return {
        (x, y): count / max(_SHORT, min(_length(a.sentences[x]), _length(b.sentences[y])))
        for (x, y), count in counts.items()
    }


def _tells(run: Run, a: Document, b: Document, partners: Mapping[tuple[int, int], float]) -> bool:
    """Whether the run is long enough to be a passage by itself, or lies within sentences that correspond."""
    if run.length >= _TELLING:
        return True
    starts_a = [sentence.first for sentence in a.sentences]
    starts_b = [sentence.first for sentence in b.sentences]
    return (bisect.bisect_right(starts_a, run.a) - 1, bisect.bisect_right(starts_b, run.b) - 1) in partners


def _passages(
    a: Document, b: Document, runs: Sequence[Run], reworded: Sequence[tuple[int, int]]
) -> tuple[ReusePassage, ...]:
    passages = [
        ReusePassage(_extent(a, run.a, run.length_a), _extent(b, run.b, run.length_b), "verbatim") for run in runs
    ]
    for x, y in reworded:
        passages.append(ReusePassage(_place(a.sentences[x].span), _place(b.sentences[y].span), "reworded"))
    return tuple(sorted(passages, key=lambda passage: (passage.a, passage.b)))


def _extent(document: Document, first: int, length: int) -> tuple[int, int]:
    return document.starts[first], document.ends[first + length - 1]


def _place(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _is_quoted(run: Run, a: Document, b: Document) -> bool:
    quoted_a, quoted_b = a.quoted[run.a : run.a + run.length_a], b.quoted[run.b : run.b + run.length_b]
    return 2 * sum(quoted_a) > run.length_a or 2 * sum(quoted_b) > run.length_b


def _covered(ranges: Iterable[tuple[int, int]]) -> set[int]:
    return {k for start, length in ranges for k in range(start, start + length)}


def _words_of(document: Document, sentences: set[int]) -> set[int]:
    return _covered((document.sentences[x].first, _length(document.sentences[x])) for x in sentences)


def _share(document: Document, words: set[int]) -> float:
    return len(words) / max(1, len(document.starts))


def _narrated(document: Document, words: set[int]) -> float:
    own = len(document.quoted) - sum(document.quoted)
    return sum(not document.quoted[index] for index in words) / max(1, own)


def _length(sentence: Sentence) -> int:
    return sentence.last - sentence.first


def _mostly(sentence: Sentence, words: set[int]) -> bool:
    return sum(k in words for k in range(sentence.first, sentence.last)) >= _VERBATIM * _length(sentence)


def _best(partners: Mapping[tuple[int, int], float], side: int) -> dict[int, float]:
    best: dict[int, float] = defaultdict(float)
    for pair, score in partners.items():
        best[pair[side]] = max(best[pair[side]], score)
    return best


def _told(document: Document, best: Mapping[int, float]) -> float:
    """Share of the words outside quotation marks in sentences with a partner, each weighted by its likeness."""
    total = told = 0.0
    for index, sentence in enumerate(document.sentences):
        own = min(_LONGEST, sum(not quoted for quoted in document.quoted[sentence.first : sentence.last]))
        total += own
        told += own * best.get(index, 0.0)
    return told / total if total else 0.0
