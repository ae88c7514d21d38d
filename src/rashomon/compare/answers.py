"""Answers: whether two phrases that fill one place, a cause or a reason, are one thing in other words.

'Faulty wiring' and 'an electrical fault' have no word in common and are one answer to what caused a fire; so they are
compared as :mod:`rashomon.compare.alignment` compares sentences, piece by piece. Pairs of answers of newspapers to one
question: Laban et al. 2022, Discord Questions.
"""

from __future__ import annotations

from rashomon.compare.alignment import align, read_sentences

ALIKE = 0.5
"""Mean likeness of the pieces of the one that the other tells less of, from which two answers are one."""


def same_answer(one: str, other: str) -> bool:
    """Whether two phrases, each an answer to one question, say the same. Figures are compared by what they count."""
    readings = dict(enumerate(read_sentences((one, other))))
    return align(readings, [(0, 1)])[0, 1].told_less >= ALIKE
