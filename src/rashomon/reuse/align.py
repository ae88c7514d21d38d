"""Alignment: the passages of two articles that are the same words, or the same content in other words, in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec
import numpy as np

from rashomon.reuse.document import Document
from rashomon.reuse.idf import Idf, Weights
from rashomon.reuse.joins import groups
from rashomon.reuse.partners import Vectors, find_partners, sentence_vectors, share_in_order
from rashomon.reuse.retelling import Retelling, find_retelling
from rashomon.reuse.sources import named_outlet
from rashomon.reuse.verbatim import Places, Run, find_runs, shingle_places
from rashomon.reuse.words import Flags, Numbers
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
_RETOLD = 0.5
"""The likeness of two sentences that have only names and figures in common."""


class Prepared(msgspec.Struct, frozen=True):
    """A document with what every alignment needs of it."""

    document: Document
    places: Places
    vectors: Vectors
    sentences: Numbers
    """For each word the number of its sentence."""


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
    retelling: Retelling | None
    """What both tell in one order; looked for only where no long run tells."""
    ordered: float
    """Share of the pairs of sentences that follow one order in both, 0 to 1."""
    cited_a: frozenset[str]
    cited_b: frozenset[str]
    """Newsrooms that each names as its sources."""
    cited: frozenset[str]
    """Newsrooms that both name as their source, or that is one and named by the other."""


def prepare(document: Document, idf: Idf) -> Prepared:
    """The document, ready to be aligned with many others."""
    return Prepared(
        document, shingle_places(document.shingles), sentence_vectors(document, idf), document.sentence_of_word()
    )


def align(one: Prepared, other: Prepared) -> Alignment:
    """Align two documents; the first one's passages are ``a``."""
    a, b = one.document, other.document
    runs = find_runs(a.shingles, other.places)
    partners = find_partners(one.vectors, other.vectors, _same_words(one, other, runs))
    told = [
        run
        for run in runs
        if run.length >= _TELLING or (int(one.sentences[run.a]), int(other.sentences[run.b])) in partners
    ]
    words_a = _covered(a, ((run.a, run.length_a) for run in told))
    words_b = _covered(b, ((run.b, run.length_b) for run in told))
    own = _not_quoted(told, a, b)
    long_runs = sum(run.length >= _LONG for run in own)
    retelling = None if long_runs else find_retelling(a, b)
    if retelling is not None:
        partners |= {pair: _RETOLD for pair in retelling.sentences if pair not in partners}
    own_a = _covered(a, ((run.a, run.length_a) for run in own))
    own_b = _covered(b, ((run.b, run.length_b) for run in own))
    inside_a, inside_b = _in_runs(a, words_a), _in_runs(b, words_b)
    reworded = [(x, y) for x, y in partners if not (inside_a[x] and inside_b[y])]
    best_a, best_b = _best(partners, 0, len(a.sentences)), _best(partners, 1, len(b.sentences))
    return Alignment(
        passages=_passages(a, b, told, reworded),
        words_a=len(a.starts),
        words_b=len(b.starts),
        share_a=_share(words_a | (best_a > 0)[one.sentences]),
        share_b=_share(words_b | (best_b > 0)[other.sentences]),
        verbatim_a=_share(words_a),
        verbatim_b=_share(words_b),
        narrated_a=_narrated(a, own_a),
        narrated_b=_narrated(b, own_b),
        narrated=int(own_a.sum()),
        longest=max((run.length for run in own), default=0),
        long_runs=long_runs,
        aligned_a=int((best_a > 0).sum()),
        aligned_b=int((best_b > 0).sum()),
        sentences_a=len(a.sentences),
        sentences_b=len(b.sentences),
        told_a=_told(a, best_a),
        told_b=_told(b, best_b),
        retelling=retelling,
        ordered=share_in_order(list(partners)),
        cited_a=a.cited,
        cited_b=b.cited,
        cited=(a.cited & b.cited) | named_outlet(a.cited, b.article) | named_outlet(b.cited, a.article),
    )


