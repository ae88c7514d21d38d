"""What a collection teaches about its articles: which text is furniture, what was spoken, whom everybody names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec
import numpy as np

from rashomon.reuse.document import Document
from rashomon.reuse.joins import contains, distinct, groups, is_recurring, neighbours
from rashomon.reuse.words import SHINGLE, Flags, Hashes, Numbers

MAX_FREQUENCY = 200
"""A shingle in more documents is a stock phrase or furniture, whatever the documents are about."""
RECURS = 3
"""Documents that a text must stand in to be suspected of being furniture."""
RELATED, RELATED_ONE_OUTLET = 0.4, 0.6
"""Share of the shorter document's shingles from which two documents are versions of one text, not pages of one site."""
_MOST, _SURE = 1 / 2, 2 / 3
"""Share of a sentence's shingles over which it is furniture, and the same where only some of them are known."""
_CITED, _CITED_SHARE = 6, 0.05
"""Documents, or share of them, from which a newsroom named as a source tells nothing any more."""


def furniture(documents: Sequence[Document]) -> Hashes:
    """Shingles that recur in documents which are otherwise not versions of one text: blurbs, boxes, stock phrases.

    In ascending order. Documents are taken in the order of their ids, so that theirs in the collection does not matter.
    """
    order = sorted(range(len(documents)), key=lambda index: documents[index].article.id)
    own = [_distinct(documents[index].shingles) for index in order]
    if not own:
        return np.zeros(0, np.uint64)
    held = np.concatenate(own)
    holders = np.repeat(np.arange(len(own)), [len(shingles) for shingles in own])
    by_key = np.argsort(held, kind="stable")
    held, holders = held[by_key], holders[by_key]
    begins, sizes = groups(held)
    few = (sizes >= RECURS) & (sizes <= MAX_FREQUENCY)
    group, one, other = neighbours(holders, begins[few], sizes[few])
    pairs, at = np.unique(np.minimum(one, other) * len(own) + np.maximum(one, other), return_inverse=True)
    outlets = [documents[index].article.outlet for index in order]
    related = np.array([_are_related(i, j, own, outlets) for i, j in (divmod(int(p), len(own)) for p in pairs)], bool)
    recurring = np.zeros(len(begins), np.bool_)
    recurring[few] = is_recurring(int(few.sum()), group, related[at])
    return held[begins[recurring | (sizes > MAX_FREQUENCY)]]


def _distinct(shingles: Hashes) -> Hashes:
    return distinct(shingles[shingles != 0])


def _are_related(i: int, j: int, own: Sequence[Hashes], outlets: Sequence[str | None]) -> bool:
    least = RELATED_ONE_OUTLET if outlets[i] and outlets[i] == outlets[j] else RELATED
    return bool(contains(own[j], own[i]).sum() >= least * min(len(own[i]), len(own[j])))


def without(document: Document, shingles: Hashes, *, sampled: int = 1) -> Document:
    """The document without the sentences that consist of these shingles (ascending) for the most part.

    ``sampled``: only shingles that this number divides are known to be furniture or not.
    """
    known = document.shingles % np.uint64(sampled) == 0 if sampled > 1 else np.ones(len(document.shingles), np.bool_)
    found = known & contains(shingles, document.shingles)
    if not found.any():
        return document
    first = np.minimum(document.bounds[:-1], len(found))
    last = np.minimum(np.maximum(first + 1, document.bounds[1:] - SHINGLE + 1), len(found))
    least = _SURE if sampled > 1 else _MOST
    kept = _between(found, first, last) <= least * _between(known, first, last)
    if kept.all():
        return document
    lengths = np.diff(document.bounds)
    words = np.flatnonzero(np.repeat(kept, lengths))
    ends = words[SHINGLE - 1 :]
    begins = words[: len(ends)]
    return msgspec.structs.replace(
        document,
        starts=document.starts[words],
        ends=document.ends[words],
        quoted=document.quoted[words],
        stems=document.stems[words],
        rare=document.rare[words],
        mentions=document.mentions[words],
        cues=document.cues[words],
        sentences=tuple(span for span, keep in zip(document.sentences, kept, strict=True) if keep),
        bounds=np.concatenate(([0], np.cumsum(lengths[kept]))),
        shingles=np.where(ends - begins == SHINGLE - 1, document.shingles[begins], np.uint64(0)),
    )


def _between(flags: Flags, first: Numbers, last: Numbers) -> Numbers:
    """How many flags are set in each range."""
    counts = np.concatenate(([0], np.cumsum(flags)))
    return counts[last] - counts[first]


def spoken(documents: Sequence[Document]) -> Hashes:
    """Shingles that stand in quotation marks as a whole in at least one document, ascending."""
    found = [document.shingles[_whole(document.quoted)] for document in documents if document.quoted.any()]
    return _distinct(np.concatenate(found)) if found else np.zeros(0, np.uint64)


def _whole(quoted: Flags) -> Flags:
    """For each shingle whether all its words are flagged."""
    count = max(0, len(quoted) - SHINGLE + 1)
    whole = np.ones(count, np.bool_)
    for at in range(SHINGLE):
        whole &= quoted[at : at + count]
    return whole


def marked_as_spoken(document: Document, shingles: Hashes) -> Document:
    """The document with the words of these shingles counted as quoted: a tweet stays a tweet without its marks."""
    found = contains(shingles, document.shingles)
    if not found.any():
        return document
    quoted = document.quoted.copy()
    for at in range(SHINGLE):
        quoted[at : at + len(found)] |= found
    return msgspec.structs.replace(document, quoted=quoted)


def too_often_cited(documents: Sequence[Document]) -> frozenset[str]:
    """Newsrooms that many documents name as a source: an interview that everybody quotes makes no common text."""
    frequency = Counter(name for document in documents for name in document.cited)
    most = max(_CITED, len(documents) * _CITED_SHARE)
    return frozenset(name for name, count in frequency.items() if count > most)


def without_sources(document: Document, names: frozenset[str]) -> Document:
    """The document without these newsrooms among its sources."""
    return msgspec.structs.replace(document, cited=document.cited - names) if document.cited & names else document
