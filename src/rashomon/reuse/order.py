"""The order of words: how many words that each of two texts has once stand in one order in both.

Two reports of one event have such words in common, but in an order of their own; a text that was edited word by word
keeps its order, though hardly five words in a row are left (the unique lines of Cohen's patience diff, for words).
"""

from __future__ import annotations

import bisect

import msgspec
import numpy as np

from rashomon.reuse.document import Document
from rashomon.reuse.words import Hashes, Numbers


class Chain(msgspec.Struct, frozen=True):
    """Words that both texts have once, outside quotation marks, stop words left out."""

    shared: int
    in_order: int
    """Those of the longest chain that goes forward in both."""
    share: float
    """The chain's share of the words that the text has once which has fewer of them, 0 to 1."""
    sentences: float
    """Share of the sentences that it goes through, of the text in which that is less, 0 to 1."""


def longest_chain(a: Document, b: Document) -> Chain:
    """The longest chain of words that each of the documents has once (patience sorting)."""
    (stems_a, places_a), (stems_b, places_b) = _had_once(a), _had_once(b)
    _, in_a, in_b = np.intersect1d(stems_a, stems_b, assume_unique=True, return_indices=True)
    order = np.argsort(places_a[in_a])
    own, other = places_a[in_a][order], places_b[in_b][order]
    chain = forward(other.tolist())
    return Chain(
        len(in_a),
        len(chain),
        len(chain) / max(1, min(len(stems_a), len(stems_b))),
        min(_crossed(a, own[chain]), _crossed(b, other[chain])),
    )


def forward(places: list[int]) -> list[int]:
    """Which of the places make the longest chain that goes forward, in order (patience sorting)."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, place in enumerate(places):
        at = bisect.bisect_left(tails, place)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [place]
        ends[at : at + 1] = [number]
    chain: list[int] = []
    last = ends[-1] if ends else -1
    while last >= 0:
        chain.append(last)
        last = before[last]
    return chain[::-1]


def _crossed(document: Document, places: Numbers) -> float:
    """Share of the sentences in which one of the places lies."""
    crossed = np.unique(np.searchsorted(document.bounds, places, "right"))
    return len(crossed) / max(1, len(document.sentences))


def _had_once(document: Document) -> tuple[Hashes, Numbers]:
    """The stems that stand in the document once, ascending, and their places."""
    places = np.flatnonzero((document.stems != 0) & ~document.quoted)
    stems, first, counts = np.unique(document.stems[places], return_index=True, return_counts=True)
    once = counts == 1
    return stems[once], places[first[once]]
