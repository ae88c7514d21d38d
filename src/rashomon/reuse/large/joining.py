"""Which articles share keys: a join by sorting, one part of the keys after the other, in bounded memory.

A key and the article that holds it are one number, so that sorting a part brings the holders of a key together; the
pairs that they make are numbers again, sorted by the later article. Nothing is ever held but one part.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from rashomon.reuse.keys import MAX_HOLDERS, SAMPLE_MOD, Keys, worth_aligning
from rashomon.reuse.large.state import State

PARTS = 64
MAX_ARTICLES = 1 << 24
_ARTICLE = MAX_ARTICLES - 1
_KEY = (1 << 40) - 1
_RECURS = 3
_RELATED, _RELATED_ONE_OUTLET = 0.4, 0.6
"""As in collection.py: from which share of the shorter one's keys two articles are versions of one text."""


def place(key: int) -> tuple[int, int]:
    """The part of a key, and what of it is kept there (40 bits)."""
    return key % PARTS, (key >> 6) & _KEY


def reduced(shingle: int) -> int:
    """A sampled shingle without the bits that sampling fixed."""
    return shingle // SAMPLE_MOD


def add_keys(state: State, numbered: Sequence[tuple[int, Keys]]) -> None:
    """Store the keys of some articles."""
    parts: dict[tuple[str, int], array[int]] = defaultdict(lambda: array("Q"))
    for n, keys in numbered:
        for name, own in (("shingles", map(reduced, keys.shingles)), ("names", iter(keys.names))):
            for key in own:
                part, kept = place(key)
                parts[name, part].append(kept << 24 | n)
    for (name, part), numbers in sorted(parts.items()):
        state.put(name, part, numbers)


def holders(state: State, name: str, part: int) -> Iterator[tuple[int, list[int]]]:
    """Each key of a part with the articles that hold it, ascending."""
    for key, group in groupby(sorted(state.take(name, part)), key=lambda number: number >> 24):
        yield key, [number & _ARTICLE for number in group]


def join_part(state: State, name: str, part: int, articles: int, without: frozenset[int] = frozenset()) -> None:
    """Store the pairs of articles that the keys of one part make, by the later article, some shingles left out."""
    found: list[array[int]] = [array("Q") for _ in range(PARTS)]
    for key, ids in holders(state, name, part):
        if 2 <= len(ids) <= MAX_HOLDERS and (not without or key << 6 | part not in without):
            for at, later in enumerate(ids):
                if at:
                    base = later << 24
                    found[later * PARTS // articles].extend([base | earlier for earlier in ids[:at]])
    for bucket, pairs in enumerate(found):
        state.put(f"shared {name}", bucket, pairs)


def related(state: State, bucket: int, sizes: array[int]) -> array[int]:
    """The pairs of one bucket that are versions of one text, in order; the last bit tells if they are nearly the same."""
    found: array[int] = array("Q")
    for pair, shared in _counted(state, "shared shingles", bucket):
        share = shared / max(1, min(sizes[pair >> 24], sizes[pair & _ARTICLE]))
        if share >= _RELATED:
            found.append(pair << 1 | (share >= _RELATED_ONE_OUTLET))
    return found


def select(state: State, bucket: int, sizes: tuple[array[int], array[int]]) -> array[int]:
    """The pairs of one bucket that are worth aligning, in order."""
    shingles = dict(_counted(state, "shared shingles", bucket))
    names = dict(_counted(state, "shared names", bucket))
    chosen: array[int] = array("Q")
    for pair in sorted(shingles.keys() | names.keys()):
        one, other = ((sizes[0][n], sizes[1][n]) for n in (pair >> 24, pair & _ARTICLE))
        if worth_aligning(shingles.get(pair, 0), names.get(pair, 0), one, other):
            chosen.append(pair)
    return chosen


def _counted(state: State, name: str, bucket: int) -> Iterator[tuple[int, int]]:
    for pair, group in groupby(sorted(state.take(name, bucket))):
        yield pair, sum(1 for _ in group)


def furniture_of_part(state: State, part: int, are_related: Callable[[int, int], bool]) -> array[int]:
    """The reduced shingles of one part that recur in articles which are otherwise not versions of one text."""
    found: array[int] = array("Q")
    for key, ids in holders(state, "shingles", part):
        if len(ids) > MAX_HOLDERS:
            found.append(key << 6 | part)
        elif len(ids) >= _RECURS:
            neighbours = zip(ids, ids[1:] + ids[:1], strict=True)
            if 3 * sum(are_related(i, j) for i, j in neighbours) < len(ids):
                found.append(key << 6 | part)
    return found
