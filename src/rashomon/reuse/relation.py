"""The relation of two articles: copy, rewrite, partial or none, and whether both count as one source; with reasons.

``same_origin`` is a logistic model over four named features. Its weights were fitted (L2, lambda .3) on 101 pairs
labelled by reading; F there is .93, .92 with one pair left out at a time, .92 with all pairs of connected articles left
out at a time.
"""

from __future__ import annotations

import math
from typing import Literal

from rashomon.naming import called_apart
from rashomon.reuse.align import Alignment
from rashomon.reuse.direction import Shared, find_direction
from rashomon.reuse.document import Document
from rashomon.reuse.order import Chain, longest_chain
from rashomon.types import Article, Reuse

_WEIGHTS = {"narrated_words": 3.1, "told_max": 2.8, "told_min": 2.6, "cited": 2.9}
_BIAS = -2.44
_FULL = 100
"""Shared words outside quotations that count in full."""
_CITED_SHARE = 0.25
"""Share explained at which a common source that both name counts in full."""
_LIKELY, _SURER, _TELLING = 0.5, 0.6, 8
"""The probability from which two articles have one origin, the same where no run outside quotations is so many words long:
a later story on the same people repeats their titles and the terms of the first, a few words at a time."""
_COPY = 0.65
"""Share of the shorter article that stands in the other word for word, in a copy."""
_REWRITE = 0.6
"""Share of the shorter article that the other explains, in a rewrite; below it took a part."""
_SHORT = 40
"""Words of a body below which a rewording of it cannot be told from another text on the same."""
_CHAIN, _CHAINED, _FORWARD, _THROUGH = 20, 0.3, 0.6, 0.4
"""Words that stand once in each of two texts, in one order; their share of such words of the shorter text, and of those
that both have; and the share of both texts' sentences that they go through (one sentence in common is no text).
Labelled independent pairs have twelve such words at most; their share is .2 where there are more than ten."""
_PARTIAL_WORDS, _PARTIAL_SHARE = 40, 0.15
"""Least number and share of words, outside quotations, for which a pair of two origins is worth a line."""


def features(alignment: Alignment) -> dict[str, float]:
    """The named features of an alignment, each from 0 to 1.

    ``narrated_words``: words outside quotation marks in verbatim passages; ``told``: share of the words outside
    quotation marks in sentences with a counterpart, weighted by likeness, of the article that has more and of the one
    that has less; ``cited``: both name one newsroom as their source.
    """
    share = max(alignment.share_a, alignment.share_b)
    return {
        "narrated_words": min(1.0, alignment.narrated / _FULL),
        "told_max": max(alignment.told_a, alignment.told_b),
        "told_min": min(alignment.told_a, alignment.told_b),
        "cited": min(1.0, share / _CITED_SHARE) if alignment.cited else 0.0,
    }


def probability(features: dict[str, float]) -> float:
    """The probability that two articles with these features go back to one report."""
    score = _BIAS + sum(_WEIGHTS[name] * value for name, value in features.items())
    return 1 / (1 + math.exp(-score))


def relate(one: Document, other: Document, alignment: Alignment) -> Reuse | None:
    """The relation of two articles with its reasons, or None if they share too little to speak of.

    The order of words, and of names and figures, is looked at where whole runs do not tell.
    """
    if not alignment.passages:
        return None
    a, b = one.article, other.article
    least = _LIKELY if alignment.longest >= _TELLING else _SURER
    likely = probability(features(alignment)) > least and not _too_little(alignment)
    chain = None if likely and alignment.long_runs else longest_chain(one, other)
    kept = chain is not None and _keeps_order(chain)
    same_origin = likely or kept or alignment.retelling is not None
    relation = _relation(alignment, same_origin=same_origin)
    if relation is None:
        return None
    direction, told = find_direction(
        a,
        b,
        Shared(
            alignment.share_a,
            alignment.share_b,
            min(alignment.verbatim_a, alignment.verbatim_b),
            alignment.cited_a,
            alignment.cited_b,
        ),
        same_origin=same_origin,
    )
    return Reuse(
        a.id,
        b.id,
        relation,
        direction,
        same_origin,
        round(alignment.share_a, 4),
        round(alignment.share_b, 4),
        alignment.passages,
        tuple(dict.fromkeys((*_reasons(a, b, alignment, chain if kept else None), *told))),
    )


def _keeps_order(chain: Chain) -> bool:
    """Whether so many words stand in one order that the one text was made from the other, word by word."""
    return (
        chain.in_order >= _CHAIN
        and chain.share >= _CHAINED
        and chain.in_order >= _FORWARD * chain.shared
        and chain.sentences >= _THROUGH
    )


def _too_little(alignment: Alignment) -> bool:
    """Whether it takes the same words to tell a copy, and they are lacking.

    One body is so short (a teaser, the text under a video) that a rewording of it is its subject; or one sentence alone
    of an article has a counterpart, which may be a box, or the fact that both report.
    """
    short = min(alignment.words_a, alignment.words_b) < _SHORT
    single = (
        min(alignment.aligned_a, alignment.aligned_b) <= 1 and min(alignment.sentences_a, alignment.sentences_b) > 2
    )
    return (short or single) and max(alignment.verbatim_a, alignment.verbatim_b) < _COPY


def _relation(alignment: Alignment, *, same_origin: bool) -> Literal["copy", "rewrite", "partial"] | None:
    narrated = max(alignment.narrated_a, alignment.narrated_b)
    if not same_origin:
        taken = alignment.narrated >= _PARTIAL_WORDS and narrated >= _PARTIAL_SHARE
        return "partial" if taken else None
    if max(alignment.verbatim_a, alignment.verbatim_b) >= _COPY:
        return "copy"
    return "rewrite" if max(alignment.share_a, alignment.share_b) >= _REWRITE else "partial"


def _reasons(a: Article, b: Article, alignment: Alignment, chain: Chain | None) -> list[str]:
    """Why, in words for a reader: sentences that follow each other, long runs, shares, sources."""
    reasons = []
    shorter_is_a = alignment.sentences_a < alignment.sentences_b
    aligned = alignment.aligned_a if shorter_is_a else alignment.aligned_b
    total = alignment.sentences_a if shorter_is_a else alignment.sentences_b
    names = called_apart(a, b)
    shorter, longer = names if shorter_is_a else names[::-1]
    if aligned:
        verb = "follow" if alignment.ordered >= 0.75 else "have a counterpart in"
        order = "in the same order" if alignment.ordered >= 0.75 else "partly in the same order"
        if alignment.ordered < 0.5:
            order = "in another order"
        reasons.append(f"{aligned} of {total} sentences of {shorter} {verb} {longer}, {order}")
    if alignment.long_runs:
        runs = "a shared run" if alignment.long_runs == 1 else f"{alignment.long_runs} shared runs"
        reasons.append(f"{runs} of twelve words or more outside quotations, the longest of {alignment.longest}")
    if chain and not alignment.long_runs:
        reasons.append(f"{chain.in_order} of {chain.shared} words that each has once stand in the same order in both")
    if alignment.retelling:
        told = alignment.retelling
        reasons.append(f"{told.in_order} of {told.mentions} names and figures stand in the same order in both")
    reasons.append(
        f"{alignment.share_a:.0%} of {names[0]} and {alignment.share_b:.0%} of {names[1]} has a counterpart in the other"
    )
    if alignment.cited:
        reasons.append(f"both name {min(alignment.cited).title()} as a source")
    return reasons
