"""Sentences that open with a word of furniture: 'Comment from the ministry was not available.' is no call to comment."""

from __future__ import annotations

import re

from rashomon.lexicon.furniture import ADDRESS
from rashomon.lexicon.speech_verbs import CUE

_ENDS = re.compile(r"[.!?][\"'”’»)\]]*\s*$")
_GOES_ON = re.compile(r",? [a-zß-ÿ]")
_WORDS = re.compile(r"[^\W\d_][\w’'-]*")
_LEAST = 5
"""Words of such a sentence at least: 'Comments are closed.'"""
_OF_PAGES = ADDRESS | frozenset(
    "here below above please newsletter newsletters inbox website site app page cookies advertisement advertisements ad ads"
    " closed disabled moderated moderators subscribers subscription readers login log device browser javascript".split()
)
"""Words by which a page speaks to its readers or of itself."""
_THIS = re.compile(
    r"\b(?:this|the) (?:story|article|report|post|item|piece|page|video|content|material)\b", re.IGNORECASE
)
_CALLS = frozenset(
    "sign subscribe get follow share read see watch play listen download click scroll try leave post add view find learn"
    " keep don don’t don't like tweet save print pin connect".split()
)
"""Words that open a call to the reader, which may be long: only who said it makes it a sentence of the text."""


def runs_on(line: str, end: int) -> bool:
    """Whether a line goes on as a sentence of its text behind the words of a form, which end at ``end``.

    It goes on in small letters, without a colon, to a full stop, and speaks neither to the reader nor of the page.
    """
    if not is_sentence(line) or not _GOES_ON.match(line, end):
        return False
    words = [word.lower() for word in _WORDS.findall(line)]
    if len(words) < _LEAST:
        return False
    if words[0] in _CALLS:
        _, comma, clause = line.rpartition(",")
        return bool(comma) and CUE.search(clause) is not None and not _speaks_of_page(clause)
    return not _speaks_of_page(line)


def is_sentence(line: str) -> bool:
    """Whether a line ends with a full stop, or with a mark of a question or exclamation."""
    return bool(_ENDS.search(line))


def _speaks_of_page(words: str) -> bool:
    return not _OF_PAGES.isdisjoint(word.lower() for word in _WORDS.findall(words)) or _THIS.search(words) is not None
