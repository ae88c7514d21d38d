"""Aligning the candidates of a large collection, the later article with each earlier one, in bounded memory."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec
import numpy as np

from rashomon.reuse.align import Prepared, align, prepare
from rashomon.reuse.changes import Side, with_changes
from rashomon.reuse.collection import marked_as_spoken, spoken, too_often_cited, without, without_sources
from rashomon.reuse.document import make_document
from rashomon.reuse.idf import learn_idf
from rashomon.reuse.joins import distinct
from rashomon.reuse.keys import SAMPLE_MOD
from rashomon.reuse.large.joining import MAX_ARTICLES, PARTS, known_among, sampled_of
from rashomon.reuse.large.state import State
from rashomon.reuse.lineage import relatives
from rashomon.reuse.relation import relate
from rashomon.reuse.words import Hashes
from rashomon.types import Reuse

_LEARNED_FROM = 1000
"""Articles, evenly spread, from which it is learned which words are rare and which newsrooms everybody names."""
_KEPT = 1024
"""Documents kept for the next alignments."""
_STEP = 1000
"""Candidates of a step."""
_Row = tuple[int, int, Reuse, list[tuple[int, str, int]]]
"""The numbers of the later and the earlier article, their pair, and what it says of them as relatives."""


class _Reader:
    """Documents by the number of their article, without furniture, ready to be aligned."""

    def __init__(self, store: State) -> None:
        self._store = store
        self._furniture, self._speech = (np.sort(store.take(name, 0)) for name in ("furniture", "speech"))
        self._kept: OrderedDict[int, tuple[Prepared, Hashes, Side]] = OrderedDict()
        total = store.step("read")
        count = min(total, _LEARNED_FROM)
        sample = [make_document(store.article(at * total // count)) for at in range(count)]
        self._idf = learn_idf(sample)
        self._usual = too_often_cited(sample)

    def read(self, n: int) -> tuple[Prepared, Hashes, Side]:
        """The document, the shingles that it has in quotation marks, and its sentences to look up changes in."""
        if n in self._kept:
            self._kept.move_to_end(n)
            return self._kept[n]
        document = make_document(self._store.article(n))
        side = Side(document)
        speech = spoken([document])
        sampled = sampled_of(document.shingles)
        recurring = known_among(sampled, self._furniture)
        if len(recurring):
            document = without(document, np.setdiff1d(recurring, speech), sampled=SAMPLE_MOD)
        document = marked_as_spoken(document, known_among(sampled, self._speech))
        found = prepare(without_sources(document, self._usual), self._idf), speech, side
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
        chosen = store.take("candidates", bucket).tolist()
        if before + len(chosen) <= done:
            before += len(chosen)
            continue
        step: list[_Row] = []
        since = 0
        at = 0
        for later, group in groupby(chosen, key=lambda pair: pair >> 24):
            earlier = [pair & (MAX_ARTICLES - 1) for pair in group]
            at += len(earlier)
            if before + at <= done:
                continue
            step += _related(reader, later, earlier)
            since += len(earlier)
            if since >= _STEP:
                _keep(store, step, before + at)
                step, since = [], 0
        before += len(chosen)
        _keep(store, step, before)
    with store:
        store.set("aligned whole", 1)


def _keep(store: State, step: Sequence[_Row], done: int) -> None:
    with store:
        store.add_pairs((later, earlier, pair) for later, earlier, pair, _ in step)
        store.add_relatives(relative for *_, known in step for relative in known)
        store.set("aligned", done)


def _related(reader: _Reader, later: int, earlier: Sequence[int]) -> Iterator[_Row]:
    """The earlier articles that share a text with the later one; what any of them quotes is speech to all."""
    own, own_speech, own_side = reader.read(later)
    others = [(n, *reader.read(n)) for n in earlier]
    speech = distinct(np.concatenate([own_speech, *(speech for _, _, speech, _ in others)]))
    own = _marked(own, speech)
    b = own.document.article
    for n, other, _, side in others:
        other = _marked(other, speech)
        a = other.document.article
        pair = relate(other.document, own.document, align(other, own))
        if pair is not None:
            number = {a.id: n, b.id: later}
            known: list[tuple[int, str, int]] = [
                (number[one.id], kind, number[of.id]) for one, kind, of in relatives(pair, a, b)
            ]
            yield later, n, with_changes(pair, side, own_side), known


def _marked(prepared: Prepared, speech: Hashes) -> Prepared:
    document = marked_as_spoken(prepared.document, speech)
    return prepared if document is prepared.document else msgspec.structs.replace(prepared, document=document)
