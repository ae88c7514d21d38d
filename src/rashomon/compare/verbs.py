"""Verbs known again in any form: 'caught' is 'catch', and 'recovered' reports what 'found' does."""

from __future__ import annotations

import functools
import re

from rashomon.lexicon.irregular import IRREGULAR, ONE_ACT
from rashomon.lexicon.spelling import american
from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.text import fold, stem, words

_BARE = frozenset("be do go get have make take come give say see put let keep become".split())
"""Verbs that say little without what follows them."""
_PAST = re.compile(r"\w{2,}ed", re.IGNORECASE)


def _bare(word: str) -> str:
    """Stemmed twice, so that 'recovered' is what 'recover' is."""
    return stem(stem(american(word)))


_ONE_STEM = {_bare(word): _bare(first) for word, first in ONE_ACT.items()}


@functools.lru_cache(1 << 14)
def root(word: str) -> str | None:
    """What a folded word is a form of, for matching only; None if it says little by itself."""
    base = IRREGULAR.get(word)
    if base is None and word in STOPWORDS:
        return None
    if base in _BARE:
        return None
    found = _bare((base or word).removesuffix("'s"))
    return _ONE_STEM.get(found, found)


@functools.lru_cache(1 << 13)
def roots(text: str, start: int, end: int) -> frozenset[str]:
    """The roots of the words of ``text[start:end]``."""
    return frozenset(found for word in words(text, start, end) if (found := root(fold(word.text))))


@functools.lru_cache(1 << 13)
def acts(text: str, start: int, end: int) -> frozenset[str]:
    """The roots of the words that are surely verbs of what was done: those in -ed, and irregular past forms; no names."""
    return frozenset(
        found
        for word in words(text, start, end)
        if not word.text[0].isupper()
        if (folded := fold(word.text)) in IRREGULAR or _PAST.fullmatch(folded)
        if (found := root(folded))
    )
