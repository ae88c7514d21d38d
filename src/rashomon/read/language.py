"""The language of a text, told from its body."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.text import fold
from rashomon.types import BODY, Block

_ENGLISH = frozenset(
    "the of and to in a is that for it was on with he as his be at by had are but from have an they which one were all"
    " her she there would their we him been has when who will no more if out so said what up its about into than them"
    " can only other new some could time these two may then do first any my now such".split()
)
_SAMPLE = 4000
_ENOUGH = 40
"""Characters of body without which nothing is said of the language."""
_LONG = 150
"""Characters from which a language other than English is told apart."""
_PLAINLY, _FOREIGN = 0.25, 0.12
"""Shares of English function words: above the first a text is English, below the second it is not."""


def find_language(text: str, blocks: Sequence[Block], declared: str | None = None) -> str | None:
    """ISO 639-1 code, or None for a text too short to tell.

    English is told by its function words; only what is not plainly English is handed to py3langid (Lui and Baldwin
    2012). A declared language is kept unless the text is plainly English.
    """
    body = " ".join(text[block.start : block.end] for block in blocks if block.kind in BODY)[:_SAMPLE]
    if len(body) < _ENOUGH:
        return declared
    tokens = fold(body).split()
    share = sum(token in _ENGLISH for token in tokens) / max(1, len(tokens))
    if share > _PLAINLY:
        return "en"
    if declared or len(body) < _LONG:
        return declared
    from py3langid import classify  # slow to load: a second of CPU for its model

    return str(classify(body)[0]) if share <= _FOREIGN else "en"
