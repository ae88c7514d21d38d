"""Answers: whether two phrases that fill one place, a cause or a reason, are one thing in other words.

'Engine trouble' and 'a faulty engine' are one answer to what stopped a ferry. They hold too few words to be compared as
sentences are for a fact; so only their pieces are set against each other, as :mod:`rashomon.compare.alignment` does it.
Pairs of answers of newspapers to one question: Laban et al. 2022, Discord Questions.
"""

from __future__ import annotations

from rashomon.compare.alignment import align, read_sentences

ALIKE, SURELY_ALIKE = 0.5, 0.68
"""Mean likeness of the pieces of the one that the other tells less of, from which two answers rather are one than two, and
from which they surely are: 'a broken rudder' and 'a faulty engine' have .60."""


def same_answer(one: str, other: str, *, bar: float = ALIKE) -> bool:
    """Whether two phrases, each an answer to one question, say the same; figures are for the comparators of their own."""
    readings = dict(enumerate(read_sentences((one, other))))
    return align(readings, [(0, 1)])[0, 1].told_less >= bar