def _same_words(one: Prepared, other: Prepared, runs: Sequence[Run]) -> dict[tuple[int, int], float]:
    """For each pair of sentences that runs cross, the share of the shorter one's words in them."""
    if not runs:
        return {}
    width = len(other.document.sentences)
    begins_a, begins_b, lengths = np.array([(run.a, run.b, run.length) for run in runs]).T
    ends = np.cumsum(lengths)
    at = np.arange(ends[-1]) - np.repeat(ends - lengths, lengths)
    crossed = np.sort(
        one.sentences[np.repeat(begins_a, lengths) + at] * width + other.sentences[np.repeat(begins_b, lengths) + at]
    )
    begins, counts = groups(crossed)
    x, y = np.divmod(crossed[begins], width)
    least = np.minimum(np.diff(one.document.bounds)[x], np.diff(other.document.bounds)[y])
    shares = counts / np.maximum(_SHORT, least)
    return dict(zip(zip(x.tolist(), y.tolist(), strict=True), shares.tolist(), strict=True))


def _passages(
    a: Document, b: Document, runs: Sequence[Run], reworded: Sequence[tuple[int, int]]
) -> tuple[ReusePassage, ...]:
    passages = [
        ReusePassage(_extent(a, run.a, run.length_a), _extent(b, run.b, run.length_b), "verbatim") for run in runs
    ]
    for x, y in reworded:
        passages.append(ReusePassage(_place(a.sentences[x]), _place(b.sentences[y]), "reworded"))
    return tuple(sorted(passages, key=lambda passage: (passage.a, passage.b)))


def _extent(document: Document, first: int, length: int) -> tuple[int, int]:
    return int(document.starts[first]), int(document.ends[first + length - 1])


def _place(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _not_quoted(runs: Sequence[Run], a: Document, b: Document) -> list[Run]:
    """The runs of which neither document has more than half in quotation marks."""
    quoted_a, quoted_b = _counts(a.quoted).tolist(), _counts(b.quoted).tolist()
    return [
        run
        for run in runs
        if 2 * (quoted_a[run.a + run.length_a] - quoted_a[run.a]) <= run.length_a
        and 2 * (quoted_b[run.b + run.length_b] - quoted_b[run.b]) <= run.length_b
    ]


def _covered(document: Document, ranges: Iterable[tuple[int, int]]) -> Flags:
    covered = np.zeros(len(document.starts), np.bool_)
    for start, length in ranges:
        covered[start : start + length] = True
    return covered


def _share(words: Flags) -> float:
    return float(words.sum()) / max(1, len(words))


def _narrated(document: Document, words: Flags) -> float:
    return float((words & ~document.quoted).sum()) / max(1, int((~document.quoted).sum()))


def _counts(flags: Flags) -> Numbers:
    """How many flags are set before each place, and at last in all."""
    counts = np.zeros(len(flags) + 1, np.int64)
    np.cumsum(flags, out=counts[1:])
    return counts


def _by_sentence(document: Document, words: Flags) -> Numbers:
    """How many of these words each sentence has."""
    return np.diff(_counts(words)[document.bounds])


def _in_runs(document: Document, words: Flags) -> list[bool]:
    """For each sentence whether it stands in runs, whose words these are, for the most part."""
    inside: list[bool] = (_by_sentence(document, words) >= _VERBATIM * np.diff(document.bounds)).tolist()
    return inside


def _best(partners: Mapping[tuple[int, int], float], side: int, sentences: int) -> Weights:
    """For each sentence of one side the likeness of its best partner, 0 without one."""
    best = [0.0] * sentences
    for pair, score in partners.items():
        if score > best[pair[side]]:
            best[pair[side]] = score
    return np.array(best)


def _told(document: Document, best: Weights) -> float:
    """Share of the words outside quotation marks in sentences with a partner, each weighted by its likeness."""
    own = np.minimum(_LONGEST, _by_sentence(document, ~document.quoted))
    total = int(own.sum())
    return float((own * best).sum()) / total if total else 0.0
