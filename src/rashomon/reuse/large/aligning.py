"""Aligning the candidates of a large collection, the later article with each earlier one, in bounded memory."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from itertools import groupby

import msgspec

from rashomon.reuse.align import Prepared, align, prepare
from rashomon.reuse.collection import (
    Idf,
    learn_idf,
    marked_as_spoken,
    spoken,
    too_often_cited,
    without,
    without_sources,
)
from rashomon.reuse.document import Document, make_document
from rashomon.reuse.keys import SAMPLE_MOD
from rashomon.reuse.large.joining import MAX_ARTICLES, PARTS, reduced
from rashomon.reuse.large.state import State
from rashomon.reuse.relation import relate
from rashomon.types import Reuse

_LEARNED_FROM = 1000
"""Articles, evenly spread, from which it is learned which words are rare and which newsrooms everybody names."""
_KEPT = 1024
"""Documents kept for the next alignments."""
_STEP = 1000
"""Candidates of a step."""


class _Reader:
    """Documents by the number of their article, without furniture, ready to be aligned."""

    def __init__(self, store: State) -> None:
        self._store = store
        self._furniture = frozenset(store.take("furniture", 0))
        self._kept: OrderedDict[int, tuple[Prepared, frozenset[int]]] = OrderedDict()
        total = store.step("read")
        count = min(total, _LEARNED_FROM)
        sample = [make_document(store.article(at * total // count)) for at in range(count)]
        self._idf: Mapping[str, float] = Idf(learn_idf(sample), len(sample))
        self._usual = too_often_cited(sample)

    def read(self, n: int) -> tuple[Prepared, frozenset[int]]:
        """The document, and the shingles that it has in quotation marks."""
        if n in self._kept:
            self._kept.move_to_end(n)
            return self._kept[n]
        document = make_document(self._store.article(n))
        speech = spoken([document])
        recurring = frozenset(
            shingle
            for shingle in document.shingles
            if not shingle % SAMPLE_MOD and reduced(shingle) % (1 << 46) in self._furniture
        )
        if recurring:
            document = without(document, recurring - speech, sampled=SAMPLE_MOD)
        found = prepare(without_sources(document, self._usual), self._idf), speech
        self._kept[n] = found
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return found


def align_all(store: State) -> None:
    """Align every candidate that no earlier run has, and store what is found."""
    done = store.step("aligned")
    if store.get("aligned whole"):
        return
    reader = _Reader(store)
    before = 0
    for bucket in range(PARTS):
        chosen = store.take("candidates", bucket)
        if before + len(chosen) <= done:
            before += len(chosen)
            continue
        step: list[tuple[int, int, Reuse]] = []
        since = 0
        at = 0
        for later, group in groupby(chosen, key=lambda pair: pair >> 24):
            earlier = [pair & (MAX_ARTICLES - 1) for pair in group]
            at += len(earlier)
            if before + at <= done:
                continue
            step += [(later, other, pair) for other, pair in _related(reader, later, earlier)]
            since += len(earlier)
            if since >= _STEP:
                _keep(store, step, before + at)
                step, since = [], 0
        before += len(chosen)
        _keep(store, step, before)
    with store:
        store.set("aligned whole", 1)


def _keep(store: State, step: Sequence[tuple[int, int, Reuse]], done: int) -> None:
    with store:
        store.add_pairs(step)
        store.set("aligned", done)


def _related(reader: _Reader, later: int, earlier: Sequence[int]) -> list[tuple[int, Reuse]]:
    """The earlier articles that share a text with the later one; what any of them quotes is speech to all."""
    found = []
    own, own_speech = reader.read(later)
    others = [(n, *reader.read(n)) for n in earlier]
    speech = own_speech.union(*(speech for _, _, speech in others))
    own = _marked(own, speech)
    for n, other, _ in others:
        other = _marked(other, speech)
        pair = relate(other.document.article, own.document.article, align(other, own))
        if pair is not None:
            found.append((n, pair))
    return found


def _marked(prepared: Prepared, speech: frozenset[int]) -> Prepared:
    if speech.isdisjoint(prepared.document.shingles):
        return prepared
    document: Document = marked_as_spoken(prepared.document, speech)
    return msgspec.structs.replace(prepared, document=document)
