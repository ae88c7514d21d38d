"""What kind of event a claim tells of: the root class of PLOVER, as data users of political events know it."""

from __future__ import annotations

import functools

from rashomon.lexicon.plover import ROOT_WORDS
from rashomon.text import WORD, fold, stem

_ROOTS = {stem(word): root for root, listed in ROOT_WORDS.items() for word in listed.split()}


def event_root(text: str, start: int, end: int) -> str | None:
    """The root class of the first word in ``text[start:end]`` that tells of an event; None if none does.

    Words with a capital are names ('the Relief Fund') and tell of none, except the first.
    """
    for found in WORD.finditer(text, start, end):
        word = found.group()
        if word[0].islower() or found.start() <= start + 1:
            root = _root(word)
            if root is not None:
                return root
    return None


@functools.lru_cache(maxsize=1 << 14)
def _root(word: str) -> str | None:
    return _ROOTS.get(stem(fold(word)))
