"""What a collection teaches about its articles: which words are rare, which text is furniture, and what was spoken."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from rashomon.reuse.document import SHINGLE, Document, Sentence

MAX_FREQUENCY = 200
"""A shingle in more documents is a stock phrase or furniture, whatever the documents are about."""
_RECURS = 3
"""Documents that a text must stand in to be suspected of being furniture."""
_RELATED, _RELATED_ONE_OUTLET = 0.4, 0.6
"""Share of the shorter document's shingles from which two documents are versions of one text, not pages of one site."""
_CITED, _CITED_SHARE = 6, 0.05
"""Documents, or share of them, from which a newsroom named as a source tells nothing any more."""
_ALL = b"\x01" * SHINGLE
_PRIOR_DOCUMENTS = 30
_PRIOR_RARE, _PRIOR_WORD = 0.02, 0.06
"""What is believed about a stem before the collection is seen: the share of articles that have it."""


def learn_idf(documents: Sequence[Document]) -> Mapping[str, float]:
    """Inverse document frequency by stem, smoothed by thirty imagined documents.

    In a large collection the counts decide; with two articles names and numbers count somewhat more than words.
    """
    frequency: Counter[str] = Counter()
    rare: set[str] = set()
    for document in documents:
        frequency.update({stem for sentence in document.sentences for stem in sentence.stems})
        rare.update(stem for sentence in document.sentences for stem in sentence.rare)
    total = len(documents) + _PRIOR_DOCUMENTS
    return {
        stem: math.log(total / (count + _PRIOR_DOCUMENTS * (_PRIOR_RARE if stem in rare else _PRIOR_WORD)))
        for stem, count in frequency.items()
    }


def furniture(documents: Sequence[Document]) -> frozenset[int]:
    """Shingles that recur in documents which are otherwise not versions of one text: blurbs, boxes, stock phrases."""
    holding: dict[int, list[int]] = defaultdict(list)
    own = [set(document.shingles) for document in documents]
    for index in sorted(range(len(documents)), key=lambda index: documents[index].article.id):
        for shingle in own[index]:
            holding[shingle].append(index)
    related: dict[tuple[int, int], bool] = {}

    def are_related(i: int, j: int) -> bool:
        if (i, j) not in related:
            one, other = documents[i].article.outlet, documents[j].article.outlet
            least = _RELATED_ONE_OUTLET if one and one == other else _RELATED
            related[i, j] = len(own[i] & own[j]) >= least * min(len(own[i]), len(own[j]))
        return related[i, j]

    found = set()
    for shingle, holders in holding.items():
        if len(holders) > MAX_FREQUENCY:
            found.add(shingle)
        elif len(holders) >= _RECURS:
            neighbours = list(zip(holders, holders[1:] + holders[:1], strict=True))
            if sum(are_related(i, j) for i, j in neighbours) * 3 < len(neighbours):
                found.add(shingle)
    return frozenset(found)


class Idf(dict[str, float]):
    """What a sample taught, with the weight of a stem that no document of the sample has for all others."""

    def __init__(self, learned: Mapping[str, float], documents: int) -> None:
        super().__init__(learned)
        self._unseen = math.log((documents + _PRIOR_DOCUMENTS) / (_PRIOR_DOCUMENTS * _PRIOR_RARE))

    def __missing__(self, stem: str) -> float:
        return self._unseen


def without(document: Document, shingles: frozenset[int], *, sampled: int = 1) -> Document:
    """The document without the sentences that consist of these shingles for the most part.

    ``sampled``: only shingles that this number divides are known to be furniture or not.
    """
    kept = [sentence for sentence in document.sentences if not _is_furniture(document, sentence, shingles, sampled)]
    if len(kept) == len(document.sentences):
        return document
    moved: list[Sentence] = []
    words: list[int] = []
    for sentence in kept:
        first = len(words)
        words += range(sentence.first, sentence.last)
        moved.append(msgspec.structs.replace(sentence, first=first, last=len(words)))
    hashes = tuple(
        document.shingles[index] if words[place + SHINGLE - 1] == index + SHINGLE - 1 else -1 - place
        for place, index in enumerate(words[: max(0, len(words) - SHINGLE + 1)])
    )
    return msgspec.structs.replace(
        document,
        starts=tuple(document.starts[index] for index in words),
        ends=tuple(document.ends[index] for index in words),
        quoted=bytes(document.quoted[index] for index in words),
        sentences=tuple(moved),
        shingles=hashes,
    )


def _is_furniture(document: Document, sentence: Sentence, shingles: frozenset[int], sampled: int) -> bool:
    own = document.shingles[sentence.first : max(sentence.first + 1, sentence.last - SHINGLE + 1)]
    own = own if sampled == 1 else tuple(shingle for shingle in own if not shingle % sampled)
    return bool(own) and 2 * sum(shingle in shingles for shingle in own) > len(own)


def spoken(documents: Sequence[Document]) -> frozenset[int]:
    """Shingles that stand in quotation marks as a whole in at least one document."""
    found: set[int] = set()
    for document in documents:
        inside = 0
        for index, quoted in enumerate(document.quoted):
            inside = inside + 1 if quoted else 0
            if inside >= SHINGLE:
                found.add(document.shingles[index - SHINGLE + 1])
    return frozenset(found)


def marked_as_spoken(document: Document, shingles: frozenset[int]) -> Document:
    """The document with the words of these shingles counted as quoted: a tweet stays a tweet without its marks."""
    quoted = bytearray(document.quoted)
    for index, shingle in enumerate(document.shingles):
        if shingle in shingles:
            quoted[index : index + SHINGLE] = _ALL
    return msgspec.structs.replace(document, quoted=bytes(quoted))


def too_often_cited(documents: Sequence[Document]) -> frozenset[str]:
    """Newsrooms that many documents name as a source: an interview that everybody quotes makes no common text."""
    frequency = Counter(name for document in documents for name in document.cited)
    most = max(_CITED, len(documents) * _CITED_SHARE)
    return frozenset(name for name, count in frequency.items() if count > most)


def without_sources(document: Document, names: frozenset[str]) -> Document:
    """The document without these newsrooms among its sources."""
    return msgspec.structs.replace(document, cited=document.cited - names) if document.cited & names else document
