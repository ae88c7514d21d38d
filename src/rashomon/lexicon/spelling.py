"""British and American spellings as endings, so that two spellings of one word can be told from two words."""

from __future__ import annotations

import functools

_ENDINGS: tuple[tuple[str, str], ...] = (
    ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ises", "izes"), ("ise", "ize"), ("yse", "yze"),
    ("ysing", "yzing"), ("our", "or"), ("ence", "ense"), ("tre", "ter"), ("ogue", "og"), ("lled", "led"),
    ("lling", "ling"), ("ller", "ler"), ("amme", "am"), ("aeo", "eo"), ("paed", "ped"), ("grey", "gray"),
)  # fmt: skip

_SHORT = {"grey": "gray", "tyre": "tire", "kerb": "curb", "mum": "mom"}
"""Whole words too short for a rule."""


@functools.lru_cache(65536)
def american(word: str) -> str:
    """The folded word with British endings made American; for comparing only ('our' becomes 'or' everywhere)."""
    if len(word) < 5:
        return _SHORT.get(word, word)
    for british, american_form in _ENDINGS:
        if british in word:
            word = word.replace(british, american_form)
    return word
