"""Which articles share keys: a join by sorting, one part of the keys after the other, in bounded memory.

A key and the article that holds it are one number, so that sorting a part brings the holders of a key together; the
pairs that they make are numbers again, sorted by the later article. Nothing is ever held but one part.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from rashomon.reuse.collection import MAX_FREQUENCY, RECURS, RELATED, RELATED_ONE_OUTLET
from rashomon.reuse.joins import contains, distinct, groups, is_recurring, neighbours, pairs
from rashomon.reuse.keys import SAMPLE_MOD, Counts, Keys, are_worth_aligning
from rashomon.reuse.large.state import State
from rashomon.reuse.words import Flags, Hashes, Numbers

PARTS = 64
KINDS = ("shingles", "names", "spoken")
"""The kinds of keys, as :class:`rashomon.reuse.keys.Keys` has them."""
MAX_ARTICLES = 1 << 24
_ARTICLE = np.uint64(MAX_ARTICLES - 1)
_ID, _PART = np.uint64(24), np.uint64(6)
_KEY = np.uint64((1 << 40) - 1)


def _reduced(shingles: Hashes) -> Hashes:
    """Sampled shingles without the bits that sampling fixed."""
    reduced: Hashes = shingles // np.uint64(SAMPLE_MOD)
    return reduced


def sampled_of(shingles: Hashes) -> Hashes:
    """The shingles of which a collection can teach something, each once, ascending."""
    return distinct(shingles[shingles % np.uint64(SAMPLE_MOD) == 0])


def known_among(sampled: Hashes, taught: Hashes) -> Hashes:
    """Those of the sampled shingles of which the collection taught something (``taught`` ascending)."""
    known: Hashes = sampled[contains(taught, _reduced(sampled) % np.uint64(1 << 46))]
    return known


def add_keys(state: State, first: int, articles: Sequence[Keys]) -> None:
    """Store the keys of some articles, of which the first has the number ``first``."""
    for name, columns in (
        ("shingles", [_reduced(keys.shingles) for keys in articles]),
        ("names", [keys.names for keys in articles]),
        ("spoken", [_reduced(keys.spoken) for keys in articles]),
    ):
        keys = np.concatenate(columns)
        holders = np.repeat(np.arange(first, first + len(articles), dtype=np.uint64), [len(own) for own in columns])
        parts = keys % np.uint64(PARTS)
        numbers = ((keys >> _PART) & _KEY) << _ID | holders
        order = np.argsort(parts, kind="stable")
        ends = np.searchsorted(parts[order], np.arange(PARTS + 1))
        for part in range(PARTS):
            state.put(name, part, numbers[order[ends[part] : ends[part + 1]]])


def _holders(state: State, names: Sequence[str], part: int) -> tuple[Hashes, Numbers, Numbers, Numbers]:
    """The keys of a part and their holders, both sorted; where the group of each key begins, and how large it is."""
    numbers = distinct(np.concatenate([state.take(name, part) for name in names]))
    keys = numbers >> _ID
    return keys, (numbers & _ARTICLE).astype(np.int64), *groups(keys)


def _whole(keys: Hashes, part: int) -> Hashes:
    whole: Hashes = keys << _PART | np.uint64(part)
    return whole


def join_part(
    state: State,
    names: Sequence[str],
    part: int,
    articles: int,
    *,
    without: Hashes | None = None,
    most: int = MAX_FREQUENCY,
) -> None:
    """Store the pairs of articles that the keys of one part make, by the later article, some shingles left out.

    A key that more than ``most`` articles hold makes none. Keys of several kinds are joined as if they were of the first.
    """
    keys, held_by, begins, sizes = _holders(state, names, part)
    taken = (sizes >= 2) & (sizes <= most)
    if without is not None:
        taken &= ~contains(without, _whole(keys[begins], part))
    for earlier, later in pairs(held_by, begins[taken], sizes[taken]):
        found = np.sort(later.astype(np.uint64) << _ID | earlier.astype(np.uint64))
        ends = np.searchsorted(found, [_least(bucket, articles) for bucket in range(PARTS)])
        for bucket, some in enumerate(np.split(found, ends[1:])):
            state.put(f"shared {names[0]}", bucket, some)


def _least(bucket: int, articles: int) -> np.uint64:
    """The least pair of a bucket: its later article is the first of the bucket's share."""
    return np.uint64(-(-bucket * articles // PARTS) << 24)


def related(state: State, bucket: int, sizes: Numbers) -> Hashes:
    """The pairs of one bucket that are versions of one text, in order; the last bit tells if they are nearly the same."""
    found, shared = _counted(state, "shared shingles", bucket)
    share = shared / np.maximum(1, np.minimum(sizes[found >> _ID], sizes[found & _ARTICLE]))
    alike = share >= RELATED
    nearly_the_same = (share[alike] >= RELATED_ONE_OUTLET).astype(np.uint64)
    marked: Hashes = found[alike] << np.uint64(1) | nearly_the_same
    return marked


def select(state: State, bucket: int, sizes: Counts) -> Hashes:
    """The pairs of one bucket that are worth aligning, in order."""
    shingles, names, spoken = (_counted(state, f"shared {kind}", bucket) for kind in KINDS)
    found = np.union1d(shingles[0], names[0])
    later, earlier = found >> _ID, found & _ARTICLE
    shared = _of(shingles, found), _of(names, found), _of(spoken, found)
    least = [np.minimum(own[later], own[earlier]) for own in sizes]
    return found[are_worth_aligning(shared, (least[0], least[1], least[2]))]


def _of(counted: tuple[Hashes, Numbers], wanted: Hashes) -> Numbers:
    """The counts of these pairs, 0 where there is none."""
    if not len(counted[0]):
        return np.zeros(len(wanted), np.int64)
    at = np.minimum(np.searchsorted(counted[0], wanted), len(counted[0]) - 1)
    counts: Numbers = np.where(counted[0][at] == wanted, counted[1][at], 0)
    return counts


def _counted(state: State, name: str, bucket: int) -> tuple[Hashes, Numbers]:
    ordered = np.sort(state.take(name, bucket))
    begins, counts = groups(ordered)
    return ordered[begins], counts


def furniture_of_part(state: State, part: int, are_related: Callable[[Numbers, Numbers], Flags]) -> Hashes:
    """The reduced shingles of one part that recur in articles which are otherwise not versions of one text.

    What any article has in quotation marks is none: it is somebody's speech.
    """
    keys, held_by, begins, sizes = _holders(state, ("shingles", "spoken"), part)
    few = (sizes >= RECURS) & (sizes <= MAX_FREQUENCY)
    group, one, other = neighbours(held_by, begins[few], sizes[few])
    recurring = sizes > MAX_FREQUENCY
    recurring[few] = is_recurring(int(few.sum()), group, are_related(one, other))
    found = keys[begins[recurring]]
    return _whole(found[~contains(_keys(state, "spoken", part), found)], part)


def speech_of_part(state: State, part: int) -> Hashes:
    """The reduced shingles of one part that some article has in quotation marks and some has without."""
    return _whole(
        np.intersect1d(_keys(state, "spoken", part), _keys(state, "shingles", part), assume_unique=True), part
    )


def _keys(state: State, name: str, part: int) -> Hashes:
    keys: Hashes = distinct(state.take(name, part) >> _ID)
    return keys
