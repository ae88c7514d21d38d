"""Retellings: texts that share no words but names, figures and quotations, and tell them in one order.

Two reporters of one event name the same people and some of the same figures, but in an order of their own, and each has
more. Labelled pairs of two origins keep .71 of their mentions in one order at most; retellings by rule .88 or more.
"""

from __future__ import annotations

from typing import NamedTuple

import msgspec
import numpy as np

from rashomon.reuse.document import Document
from rashomon.reuse.joins import cross, groups
from rashomon.reuse.order import forward
from rashomon.reuse.words import Hashes, Numbers

_LEAST, _SHARE, _OF_LONGER = 8, 0.8, 0.5
"""Names and figures, each counted once, that are first told in one order; their share of those of the text that has
fewer, and the same for all mentions; and their share of the text that has more (what stands in a paragraph of a page is
no retelling of the page)."""
_TOPIC = 64
"""A name that makes more pairs of mentions than that is what both articles are about, and tells nothing of their order."""


class Retelling(msgspec.Struct, frozen=True):
    """What two texts tell in one order."""

    in_order: int
    """Mentions of names and figures, outside quotation marks, that follow one order in both."""
    mentions: int
    """Those of the text that has fewer."""
    sentences: tuple[tuple[int, int], ...]
    """Sentences that have half of the mentions of one of them in common, in that order."""


class _Mentions(NamedTuple):
    stems: Hashes
    """Ascending."""
    places: Numbers
    own: Hashes
    """Each stem once."""
    begins: Numbers
    sizes: Numbers


def find_retelling(a: Document, b: Document) -> Retelling | None:
    """The retelling that two documents are of each other or of a third, or None."""
    one, other = _without_topics(_mentions(a), _mentions(b))
    fewer, more = sorted((len(one.own), len(other.own)))
    least = max(_LEAST, _SHARE * fewer, _OF_LONGER * more)
    both, in_a, in_b = np.intersect1d(one.own, other.own, assume_unique=True, return_indices=True)
    if len(both) < least:
        return None
    begins_a, begins_b = one.begins[in_a], other.begins[in_b]
    if len(_chain(one.places[begins_a], other.places[begins_b])) < least:
        return None
    at_a, at_b = cross(begins_a, one.sizes[in_a], begins_b, other.sizes[in_b])
    places_a, places_b = one.places[at_a], other.places[at_b]
    chain = _chain(places_a, places_b)
    mentions = min(len(one.stems), len(other.stems))
    if len(chain) < _SHARE * mentions:
        return None
    return Retelling(len(chain), mentions, _sentences(a, b, places_a[chain], places_b[chain]))


def _mentions(document: Document) -> _Mentions:
    places = np.flatnonzero(document.mentions & ~document.quoted)
    stems = document.stems[places]
    order = np.argsort(stems, kind="stable")
    return _grouped(stems[order], places[order])


def _grouped(stems: Hashes, places: Numbers) -> _Mentions:
    begins, sizes = groups(stems)
    return _Mentions(stems, places, stems[begins], begins, sizes)


def _without_topics(one: _Mentions, other: _Mentions) -> tuple[_Mentions, _Mentions]:
    both, in_a, in_b = np.intersect1d(one.own, other.own, assume_unique=True, return_indices=True)
    topics = both[one.sizes[in_a] * other.sizes[in_b] > _TOPIC]
    if not len(topics):
        return one, other
    kept = (~np.isin(mentions.stems, topics) for mentions in (one, other))
    left = [_grouped(m.stems[keep], m.places[keep]) for m, keep in zip((one, other), kept, strict=True)]
    return left[0], left[1]


def _chain(own: Numbers, other: Numbers) -> Numbers:
    """Which pairs of places make the longest chain that goes forward in both, in order (Hunt and Szymanski 1977)."""
    order = np.lexsort((-other, own))
    return order[forward(other[order].tolist())]


def _sentences(a: Document, b: Document, own: Numbers, other: Numbers) -> tuple[tuple[int, int], ...]:
    """The pairs of sentences in which the places of a chain lie, where they are half of the mentions of one of the two."""
    x, y = np.searchsorted(a.bounds, own, "right") - 1, np.searchsorted(b.bounds, other, "right") - 1
    pairs, counts = np.unique(np.stack((x, y), axis=1), axis=0, return_counts=True)
    least = np.minimum(_by_sentence(a)[pairs[:, 0]], _by_sentence(b)[pairs[:, 1]])
    return tuple((int(x), int(y)) for x, y in pairs[2 * counts >= least])


def _by_sentence(document: Document) -> Numbers:
    flags = document.mentions & ~document.quoted
    return np.diff(np.concatenate(([0], np.cumsum(flags)))[document.bounds])
