"""The direction of a pair by its family, in a large collection: the state is asked for the relatives of each article."""

from __future__ import annotations

from rashomon.reuse.large.state import State
from rashomon.reuse.lineage import is_open, told_by_relatives
from rashomon.types import Reuse


def tell_bucket(store: State, first: int, end: int) -> None:
    """Tell the open pairs of which the later article's number lies in a range."""
    told = []
    for later, earlier, pair in store.numbered_pairs(first, end):
        if is_open(pair):
            found = _told(store, earlier, later, pair)
            if found is not pair:
                told.append((later, earlier, found))
    store.add_pairs(told)


def _told(store: State, earlier: int, later: int, pair: Reuse) -> Reuse:
    parents = set(store.relatives(earlier, "parent")).intersection(store.relatives(later, "parent"))
    if parents:
        return told_by_relatives(pair, store.article(min(parents)), None)
    for n in (earlier, later) if pair.a == store.article(earlier).id else (later, earlier):
        copies = store.relatives(n, "credited")
        if copies:
            return told_by_relatives(pair, None, (store.article(n), store.article(copies[0])))
    return pair
