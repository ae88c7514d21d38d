"""Names of agencies that people bear, too: 'By Petra Lund' is a person, 'By Petra' an agency."""

from __future__ import annotations

import re

from rashomon.lexicon.commonness import rarity
from rashomon.lexicon.given_names import MEN, WOMEN
from rashomon.text import fold, stem

_NEXT = re.compile(r" (?=[^\W\d_])([\w’'-]+)")
_ONE_BEFORE = re.compile(r"\s*(?:[Bb]y:? |BY:? )?(?P<first>[^\W\d_a-z][^\W\d_A-Z]+) $")
_CLOSES = re.compile(r"\s*(?:$|,|\s(?:and|with|in)\s)")
_WORKING = frozenset(
    "news agency press service staff desk bureau newsroom team wire writer writers reporter reporters correspondent"
    " correspondents editor editors journalist journalists opinion columnist contributor contributors".split()
)
"""What follows an agency's name, and no person's."""
_RARE = 0.5
"""How rare a word must be at least to be taken for a surname, after a name that is not known for a given one."""


def is_part_of_person(text: str, form: re.Match[str], start: int, end: int) -> bool:
    """Whether an agency's form within the byline ``text[start:end]`` is part of a person's name.

    It is if it is written as a name is, in small letters but the first, and a surname follows, or one given name alone
    stands before it.
    """
    word = form.group()
    if not word.isalpha() or not word[1:].islower() or not word[0].isupper():
        return False
    given = WOMEN | MEN
    after = _NEXT.match(text, form.end(), end)
    if after and after[1][0].isupper() and fold(after[1]) not in _WORKING:
        return word in given or rarity(stem(fold(after[1]))) >= _RARE
    before = _ONE_BEFORE.fullmatch(text, start, form.start())
    return before is not None and before["first"] in given and _CLOSES.match(text, form.end(), end) is not None
